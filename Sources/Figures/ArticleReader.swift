import Articles
import VietnameseText

/// Reads the figures, sentences, claims and set-aside numbers of articles.
///
/// One reader is made once and used from any number of threads.
public struct ArticleReader: Sendable {
    /// What lines of pages say, for who loads the articles.
    public let pages: PageVocabulary
    let cutters: TokenCutters
    let numbers: NumberReader
    let context: ContextResolver
    let claims: ClaimReader

    /// With the shipped vocabulary and, where given, words of the user's own.
    public init(topics: TopicSet, extra: ExtraVocabulary = ExtraVocabulary()) {
        pages = extra.pages
        var lexicon = Lexicon()
        let compounds = Compounds(&lexicon, extra: extra)
        numbers = NumberReader(words: ReaderWords(lexicon: &lexicon, compounds: compounds, extra: extra))
        context = ContextResolver(topics: topics, lexicon: &lexicon, compounds: compounds, extra: extra)
        claims = ClaimReader(lexicon: &lexicon, extra: extra)
        let (names, topicPhrases) = (context.vocabulary.phrases, context.topics.phrases)
        let starters = context.vocabulary.words.starters
        let sought = [context.vocabulary.words.là, context.vocabulary.words.sau, context.vocabulary.sessions.head]
        let holders = context.vocabulary.offices.names
        let stems = SymbolSet(Array(context.vocabulary.words.stems.keys))
        lexicon.setTraits(others: .init(digits: .digits, marks: .marks, unknownNames: .unknownNames)) { word in
            var traits = WordTraits(word, in: names, first: .name, alone: .nameAlone, second: .nameSecond)
            traits.formUnion(
                WordTraits(word, in: topicPhrases, first: .topic, alone: .topicAlone, second: .topicSecond))
            if starters.contains(word) { traits.insert(.time) }
            if sought.contains(word) || holders.contains(word) || stems.contains(word) { traits.insert(.sought) }
            return traits
        }
        cutters = TokenCutters(lexicon)
    }

    /// How much of a reading is wanted.
    public enum Extent: Sendable {
        case everything
        /// The figures with their own sentences: their mentions, claims, the numbers set aside, the topics and places
        /// of sentences, and, where there is no figure, all else are left out.
        case figures
    }

    /// Reads one article: lines → sentences and tokens → numbers → figures or set-aside → context → claims.
    public func read(_ article: Article, _ extent: Extent = .everything) -> ArticleReading {
        cutters.with { read(article, extent, $0) }
    }

    private func read(_ article: Article, _ extent: Extent, _ cutter: TokenCutter) -> ArticleReading {
        var reading = ArticleReading(document: .init(document: article.document, folder: article.folder))
        reading.document.title = article.title
        reading.document.source = article.source
        reading.document.url = article.url
        reading.document.path = article.path
        reading.document.date = article.givenDate
        let text = ArticleText(article, cutter)
        let found = numbers.read(text, extent)
        reading.setAside = found.setAside
        var drafts = found.drafts
        if extent == .figures, drafts.isEmpty { return reading }
        if extent == .everything { reading.sentences = text.sentences.map { Self.sentence($0, article) } }
        context.resolve(&drafts, in: text, reading: &reading)
        for index in drafts.indices {
            drafts[index].settleStatus(
                articleDate: reading.document.date, articleYear: reading.document.period?.end?.year)
        }
        reading.figures.reserveCapacity(drafts.count)
        for draft in drafts { reading.figures.append(draft.figure) }
        switch extent {
        case .everything: reading.claims = claims.claims(in: text, drafts: drafts)
        case .figures: addSentences(of: text, to: &reading)
        }
        return reading
    }

    private static func sentence(_ sentence: ArticleText.SentenceRange, _ article: Article) -> ArticleReading.Sentence {
        ArticleReading.Sentence(
            text: article.text.string(sentence.bytes), span: article.text.original(sentence.bytes),
            line: article.lines[sentence.line].number)
    }

    /// The sentences that have figures, and only these, numbered anew.
    private func addSentences(of text: ArticleText, to reading: inout ArticleReading) {
        var newNumbers = [Int?](repeating: nil, count: text.sentences.count)
        // Most figures follow on each other.
        var last: (number: Int, new: Int)?
        for index in reading.figures.indices {
            let number = reading.figures[index].sentence
            if let last, last.number == number {
                reading.figures[index].sentence = last.new
                continue
            }
            guard text.sentences.indices.contains(number) else { continue }
            let new = newNumbers[number] ?? reading.sentences.count
            if newNumbers[number] == nil {
                newNumbers[number] = new
                let sentence = text.sentences[number]
                reading.sentences.append(
                    ArticleReading.Sentence(
                        .part(text.article.text, sentence.bytes), span: text.article.text.original(sentence.bytes),
                        line: text.article.lines[sentence.line].number))
            }
            last = (number, new)
            reading.figures[index].sentence = new
        }
    }
}
