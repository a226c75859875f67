import VietnameseText

extension ArticleContext {
    /// How many sentences of the body can say what the article reports.
    private static let lead = 8
    /// How many of them can name the index that it is on.
    private static let leadOfIndex = 4

    /// Finds the period that the article reports and the year that its words without one lie in.
    mutating func findPeriods(_ text: ArticleText, _ vocabulary: ContextVocabulary) {
        let words = vocabulary.words
        anchor.date = date
        anchor.year = date?.year ?? latestPastYear(text, vocabulary)
        let years = TimeExpression.Anchor(date: date, reported: nil, year: anchor.year)
        var reported: Period?
        var bodySentences = 0
        for (index, sentence) in text.sentences.enumerated() {
            let role = text.role(index)
            guard role == .title || role == .body || role == .heading else { continue }
            if role == .body { bodySentences += 1 }
            guard bodySentences <= Self.lead || role == .heading && bodySentences < 2 * Self.lead else { break }
            for time in times[index] where time.isFree {
                guard isSpanOfReport(time.form) else { continue }
                let isPlan = isAfter(words.plans, time, sentence, text, words)
                guard let period = time.period(years) else { continue }
                if isPlan {
                    if planned == nil, let start = period.start,
                        date.map({ start > $0 || period.contains(.day($0)) }) ?? true
                    {
                        planned = period
                    }
                    continue
                }
                guard reported == nil else { continue }
                let isEdition = period.grain == .year && isOfIndex(time, sentence, text, words)
                // `Đánh giá của PAPI 2016 cho thấy …`, after much else: not what the article reports.
                if isEdition, bodySentences > Self.leadOfIndex { continue }
                if role == .title || time.isLeading && bodySentences <= 2 || isEdition && bodySentences == 1
                    || isAfter(words.reports, time, sentence, text, words)
                {
                    if let start = period.start, let date, start > date { continue }
                    // What the text tells of history is no report.
                    if let end = period.end, end.year < YearEvidence.firstYear { continue }
                    reported = period
                    anchor.isEdition = isEdition
                }
            }
        }
        if let inspected = inspected(text, years, words) {
            (anchor.reported, anchor.isEdition) = (inspected, false)
        } else {
            anchor.reported = reported ?? yearJustOver(text)
        }
        if anchor.year == nil { anchor.year = reported?.end?.year }
    }

