import VietnameseText

/// The tables of what lines of a page say, ready for matching.
///
/// A class, since the reader of lines asks it at every line and a structure of tables is slow to hand about.
public final class PageVocabulary: Sendable {
    /// What a line with these words is.
    enum Sort: String, Sendable, CaseIterable { case end, box, furniture, menu, recipients, motto, doctype, caption }

    /// Some sorts, without memory of their own.
    struct Sorts: OptionSet, Sendable {
        let rawValue: UInt8

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ sort: Sort) {
            switch sort {
            case .end: self = .end
            case .box: self = [.end, .box]
            case .furniture: self = .furniture
            case .menu: self = .menu
            case .recipients: self = .recipients
            case .motto: self = .motto
            case .doctype: self = .doctype
            case .caption: self = .caption
            }
        }

        static let end = Sorts(rawValue: 1)
        static let furniture = Sorts(rawValue: 2)
        static let menu = Sorts(rawValue: 4)
        static let recipients = Sorts(rawValue: 8)
        static let motto = Sorts(rawValue: 16)
        static let doctype = Sorts(rawValue: 32)
        static let caption = Sorts(rawValue: 64)
        /// Of other articles, which may stand in the midst of one.
        static let box = Sorts(rawValue: 128)
    }

    /// Where in the line the words stand.
    enum How: String, Sendable, CaseIterable { case line, start, any }

    /// The values that the first two columns of the table `page-lines` take.
    public static let columns = (how: How.allCases.map(\.rawValue), what: Sort.allCases.map(\.rawValue))

    struct Rule: Sendable {
        let how: How
        let sorts: Sorts
    }

    let cutters: TokenCutters
    let rules: PhraseTable<Rule>
    /// The words that rules about a line's start begin with.
    private let starts: SymbolSet
    let dateWords: SymbolSet
    /// `ngày`, which stands before a date in words.
    let day: Symbol

    /// The shipped tables alone.
    public static let shared = PageVocabulary(pageLines: [], dateLineWords: [])

    /// The shipped tables with further rows of each, their cells in the order of the columns.
    public init(pageLines: [[String]], dateLineWords: [[String]]) {
        var lexicon = Lexicon()
        var rules = PhraseTable<Rule>()
        var starts = SymbolSet()
        for row in Self.rows(EmbeddedTables.pageLines) + pageLines where row.count == 3 {
            guard let how = How(rawValue: row[0]), let sort = Sort(rawValue: row[1]) else { continue }
            let phrase = lexicon.intern(phrase: row[2])
            if how == .start, let first = phrase.first { starts.insert(first) }
            rules.insert(phrase, Rule(how: how, sorts: Sorts(sort)))
        }
        var dateWords = SymbolSet()
        for row in Self.rows(EmbeddedTables.dateLineWords) + dateLineWords {
            if let word = row.first { dateWords.insert(lexicon.intern(word)) }
        }
        day = lexicon.intern("ngày")
        // Only lines' beginnings and short lines are cut, and the memory is wanted for those who read the rest.
        cutters = TokenCutters(lexicon, forms: 1 << 10)
        self.rules = rules
        self.starts = starts
        self.dateWords = dateWords
    }

    /// The rows of a table without its comments and its heading.
    private static func rows(_ table: StaticString) -> [[String]] {
        var rows: [[String]] = []
        table.withUTF8Buffer { text in
            TableText.eachLine(of: text) { rows.append(TableText.cells(of: $0)) }
        }
        return Array(rows.dropFirst())
    }

    /// The sorts of a short line.
    func sorts(_ tokens: TokenList) -> Sorts {
        var sorts: Sorts = []
        for index in tokens.indices {
            rules.all(at: index, in: tokens) { match in
                switch match.value.how {
                case .any: sorts.formUnion(match.value.sorts)
                case .start: if index == 0 || isFirstWord(index, tokens) { sorts.formUnion(match.value.sorts) }
                case .line: if isWhole(tokens, match.tokens) { sorts.formUnion(match.value.sorts) }
                }
            }
        }
        return sorts
    }

    /// Whether a rule about a line's start begins with a word.
    func canStart(_ word: Symbol) -> Bool { word != .unknown && starts.contains(word) }

    /// The sorts that the first words of a line give it.
    func startSorts(_ tokens: TokenList) -> Sorts {
        var sorts: Sorts = []
        rules.all(at: 0, in: tokens) { match in
            if match.value.how == .start { sorts.formUnion(match.value.sorts) }
        }
        return sorts
    }

    private func isFirstWord(_ index: Int, _ tokens: TokenList) -> Bool {
        tokens[index].isWord && !tokens[..<index].contains(where: \.isWord)
    }

    /// Whether only numbers and marks stand around a match: `Bình luận (3)`, `1 2 3 Đọc nhiều`.
    private func isWhole(_ tokens: TokenList, _ match: Range<Int>) -> Bool {
        tokens.indices.allSatisfy { match.contains($0) || !tokens[$0].isWord }
    }
}
