import VietnameseText

/// What may begin with a word, so that the passes over an article need look nothing up for most.
extension WordTraits {
    /// A phrase of ``ContextVocabulary``; whether it can be the word alone; whether the word can be its second.
    static var name: WordTraits { WordTraits(rawValue: 1) }
    static var nameAlone: WordTraits { WordTraits(rawValue: 2) }
    static var nameSecond: WordTraits { WordTraits(rawValue: 4) }
    /// A topic's phrase, in the same way.
    static var topic: WordTraits { WordTraits(rawValue: 8) }
    static var topicAlone: WordTraits { WordTraits(rawValue: 16) }
    static var topicSecond: WordTraits { WordTraits(rawValue: 32) }
    /// An expression of time.
    static var time: WordTraits { WordTraits(rawValue: 64) }
    /// A word that a pass looks for by itself.
    static var sought: WordTraits { WordTraits(rawValue: 128) }

    /// Traits of words that phrases begin with, whatever follows; ``NotedTokens`` looks at the one that follows too.
    static var firsts: WordTraits { [.name, .topic] }
    /// By how many bits ``nameAlone`` and ``topicAlone`` lie above ``firsts``.
    static var fromFirstToAlone: UInt8 { 1 }
    /// By how many bits ``nameSecond`` and ``topicSecond`` lie above ``firsts``.
    static var fromFirstToSecond: UInt8 { 2 }
    /// Traits of words that are looked at wherever they stand.
    static var alwaysNoted: WordTraits { [.time, .sought] }

    /// A number can be the second of a phrase, and begin an expression of time.
    static var digits: WordTraits { [.nameSecond, .topicSecond, .time] }
    /// A mark can be the second of a phrase; those who look for names and times see to brackets and commas too.
    static var marks: WordTraits { [.name, .nameAlone, .nameSecond, .topicSecond, .time] }
    /// A name that no table has may be an enterprise's.
    static var unknownNames: WordTraits { [.name, .nameAlone] }

    /// The traits of a word for the phrases of a table.
    init<Value>(
        _ word: Symbol, in phrases: PhraseTable<Value>, first: WordTraits, alone: WordTraits, second: WordTraits
    ) {
        self = []
        if phrases.canStart(word) { insert(first) }
        if phrases.canStandAlone(word) { insert(alone) }
        if phrases.canBeSecond(word) { insert(second) }
    }
}

extension TokenList {
    /// Whether a phrase may begin with a word at an index, by it and the token after it.
    @inline(__always)
    func mayBegin(at index: Int, end: Int, first: WordTraits, alone: WordTraits, second: WordTraits) -> Bool {
        let traits = self[index].traits
        guard traits.contains(first), self[index].isWord else { return false }
        if traits.contains(alone) { return true }
        return index + 1 < end && self[index + 1].traits.contains(second)
    }
}
