import Messages
import VietnameseText

/// How tightly an operator binds, from the loosest.
enum Binding: Int, Comparable {
    case or = 1
    case and, not, comparison, otherwise, range, sum, product

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
}

extension Parser {
    /// An expression of operators that bind at least as tightly as `minimum`:
    /// ``Binding/or`` is a condition, ``Binding/otherwise`` what stands where comparisons take brackets.
    mutating func expression(_ minimum: Binding = .or) throws(ParseFailure) -> Expression {
        let start = span.start
        var left: Expression
        // What has been read binds as loosely as its loosest operator: a tighter one cannot follow.
        var loosest = Binding.product
        if minimum <= .not, kind == .reserved, word == .not {
            left = try negation()
            loosest = .not
        } else if minimum <= .range, kind == .dots {
            advance()
            let end = try expression(.sum)
            if kind == .dots { throw chainedRange() }
            left = range(nil, end, from: start)
            loosest = .otherwise
        } else {
            left = try operand()
        }
        while let binding = bindingAhead, binding >= minimum, binding <= loosest {
            left = try operation(binding, left)
            loosest = binding
        }
        return left
    }

    /// The binding of the operator that is next; nil where none is.
    private var bindingAhead: Binding? {
        switch kind {
        case .plus, .minus: .sum
        case .times, .over: .product
        case .dots: .range
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
        case .reserved:
            switch word {
            case .or: .or
            case .and: .and
            case .in, .has, .matches, .is: .comparison
            case .not: .comparison
            default: nil
            }
        case .name:
            switch word {
            case .else: .otherwise
            case .overlaps: .comparison
            default: nil
            }
        default: nil
        }
    }

    private mutating func operation(_ binding: Binding, _ left: Expression) throws(ParseFailure) -> Expression {
        switch binding {
        case .or, .and: return try logical(binding, left)
        case .comparison: return try comparison(left)
        case .otherwise:
            advanceWord()
            let leftHeight = height
            let right = try expression(.range)
            return try raised(leftHeight, Expression(.otherwise(left, right), left.span.joined(with: right.span)))
        case .range: return try range(after: left)
        case .sum, .product, .not:
            let sign: Expression.Arithmetic =
                switch kind {
                case .plus: .plus
                case .minus: .minus
                case .times: .times
                default: .over
                }
            let located = Located(sign, span)
            advance()
            let leftHeight = height
            let right = binding == .sum ? try expression(.product) : try operand()
            let span = left.span.joined(with: right.span)
            return try raised(leftHeight, Expression(.arithmetic(left, located, right), span))
        }
    }

    /// `a and b and c` (or with `or`): built as a tree that is as flat as can be, since both are
    /// associative and a list of conditions may be long.
    private mutating func logical(_ binding: Binding, _ first: Expression) throws(ParseFailure) -> Expression {
        var operands = [first]
        var highest = height
        while let next = bindingAhead, next == binding {
            advance()
            operands.append(try expression(binding == .or ? .and : .not))
            highest = max(highest, height)
        }
        while operands.count > 1 {
            highest += 1
            var merged: [Expression] = []
            for index in stride(from: 0, to: operands.count, by: 2) {
                guard index + 1 < operands.count else {
                    merged.append(operands[index])
                    continue
                }
                let (left, right) = (operands[index], operands[index + 1])
                let span = left.span.joined(with: right.span)
                merged.append(Expression(binding == .or ? .or(left, right) : .and(left, right), span))
            }
            operands = merged
        }
        height = highest
        return operands[0]
    }

    private mutating func negation() throws(ParseFailure) -> Expression {
        let start = span.start
        try enter()
        defer { nesting -= 1 }
        advance()
        let inner = try expression(.not)
        return try raised(height, Expression(.not(inner), SourceSpan(start, inner.span.end)))
    }

    // MARK: Ranges

    /// `a..b`, or `a..` where nothing that could be its end follows.
    private mutating func range(after left: Expression) throws(ParseFailure) -> Expression {
        let dots = span
        advance()
        let leftHeight = height
        var right: Expression?
        if startsOperand { right = try expression(.sum) }
        if kind == .dots { throw chainedRange() }
        height = max(height, leftHeight)
        return try raised(height, range(left, right, from: left.span.start, to: right?.span.end ?? dots.end))
    }

    private mutating func chainedRange() -> ParseFailure {
        fail(.chainedRange, .chainedRange, span, help: [.chainedRangeHelp])
    }

    /// A range; with a period written out at an end, the period that it is.
    private func range(_ left: Expression?, _ right: Expression?, from start: Int, to end: Int? = nil) -> Expression {
        let span = SourceSpan(start, end ?? right?.span.end ?? start)
        let first = left.map(endPeriod)
        let last = right.map(endPeriod)
        let hasPeriod = [left, right].contains { if case .period = $0?.form { true } else { false } }
        if hasPeriod, first != .some(nil), last != .some(nil),
            let period = Period(start: first??.start, end: last??.end)
        {
            return Expression(.period(period), span)
        }
        return Expression(.range(left, right), span)
    }

