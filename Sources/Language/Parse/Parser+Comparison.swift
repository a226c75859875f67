extension Parser {
    /// What stands behind the left side of a comparison: `= x`, `in …`, `not in …`, `has x`,
    /// `matches "…"`, `overlaps x`, `is missing`.
    mutating func comparison(_ left: Expression) throws(ParseFailure) -> Expression {
        let leftHeight = height
        let start = left.span.start
        let form = try comparisonForm(left)
        let result = try raised(leftHeight, Expression(form, span(from: start)))
        if isComparisonAhead {
            throw fail(
                .chainedComparison, "comparisons do not chain", span,
                help: ["write `a < b and b < c`, or put one of them in brackets"])
        }
        return result
    }

    /// Whether a comparison's operator is next.
    var isComparisonAhead: Bool {
        switch kind {
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .reserved: word == .in || word == .has || word == .matches || word == .is || word == .not
        case .name: word == .overlaps
        default: false
        }
    }

    private mutating func comparisonForm(_ left: Expression) throws(ParseFailure) -> Expression.Form {
        let sign = span
        if let comparison = comparisonSign {
            advance()
            return .comparison(left, Located(comparison, sign), try expression(.otherwise))
        }
        let word = word
        advanceWord()
        switch word {
        case .not:
            guard take(.in) else {
                throw unexpected("`in`", help: ["`not` stands before what it denies: `not (topics has one_stop)`"])
            }
            return try membership(left, isNegated: true)
        case .in: return try membership(left, isNegated: false)
        case .has: return .has(left, try expression(.otherwise))
        case .matches: return .matches(left, try text("a regular expression in quotes"))
        case .overlaps: return .overlaps(left, try expression(.otherwise))
        default:
            let isNegated = take(.not)
            if take(.missing) { return .isMissing(left, isKnown: isNegated) }
            if take(.known) { return .isMissing(left, isKnown: !isNegated) }
            throw unexpected("`missing` or `known`", help: [foreignWordHint ?? "to compare values write `=`"])
        }
    }

    private var comparisonSign: Expression.Comparison? {
        switch kind {
        case .equal: .equal
        case .unequal: .unequal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    private mutating func membership(_ left: Expression, isNegated: Bool) throws(ParseFailure) -> Expression.Form {
        guard kind == .open else { return .inRange(left, try expression(.otherwise), isNegated: isNegated) }
        let open = span
        try enter()
        defer { nesting -= 1 }
        advance()
        guard kind != .close else {
            throw fail(.emptyBrackets, "a list has no element", open.joined(with: span), help: ["write `in (a, b)`"])
        }
        var highest = 0
        let elements = try inBrackets(open) { (parser) throws(ParseFailure) in
            try parser.list { (parser) throws(ParseFailure) in
                let element = try parser.expression(.otherwise)
                highest = max(highest, parser.height)
                return element
            }
        }
        height = highest
        return .inList(left, elements, isNegated: isNegated)
    }
}
