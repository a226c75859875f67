extension LineEditor {
    /// Paints the entry, and behind it what an earlier entry goes on with, or how what was begun is written.
    /// Called when all keys that came are done with.
    func paint() {
        guard usesColor, search == nil, let size = Terminal.size else { return }
        let (scalars, cursor) = current()
        guard !scalars.isEmpty else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let entry = String(view)
        let behind = cursor == scalars.count ? wordsBehind(entry) : ""
        let layout = EntryLayout(columns: size.columns, promptWidth: promptWidth)
        let paint = EntryPaint(layout: layout, rows: size.rows)
        guard
            let text = paint.text(scalars, colors: EntryColors.colors(of: entry), cursor: cursor, behind: behind)
        else { return }
        Self.write(text)
        hasWordsBehind = !behind.isEmpty
    }

    /// Takes the grey words away, before anything else is drawn.
    func unpaint() {
        guard hasWordsBehind else { return }
        hasWordsBehind = false
        Self.write(EntryPaint.erase)
    }

    private func wordsBehind(_ entry: String) -> String {
        guard let rest = suggestion(for: entry) else { return hint(entry).map { "  " + $0 } ?? "" }
        let lines = rest.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " …" : "")
    }

    /// What the latest entry that begins so goes on with.
    private func suggestion(for entry: String) -> String? {
        guard shown == nil, entry.contains(where: { !$0.isWhitespace }) else { return nil }
        let begun = entry.utf8
        guard let found = past.last(where: { $0.utf8.count > begun.count && $0.utf8.starts(with: begun) }) else {
            return nil
        }
        return String(decoding: found.utf8.dropFirst(begun.count), as: UTF8.self)
    }

    /// Puts in what the grey words suggest, all of it or its next word; false where there is nothing to put in.
    func takeSuggestion(word: Bool = false) -> Bool {
        guard usesColor, search == nil else { return false }
        let (scalars, cursor) = current()
        guard cursor == scalars.count, let rest = suggestion(for: currentText) else { return false }
        var taken = rest[...]
        if word {
            let begin = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
            let end = rest[begin...].firstIndex { $0.isWhitespace } ?? rest.endIndex
            taken = rest[..<end]
        }
        let text = String(taken)
        own {
            $0.insert(text)
            return .text
        }
        return true
    }
}
