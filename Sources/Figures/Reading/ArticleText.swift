import Articles
import VietnameseText

/// An article cut up once for all steps of the reader: its tokens and the sentences they form.
///
/// It belongs to the thread that reads the article: what the steps note of sentences lies in its memory.
final class ArticleText: @unchecked Sendable {
    let article: Article
    /// The words, numbers and marks of all lines but furniture and blank ones; the cutter's.
    let tokens: TokenList
    /// Those of them that are more than common words.
    private lazy var noted = NotedTokens(of: tokens, in: memory)
    /// The tokens of words that passes look for by themselves, in order: several do so in articles that leave their year out.
    private(set) lazy var sought: [Int] = {
        var found: [Int] = []
        var cursor = noted(.sought)
        var start = 0
        while let index = cursor.next(from: start, before: tokens.count) {
            found.append(index)
            start = index + 1
        }
        return found
    }()
    /// In order.
    let sentences: [SentenceRange]
    /// What is made of the article while it is read.
    let memory = ArticleMemory()
    /// The tokens that are runs of digits, in order.
    let digits: [Int]
    /// The numerals that they form, each with its first token and the token after it.
    let numerals: UnsafeBufferPointer<NumeralPlace>

    struct NumeralPlace {
        var numeral: Numeral
        var first: Int
        var next: Int
    }

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

    /// - Parameter cutter: An empty one, which is not used for anything else as long as this is.
    init(_ article: Article, _ cutter: TokenCutter) {
        self.article = article
        var sentences: [SentenceRange] = []
        sentences.reserveCapacity(article.lines.count * 2)
        var ranges: [Range<Int>] = []
        var sentenceCutter = SentenceCutter(article.text)
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
            let first = cutter.tokens.count
            let firstOther = cutter.others.count
            cutter.cut(article.text, line.range)
            let tokens = cutter.tokens
            guard tokens.count > first else { continue }
            if line.role == .heading {
                if paragraphIsOpen { paragraph += 1 }
                heading = sentences.count
            }
            ranges.removeAll(keepingCapacity: true)
            let others = UnsafeBufferPointer(rebasing: cutter.others[firstOther...])
            sentenceCutter.cut(tokens, in: first..<tokens.count, others: others, into: &ranges)
            for range in ranges where !range.isEmpty {
                let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
                sentences.append(
                    SentenceRange(
                        tokens: range, bytes: bytes, line: index,
                        paragraph: paragraph, heading: line.role == .heading ? nil : heading))
            }
            paragraphIsOpen = true
            if line.role == .heading || line.role == .title {
                paragraph += 1
                paragraphIsOpen = false
            }
        }
        self.sentences = sentences
        tokens = cutter.tokens
        let tokens = tokens
        var digits: [Int] = []
        digits.reserveCapacity(cutter.others.count)
        for index in cutter.others where tokens[index].isDigits { digits.append(index) }
        self.digits = digits
        numerals = Self.numerals(article.text, tokens, digits)
    }

    /// A pass over the tokens that something of some traits may begin with, and over marks and numbers.
    func noted(_ traits: WordTraits) -> NotedTokens.Cursor { NotedTokens.Cursor(noted, traits) }

    deinit { numerals.deallocate() }

    private static func numerals(
        _ text: NormalisedText, _ tokens: TokenList, _ digits: [Int]
    ) -> UnsafeBufferPointer<NumeralPlace> {
        // Each begins with another run of digits.
        let numerals = UnsafeMutablePointer<NumeralPlace>.allocate(capacity: max(1, digits.count))
        var count = 0
        var next = 0
        for index in digits where index >= next {
            guard let (numeral, end) = Numeral.read(text, tokens, at: index) else { continue }
            (numerals + count).initialize(to: NumeralPlace(numeral: numeral, first: index, next: end))
            count += 1
            next = end
        }
        return UnsafeBufferPointer(start: numerals, count: count)
    }

    /// The numerals that begin within a range of tokens.
    func numerals(in tokens: Range<Int>) -> UnsafeBufferPointer<NumeralPlace> {
        let first = firstNumeral(from: tokens.lowerBound)
        var end = first
        while end < numerals.count, numerals[end].first < tokens.upperBound { end += 1 }
        return UnsafeBufferPointer(rebasing: numerals[first..<end])
    }

    /// The number of the first numeral from a token on.
    private func firstNumeral(from token: Int) -> Int {
        var low = 0
        var high = numerals.count
        while low < high {
            let middle = (low + high) / 2
            if numerals[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a sentence of more than two words and marks opens with one of some words or pairs.
    func opens(_ sentence: Range<Int>, with openings: WordPairs) -> Bool {
        guard sentence.count > 2, let first = sentence.first else { return false }
        return openings.begin(with: tokens[first].symbol, tokens[first + 1].symbol)
    }

    /// Whether a number stands within a range of tokens.
    func hasDigits(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = digits.count
        while low < high {
            let middle = (low + high) / 2
            if digits[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < digits.count && digits[low] < range.upperBound
    }
}
