import Messages

extension Parser {
    /// What stands behind the left side of a comparison: `= x`, `in …`, `not in …`, `has x`,
    /// `matches "…"`, `overlaps x`, `is missing`.
    mutating func comparison(_ left: Expression) throws(ParseFailure) -> Expression {
        let leftHeight = height
        let start = left.span.start
        let form = try comparisonForm(left)
        let result = try raised(leftHeight, Expression(form, span(from: start)))
        if isComparisonAhead {
            // `x = a > b` where `x = …` names a column.
            if stageWord == nil, case .comparison(_, let sign, _) = form, sign.value == .equal,
                case .name(let name) = left.form
            {
                throw fail(
                    .chainedComparison, .chainedComparison, span, help: [.namedComparisonHelp(name: name)])
            }
            throw fail(
                .chainedComparison, .chainedComparison, span,
                help: [.chainedComparisonHelp])
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
                throw unexpected(.sign(text: "in"), help: [.notBefore])
            }
            return try membership(left, isNegated: true)
        case .in: return try membership(left, isNegated: false)
        case .has: return .has(left, try expression(.otherwise))
        case .matches: return .matches(left, try text(.aQuotedPattern))
        case .overlaps: return .overlaps(left, try expression(.otherwise))
        default:
            let isNegated = take(.not)
            if take(.missing) { return .isMissing(left, isKnown: isNegated) }
            if take(.known) { return .isMissing(left, isKnown: !isNegated) }
            throw unexpected(.missingOrKnown, help: [foreignWordHint ?? .compareWithEqual])
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
            throw fail(.emptyBrackets, .listEmpty, open.joined(with: span), help: [.write(form: "in (a, b)")])
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
