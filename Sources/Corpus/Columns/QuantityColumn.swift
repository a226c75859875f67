import Figures
import VietnameseText

/// Numbers with their unit and with what is known of their bounds.
///
/// What is stated stands in ``values``; with the qualifier, and for a range its upper end, it gives the
/// interval. So a block's low or high ends are the values under a mask that the qualifier tells.
public struct QuantityColumn: Sendable {
    public internal(set) var values: DecimalColumn
    /// The upper ends of ranges; missing elsewhere.
    public internal(set) var upper: DecimalColumn
    /// Raw codes of ``Figures/Figure/Qualifier``, in the order of ``qualifiers``; `exact` where the column
    /// has no qualifiers of its own.
    public internal(set) var qualifierCodes: [UInt8]
    public internal(set) var unit: Unit

    /// Code → qualifier.
    public static let qualifiers = Figure.Qualifier.allCases

    public enum Unit: Sendable {
        /// One for all rows.
        case constant(String?)
        /// As each row's text has it.
        case column(CodedColumn)
    }

    init(values: DecimalColumn, upper: DecimalColumn? = nil, qualifierCodes: [UInt8]? = nil, unit: Unit) {
        self.values = values
        self.upper = upper ?? DecimalColumn(missing: values.scaled.count)
        self.qualifierCodes = qualifierCodes ?? [UInt8](repeating: Self.code(of: .exact), count: values.scaled.count)
        self.unit = unit
    }

    public static func code(of qualifier: Figure.Qualifier) -> UInt8 {
        UInt8(truncatingIfNeeded: qualifiers.firstIndex(of: qualifier) ?? 0)
    }

    /// What is stated; nil where missing.
    public func value(_ row: Int) -> ExactDecimal? { values[row] }

    public func qualifier(_ row: Int) -> Figure.Qualifier {
        qualifierCodes.indices.contains(row) && Int(qualifierCodes[row]) < Self.qualifiers.count
            ? Self.qualifiers[Int(qualifierCodes[row])] : .exact
    }

    /// What the row's number may be; nil where it is missing.
    public func interval(_ row: Int) -> Interval? {
        value(row).map { Interval($0, qualifier(row), high: upper[row]) }
    }

    public func unitText(_ row: Int) -> String? {
        switch unit {
        case .constant(let text): text
        case .column(let column): column[row]
        }
    }
}

extension DecimalColumn {
    /// A column without any number.
    init(missing count: Int) {
        self.init()
        scaled = [Int64](repeating: Self.missing, count: count)
    }
}
