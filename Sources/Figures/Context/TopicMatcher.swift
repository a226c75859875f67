import VietnameseText

/// Finds the topics that clauses and sentences speak of.
struct TopicMatcher: Sendable {
    private let phrases: PhraseTable<Int>
    private let ids: [String]

    init(_ topics: TopicSet, lexicon: inout Lexicon) {
        var phrases = PhraseTable<Int>()
        for (index, topic) in topics.topics.enumerated() {
            for phrase in topic.phrases { phrases.insert(phrase, index, &lexicon) }
        }
        self.phrases = phrases
        ids = topics.topics.map(\.id)
    }

    private struct Hit {
        var topic: Int
        var tokens: Range<Int>
    }

    /// Marks sentences with their topics, and each draft with those of its clause, nearest first, else of
    /// its sentence, else of the sentence before it in its paragraph, which it continues.
    func mark(_ drafts: inout [DraftFigure], in text: ArticleText, reading: inout ArticleReading) {
        guard !phrases.isEmpty else { return }
        var before: [Int] = []
        var paragraph = -1
        var next = 0
        for (index, sentence) in text.sentences.enumerated() {
            if sentence.paragraph != paragraph {
                paragraph = sentence.paragraph
                before = []
            }
            let hits = hits(text.tokens, sentence.tokens)
            let topics = Self.unique(hits.map(\.topic))
            if reading.sentences.indices.contains(index) { reading.sentences[index].topics = topics.map { ids[$0] } }
            while next < drafts.count, drafts[next].figure.sentence == index {
                let own = nearest(hits, drafts[next])
                drafts[next].figure.topics = (own.isEmpty ? before : own).map { ids[$0] }
                next += 1
            }
            if !topics.isEmpty { before = topics }
        }
    }

    private func nearest(_ hits: [Hit], _ draft: DraftFigure) -> [Int] {
        let inClause = hits.filter { draft.clause.overlaps($0.tokens) }
        let number = draft.number
        func distance(_ hit: Hit) -> Int {
            if hit.tokens.upperBound <= number.lowerBound { return number.lowerBound - hit.tokens.upperBound }
            if hit.tokens.lowerBound >= number.upperBound { return hit.tokens.lowerBound - number.upperBound }
            return 0
        }
        let chosen = (inClause.isEmpty ? hits : inClause).sorted {
            (distance($0), -$0.tokens.count) < (distance($1), -$1.tokens.count)
        }
        return Self.unique(chosen.map(\.topic))
    }

    private func hits(_ tokens: [Token], _ range: Range<Int>) -> [Hit] {
        var found: [Hit] = []
        for index in range where tokens[index].isWord {
            phrases.all(at: index, in: tokens, end: range.upperBound) { match in
                found.append(Hit(topic: match.value, tokens: match.tokens))
            }
        }
        return found
    }

    private static func unique(_ topics: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return topics.filter { seen.insert($0).inserted }
    }
}
