import Figures
import VietnameseText

/// Numbers with their unit and with what is known of their bounds.
///
/// What is stated stands in ``values``; with the qualifier, and for a range its upper end, it gives the
/// interval. So a block's low or high ends are the values under a mask that the qualifier tells.
public struct QuantityColumn: Sendable {
    public internal(set) var values: DecimalColumn
    /// The upper ends of ranges; missing elsewhere, and empty where no row can be a range.
    public internal(set) var upper: DecimalColumn
    /// Raw codes of ``Figures/Figure/Qualifier``, in the order of ``qualifiers``; empty where all are exact.
    public internal(set) var qualifierCodes: [UInt8]
    public internal(set) var unit: Unit

    /// Code → qualifier.
    public static let qualifiers = Figure.Qualifier.allCases

    /// Gives a row's ``words(_:)``, found when they are asked for; nil where it has none.
    private let wordsOfRow: (@Sendable (Int) -> Later<String?>?)?

    public enum Unit: Sendable {
        /// One for all rows.
        case constant(String?)
        /// As each row's text has it.
        case column(Later<CodedColumn>)
    }

    init(
        values: DecimalColumn, upper: DecimalColumn? = nil, qualifierCodes: [UInt8]? = nil, unit: Unit,
        wordsOfRow: (@Sendable (Int) -> Later<String?>?)? = nil
    ) {
        self.values = values.dense.settled
        self.upper = upper ?? DecimalColumn()
        self.qualifierCodes = qualifierCodes ?? []
        self.unit = unit
        self.wordsOfRow = wordsOfRow
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

    /// How the text has the number, with its qualifier and currency but without the name of what is counted:
    /// `gần 50.000`, `khoảng 60 tỷ đồng`, `trên 80%`. Nil where the column holds no number of a text as it is.
    public func words(_ row: Int) -> String? { wordsOfRow?(row)?.value }

    /// As ``words(_:)``, which are read from the texts only when they are asked for: most results show few.
    public func laterWords(_ row: Int) -> Later<String?>? { wordsOfRow?(row) }

    public func unitText(_ row: Int) -> String? {
        switch unit {
        case .constant(let text): text
        case .column(let column): column.value[row]
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
