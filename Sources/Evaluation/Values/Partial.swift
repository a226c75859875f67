import Figures
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
        /// Every stated number with its ends, and how often: `median`.
        public static let distribution = Needs(rawValue: 1)
        /// Every different value with its first row: `count(distinct)`, `list`, `only`.
        public static let distinct = Needs(rawValue: 2)
        /// Different values apart for each period: `only`.
        public static let perPeriod = Needs(rawValue: 4)
        /// Places, periods and parts: the warnings of `sum`, the mergers of `only`.
        public static let standings = Needs(rawValue: 8)
        /// The least and the greatest numbers, and values that have an order: `min`, `max`.
        public static let extremes = Needs(rawValue: 16)

        public init(_ aggregate: Aggregate) {
            switch aggregate {
            case .median: self = .distribution
            case .countDistinct, .list: self = .distinct
            case .only: self = [.distinct, .perPeriod, .standings]
            case .sum: self = .standings
            case .min, .max: self = .extremes
            case .count, .mean, .first, .last: self = []
            }
        }
    }

    /// The unit and what else makes the rows alike; nil where they are no figures, so that the alike rule does
    /// not ask. Rows with a unit need one.
    public var kind: AlikeKind?
    public var needs: Needs
    /// Rows taken in, those without a value too.
    public var rows = 0
    /// Rows without a value.
    public var missing = 0
    public var stated = ExactTotal()
    public var low = EndTotal()
    public var high = EndTotal()
    /// Rows whose number is about.
    public var about = 0
    /// Rows whose number may be below zero.
    public var signed = 0
    public var extremes: Extremes {
        get { apart.held?.extremes ?? Extremes() }
        _modify { yield &apart.own.extremes }
    }
    private var apart = Apart()
    /// The first and the last row with a value.
    public var first: RowValue?
    public var last: RowValue?
    public var distribution: [Quantity.Ends: Int] {
        get { apart.held?.distribution ?? [:] }
        _modify { yield &apart.own.distribution }
    }
    public var distinct: [DistinctKey: RowValue] {
        get { apart.held?.distinct ?? [:] }
        _modify { yield &apart.own.distinct }
    }
    public var standings: [Standing: Int] {
        get { apart.held?.standings ?? [:] }
        _modify { yield &apart.own.standings }
    }
    /// Those of rows that were added up by columns, apart from ``standings``.
    var codedStandings: CodedStandings?
    /// What sorts of value were taken in.
    public var forms: Forms = []

    public struct Forms: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let quantity = Forms(rawValue: 1)
        public static let whole = Forms(rawValue: 2)
        public static let year = Forms(rawValue: 4)
        public static let other = Forms(rawValue: 8)
    }

    /// Rows with a value.
    public var known: Int { rows - missing }

    public init(kind: AlikeKind? = nil, for aggregate: Aggregate) {
        self.init(kind: kind, needs: Needs(aggregate))
    }

    public init(kind: AlikeKind? = nil, needs: Needs) {
        self.kind = kind
        self.needs = needs
    }

    /// Takes in a row's value; `row` numbers it within its relation.
    public mutating func add(_ value: Value, row: Int, standing: Standing = Standing()) {
        add(value, rows: row...row, count: 1, standing: standing)
    }

    /// Takes in a value that several rows share.
    ///
    /// - Parameters:
    ///   - rows: The first and the last of them.
    ///   - count: How many they are, which may be fewer than lie between these.
    mutating func add(_ value: Value, rows numbers: ClosedRange<Int>, count: Int, standing: Standing) {
        rows += count
        if value.isMissing {
            missing += count
            return
        }
        let rowValue = RowValue(row: numbers.lowerBound, value: value, count: count)
        first = RowValue.earlier(first, rowValue)
        last = RowValue.later(last, RowValue(row: numbers.upperBound, value: value, count: count))
        if needs.contains(.standings) { standings[standing, default: 0] += count }
        if needs.contains(.distinct) {
            let key = DistinctKey(value, period: needs.contains(.perPeriod) ? standing.period : nil)
            distinct[key] = RowValue.merged(distinct[key], rowValue)
        }
        guard let quantity = value.quantity else {
            forms.insert(.other)
            if needs.contains(.extremes) { extremes.add(value) }
            return
        }
        switch value {
        case .whole: forms.insert(.whole)
        case .year: forms.insert(.year)
        default: forms.insert(.quantity)
        }
        add(quantity, count)
    }

    private mutating func add(_ quantity: Quantity, _ count: Int) {
        if let kind { self.kind?.unit = kind.unit.merged(with: quantity.unit) }
        stated.add(quantity.stated, count)
        low.add(quantity.bounds.low, count)
        high.add(quantity.bounds.high, count)
        if quantity.isAbout { about += count }
        if !quantity.isAmount { signed += count }
        if needs.contains(.extremes) { extremes.add(quantity) }
        if needs.contains(.distribution) { distribution[quantity.ends, default: 0] += count }
    }

    /// Takes in what another partial of the same group and kind knows.
    public mutating func merge(_ other: Partial) {
        if let unit = kind?.unit, let otherUnit = other.kind?.unit { kind?.unit = unit.merged(with: otherUnit) }
        if kind == nil { kind = other.kind }
        needs.formUnion(other.needs)
        rows += other.rows
        missing += other.missing
        stated.merge(other.stated)
        low.merge(other.low)
        high.merge(other.high)
        about += other.about
        signed += other.signed
        if let first = other.first { self.first = RowValue.earlier(self.first, first) }
        if let last = other.last { self.last = RowValue.later(self.last, last) }
        if let others = other.apart.held { apart.own.merge(others) }
        mergeCoded(other)
        forms.formUnion(other.forms)
    }

    private mutating func mergeCoded(_ other: Partial) {
        guard let coded = other.codedStandings else { return }
        guard let own = codedStandings else {
            codedStandings = coded
            return
        }
        standings.merge(own.decoded, uniquingKeysWith: +)
        standings.merge(coded.decoded, uniquingKeysWith: +)
        codedStandings = nil
    }

    /// Where and when all rows stand, however they were added up.
    var allStandings: [Standing: Int] {
        codedStandings.map { standings.merging($0.decoded, uniquingKeysWith: +) } ?? standings
    }
}

