import Evaluation
import VietnameseText

/// What could stand at a place, in bytes of the entry's UTF-8.
typealias Completing = Completions

extension LineEditor {
    /// Completes what stands before the cursor as far as it is clear; asked again, shows what there is.
    func tab(again: Bool) {
        let (scalars, cursor) = current()
        let line = scalars[..<cursor].reversed().prefix { $0 != "\n" }
        // Before a line's first word Tab moves in, as in any editor.
        if !scalars.isEmpty, line.allSatisfy({ $0 == " " }), scalars.contains("\n") {
            return own {
                $0.insert("    ")
                return .text
            }
        }
        let entry = currentText
        let offset = Self.utf8Offset(of: cursor, in: scalars)
        let found = complete(entry, offset)
        guard let first = found.candidates.first else { return own { _ in .refused } }
        let typed = Self.slice(entry, found.replaces.lowerBound..<offset)
        if found.candidates.count == 1 {
            return put(first.text, for: typed, after: Self.spacing(after: first))
        }
        let common = Self.commonBeginning(found.candidates.map(\.text))
        if common.unicodeScalars.count > typed.unicodeScalars.count {
            put(common, for: typed, after: "")
            offered = true
        } else if again || typed.isEmpty || found.candidates.count <= 20 {
            list(found.candidates, under: hint(Self.slice(entry, 0..<offset)))
        } else {
            offered = true
            own { _ in .refused }
        }
    }

    private func put(_ text: String, for typed: String, after: String) {
        shown = nil
        own {
            $0.deleteBefore(typed.unicodeScalars.count)
            $0.insert(text + after)
            return .text
        }
    }

    /// Shows the candidates under the entry and draws the entry anew below them.
    private func list(_ candidates: [Completion], under hint: String?) {
        let cursor = current().cursor
        let (columns, rows) = Terminal.size ?? (80, 24)
        let heading = hint.map { CompletionList.cut($0, to: columns - 1) + "\r\n" } ?? ""
        let text = heading + CompletionList.text(candidates, columns: columns, rows: rows, language())
        own {
            $0.move(to: $0.text.count)
            return .cursor
        }
        own {
            Self.write("\r\n" + text)
            $0.move(to: cursor)
            $0.draw()
            return .nothing
        }
    }

    private static func spacing(after candidate: Completion) -> String {
        switch candidate.kind {
        case .function: candidate.text.hasSuffix("(") ? "" : "("
        case .value: candidate.text.hasSuffix("/") ? "" : " "
        default: " "
        }
    }

    static func utf8Offset(of cursor: Int, in scalars: [Unicode.Scalar]) -> Int {
        scalars[..<cursor].reduce(0) { $0 + UTF8.width($1) }
    }

    static func slice(_ text: String, _ bytes: Range<Int>) -> String {
        let utf8 = Array(text.utf8)
        let range = bytes.clamped(to: 0..<utf8.count)
        return String(decoding: utf8[range], as: UTF8.self)
    }

    static func commonBeginning(_ texts: [String]) -> String {
        guard var common = texts.first.map({ Array($0.unicodeScalars) }) else { return "" }
        for text in texts.dropFirst() {
            let same = zip(common, text.unicodeScalars).prefix { $0 == $1 }.count
            common.removeSubrange(same...)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: common)
        return String(view)
    }
}
