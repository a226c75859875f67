import VietnameseText

/// Names and what they mean, in lines that fit a window: beside each other where it is wide enough, else
/// beneath. Nothing is cut.
enum HelpLayout {
    private static let gap = 2
    /// Meanings that would get less than this stand beneath.
    private static let leastWidth = 28

    /// - Parameter width: the window's columns; nil where nothing need fit.
    static func pairs(_ pairs: [(name: String, meaning: String)], indent: Int = 2, width: Int?) -> [String] {
        let widest = pairs.map { displayWidth($0.name) }.max() ?? 0
        let beside = width.map { $0 - 1 - indent - widest - gap }
        var lines: [String] = []
        for (name, meaning) in pairs {
            guard !meaning.isEmpty, beside.map({ $0 >= leastWidth || displayWidth(meaning) <= $0 }) ?? true else {
                lines += indented(name, by: indent, width: width)
                if !meaning.isEmpty { lines += indented(meaning, by: indent + 4, width: width) }
                continue
            }
            let pieces = wrapped(meaning, width: beside)
            let padding = spaces(widest - displayWidth(name) + gap)
            lines.append(spaces(indent) + name + padding + (pieces.first ?? ""))
            lines += pieces.dropFirst().map { spaces(indent + widest + gap) + $0 }
        }
        return lines
    }

    /// Names, types and meanings; a type that is long stands before the meaning.
    static func columns(_ rows: [(name: String, type: String, meaning: String)], width: Int?) -> [String] {
        let most = 18
        let types = rows.map(\.type).filter { displayWidth($0) <= most }.map { displayWidth($0) }.max() ?? 0
        let names = rows.map { displayWidth($0.name) }.max() ?? 0
        let isNarrow = width.map { $0 < names + types + leastWidth + 3 * gap } ?? false
        return pairs(
            rows.map { row in
                guard !row.type.isEmpty else { return (row.name, row.meaning) }
                let isShort = displayWidth(row.type) <= most
                if isNarrow { return ("\(row.name): \(row.type)", row.meaning) }
                let padding = spaces((isShort ? types : 0) - displayWidth(row.type))
                return isShort
                    ? (row.name + spaces(names - displayWidth(row.name) + gap) + row.type + padding, row.meaning)
                    : (row.name, "\(row.meaning) (\(row.type))")
            }, width: width)
    }

    /// A text in lines that all begin so far in; blanks at its beginning move it further.
    static func indented(_ text: String, by indent: Int, width: Int?) -> [String] {
        let own = text.prefix { $0 == " " }.count
        let margin = spaces(indent + own)
        let pieces = wrapped(String(text.dropFirst(own)), width: width.map { max(12, $0 - 1 - indent - own) })
        return pieces.enumerated().map { index, piece in
            (index == 0 ? margin : margin + (own + indent > 0 ? "  " : "")) + piece
        }
    }
}
