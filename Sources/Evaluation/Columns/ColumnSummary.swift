import Corpus
import Figures
import Language
import VietnameseText

/// A summary over the rows of a relation as a program over its columns: filters, groups and sums in blocks on all
/// cores, and then the same partial results by group that going row by row gives.
struct ColumnSummary {
    private let context: RunContext
    private let store: BaseStore
    private let compiler: ColumnCompiler
    private let plan: GroupPlan
    private let filters: [CheckedCondition]
    private let keys: [Key]
    /// By slot: its column of numbers where these are added up by columns, else how a row's value is had.
    private let slots: [Slot]
    private var program = SummaryProgram()
    private var texts: [String] = []
    /// How many notes there were when each filter was compiled.
    private var notesBefore: [Int] = []
    private let needsStandings: Bool

    private struct Key {
        var facet: Facet
        var value: RowValueOf
        /// Raw → what makes two values one key.
        var identities: [Int]
        var count: Int
    }

    private enum Slot {
        case count
        /// Of ``SummaryProgram/sums``, with the position of its column.
        case sum(Int, column: Int)
        case rows(RowValueOf?)
    }

    /// Nil where the rows must be gone through one by one.
    init?(
        _ context: RunContext, _ store: BaseStore, _ filters: [CheckedCondition], _ summary: CheckedQuery.Summary,
        _ plan: GroupPlan
    ) throws(Diagnostic) {
        guard plan.conditions.count < 64, store.count < Int(Int32.max) else { return nil }
        self.context = context
        self.store = store
        self.plan = plan
        self.filters = filters
        let compiler = ColumnCompiler(store, context)
        self.compiler = compiler
        program.rowCount = store.count
        for filter in filters {
            guard let test = try compiler.condition(filter.expression) else { return nil }
            program.filters.append(test)
            notesBefore.append(context.notes.count)
        }
        var keys: [Key] = []
        for output in summary.keys {
            guard let key = try Self.key(output.expression, compiler, context) else { return nil }
            keys.append(key)
        }
        self.keys = keys

        let rowCompiler = RowCompiler(store: store, context: context)
        var slots: [Slot] = []
        var standings = false
        for slot in plan.slots {
            let value = try slot.aggregate.argument.map { expression throws(Diagnostic) in
                try rowCompiler.value(expression)
            }
            if slot.function == .count, slot.aggregate.argument?.isQuiet ?? true {
                slots.append(.count)
            } else if let (column, numbers) = Self.numbers(slot, store), compiler.kind(of: numbers) != nil {
                slots.append(.sum(program.sums.count, column: column))
                let needsExtremes = slot.function == .min || slot.function == .max
                program.sums.append(.init(condition: slot.condition, numbers: numbers, needsExtremes: needsExtremes))
                if slot.function == .sum { standings = true }
            } else {
                slots.append(.rows(value))
                program.listsRows = true
            }
        }
        self.slots = slots
        needsStandings = standings
        for conditions in plan.conditions {
            guard let test = try compiler.all(conditions) else { return nil }
            var parts: [(text: Int, test: ColumnCondition)] = []
            for part in conditions.flatMap(\.parts) {
                guard let test = try compiler.condition(part.expression) else { return nil }
                let text = texts.firstIndex(of: part.text) ?? texts.count
                if text == texts.count { texts.append(part.text) }
                parts.append((text, test))
            }
            program.conditions.append(.init(test: test, parts: parts))
        }
        program.textCount = texts.count
        program.countsEveryRow = plan.slots.contains { $0.condition == nil } || plan.slots.isEmpty
        program.listsEveryRow = context.keepsLineage
        program.listsRows = program.listsRows || context.keepsLineage
        makeKey()
        var possible = 1
        for key in keys {
            let (product, overflow) = possible.multipliedReportingOverflow(by: max(key.count, 1))
            if overflow { return nil }
            possible = product
        }
        if program.key.isTooLarge { return nil }
    }

    // MARK: What tells rows apart

    private static func key(
        _ expression: CheckedExpression, _ compiler: ColumnCompiler, _ context: RunContext
    ) throws(Diagnostic) -> Key? {
        guard expression.isQuiet, let columns = expression.columnNames, let first = columns.first,
            let (facet, store) = compiler.facet(first),
            columns.allSatisfy({ facet.table.columnNames.contains($0) })
        else { return nil }
        let value = try RowCompiler(store: store, context: context).value(expression)
        var known: [String: Int] = [:]
        var identities: [Int] = []
        for raw in 0..<facet.codes.rawBound {
            try context.checkInterruption(raw)
            let identity = try value(raw).identity
            let number = known[identity] ?? known.count
            known[identity] = number
            identities.append(number)
        }
        return Key(facet: facet, value: value, identities: identities, count: known.count)
    }

