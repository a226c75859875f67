import Articles
import VietnameseText

/// Finds the day of an article: given with it, in its dateline or text, or in its page's header.
///
/// A header's date far from the day that the text itself tells is the crawl's and is left aside; the year of
/// a dateline without one (`Chiều 30/5`) comes from what the rest of the text says is past.
struct DocumentDate {
    let text: ArticleText
    let times: BySentence<TimeExpression>

    /// How far from the text's own day a page's date may lie and still be the article's.
    private static let nearDays: Int32 = 12
    /// How far plans may lie from what is told as past for the article to be of the time of the latter.
    private static let farYears = 5
    /// How many sentences of the text may hold its dateline.
    private static let reach = 8

    func find() -> CalendarDay? {
        if let given = text.article.givenDate { return given }
        let headers = headerDays()
        guard let said = saidDay() else { return headers.last ?? fullDayOfDateline() }
        if let year = said.year, let day = CalendarDay(year: year, month: said.month, day: said.day) {
            if let near = headers.last(where: { abs($0.number - day.number) <= Self.nearDays }) { return near }
            return day
        }
        for header in headers.reversed() {
            for year in [header.year, header.year - 1] {
                guard let day = CalendarDay(year: year, month: said.month, day: said.day) else { continue }
                if header.number >= day.number - 1, header.number - day.number <= Self.nearDays { return day }
            }
        }
        return inferredYear(said).flatMap { CalendarDay(year: $0, month: said.month, day: said.day) }
    }

    /// The first day that the text tells in its first sentences as that of its event.
    private func saidDay() -> (day: Int, month: Int, year: Int?)? {
        var seen = 0
        for (index, sentence) in text.sentences.enumerated() {
            guard text.role(index) == .body || text.role(index) == .caption || text.role(index) == .dateLine else {
                continue
            }
            guard text.article.lines.indices.contains(sentence.line) else { continue }
            if text.role(index) == .dateLine { continue }
            seen += 1
            guard seen <= Self.reach else { return nil }
            for time in times[index] where !time.isDocument && !time.isComparison {
                guard let day = time.day else { continue }
                // `hoàn thành trước 1-7-2018` is to come.
                if word(time.tokens.lowerBound - 1) == before { continue }
                if day.year != nil || time.isEvent || time.isLeading
                    || time.tokens.lowerBound - sentence.tokens.lowerBound < 6
                {
                    return day
                }
            }
        }
        return nil
    }

    /// `Đắk Nông, ngày 15 tháng 9 năm 2022` wherever the line's role put it.
    private func fullDayOfDateline() -> CalendarDay? {
        for index in text.sentences.indices.prefix(Self.reach * 2) {
            for time in times[index] where !time.isDocument && !time.isComparison {
                guard let said = time.day, let year = said.year else { continue }
                return CalendarDay(year: year, month: said.month, day: said.day)
            }
        }
        return nil
    }

    /// Full days of the page's header lines, in their order; those before the title first.
    private func headerDays() -> [CalendarDay] {
        var days: [CalendarDay] = []
        var bodyLines = 0
        for line in text.article.lines {
            switch line.role {
            case .body: bodyLines += 1
            case .dateLine:
                if let day = Self.fullDay(text.bytes[line.range]) { days.append(day) }
            case .furniture where bodyLines == 0:
                if line.range.count < 80, let day = Self.fullDay(text.bytes[line.range]) { days.append(day) }
            default: break
            }
            if bodyLines > 3 { break }
        }
        return days
    }

    /// The first `08/02/2018`, `8-2-2018`, `2018-02-08` of some bytes.
    static func fullDay(_ bytes: ArraySlice<UInt8>) -> CalendarDay? {
        var numbers: [(value: Int, digits: Int)] = []
        var value = 0
        var digits = 0
        func day() -> CalendarDay? {
            guard numbers.count >= 3 else { return nil }
            let last = numbers.suffix(3).map { $0 }
            if last[2].digits == 4, last[0].digits <= 2, last[1].digits <= 2 {
                return CalendarDay(year: last[2].value, month: last[1].value, day: last[0].value)
            }
            if last[0].digits == 4, last[1].digits <= 2, last[2].digits <= 2 {
                return CalendarDay(year: last[0].value, month: last[1].value, day: last[2].value)
            }
            return nil
        }
        for byte in bytes {
            if byte >= 0x30, byte <= 0x39 {
                if digits < 6 { value = value * 10 + Int(byte - 0x30) }
                digits += 1
                continue
            }
            if digits > 0 {
                numbers.append((value, digits))
                if let day = day() { return day }
            }
            if byte != UInt8(ascii: "/"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".") { numbers.removeAll() }
            value = 0
            digits = 0
        }
        if digits > 0 { numbers.append((value, digits)) }
        return day()
    }

