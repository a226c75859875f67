import VietnameseText

/// The words of a table that says of each phrase how the rules use it, with the lines of the user's own.
///
/// `Use` has a case for every value of the table's column `use`.
struct UsedWords<Use: RawRepresentable & Hashable> where Use.RawValue == String {
    private var phrases: [Use: [(symbols: [Symbol], value: String)]] = [:]

    /// - Parameter rows: Of the columns `phrase`, `use` and, where words stand for a number, `value`. A row of a use that
    ///   is none counts for nothing.
    init(_ rows: ColumnTable, _ lexicon: inout Lexicon) {
        for row in rows.rows {
            guard let use = Use(rawValue: row["use"]) else { continue }
            phrases[use, default: []].append((lexicon.intern(phrase: row["phrase"]), row["value"]))
        }
    }

    /// The phrases of one word.
    func words(_ use: Use) -> SymbolSet {
        SymbolSet((phrases[use] ?? []).compactMap { $0.symbols.count == 1 ? $0.symbols.first : nil })
    }

    /// The first two words of each phrase; the second is unknown where there is one word.
    func pairs(_ use: Use) -> WordPairs {
        WordPairs(
            (phrases[use] ?? []).compactMap { phrase in
                phrase.symbols.first.map { ($0, phrase.symbols.dropFirst().first ?? .unknown) }
            })
    }

    /// What the words stand for.
    func values(_ use: Use) -> [Symbol: Int] {
        var values: [Symbol: Int] = [:]
        for phrase in phrases[use] ?? [] {
            guard let word = phrase.symbols.first, let value = Int(phrase.value) else { continue }
            values[word] = value
        }
        return values
    }
}
