import VietnameseText

extension Value {
    /// `value in UNIT`, as an indicator's unit reads it: `in điểm` takes `%` and no unit as points, `in %`
    /// turns a quotient without unit into a percentage. Values that are no numbers stay.
    public func converted(to unit: Unit) throws(ValueProblem) -> Value {
        switch self {
        case .quantity(let quantity): .quantity(try quantity.converted(to: unit))
        case .whole, .year:
            if let quantity { .quantity(try quantity.converted(to: unit)) } else { self }
        default: self
        }
    }
}

extension Quantity {
    func converted(to unit: Unit) throws(ValueProblem) -> Quantity {
        if self.unit == unit { return self }
        if self.unit.isReadAsPrinted(in: unit) { return printed(in: unit) }
        if unit == .percent, self.unit.isPlain {
            guard let percent = scaled(by: .hundred, in: .percent) else { throw .tooLarge(operation: "in %") }
            return percent
        }
        throw .noConversion(from: self.unit, to: unit)
    }
}

extension Unit {
    /// Whether a number in this unit is one in the other with the same digits.
    func isReadAsPrinted(in unit: Unit) -> Bool {
        if isAlike(unit) { return true }
        switch (self, unit) {
        case (.percent, .points), (.score, .points), (.none, .points), (.bare, .points), (.unnamed, .points):
            return true
        // A plain number is whatever an indicator says it is; percent alone is hundredths.
        case (.none, let other), (.bare, let other), (.unnamed, let other): return other != .percent
        // An index value that the text writes without %, read as a percentage of 100 points.
        case (.points, .percent), (.score, .percent): return true
        case (.percent, .percentPoints): return true
        default: return false
        }
    }
}
