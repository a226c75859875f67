import Messages

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
    public var meaning: Message
    public var example: String

    public var name: String { identity.rawValue }

    public static func named(_ name: String) -> Builtin? { byName[name] }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    public static let all: [Builtin] = [
        aggregate(
            .count, 0...1, "count() or count(distinct x)", .functionCount,
            "count() by place"),
        aggregate(.sum, 1...1, "sum(x)", .functionSum, "sum(value) by place where kind = money"),
        aggregate(.mean, 1...1, "mean(x)", .functionMean, "mean(value) where kind = duration"),
        aggregate(
            .median, 1...1, "median(x)", .functionMedian, "median(rate) by place"),
        aggregate(.min, 1...1, "min(x)", .functionMin, "min(value) by place where kind = rank"),
        aggregate(.max, 1...1, "max(x)", .functionMax, "max(year) by place"),
        aggregate(
            .only, 1...1, "only(x)", .functionOnly,
            "only(value) by place where kind = rank"),
        aggregate(.first, 1...1, "first(x)", .functionFirst, "first(value) by place where kind = score"),
        aggregate(.last, 1...1, "last(x)", .functionLast, "last(value) by place where kind = score"),
        aggregate(.list, 1...1, "list(x)", .functionList, "list(unit) by place"),
        along(.share, "share(x)", .functionShare, "share(count()) by place"),
        along(
            .previous, "previous(x)", .functionPrevious,
            "par_score, previous(par_score) by place, year"),
        along(
            .change, "change(x)", .functionChange,
            "change(par_score) by place, year"),
        along(.growth, "growth(x)", .functionGrowth, "growth(par_score) by place, year"),
        along(
            .rank, "rank(x)", .functionRank, "par_score, rank(par_score) by place"
        ),
        function(
            .if, 2...3, "if(CONDITION, x [, y])", .functionIf,
            "figures | select if(status = target, \"đích\", \"đạt\")"),
        function(
            .round, 1...2, "round(x [, DIGITS])", .functionRound,
            "round(mean(rate), 1)"),
        function(.abs, 1...1, "abs(x)", .functionAbs, "abs(-5)"),
        function(.low, 1...1, "low(x)", .functionLow, "facts | select low(value)"),
        function(.high, 1...1, "high(x)", .functionHigh, "facts | select high(value)"),
        function(
            .printed, 1...1, "printed(x)", .functionPrinted, "facts | select printed(value)"),
        function(.start, 1...1, "start(p)", .functionStart, "facts | select start(period)"),
        function(.end, 1...1, "end(p)", .functionEnd, "facts | select end(period)"),
        function(
            .grain, 1...1, "grain(p)", .functionGrain,
            "facts | where grain(period) = year"),
        function(
            .year, 1...1, "year(p)", .functionYear,
            "count() by y = year(date) from documents"),
        function(.month, 1...1, "month(d)", .functionMonth, "count() by m = month(date) from documents"),
        function(.lower, 1...1, "lower(t)", .functionLower, "documents | select lower(title)"),
        function(.length, 1...1, "length(t)", .functionLength, "documents | select length(title)"),
    ]

    private static func aggregate(
        _ identity: Identity, _ arity: ClosedRange<Int>, _ signature: String, _ meaning: Message, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .aggregate, arity: arity, signature: signature, meaning: meaning, example: example
        )
    }
    private static func along(
        _ identity: Identity, _ signature: String, _ meaning: Message, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .along, arity: 1...1, signature: signature, meaning: meaning, example: example)
    }
    private static func function(
        _ identity: Identity, _ arity: ClosedRange<Int>, _ signature: String, _ meaning: Message, _ example: String
    ) -> Builtin {
        Builtin(
            identity: identity, kind: .function, arity: arity, signature: signature, meaning: meaning, example: example)
    }
}
