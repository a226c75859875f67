import VietnameseText

extension Note {
    /// In one line, without a full stop.
    public var message: String {
        switch self {
        case .unknownRows(let count, let condition):
            "\(plural(count, "row")) left out, since it is unknown whether \(condition)"
        case .matched(let typed, let texts): "\"\(typed)\" matched \(Self.list(texts))"
        case .identities(let name, let places): "\(name) is the name of \(places.count) places: \(Self.list(places))"
        case .divisionByZero(let group): Self.at(group) + "division by zero gives missing"
        case .countryWithProvinces(let country, let provinces, let group):
            Self.at(group) + "the sum takes \(country) together with its provinces: \(Self.list(provinces))"
        case .overlappingPeriods(let periods, let place, let group):
            Self.at(group) + "the sum takes overlapping periods together"
                + (place.map { " for \($0)" } ?? "") + ": " + Self.list(periods.map(\.description))
        case .partsWithWhole(let parts, let others, let group):
            Self.at(group) + "the sum takes \(plural(parts, "row")) that a text names as a part of a sum together with "
                + "\(plural(others, "other row")); `where not part` leaves parts out"
        case .longestPeriod(let period, let setAside, let group):
            Self.at(group) + "\(period) counts, the longest; set aside: \(Self.list(setAside.map(\.description)))"
        case .contradiction(let values, _, let group):
            Self.at(group) + "missing, since rows contradict each other: \(Self.list(values))"
        case .gap(let key, let group): Self.at(group) + "nothing for \(key.shown) to compare with"
        case .merger(let from, let to): "\(from) and \(to) are two places, and are not compared with each other"
        case .missingValues(let count, let group): Self.at(group) + "\(plural(count, "row")) without a value left out"
        case .other(let text): text
        }
    }

    private static func at(_ group: String?) -> String { group.map { $0 + ": " } ?? "" }

    private static let shownItems = 8

    private static func list(_ items: [String]) -> String {
        let shown = items.prefix(shownItems).joined(separator: ", ")
        return items.count > shownItems ? shown + ", and \(items.count - shownItems) more" : shown
    }
}