    /// The column of numbers that a slot adds up.
    private static func numbers(_ slot: GroupPlan.Slot, _ store: BaseStore) -> (column: Int, QuantityColumn)? {
        switch slot.function {
        case .sum, .mean, .min, .max: break
        default: return nil
        }
        guard case .column(let position, _)? = slot.aggregate.argument?.bare.form,
            case .quantity(let numbers)? = store.typed(position), numbers.values.scaled.count == store.count,
            numbers.qualifierCodes.isEmpty || numbers.qualifierCodes.count == store.count
        else { return nil }
        return (position, numbers)
    }

    /// A facet's digit tells apart what any key, the alike rule or a warning tells apart.
    private mutating func makeKey() {
        var facets: [(facet: Facet, classes: [[Int]])] = []
        func add(_ facet: Facet, _ own: (Int) -> Int) {
            let position = facets.firstIndex { $0.facet.name == facet.name } ?? facets.count
            if position == facets.count {
                facets.append((facet, Array(repeating: [], count: facet.codes.rawBound)))
            }
            for raw in facets[position].classes.indices { facets[position].classes[raw].append(own(raw)) }
        }
        for key in keys { add(key.facet) { key.identities[$0] } }
        if needsStandings {
            for name in ["place", "period", "part"] {
                if let facet = compiler.facet(name)?.facet { add(facet) { $0 } }
            }
        }
        if !program.sums.isEmpty, let profiles = compiler.facet("kind")?.facet {
            add(profiles) { $0 }
        }
        for (facet, classes) in facets {
            let tables = program.filters.flatMap { $0.tables(of: facet.codes) }
            program.key.add(facet.codes, classes) { raw in tables.allSatisfy { $0[raw] == TruthBits.yes } }
        }
    }

    // MARK: Running

    /// The groups, in the order in which their first rows come.
    func groups() throws(Diagnostic) -> [GroupState] {
        let program = program
        let found = ColumnWork.run(
            rows: program.rowCount, at: context.columns.rowsAtOnce, interruption: context.interruption
        ) {
            SummaryWorker(program)
        } work: { worker, chunk, rows in
            worker.begin(chunk: chunk)
            for start in stride(from: rows.lowerBound, to: rows.upperBound, by: SummaryWorker.blockRows) {
                worker.add(from: start, count: min(SummaryWorker.blockRows, rows.upperBound - start))
            }
        }
        guard let found, let all = found.first else { throw RunProblem.interrupted }
        for other in found.dropFirst() { all.merge(other) }
        noteFilters(all)
        var made = try MadeGroups(keys.count, all, self)
        try addRows(all, &made)
        noteParts(all)
        return made.groups
    }

    private func noteFilters(_ all: SummaryWorker) {
        // Each says how many rows it could not tell before the next is looked at; the last after the summary.
        for (number, filter) in filters.enumerated().dropLast().reversed() where all.unsure[number] > 0 {
            context.note(.unknownRows(all.unsure[number], condition: filter.text), at: notesBefore[number])
        }
    }

    private func noteParts(_ all: SummaryWorker) {
        var told: Set<Int> = []
        for (number, condition) in program.conditions.enumerated() {
            for (position, part) in condition.parts.enumerated()
            where all.unsureParts.contains([number, position]) && told.insert(part.text).inserted {
                context.note(.unknownRows(all.unsureOfText[part.text], condition: texts[part.text]))
            }
        }
        if let filter = filters.last, let count = all.unsure.last, count > 0 {
            context.note(.unknownRows(count, condition: filter.text))
        }
    }

    /// Takes in, row by row and in their order, what is not added up by columns; and keeps lineage.
    private func addRows(_ all: SummaryWorker, _ made: inout MadeGroups) throws(Diagnostic) {
        for (number, slot) in slots.enumerated() {
            guard case .sum(let sum, let column) = slot else { continue }
            for (row, key) in all.leftOut[sum].sorted(by: { $0.row < $1.row }) {
                add(store.value(column, Int(row)), Int(row), number, &made.groups[made.groupOfKey[Int(key)]])
            }
        }
        guard program.listsRows else { return }
        var index = 0
        for stretch in all.listed.sorted(by: { $0.chunk < $1.chunk }) {
            for (position, row) in stretch.rows.enumerated() {
                try context.checkInterruption(index)
                index += 1
                let row = Int(row)
                let group = made.groupOfKey[Int(stretch.keys[position])]
                if context.keepsLineage { made.groups[group].all.append(row) }
                for (number, slot) in plan.slots.enumerated() {
                    if let condition = slot.condition, stretch.bits[position] & (1 << UInt64(condition)) == 0 {
                        continue
                    }
                    if context.keepsLineage { made.groups[group].rows[number].append(row) }
                    guard case .rows(let value) = slots[number] else { continue }
                    add(try value?(row) ?? .truth(.yes), row, number, &made.groups[group])
                }
            }
        }
    }

