import Articles
import VietnameseText

/// Reads the figures, sentences, claims and set-aside numbers of articles.
///
/// One reader is made once and used from any number of threads.
public struct ArticleReader: Sendable {
    let lexicon: Lexicon
    let numbers: NumberReader
    let context: ContextResolver
    let claims: ClaimReader

    /// With the shipped vocabulary and, where given, words of the user's own.
    public init(topics: TopicSet, extra: ExtraVocabulary = ExtraVocabulary()) {
        var lexicon = Lexicon()
        numbers = NumberReader(words: ReaderWords(lexicon: &lexicon, extra: extra))
        context = ContextResolver(topics: topics, lexicon: &lexicon)
        claims = ClaimReader(lexicon: &lexicon)
        self.lexicon = lexicon
    }

    /// Reads one article: lines → sentences and tokens → numbers → figures or set-aside → context → claims.
    public func read(_ article: Article) -> ArticleReading {
        var reading = ArticleReading(document: .init(document: article.document, folder: article.folder))
        reading.document.title = article.title
        reading.document.source = article.source
        reading.document.url = article.url
        reading.document.path = article.path
        reading.document.date = article.givenDate
        let text = ArticleText(article, lexicon: lexicon)
        reading.sentences = text.sentences.map { sentence in
            ArticleReading.Sentence(
                text: article.text.string(sentence.bytes), span: article.text.original(sentence.bytes),
                line: article.lines[sentence.line].number)
        }
        let found = numbers.read(text)
        reading.setAside = found.setAside
        var drafts = found.drafts
        context.resolve(&drafts, in: text, reading: &reading)
        for index in drafts.indices { drafts[index].settleStatus(articleDate: reading.document.date) }
        reading.claims = claims.claims(in: text, drafts: drafts)
        reading.figures = drafts.map(\.figure)
        return reading
    }
}
