/// A set of known words that is asked once a token: a bit for each word of the lexicon up to the last that is in it.
public struct SymbolSet: Sendable {
    @usableFromInline var bits: [UInt64] = []

    public init() {}

    /// Of some words; what is no known word is left out.
    public init(_ symbols: some Sequence<Symbol>) {
        for symbol in symbols { insert(symbol) }
    }

    public mutating func insert(_ symbol: Symbol) {
        guard symbol.isKnownWord else { return }
        let place = Int(symbol.raw >> 6)
        if place >= bits.count { bits += Array(repeating: 0, count: place + 1 - bits.count) }
        bits[place] |= 1 << UInt64(symbol.raw & 63)
    }

    @inlinable
    public func contains(_ symbol: Symbol) -> Bool {
        let place = Int(symbol.raw >> 6)
        return place < bits.count && bits[place] >> UInt64(symbol.raw & 63) & 1 != 0
    }
}
