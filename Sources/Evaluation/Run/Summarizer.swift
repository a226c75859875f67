import Language

/// Runs a summary: one row a group.
struct Summarizer {
    let context: RunContext
    let input: Rows
    let summary: CheckedQuery.Summary
    let span: SourceSpan
    private let plan: GroupPlan
    private let store: any RowStore

    init(_ context: RunContext, _ input: Rows, _ summary: CheckedQuery.Summary, _ span: SourceSpan) {
        self.context = context
        self.input = input
        self.summary = summary
        self.span = span
        plan = GroupPlan(summary.outputs)
        store = input.store
    }

    /// - Parameter filters: Conditions that the rows must first fulfil, where the input is a relation as it is; then
    ///   nil is given back where they can be tried only row by row.
    func run(over filters: [CheckedCondition]) throws(Diagnostic) -> Rows? {
        guard !context.columns.goesByRows, let base = store as? BaseStore, input.selection.isWhole,
            let columns = try context.attempt({ () throws(Diagnostic) in
                try ColumnSummary(context, base, filters, summary, plan)
            })
        else { return nil }
        return try result(of: try columns.groups())
    }

    func run() throws(Diagnostic) -> Rows { try result(of: try gathered()) }

    private func result(of gathered: [GroupState]) throws(Diagnostic) -> Rows {
        var groups = gathered
        if !summary.keys.isEmpty { groups = Self.sorted(groups, keys: summary.keys.count) }
        var result = GroupResult(plan: plan, groups: groups, slots: [], alongs: [])
        try fold(&result)
        try compute(&result)
        return try finished(result)
    }

    /// By the keys, the first before the second; missing keys sort last and so form one last group.
    private static func sorted(_ groups: [GroupState], keys: Int) -> [GroupState] {
        // Each value of a key is compared with the others once, not once a group that has it.
        var placeOf = [Int](repeating: 0, count: groups.count)
        for key in 0..<keys {
            var numbers: [Value: Int] = [:]
            var values: [(value: SortedValue, identity: String)] = []
            let numberOfGroup = groups.map { group in
                let value = group.keys[key]
                if let number = numbers[value] { return number }
                numbers[value] = values.count
                values.append((SortedValue(value), value.identity))
                return values.count - 1
            }
            // With those of the keys before it as one number, which is below the square of how many groups there are.
            let own = Self.places(values, numberOfGroup)
            placeOf = key == 0 ? own : ranked(placeOf.indices.map { placeOf[$0] * groups.count + own[$0] })
        }
        return groups.indices.sorted { placeOf[$0] != placeOf[$1] ? placeOf[$0] < placeOf[$1] : $0 < $1 }
            .map { groups[$0] }
    }

    /// The place of each number among the different ones.
    private static func ranked(_ numbers: [Int]) -> [Int] {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var places = [Int](repeating: 0, count: numbers.count)
        var place = 0
        for (position, index) in order.enumerated() {
            if position > 0, numbers[order[position - 1]] < numbers[index] { place += 1 }
            places[index] = place
        }
        return places
    }

    /// The place of each group among the others by the values of one key; of values that are the same the first counts.
    private static func places(
        _ values: [(value: SortedValue, identity: String)], _ numberOfGroup: [Int]
    ) -> [Int] {
        var firstOf: [String: Int] = [:]
        let first = values.indices.map { number in
            let known = firstOf[values[number].identity] ?? number
            firstOf[values[number].identity] = known
            return known
        }
        var placeOf = [Int](repeating: 0, count: values.count)
        var place = 0
        var earlier: Int?
        let distinct = firstOf.values.sorted { SortedValue.compare(values[$0].value, values[$1].value) < 0 }
        for number in distinct {
            if let earlier, SortedValue.compare(values[earlier].value, values[number].value) < 0 { place += 1 }
            placeOf[number] = place
            earlier = number
        }
        return numberOfGroup.map { placeOf[first[$0]] }
    }

    // MARK: Rows into groups

