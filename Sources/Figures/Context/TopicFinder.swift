import VietnameseText

/// Finds topics in sentences that were read before the topics were defined.
public struct TopicFinder: Sendable {
    private let phrases: PhraseTable<Int>
    private let ids: [String]
    private let lexicon: Lexicon

    public init(_ topics: TopicSet) {
        var lexicon = Lexicon()
        var phrases = PhraseTable<Int>()
        for (index, topic) in topics.topics.enumerated() {
            for phrase in topic.phrases { phrases.insert(phrase, index, &lexicon) }
        }
        self.phrases = phrases
        self.lexicon = lexicon
        ids = topics.topics.map(\.id)
    }

    /// The topics of a sentence and of the clause around a number of it, in the order in which they stand.
    ///
    /// - Parameter number: the number's bytes within the sentence's UTF-8; nil for the sentence as a whole.
    public func topics(of sentence: String, around number: Range<Int>?) -> (clause: [String], sentence: [String]) {
        let text = NormalisedText(sentence)
        var tokens: [Token] = []
        tokenise(text, 0..<text.bytes.count, lexicon: lexicon, into: &tokens)
        let all = found(tokens, tokens.indices)
        guard let number, !all.isEmpty else { return ([], all) }
        let clause = clauses(tokens, in: tokens.indices).first { clause in
            tokens[clause.tokens].contains { text.original($0.range).overlaps(number) }
        }
        return (clause.map { found(tokens, $0.tokens) } ?? [], all)
    }

    private func found(_ tokens: [Token], _ range: Range<Int>) -> [String] {
        var topics: [Int] = []
        for index in range where tokens[index].isWord {
            phrases.all(at: index, in: tokens, end: range.upperBound) { match in
                if !topics.contains(match.value) { topics.append(match.value) }
            }
        }
        return topics.map { ids[$0] }
    }
}
