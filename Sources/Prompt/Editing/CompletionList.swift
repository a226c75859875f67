import Evaluation
import Messages
import VietnameseText

/// What can be completed to, as a person is shown it: a name and a few words, one to a line where there
/// are few or they have something to say, else in columns.
enum CompletionList {
    private static let largest = 24

    /// Lines that fit the columns, each ended by a line end that a raw terminal understands.
    ///
    /// - Parameter rows: the window's; the list leaves some for the entry.
    static func text(
        _ candidates: [Completion], columns: Int, rows: Int = 40, _ language: MessageLanguage
    ) -> String {
        let most = min(largest, max(4, rows - 6))
        let shown = candidates.prefix(most)
        var lines: [String]
        if shown.contains(where: { $0.meaning != nil || $0.signature != nil }) {
            let names = shown.map { $0.signature ?? $0.text }
            let width = min(names.map { displayWidth($0) }.max() ?? 0, max(12, columns / 2))
            lines = zip(names, shown).map { name, candidate in
                let padding = String(repeating: " ", count: max(0, width - displayWidth(name)))
                let meaning = candidate.meaning?.text(in: language) ?? ""
                return cut("  \(name)\(padding)  \(meaning)", to: columns - 1)
            }
        } else {
            lines = inColumns(shown.map(\.text), columns: columns)
        }
        if candidates.count > most {
            lines.append(Message.moreCandidates(count: candidates.count - most).text(in: language))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func inColumns(_ texts: [String], columns: Int) -> [String] {
        let width = (texts.map { displayWidth($0) }.max() ?? 0) + 2
        let across = max(1, (columns - 2) / max(1, width))
        let rows = (texts.count + across - 1) / across
        return (0..<rows).map { row in
            var line = ""
            for column in 0..<across {
                let index = column * rows + row
                guard index < texts.count else { continue }
                line += "  " + texts[index] + String(repeating: " ", count: width - 2 - displayWidth(texts[index]))
            }
            return cut(line, to: columns - 1)
        }
    }

    /// A text shortened to a display width, with `…` where something was left out.
    static func cut(_ text: String, to width: Int) -> String {
        var trimmed = text
        while trimmed.hasSuffix(" ") { trimmed.removeLast() }
        guard displayWidth(trimmed) > width, width > 0 else { return trimmed }
        var result = ""
        var used = 0
        for character in trimmed {
            let next = displayWidth(String(character))
            guard used + next <= width - 1 else { break }
            result.append(character)
            used += next
        }
        return result + "…"
    }
}