    /// `Chỉ số PCI năm 2018`, `kết quả PAPI 2016`.
    private func isOfIndex(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ text: ArticleText, _ words: ContextWords
    ) -> Bool {
        let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 12)..<time.tokens.lowerBound
        return before.contains { words.indices.begin(with: text.tokens[$0].symbol, text.tokens[$0 + 1].symbol) }
    }

    /// `Thời kỳ thanh tra: từ ngày 01/01/2021 đến ngày 31/12/2023`: what an inspection's findings are of, whatever the day of
    /// its report.
    private func inspected(_ text: ArticleText, _ years: TimeExpression.Anchor, _ words: ContextWords) -> Period? {
        for (index, sentence) in text.sentences.enumerated() where !times.isEmpty(index) {
            for time in times[index] where !time.isComparison {
                switch time.form {
                case .between, .years: break
                default: continue
                }
                let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 6)..<time.tokens.lowerBound
                if words.inspectedSpans.stand(in: before, of: text.tokens),
                    words.inspections.stand(in: before, of: text.tokens), let period = time.period(years),
                    period.start != nil
                {
                    return period
                }
            }
        }
        return nil
    }

    /// The year before, in an article of a year's first two months that tells of that year again and again, and of its own
    /// only as what is to come: what it reports is how the year went.
    private func yearJustOver(_ text: ArticleText) -> Period? {
        guard let date, date.month <= Self.monthsOfReviews else { return nil }
        var mentions = 0
        for index in times.indices {
            for time in times[index] where !time.isDocument && !time.isComparison && !time.isPlan {
                guard case .years(let year, let last) = time.form, year == last else {
                    if time.years.contains(date.year) { return nil }
                    continue
                }
                if year == date.year { return nil }
                if year == date.year - 1 { mentions += 1 }
            }
        }
        return mentions >= Self.mentionsOfYear ? Period.year(date.year - 1) : nil
    }

    private static let monthsOfReviews = 2
    private static let mentionsOfYear = 3

    private func isSpanOfReport(_ form: TimeExpression.Form) -> Bool {
        switch form {
        case .years(let first, let last): first == last
        case .half, .quarter: true
        case .months(let first, let last, _): first != last
        // `từ năm 2012 đến nay` is told of beside much else.
        case .between(.years, .now): false
        case .between: true
        default: false
        }
    }

    /// Whether one of some pairs of words stands before an expression, nothing of a new clause between.
    private func isAfter(
        _ pairs: WordPairs, _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ text: ArticleText,
        _ words: ContextWords
    ) -> Bool {
        var index = time.tokens.lowerBound
        let first = max(sentence.tokens.lowerBound, index - 16)
        while index > first {
            index -= 1
            let token = text.tokens[index]
            if token.isMark(";") { return false }
            let next = index + 1 < text.tokens.count ? text.tokens[index + 1].symbol : .unknown
            if pairs.contains(token.symbol, next) {
                // `Theo báo cáo của Hội đồng, năm 2018 …` is of what comes next, not what the article reports.
                return index == sentence.tokens.lowerBound || text.tokens[index - 1].symbol != words.theo
            }
            // Another span between: that one is what the words belong to.
            if token.isDigits, token.count == 4 { return false }
        }
        return false
    }

    /// Where the article has no day: the latest year that it tells as past, or the one after what it compares with.
    private func latestPastYear(_ text: ArticleText, _ vocabulary: ContextVocabulary) -> Int? {
        let words = vocabulary.words
        var evidence = YearEvidence(text, times: times, vocabulary: vocabulary)
        // `từ nay đến năm 2021`: no year after it is past, nor a span that ends with it.
        var limit: Int?
        for time in times.all {
            guard case .until(.years(_, let year)) = time.form, time.tokens.lowerBound > 0,
                text.tokens[time.tokens.lowerBound - 1].symbol == words.nay
            else { continue }
            limit = min(limit ?? year, year)
        }
        for index in times.indices where !times.isEmpty(index) {
            let sentence = text.sentences[index]
            for time in times[index] {
                if time.isYearOfLaw {
                    evidence.tellLaw(time)
                    continue
                }
                // A document's day says only that the article is no older.
                if time.isDocument, let year = time.day?.year {
                    evidence.putNoEarlier(than: year)
                    continue
                }
                guard var year = time.years.max() else { continue }
                if let first = words.schoolYear(time, of: text.tokens) {
                    evidence.told.append(.init(year: first, isSure: true, isDone: true))
                    continue
                }
                if case .years(let first, let last) = time.form, last > first, words.isTenure(time, of: text.tokens) {
                    evidence.putNoEarlier(than: first)
                    continue
                }
                // `từ 30/5/2015 đến hết 31/12/2021`: so long a span still runs.
                if case .between = time.form, let first = time.years.min(), year - first > 2 { year = first }
                if case .since(.years) = time.form { continue }
                // `giai đoạn 2017 - 2020` may be over, run or come.
                if case .years(let first, let last) = time.form, last > first + 1,
                    !words.isBesideDone(time, sentence.tokens, of: text.tokens)
                {
                    continue
                }
                if case .between(.years(let first, _), .now) = time.form {
                    evidence.putNoEarlier(than: first)
                    continue
                }
                // `trước Tết 2019` is to come, or just past.
                if isOfNewYear(time, text, words) { continue }
                if let limit, year > limit || year == limit && isSpan(time.form) {
                    // `từ nay đến năm 2021 … đến năm 2030`: what comes after the limit says nothing of the article's year.
                    let first = time.years.min() ?? year
                    if first > limit { evidence.far.append(first) } else { evidence.planned.append(first) }
                } else if case .until = time.form, !isTold(time, sentence, text, words),
                    !words.isFromTerm(time, sentence.tokens, of: text.tokens)
                {
                    // `đến năm 2020` is wanted from any year before it.
                    evidence.far.append(year)
                } else if isAfter(words.plans, time, sentence, text, words) || time.isDocument && isSpan(time.form)
                    || isPromised(time, sentence, text, words)
                {
                    evidence.planned.append(year)
                } else if !time.isComparison, isBareYear(time.form), isOfIndex(time, sentence, text, words) {
                    // `công bố chỉ số cải cách hành chính năm 2018`: measured when the year is over.
                    evidence.told.append(.init(year: year + 1, isSure: true, isDone: true))
                } else {
                    let isDone = words.isBesideDone(time, sentence.tokens, of: text.tokens)
                    evidence.told.append(
                        .init(
                            year: time.isComparison && !time.isSince ? year + 1 : year,
                            isSure: time.isComparison || !isBareYear(time.form) || isDone, isDone: isDone))
                }
            }
        }
        evidence.tellNewYears(in: nil)
        if let year = yearAfterResults(text, words) {
            evidence.told.append(.init(year: year, isSure: true, isDone: true))
        }
        let told = evidence.toldBesidePlans ?? evidence.planned.min().map { $0 - 1 }
        let year = (evidence.edition(beyond: told) ?? told).flatMap(evidence.notBeforeDocuments)
        return evidence.inOffice(year, on: nil)
    }

    /// `sẽ được nhân rộng ra nhiều lĩnh vực vào năm 2016`, `hi vọng đến ngày 1-1-2019`.
    private func isPromised(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ text: ArticleText, _ words: ContextWords
    ) -> Bool {
        // `sẽ phải đăng ký với UBND phường để được cấp thẻ và đeo nơi ngực áo từ ngày 1/1/2021`: from how far ever.
        let reach = time.isSince ? sentence.tokens.count : Self.reachOfPromise
        let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - reach)..<time.tokens.lowerBound
        guard
            let promise = before.last(where: {
                text.tokens[$0].symbol == words.sẽ
                    || words.hopes.contains(text.tokens[$0].symbol, text.tokens[$0 + 1].symbol)
            })
        else { return false }
        return !(promise..<time.tokens.lowerBound).contains { text.tokens[$0].symbol == words.đã }
    }

    private static let reachOfPromise = 12

    /// `Năm 2014, thu ngân sách đạt 249.866 tỷ đồng. … Năm nay, thành phố đặt mục tiêu …`: the year after the results, which
    /// `năm nay` plans for.
    private func yearAfterResults(_ text: ArticleText, _ words: ContextWords) -> Int? {
        var results: Int?
        var isPlanned = false
        for index in times.indices where !times.isEmpty(index) {
            let sentence = text.sentences[index]
            for time in times[index] where time.isLeading && !time.isComparison {
                switch time.form {
                case .years(let year, let last) where year == last:
                    if sentence.tokens.contains(where: { text.tokens[$0].symbol == words.đạt }) {
                        results = max(results ?? year, year)
                    }
                case .relativeYear(0):
                    isPlanned = isPlanned || words.plans.stand(in: sentence.tokens, of: text.tokens)
                default: break
                }
            }
        }
        return isPlanned ? results.map { $0 + 1 } : nil
    }

    private func isOfNewYear(_ time: TimeExpression, _ text: ArticleText, _ words: ContextWords) -> Bool {
        let before = max(0, time.tokens.lowerBound - 3)..<time.tokens.lowerBound
        return before.contains { words.newYears.contains(text.tokens[$0].symbol) }
    }

    private func isBareYear(_ form: TimeExpression.Form) -> Bool {
        if case .years(let first, let last) = form { return first == last }
        return false
    }

    private func isSpan(_ form: TimeExpression.Form) -> Bool {
        if case .years(let first, let last) = form { return first != last }
        return false
    }

    /// `đến 30/06/2018, vốn … đạt`: a day or month up to which something is told, not a year aimed at.
    private func isTold(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ text: ArticleText, _ words: ContextWords
    ) -> Bool {
        if case .until(let form) = time.form, case .years = form {
            // `tính đến năm 2019, có 29 đơn vị` is told.
            return text.tokens[time.tokens.lowerBound].symbol == words.tính || words.isReached(time, of: text.tokens)
        }
        // `trước ngày 31/12/2020` is a day by which.
        if case .until(.day) = time.form { return text.tokens[time.tokens.lowerBound].symbol != words.trước }
        return true
    }
}
