import Messages
import VietnameseText

extension Note {
    /// In one line, without a full stop.
    public var message: Message { Self.at(group.map { [$0] } ?? [], finding) }

    /// The notes in lines, in order; what is the same of several groups is said once, and of many notes of one kind
    /// (thousands of groups may each have overlapping periods) how many more there are.
    public static func messages(_ notes: [Note]) -> [Message] {
        var order: [(kind: Int, finding: Message)] = []
        var groups: [Message: [String]] = [:]
        var shown: [Int: Int] = [:]
        var more: [Int: Int] = [:]
        for note in notes {
            let kind = note.kind
            if shown[kind, default: 0] == shownNotes {
                more[kind, default: 0] += 1
                continue
            }
            let finding = note.finding
            if groups[finding] == nil {
                order.append((kind, finding))
                shown[kind, default: 0] += 1
            }
            groups[finding, default: []] += note.group.map { [$0] } ?? []
        }
        var messages: [Message] = []
        for (kind, finding) in order {
            messages.append(at(groups[finding] ?? [], finding))
            shown[kind, default: 0] -= 1
            if shown[kind] == 0, let more = more[kind] { messages.append(.moreNotesOfKind(more: more)) }
        }
        return messages
    }

    /// How many different notes of one kind are written.
    private static let shownNotes = 12

    /// Which kind of finding it is.
    private var kind: Int {
        switch self {
        case .unknownRows: 0
        case .matched: 1
        case .identities: 2
        case .divisionByZero: 3
        case .countryWithProvinces: 4
        case .overlappingPeriods: 5
        case .partsWithWhole: 6
        case .longestPeriod: 7
        case .contradiction: 8
        case .gap: 9
        case .merger: 10
        case .missingValues: 11
        case .other: 12
        }
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
    private var finding: Message {
        switch self {
        case .unknownRows(let count, let condition):
            .unknownRows(rows: count, condition: condition)
        case .matched(let typed, let texts): .matchedTexts(typed: typed, texts: Self.list(texts))
        case .identities(let name, let places):
            .identities(name: name, count: places.count, places: Self.list(places))
        case .divisionByZero: .divisionByZero
        case .countryWithProvinces(let country, let provinces, _):
            .countryWithProvinces(country: country, provinces: Self.list(provinces))
        case .overlappingPeriods(let periods, let place, _):
            Self.overlapping(Self.list(periods.map(\.description)), place)
        case .partsWithWhole(let parts, let others, _):
            .partsWithWhole(parts: parts, others: others)
        case .longestPeriod(let period, let setAside, _):
            .longestPeriod(period: period.description, others: Self.list(setAside.map(\.description)))
        case .contradiction(let values, _, _):
            .contradiction(values: Self.list(values))
        case .gap(let key, _): .gap(key: key.shown)
        case .merger(let from, let to): .merger(old: from, new: to)
        case .missingValues(let count, _): .missingValues(rows: count)
        case .other(let message): message
        }
    }

    private static func overlapping(_ periods: Message.Argument, _ place: String?) -> Message {
        place.map { .overlappingPeriodsFor(place: $0, periods: periods) } ?? .overlappingPeriods(periods: periods)
    }

    private static func at(_ groups: [String], _ finding: Message) -> Message {
        if groups.isEmpty { return finding }
        let shown = groups.prefix(shownItems).joined(separator: "; ")
        let rest = groups.count - shownItems
        return rest > 0
            ? .atGroupsAndMore(groups: shown, more: rest, finding: finding)
            : .atGroups(groups: shown, finding: finding)
    }

    private static let shownItems = 8

    private static func list(_ items: [String]) -> Message.Argument {
        let shown = Array(items.prefix(shownItems)).messageArgument
        guard items.count > shownItems else { return shown }
        return .message(.itemsAndMore(items: shown, more: items.count - shownItems))
    }
}
