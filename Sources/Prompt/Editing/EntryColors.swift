import Language

/// The colours of an entry as it is typed, by what the scanner and the parser make of it.
enum EntryColors {
    private static let keyword = "35"
    private static let function = "36"
    private static let text = "32"
    private static let number = "33"
    private static let comment = "90"
    private static let invalid = "31"

    /// The SGR parameters of each scalar; empty for the terminal's own colour.
    static func colors(of entry: String) -> [String] {
        if entry.hasPrefix(".") {
            var isCommand = true
            return entry.unicodeScalars.map { scalar in
                if scalar == " " { isCommand = false }
                return isCommand ? keyword : ""
            }
        }
        let bytes = byteColors(of: entry)
        var offset = 0
        return entry.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return bytes.indices.contains(offset) ? bytes[offset] : ""
        }
    }

    private static func byteColors(of entry: String) -> [String] {
        var colors = Array(repeating: "", count: entry.utf8.count)
        let source = Array(entry.utf8)
        let tokens = parse(entry).tokens
        for (index, token) in tokens.enumerated() {
            // Between tokens there are blanks, whose colour nobody sees, and comments.
            let trivia = (token.triviaStart..<token.span.start).clamped(to: 0..<source.count)
            if source[trivia].contains(UInt8(ascii: "#")) { for place in trivia { colors[place] = comment } }
            let next = tokens.indices.contains(index + 1) ? tokens[index + 1].kind : .end
            let color = color(of: token, before: next)
            guard !color.isEmpty else { continue }
            for place in (token.span.start..<token.span.end).clamped(to: 0..<source.count) { colors[place] = color }
        }
        return colors
    }

    private static func color(of token: Token, before next: Token.Kind) -> String {
        switch token.kind {
        case .reserved: keyword
        case .name where token.isKeyword: keyword
        case .name where next == .open: function
        case .cell: function
        case .text: text
        case .number, .period, .percent: number
        case .invalid: invalid
        default: ""
        }
    }
}
