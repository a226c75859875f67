import VietnameseText

/// What phrases are by one of their words, the first or the last: what most words neither begin nor end need not be
/// looked for.
final class UsesByWord: @unchecked Sendable {
    private let words: UnsafeBufferPointer<WordUses>
    /// The uses of all numbers and marks.
    private let others: WordUses

    /// What is gathered of the uses, one after another.
    struct Gathered {
        fileprivate var words: [WordUses] = []
        fileprivate var others = WordUses()

        mutating func add(_ uses: WordUses, of symbol: Symbol) {
            guard symbol.isKnownWord else { return others.formUnion(uses) }
            let raw = Int(symbol.raw)
            if raw >= words.count { words += repeatElement(WordUses(), count: max(words.count, raw + 1 - words.count)) }
            words[raw].formUnion(uses)
        }
    }

    init(_ gathered: Gathered) {
        let words = UnsafeMutableBufferPointer<WordUses>.allocate(capacity: gathered.words.count)
        _ = words.initialize(from: gathered.words)
        self.words = UnsafeBufferPointer(words)
        others = gathered.others
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
