/// A function of the language: of a group's rows, of the rows of a result, or of values.
public struct Builtin: Sendable, Hashable {
    public enum Identity: String, Sendable, CaseIterable {
        // of the rows of a group
        case count, sum, mean, median, min, max, only, first, last, list
        // along or over the groups of a result
        case share, previous, change, growth, rank
        // of values
        case `if`, round, abs, low, high, printed, start, end, grain, year, month, lower, length
    }

    public var identity: Identity
    public var kind: Reference.Kind
    /// How many arguments it takes.
    public var arity: ClosedRange<Int>
    public var signature: String
    public var meaning: String
    public var example: String

    public var name: String { identity.rawValue }

    public static func named(_ name: String) -> Builtin? { byName[name] }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    public static let all: [Builtin] = [
        aggregate(
            .count, 0...1, "count() or count(distinct x)", "how many rows, or how many different values",
            "count() by place"),
        aggregate(.sum, 1...1, "sum(x)", "all of them added up", "sum(value) by place where kind = money"),
        aggregate(.mean, 1...1, "mean(x)", "the arithmetic mean", "mean(value) where kind = duration"),
        aggregate(
            .median, 1...1, "median(x)", "the middle one, or the mean of the two middle ones", "median(rate) by place"),
        aggregate(.min, 1...1, "min(x)", "the least", "min(value) by place where kind = rank"),
        aggregate(.max, 1...1, "max(x)", "the greatest", "max(year) by place"),
        aggregate(
            .only, 1...1, "only(x)", "the one value that all the rows allow; missing where they contradict each other",
            "only(value) by place where kind = rank"),
        aggregate(.first, 1...1, "first(x)", "that of the earliest row", "first(value) by place where kind = score"),
        aggregate(.last, 1...1, "last(x)", "that of the latest row", "last(value) by place where kind = score"),
        aggregate(.list, 1...1, "list(x)", "every different value, in order", "list(unit) by place"),
        along(.share, "share(x)", "its part of the sum over all groups, in %", "share(count()) by place"),
        along(
            .previous, "previous(x)", "that of the adjoining period before",
            "par_score, previous(par_score) by place, year"),
        along(
            .change, "change(x)", "how much it changed since the adjoining period before",
            "change(par_score) by place, year"),
        along(.growth, "growth(x)", "by how many percent it changed since then", "growth(par_score) by place, year"),
        along(
            .rank, "rank(x)", "its position among all groups, the greatest first", "par_score, rank(par_score) by place"
        ),
        function(
            .if, 2...3, "if(CONDITION, x [, y])", "x where it is true, y where it is false",
            "figures | select if(status = target, \"đích\", \"đạt\")"),
        function(
            .round, 1...2, "round(x [, DIGITS])", "to that many digits behind the decimal sign, half away from zero",
            "round(mean(rate), 1)"),
        function(.abs, 1...1, "abs(x)", "without its sign", "abs(-5)"),
        function(.low, 1...1, "low(x)", "the low end of what is stated", "facts | select low(value)"),
        function(.high, 1...1, "high(x)", "the high end of what is stated", "facts | select high(value)"),
        function(
            .printed, 1...1, "printed(x)", "the number alone, without bounds and unit", "facts | select printed(value)"),
        function(.start, 1...1, "start(p)", "the first day of a period", "facts | select start(period)"),
        function(.end, 1...1, "end(p)", "the last day of a period", "facts | select end(period)"),
        function(
            .grain, 1...1, "grain(p)", "how finely a period is cut: year, half, quarter, month, day, span",
            "facts | where grain(period) = year"),
        function(
            .year, 1...1, "year(p)", "the year of a day or of a period that lies within one",
            "count() by y = year(date) from documents"),
        function(.month, 1...1, "month(d)", "the month of a day, 1 to 12", "count() by m = month(date) from documents"),
        function(.lower, 1...1, "lower(t)", "a text in lower case", "documents | select lower(title)"),
        function(.length, 1...1, "length(t)", "how many characters a text has", "documents | select length(title)"),
    ]

    private static func aggregate(
        _ identity: Identity, _ arity: ClosedRange<Int>, _ signature: String, _ meaning: String, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .aggregate, arity: arity, signature: signature, meaning: meaning, example: example
        )
    }
    private static func along(
        _ identity: Identity, _ signature: String, _ meaning: String, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .along, arity: 1...1, signature: signature, meaning: meaning, example: example)
    }
    private static func function(
        _ identity: Identity, _ arity: ClosedRange<Int>, _ signature: String, _ meaning: String, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .function, arity: arity, signature: signature, meaning: meaning, example: example)
    }
}
