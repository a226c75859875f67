import Figures
import VietnameseText

/// The middle of the stated numbers, of the low ends and of the high ends.
struct Median {
    let stated: ExactDecimal
    let bounds: Interval

    /// Nil for no numbers and where the mean of the two middle ones has too many digits.
    init?(_ distribution: [Quantity.Ends: Int]) {
        let count = distribution.values.reduce(0, +)
        guard count > 0 else { return nil }
        let stated = distribution.map { ($0.key.stated, $0.value) }.sorted { $0.0 < $1.0 }
        // An absent low end is below all, an absent high end above all; open counts as just inside.
        let lows = distribution.map { ($0.key.bounds.low, $0.value) }.sorted { Self.isLower($0.0, $1.0) }
        let highs = distribution.map { ($0.key.bounds.high, $0.value) }.sorted { Self.isHigher($1.0, $0.0) }
        guard let low = Self.middle(lows, count), let high = Self.middle(highs, count),
            let middle = Self.middle(stated.map { (Optional(Interval.End($0.0)), $0.1) }, count)?.end
        else { return nil }
        self.stated = middle.value
        bounds = Interval(low: low.end, high: high.end)
    }

    func quantity(_ unit: Unit, isAmount: Bool) -> Quantity {
        Quantity(stated, unit, bounds: bounds, isAmount: isAmount)
    }

    private static func isLower(_ a: Interval.End?, _ b: Interval.End?) -> Bool {
        guard let b else { return false }
        guard let a else { return true }
        return a.value == b.value ? !a.isOpen && b.isOpen : a.value < b.value
    }

    private static func isHigher(_ a: Interval.End?, _ b: Interval.End?) -> Bool {
        guard let b else { return false }
        guard let a else { return true }
        return a.value == b.value ? !a.isOpen && b.isOpen : a.value > b.value
    }

    /// The middle one of an odd number, the mean of the two middle ones of an even number.
    private static func middle(
        _ ordered: [(Interval.End?, Int)], _ count: Int
    ) -> (end: Interval.End?, isKnown: Bool)? {
        guard let upper = at(count / 2, ordered) else { return nil }
        if count % 2 == 1 { return (upper, true) }
        guard let lower = at(count / 2 - 1, ordered) else { return nil }
        guard let a = lower, let b = upper else { return (nil, true) }
        guard let sum = a.value.adding(b.value), let half = ExactDecimal(coefficient: 5, scale: 1),
            let mean = sum.multiplied(by: half)
        else { return nil }
        return (Interval.End(mean, isOpen: a.isOpen || b.isOpen), true)
    }

    private static func at(_ index: Int, _ ordered: [(Interval.End?, Int)]) -> Interval.End?? {
        var before = 0
        for (end, count) in ordered {
            before += count
            if index < before { return .some(end) }
        }
        return nil
    }
}
