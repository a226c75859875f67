import Articles
import VietnameseText

/// The year of a day without one, from what the rest of the text tells of years.
extension DocumentDate {
    /// The year of a day without one: the first in which what the text tells as past has passed; where it tells
    /// only of running spans and plans, the year in which those stand to come; as far as those whom it names were in office.
    func inferredYear(_ said: (day: Int, month: Int, year: Int?)) -> Int? {
        var evidence = YearEvidence(text, times: times, vocabulary: vocabulary)
        var year = yearSaid(said, &evidence)
        if year == nil {
            evidence.tellNewYears(in: said.month)
            year = evidence.year(farYears: Self.farYears, month: said.month)
        }
        return evidence.inOffice(year, on: (said.day, said.month))
    }

    /// The year, where one expression settles it; else what all tell is gathered.
    private func yearSaid(_ said: (day: Int, month: Int, year: Int?), _ evidence: inout YearEvidence) -> Int? {
        for index in times.indices where !times.isEmpty(index) && text.role(index) != .dateLine {
            let sentence = text.sentences[index]
            for time in times[index] {
                if time.isYearOfLaw {
                    evidence.tellLaw(time)
                    continue
                }
                if let year = yearOfMeeting(time, sentence, said) ?? yearOfEstimate(time, sentence, said)
                    ?? yearBeforeNewYear(time, sentence, said) ?? yearOfAllotment(time, index, said)
                {
                    return year
                }
                if let year = yearToCome(time, sentence) {
                    evidence.limits.append(year)
                    continue
                }
                // `thi vào lớp 10 năm học 2019-2020`, in a July: it begins in the autumn.
                if let first = words.schoolYear(time, of: text.tokens) {
                    let isBegun = said.month < Self.monthOfExams
                    evidence.told.append(.init(year: isBegun ? first + 1 : first, isSure: true, isDone: true))
                    continue
                }
                // `từ nay đến hết tháng 1/2018`
                if case .until(.months(_, let month, let year?)) = time.form,
                    word(time.tokens.lowerBound - 1) == words.nay
                {
                    evidence.tellAhead(month: month, year: year, from: said.month)
                    continue
                }
                if time.isDocument, let year = time.day?.year { evidence.putNoEarlier(than: year) }
                if case .until(.years(_, let year)) = time.form, isDoneByThen(time, sentence) {
                    // `Đến giữa năm 2015, khi bị người dân yêu cầu …, ông đã vận động …`
                    let isLater = said.month < monthReached(time)
                    evidence.told.append(.init(year: isLater ? year + 1 : year, isSure: true, isDone: true))
                } else if case .until(.years(_, let year)) = time.form,
                    word(time.tokens.lowerBound) == words.tính
                        || words.isFromTerm(time, sentence.tokens, of: text.tokens)
                {
                    // `tính đến năm 2019, có 29 đơn vị`, `từ đầu nhiệm kỳ đến năm 2015` are told.
                    evidence.told.append(.init(year: year, isSure: true, isDone: true))
                } else if case .until(.years(_, let year)) = time.form, isYearsEnd(time) {
                    // `dự kiến đến hết năm 2019 … xong` is mostly said in that year.
                    evidence.closings.append(year)
                } else if case .until(.years(_, let year)) = time.form {
                    evidence.far.append(year)
                } else if !time.isComparison, !time.isSpanOfYears,
                    isAhead(time, sentence) || isMonthInPlan(time, sentence) || isDemanded(time, sentence, said)
                {
                    if let year = time.years.first { evidence.planned.append(year) }
                    if case .months(_, let month, let year?) = time.form {
                        evidence.tellAhead(month: month, year: year, from: said.month)
                    }
                } else if case .years(let first, let last) = time.form, last > first,
                    words.isTenure(time, of: text.tokens)
                {
                    evidence.putNoEarlier(than: first)
                } else if case .years(let first, let last) = time.form, last > first + 1, !isJustPast(time, sentence) {
                    evidence.running.append(first)
                } else if case .since(.years(let year, _)) = time.form {
                    // `từ năm 2019` may lie ahead as well as back; `được bắt đầu từ cuối năm 2018` lies back.
                    guard isBegunSince(time, sentence) else { continue }
                    let isLater = monthReached(time) > said.month
                    evidence.told.append(.init(year: isLater ? year + 1 : year, isSure: true, isDone: true))
                } else if case .between(.years(let year, _), .now) = time.form {
                    // `từ năm 2013 đến nay`: however long after.
                    evidence.putNoEarlier(than: year)
                } else if let year = yearOfMonthBegun(time, said) {
                    evidence.told.append(.init(year: year, isSure: true, isDone: true))
                } else if let year = earliestYear(time.form, said, isReview: isReview(time, sentence)) {
                    // `sẽ giảm 664 biên chế so với năm 2018` is said in 2018.
                    let isDone = words.isBesideDone(time, sentence.tokens, of: text.tokens)
                    let isAfterIt =
                        time.isComparison && !time.isSince && !isInPlan(time, sentence)
                        || said.month <= Self.monthsOfLastYear && isLastYear(time, sentence)
                    evidence.told.append(
                        .init(
                            year: isAfterIt ? year + 1 : year,
                            isSure: isToldAsPast(time, sentence, isReview: isReview(time, sentence))
                                || isOfSameDay(time, index, said) || isAfterIt,
                            isDone: isDone,
                            isNear: isMonthJustOver(time.form, said)))
                    if isEndOfYear(time, sentence), said.month < Self.monthOfYearsEnd {
                        evidence.told.append(.init(year: year + 1, isSure: false, isDone: false))
                    }
                } else if let year = yearOfDay(time, sentence, said) {
                    evidence.told.append(.init(year: year, isSure: true, isDone: true))
                }
            }
        }
        return nil
    }

