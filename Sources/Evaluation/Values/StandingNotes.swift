import VietnameseText

/// What makes a sum count something twice: a country beside its provinces, overlapping periods, a part
/// beside its whole.
struct StandingNotes {
    let notes: [Note]

    /// - Parameter group: Gives the group's keys as shown; asked only where there is something to note.
    init(_ partial: Partial, _ group: () -> String?) {
        guard partial.known > 1 else {
            notes = []
            return
        }
        if partial.standings.isEmpty, let coded = partial.codedStandings, !Self.hasCountryAndProvince(coded) {
            notes = Self.notes(coded, group)
        } else {
            notes = Self.notes(partial.allStandings, group())
        }
    }

    private static func notes(_ standings: [Standing: Int], _ group: String?) -> [Note] {
        [countries(standings, group), overlaps(standings, group), parts(standings, group)].compactMap { $0 }
    }

    // MARK: By codes

    /// The same for places that are not a country beside its provinces, without the texts that codes stand for.
    private static func notes(_ coded: CodedStandings, _ group: () -> String?) -> [Note] {
        var notes: [Note] = []
        if let (place, periods) = overlap(coded) {
            notes.append(.overlappingPeriods(periods, place: place?.name, group: group()))
        }
        var (parts, others) = (0, 0)
        for cell in coded.cells { if cell.isPart { parts += Int(cell.count) } else { others += Int(cell.count) } }
        if parts > 0, others > 0 { notes.append(.partsWithWhole(parts: parts, others: others, group: group())) }
        return notes
    }

    private static func hasCountryAndProvince(_ coded: CodedStandings) -> Bool {
        guard let first = coded.cells.first?.place, coded.cells.contains(where: { $0.place != first }) else {
            return false
        }
        var (country, province) = (false, false)
        for place in Set(coded.cells.map(\.place)) {
            switch coded.codes.place(place)?.level {
            case "country": country = true
            case "province": province = true
            default: break
            }
        }
        return country && province
    }

    private static func overlap(_ coded: CodedStandings) -> (place: ShownPlace?, periods: [Period])? {
        guard coded.cells.count > 1 else { return nil }
        let sorted = coded.cells.compactMap { cell in
            coded.codes.period(cell.period).map { (place: cell.place, period: $0) }
        }.sorted { $0.place != $1.place ? $0.place < $1.place : $0.period < $1.period }
        var found: (place: ShownPlace?, periods: [Period])?
        var start = 0
        while start < sorted.count {
            let place = sorted[start].place
            let end = sorted[start...].firstIndex { $0.place != place } ?? sorted.count
            if let pair = firstOverlap(sorted[start..<end].lazy.map(\.period)) {
                let shown = coded.codes.place(place)
                if found.map({ ($0.place?.id ?? "") > (shown?.id ?? "") }) ?? true { found = (shown, pair) }
            }
            start = end
        }
        return found
    }

    // MARK: What there is to note

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

    /// Sorted by start, so whatever overlaps a later one overlaps the one that reaches furthest before it; one that
    /// stands several times counts once.
    private static func firstOverlap(_ periods: some Sequence<Period>) -> [Period]? {
        var (furthest, last): (Period?, Period?) = (nil, nil)
        for period in periods where period != last {
            last = period
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
