import VietnameseText

/// What may begin with a word, so that the passes over an article need look nothing up for most.
extension WordTraits {
    /// A phrase of ``ContextVocabulary``.
    static var name: WordTraits { WordTraits(rawValue: 2) }
    /// A topic's phrase.
    static var topic: WordTraits { WordTraits(rawValue: 4) }
    /// An expression of time.
    static var time: WordTraits { WordTraits(rawValue: 8) }
}

extension Token {
    /// Whether what the trait tells of may begin here: with a word that has it, or with anything that is no word.
    func mayBegin(_ trait: WordTraits) -> Bool { traits.contains(trait) || kind != .word }
}