    /// `Năm 2016, một cửa hàng đã bị phạt …`, told in a March: of what was done in the own year one says when.
    private func isLastYear(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        guard case .years(let first, let last) = time.form, first == last, !time.isDocument,
            ![words.đầu, words.giữa, words.cuối].contains(word(time.tokens.lowerBound - 1)),
            newYear(before: time, sentence) == nil,
            // `đã đăng ký chỉ tiêu thi đua trong năm 2019`
            !words.plans.stand(in: sentence.tokens.lowerBound..<time.tokens.lowerBound, of: text.tokens)
        else { return false }
        return words.isBesideDone(time, sentence.tokens, of: text.tokens)
            || time.isLeading && sentence.tokens.contains { word($0) == words.đã }
    }

    /// From then on a year's exams and enrolments are for the school year that begins in it.
    private static let monthOfExams = 6
    /// So many months into a year, a year told of with `đã` is the one before.
    private static let monthsOfLastYear = 5

    /// `Ngày 29/11, … trao giải thưởng năm 2018`: the year of a thing told of on the day, and not of when it will be.
    private func isOfSameDay(
        _ time: TimeExpression, _ sentence: Int, _ said: (day: Int, month: Int, year: Int?)
    ) -> Bool {
        guard case .years(let first, let last) = time.form, first == last,
            !words.timePrepositions.contains(word(time.tokens.lowerBound - 1))
        else { return false }
        for other in times[sentence] {
            if let day = other.day, day.day == said.day, day.month == said.month { return true }
        }
        return false
    }

    /// `Từ đầu tháng 6-2019`, told in that June.
    private func yearOfMonthBegun(_ time: TimeExpression, _ said: (day: Int, month: Int, year: Int?)) -> Int? {
        guard case .months(let first, let last, let year?) = time.form, first == last, last == said.month,
            word(time.tokens.lowerBound - 1) == words.đầu
        else { return nil }
        return year
    }

    /// `chỉ trong tháng 1-2019`, told in a March.
    private func isMonthJustOver(_ form: TimeExpression.Form, _ said: (day: Int, month: Int, year: Int?)) -> Bool {
        guard case .months(let first, let last, _?) = form, first == last else { return false }
        return (1...Self.monthsJustOver).contains(said.month - last)
    }

    private static let monthsJustOver = 4

    /// `sẽ kiểm tra …, báo cáo trong tháng 6/2018`: however far behind.
    private func isMonthInPlan(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        switch time.form {
        case .months(_, _, _?), .quarter(_, _?), .half(_, _?): break
        default: return false
        }
        guard isAskedBefore(time, sentence) || isInPlan(time, sentence) else { return false }
        return !(sentence.tokens.lowerBound..<time.tokens.lowerBound).contains { word($0) == words.đã }
    }

    /// `yêu cầu … nhân rộng mô hình trong năm 2017`, asked for late in a year.
    private func isDemanded(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Bool {
        guard said.month >= Self.monthOfYearsEnd, case .years(let year, let last) = time.form, year == last,
            !words.isBesideDone(time, sentence.tokens, of: text.tokens)
        else { return false }
        return isAskedBefore(time, sentence)
    }

    private func isAskedBefore(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        words.demands.stand(in: sentence.tokens.lowerBound..<time.tokens.lowerBound, of: text.tokens)
    }

    private func isInPlan(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        (sentence.tokens.lowerBound..<time.tokens.lowerBound).contains { words.aheadVerbs.contains(word($0)) }
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
        return words.isBesideDone(time, sentence.tokens, of: text.tokens) || isPartLookedBackTo(time, sentence)
    }

    /// `Đến năm 2012 thì được tuyển`, `Đến giữa năm 2015, …, đã …`: a point that was reached.
    private func isDoneByThen(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let next = time.tokens.upperBound
        if words.isReached(time, of: text.tokens) { return true }
        guard time.isLeading, next < sentence.tokens.upperBound, text.tokens[next].isMark(","),
            !isInPlan(time, sentence)
        else { return false }
        let rest = next..<sentence.tokens.upperBound
        return rest.contains { word($0) == words.đã } && !rest.contains { words.aheadVerbs.contains(word($0)) }
    }

    /// `chuyên án được bắt đầu từ cuối năm 2018`
    private func isBegunSince(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 4)..<time.tokens.lowerBound
        let isBegun = before.dropLast().contains {
            word($0) == words.bắt && word($0 + 1) == words.đầu
                && (word($0 - 1) == words.được || word($0 - 1) == words.đã)
        }
        return isBegun && !sentence.tokens.contains { words.aheadVerbs.contains(word($0)) }
    }