/// A value, the first row that has it, and how many have it.
public struct RowValue: Hashable, Sendable {
    public var row: Int
    public var value: Value
    public var count: Int

    public init(row: Int, value: Value, count: Int = 1) {
        self.row = row
        self.value = value
        self.count = count
    }

    static func earlier(_ one: RowValue?, _ other: RowValue) -> RowValue {
        guard let one else { return other }
        return other.row < one.row ? other : one
    }

    static func later(_ one: RowValue?, _ other: RowValue) -> RowValue {
        guard let one else { return other }
        return other.row > one.row ? other : one
    }

    static func merged(_ one: RowValue?, _ other: RowValue) -> RowValue {
        guard let one else { return other }
        let first = earlier(one, other)
        return RowValue(row: first.row, value: first.value, count: one.count + other.count)
    }
}

/// What makes two values of a group the same, for `count(distinct)`, `list` and `only`.
public struct DistinctKey: Hashable, Sendable {
    public var text: String
    public var period: Period?

    public init(_ value: Value, period: Period? = nil) {
        text = value.identity
        self.period = period
    }
}

/// A sum that is exact, or too large to keep.
public struct ExactTotal: Hashable, Sendable {
    /// Nil where it has more digits than are kept.
    public var sum: ExactDecimal? = .zero

    mutating func add(_ number: ExactDecimal, _ count: Int = 1) {
        sum = count == 1 ? sum?.adding(number) : number.multiplied(by: ExactDecimal(count)).flatMap { sum?.adding($0) }
    }
    mutating func merge(_ other: ExactTotal) {
        guard let number = other.sum else {
            sum = nil
            return
        }
        add(number)
    }
}

/// A sum of ends on one side, with how many are open and how many absent.
public struct EndTotal: Hashable, Sendable {
    public var total = ExactTotal()
    public var open = 0
    public var absent = 0

    mutating func add(_ end: Interval.End?, _ count: Int = 1) {
        guard let end else {
            absent += count
            return
        }
        total.add(end.value, count)
        if end.isOpen { open += count }
    }

    mutating func merge(_ other: EndTotal) {
        total.merge(other.total)
        open += other.open
        absent += other.absent
    }
}
