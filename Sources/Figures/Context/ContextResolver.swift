import VietnameseText

/// Finds what a figure is about (place, body, period, topics), said in its own words or inherited
/// from its sentence, paragraph, article or outlet, and what the article as a whole is about.
struct ContextResolver: Sendable {
    let vocabulary: ContextVocabulary
    let topics: TopicMatcher

    init(
        topics: TopicSet, lexicon: inout Lexicon, compounds: Compounds, extra: ExtraVocabulary = ExtraVocabulary()
    ) {
        vocabulary = ContextVocabulary(lexicon: &lexicon, compounds: compounds, extra: extra)
        self.topics = TopicMatcher(topics, lexicon: &lexicon)
    }

    /// Fills the context of every draft, of every sentence, and the document's date, place, period
    /// and outlet.
    func resolve(_ drafts: inout [DraftFigure], in text: ArticleText, reading: inout ArticleReading) {
        let numbers = drafts.map(\.number)
        let context = ArticleContext(text: text, vocabulary: vocabulary) { token in
            Self.contains(numbers, token)
        }
        let walk = ContextWalk(text: text, context: context, vocabulary: vocabulary)
        var next = 0
        for sentence in text.sentences.indices {
            // Behind the last figure only sentences are still to be placed, where they are wanted.
            if next == drafts.count, reading.sentences.isEmpty { break }
            walk.enter(sentence)
            let first = next
            while next < drafts.count, drafts[next].figure.sentence == sentence { next += 1 }
            if first < next {
                walk.resolvePlaces(&drafts, first..<next)
                walk.resolvePeriods(&drafts, first..<next)
            }
            if reading.sentences.indices.contains(sentence) {
                reading.sentences[sentence].place = walk.placeOfSentence
            }
            walk.leave(sentence)
        }
        walk.settleRepeated(&drafts)
        walk.settleTitle(&drafts)
        for draft in drafts { walk.identify(draft) }
        topics.mark(&drafts, in: text, times: context.times, reading: &reading)
        reading.document.date = reading.document.date ?? context.date
        reading.document.place = context.place?.group.map { walk.name(ofGroup: $0, on: context.date) }
        reading.document.period = context.anchor.reported ?? context.anchor.year.flatMap { Period.year($0) }
        if let outlet = context.outlet { reading.document.source = outlet.name }
    }

    /// Whether a token lies in one of some ranges, which are in order.
    private static func contains(_ ranges: [Range<Int>], _ token: Int) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(token)
    }
}
