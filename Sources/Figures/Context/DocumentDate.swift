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
    static let farYears = 5
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
                if word(time.tokens.lowerBound - 1) == words.trước { continue }
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

    let vocabulary: ContextVocabulary
    var words: ContextWords { vocabulary.words }

    init(text: ArticleText, times: BySentence<TimeExpression>, vocabulary: ContextVocabulary) {
        self.text = text
        self.times = times
        self.vocabulary = vocabulary
    }
}
