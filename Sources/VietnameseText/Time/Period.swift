/// A span of time for which a number is stated: a year, a half, a quarter, a month, a day, any span
/// between two days, or one open at an end (`..2021`, `2015..`).
///
/// Two periods are equal when they are the same span: `2017` and `2017-01..2017-12` are one.
public struct Period: Hashable, Sendable {
    /// The first day, or nil where only an end is said.
    public let start: CalendarDay?
    /// The last day, which belongs to the period, or nil where only a start is said.
    public let end: CalendarDay?

    /// Nil where both ends are absent or the end lies before the start.
    public init?(start: CalendarDay?, end: CalendarDay?) {
        if let start, let end, end < start { return nil }
        guard start != nil || end != nil else { return nil }
        self.start = start
        self.end = end
    }

    /// How finely a period is cut, from the coarsest; `span` is any other.
    public enum Grain: String, Sendable, CaseIterable {
        case year, half, quarter, month, day, span
    }

    public static func year(_ year: Int) -> Period? { months(year, 1, year, 12) }
    public static func half(_ year: Int, _ half: Int) -> Period? {
        (1...2).contains(half) ? months(year, half * 6 - 5, year, half * 6) : nil
    }
    public static func quarter(_ year: Int, _ quarter: Int) -> Period? {
        (1...4).contains(quarter) ? months(year, quarter * 3 - 2, year, quarter * 3) : nil
    }
    public static func month(_ year: Int, _ month: Int) -> Period? { months(year, month, year, month) }
    public static func day(_ day: CalendarDay) -> Period { Period(known: day, day) }

    /// From the first day of one month to the last day of another.
    public static func months(_ fromYear: Int, _ fromMonth: Int, _ toYear: Int, _ toMonth: Int) -> Period? {
        guard let start = CalendarDay(year: fromYear, month: fromMonth, day: 1),
            let end = CalendarDay(
                year: toYear, month: toMonth, day: CalendarDay.length(ofMonth: toMonth, year: toYear))
        else { return nil }
        return Period(start: start, end: end)
    }

    private init(known start: CalendarDay?, _ end: CalendarDay?) {
        self.start = start
        self.end = end
    }

    public var grain: Grain {
        guard let start, let end else { return .span }
        let (fromYear, fromMonth, fromDay) = start.parts
        let (toYear, toMonth, toDay) = end.parts
        if start == end { return .day }
        guard fromYear == toYear, fromDay == 1, toDay == CalendarDay.length(ofMonth: toMonth, year: toYear) else {
            return .span
        }
        switch (fromMonth, toMonth - fromMonth + 1) {
        case (1, 12): return .year
        case (1, 6), (7, 6): return .half
        case (1, 3), (4, 3), (7, 3), (10, 3): return .quarter
        case (_, 1): return .month
        default: return .span
        }
    }

    /// The year that it lies within, or the year of its end where only an end is said; else nil.
    public var year: Int? {
        guard let end else { return nil }
        guard let start else { return end.year }
        return start.year == end.year ? end.year : nil
    }

    /// Whether every day of `other` is one of this.
    public func contains(_ other: Period) -> Bool {
        let startsInside = start.map { first in other.start.map { $0 >= first } ?? false } ?? true
        let endsInside = end.map { last in other.end.map { $0 <= last } ?? false } ?? true
        return startsInside && endsInside
    }

    public func overlaps(_ other: Period) -> Bool {
        if let end, let first = other.start, end < first { return false }
        if let start, let last = other.end, last < start { return false }
        return true
    }

    /// Whether it ends before the other starts.
    public func precedes(_ other: Period) -> Bool {
        guard let end, let first = other.start else { return false }
        return end < first
    }

