/// Why an aggregate of a group cannot be told.
public enum FoldProblem: Error, Hashable, Sendable {
    /// Rows of several kinds, the most frequent first.
    case unlike(Aggregate, [KindCount])
    /// The sum of percentages, scores or ranks.
    case unsummable(Unit, rows: Int)
    /// `sum(text)`
    case notANumber(Aggregate, String)
    /// More digits than exact arithmetic keeps (38).
    case tooLarge(Aggregate)

    public struct KindCount: Hashable, Sendable {
        public var kind: AlikeKind
        public var rows: Int

        public init(kind: AlikeKind, rows: Int) {
            self.kind = kind
            self.rows = rows
        }

        static func ordered(_ counts: [AlikeKind: Int]) -> [KindCount] {
            counts.map { KindCount(kind: $0.key, rows: $0.value) }
                .sorted { ($1.rows, $0.kind.description) < ($0.rows, $1.kind.description) }
        }
    }

    /// Stands alone.
    public var headline: String {
        switch self {
        case .unlike(let aggregate, let kinds):
            "\(aggregate.rawValue) takes together rows of \(kinds.count) kinds"
        case .unsummable(.rank, _): "ranks cannot be added up"
        case .unsummable(.percent, _), .unsummable(.percentPoints, _): "percentages cannot be added up"
        case .unsummable: "scores cannot be added up"
        case .notANumber(let aggregate, let kind): "\(aggregate.rawValue) needs numbers, and got \(kind)"
        case .tooLarge(let aggregate): "\(aggregate.rawValue) has more than the 38 digits that are kept"
        }
    }

    /// The kinds with how many rows of each.
    public var notes: [String] {
        switch self {
        case .unlike(_, let kinds):
            let shown = kinds.prefix(Self.shownKinds).map { "\(plural($0.rows, "row")): \($0.kind.description)" }
            let rest = kinds.count - shown.count
            return shown + (rest > 0 ? ["and \(plural(rest, "more kind"))"] : [])
        case .unsummable(let unit, let rows): return ["\(plural(rows, "row")) of \(unit.description)"]
        case .notANumber, .tooLarge: return []
        }
    }

    /// A way out.
    public var help: [String] {
        switch self {
        case .unlike(_, let kinds): Self.waysOut(kinds)
        case .unsummable: ["take mean, min, max or only instead, or sum the counts they are made of"]
        case .notANumber: ["count, first, last, list and only take any value"]
        case .tooLarge: []
        }
    }

    private static let shownKinds = 8

    /// For each attribute in which the kinds differ, a condition that keeps the most frequent.
    private static func waysOut(_ kinds: [KindCount]) -> [String] {
        guard let first = kinds.first?.kind else { return [] }
        var conditions: [String] = []
        if kinds.contains(where: { $0.kind.status != first.status }) { conditions.append("status = \(first.status)") }
        if kinds.contains(where: { $0.kind.role != first.role }) { conditions.append("role = \(first.role)") }
        if kinds.contains(where: { $0.kind.change != first.change }) {
            conditions.append(first.change.map { "change = \($0)" } ?? "change is missing")
        }
        let unitsDiffer = kinds.contains { !$0.kind.unit.isAlike(first.unit) }
        if unitsDiffer { conditions.append(first.unit.condition) }
        var ways = ["keep one kind: where " + conditions.joined(separator: " and ")]
        if unitsDiffer {
            ways.append("or ask by unit; units that are one can be made a family: unit NAME: \"…\", \"…\"")
        }
        return ways
    }
}

extension AlikeKind {
    /// `người, actual, decrease, change`, as messages name it.
    public var description: String {
        var words = [unit.description, status.rawValue]
        if role != .level { words.append(role.rawValue) }
        if let change { words.append(change.rawValue) }
        return words.joined(separator: ", ")
    }
}

extension Unit {
    /// The condition that keeps figures of this unit.
    fileprivate var condition: String {
        switch self {
        case .percent: "kind = percent"
        case .points: "unit = \"điểm\""
        case .score: "kind = score"
        case .rank: "kind = rank"
        case .unnamed, .none, .bare: "unit is missing"
        case .counted(_, let family?): "unit = \(family.name)"
        default: "unit = \"\(name ?? "")\""
        }
    }
}

/// `1 row`, `2 rows`
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
