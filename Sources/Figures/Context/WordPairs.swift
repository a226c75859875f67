import VietnameseText

/// Pairs of words that the readers of places and periods look for (`nhiệm vụ`, `hội nghị`), asked at many a word: nearly
/// none begins one, which is told by the word alone.
struct WordPairs: Sendable {
    private let pairs: [(Symbol, Symbol)]
    private let firsts: SymbolSet

    /// - Parameter pairs: The second is unknown for a word that stands alone.
    init(_ pairs: [(Symbol, Symbol)]) {
        self.pairs = pairs
        firsts = SymbolSet(pairs.map(\.0))
    }

    func contains(_ first: Symbol, _ second: Symbol) -> Bool {
        canBegin(first) && pairs.contains { $0.0 == first && $0.1 == second }
    }

    /// Whether any of the pairs stands in a range of tokens, whole.
    func stand(in range: Range<Int>, of tokens: TokenList) -> Bool {
        range.dropLast().contains { contains(tokens[$0].symbol, tokens[$0 + 1].symbol) }
    }

    /// Whether two words are a pair, or the first is a word that stands alone.
    func begin(with first: Symbol, _ second: Symbol) -> Bool {
        canBegin(first) && pairs.contains { $0.0 == first && ($0.1 == second || $0.1 == .unknown) }
    }

    private func canBegin(_ word: Symbol) -> Bool { !word.isKnownWord || firsts.contains(word) }
}
