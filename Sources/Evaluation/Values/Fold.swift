/// What an aggregate of a group comes to.
public struct Folded: Hashable, Sendable {
    public var value: Value
    public var notes: [Note]
    /// Rows that `only` did not set aside; empty where all of the group's rows count.
    public var rows: [Int]

    public init(_ value: Value, notes: [Note] = [], rows: [Int] = []) {
        self.value = value
        self.notes = notes
        self.rows = rows
    }
}

/// Why an aggregate of a group cannot be told.
public enum FoldProblem: Error, Hashable, Sendable {
    /// Rows of several kinds, the most frequent first.
    case unlike(Aggregate, [KindCount])
    /// The sum of percentages, scores or ranks.
    case unsummable(Unit, rows: Int)
    case noConversion(from: Unit, to: Unit)
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
    }

    /// Stands alone: `sum over rows of different kinds`.
    public var headline: String { "" }
    /// The kinds with how many rows of each.
    public var notes: [String] { [] }
    /// A way out: `where unit = "người"`.
    public var help: [String] { [] }
}

/// The one place where the partial results of a group become a value.
///
/// - Parameters:
///   - partials: the group's, one for each kind or cut finer.
///   - reading: an indicator's unit: `điểm` takes `%` and no unit as points before kinds are compared.
///   - group: the group's keys as shown, for notes.
public func fold(
    _ aggregate: Aggregate, _ partials: [Partial], as reading: Unit? = nil, group: String? = nil
) throws(FoldProblem) -> Folded {
    Folded(.missing)
}
