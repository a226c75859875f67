/// A token as the grammar's lexical productions cut it.
struct GrammarToken {
    /// The production that it is: `Word`, `Number`, `Sign`….
    var production: String
    var text: String
    /// Whether it is the first on its line.
    var startsLine: Bool
    /// The columns before it on its line, where it is the first.
    var indentation: Int
}

/// The characters of a source, for the lexical productions.
struct CharacterInput: MatchInput {
    let scalars: [Unicode.Scalar]
    /// The literals of the grammar, as scalars.
    let literals: [String: [Unicode.Scalar]]

    var count: Int { scalars.count }

    func known(_ name: String, at position: Int) -> KnownMatch { .unknown }

    func literal(_ text: String, at position: Int) -> Int? {
        let wanted = literals[text] ?? Array(text.unicodeScalars)
        guard position + wanted.count <= scalars.count else { return nil }
        for (offset, scalar) in wanted.enumerated() where scalars[position + offset] != scalar { return nil }
        return position + wanted.count
    }

    func special(_ text: String, at position: Int) -> Int? {
        guard position < scalars.count else { return nil }
        let scalar = scalars[position]
        let category = scalar.properties.generalCategory
        let holds: Bool
        switch text {
        case "any character": holds = true
        case "a letter":
            holds = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter].contains(
                category)
        case "a mark": holds = category == .nonspacingMark || category == .spacingMark
        case "a digit": holds = category == .decimalNumber
        case "a line feed": holds = scalar == "\n"
        case "a carriage return": holds = scalar == "\r"
        case "a line or paragraph separator": holds = scalar == "\u{2028}" || scalar == "\u{2029}"
        case "a blank":
            holds =
                " \t\u{B}\u{C}\u{A0}\u{AD}\u{202F}\u{205F}\u{2060}\u{3000}\u{FEFF}".unicodeScalars.contains(scalar)
                || (0x2000...0x200F).contains(scalar.value)
        case "a day that there is": return isDay(position) ? position : nil
        default: holds = false
        }
        return holds ? position + 1 : nil
    }

    /// Whether `MM-DD` behind a year and a hyphen is a day of that year.
    private func isDay(_ position: Int) -> Bool {
        guard position >= 5, position + 5 <= scalars.count else { return false }
        func number(_ from: Int, _ length: Int) -> Int? {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[from..<from + length])
            return Int(text)
        }
        guard let year = number(position - 5, 4), let month = number(position, 2), let day = number(position + 3, 2),
            (1...12).contains(month)
        else { return false }
        let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}

/// The tokens of one statement, for the other productions.
struct TokenInput: MatchInput {
    let tokens: [GrammarToken]

    var count: Int { tokens.count }

    private static let signs: [String: String] = [
        "≥": ">=", "≤": "<=", "≠": "!=", "–": "-", "‐": "-", "‑": "-", "−": "-", "—": "-", "×": "*", "÷": "/",
    ]

    func known(_ name: String, at position: Int) -> KnownMatch {
        guard ["Word", "QuotedName", "Cell", "Number", "Period", "Text"].contains(name) else { return .unknown }
        guard position < tokens.count, tokens[position].production == name else { return .fails }
        return .ends(position + 1)
    }

    /// Equal by Unicode's canonical equivalence, as `String` compares.
    func literal(_ text: String, at position: Int) -> Int? {
        guard position < tokens.count else { return nil }
        let token = tokens[position]
        guard token.production == "Word" || token.production == "Sign" else { return nil }
        return (Self.signs[token.text] ?? token.text) == text ? position + 1 : nil
    }

    func special(_ text: String, at position: Int) -> Int? {
        switch text {
        case "the end of the statement": return position == tokens.count ? position : nil
        case "on the same line":
            return position < tokens.count && !tokens[position].startsLine ? position : nil
        case "a whole number":
            guard position < tokens.count, tokens[position].production == "Number", !tokens[position].text.contains(".")
            else { return nil }
            return position + 1
        default: return nil
        }
    }
}
