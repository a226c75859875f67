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
        if let coded = partial.codedStandings, partial.standings.isEmpty {
            notes = Self.notes(coded, group)
        } else {
            notes = Self.notes(partial.allStandings, group())
        }
    }

    private static func notes(_ standings: [Standing: Int], _ group: String?) -> [Note] {
        [countries(standings, group), overlaps(standings, group), parts(standings, group)].compactMap { $0 }
    }

    // MARK: By codes

    /// The same without the texts that codes stand for, which only a note needs.
    private static func notes(_ coded: CodedStandings, _ group: () -> String?) -> [Note] {
        var notes: [Note] = []
        if let (country, provinces) = countryAndProvinces(coded) {
            notes.append(.countryWithProvinces(country: country, provinces: provinces, group: group()))
        }
        if let (place, periods) = overlap(coded) {
            notes.append(.overlappingPeriods(periods, place: place?.name, group: group()))
        }
        var (parts, others) = (0, 0)
        for cell in coded.cells { if cell.isPart { parts += Int(cell.count) } else { others += Int(cell.count) } }
        if parts > 0, others > 0 { notes.append(.partsWithWhole(parts: parts, others: others, group: group())) }
        return notes
    }

    private static func countryAndProvinces(_ coded: CodedStandings) -> (country: String, provinces: [String])? {
        guard let first = coded.cells.first?.place, coded.cells.contains(where: { $0.place != first }) else {
            return nil
        }
        var country: UInt32?
        var provinces: Set<UInt32> = []
        for cell in coded.cells {
            switch coded.codes.level(cell.place) {
            case .country: country = country.map { min($0, cell.place) } ?? cell.place
            case .province: provinces.insert(cell.place)
            case .other: break
            }
        }
        guard let place = country.flatMap({ coded.codes.place($0) }), !provinces.isEmpty else { return nil }
        return (place.name, provinces.compactMap { coded.codes.place($0)?.name }.sorted())
    }

    private static func overlap(_ coded: CodedStandings) -> (place: ShownPlace?, periods: [Period])? {
        guard coded.cells.count > 1 else { return nil }
        let cells = coded.cells.compactMap { cell in coded.codes.span(cell.period).map { (cell: cell, span: $0) } }
            .sorted { one, other in
                if one.cell.place != other.cell.place { return one.cell.place < other.cell.place }
                // As periods sort.
                return one.span.start != other.span.start
                    ? one.span.start < other.span.start : one.span.end < other.span.end
            }
        var found: (place: ShownPlace?, periods: [Period])?
        var start = 0
        while start < cells.count {
            let place = cells[start].cell.place
            var end = start + 1
            while end < cells.count, cells[end].cell.place == place { end += 1 }
            if let (one, other) = firstOverlap(cells[start..<end].lazy.map(\.span), from: start) {
                let shown = coded.codes.place(place)
                let pair = [one, other].compactMap { coded.codes.period(cells[$0].cell.period) }
                if found.map({ ($0.place?.id ?? "") > (shown?.id ?? "") }) ?? true { found = (shown, pair) }
            }
            start = end
        }
        return found
    }

    /// As ``firstOverlap(_:)``; the positions of the two.
    private static func firstOverlap(
        _ spans: some Sequence<StandingCodes.Span>, from first: Int
    ) -> (Int, Int)? {
        var furthest: (position: Int, end: Int32)?
        var last: StandingCodes.Span?
        var position = first - 1
        for span in spans {
            position += 1
            if let last, last.start == span.start, last.end == span.end { continue }
            last = span
            guard let earlier = furthest else {
                furthest = (position, span.end)
                continue
            }
            // Sorted by start, so the later one does not end before the earlier starts.
            if span.start <= earlier.end { return (earlier.position, position) }
            furthest = (position, span.end)
        }
        return nil
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
