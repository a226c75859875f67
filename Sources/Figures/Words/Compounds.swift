import VietnameseText

/// Words of two syllables, which neither a unit nor a body's name is cut within.
struct Compounds: Sendable {
    private var pairs: Set<UInt64> = []

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary = ExtraVocabulary()) {
        for file in WordTable.files where !file.content.isOfPhrases {
            file.text.withUTF8Buffer { text in
                TableText.eachLine(of: text) { add(lexicon.intern(phrase: TableText.firstCell(of: $0).cell)) }
            }
        }
        for table in extra.tables where !table.content.isOfPhrases {
            for row in table.rows { add(lexicon.intern(phrase: row.phrase)) }
        }
    }

    private mutating func add(_ symbols: [Symbol]) {
        if symbols.count == 2 { pairs.insert(Self.pair(symbols[0], symbols[1])) }
    }

    /// Whether two syllables are one word: `chăn nuôi`.
    func contains(_ first: Symbol, _ second: Symbol) -> Bool {
        first != .unknown && second != .unknown && pairs.contains(Self.pair(first, second))
    }

    private static func pair(_ first: Symbol, _ second: Symbol) -> UInt64 {
        UInt64(first.raw) << 32 | UInt64(second.raw)
    }
}
