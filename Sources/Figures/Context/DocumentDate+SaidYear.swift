import Articles
import VietnameseText

/// Years that one expression settles: of a meeting, an estimate, an allotment, a New Year, or one that still runs.
extension DocumentDate {
    /// `từ nay đến cuối năm 2017`, `trong năm 2017 và những năm tiếp theo`: the year still runs.
    func yearToCome(_ time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Int? {
        let next = time.tokens.upperBound
        switch time.form {
        case .years(let year, let last) where year == last:
            return word(next) == words.và && (word(next + 1) == words.những || word(next + 1) == words.các)
                && word(next + 2) == words.năm ? year : nil
        case .until(.years(_, let year)):
            // `từ nay đến cuối năm 2017` is said in that year, `từ nay đến hết năm 2021` in any before.
            let isYearsEnd = word(time.tokens.lowerBound + 1) == words.cuối
            return word(time.tokens.lowerBound - 1) == words.nay && isYearsEnd ? year : nil
        default: return nil
        }
    }

    /// `hội nghị tổng kết … năm 2022` is held at that year's end or in the next, `sơ kết … năm 2023` within it.
    func yearOfMeeting(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard case .years(let year, let last) = time.form, year == last else { return nil }
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 14)
        for index in (from..<time.tokens.lowerBound).reversed() {
            // Another year between is what is looked back on.
            if text.tokens[index].isDigits, text.tokens[index].count == 4 { return nil }
            guard word(index + 1) == words.kết else { continue }
            if word(index) == words.tổng { return said.month >= 10 ? year : year + 1 }
            if word(index) == words.sơ { return said.month >= 3 ? year : year + 1 }
        }
        return nil
    }

    /// `năm 2018 ước đạt 97%`, `ước cả năm 2018`, late in a year: it is not over.
    func yearOfEstimate(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard said.month >= Self.monthOfEstimates, case .years(_, let year) = time.form, !time.isComparison else {
            return nil
        }
        let before = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 3)..<time.tokens.lowerBound
        let next = time.tokens.upperBound
        let isBefore =
            before.contains { words.estimates.contains(word($0)) } && before.allSatisfy { text.tokens[$0].isWord }
        return isBefore || next < sentence.tokens.upperBound && words.estimates.contains(word(next)) ? year : nil
    }

    /// `Ngày 22/8, Thủ tướng phê duyệt tổng biên chế năm 2020`: what a year gets is approved late in the year before.
    func yearOfAllotment(
        _ time: TimeExpression, _ sentence: Int, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard said.month >= Self.monthOfAllotments, case .years(let year, let last) = time.form, year == last,
            !time.isComparison, !time.isDocument,
            times[sentence].contains(where: { $0.isEvent || $0.isLeading }),
            times[sentence].contains(where: { $0.day != nil })
        else { return nil }
        let before = text.sentences[sentence].tokens.lowerBound..<time.tokens.lowerBound
        if words.allotments.stand(in: before, of: text.tokens) { return year - 1 }
        // `thông qua Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2019`
        let isPlanPassed =
            words.enactments.stand(in: before, of: text.tokens) && words.plans.stand(in: before, of: text.tokens)
        return isPlanPassed && said.month >= Self.monthOfYearsEnd ? year - 1 : nil
    }

    /// From then on a year's posts and means are approved for the next.
    private static let monthOfAllotments = 8

    /// `hoàn thành trước Tết Nguyên đán 2020`, told after the first months of a year, is told in 2019; and so is
    /// `đến hết Tết 2020` in a year's last months.
    func yearBeforeNewYear(
        _ time: TimeExpression, _ sentence: ArticleText.SentenceRange, _ said: (day: Int, month: Int, year: Int?)
    ) -> Int? {
        guard case .years(let year, let last) = time.form, year == last else { return nil }
        guard let newYear = newYear(before: time, sentence) else { return nil }
        if said.month < Self.monthAfterNewYear { return year }
        let isAhead = said.month > Self.monthOfEstimates && !words.isBesideDone(time, sentence.tokens, of: text.tokens)
        return isAhead || word(newYear - 1) == words.trước ? year - 1 : nil
    }

    /// The `Tết` of `dịp Tết Nguyên đán 2019`.
    func newYear(before time: TimeExpression, _ sentence: ArticleText.SentenceRange) -> Int? {
        let from = max(sentence.tokens.lowerBound, time.tokens.lowerBound - 4)
        return (from..<time.tokens.lowerBound).first { words.newYears.contains(word($0)) }
    }

    /// From then on an estimate of a year is made within it, not of the year before.
    private static let monthOfEstimates = 8
    /// The New Year of the moon falls between 21 January and 20 February.
    private static let monthAfterNewYear = 3
}
