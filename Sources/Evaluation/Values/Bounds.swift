import Figures
import VietnameseText

/// What an interval reaches to on one side.
private enum Limit {
    case minusInfinity
    case at(Interval.End)
    case plusInfinity
}

/// Interval arithmetic: whatever the numbers are within the operands, the result is within the result.
///
/// An absent end is unbounded; of an amount the low one is zero. Ends that are not exact quotients are
/// rounded at ``ExactDecimal/largestScale`` digits. Nil where a result has too many digits.
extension Interval {
    func adding(_ other: Interval) -> Interval? {
        guard let low = Self.sum(low, other.low), let high = Self.sum(high, other.high) else { return nil }
        return Interval(low: low.end, high: high.end)
    }

    /// Minus takes the opposite ends.
    func subtracting(_ other: Interval) -> Interval? { adding(other.negated) }

    var negated: Interval {
        Interval(
            low: high.map { End(-$0.value, isOpen: $0.isOpen) }, high: low.map { End(-$0.value, isOpen: $0.isOpen) })
    }

    /// Times a known number.
    func scaled(by factor: ExactDecimal) -> Interval? {
        if factor.isZero { return .exactly(.zero) }
        func scaled(_ end: End?) -> Computed? {
            guard let end else { return Computed(end: nil) }
            return end.value.multiplied(by: factor).map { Computed(end: End($0, isOpen: end.isOpen)) }
        }
        guard let low = scaled(low), let high = scaled(high) else { return nil }
        return factor.isNegative ? Interval(low: high.end, high: low.end) : Interval(low: low.end, high: high.end)
    }

    func multiplied(by other: Interval, amounts: (Bool, Bool)) -> Interval? {
        if self == .exactly(.zero) || other == .exactly(.zero) { return .exactly(.zero) }
        if isExact, let factor = low?.value { return other.scaled(by: factor) }
        if other.isExact, let factor = other.low?.value { return scaled(by: factor) }
        return Self.combined(limits(amounts.0), other.limits(amounts.1), amounts == (true, true)) { left, right in
            Self.product(left, right)
        }
    }

    /// Division takes the opposite ends. A divisor that may be on either side of zero leaves no end.
    func divided(by other: Interval, amounts: (Bool, Bool)) -> Interval? {
        if isExact, other.isExact, let numerator = low?.value, let divisor = other.low?.value {
            return numerator.divided(by: divisor).map(Interval.exactly)
        }
        let divisor = other.limits(amounts.1)
        let sides = (Self.sign(divisor.low), Self.sign(divisor.high))
        if sides.0 < 0 && sides.1 > 0 { return Interval(low: nil, high: nil) }
        let isNegative = sides.1 <= 0 && sides.0 < 0
        return Self.combined(limits(amounts.0), divisor, amounts == (true, true)) { left, right in
            Self.quotient(left, right, isNegative)
        }
    }

    // MARK: - Limits

    /// A computed end, which may be absent, as against one that could not be computed.
    private struct Computed { var end: End? }

    private static func sum(_ left: End?, _ right: End?) -> Computed? {
        guard let left, let right else { return Computed(end: nil) }
        return left.value.adding(right.value).map {
            Computed(end: End($0, isOpen: left.isOpen || right.isOpen))
        }
    }

    private func limits(_ isAmount: Bool) -> (low: Limit, high: Limit) {
        (low.map(Limit.at) ?? (isAmount ? .at(End(.zero)) : .minusInfinity), high.map(Limit.at) ?? .plusInfinity)
    }

    private static func sign(_ limit: Limit) -> Int {
        switch limit {
        case .minusInfinity: -1
        case .plusInfinity: 1
        case .at(let end): end.value.isZero ? 0 : end.value.isNegative ? -1 : 1
        }
    }

    /// The widest of what the ends give; that an amount is not below zero is not worth an end of its own.
    private static func combined(
        _ left: (low: Limit, high: Limit), _ right: (low: Limit, high: Limit), _ areAmounts: Bool,
        _ operation: (Limit, Limit) -> Limit?
    ) -> Interval? {
        var least: Limit?
        var greatest: Limit?
        for (a, b) in [
            (left.low, right.low), (left.low, right.high), (left.high, right.low), (left.high, right.high),
        ] {
            guard let corner = operation(a, b) else { return nil }
            least = least.map { isBelow(corner, $0) ? corner : $0 } ?? corner
            greatest = greatest.map { isAbove(corner, $0) ? corner : $0 } ?? corner
        }
        var result = Interval(low: nil, high: nil)
        if case .at(let end)? = least, !(areAmounts && end.value.isZero) { result.low = end }
        if case .at(let end)? = greatest { result.high = end }
        return result
    }

    /// Whether a limit reaches lower; of two at one number the closed one does.
    private static func isBelow(_ left: Limit, _ right: Limit) -> Bool {
        switch (left, right) {
        case (.minusInfinity, .minusInfinity), (.plusInfinity, _): false
        case (.minusInfinity, _), (.at, .plusInfinity): true
        case (.at, .minusInfinity): false
        case (.at(let a), .at(let b)): a.value == b.value ? !a.isOpen && b.isOpen : a.value < b.value
        }
    }

    private static func isAbove(_ left: Limit, _ right: Limit) -> Bool {
        switch (left, right) {
        case (.plusInfinity, .plusInfinity), (.minusInfinity, _): false
        case (.plusInfinity, _), (.at, .minusInfinity): true
        case (.at, .plusInfinity): false
        case (.at(let a), .at(let b)): a.value == b.value ? !a.isOpen && b.isOpen : a.value > b.value
        }
    }

    private static func product(_ left: Limit, _ right: Limit) -> Limit? {
        let sign = sign(left) * sign(right)
        if case .at(let a) = left, case .at(let b) = right {
            guard let value = a.value.multiplied(by: b.value) else { return nil }
            let isClosedZero = a.value.isZero && !a.isOpen || b.value.isZero && !b.isOpen
            return .at(End(value, isOpen: (a.isOpen || b.isOpen) && !isClosedZero))
        }
        // Zero times the unbounded is zero: reached where the zero is.
        if sign == 0 { return .at(End(.zero, isOpen: isOpen(left) || isOpen(right))) }
        return sign > 0 ? .plusInfinity : .minusInfinity
    }

    private static func quotient(_ left: Limit, _ right: Limit, _ divisorIsNegative: Bool) -> Limit? {
        switch (left, right) {
        case (.at(let a), .at(let b)) where !b.value.isZero:
            guard let value = a.value.divided(by: b.value) else { return nil }
            return .at(End(value, isOpen: (a.isOpen || b.isOpen) && !(a.value.isZero && !a.isOpen)))
        case (_, .at):
            // Just beside zero, on the side where the divisor lies, or divided into the unbounded.
            let divisor = sign(right) == 0 ? (divisorIsNegative ? -1 : 1) : sign(right)
            let side = sign(left) * divisor
            if side == 0 { return .at(End(.zero, isOpen: isOpen(left))) }
            return side > 0 ? .plusInfinity : .minusInfinity
        default:
            if case .at(let a) = left, a.value.isZero, !a.isOpen { return .at(End(.zero)) }
            return .at(End(.zero, isOpen: true))
        }
    }

    private static func isOpen(_ limit: Limit) -> Bool {
        if case .at(let end) = limit { return end.isOpen }
        return false
    }
}