    /// The year of a day without one: the first in which what the text tells as past has passed; where it tells
    /// only of running spans and plans, the year in which those stand to come.
    private func inferredYear(_ said: (day: Int, month: Int, year: Int?)) -> Int? {
        var evidence = YearEvidence()
        var noted = NotedTokens.Cursor(text.noted)
        for (index, sentence) in text.sentences.enumerated() where text.role(index) != .dateLine {
            evidence.tell(sessions.years(sentence.tokens, of: text.tokens, noted: &noted))
            for time in times[index] where !time.isYearOfLaw {
                if let year = yearOfMeeting(time, sentence, said) ?? yearOfEstimate(time, sentence, said)
                    ?? yearBeforeNewYear(time, sentence, said)
                {
                    return year
                }
                if let year = yearToCome(time, sentence) {
                    evidence.limits.append(year)
                    continue
                }
                if time.isDocument, let year = time.day?.year { evidence.floor = max(evidence.floor ?? year, year) }
                if case .until(.years(_, let year)) = time.form, isDoneByThen(time, sentence) {
                    // `Đến giữa năm 2015, khi bị người dân yêu cầu …, ông đã vận động …`
                    let isLater = said.month < monthReached(time)
                    evidence.told.append(.init(year: isLater ? year + 1 : year, isSure: true, isDone: true))
                } else if case .until(.years(_, let year)) = time.form, word(time.tokens.lowerBound) == reckoned {
                    // `tính đến năm 2019, có 29 đơn vị` is told.
                    evidence.told.append(.init(year: year, isSure: true, isDone: true))
                } else if case .until(.years(_, let year)) = time.form, isYearsEnd(time) {
                    // `dự kiến đến hết năm 2019 … xong` is mostly said in that year.
                    evidence.closings.append(year)
                } else if case .until(.years(_, let year)) = time.form {
                    evidence.far.append(year)
                } else if !time.isComparison, isAhead(time, sentence) || isMonthInPlan(time, sentence) {
                    if let year = time.years.first { evidence.planned.append(year) }
                    if case .months(_, let month, let year?) = time.form {
                        evidence.tellAhead(month: month, year: year, from: said.month)
                    }
                } else if case .years(let first, let last) = time.form, last > first + 1, !isJustPast(time, sentence) {
                    evidence.running.append(first)
                } else if case .since(.years) = time.form {
                    // `từ năm 2019` may lie ahead as well as back.
                    continue
                } else if let year = earliestYear(time.form, said, isReview: isReview(time, sentence)) {
                    // `sẽ giảm 664 biên chế so với năm 2018` is said in 2018.
                    let isAfterIt = time.isComparison && !time.isSince && !isInPlan(time, sentence)
                    evidence.told.append(
                        .init(
                            year: isAfterIt ? year + 1 : year,
                            isSure: isToldAsPast(time, sentence, isReview: isReview(time, sentence)),
                            isDone: isBesideDone(time, sentence)))
                    if isEndOfYear(time, sentence), said.month < Self.monthOfYearsEnd {
                        evidence.told.append(.init(year: year + 1, isSure: false, isDone: false))
                    }
                } else if let year = yearOfDay(time, sentence, said) {
                    evidence.told.append(.init(year: year, isSure: true, isDone: true))
                }
            }
        }
        return evidence.year(farYears: Self.farYears, month: said.month)
    }

    /// `sẽ kiểm tra …, báo cáo trong tháng 6/2018`: however far behind.
    private func isMonthInPlan(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        switch time.form {
        case .months(_, _, _?), .quarter(_, _?), .half(_, _?): break
        default: return false
        }
        guard isInPlan(time, sentence) else { return false }
        return !(sentence.tokens.lowerBound..<time.tokens.lowerBound).contains { word($0) == done }
    }

    private func isInPlan(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        (sentence.tokens.lowerBound..<time.tokens.lowerBound).contains { aheadVerbs.contains(word($0)) }
    }

    /// Whether an expression is of what has been, and not only of some year: a comparison, a part of a year, a
    /// review, or one beside `đã`, `vừa`, `qua`.
    private func isToldAsPast(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, isReview: Bool
    ) -> Bool {
        if time.isComparison || isReview { return true }
        switch time.form {
        case .half, .quarter, .day, .months, .since: return true
        case .until: return false
        default: break
        }
        return isBesideDone(time, sentence) || isPartLookedBackTo(time, sentence)
    }

