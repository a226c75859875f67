import VietnameseText

/// Words of two syllables, which neither a unit nor a body's name is cut within.
struct Compounds: Sendable {
    /// Open addressing over a power of two, at most half full; 0 is a free place, and no pair.
    private var pairs = [UInt64](repeating: 0, count: 1 << 13)
    private var count = 0

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
        guard symbols.count == 2 else { return }
        if count * 2 >= pairs.count {
            let old = pairs
            pairs = [UInt64](repeating: 0, count: old.count * 2)
            for pair in old where pair != 0 { pairs[place(of: pair)] = pair }
        }
        let pair = Self.pair(symbols[0], symbols[1])
        let place = place(of: pair)
        if pairs[place] == 0 { count += 1 }
        pairs[place] = pair
    }

    /// Whether two syllables are one word: `chăn nuôi`.
    func contains(_ first: Symbol, _ second: Symbol) -> Bool {
        guard first != .unknown, second != .unknown else { return false }
        let pair = Self.pair(first, second)
        return pairs[place(of: pair)] == pair
    }

    /// Where a pair stands, or would.
    private func place(of pair: UInt64) -> Int {
        let mask = pairs.count - 1
        var place = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while pairs[place] != 0, pairs[place] != pair { place = (place + 1) & mask }
        return place
    }

    private static func pair(_ first: Symbol, _ second: Symbol) -> UInt64 {
        UInt64(first.raw) << 32 | UInt64(second.raw)
    }
}
