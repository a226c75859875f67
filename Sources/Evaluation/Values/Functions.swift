import Figures
import VietnameseText

extension Value {
    /// `round(x)`, `round(x, digits)`: half away from zero, the ends outward.
    public func rounded(to digits: Int = 0) -> Value {
        guard case .quantity(let quantity) = self else { return self }
        func end(_ end: Interval.End?, _ rule: FloatingPointRoundingRule) -> Interval.End? {
            end.map { Interval.End($0.value.rounded(to: digits, rule), isOpen: $0.isOpen) }
        }
        let stated = quantity.stated.rounded(to: digits, .toNearestOrAwayFromZero)
        let bounds =
            quantity.isExact
            ? Interval.exactly(stated)
            : Interval(low: end(quantity.bounds.low, .down), high: end(quantity.bounds.high, .up))
        return .quantity(Quantity(stated, quantity.unit, bounds: bounds, isAmount: quantity.isAmount))
    }

    /// `abs(x)`: without its sign; ends that straddle zero reach from zero to the farther.
    public var magnitude: Value {
        switch self {
        case .whole(let number): return number == .min ? self : .whole(Swift.abs(number))
        case .quantity(let quantity):
            if quantity.isAmount { return self }
            let bounds = quantity.bounds
            let result: Interval
            if let low = bounds.low, !low.value.isNegative {
                result = bounds
            } else if let high = bounds.high, high.value.isNegative || high.value.isZero {
                result = bounds.negated
            } else if let low = bounds.low, let high = bounds.high {
                let far = -low.value
                let isLowFarther = far > high.value || (far == high.value && high.isOpen)
                result = Interval(
                    low: .init(.zero), high: isLowFarther ? .init(far, isOpen: low.isOpen) : high)
            } else {
                result = quantity.isAbout ? bounds : Interval(low: .init(.zero), high: nil)
            }
            return .quantity(Quantity(quantity.stated.magnitude, quantity.unit, bounds: result, isAmount: true))
        default: return self
        }
    }

    /// `low(x)`: the low end as an exact number; missing where there is none.
    public var low: Value { end { $0.bounds.low } }
    /// `high(x)`: the high end as an exact number; missing where there is none.
    public var high: Value { end { $0.bounds.high } }

    private func end(_ end: (Quantity) -> Interval.End?) -> Value {
        guard case .quantity(let quantity) = self else { return self }
        return end(quantity).map { .quantity(Quantity($0.value, quantity.unit)) } ?? .missing
    }

    /// `printed(x)`: the number that is stated, exact and without unit.
    public var printed: Value {
        guard case .quantity(let quantity) = self else { return self }
        return .quantity(Quantity(quantity.stated, .none))
    }

    /// `x else y`
    public func otherwise(_ other: @autoclosure () -> Value) -> Value { isMissing ? other() : self }

    /// `start(period)`, a date; missing where only an end is said.
    public var start: Value { span?.start.map(Value.date) ?? .missing }
    /// `end(period)`, a date; missing where only a start is said.
    public var end: Value { span?.end.map(Value.date) ?? .missing }
    /// `grain(period)`: year, half, quarter, month, day, span.
    public var grain: Value { span.map { .symbol($0.grain.rawValue) } ?? .missing }
    /// `year(period)`, `year(date)`: missing where a period lies in several.
    public var year: Value { span?.year.map(Value.year) ?? .missing }
    /// `month(date)`, 1 to 12; of a period that lies within one.
    public var month: Value {
        guard let start = span?.start, let end = span?.end, start.year == end.year, start.month == end.month else {
            return .missing
        }
        return .whole(start.month)
    }
}
