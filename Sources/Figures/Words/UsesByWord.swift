import VietnameseText

/// What phrases are by one of their words, the first or the last: what most words neither begin nor end need not be
/// looked for.
final class UsesByWord: @unchecked Sendable {
    private let words: UnsafeBufferPointer<WordUses>
    /// The uses of all numbers and marks.
    private let others: WordUses

    init(_ uses: [Symbol: WordUses]) {
        let known = uses.filter { $0.key.isKnownWord }
        let words = UnsafeMutableBufferPointer<WordUses>.allocate(
            capacity: (known.keys.map { Int($0.raw) }.max() ?? 0) + 1)
        words.initialize(repeating: WordUses())
        for (symbol, uses) in known { words[Int(symbol.raw)] = uses }
        self.words = UnsafeBufferPointer(words)
        others = uses.reduce(into: WordUses()) { if !$1.key.isKnownWord { $0.formUnion($1.value) } }
    }

    deinit { words.deallocate() }

    /// The uses of all words of some tokens.
    func of(_ tokens: UnsafeBufferPointer<Token>) -> WordUses {
        var uses = WordUses()
        for token in tokens { uses.formUnion(self[token.symbol]) }
        return uses
    }

    @inline(__always)
    subscript(symbol: Symbol) -> WordUses {
        let raw = Int(symbol.raw)
        return raw < words.count ? words[raw] : symbol.isKnownWord ? WordUses() : others
    }
}
