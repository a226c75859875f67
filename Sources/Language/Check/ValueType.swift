import Messages

/// What kind of value an expression has, as far as it is known before it runs.
public enum ValueType: Hashable, Sendable {
    /// A number: with unit and bounds, or a plain whole one.
    case number
    /// A whole number that names a year or a line: compares as a number, and with periods as a year.
    case whole
    case text
    /// One of a closed set of words; empty where any word may stand.
    case symbol([String])
    case set, period, date, truth, place, list
    /// A family of units: `unit = procedure`.
    case family
    /// Not known before it runs: a missing value, a parameter, a column that a pivot made, or what
    /// stands where an error was reported.
    case any

    public init(_ column: ColumnType) {
        switch column {
        case .quantity: self = .number
        case .whole: self = .whole
        case .text: self = .text
        case .symbol(let words): self = .symbol(words)
        case .set: self = .set
        case .period: self = .period
        case .date: self = .date
        case .truth: self = .truth
        case .place: self = .place
        }
    }

    /// The type of a result's column that holds such values.
    public var columnType: ColumnType {
        switch self {
        case .number, .any: .quantity
        case .whole: .whole
        case .text, .list, .family: .text
        case .symbol(let words): .symbol(words)
        case .set: .set
        case .period: .period
        case .date: .date
        case .truth: .truth
        case .place: .place
        }
    }

    public var isNumeric: Bool { self == .number || self == .whole || self == .any }

    /// As messages say it, with its article.
    public var name: Message {
        switch self {
        case .number, .whole: .aNumber
        case .text: .aText
        case .symbol: .aWord
        case .set: .aSet
        case .period: .aPeriod
        case .date: .aDate
        case .truth: .aCondition
        case .place: .aPlace
        case .list: .aList
        case .family: .aFamily
        case .any: .aValue
        }
    }
}