    private func isBesideDone(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 8)
        let until = min(sentence.tokens.upperBound, time.tokens.upperBound + 8)
        // `thông qua` is no time.
        return (from..<until).contains { word($0) == done || word($0) == past && word($0 - 1) != through }
    }

    /// `Đến năm 2012 thì được tuyển`, `Đến giữa năm 2015, …, đã …`: a point that was reached.
    private func isDoneByThen(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let next = time.tokens.upperBound
        if word(next) == then { return true }
        guard time.isLeading, next < sentence.tokens.upperBound, text.tokens[next].isMark(","),
            !isInPlan(time, sentence)
        else { return false }
        let rest = next..<sentence.tokens.upperBound
        return rest.contains { word($0) == done } && !rest.contains { aheadVerbs.contains(word($0)) }
    }

    /// The month in which `giữa năm`, `cuối năm` is there.
    private func monthReached(_ time: TimeExpression) -> Int {
        let words = time.tokens.prefix(3).map(word)
        return words.contains(onward.end) ? Self.monthOfYearsEnd : words.contains(middle) ? 6 : 1
    }

    /// `Trước đó, đầu năm 2018, tỉnh tổ chức rà soát …`: a part of a year that the sentence looks back to.
    private func isPartLookedBackTo(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        guard case .years = time.form, let first = sentence.tokens.first,
            [onward.end, middle, beginning].contains(word(time.tokens.lowerBound - 1)) || time.isLeading
        else { return false }
        return word(first) == before && word(first + 1) == that
    }

    /// `hồi cuối năm 2016`, told before the last months of a year, is told in the next.
    private func isEndOfYear(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let end = time.tokens.lowerBound - 1
        guard case .years = time.form, !time.isComparison, word(end) == onward.end else { return false }
        if sentence.tokens.contains(where: { aheadVerbs.contains(word($0)) }) { return false }
        return isBesideDone(time, sentence) || time.isLeading || word(end - 1) == onward.back
    }

    /// From then on `cuối năm` may be of the same year.
    private static let monthOfYearsEnd = 10

    /// `ngày 2-4-2018, Bộ Công an đã hoàn tất …`: the first year in which that day is past.
    private func yearOfDay(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard let day = time.day, let year = day.year, !time.isDocument, !time.isComparison,
            isBesideDone(time, sentence)
        else { return nil }
        return (said.month, said.day) >= (day.month, day.day) ? year : year + 1
    }

    /// `đến hết năm 2019`, `đến cuối năm 2019`.
    private func isYearsEnd(_ time: TimeExpression) -> Bool {
        time.tokens.prefix(3).contains { word($0) == onward.end || word($0) == onward.whole }
    }

    /// `từ nay đến cuối năm 2017`, `trong năm 2017 và những năm tiếp theo`: the year still runs.
    private func yearToCome(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Int? {
        let next = time.tokens.upperBound
        switch time.form {
        case .years(let year, let last) where year == last:
            return word(next) == onward.and && (word(next + 1) == onward.those || word(next + 1) == onward.the)
                && word(next + 2) == onward.years ? year : nil
        case .until(.years(_, let year)):
            // `từ nay đến cuối năm 2017` is said in that year, `từ nay đến hết năm 2021` in any before.
            let isYearsEnd = word(time.tokens.lowerBound + 1) == onward.end
            return word(time.tokens.lowerBound - 1) == onward.now && isYearsEnd ? year : nil
        default: return nil
        }
    }

    /// `hội nghị tổng kết … năm 2022` is held at that year's end or in the next, `sơ kết … năm 2023` within it.
    private func yearOfMeeting(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard case .years(let year, let last) = time.form, year == last else { return nil }
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 14)
        for index in (from..<time.tokens.lowerBound).reversed() {
            // Another year between is what is looked back on.
            if text.tokens[index].isDigits, text.tokens[index].count == 4 { return nil }
            guard word(index + 1) == meeting.end else { continue }
            if word(index) == meeting.whole { return said.month >= 10 ? year : year + 1 }
            if word(index) == meeting.first { return said.month >= 3 ? year : year + 1 }
        }
        return nil
    }

    /// `năm 2018 ước đạt 97%`, `ước cả năm 2018`, late in a year: it is not over.
    private func yearOfEstimate(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard said.month >= Self.monthOfEstimates, case .years(_, let year) = time.form, !time.isComparison else {
            return nil
        }
        let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 3)..<time.tokens.lowerBound
        let next = time.tokens.upperBound
        let isBefore = before.contains { estimates.contains(word($0)) } && before.allSatisfy { text.tokens[$0].isWord }
        return isBefore || next < sentence.tokens.upperBound && estimates.contains(word(next)) ? year : nil
    }

    /// `hoàn thành trước Tết Nguyên đán 2020`, told after the first months of a year, is told in 2019; and so is
    /// `đến hết Tết 2020` in a year's last months.
    private func yearBeforeNewYear(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard case .years(let year, let last) = time.form, year == last else { return nil }
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 4)
        guard let newYear = (from..<time.tokens.lowerBound).first(where: { newYears.contains(word($0)) }) else {
            return nil
        }
        if said.month < Self.monthAfterNewYear { return year }
        let isAhead = said.month > Self.monthOfEstimates && !isBesideDone(time, sentence)
        return isAhead || word(newYear - 1) == before ? year - 1 : nil
    }

    /// From then on an estimate of a year is made within it, not of the year before.
    private static let monthOfEstimates = 8
    /// The New Year of the moon falls between 21 January and 20 February.
    private static let monthAfterNewYear = 3

    /// The first year in which, on a day, a span can be told of as past; nil for one without a year.
    private func earliestYear(
        _ form: TimeExpression.Form, _ said: (day: Int, month: Int, year: Int?), isReview: Bool
    ) -> Int? {
        switch form {
        case .years(_, let year): return yearAfter(year, said, isReview: isReview)
        // A half year is looked back on when most of it is over.
        case .half(let half, let year?): return said.month >= half * 6 - 2 ? year : year + 1
        case .quarter(let quarter, let year?): return said.month >= quarter * 3 - 1 ? year : year + 1
        // A month of the same year would not have its year said where it is the day's own.
        case .months(_, let month, let year?): return said.month > month ? year : year + 1
        case .since(let form), .until(let form), .between(let form, .now):
            return earliestYear(form, said, isReview: isReview)
        case .between(_, let last): return earliestYear(last, said, isReview: isReview)
        default: return nil
        }
    }

    /// `trong 2 năm qua (2017-2018)`.
    private func isJustPast(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 3)
        return (from..<time.tokens.lowerBound).contains { word($0) == past }
    }

    /// The first year in which a year can be told of on a day: in it, or in the next where it is looked back on early in the year.
    private func yearAfter(_ year: Int, _ said: (day: Int, month: Int, year: Int?), isReview: Bool) -> Int {
        isReview && said.month <= 9 ? year + 1 : year
    }

    private func word(_ index: Int) -> Symbol {
        text.tokens.indices.contains(index) ? text.tokens[index].symbol : .unknown
    }

    /// `tổng kết … năm 2017`, `chỉ số … năm 2016`: over when it is told.
    private func isReview(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 14)
        let until = min(sentence.tokens.upperBound, time.tokens.upperBound + 6)
        return (from..<until).contains { reviewWords.contains(word($0), word($0 + 1)) }
    }

    /// A plan: `nhiệm vụ năm 2018`, `từ nay đến cuối năm`, `sẽ`, `mục tiêu`.
    private func isAhead(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 10)
        if (max(sentence.tokens.lowerBound, from - 3)..<time.tokens.lowerBound).contains(where: { word($0) == done }) {
            return false
        }
        if (from..<time.tokens.lowerBound).contains(where: { index in
            aheadWords.begin(with: word(index), word(index + 1))
        }) {
            return true
        }
        // `sẽ đánh giá trong năm 2018`
        if (max(sentence.tokens.lowerBound, time.tokens.lowerBound - 6)..<time.tokens.lowerBound).contains(where: {
            word($0) == will
        }) {
            return true
        }
        let after = time.tokens.upperBound..<min(sentence.tokens.upperBound, time.tokens.upperBound + 8)
        return after.contains { index in aheadVerbs.contains(word(index)) }
    }

    let reviewWords: WordPairs
    let aheadWords: WordPairs
    let aheadVerbs: SymbolSet
    /// `tổng`, `sơ` and `kết`.
    let meeting: (whole: Symbol, first: Symbol, end: Symbol)
    /// The words of `và những năm …`, `và các năm …`, `từ nay đến …` and `hồi cuối …`.
    let onward:
        (
            and: Symbol, those: Symbol, the: Symbol, years: Symbol, now: Symbol, end: Symbol, whole: Symbol,
            back: Symbol
        )
    let estimates: SymbolSet
    let newYears: SymbolSet
    let then: Symbol
    let that: Symbol
    let middle: Symbol
    let beginning: Symbol
    let before: Symbol
    let past: Symbol
    let through: Symbol
    let reckoned: Symbol
    let will: Symbol
    let done: Symbol

    let sessions: AssemblySessions

    init(text: ArticleText, times: BySentence<TimeExpression>, vocabulary: ContextVocabulary) {
        let words = vocabulary.words
        sessions = vocabulary.sessions
        self.text = text
        self.times = times
        reviewWords = words.reviews
        aheadWords = words.plans
        aheadVerbs = words.aheadVerbs
        meeting = (words.tổng, words.sơ, words.kết)
        onward = (words.và, words.những, words.các, words.năm, words.nay, words.cuối, words.hết, words.hồi)
        estimates = words.estimates
        newYears = words.newYears
        before = words.trước
        then = words.thì
        that = words.đó
        middle = words.giữa
        beginning = words.đầu
        past = words.qua
        through = words.thông
        reckoned = words.tính
        will = words.sẽ
        done = words.đã
    }
}
