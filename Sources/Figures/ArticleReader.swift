import Articles
import VietnameseText

/// Reads the figures, sentences, claims and set-aside numbers of articles.
///
/// One reader is made once and used from any number of threads.
public struct ArticleReader: Sendable {
    public init(topics: TopicSet) {}

    public func read(_ article: Article) -> ArticleReading {
        ArticleReading(document: .init(document: article.document, folder: article.folder))
    }
}
