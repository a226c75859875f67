import VietnameseText

/// Words of two syllables, which neither a unit nor a body's name is cut within.
struct Compounds: Sendable {
    private var pairs: Set<UInt64> = []

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary = ExtraVocabulary()) {
        let shipped = WordTable.files.filter { !$0.content.isOfPhrases }.map { WordTable($0.content, $0.text) }
        for table in shipped + extra.tables where !table.content.isOfPhrases {
            for row in table.rows {
                let symbols = lexicon.intern(phrase: row.phrase)
                if symbols.count == 2 { pairs.insert(Self.pair(symbols[0], symbols[1])) }
            }
        }
    }

    /// Whether two syllables are one word: `chăn nuôi`.
    func contains(_ first: Symbol, _ second: Symbol) -> Bool {
        first != .unknown && second != .unknown && pairs.contains(Self.pair(first, second))
    }

    private static func pair(_ first: Symbol, _ second: Symbol) -> UInt64 {
        UInt64(first.raw) << 32 | UInt64(second.raw)
    }
}
