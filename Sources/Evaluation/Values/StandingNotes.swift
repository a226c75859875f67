import VietnameseText

/// What makes a sum count something twice: a country beside its provinces, overlapping periods, a part
/// beside its whole.
struct StandingNotes {
    let notes: [Note]

    init(_ partial: Partial, _ group: String?) {
        let standings = partial.standings
        guard partial.known > 1 else {
            notes = []
            return
        }
        notes = [
            Self.countries(standings, group), Self.overlaps(standings, group), Self.parts(standings, group),
        ].compactMap { $0 }
    }

    private static func countries(_ standings: [Standing: Int], _ group: String?) -> Note? {
        let places = Set(standings.keys.compactMap(\.place))
        let provinces = places.filter { $0.level == "province" }.map(\.name).sorted()
        guard let country = places.first(where: { $0.level == "country" }), !provinces.isEmpty else { return nil }
        return .countryWithProvinces(country: country.name, provinces: provinces, group: group)
    }

    private static func overlaps(_ standings: [Standing: Int], _ group: String?) -> Note? {
        let byPlace = Dictionary(grouping: standings.keys, by: \.place)
        var found: (place: ShownPlace?, periods: [Period])?
        for (place, standings) in byPlace {
            let periods = Set(standings.compactMap(\.period)).sorted()
            guard let pair = firstOverlap(periods) else { continue }
            // Of several, the one that sorts first, so that the order of rows does not matter.
            if let other = found, (other.place?.id ?? "") <= (place?.id ?? "") { continue }
            found = (place, pair)
        }
        return found.map { .overlappingPeriods($0.periods, place: $0.place?.name, group: group) }
    }

    /// Sorted by start, so whatever overlaps a later one overlaps the one that reaches furthest before it.
    private static func firstOverlap(_ periods: [Period]) -> [Period]? {
        var furthest: Period?
        for period in periods {
            if let earlier = furthest, earlier.overlaps(period) { return [earlier, period] }
            if let earlier = furthest, let end = earlier.end, let other = period.end, other <= end { continue }
            furthest = period
        }
        return nil
    }

    private static func parts(_ standings: [Standing: Int], _ group: String?) -> Note? {
        let parts = standings.filter(\.key.isPart).values.reduce(0, +)
        let others = standings.values.reduce(0, +) - parts
        return parts > 0 && others > 0 ? .partsWithWhole(parts: parts, others: others, group: group) : nil
    }
}
