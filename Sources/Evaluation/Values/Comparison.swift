import Figures
import Language
import VietnameseText

extension Value {
    /// `left < right` and its kin, three-valued. Numbers of unlike units are unknown; an evaluator that sees
    /// two constants asks ``comparisonProblem(_:_:)`` first.
    ///
    /// Texts are compared by ``ComparisonText/key(_:)``; a text that a person typed goes through ``TypedText``.
    public static func compare(_ left: Value, _ comparison: Expression.Comparison, _ right: Value) -> Truth {
        if left.isMissing || right.isMissing { return .unknown }
        if let a = left.quantity, let b = right.quantity {
            guard let pair = Quantity.aligned(a, b) else { return .unknown }
            return compare(pair.left.comparable, comparison, pair.right.comparable)
        }
        if let a = left.span, let b = right.span { return compare(a, comparison, b) }
        switch (left, right) {
        case (.truth(let a), .truth(let b)):
            if a == .unknown || b == .unknown { return .unknown }
            return ordered(a == .yes ? 1 : 0, comparison, b == .yes ? 1 : 0)
        case (.place(let a), .place(let b)): return equality(a == b, comparison)
        case (.place(let a), .text(let b)), (.text(let b), .place(let a)):
            return equality(TypedText(b).matches(a.officialName), comparison)
        case (.set(let a), .set(let b)): return equality(Set(a) == Set(b), comparison)
        case (.list(let a), .list(let b)): return equality(a == b, comparison)
        default:
            guard let a = left.plainText, let b = right.plainText else { return .unknown }
            return ordered(ComparisonText.key(a), comparison, ComparisonText.key(b))
        }
    }

    /// What is wrong with comparing two constants, if anything.
    public static func comparisonProblem(_ left: Value, _ right: Value) -> ValueProblem? {
        if left.isMissing || right.isMissing { return .comparedWithMissing }
        if let a = left.quantity, let b = right.quantity {
            return Quantity.aligned(a, b) == nil ? .unlikeUnits(a.unit, b.unit, operation: "compare") : nil
        }
        if left.span != nil, right.span != nil { return nil }
        if left.plainText != nil, right.plainText != nil { return nil }
        switch (left, right) {
        case (.truth, .truth), (.place, .place), (.place, .text), (.text, .place), (.set, .set), (.list, .list):
            return nil
        default: return .notDefined(operation: "compare", operands: [left.kindName, right.kindName])
        }
    }

    private var plainText: String? {
        switch self {
        case .text(let text), .symbol(let text): text
        default: nil
        }
    }

    /// The span of time that it is: a date is its day, a year or a bare number in years' range its year.
    var span: Period? {
        switch self {
        case .period(let period): period
        case .date(let day): .day(day)
        case .year(let year): .year(year)
        case .quantity(let number) where number.unit == .bare && number.isExact: number.stated.int.flatMap(Period.year)
        default: nil
        }
    }

    private static func equality(_ isEqual: Bool, _ comparison: Expression.Comparison) -> Truth {
        switch comparison {
        case .equal: Truth(isEqual)
        case .unequal: Truth(!isEqual)
        default: .unknown
        }
    }

    private static func ordered<T: Comparable>(_ a: T, _ comparison: Expression.Comparison, _ b: T) -> Truth {
        switch comparison {
        case .equal: Truth(a == b)
        case .unequal: Truth(a != b)
        case .less: Truth(a < b)
        case .lessOrEqual: Truth(a <= b)
        case .greater: Truth(a > b)
        case .greaterOrEqual: Truth(a >= b)
        }
    }

    // MARK: - Numbers

    /// True or false where every pair of numbers within the ends agrees.
    static func compare(_ a: Interval, _ comparison: Expression.Comparison, _ b: Interval) -> Truth {
        switch comparison {
        case .equal: equal(a, b)
        case .unequal: !equal(a, b)
        case .less: less(a, b)
        case .greater: less(b, a)
        case .greaterOrEqual: !less(a, b)
        case .lessOrEqual: !less(b, a)
        }
    }

    private static func equal(_ a: Interval, _ b: Interval) -> Truth {
        if a.isExact, b.isExact { return Truth(a == b) }
        return a.intersection(b).isEmpty ? .no : .unknown
    }

    private static func less(_ a: Interval, _ b: Interval) -> Truth {
        if let high = a.high, let low = b.low {
            if high.value < low.value || (high.value == low.value && (high.isOpen || low.isOpen)) { return .yes }
        }
        // Not less: even the smallest a is not below the largest b.
        if let low = a.low, let high = b.high, low.value >= high.value { return .no }
        return .unknown
    }

    // MARK: - Periods

    /// `=` is the same span, `<` ends before the other starts, `<=` ends no later than the other ends.
    /// An end that is not said leaves unknown what hangs on it.
    private static func compare(_ a: Period, _ comparison: Expression.Comparison, _ b: Period) -> Truth {
        switch comparison {
        case .equal: Truth(a == b)
        case .unequal: Truth(a != b)
        case .less: precedes(a, b)
        case .greater: precedes(b, a)
        case .lessOrEqual: a == b ? .yes : notLater(a.end, b.end)
        case .greaterOrEqual: a == b ? .yes : notLater(b.start, a.start)
        }
    }

    private static func precedes(_ a: Period, _ b: Period) -> Truth {
        if let end = a.end, let start = b.start { return Truth(end < start) }
        // Even so it cannot end before what starts no later than it, or ends no later.
        if let start = a.start, let other = b.start, start >= other { return .no }
        if let end = a.end, let other = b.end, end >= other { return .no }
        return .unknown
    }

    private static func notLater(_ a: CalendarDay?, _ b: CalendarDay?) -> Truth {
        guard let a, let b else { return .unknown }
        return Truth(a <= b)
    }
}
