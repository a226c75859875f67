import Messages

/// Why an aggregate of a group cannot be told.
public enum FoldProblem: Error, Hashable, Sendable {
    /// Rows of several kinds, the most frequent first.
    case unlike(Aggregate, [KindCount])
    /// The sum of percentages, scores or ranks.
    case unsummable(Unit, rows: Int)
    /// `sum(text)`
    case notANumber(Aggregate, Message)
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
                .sorted { ($1.rows, $0.kind.orderKey) < ($0.rows, $1.kind.orderKey) }
        }
    }

    /// Stands alone.
    public var headline: Message {
        switch self {
        case .unlike(let aggregate, let kinds):
            .unlikeRows(aggregate: aggregate.rawValue, kinds: kinds.count)
        case .unsummable(.rank, _): .ranksNotAdded
        case .unsummable(.percent, _), .unsummable(.percentPoints, _): .percentagesNotAdded
        case .unsummable: .scoresNotAdded
        case .notANumber(let aggregate, let kind): .needsNumbers(aggregate: aggregate.rawValue, kind: kind)
        case .tooLarge(let aggregate): .tooManyDigits(operation: aggregate.rawValue)
        }
    }

    /// The kinds with how many rows of each.
    public var notes: [Message] {
        switch self {
        case .unlike(_, let kinds):
            let shown: [Message] = kinds.prefix(Self.shownKinds).map { .rowsOfKind(rows: $0.rows, kind: $0.kind.words) }
            let rest = kinds.count - shown.count
            return shown + (rest > 0 ? [.moreKinds(kinds: rest)] : [])
        case .unsummable(let unit, let rows): return [.rowsOfUnit(rows: rows, unit: unit.message)]
        case .notANumber, .tooLarge: return []
        }
    }

    /// A way out.
    public var help: [Message] {
        switch self {
        case .unlike(_, let kinds): Self.waysOut(kinds)
        case .unsummable: [.takeOtherAggregate]
        case .notANumber: [.aggregatesOfAny]
        case .tooLarge: []
        }
    }

    private static let shownKinds = 8

    /// For each attribute in which the kinds differ, a condition that keeps the most frequent.
    private static func waysOut(_ kinds: [KindCount]) -> [Message] {
        guard let first = kinds.first?.kind else { return [] }
        var conditions: [String] = []
        if kinds.contains(where: { $0.kind.status != first.status }) { conditions.append("status = \(first.status)") }
        if kinds.contains(where: { $0.kind.role != first.role }) { conditions.append("role = \(first.role)") }
        if kinds.contains(where: { $0.kind.change != first.change }) {
            conditions.append(first.change.map { "change = \($0)" } ?? "change is missing")
        }
        let unitsDiffer = kinds.contains { !$0.kind.unit.isAlike(first.unit) }
        if unitsDiffer { conditions.append(first.unit.condition) }
        var ways: [Message] = [.keepOneKind(condition: conditions.joined(separator: " and "))]
        if unitsDiffer {
            let arePoints = kinds.allSatisfy { [.score, .points, .percent].contains($0.kind.unit) }
            ways.append(arePoints ? .readAsPoints : .askByUnit)
        }
        return ways
    }
}

extension AlikeKind {
    /// `người, actual, decrease, change`, as messages name it.
    var words: [Message] {
        var words = [unit.message, Message(verbatim: status.rawValue)]
        if role != .level { words.append(Message(verbatim: role.rawValue)) }
        if let change { words.append(Message(verbatim: change.rawValue)) }
        return words
    }

    /// Kinds of as many rows stand in the order of their English words, in every language.
    fileprivate var orderKey: String { words.map { $0.text(in: .english) }.joined(separator: ", ") }
}

extension Unit {
    /// The condition that keeps figures of this unit.
    fileprivate var condition: String {
        switch self {
        case .percent: "kind = percent"
        case .points: "unit = \"điểm\""
        // `kind = score` keeps those with a unit too.
        case .score: "kind = score and unit is missing"
        case .rank: "kind = rank"
        case .unnamed, .none, .bare: "unit is missing"
        case .counted(_, let family?): "unit = \(family.name)"
        default: "unit = \"\(name ?? "")\""
        }
    }
}
