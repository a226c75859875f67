import Corpus

extension PhraseSearch {
    /// Whether a value holds the phrase: a set the word itself, a list any text that holds it.
    func truth(_ value: Value) -> Truth {
        switch value {
        case .missing: return .unknown
        case .set(let words): return Truth(words.contains(text))
        case .list(let values): return Truth(values.contains { isFound(in: $0.shown) })
        default: return Truth(isFound(in: value.shown))
        }
    }
}