    /// The adjoining period of equal length before it; nil for an open one.
    public var previous: Period? {
        guard let start, let end else { return nil }
        let (fromYear, fromMonth, fromDay) = start.parts
        let (toYear, toMonth, toDay) = end.parts
        if fromDay == 1, toDay == CalendarDay.length(ofMonth: toMonth, year: toYear) {
            let length = (toYear - fromYear) * 12 + toMonth - fromMonth + 1
            let first = fromYear * 12 + fromMonth - 1 - length
            let last = first + length - 1
            return Self.months(first / 12, first % 12 + 1, last / 12, last % 12 + 1)
        }
        let days = Int(end.number - start.number) + 1
        return Period(start: start.adding(days: -days), end: start.adding(days: -1))
    }
}

extension Period: Comparable {
    /// By start, then by end; an open start comes first, an open end last.
    public static func < (left: Period, right: Period) -> Bool {
        let a = left.start?.number ?? .min
        let b = right.start?.number ?? .min
        return a != b ? a < b : (left.end?.number ?? .max) < (right.end?.number ?? .max)
    }
}

extension Period: CustomStringConvertible {
    /// The one written form: `2017`, `2017-H1`, `2017-Q3`, `2017-05`, `2017-05-30`, `2016..2020`,
    /// `2023-01..2023-09`, `2015..`, `..2021`, with the coarsest ends that say it exactly.
    public var description: String {
        guard let start else { return ".." + (end.map(Self.endName) ?? "") }
        guard let end else { return Self.startName(start) + ".." }
        let (year, month, _) = start.parts
        switch grain {
        case .year: return padded(year, 4)
        case .half: return "\(padded(year, 4))-H\(month / 7 + 1)"
        case .quarter: return "\(padded(year, 4))-Q\((month + 2) / 3)"
        case .month: return "\(padded(year, 4))-\(padded(month, 2))"
        case .day: return start.description
        case .span:
            // Both ends in the finest grain that either needs: 2016..2020, 2023-01..2023-09.
            let (toYear, toMonth, toDay) = end.parts
            let wholeMonths = start.day == 1 && toDay == CalendarDay.length(ofMonth: toMonth, year: toYear)
            guard wholeMonths else { return "\(start)..\(end)" }
            guard month == 1, toMonth == 12 else {
                return "\(padded(year, 4))-\(padded(month, 2))..\(padded(toYear, 4))-\(padded(toMonth, 2))"
            }
            return "\(padded(year, 4))..\(padded(toYear, 4))"
        }
    }

    private static func startName(_ day: CalendarDay) -> String {
        let (year, month, dayOfMonth) = day.parts
        if dayOfMonth != 1 { return day.description }
        return month == 1 ? padded(year, 4) : "\(padded(year, 4))-\(padded(month, 2))"
    }

    private static func endName(_ day: CalendarDay) -> String {
        let (year, month, dayOfMonth) = day.parts
        if dayOfMonth != CalendarDay.length(ofMonth: month, year: year) { return day.description }
        return month == 12 ? padded(year, 4) : "\(padded(year, 4))-\(padded(month, 2))"
    }

    /// Reads the written form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let dots = text.firstRange(of: "..") else {
            guard let single = Self.single(text) else { return nil }
            self = single
            return
        }
        let left = text[..<dots.lowerBound]
        let right = text[dots.upperBound...]
        let first = left.isEmpty ? nil : Self.single(left)
        let last = right.isEmpty ? nil : Self.single(right)
        guard left.isEmpty == (first == nil), right.isEmpty == (last == nil) else { return nil }
        self.init(start: first?.start, end: last?.end)
    }

    private static func single(_ text: some StringProtocol) -> Period? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = digits(first) else { return nil }
        switch parts.count {
        case 1: return .year(year)
        case 2:
            let second = parts[1]
            if second.hasPrefix("H") { return digits(second.dropFirst()).flatMap { .half(year, $0) } }
            if second.hasPrefix("Q") { return digits(second.dropFirst()).flatMap { .quarter(year, $0) } }
            guard second.utf8.count == 2 else { return nil }
            return digits(second).flatMap { .month(year, $0) }
        case 3:
            guard parts[1].utf8.count == 2, parts[2].utf8.count == 2,
                let month = digits(parts[1]), let day = digits(parts[2])
            else { return nil }
            return CalendarDay(year: year, month: month, day: day).map(Period.day)
        default: return nil
        }
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
