import VietnameseText

/// What is known of a group's alike rows before any rule is applied: exact sums, counts and extremes that
/// merge in any order to the same.
///
/// An evaluator keeps one for each group and ``AlikeKind``; an engine may cut finer (by period, by place)
/// and have them merged here. ``fold(_:_:as:group:)`` makes the value.
public struct Partial: Hashable, Sendable {
    /// What to keep beyond sums, counts and extremes, since it takes room.
    public struct Needs: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Every stated number and end with its count: `median`.
        public static let distribution = Needs(rawValue: 1)
        /// Every different value with its first row: `count(distinct)`, `list`, `only`.
        public static let distinct = Needs(rawValue: 2)
        /// Places, periods and parts, for the warnings of `sum`.
        public static let standings = Needs(rawValue: 4)

        public init(_ aggregate: Aggregate) {
            switch aggregate {
            case .median: self = .distribution
            case .countDistinct, .list, .only: self = [.distinct, .standings]
            case .sum: self = .standings
            case .count, .mean, .min, .max, .first, .last: self = []
            }
        }
    }

    /// Nil where the rows are not figures, so that the alike rule does not ask.
    public var kind: AlikeKind?
    public var needs: Needs
    /// Rows taken in, those without a value too.
    public var rows = 0
    /// Rows without a value.
    public var missing = 0
    public var stated = EndTotal()
    public var low = EndTotal()
    public var high = EndTotal()
    /// Rows whose number is about.
    public var about = 0
    /// Rows whose number may be below zero.
    public var signed = 0
    public var least = Extremes()
    public var greatest = Extremes()
    /// The first and the last row, by number.
    public var first: RowValue?
    public var last: RowValue?
    public var distribution: [Quantity.Ends: Int] = [:]
    /// By what makes values the same in a period.
    public var distinct: [DistinctKey: RowValue] = [:]
    public var standings: [Standing: Int] = [:]

    public init(kind: AlikeKind? = nil, for aggregate: Aggregate) {
        self.kind = kind
        needs = Needs(aggregate)
    }

    public init(kind: AlikeKind? = nil, needs: Needs) {
        self.kind = kind
        self.needs = needs
    }

    /// Takes in a row's value; `row` numbers it within its relation.
    public mutating func add(_ value: Value, row: Int, standing: Standing = Standing()) {
        rows += 1
    }

    /// Takes in what another partial of the same group and kind knows.
    public mutating func merge(_ other: Partial) {
        rows += other.rows
    }
}

/// A value and the row it is from.
public struct RowValue: Hashable, Sendable {
    public var row: Int
    public var value: Value
    /// How many rows have it.
    public var count = 1
}

/// What makes two values of a group the same, for `count(distinct)`, `list` and `only`.
public struct DistinctKey: Hashable, Sendable {
    public var text: String
    public var period: Period?
}

/// A sum of stated numbers or of ends on one side.
public struct EndTotal: Hashable, Sendable {
    /// Nil where it has more digits than are kept.
    public var sum: ExactDecimal? = .zero
    public var open = 0
    public var absent = 0
}

/// The extremes of stated numbers and of ends; of dates and periods, the value itself.
public struct Extremes: Hashable, Sendable {
    public var value: Value?
}

extension Quantity {
    /// The stated number and the ends, without unit and words.
    public struct Ends: Hashable, Sendable {
        public var stated: ExactDecimal
    }
}
