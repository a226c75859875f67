import VietnameseText

/// What a word says of places and periods near it; the uses of the table `context-words`.
enum ContextUse: String, Sendable, CaseIterable {
    /// `mười tháng`, `quý IV`: words that stand for a number.
    case number, quarter
    case beforeYear = "before year"
    case event, meeting, review, report, plan, ahead
    case document
    case documentHead = "document head"
    case placeKind = "place kind"
    case districtKind = "district kind"
    case ranking, extreme, account
    case beforeAppear = "before hiện"
    case title, speech, finding, estimate, enterprise, example
    case newYear = "new year"
    case inspectedSpan = "inspected span"
    case inspection
}

/// The table `context-words` with the lines of the user's own.
struct ContextWordTable {
    private var phrases: [ContextUse: [(symbols: [Symbol], value: String)]] = [:]

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary) {
        for row in ColumnTable(EmbeddedTables.contextWords).adding(extra.rows("context-words")).rows {
            guard let use = ContextUse(rawValue: row["use"]) else { continue }
            phrases[use, default: []].append((lexicon.intern(phrase: row["phrase"]), row["value"]))
        }
    }

    /// The phrases of one word.
    func words(_ use: ContextUse) -> SymbolSet {
        SymbolSet((phrases[use] ?? []).compactMap { $0.symbols.count == 1 ? $0.symbols.first : nil })
    }

    /// The first two words of each phrase; the second is unknown where there is one word.
    func pairs(_ use: ContextUse) -> WordPairs {
        WordPairs(
            (phrases[use] ?? []).compactMap { phrase in
                phrase.symbols.first.map { ($0, phrase.symbols.dropFirst().first ?? .unknown) }
            })
    }

    /// What the words stand for.
    func values(_ use: ContextUse) -> [Symbol: Int] {
        var values: [Symbol: Int] = [:]
        for phrase in phrases[use] ?? [] {
            guard let word = phrase.symbols.first, let value = Int(phrase.value) else { continue }
            values[word] = value
        }
        return values
    }
}
