import VietnameseText

/// A span of time as a text says it; what it leaves out (a year, `nay`) is found from the article.
struct TimeExpression: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        case years(Int, Int)
        case half(Int, year: Int?)
        case quarter(Int, year: Int?)
        /// The months from one to another of one year: `9 tháng đầu năm`.
        case months(Int, Int, year: Int?)
        case day(day: Int, month: Int, year: Int?)
        /// A year counted from the article's: `năm nay` 0, `năm ngoái` -1.
        case relativeYear(Int)
        /// `trong năm`, `trong quý`: the period that is being reported.
        case reported
        /// `năm qua`: the year that is being reported, or else the one that is just over.
        case pastYear
        /// `giai đoạn này`, `thời gian trên`: the span that was told last.
        case thatSpan
        /// `5 năm qua`: so many years, up to the article's.
        case pastYears(Int)
        /// `đến nay`, `hiện nay`.
        case now
        /// `trước đây`: some time before, which is not known.
        case before
        /// `từ đầu năm`, up to what is being reported.
        case sinceNewYear
        /// Up to the end of.
        indirect case until(Form)
        indirect case since(Form)
        indirect case between(Form, Form)

        /// Whether it names a month or a day.
        var isFinerThanYear: Bool {
            switch self {
            case .months, .day: true
            default: false
            }
        }
    }

    var form: Form
    var tokens: Range<Int>
    /// It is what the figure is compared with (`so với năm 2016`, `cùng kỳ`).
    var isComparison = false
    /// The day or years of a document (`Nghị quyết số 76/NQ-CP ngày 15/7/2021`).
    var isDocument = false
    /// The day of a meeting or statement (`Chiều 30/5, … tổ chức hội nghị`).
    var isEvent = false
    /// The token of the bracket that it stands in, and the one that closes it; nil outside, and where the
    /// bracket holds nothing else.
    var bracket: Int?
    var bracketEnd: Int?
    /// It is of a law's name (`Luật Đất đai năm 2013`), long before or not.
    var isYearOfLaw: Bool {
        if isDocument, case .years(let first, let last) = form { return first == last }
        return false
    }
    /// `giai đoạn 2011 - 2015`, `nhiệm kỳ 2020 - 2025`.
    var isSpanOfYears: Bool {
        if case .years(let first, let last) = form { return last > first + 1 }
        return false
    }
    /// `kể từ năm 2011`, which may be the year that runs.
    var isSince: Bool {
        if case .since = form { return true }
        return false
    }
    /// `từ 1-1-2015 đến 30-6-2017`, `9 tháng đầu năm`.
    var isFromTo: Bool {
        switch form {
        case .between(_, .now): false
        case .between, .half, .quarter: true
        case .months(let first, let last, _): first != last
        default: false
        }
    }
    /// It is of what is planned (`nhiệm vụ năm 2018`).
    var isPlan = false
    /// It lies after the article's day (`từ nay đến tháng 12`).
    var isAhead = false
    /// It begins its sentence.
    var isLeading = false

    /// Whether a figure can take it.
    var isFree: Bool { !isComparison && !isDocument && !isEvent }

    /// What the article gives to expressions that say less than a whole span.
    struct Anchor: Sendable {
        /// The day of the article.
        var date: CalendarDay?
        /// What the article as a whole reports, where it is a report.
        var reported: Period?
        /// The year that `năm nay` and a month without a year lie in.
        var year: Int?
        /// Whether that is the year of an index, by which those who tell of it count years: `năm nay` is its year.
        var isEdition = false
        /// Whether what is asked for lies after the day.
        fileprivate var isAhead = false
        /// The year of a part of a year that stands without one. Who tells of an index of the year before tells of parts
        /// of the own year beside it.
        fileprivate var yearOfParts: Int? { isEdition && date == nil ? year : reported?.year ?? year }

        init(date: CalendarDay? = nil, reported: Period? = nil, year: Int? = nil) {
            (self.date, self.reported, self.year) = (date, reported, year)
        }
    }

    /// The span; nil where the article does not tell enough, and for `trước đây`.
    func period(_ anchor: Anchor) -> Period? {
        guard isAhead else { return Self.period(form, anchor) }
        var ahead = anchor
        ahead.isAhead = true
        return Self.period(form, ahead)
    }

    private static func period(_ form: Form, _ anchor: Anchor) -> Period? {
        let year = isWholeYears(form) ? anchor.reported?.year ?? anchor.year : anchor.yearOfParts
        switch form {
        case .years(let first, let last):
            return first == last ? Period.year(first) : Period.months(first, 1, last, 12)
        case .half(let half, let said): return (said ?? year).flatMap { Period.half($0, half) }
        case .quarter(let quarter, let said): return (said ?? year).flatMap { Period.quarter($0, quarter) }
        case .months(let first, let last, let said):
            return (said ?? monthYear(last, anchor)).flatMap { Period.months($0, first, $0, last) }
        case .day(let day, let month, let said):
            return (said ?? monthYear(month, anchor)).flatMap { CalendarDay(year: $0, month: month, day: day) }
                .map(Period.day)
        case .relativeYear(let offset):
            return (anchor.isEdition ? year : anchor.year ?? year).flatMap { Period.year($0 + offset) }
        case .reported: return anchor.reported ?? anchor.year.flatMap { Period.year($0) }
        case .thatSpan: return nil
        case .pastYears(let count):
            return anchor.year.flatMap { Period.months($0 - count, 1, $0, 12) }
        case .pastYear:
            if let reported = anchor.reported { return reported }
            let isNewYear = anchor.date.map { $0.month <= monthsOfReviews } ?? false
            return anchor.year.flatMap { Period.year(isNewYear ? $0 - 1 : $0) }
        case .now:
            // Told months after what is reported is over, `hiện` is of the article's year.
            if let date = anchor.date, let end = anchor.reported?.end, end.year < date.year,
                date.month > monthsOfReports
            {
                return Period.year(date.year)
            }
            return anchor.reported ?? anchor.year.flatMap { Period.year($0) }
        case .before: return nil
        case .sinceNewYear:
            let end = anchor.reported?.end ?? anchor.date
            guard let end, let start = CalendarDay(year: end.year, month: 1, day: 1) else { return nil }
            return Period(start: start, end: end)
        case .until(let form):
            guard let span = period(form, anchor) else { return nil }
            // A stock on the last day of a month is of that day, lest it read as one of the month.
            if case .day = form, let day = span.end, day.day == CalendarDay.length(ofMonth: day.month, year: day.year) {
                return span
            }
            return Period(start: nil, end: span.end)
        case .since(let form): return period(form, anchor).flatMap { Period(start: $0.start, end: nil) }
        case .between(let first, let last):
            guard let start = period(first, anchor) else { return period(last, anchor) }
            // Up to now: only the start is said.
            if case .now = last { return Period(start: start.start, end: nil) }
            guard let end = period(last, anchor) else { return Period(start: start.start, end: nil) }
            return Period(start: start.start, end: end.end) ?? end
        }
    }

    private static func isWholeYears(_ form: Form) -> Bool {
        switch form {
        case .years, .relativeYear: true
        default: false
        }
    }

    /// In so many months of a year `năm qua` is the one before.
    private static let monthsOfReviews = 2
    /// In so many months of a year reports of the one before come out.
    private static let monthsOfReports = 4

    /// The year of a month that stands without one: the article's, or the one before where the month
    /// would lie after the article's date.
    private static func monthYear(_ month: Int, _ anchor: Anchor) -> Int? {
        guard let date = anchor.date else { return anchor.yearOfParts }
        if anchor.isAhead { return month < date.month ? date.year + 1 : date.year }
        return month > date.month + 3 ? date.year - 1 : date.year
    }

    /// With a year where a part of one is said without.
    mutating func complete(_ year: Int) {
        switch form {
        case .half(let half, nil): form = .half(half, year: year)
        case .quarter(let quarter, nil): form = .quarter(quarter, year: year)
        case .months(let first, let last, nil) where first != last: form = .months(first, last, year: year)
        default: break
        }
    }

    /// The part of a year that it names, whatever the year; nil for other spans.
    var part: Form? {
        switch form {
        case .half(let half, _): .half(half, year: nil)
        case .quarter(let quarter, _): .quarter(quarter, year: nil)
        case .months(let first, let last, _) where first != last: .months(first, last, year: nil)
        default: nil
        }
    }

    /// The years that it names, for finding the article's.
    var years: [Int] { Self.years(form) }

    private static func years(_ form: Form) -> [Int] {
        switch form {
        case .years(let first, let last): [first, last]
        case .half(_, let year), .quarter(_, let year): year.map { [$0] } ?? []
        case .months(_, _, let year), .day(_, _, let year): year.map { [$0] } ?? []
        case .relativeYear, .reported, .pastYear, .pastYears, .thatSpan, .now, .before, .sinceNewYear: []
        case .until(let form), .since(let form): years(form)
        case .between(let first, let last): years(first) + years(last)
        }
    }

    /// Whether a day is said, and how.
    var day: (day: Int, month: Int, year: Int?)? {
        if case .day(let day, let month, let year) = form { return (day, month, year) }
        return nil
    }
}