    private func gathered() throws(Diagnostic) -> [GroupState] {
        let compiler = RowCompiler(store: store, context: context)
        var keyValues: [RowValueOf] = []
        for key in summary.keys { keyValues.append(try compiler.value(key.expression)) }
        var arguments: [RowValueOf?] = []
        for slot in plan.slots {
            arguments.append(
                try slot.aggregate.argument.map { expression throws(Diagnostic) in try compiler.value(expression) })
        }
        var tests: [RowTruthOf] = []
        for conditions in plan.conditions { tests.append(try all(conditions, compiler)) }
        let needsStanding = plan.slots.map { slot in
            !Partial.Needs(slot.function).intersection([.standings, .perPeriod]).isEmpty
        }

        var groups: [GroupState] = []
        var positions: [String: Int] = [:]
        if summary.keys.isEmpty { groups.append(GroupState(keys: [], slots: plan.slots.count)) }
        var truths = [Truth](repeating: .yes, count: tests.count)
        var unsure = [[Int]](repeating: [], count: tests.count)
        let everyRow = plan.slots.contains { $0.condition == nil } || plan.slots.isEmpty

        for (index, row) in input.selection.enumerated() {
            try context.checkInterruption(index)
            var counts = everyRow
            for (number, test) in tests.enumerated() {
                truths[number] = try test(row)
                if truths[number] == .yes { counts = true }
                if truths[number] == .unknown { unsure[number].append(row) }
            }
            guard counts || context.keepsLineage else { continue }
            var group = 0
            if !summary.keys.isEmpty {
                var keys: [Value] = []
                for key in keyValues { keys.append(try key(row)) }
                let identity = keys.map(\.identity).joined(separator: "\u{1f}")
                if let position = positions[identity] {
                    group = position
                } else {
                    group = groups.count
                    positions[identity] = group
                    groups.append(GroupState(keys: keys, slots: plan.slots.count))
                }
            }
            if context.keepsLineage { groups[group].all.append(row) }
            for (number, slot) in plan.slots.enumerated() {
                if let condition = slot.condition, truths[condition] != .yes { continue }
                let standing = needsStanding[number] ? store.standing(row) : Standing()
                if let partial = store.partial(number, row, slot.function, standing) {
                    groups[group].add(partial, to: number)
                    continue
                }
                let value = try arguments[number]?(row) ?? .truth(.yes)
                groups[group].add(
                    value, rows: input.isReordered ? index...index : store.numbers(row), count: store.weight(row),
                    kind: kind(value, row), standing: standing, to: number, slot.function)
                if context.keepsLineage { groups[group].rows[number].append(row) }
            }
        }
        try noteUnsureParts(unsure, compiler)
        try noteUnsure(tests, everyRow)
        return groups
    }

    /// Names, of the conditions of aggregates, the parts that were unknown, each with its rows.
    private func noteUnsureParts(_ unsure: [[Int]], _ compiler: RowCompiler) throws(Diagnostic) {
        var counts: [(text: String, rows: Set<Int>)] = []
        for (number, rows) in unsure.enumerated() where !rows.isEmpty {
            for part in plan.conditions[number].flatMap(\.parts) {
                let test = try compiler.truth(part.expression)
                var found: Set<Int> = []
                for row in rows where try test(row) == .unknown { found.insert(row) }
                guard !found.isEmpty else { continue }
                if let known = counts.firstIndex(where: { $0.text == part.text }) {
                    counts[known].rows.formUnion(found)
                } else {
                    counts.append((part.text, found))
                }
            }
        }
        for count in counts {
            context.note(.unknownRows(store.weight(of: count.rows), condition: count.text))
        }
    }

    /// Rows for which a `where` before the summary was unknown, as far as an aggregate would have taken them.
    private func noteUnsure(_ tests: [RowTruthOf], _ everyRow: Bool) throws(Diagnostic) {
        guard !input.unsure.isEmpty else { return }
        var count = 0
        for row in input.unsure {
            var wanted = everyRow
            for test in tests where !wanted { wanted = try test(row) != .no }
            if wanted { count += store.weight(row) }
        }
        if count > 0 { context.note(.unknownRows(count, condition: input.unsureText)) }
    }

    private func all(_ conditions: [CheckedCondition], _ compiler: RowCompiler) throws(Diagnostic) -> RowTruthOf {
        var tests: [RowTruthOf] = []
        for condition in conditions { tests.append(try compiler.truth(condition.expression)) }
        let compiled = tests
        return { row throws(Diagnostic) in
            var truth = Truth.yes
            for test in compiled {
                let next = try test(row)
                truth = truth.and(next)
                if truth == .no { break }
            }
            return truth
        }
    }

