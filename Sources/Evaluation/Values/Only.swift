import Figures
import VietnameseText

/// `only`: what all rows of a group allow together.
struct OnlyFold {
    private let group: GroupFold
    private let name: String?
    private var partial: Partial { group.partial }

    /// - Parameter name: The group's keys as shown.
    init(_ group: GroupFold, _ name: String?) {
        self.group = group
        self.name = name
    }

    func folded() -> Folded {
        if let merger { return Folded(.missing, notes: [merger]) }
        let (kept, setAside, note) = periods()
        let entries = partial.distinct.filter { kept.contains($0.key.period) }.map(\.value)
            .sorted { ($0.row, $0.value.identity) < ($1.row, $1.value.identity) }
        var notes = note.map { [$0] } ?? []
        guard let first = entries.first else { return Folded(.missing, notes: notes) }
        let value = partial.forms.contains(.other) ? same(entries) : intersection(entries, first)
        guard let value else {
            let shown = entries.prefix(Self.shownValues)
            notes.append(
                .contradiction(
                    values: shown.map { group.read($0.value).shown }, rows: shown.map(\.row), group: name))
            return Folded(.missing, notes: notes, setAside: setAside)
        }
        return Folded(value, notes: notes, setAside: setAside)
    }

    /// Values that a note keeps; its message names fewer and says how many more there are.
    private static let shownValues = 100

    /// A place before and after a merger is two: nothing is only of both.
    private var merger: Note? {
        var byStem: [Substring: ShownPlace] = [:]
        let places = Set(partial.allStandings.keys.compactMap(\.place)).sorted { $0.id < $1.id }
        for place in places {
            if let other = byStem[place.stem] { return .merger(from: other.name, to: place.name) }
            byStem[place.stem] = place
        }
        return nil
    }

    /// Among overlapping periods the longest counts; one with an end unsaid has no known length and gives way.
    private func periods() -> (kept: Set<Period?>, setAside: [Period], note: Note?) {
        let all = Set(partial.distinct.keys.map(\.period))
        let ordered = all.compactMap { $0 }.sorted { ($1.days ?? 0, $0) < ($0.days ?? 0, $1) }
        var kept: [Period] = []
        var setAside: [Period] = []
        var longest: Period?
        for period in ordered {
            if let longer = kept.first(where: { ($0.days ?? 0) > (period.days ?? 0) && $0.overlaps(period) }) {
                setAside.append(period)
                longest = longest ?? longer
            } else {
                kept.append(period)
            }
        }
        var result: Set<Period?> = Set(kept)
        if all.contains(nil) { result.insert(nil) }
        let note = longest.map { Note.longestPeriod($0, setAside: setAside.sorted(), group: name) }
        return (result, setAside.sorted(), note)
    }

    /// Values that are no numbers must be one value.
    private func same(_ entries: [RowValue]) -> Value? {
        Set(entries.map(\.value.identity)).count == 1 ? entries.first?.value : nil
    }

    /// What lies within all intervals: a row's own words where that row says it all.
    private func intersection(_ entries: [RowValue], _ first: RowValue) -> Value? {
        let quantities = entries.compactMap(\.value.quantity)
        var interval = Interval(low: nil, high: nil)
        for quantity in quantities { interval = interval.intersection(quantity.bounds) }
        if interval.isEmpty { return nil }
        if let row = entries.first(where: { $0.value.quantity?.bounds == interval }) { return group.read(row.value) }
        let inside = quantities.first { interval.intersection(.exactly($0.stated)).isExact }?.stated
        guard let stated = inside ?? interval.low?.value ?? interval.high?.value else { return first.value }
        let isAmount = quantities.contains { $0.isAmount }
        return .quantity(Quantity(stated, group.unit, bounds: interval, isAmount: isAmount))
    }
}

extension Period {
    /// How many days it has; nil where an end is not said.
    var days: Int? {
        guard let start, let end else { return nil }
        return Int(end.number) - Int(start.number) + 1
    }
}
