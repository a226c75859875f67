import Articles
import VietnameseText

/// Reads the numbers of an article, sentence by sentence: figures with all that their own words say of
/// them, and what was set aside.
struct NumberReader: Sendable {
    let words: ReaderWords

    struct Result {
        var drafts: [DraftFigure] = []
        var setAside: [ArticleReading.SetAside] = []
    }

    func read(_ text: ArticleText, _ extent: ArticleReader.Extent = .everything) -> Result {
        var result = Result()
        let isWhole = extent == .everything
        guard !text.digits.isEmpty else { return result }
        let convention = NumberConvention(text)
        var plans = PlanTracker(text: text, words: words)
        result.drafts.reserveCapacity(text.numerals.count)
        // One for all sentences.
        var reader = SentenceReader(
            text: text.article.text, tokens: text.tokens, words: words, convention: convention,
            sentence: MarkedSentence(0..<0, of: text, words), number: 0, line: 0, beginsLine: false,
            headingIsTarget: false)
        var number = 0
        // Among the article's runs of digits, the first of the sentence or behind it.
        var digits = 0
        while number < text.sentences.count {
            let sentence = text.sentences[number]
            let line = text.article.lines[sentence.line]
            plans.pass(number)
            if line.role == .cell {
                var end = number
                while end < text.sentences.count, text.role(end) == .cell { end += 1 }
                let table = TableReader(text: text, words: words, convention: convention).read(number..<end)
                append(table.drafts, text, isWhole, &result)
                for tokens in table.rowNumbers where isWhole {
                    setAside(tokens, .listNumber, line.number, text, &result)
                }
                number = max(end, number + 1)
                continue
            }
            defer { number += 1 }
            while digits < text.digits.count, text.digits[digits] < sentence.tokens.lowerBound { digits += 1 }
            guard digits < text.digits.count, text.digits[digits] < sentence.tokens.upperBound else { continue }
            if line.role == .dateLine {
                if isWhole { setAside(sentence.tokens, .date, line.number, text, &result) }
                continue
            }
            let beginsLine = number == 0 || text.sentences[number - 1].line != sentence.line
            reader.move(
                to: number, sentence.tokens, of: text, line: line.number, beginsLine: beginsLine,
                headingIsTarget: plans.isTarget)
            if number > 0, let last = result.drafts.indices.last, result.drafts[last].figure.sentence == number - 1,
                text.sentences[number - 1].paragraph == sentence.paragraph
            {
                reader.previous = result.drafts[last]
            }
            reader.read()
            plans.passed(number, reader.drafts)
            append(reader.drafts, text, isWhole, &result)
            for aside in reader.setAside where isWhole {
                setAside(aside.tokens, aside.why, line.number, text, &result)
            }
        }
        if isWhole { furniture(text, &result) }
        return result
    }

    private func append(_ drafts: [DraftFigure], _ text: ArticleText, _ isWhole: Bool, _ result: inout Result) {
        let first = result.drafts.count
        result.drafts += drafts
        for index in first..<result.drafts.count {
            if isWhole { result.drafts[index].figure.mention = mention(result.drafts[index].mention, text) }
            result.drafts[index].figure.text = original(result.drafts[index].figure.span, text.article)
        }
    }

    private func mention(_ tokens: Range<Int>, _ text: ArticleText) -> String {
        guard let first = tokens.first, let last = tokens.last, text.tokens.indices.contains(last) else { return "" }
        return text.article.text.string(Int(text.tokens[first].start)..<Int(text.tokens[last].end))
    }

    /// The numbers of lines that are not the article.
    private func furniture(_ text: ArticleText, _ result: inout Result) {
        let bytes = text.bytes
        for line in text.article.lines where line.role == .furniture {
            var index = line.range.lowerBound
            while index < line.range.upperBound {
                guard bytes[index] >= 0x30, bytes[index] <= 0x39, let numeral = Numeral(text.article.text, at: index)
                else {
                    index += 1
                    continue
                }
                let span = text.article.text.original(numeral.range)
                result.setAside.append(
                    ArticleReading.SetAside(
                        span: span, text: original(span, text.article), line: line.number, why: .furniture))
                index = max(numeral.range.upperBound, index + 1)
            }
        }
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
