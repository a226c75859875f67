import Articles
import VietnameseText

/// An article cut up once for all steps of the reader: its tokens and the sentences they form.
struct ArticleText: Sendable {
    let article: Article
    /// In order; furniture and blank lines have none.
    var sentences: [SentenceRange] = []

    /// A sentence as ranges; its words are not copied.
    struct SentenceRange: Sendable {
        /// Indices of the article's tokens.
        var tokens: Range<Int>
        /// Bytes of the normalised text.
        var bytes: Range<Int>
        /// Index into the article's lines.
        var line: Int
        /// Lines that no blank line, heading or table parts belong to one paragraph; counted from 0.
        var paragraph: Int
        /// Index of the sentence that is the nearest heading above it (`III. NHIỆM VỤ QUÝ IV`), or nil.
        var heading: Int?
    }
}
