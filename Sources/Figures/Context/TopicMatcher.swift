import VietnameseText

/// Finds the topics that clauses and sentences speak of.
struct TopicMatcher: Sendable {
    let phrases: PhraseTable<Int>
    private let ids: [String]
    /// `chỉ số`, `xếp hạng`.
    private let indexWords: (first: Symbol, second: Symbol, rank: Symbol)

    init(_ topics: TopicSet, lexicon: inout Lexicon) {
        var phrases = PhraseTable<Int>()
        for (index, topic) in topics.topics.enumerated() {
            for phrase in topic.phrases { phrases.insert(phrase, index, &lexicon) }
        }
        self.phrases = phrases
        indexWords = (lexicon.intern("chỉ"), lexicon.intern("số"), lexicon.intern("hạng"))
        ids = topics.topics.map(\.id)
    }

    /// How much farther a topic behind a comma is than one before the number.
    private static let commaDistance = 12

    /// How many sentences, the title's with them, can name the index that an article is about.
    private static let lead = 4

    /// The one year that a sentence names.
    private static func onlyYear(_ times: ArraySlice<TimeExpression>) -> Period? {
        var years: Set<Int> = []
        for time in times where time.isFree {
            if case .years(let first, let last) = time.form, first == last { years.insert(first) }
        }
        return years.count == 1 ? years.first.flatMap { Period.year($0) } : nil
    }

    /// Whether a figure can be a place's value of an index.
    private static func isIndexValue(_ draft: DraftFigure) -> Bool {
        switch draft.figure.kind {
        case .score, .rank: true
        case .percent: draft.figure.role == .level && draft.figure.base == nil
        default: false
        }
    }

    /// `chỉ số …` and abbreviations (`PAR INDEX`, `PCI`).
    private func isIndexName(_ range: Range<Int>, _ tokens: TokenList) -> Bool {
        range.contains { index in
            tokens[index].isAllCapitals && tokens[index].count > 2
                || tokens[index].symbol == indexWords.first && index + 1 < range.upperBound
                    && tokens[index + 1].symbol == indexWords.second
                || tokens[index].symbol == indexWords.rank
        }
    }

    private struct Hit {
        var topic: Int
        var tokens: Range<Int>
    }

    /// Marks sentences with their topics, and each draft with those of its clause, nearest first, else of
    /// its sentence, else of the sentence before it in its paragraph, which it continues.
    func mark(
        _ drafts: inout [DraftFigure], in text: ArticleText, times: BySentence<TimeExpression>,
        reading: inout ArticleReading
    ) {
        guard !phrases.isEmpty else { return }
        // `Quảng Ninh đạt 90,09%`: a value whose clause names no index is of the one that the title or lead names.
        var index: (topics: [Int], edition: Period?, sentences: Int) = ([], nil, 0)
        var before: [Int] = []
        var paragraph = -1
        var next = 0
        var noted = text.noted(.topic)
        for (number, sentence) in text.sentences.enumerated() {
            // Behind the last figure only sentences are still to be marked, where they are wanted.
            if next == drafts.count, reading.sentences.isEmpty { break }
            if sentence.paragraph != paragraph {
                paragraph = sentence.paragraph
                before = []
            }
            let hits = hits(text.tokens, sentence.tokens, &noted)
            if hits.isEmpty, next == drafts.count || drafts[next].figure.sentence != number {
                // It has no topic to tell of, and leaves none to the next.
                index.sentences += 1
                continue
            }
            let topics = Self.unique(hits.map(\.topic))
            if reading.sentences.indices.contains(number) { reading.sentences[number].topics = topics.map { ids[$0] } }
            while next < drafts.count, drafts[next].figure.sentence == number {
                let own =
                    hits.isEmpty
                    ? [] : nearest(hits, drafts[next].number, drafts[next].clause, text.tokens, in: sentence.tokens)
                var topics = own.isEmpty ? before : own
                if topics.isEmpty, Self.isIndexValue(drafts[next]) {
                    topics = index.topics
                    // … and of its edition: `Năm 2022, Cà Mau lần đầu vào tốp 30 về Chỉ số …`.
                    if drafts[next].figure.periodFrom == .article, let edition = index.edition {
                        drafts[next].figure.period = edition
                    }
                }
                drafts[next].figure.topics = topics.map { ids[$0] }
                next += 1
            }
            if !topics.isEmpty { before = topics }
            if index.topics.isEmpty, index.sentences < Self.lead {
                index.topics = Self.unique(hits.filter { isIndexName($0.tokens, text.tokens) }.map(\.topic))
                if !index.topics.isEmpty { index.edition = Self.onlyYear(times[number]) }
            }
            index.sentences += 1
        }
    }

    private func nearest(
        _ hits: [Hit], _ number: Range<Int>, _ clause: Range<Int>, _ tokens: TokenList, in sentence: Range<Int>
    ) -> [Int] {
        let clause = Self.whole(clause, tokens, in: sentence)
        let inClause = hits.filter { clause.overlaps($0.tokens) }
        func distance(_ hit: Hit) -> Int {
            if hit.tokens.upperBound <= number.lowerBound { return number.lowerBound - hit.tokens.upperBound }
            guard hit.tokens.lowerBound >= number.upperBound else { return 0 }
            // `PAPI … xếp thứ 47/63, PCI giảm 2 bậc`: what a comma parts from the number is of the next.
            let between = number.upperBound..<hit.tokens.lowerBound
            let isParted = between.contains { tokens[$0].isMark(",") }
            return between.count + (isParted ? Self.commaDistance : 0)
        }
        let chosen = (inClause.isEmpty ? hits : inClause).sorted {
            (distance($0), -$0.tokens.count) < (distance($1), -$1.tokens.count)
        }
        return Self.unique(chosen.map(\.topic))
    }

    /// A clause with the bracket before it and what that interrupts (`PAPI (…) xếp thứ 47`); for one in brackets with
    /// what stands before them.
    private static func whole(_ clause: Range<Int>, _ tokens: TokenList, in sentence: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        while start > sentence.lowerBound {
            let before = tokens[start - 1]
            if before.isMark(")") {
                var open = start - 1
                while open > sentence.lowerBound, !tokens[open].isMark("(") {
                    open -= 1
                }
                guard tokens[open].isMark("(") else { break }
                start = open
            } else if before.isMark("(") {
                start -= 1
            } else {
                guard start < clause.lowerBound, !before.isMark(";"), !before.isMark(":") else { break }
                start -= 1
            }
        }
        return start..<clause.upperBound
    }

    private func hits(_ tokens: TokenList, _ range: Range<Int>, _ noted: inout NotedTokens.Cursor) -> [Hit] {
        var found: [Hit] = []
        var start = range.lowerBound
        while let index = noted.next(from: start, before: range.upperBound) {
            start = index + 1
            guard
                tokens.mayBegin(
                    at: index, end: range.upperBound, first: .topic, alone: .topicAlone, second: .topicSecond)
            else { continue }
            phrases.all(at: index, in: tokens, end: range.upperBound) { match in
                found.append(Hit(topic: match.value, tokens: match.tokens))
            }
        }
        return found
    }

    private static func unique(_ topics: [Int]) -> [Int] {
        // Few: nearly always none or one.
        guard topics.count > 1 else { return topics }
        var unique: [Int] = []
        for topic in topics where !unique.contains(topic) { unique.append(topic) }
        return unique
    }
}
