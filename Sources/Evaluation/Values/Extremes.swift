import Figures
import VietnameseText

/// The least and the greatest of stated numbers and of ends on each side; of dates and periods, the values.
public struct Extremes: Hashable, Sendable {
    public var leastStated: ExactDecimal?
    public var greatestStated: ExactDecimal?
    /// Of the low ends that are there.
    public var leastLow: Interval.End?
    public var greatestLow: Interval.End?
    /// Of the high ends that are there.
    public var leastHigh: Interval.End?
    public var greatestHigh: Interval.End?
    /// For values that are no numbers but have an order.
    public var leastValue: Value?
    public var greatestValue: Value?

    mutating func add(_ quantity: Quantity) {
        leastStated = leastStated.map { min($0, quantity.stated) } ?? quantity.stated
        greatestStated = greatestStated.map { max($0, quantity.stated) } ?? quantity.stated
        add(low: quantity.bounds.low, high: quantity.bounds.high)
    }

    private mutating func add(low: Interval.End?, high: Interval.End?) {
        // The least of numbers may be as low as any of them; that it is open counts only where all are.
        leastLow = Self.lower(leastLow, low, openWins: false)
        greatestLow = Self.higher(greatestLow, low, openWins: true)
        leastHigh = Self.lower(leastHigh, high, openWins: true)
        greatestHigh = Self.higher(greatestHigh, high, openWins: false)
    }

    mutating func add(_ value: Value) {
        switch value {
        case .date, .period, .text, .symbol, .place: break
        default: return
        }
        leastValue = leastValue.map { Value.sorts(value, before: $0) ? value : $0 } ?? value
        greatestValue = greatestValue.map { Value.sorts($0, before: value) ? value : $0 } ?? value
    }

    mutating func merge(_ other: Extremes) {
        for stated in [other.leastStated, other.greatestStated] {
            guard let stated else { continue }
            leastStated = leastStated.map { min($0, stated) } ?? stated
            greatestStated = greatestStated.map { max($0, stated) } ?? stated
        }
        add(low: other.leastLow, high: other.leastHigh)
        add(low: other.greatestLow, high: other.greatestHigh)
        if let value = other.leastValue { add(value) }
        if let value = other.greatestValue { add(value) }
    }

    private static func lower(_ a: Interval.End?, _ b: Interval.End?, openWins: Bool) -> Interval.End? {
        guard let a else { return b }
        guard let b else { return a }
        if a.value == b.value { return a.isOpen == openWins ? a : b }
        return a.value < b.value ? a : b
    }

    private static func higher(_ a: Interval.End?, _ b: Interval.End?, openWins: Bool) -> Interval.End? {
        guard let a else { return b }
        guard let b else { return a }
        if a.value == b.value { return a.isOpen == openWins ? a : b }
        return a.value > b.value ? a : b
    }
}

extension Quantity {
    /// The stated number and the ends, without unit and words.
    public struct Ends: Hashable, Sendable {
        public var stated: ExactDecimal
        public var bounds: Interval
    }

    var ends: Ends { Ends(stated: stated, bounds: bounds) }
}
