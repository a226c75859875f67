import VietnameseText

/// Two numbers brought to units in which they can be added or compared.
struct Aligned {
    var left: Quantity
    var right: Quantity
}

extension Unit {
    /// A plain number, which any unit may be multiplied with or divided by.
    var isPlain: Bool { self == .none || self == .bare }

    /// The unit of `left + right` or `left - right` once they are aligned; nil where there is no such sum.
    static func ofSum(_ left: Unit, _ right: Unit, isDifference: Bool) -> Unit? {
        switch (left, right) {
        case (.percent, .percent): isDifference ? .percentPoints : .percent
        case (.percent, .percentPoints): .percent
        case (.percentPoints, .percent): isDifference ? nil : .percent
        // Positions: their difference is in places, and a place more or less is again a position.
        case (.rank, .rank): isDifference ? .counted(places, nil) : nil
        case (.rank, .counted(places, _)): .rank
        default: left.isAlike(right) ? left.merged(with: right) : nil
        }
    }

    /// Places gained or lost in a ranking.
    static let places = "bậc"

    /// The unit of a product, and the hundredths that turn into plain numbers in it; nil where no rule says.
    static func ofProduct(_ left: Unit, _ right: Unit) -> (unit: Unit, hundredths: Int)? {
        switch (left, right) {
        case (.bare, .bare): (.bare, 0)
        case (_, _) where right.isPlain: (left == .bare ? .none : left, 0)
        case (_, _) where left.isPlain: (right, 0)
        case (.percent, _): (right, 1)
        case (_, .percent): (left, 1)
        case (.per(let upper, let lower), _) where lower.isAlike(right): (upper, 0)
        case (_, .per(let upper, let lower)) where lower.isAlike(left): (upper, 0)
        default: nil
        }
    }

    /// The unit of a quotient; `hundredths` is 1 where the divisor's percentage becomes a plain number.
    static func ofQuotient(_ left: Unit, _ right: Unit) -> (unit: Unit, hundredths: Int)? {
        switch (left, right) {
        case (.bare, .bare): (.bare, 0)
        case (_, _) where left.isAlike(right): (.none, 0)
        case (_, _) where right.isPlain: (left == .bare ? .none : left, 0)
        case (_, .percent): (left, 1)
        case (.rank, _), (_, .rank): nil
        case (.per(let upper, let lower), _) where upper.isAlike(right): (.per(.none, lower), 0)
        case (.bare, _): (.per(.none, right), 0)
        default: (.per(left, right), 0)
        }
    }
}

extension Quantity {
    /// With another unit and the same digits.
    func printed(in unit: Unit) -> Quantity {
        var copy = self
        copy.unit = unit
        return copy
    }

    /// A percentage as the plain number that it is: 80% is 0.8.
    var fromPercent: Quantity? {
        guard let hundredth = ExactDecimal(coefficient: 1, scale: 2) else { return nil }
        return scaled(by: hundredth, in: .none)
    }

    func scaled(by factor: ExactDecimal, in unit: Unit) -> Quantity? {
        guard let stated = stated.multiplied(by: factor), let bounds = bounds.scaled(by: factor) else { return nil }
        return Quantity(stated, unit, bounds: bounds, isAmount: isAmount && !factor.isNegative)
    }

    /// A bare number takes the other side's unit as printed, a percentage beside a plain number is hundredths;
    /// nil where the units are unlike.
    static func aligned(_ left: Quantity, _ right: Quantity) -> Aligned? {
        switch (left.unit, right.unit) {
        case (let a, let b) where a.isAlike(b): Aligned(left: left, right: right)
        case (.bare, let unit): Aligned(left: left.printed(in: unit), right: right)
        case (let unit, .bare): Aligned(left: left, right: right.printed(in: unit))
        case (.percent, .none): left.fromPercent.map { Aligned(left: $0, right: right) }
        case (.none, .percent): right.fromPercent.map { Aligned(left: left, right: $0) }
        default: nil
        }
    }
}
