import Language

/// What a summary asks of the rows: which aggregates, each over which rows of the group; made once
/// before any row is looked at.
///
/// This is the part that an engine can do: filter, group by the keys and by what makes rows alike, and
/// give back exact partial results. All that follows, ``fold(_:_:as:group:)`` and what is computed of its
/// values, happens here whatever the engine.
struct GroupPlan {
    /// One for each aggregate in the outputs, in the order in which they stand.
    var slots: [Slot] = []
    /// `share(x)` and its kin, the inner before the outer.
    var alongs: [Along] = []

    struct Slot {
        var aggregate: CheckedAggregate
        var function: Aggregate
        /// Which of ``conditions`` its rows must fulfil; nil for all rows of the group.
        var condition: Int?
    }

    struct Along {
        var function: Builtin.Identity
        var inner: CheckedExpression
        var span: SourceSpan
    }

    /// Different conditions of aggregates, so that each is tried once a row.
    var conditions: [[CheckedCondition]] = []
    private var conditionNumbers: [String: Int] = [:]
    private var slotNumbers: [String: Int] = [:]
    private var alongNumbers: [String: Int] = [:]

    init(_ outputs: [CheckedQuery.Output]) {
        for output in outputs { collect(output.expression) }
    }

    func slot(_ aggregate: CheckedAggregate) -> Int { slotNumbers[Self.key(aggregate)] ?? 0 }
    func along(_ expression: CheckedExpression) -> Int { alongNumbers[expression.fullText] ?? 0 }

    private static func key(_ aggregate: CheckedAggregate) -> String {
        let conditions = aggregate.conditions.map(\.expression.fullText).joined(separator: "\u{1f}")
        let argument = aggregate.argument?.fullText ?? ""
        return
            "\(aggregate.function)\(aggregate.isDistinct)(\(argument)) \(conditions) \(aggregate.reading?.text ?? "")"
    }

    private mutating func collect(_ expression: CheckedExpression) {
        switch expression.form {
        case .aggregate(let aggregate): add(aggregate)
        case .along(let function, let inner):
            collect(inner)
            let key = expression.fullText
            guard alongNumbers[key] == nil else { return }
            alongNumbers[key] = alongs.count
            alongs.append(Along(function: function, inner: inner, span: expression.span))
        default: for child in expression.children { collect(child) }
        }
    }

    private mutating func add(_ aggregate: CheckedAggregate) {
        let key = Self.key(aggregate)
        guard slotNumbers[key] == nil else { return }
        slotNumbers[key] = slots.count
        var condition: Int?
        if !aggregate.conditions.isEmpty {
            let text = aggregate.conditions.map(\.expression.fullText).joined(separator: "\u{1f}")
            condition = conditionNumbers[text] ?? conditions.count
            if condition == conditions.count {
                conditionNumbers[text] = conditions.count
                conditions.append(aggregate.conditions)
            }
        }
        slots.append(Slot(aggregate: aggregate, function: Self.function(aggregate), condition: condition))
    }

    private static func function(_ aggregate: CheckedAggregate) -> Aggregate {
        switch aggregate.function {
        case .sum: .sum
        case .mean: .mean
        case .median: .median
        case .min: .min
        case .max: .max
        case .only: .only
        case .first: .first
        case .last: .last
        case .list: .list
        default: aggregate.isDistinct ? .countDistinct : .count
        }
    }
}

/// What is known of a group of rows while they go by.
struct GroupState {
    var keys: [Value]
    /// By slot, one partial for each kind of row.
    var partials: [[Partial]]
    /// Rows that counted, by slot; empty unless lineage is kept.
    var rows: [[Int]]
    /// All rows of the group; empty unless lineage is kept.
    var all: [Int] = []

    init(keys: [Value], slots: Int) {
        self.keys = keys
        partials = Array(repeating: [], count: slots)
        rows = Array(repeating: [], count: slots)
    }

    /// Its keys as shown; nil where there are none.
    var name: String? {
        keys.isEmpty ? nil : keys.map { $0.isMissing ? "(missing)" : $0.shown }.joined(separator: ", ")
    }

    /// Takes the value of a row, or of some that share it, into the partial of its kind.
    mutating func add(
        _ value: Value, rows: ClosedRange<Int>, count: Int = 1, kind: AlikeKind?, standing: Standing, to slot: Int,
        _ function: Aggregate
    ) {
        for position in partials[slot].indices where partials[slot][position].kind == kind {
            partials[slot][position].add(value, rows: rows, count: count, standing: standing)
            return
        }
        var partial = Partial(kind: kind, for: function)
        partial.add(value, rows: rows, count: count, standing: standing)
        partials[slot].append(partial)
    }

    /// Takes in what is known of some rows of one kind.
    mutating func add(_ partial: Partial, to slot: Int) {
        if let position = partials[slot].firstIndex(where: { $0.kind == partial.kind }) {
            partials[slot][position].merge(partial)
        } else {
            partials[slot].append(partial)
        }
    }

    /// Takes in rows without a value.
    mutating func addMissing(_ count: Int, to slot: Int, _ function: Aggregate) {
        if let position = partials[slot].firstIndex(where: { $0.kind == nil }) {
            partials[slot][position].rows += count
            partials[slot][position].missing += count
            return
        }
        var partial = Partial(for: function)
        partial.rows = count
        partial.missing = count
        partials[slot].append(partial)
    }
}