    /// The month in which `giữa năm`, `cuối năm` is there.
    private func monthReached(_ time: TimeExpression) -> Int {
        let first = time.tokens.prefix(3).map(word)
        return first.contains(words.cuối) ? Self.monthOfYearsEnd : first.contains(words.giữa) ? 6 : 1
    }

    /// `Trước đó, đầu năm 2018, tỉnh tổ chức rà soát …`: a part of a year that the sentence looks back to.
    private func isPartLookedBackTo(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        guard case .years = time.form, let first = sentence.tokens.first,
            [words.cuối, words.giữa, words.đầu].contains(word(time.tokens.lowerBound - 1)) || time.isLeading
        else { return false }
        return word(first) == words.trước && word(first + 1) == words.đó
    }

    /// `hồi cuối năm 2016`, told before the last months of a year, is told in the next.
    private func isEndOfYear(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let end = time.tokens.lowerBound - 1
        guard case .years = time.form, !time.isComparison, word(end) == words.cuối else { return false }
        if sentence.tokens.contains(where: { words.aheadVerbs.contains(word($0)) }) { return false }
        return words.isBesideDone(time, sentence.tokens, of: text.tokens) || time.isLeading
            || word(end - 1) == words.hồi
    }

    /// From then on `cuối năm` may be of the same year.
    static let monthOfYearsEnd = 10

    /// `ngày 2-4-2018, Bộ Công an đã hoàn tất …`: the first year in which that day is past.
    private func yearOfDay(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard let day = time.day, let year = day.year, !time.isDocument, !time.isComparison,
            time.isEvent || words.isBesideDone(time, sentence.tokens, of: text.tokens)
        else { return nil }
        return (said.month, said.day) >= (day.month, day.day) ? year : year + 1
    }

    /// `đến hết năm 2019`, `đến cuối năm 2019`.
    private func isYearsEnd(_ time: TimeExpression) -> Bool {
        time.tokens.prefix(3).contains { word($0) == words.cuối || word($0) == words.hết }
    }

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
        return (from..<time.tokens.lowerBound).contains { word($0) == words.qua }
    }

    /// The first year in which a year can be told of on a day: in it, or in the next where it is looked back on early in the year.
    private func yearAfter(_ year: Int, _ said: (day: Int, month: Int, year: Int?), isReview: Bool) -> Int {
        isReview && said.month <= 9 ? year + 1 : year
    }

    func word(_ index: Int) -> Symbol {
        text.tokens.indices.contains(index) ? text.tokens[index].symbol : .unknown
    }

    /// `tổng kết … năm 2017`, `chỉ số … năm 2016`: over when it is told.
    private func isReview(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 14)
        let until = min(sentence.tokens.upperBound, time.tokens.upperBound + 6)
        return (from..<until).contains { words.reviews.contains(word($0), word($0 + 1)) }
    }

    /// A plan: `nhiệm vụ năm 2018`, `từ nay đến cuối năm`, `sẽ`, `mục tiêu`.
    func isAhead(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Bool {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 10)
        let before = max(sentence.tokens.lowerBound, from - 3)..<time.tokens.lowerBound
        if before.contains(where: { word($0) == words.đã }) {
            return false
        }
        if (from..<time.tokens.lowerBound).contains(where: { index in
            words.plans.begin(with: word(index), word(index + 1))
        }) {
            return true
        }
        // `Để phát triển tốt hơn trong năm 2019, …`
        if let first = sentence.tokens.first, word(first) == words.để, time.tokens.lowerBound > first,
            !(first..<time.tokens.lowerBound).contains(where: { text.tokens[$0].isMark(",") })
        {
            return true
        }
        // `sẽ đánh giá trong năm 2018`
        // `sẽ đạt gần 3,6 triệu tấn vào năm 2020`
        if (max(sentence.tokens.lowerBound, time.tokens.lowerBound - 9)..<time.tokens.lowerBound).contains(where: {
            word($0) == words.sẽ
        }) {
            return true
        }
        let after = time.tokens.upperBound..<min(sentence.tokens.upperBound, time.tokens.upperBound + 8)
        return after.contains { index in words.aheadVerbs.contains(word(index)) }
    }
}
