import Messages
import VietnameseText

/// What an expression has for a row, a group of rows, or by itself.
public enum Value: Hashable, Sendable {
    case missing
    /// With unit and bounds. Indirect, since it is several times as large as the others.
    indirect case quantity(Quantity)
    /// A plain whole number: `line`, `sources`, `count()`.
    case whole(Int)
    /// A year, written without groups.
    case year(Int)
    case text(String)
    /// One of a closed set of words.
    case symbol(String)
    /// In the order of the data (for topics: nearest first). A set is never missing.
    case set([String])
    case period(Period)
    case date(CalendarDay)
    case truth(Truth)
    case place(ShownPlace)
    case list([Value])

    public var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }

    /// The number it is, where it is one; a whole number has no unit.
    public var quantity: Quantity? {
        switch self {
        case .quantity(let quantity): quantity
        case .whole(let number), .year(let number): Quantity(ExactDecimal(number), .none)
        default: nil
        }
    }

    /// What kind of value it is, as messages say it.
    public var kindName: Message {
        switch self {
        case .missing: .missingValue
        case .quantity, .whole: .aNumber
        case .year: .aYear
        case .text: .aText
        case .symbol: .aSymbol
        case .set: .aSet
        case .period: .aPeriod
        case .date: .aDate
        case .truth: .aCondition
        case .place: .aPlace
        case .list: .aList
        }
    }
}

/// A place by its identity; two identities may share a name.
public struct ShownPlace: Hashable, Sendable {
    /// `lao-cai`, `lao-cai@2025-07`
    public var id: String
    /// `Lào Cai`, `Lào Cai (từ 2025-07)`
    public var name: String
    /// country, province, ministry, foreign; nil where it is not known.
    public var level: String?

    public init(id: String, name: String, level: String? = nil) {
        self.id = id
        self.name = name
        self.level = level
    }

    /// The name that its identities share: `Lào Cai` of `Lào Cai (từ 2025-07)`.
    public var officialName: String {
        name.firstRange(of: " (").map { String(name[..<$0.lowerBound]) } ?? name
    }

    /// What the identities of one name share: `lao-cai` of `lao-cai@2025-07`.
    var stem: Substring { id.prefix { $0 != "@" } }

    public static func == (left: ShownPlace, right: ShownPlace) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
