import Figures
import Language
import VietnameseText

extension Value {
    /// `left + right` and its kin, with units and ends. Missing where a side is, or where a divisor is zero
    /// (with a note).
    public static func arithmetic(
        _ left: Value, _ operation: Expression.Arithmetic, _ right: Value
    ) throws(ValueProblem) -> Noted {
        if left.isMissing || right.isMissing { return Noted(.missing) }
        guard let a = left.quantity, let b = right.quantity else {
            throw .notDefined(operation: operation.rawValue, operands: [left.kindName, right.kindName])
        }
        switch operation {
        case .plus, .minus:
            let result = try Quantity.sum(a, b, isDifference: operation == .minus)
            return Noted(Value.restored(result, from: left, right, isSum: true))
        case .times:
            return Noted(Value.restored(try Quantity.product(a, b), from: left, right, isSum: false))
        case .over:
            if b.stated.isZero { return Noted(.missing, note: .divisionByZero(group: nil)) }
            return Noted(.quantity(try Quantity.quotient(a, b)))
        }
    }

    /// Whole numbers and years stay what they are where the result is one.
    private static func restored(_ result: Quantity, from left: Value, _ right: Value, isSum: Bool) -> Value {
        guard result.unit.isPlain, result.isExact, let whole = result.stated.int else { return .quantity(result) }
        switch (left, right) {
        case (.whole, .whole): return .whole(whole)
        // `year - 1` is a year, `year - year` a number of years.
        case (.year, .quantity), (.year, .whole): return isSum ? .year(whole) : .whole(whole)
        case (.year, .year), (.whole, .year): return .whole(whole)
        default: return .quantity(result)
        }
    }

    /// Unary minus.
    public func negated() throws(ValueProblem) -> Value {
        switch self {
        case .missing: return .missing
        case .whole(let number), .year(let number): return .whole(0 &- number)
        case .quantity(let quantity):
            return .quantity(
                Quantity(-quantity.stated, quantity.unit, bounds: quantity.bounds.negated, isAmount: false))
        default: throw .notDefined(operation: "-", operands: [kindName])
        }
    }
}

extension Quantity {
    static func sum(_ left: Quantity, _ right: Quantity, isDifference: Bool) throws(ValueProblem) -> Quantity {
        let sign = isDifference ? "-" : "+"
        let pair: Aligned
        let unit: Unit
        if let direct = Unit.ofSum(left.unit, right.unit, isDifference: isDifference) {
            pair = Aligned(left: left, right: right)
            unit = direct
        } else if let aligned = Quantity.aligned(left, right),
            let sum = Unit.ofSum(aligned.left.unit, aligned.right.unit, isDifference: isDifference)
        {
            pair = aligned
            unit = sum
        } else {
            throw .unlikeUnits(left.unit, right.unit, operation: sign)
        }
        let other = isDifference ? -pair.right.stated : pair.right.stated
        let bounds =
            isDifference ? pair.left.bounds.subtracting(pair.right.bounds) : pair.left.bounds.adding(pair.right.bounds)
        guard let stated = pair.left.stated.adding(other), let bounds else { throw .tooLarge(operation: sign) }
        return Quantity(
            stated, unit, bounds: bounds, isAmount: !isDifference && pair.left.isAmount && pair.right.isAmount)
    }

    static func product(_ left: Quantity, _ right: Quantity) throws(ValueProblem) -> Quantity {
        guard let (unit, hundredths) = Unit.ofProduct(left.unit, right.unit) else {
            throw .noProduct(left.unit, right.unit)
        }
        let amounts = (left.isAmount, right.isAmount)
        guard let stated = left.stated.multiplied(by: right.stated),
            let bounds = left.bounds.multiplied(by: right.bounds, amounts: amounts)
        else { throw .tooLarge(operation: "*") }
        let product = Quantity(stated, unit, bounds: bounds, isAmount: amounts == (true, true))
        guard hundredths > 0 else { return product }
        guard let result = product.fromPercent?.printed(in: unit) else { throw .tooLarge(operation: "*") }
        return result
    }

    /// The divisor is not stated as zero.
    static func quotient(_ left: Quantity, _ right: Quantity) throws(ValueProblem) -> Quantity {
        guard let (unit, hundredths) = Unit.ofQuotient(left.unit, right.unit) else {
            throw .noProduct(left.unit, right.unit)
        }
        let amounts = (left.isAmount, right.isAmount)
        guard let stated = left.stated.divided(by: right.stated),
            let bounds = left.bounds.divided(by: right.bounds, amounts: amounts)
        else { throw .tooLarge(operation: "/") }
        let quotient = Quantity(stated, unit, bounds: bounds, isAmount: amounts == (true, true))
        guard hundredths > 0 else { return quotient }
        guard let result = quotient.scaled(by: .hundred, in: unit) else { throw .tooLarge(operation: "/") }
        return result
    }
}
