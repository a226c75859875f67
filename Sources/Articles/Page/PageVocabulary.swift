import VietnameseText

/// The tables of what lines of a page say, ready for matching.
struct PageVocabulary: Sendable {
    /// What a line with these words is.
    enum Sort: String, Sendable { case end, furniture, menu, recipients, motto, doctype, caption }

    /// Where in the line the words stand.
    enum How: String, Sendable { case line, start, any }

    struct Rule: Sendable {
        let how: How
        let sort: Sort
    }

    let lexicon: Lexicon
    let rules: PhraseTable<Rule>
    let dateWords: Set<Symbol>

    static let shared = PageVocabulary()

    private init() {
        var lexicon = Lexicon()
        var rules = PhraseTable<Rule>()
        for row in Self.rows(EmbeddedTables.pageLines) where row.count == 3 {
            guard let how = How(rawValue: row[0]), let sort = Sort(rawValue: row[1]) else { continue }
            rules.insert(row[2], Rule(how: how, sort: sort), &lexicon)
        }
        var dateWords: Set<Symbol> = []
        for row in Self.rows(EmbeddedTables.dateLineWords) {
            if let word = row.first { dateWords.insert(lexicon.intern(word)) }
        }
        self.lexicon = lexicon
        self.rules = rules
        self.dateWords = dateWords
    }

    /// The rows of a table without its comments and its heading.
    private static func rows(_ table: StaticString) -> [[String]] {
        table.description.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The sorts of a short line, each once.
    func sorts(_ tokens: [Token]) -> Set<Sort> {
        var sorts: Set<Sort> = []
        for index in tokens.indices {
            rules.all(at: index, in: tokens) { match in
                switch match.value.how {
                case .any: sorts.insert(match.value.sort)
                case .start: if index == firstWord(tokens) || index == 0 { sorts.insert(match.value.sort) }
                case .line: if isWhole(tokens, match.tokens) { sorts.insert(match.value.sort) }
                }
            }
        }
        return sorts
    }

    private func firstWord(_ tokens: [Token]) -> Int? { tokens.firstIndex { $0.isWord } }

    /// Whether only numbers and marks stand around a match: `Bình luận (3)`, `1 2 3 Đọc nhiều`.
    private func isWhole(_ tokens: [Token], _ match: Range<Int>) -> Bool {
        tokens.indices.allSatisfy { match.contains($0) || !tokens[$0].isWord }
    }
}
