extension Formatter {
    /// A range of tokens on one line.
    func text(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if index > range.lowerBound { text += spaceBefore(index) }
            text += self.text(of: tokens[index])
        }
        return text
    }

    /// A token in its plain form.
    private func text(of token: Token) -> String {
        switch token.kind {
        case .text: return "\"" + source.textValue(token.span).replacing("\"", with: "\"\"") + "\""
        case .period: return source.periodText(token.span)
        case .name, .quotedName, .cell: return composed(source.text(token.span))
        case .minus: return "-"
        case .times: return "*"
        case .over: return "/"
        case .unequal: return "!="
        case .lessOrEqual: return "<="
        case .greaterOrEqual: return ">="
        default: return source.text(token.span)
        }
    }

    /// The blank between a token and the one before it, or none.
    func spaceBefore(_ index: Int) -> String {
        guard index > 0 else { return "" }
        return isTight(tokens[index - 1], tokens[index], index) ? "" : " "
    }

    private func isTight(_ left: Token, _ right: Token, _ index: Int) -> Bool {
        switch (left.kind, right.kind) {
        case (.open, _), (_, .close), (_, .comma), (_, .colon), (_, .semicolon): return true
        case (.name, .open): return !left.isKeyword
        case (.quotedName, .open): return true
        case (.number, .percent): return true
        case (_, .dots): return left.endsOperand && !left.isInfixKeyword
        case (.dots, _): return startsOperand(right)
        case (.minus, _): return isPrefix(index - 1)
        case (.over, _): return unitSlashes.contains(index - 1)
        case (_, .over): return unitSlashes.contains(index)
        default: return false
        }
    }

    /// Whether the minus of an index stands before one value rather than between two.
    private func isPrefix(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        return before.kind == .dots || !before.endsOperand || before.isInfixKeyword
    }

    /// Whether a token begins the far end of a range.
    private func startsOperand(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .period, .text, .open, .minus, .quotedName, .cell: return true
        case .name: return !token.isKeyword
        case .reserved: return token.keyword == .true || token.keyword == .false || token.keyword == .missing
        default: return false
        }
    }
}

extension Token {
    /// A word between two values: `else`, `overlaps`, and those behind a value: `asc`, `on`.
    var isInfixKeyword: Bool { isKeyword && kind == .name }
}
