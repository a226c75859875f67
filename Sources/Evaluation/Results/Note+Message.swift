import VietnameseText

extension Note {
    /// In one line, without a full stop.
    public var message: String { Self.at(group.map { [$0] } ?? []) + finding }

    /// The notes in lines, in order; what is the same of several groups is said once.
    public static func messages(_ notes: [Note]) -> [String] {
        var order: [String] = []
        var groups: [String: [String]] = [:]
        for note in notes {
            let finding = note.finding
            if groups[finding] == nil { order.append(finding) }
            groups[finding, default: []] += note.group.map { [$0] } ?? []
        }
        return order.map { at(groups[$0] ?? []) + $0 }
    }

    /// The keys of the group that it is about.
    private var group: String? {
        switch self {
        case .divisionByZero(let group), .countryWithProvinces(_, _, let group), .overlappingPeriods(_, _, let group),
            .partsWithWhole(_, _, let group), .longestPeriod(_, _, let group), .contradiction(_, _, let group),
            .gap(_, let group), .missingValues(_, let group):
            group
        case .unknownRows, .matched, .identities, .merger, .other: nil
        }
    }

    /// What there is to say, of whatever group.
    private var finding: String {
        switch self {
        case .unknownRows(let count, let condition):
            "\(plural(count, "row")) left out, since it is unknown whether \(condition)"
        case .matched(let typed, let texts): "\"\(typed)\" matched \(Self.list(texts))"
        case .identities(let name, let places): "\(name) is the name of \(places.count) places: \(Self.list(places))"
        case .divisionByZero: "division by zero gives missing"
        case .countryWithProvinces(let country, let provinces, _):
            "the sum takes \(country) together with its provinces: \(Self.list(provinces))"
        case .overlappingPeriods(let periods, let place, _):
            "the sum takes overlapping periods together" + (place.map { " for \($0)" } ?? "") + ": "
                + Self.list(periods.map(\.description))
        case .partsWithWhole(let parts, let others, _):
            "the sum takes \(plural(parts, "row")) that a text names as a part of a sum together with "
                + "\(plural(others, "other row")); `where not part` leaves parts out"
        case .longestPeriod(let period, let setAside, _):
            "\(period) counts, the longest; set aside: \(Self.list(setAside.map(\.description)))"
        case .contradiction(let values, _, _):
            "missing, since rows contradict each other: \(Self.list(values))"
        case .gap(let key, _): "nothing for \(key.shown) to compare with"
        case .merger(let from, let to): "\(from) and \(to) are two places, and are not compared with each other"
        case .missingValues(let count, _): "\(plural(count, "row")) without a value left out"
        case .other(let text): text
        }
    }

    private static func at(_ groups: [String]) -> String {
        if groups.isEmpty { return "" }
        let shown = groups.prefix(shownItems).joined(separator: "; ")
        let rest = groups.count - shownItems
        return shown + (rest > 0 ? "; and \(plural(rest, "more group"))" : "") + ": "
    }

    private static let shownItems = 8

    private static func list(_ items: [String]) -> String {
        let shown = items.prefix(shownItems).joined(separator: ", ")
        return items.count > shownItems ? shown + ", and \(items.count - shownItems) more" : shown
    }
}
