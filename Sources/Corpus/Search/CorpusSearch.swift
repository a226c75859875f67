import VietnameseText

/// Looks for phrases in the sentences of a corpus file.
final class CorpusSearch: Sendable {
    let file: OpenCorpus
    private let index: SearchIndex
    private let count: Int
    private let rowOfID: Later<RowOfID>

    /// - Parameters:
    ///   - count: How many sentences the file has.
    ///   - ids: The id of each row.
    init(_ file: OpenCorpus, sentences count: Int, ids: Later<[Int64]>) {
        self.file = file
        self.count = count
        index = SearchIndex(file)
        rowOfID = Later { RowOfID(ids.value) }
    }

    /// The rows of the sentences that hold a phrase.
    func rows(_ phrase: PhraseSearch) -> RowSet {
        var result = RowSet(rowCount: count)
        guard !phrase.key.isEmpty else { return result }
        let rowOfID = rowOfID.value
        guard let found = index.sentences(phrase) else {
            // Nothing in it that the index has: all are gone through.
            file.eachSentence { id, text in
                if phrase.isFound(in: text), let row = rowOfID[id] { result.insert(row) }
            }
            return result
        }
        if found.isExact {
            for id in found.ids { if let row = rowOfID[id] { result.insert(row) } }
            return result
        }
        let candidates = found.ids.filter { rowOfID[$0] != nil }
        for (id, text) in file.sentences(candidates) where phrase.isFound(in: text) {
            if let row = rowOfID[id] { result.insert(row) }
        }
        return result
    }

    /// The rows of the sentences in which all of some words stand, and perhaps more.
    func rows(withAll words: [String]) -> RowSet {
        var result = RowSet(rowCount: count)
        let rowOfID = rowOfID.value
        for id in index.sentences(withAll: words) { if let row = rowOfID[id] { result.insert(row) } }
        return result
    }

    /// Which row a sentence has now: an id stays, rows are put in the order of the files.
    private struct RowOfID: Sendable {
        private let first: Int64
        /// Empty where the ids follow each other as the rows do.
        private let rows: [Int32]
        private let count: Int

        init(_ ids: [Int64]) {
            count = ids.count
            first = ids.min() ?? 0
            let last = ids.max() ?? 0
            let isInOrder = ids.first == first && zip(ids, ids.dropFirst()).allSatisfy { $0 &+ 1 == $1 }
            guard !isInOrder, last - first < Int64(Int32.max) else {
                rows = []
                return
            }
            var rows = [Int32](repeating: -1, count: Int(last - first) + 1)
            for (row, id) in ids.enumerated() { rows[Int(id - first)] = Int32(truncatingIfNeeded: row) }
            self.rows = rows
        }

        /// Nil for a sentence that is gone.
        @inline(__always)
        subscript(id: Int64) -> Int? {
            let offset = id &- first
            if rows.isEmpty { return offset >= 0 && offset < count ? Int(offset) : nil }
            guard offset >= 0, offset < rows.count else { return nil }
            let row = rows[Int(offset)]
            return row < 0 ? nil : Int(row)
        }
    }
}

extension Corpus {
    /// The sentences, as rows of `sentences`, that hold a phrase.
    ///
    /// Those of a corpus file are found through its search index; it says the same as looking at each.
    public func sentences(holding phrase: PhraseSearch) -> RowSet {
        found(base.search?.rows(phrase)) { phrase.isFound(in: $0) }
    }

    /// Sentences, as rows of `sentences`, among which are all in which the words and numbers of a phrase stand,
    /// together or apart. Without a search index, all that there are.
    public func sentences(withWordsOf phrase: String) -> RowSet {
        let text = NormalisedText(phrase)
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        let words = tokens.filter { $0.isWord || $0.isDigits }.map { foldKey(text, $0.range) }
        return found(words.isEmpty ? nil : base.search?.rows(withAll: words)) { _ in true }
    }

    /// What was found in the file, and those of the sentences in memory that pass a test.
    private func found(_ stored: RowSet?, _ isFound: (String) -> Bool) -> RowSet {
        if let stored, stored.rowCount == base.sentences.count { return stored }
        var result = RowSet(rowCount: base.sentences.count)
        if let stored { result.formUnion(stored) }
        base.sentences.text.each(from: stored?.rowCount ?? 0) { row, text in
            if isFound(text) { result.insert(row) }
        }
        return result
    }

    /// Which sentence, as a row of `sentences`, a row of a table is from: of `sentences` it is the row itself,
    /// of `figures` the one that the figure stands in. Nil for other tables and where there is none.
    public func sentence(of table: ColumnTable, row: Int) -> Int? {
        guard row >= 0, row < table.rowCount else { return nil }
        switch table.lineage {
        case .sentences: return row
        case .figures:
            let sentence = Int(base.figures.sentence[row])
            return sentence < 0 ? nil : sentence
        default: return nil
        }
    }

    /// The sentence of each row of a table, as ``sentence(of:row:)`` has it, -1 where there is none; nil for a table
    /// whose rows are sentences.
    public func sentences(of table: ColumnTable) -> [Int32]? {
        if case .figures = table.lineage { return base.figures.sentence }
        return nil
    }

    /// The sentences behind a row of a table, as rows of `sentences`; a row of facts may have several.
    public func sentences(behind table: ColumnTable, row: Int) -> [Int] {
        guard case .figureLists(let starts, let figures) = table.lineage, row >= 0, row < table.rowCount else {
            return sentence(of: table, row: row).map { [$0] } ?? []
        }
        return figures[Int(starts[row])..<Int(starts[row + 1])].compactMap { figure in
            let sentence = Int(base.figures.sentence[Int(figure)])
            return sentence < 0 ? nil : sentence
        }
    }
}
