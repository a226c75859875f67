import Articles
import VietnameseText

/// Reads the numbers of an article, sentence by sentence: figures with all that their own words say of
/// them, and what was set aside.
struct NumberReader: Sendable {
    let words: ReaderWords

    struct Result: Sendable {
        var drafts: [DraftFigure] = []
        var setAside: [ArticleReading.SetAside] = []
    }

    func read(_ text: ArticleText) -> Result {
        var result = Result()
        let convention = NumberConvention(text.article.text, text.tokens)
        var headings: [Int: Bool] = [:]
        var lastLine = -1
        for (number, sentence) in text.sentences.enumerated() {
            let beginsLine = sentence.line != lastLine
            lastLine = sentence.line
            guard text.tokens[sentence.tokens].contains(where: \.isDigits) else { continue }
            let line = text.article.lines[sentence.line]
            if line.role == .dateLine {
                setAside(sentence.tokens, .date, line.number, text, &result)
                continue
            }
            var headingIsTarget = false
            if let heading = sentence.heading {
                if let known = headings[heading] {
                    headingIsTarget = known
                } else {
                    headingIsTarget = isTarget(heading, text)
                    headings[heading] = headingIsTarget
                }
            }
            var reader = SentenceReader(
                text: text.article.text, tokens: text.tokens, words: words, convention: convention,
                sentence: MarkedSentence(sentence.tokens, text.tokens, words), number: number, line: line.number,
                beginsLine: beginsLine, headingIsTarget: headingIsTarget)
            reader.read()
            for draft in reader.drafts {
                var draft = draft
                draft.figure.text = original(draft.figure.span, text.article)
                result.drafts.append(draft)
            }
            for aside in reader.setAside { setAside(aside.tokens, aside.why, line.number, text, &result) }
        }
        return result
    }

    /// Whether a heading announces plans: one of the words of target-headings in it.
    private func isTarget(_ sentence: Int, _ text: ArticleText) -> Bool {
        guard text.sentences.indices.contains(sentence) else { return false }
        let marked = MarkedSentence(text.sentences[sentence].tokens, text.tokens, words)
        return marked.first(.targetHeading, in: marked.range) != nil
    }

    private func setAside(
        _ tokens: Range<Int>, _ why: ArticleReading.SetAside.Reason, _ line: Int, _ text: ArticleText,
        _ result: inout Result
    ) {
        guard let first = text.tokens[tokens].first(where: \.isDigits),
            let last = text.tokens[tokens].last(where: \.isDigits)
        else { return }
        let span = text.article.text.original(first.range.lowerBound..<last.range.upperBound)
        result.setAside.append(
            ArticleReading.SetAside(span: span, text: original(span, text.article), line: line, why: why))
    }

    private func original(_ span: Range<Int>, _ article: Article) -> String {
        String(decoding: article.original[span.clamped(to: 0..<article.original.count)], as: UTF8.self)
    }
}