    private func kind(_ value: Value, _ row: Int) -> AlikeKind? {
        guard case .quantity(let quantity) = value else { return nil }
        return store.kind(row, quantity.unit)
    }

    // MARK: Groups into values

    private func fold(_ result: inout GroupResult) throws(Diagnostic) {
        var problems: [(problem: FoldProblem, span: SourceSpan, group: String?, count: Int)] = []
        var kept: [GroupState] = []
        kept.reserveCapacity(result.groups.count)
        result.slots.reserveCapacity(result.groups.count)
        let readings = plan.slots.map { $0.aggregate.reading.map { Unit($0, families: context.families) } }
        for group in result.groups {
            let hasRows = group.partials.contains { $0.contains { $0.rows > 0 } }
            if !summary.keys.isEmpty, !plan.slots.isEmpty, !hasRows { continue }
            var values: [Folded] = []
            values.reserveCapacity(plan.slots.count)
            for (number, slot) in plan.slots.enumerated() {
                do {
                    let folded = try Evaluation.fold(
                        slot.function, group.partials[number], as: readings[number], group: group.name)
                    for note in folded.notes { context.note(note) }
                    values.append(folded)
                } catch {
                    if let known = problems.firstIndex(where: { $0.span == slot.aggregate.span }) {
                        problems[known].count += 1
                    } else {
                        problems.append((error, slot.aggregate.span, group.name, 0))
                    }
                    values.append(Folded(.missing))
                }
            }
            kept.append(group)
            result.slots.append(values)
        }
        if let first = problems.first {
            throw RunProblem.fold(first.problem, first.span, group: first.group, others: first.count)
        }
        result.groups = kept
    }

    private func compute(_ result: inout GroupResult) throws(Diagnostic) {
        for along in plan.alongs {
            let evaluator = GroupEvaluator(context: context, result: result)
            var inner: [Value] = []
            for group in result.groups.indices { inner.append(try evaluator.value(along.inner, group)) }
            let noted: [Noted]
            do {
                let keyed = zip(result.groups, inner).map { (keys: $0.keys, value: $1) }
                switch along.function {
                case .share: noted = try Across.share(inner)
                case .rank: noted = Across.rank(inner)
                case .previous: noted = Across.previous(keyed)
                case .change: noted = try Across.change(keyed)
                default: noted = try Across.growth(keyed)
                }
            } catch { throw RunProblem.values(error, along.span) }
            for note in noted.compactMap(\.note) { context.note(note) }
            result.alongs.append(noted.map(\.value))
        }
    }

    private func finished(_ result: GroupResult) throws(Diagnostic) -> Rows {
        let evaluator = GroupEvaluator(context: context, result: result)
        // Which aggregate an output is by itself, as most are, is found once and not once a group.
        let slots = summary.outputs.map { $0.expression.aggregateItself.map(plan.slot) }
        var made: [[Value]] = []
        made.reserveCapacity(result.groups.count)
        for group in result.groups.indices {
            try context.checkInterruption(group)
            var cells = result.groups[group].keys
            cells.reserveCapacity(cells.count + summary.outputs.count)
            for (output, slot) in zip(summary.outputs, slots) {
                if let slot {
                    cells.append(evaluator.value(ofSlot: slot, group))
                } else {
                    cells.append(try evaluator.value(output.expression, group))
                }
            }
            made.append(cells)
        }
        let columns = (summary.keys + summary.outputs).map(\.column)
        let rows = made
        let (summary, store) = (summary, store)
        let explain = { (column: Int, row: Int) -> WhyNode in
            let value = rows[safe: row]?[safe: column] ?? .missing
            guard let output = summary.outputs[safe: column - summary.keys.count], result.groups.indices.contains(row)
            else { return WhyNode(columns[safe: column]?.name ?? "", value: value) }
            return GroupExplanation(evaluator: evaluator, store: store, group: row).node(
                output.column.name, output.expression, value)
        }
        return input.replacing(MadeStore(columns, made, explanation: explain))
    }
}
