import Messages
import VietnameseText

/// Something to say about a result, as data; ``message`` is what is said.
public enum Note: Hashable, Sendable {
    /// How many rows a condition was unknown for; they were left out.
    case unknownRows(Int, condition: String)
    /// What a text typed without marks, or in other case, matched.
    case matched(typed: String, texts: [String])
    /// A name that two identities bear.
    case identities(name: String, places: [String])
    case divisionByZero(group: String?)
    case countryWithProvinces(country: String, provinces: [String], group: String?)
    case overlappingPeriods([Period], place: String?, group: String?)
    case partsWithWhole(parts: Int, others: Int, group: String?)
    /// `only`: among overlapping periods the longest counts.
    case longestPeriod(Period, setAside: [Period], group: String?)
    /// `only`: rows that cannot all be true; as shown, with the row of each.
    case contradiction(values: [String], rows: [Int], group: String?)
    /// `previous`, `change`, `growth`: there is no group for the period before.
    case gap(Value, group: String?)
    /// `previous`, `change`, `only` do not go from one identity of a place to its successor.
    case merger(from: String, to: String)
    /// Rows without a value, which an aggregate left out.
    case missingValues(Int, group: String?)
    case other(Message)
}