    /// The period that one end of a range is: one written out, or four digits for a year.
    private func endPeriod(_ expression: Expression) -> Period? {
        switch expression.form {
        case .period(let period): period
        case .number(let number, unit: nil) where expression.span.end - expression.span.start == 4:
            number.int.flatMap(Period.year)
        default: nil
        }
    }

    // MARK: Operands

    /// Whether the next token can begin an operand.
    var startsOperand: Bool {
        switch kind {
        case .number, .period, .text, .open, .minus, .quotedName, .cell: true
        case .name: !isInfixWord
        case .reserved: word == .true || word == .false || word == .missing
        default: false
        }
    }

    /// Words that stand behind an operand, so that there they are no name and no unit.
    var isInfixWord: Bool { isInfixWord(ahead: 0) }

    func isInfixWord(ahead count: Int) -> Bool {
        guard kind(ahead: count) == .name else { return false }
        switch word(ahead: count) {
        case .else, .overlaps, .asc, .desc, .on: return true
        default: return false
        }
    }

    private mutating func operand() throws(ParseFailure) -> Expression {
        let start = span.start
        height = 1
        switch kind {
        case .number: return number()
        case .period:
            let form = Period(source.periodText(span)).map(Expression.Form.period) ?? .invalid
            advance()
            return Expression(form, span(from: start))
        case .text: return Expression(.text(try text(.aText).value), span(from: start))
        case .minus:
            try enter()
            defer { nesting -= 1 }
            advance()
            let inner = try operand()
            return try raised(height, Expression(.negated(inner), SourceSpan(start, inner.span.end)))
        case .open: return try brackets()
        case .cell: return cell()
        case .name, .quotedName:
            let name = try name(.aName)
            return kind == .open ? try call(name) : Expression(.name(name.value), name.span)
        case .reserved:
            switch word {
            case .true, .false:
                let value = word == .true
                advance()
                return Expression(.truth(value), span(from: start))
            case .missing:
                advance()
                return Expression(.missing, span(from: start))
            default: throw unexpected(.aValue, help: operandHelp)
            }
        default: throw unexpected(.aValue, help: operandHelp)
        }
    }

    /// `NAME(…)`
    private mutating func call(_ name: Name) throws(ParseFailure) -> Expression {
        let open = span
        try enter()
        defer { nesting -= 1 }
        advance()
        var arguments: [Expression.Argument] = []
        var highest = 0
        if kind != .close {
            arguments = try inBrackets(open) { (parser) throws(ParseFailure) in
                try parser.list { (parser) throws(ParseFailure) in
                    let argument = try parser.argument()
                    highest = max(highest, parser.height)
                    return argument
                }
            }
        } else {
            advance()
        }
        return try raised(highest, Expression(.call(name, arguments), span(from: name.span.start)))
    }

    private mutating func argument() throws(ParseFailure) -> Expression.Argument {
        if word == .distinct, kind(ahead: 1) == .quotedName || kind(ahead: 1) == .name && !isInfixWord(ahead: 1) {
            advanceWord()
            return .distinct(try expression())
        }
        return .expression(try expression())
    }

    /// Reads what stands in an open bracket and the bracket that closes it. After an error inside,
    /// goes on behind the closing bracket where there is one.
    mutating func inBrackets<Result>(
        _ open: SourceSpan, _ read: (inout Parser) throws(ParseFailure) -> Result
    ) throws(ParseFailure) -> Result {
        let depth = openBrackets
        let result = try read(&self)
        guard kind == .close, openBrackets == depth else {
            // Where a line begins that does not go on with it, the bracket was forgotten.
            if kind == .end || tokens[index].indentation != nil && tokens[index - 1].endsOperand {
                throw fail(
                    .unclosedBracket, .bracketNotClosed, open,
                    help: [.bracketNotClosedHelp])
            }
            throw unexpected(.commaOrBracket)
        }
        advance()
        return result
    }

    /// Goes one level deeper, or refuses to.
    mutating func enter() throws(ParseFailure) {
        guard nesting < Self.largestNesting else {
            let failure = fail(
                .nestedTooDeeply, .nestedTooDeeply(levels: Self.largestNesting), span,
                help: [.nameAPart])
            // Nothing behind this makes sense before the statement ends.
            skipStatement()
            throw failure
        }
        nesting += 1
    }

    /// An expression one higher than its highest part, or a refusal.
    mutating func raised(_ below: Int, _ expression: Expression) throws(ParseFailure) -> Expression {
        height = max(below, height) + 1
        guard height <= Self.largestHeight else {
            let failure = fail(
                .nestedTooDeeply, .tooManyOperators(operators: Self.largestHeight),
                expression.span, help: [.nameAPart])
            skipStatement()
            throw failure
        }
        return expression
    }
}
