import Articles
import VietnameseText

/// An article cut up once for all steps of the reader: its tokens and the sentences they form.
struct ArticleText: Sendable {
    let article: Article
    /// The words, numbers and marks of all lines but furniture and blank ones.
    var tokens: [Token] = []
    /// In order.
    var sentences: [SentenceRange] = []

    /// A sentence as ranges; its words are not copied.
    struct SentenceRange: Sendable {
        /// Indices of the article's tokens.
        var tokens: Range<Int>
        /// Bytes of the normalised text.
        var bytes: Range<Int>
        /// Index into the article's lines.
        var line: Int
        /// Lines with no blank line or heading between them are one paragraph; counted from 0.
        var paragraph: Int
        /// Index of the sentence that is the nearest heading above it (`III. NHIỆM VỤ QUÝ IV`), or nil.
        var heading: Int?
    }

    var bytes: [UInt8] { article.text.bytes }

    func role(_ sentence: Int) -> Article.Role {
        guard sentences.indices.contains(sentence) else { return .body }
        let line = sentences[sentence].line
        return article.lines.indices.contains(line) ? article.lines[line].role : .body
    }

    init(_ article: Article, lexicon: Lexicon) {
        self.article = article
        tokens.reserveCapacity(article.text.bytes.count / 4)
        var paragraph = 0
        var paragraphIsOpen = false
        var heading: Int?
        for (index, line) in article.lines.enumerated() {
            switch line.role {
            case .blank, .furniture:
                if paragraphIsOpen { paragraph += 1 }
                paragraphIsOpen = false
                continue
            default: break
            }
            let first = tokens.count
            tokenise(article.text, line.range, lexicon: lexicon, into: &tokens)
            guard tokens.count > first else { continue }
            if line.role == .heading {
                if paragraphIsOpen { paragraph += 1 }
                heading = sentences.count
            }
            for range in VietnameseText.sentences(article.text, tokens, in: first..<tokens.count) {
                guard let start = tokens[range].first, let end = tokens[range].last else { continue }
                sentences.append(
                    SentenceRange(
                        tokens: range, bytes: start.range.lowerBound..<end.range.upperBound, line: index,
                        paragraph: paragraph, heading: line.role == .heading ? nil : heading))
            }
            paragraphIsOpen = true
            if line.role == .heading || line.role == .title {
                paragraph += 1
                paragraphIsOpen = false
            }
        }
    }
}