    private func add(_ value: Value, _ row: Int, _ number: Int, _ group: inout GroupState) {
        let function = plan.slots[number].function
        let needsStanding = !Partial.Needs(function).intersection([.standings, .perPeriod]).isEmpty
        var kind: AlikeKind?
        if case .quantity(let quantity) = value { kind = store.kind(row, quantity.unit) }
        group.add(
            value, row: row, kind: kind, standing: needsStanding ? store.standing(row) : Standing(),
            to: number, function)
    }

    // MARK: Groups

    /// The groups with what was added up by columns.
    private struct MadeGroups {
        var groups: [GroupState] = []
        /// Fine key → group.
        var groupOfKey: [Int] = []

        init(_ keyCount: Int, _ all: SummaryWorker, _ summary: ColumnSummary) throws(Diagnostic) {
            let keys = all.numbers.keys
            groupOfKey = Array(repeating: 0, count: keys.count)
            var known: [Int: Int] = [:]
            var firstRows: [Int32] = []
            let digits = summary.keys.map { own in
                summary.program.key.digits.first { $0.codes.isSame(as: own.facet.codes) }
            }
            if keyCount == 0 { firstRows = [all.firstRows.min() ?? 0] }
            for (number, key) in keys.enumerated() where keyCount > 0 {
                var identity = 0
                for (own, digit) in zip(summary.keys, digits) {
                    identity = identity &* own.count &+ own.identities[digit?.example(of: key) ?? 0]
                }
                let group = known[identity] ?? firstRows.count
                if group == firstRows.count {
                    known[identity] = group
                    firstRows.append(all.firstRows[number])
                } else {
                    firstRows[group] = min(firstRows[group], all.firstRows[number])
                }
                groupOfKey[number] = group
            }
            // As they come in the rows.
            let order = firstRows.indices.sorted { firstRows[$0] < firstRows[$1] }
            var positions = [Int](repeating: 0, count: order.count)
            for (position, group) in order.enumerated() { positions[group] = position }
            groupOfKey = groupOfKey.map { positions[$0] }
            for group in order {
                var values: [Value] = []
                for key in summary.keys {
                    values.append(try key.value(key.facet.codes.raw(Int(firstRows[group]))))
                }
                groups.append(GroupState(keys: values, slots: summary.plan.slots.count))
            }
            for (number, slot) in summary.slots.enumerated() {
                switch slot {
                case .count: addCounts(number, summary.plan.slots[number].condition, all)
                case .sum(let sum, let column): addSums(number, sum, column, all, summary)
                case .rows: break
                }
            }
        }

        private mutating func addCounts(_ slot: Int, _ condition: Int?, _ all: SummaryWorker) {
            let counts = all.counts[condition ?? all.counts.count - 1]
            for (key, group) in groupOfKey.enumerated() where counts[key] > 0 {
                if groups[group].partials[slot].isEmpty {
                    groups[group].partials[slot] = [Partial(for: .count)]
                }
                groups[group].partials[slot][0].rows += Int(counts[key])
            }
        }

        private mutating func addSums(
            _ slot: Int, _ sum: Int, _ column: Int, _ all: SummaryWorker, _ summary: ColumnSummary
        ) {
            let function = summary.plan.slots[slot].function
            var totals = AlikeTotals(summary.program.sums[sum], function, summary.compiler)
            let profiles = summary.program.key.digits.first { digit in
                summary.compiler.facet("kind").map { digit.codes.isSame(as: $0.facet.codes) } ?? false
            }
            let standings = function == .sum ? FineStandings(summary.program.key, summary.compiler) : nil
            for (number, key) in all.numbers.keys.enumerated() {
                let group = groupOfKey[number]
                let missing = Int(all.missing[sum][number])
                if missing > 0 { groups[group].addMissing(missing, to: slot, function) }
                totals.add(
                    group: group, profile: profiles?.example(of: key) ?? 0,
                    cells: all.cells[sum][(number * 8)..<(number * 8 + 8)],
                    upper: all.uppers[sum][number],
                    extremes: all.extremes[sum].isEmpty ? [] : all.extremes[sum][(number * 8)..<(number * 8 + 8)],
                    standing: standings?.standing(of: key))
            }
            for (group, partial) in totals.partials({ row in
                RowValue(row: row, value: summary.store.value(column, row))
            }) {
                groups[group].partials[slot].append(partial)
            }
        }
    }
}
