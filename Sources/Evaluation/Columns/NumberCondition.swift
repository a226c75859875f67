import Corpus
import Figures
import Language
import VietnameseText

/// A column of numbers compared with one number: of whole numbers at the column's scale where rows are exact and
/// units agree, else as ``Value/compare(_:_:_:)`` has it.
struct NumberCondition: Sendable {
    private let numbers: QuantityColumn
    private let comparison: Expression.Comparison
    private let other: Quantity
    /// Row → what unit it has, into ``cases``; nil where all rows have one.
    private let profiles: Codes?
    private let cases: [Case]

    /// How rows of one unit compare.
    private enum Case: Sendable {
        /// The units are unlike.
        case unknown
        /// With the other number in whole numbers at the column's scale, which is above zero: what it comes to by
        /// qualifier, and by whether the row's number is below it, it, or above it.
        case direct(Int64, [UInt8])
        /// By the rules, row by row.
        case byRules(Unit)
    }

    /// - Parameter units: Those of the rows, by what `profiles` has of them.
    init(
        _ numbers: QuantityColumn, _ comparison: Expression.Comparison, _ other: Quantity, profiles: Codes?,
        units: [Unit]
    ) {
        self.numbers = numbers
        self.comparison = comparison
        self.other = other
        self.profiles = profiles
        var known: [Unit: Case] = [:]
        cases = units.map { unit in
            if let same = known[unit] { return same }
            let made = Self.makeCase(numbers, comparison, other, unit)
            known[unit] = made
            return made
        }
    }

    private static func makeCase(
        _ numbers: QuantityColumn, _ comparison: Expression.Comparison, _ other: Quantity, _ unit: Unit
    ) -> Case {
        guard let pair = Quantity.aligned(Quantity(.one, unit), other) else { return .unknown }
        // Another scale, as of a percentage beside a plain number, is left to the rules.
        guard pair.left.stated == .one, pair.right.stated == other.stated, other.isExact, !other.stated.isNegative,
            let scaled = numbers.values.scaled(other.stated), scaled > 0,
            let half = ExactDecimal(coefficient: 5, scale: 1),
            let below = other.stated.multiplied(by: half), let above = other.stated.adding(other.stated)
        else { return .byRules(unit) }
        var table: [UInt8] = []
        for qualifier in QuantityColumn.qualifiers {
            for number in [below, other.stated, above] {
                let row = Quantity(number, unit, bounds: Interval(number, qualifier), isAmount: true)
                table.append(Value.compare(.quantity(row), comparison, .quantity(other)).bits)
            }
        }
        return .direct(scaled, table)
    }

    func evaluate(from start: Int, into mask: UnsafeMutableBufferPointer<UInt8>) {
        let between = QuantityColumn.code(of: .between)
        numbers.values.scaled.withUnsafeBufferPointer { values in
            numbers.qualifierCodes.withUnsafeBufferPointer { qualifiers in
                for index in 0..<mask.count {
                    let row = start &+ index
                    let number = values[row]
                    if number == DecimalColumn.missing {
                        mask[index] = TruthBits.unknown
                        continue
                    }
                    let qualifier = qualifiers.isEmpty ? 0 : qualifiers[row]
                    switch cases[profiles?.raw(row) ?? 0] {
                    case .unknown: mask[index] = TruthBits.unknown
                    case .direct(let other, let table) where qualifier != between && number > 0:
                        let side = number < other ? 0 : number == other ? 1 : 2
                        mask[index] = table[Int(qualifier) &* 3 &+ side]
                    case .direct: mask[index] = slow(row, profiles.map { units($0.raw(row)) } ?? units(0))
                    case .byRules(let unit): mask[index] = slow(row, unit)
                    }
                }
            }
        }
    }

    /// A unit that aligns as the row's does.
    private func units(_ raw: Int) -> Unit {
        if case .byRules(let unit) = cases[raw] { return unit }
        return other.unit
    }

    private func slow(_ row: Int, _ unit: Unit) -> UInt8 {
        guard let number = numbers.value(row) else { return TruthBits.unknown }
        let quantity = Quantity(number, unit, bounds: numbers.interval(row), isAmount: !number.isNegative)
        return Value.compare(.quantity(quantity), comparison, .quantity(other)).bits
    }
}

extension DecimalColumn {
    /// A number in whole numbers at the column's scale; nil where it is none of these.
    func scaled(_ number: ExactDecimal) -> Int64? {
        guard number.scale <= scale else { return nil }
        var scaled = number.coefficient
        for _ in number.scale..<scale {
            let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            scaled = product
        }
        return Int64(exactly: scaled)
    }
}
