import Figures
import Messages
import VietnameseText

/// What an aggregate of a group comes to.
public struct Folded: Hashable, Sendable {
    public var value: Value
    public var notes: [Note]
    /// Periods whose rows `only` set aside for a longer one.
    public var setAside: [Period]

    public init(_ value: Value, notes: [Note] = [], setAside: [Period] = []) {
        self.value = value
        self.notes = notes
        self.setAside = setAside
    }
}

/// The one place where the partial results of a group become a value.
///
/// - Parameters:
///   - partials: the group's, one for each kind or cut finer, in any order.
///   - reading: an indicator's unit: `điểm` takes `%` and no unit as points before kinds are compared.
///   - group: the group's keys as shown, for notes; asked only where there is one.
public func fold(
    _ aggregate: Aggregate, _ partials: [Partial], as reading: Unit? = nil, group: @autoclosure () -> String? = nil
) throws(FoldProblem) -> Folded {
    switch aggregate {
    case .count: return Folded(.whole(partials.reduce(0) { $0 + $1.rows }))
    case .countDistinct:
        var texts = Set<String>()
        for partial in partials { for key in partial.distinct.keys { texts.insert(key.text) } }
        return Folded(.whole(texts.count))
    case .first, .last, .list:
        return Folded(GroupFold(all: partials, aggregate).picked)
    case .sum, .mean, .median, .min, .max, .only:
        let alike = try GroupFold.alike(aggregate, partials, as: reading)
        return try GroupFold(partial: alike, aggregate).folded(group)
    }
}

/// The folding of one group's partials into a value.
struct GroupFold {
    let partial: Partial
    let aggregate: Aggregate

    init(partial: Partial, _ aggregate: Aggregate) {
        self.partial = partial
        self.aggregate = aggregate
    }

    /// Without the alike rule, for what only picks rows.
    init(all partials: [Partial], _ aggregate: Aggregate) {
        var all = Partial(for: aggregate)
        for partial in partials { all.merge(partial) }
        self.init(partial: all, aggregate)
    }

    /// The rows as one partial, where they are alike; rows without a value do not count.
    static func alike(
        _ aggregate: Aggregate, _ partials: [Partial], as reading: Unit?
    ) throws(FoldProblem) -> Partial {
        // As most are: of one kind, with a value, read as it is.
        if partials.count == 1, reading == nil, let only = partials.first, only.kind != nil, only.known > 0 {
            return only
        }
        var kinds: [AlikeKind: Partial] = [:]
        var rest = Partial(for: aggregate)
        for partial in partials {
            guard var kind = partial.kind, partial.known > 0 else {
                rest.merge(partial)
                rest.kind = nil
                continue
            }
            // Only a reading with the same digits may come before the alike rule.
            if let reading, reading == .points, kind.unit.isReadAsPrinted(in: reading) { kind.unit = reading }
            var converted = partial
            converted.kind = kind
            if var same = kinds[kind] {
                same.merge(converted)
                kinds[kind] = same
            } else {
                kinds[kind] = converted
            }
        }
        if kinds.count > 1 {
            throw .unlike(aggregate, FoldProblem.KindCount.ordered(kinds.mapValues(\.known)))
        }
        guard let only = kinds.first?.value else { return rest }
        let kind = only.kind
        var all = only
        all.merge(rest)
        all.kind = kind
        return all
    }

    var unit: Unit {
        if let unit = partial.kind?.unit { return unit }
        return partial.first?.value.quantity?.unit ?? .none
    }

    var picked: Value {
        switch aggregate {
        case .first: partial.first?.value ?? .missing
        case .last: partial.last?.value ?? .missing
        default: .list(partial.distinct.values.sorted { $0.row < $1.row }.map(\.value))
        }
    }

    /// - Parameter group: Gives the group's keys as shown, for notes.
    func folded(_ group: () -> String? = { nil }) throws(FoldProblem) -> Folded {
        guard partial.known > 0 else { return Folded(.missing) }
        if aggregate == .only { return OnlyFold(self, group()).folded() }
        if partial.forms.contains(.other) { return Folded(try orderedValue()) }
        var notes: [Note] = []
        if aggregate == .sum {
            if unit.isUnsummable { throw .unsummable(unit, rows: partial.known) }
            notes = StandingNotes(partial, group).notes
        }
        // A single row is shown as its text has it.
        if partial.known == 1, let single = partial.first?.value { return Folded(read(single), notes: notes) }
        let quantity: Quantity?
        switch aggregate {
        case .sum: quantity = sum
        case .mean: quantity = sum.flatMap { mean(of: $0) }
        case .median: quantity = Median(partial.distribution)?.quantity(unit, isAmount: partial.signed == 0)
        case .min: quantity = least
        default: quantity = greatest
        }
        guard let quantity else { throw .tooLarge(aggregate) }
        return Folded(form(quantity), notes: notes)
    }

    /// A row's value in the unit in which the group is read.
    func read(_ value: Value) -> Value {
        guard case .quantity(let quantity) = value else { return value }
        return .quantity(quantity.printed(in: partial.kind == nil ? quantity.unit : unit))
    }

    /// Whole numbers and years come out as what they were.
    private func form(_ quantity: Quantity) -> Value {
        guard quantity.isExact, let number = quantity.stated.int else { return .quantity(quantity) }
        if partial.forms == .whole { return .whole(number) }
        if partial.forms == .year { return aggregate == .sum ? .whole(number) : .year(number) }
        return .quantity(quantity)
    }

    /// `min` and `max` of dates, periods, texts.
    private func orderedValue() throws(FoldProblem) -> Value {
        guard aggregate == .min || aggregate == .max, partial.forms == .other,
            let least = partial.extremes.leastValue, let greatest = partial.extremes.greatestValue
        else { throw .notANumber(aggregate, partial.first?.value.kindName ?? .aText) }
        return aggregate == .min ? least : greatest
    }

    // MARK: - Numbers

    private func quantity(_ stated: ExactDecimal, low: Interval.End?, high: Interval.End?) -> Quantity {
        Quantity(stated, unit, bounds: Interval(low: low, high: high), isAmount: partial.signed == 0)
    }

    private var sum: Quantity? {
        guard let stated = partial.stated.sum else { return nil }
        func end(_ total: EndTotal) -> (isKnown: Bool, end: Interval.End?) {
            if total.absent > 0 { return (true, nil) }
            return (total.total.sum != nil, total.total.sum.map { Interval.End($0, isOpen: total.open > 0) })
        }
        let low = end(partial.low)
        let high = end(partial.high)
        guard low.isKnown, high.isKnown else { return nil }
        return quantity(stated, low: low.end, high: high.end)
    }

    private func mean(of sum: Quantity) -> Quantity? {
        let count = Quantity(ExactDecimal(partial.known), .none)
        return (try? Quantity.quotient(sum, count))?.printed(in: unit)
    }

    private var least: Quantity? {
        let extremes = partial.extremes
        return extremes.leastStated.map {
            quantity($0, low: partial.low.absent > 0 ? nil : extremes.leastLow, high: extremes.leastHigh)
        }
    }

    private var greatest: Quantity? {
        let extremes = partial.extremes
        return extremes.greatestStated.map {
            quantity($0, low: extremes.greatestLow, high: partial.high.absent > 0 ? nil : extremes.greatestHigh)
        }
    }
}

extension Unit {
    /// Percentages, scores and ranks do not add up to anything.
    var isUnsummable: Bool {
        switch self {
        case .percent, .percentPoints, .points, .score, .rank: true
        default: false
        }
    }
}
