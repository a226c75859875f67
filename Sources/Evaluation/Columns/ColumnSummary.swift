import Corpus
import Figures
import Language
import VietnameseText

/// A summary over the rows of a relation as a program over its columns: filters, groups and sums in blocks on all
/// cores, and then the same partial results by group that going row by row gives.
struct ColumnSummary {
    private let context: RunContext
    let store: BaseStore
    let compiler: ColumnCompiler
    let plan: GroupPlan
    private let filters: [CheckedCondition]
    let keys: [Key]
    /// By slot: its column of numbers where these are added up by columns, else how a row's value is had.
    private(set) var slots: [Slot] = []
    private(set) var program = SummaryProgram()
    private var texts: [String] = []
    /// How many notes there were when each filter was compiled.
    private var notesBefore: [Int] = []
    /// Of the plan's conditions, their number in ``program``; nil for one that all rows fulfil that the filters keep.
    private(set) var conditionNumbers: [Int?] = []

    struct Key {
        var facet: Facet
        /// By raw code.
        var values: [Value]
        /// Raw → what makes two values one key.
        var identities: [Int]
        var count: Int
    }

    enum Slot {
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
        // Numbers are most of what is read of a file: meanwhile, conditions and keys are made ready.
        for slot in plan.slots {
            if case .column(_, let name)? = slot.aggregate.argument?.bare.form { store.table.prepare(name) }
        }
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

        guard try addConditions() else { return nil }

        let rowCompiler = RowCompiler(store: store, context: context)
        var slots: [Slot] = []
        for slot in plan.slots {
            let value = try slot.aggregate.argument.map { expression throws(Diagnostic) in
                try rowCompiler.value(expression)
            }
            if slot.function == .count, slot.aggregate.argument?.isQuiet ?? true {
                slots.append(.count)
            } else if let (column, numbers) = Self.numbers(slot, store), compiler.kind(of: numbers) != nil {
                slots.append(.sum(program.sums.count, column: column))
                program.sums.append(
                    .init(
                        condition: slot.condition.flatMap { conditionNumbers[$0] }, numbers: numbers,
                        needsExtremes: slot.function == .min || slot.function == .max,
                        needsStandings: slot.function == .sum))
            } else {
                slots.append(.rows(value))
                program.listsRows = true
            }
        }
        self.slots = slots
        program.countsEveryRow =
            plan.slots.contains { $0.condition.flatMap { conditionNumbers[$0] } == nil } || plan.slots.isEmpty
        program.listsEveryRow = context.keepsLineage
        program.listsRows = program.listsRows || context.keepsLineage
        makeKeys()
        var possible = 1
        for key in keys {
            let (product, overflow) = possible.multipliedReportingOverflow(by: max(key.count, 1))
            if overflow { return nil }
            possible = product
        }
        if program.lotKey.isTooLarge || program.standingKey?.isTooLarge == true { return nil }
    }

    /// Compiles the aggregates' conditions, without the parts that the filters ask already; false where the rows must
    /// be gone through one by one.
    private mutating func addConditions() throws(Diagnostic) -> Bool {
        let asked = Set(filters.flatMap(\.parts).map(\.expression.fullText))
        for conditions in plan.conditions {
            let own = conditions.flatMap(\.parts).filter { !asked.contains($0.expression.fullText) }
            guard !own.isEmpty else {
                conditionNumbers.append(nil)
                continue
            }
            guard let test = try compiler.all(own) else { return false }
            var parts: [(text: Int, test: ColumnCondition)] = []
            for part in own {
                guard let test = try compiler.condition(part.expression) else { return false }
                let text = texts.firstIndex(of: part.text) ?? texts.count
                if text == texts.count { texts.append(part.text) }
                parts.append((text, test))
            }
            conditionNumbers.append(program.conditions.count)
            program.conditions.append(.init(test: test, parts: parts))
        }
        program.textCount = texts.count
        return true
    }

    // MARK: What tells rows apart

    private static func key(
        _ expression: CheckedExpression, _ compiler: ColumnCompiler, _ context: RunContext
    ) throws(Diagnostic) -> Key? {
        guard expression.isQuiet, let columns = expression.columnNames, let first = columns.first,
            let (facet, store) = compiler.facet(first),
            columns.allSatisfy({ facet.table.columnNames.contains($0) })
        else { return nil }
        let valueOf = try RowCompiler(store: store, context: context).value(expression)
        var known: [String: Int] = [:]
        var numbers: [Value: Int] = [:]
        // Years, which the many periods come to, are found faster by themselves.
        var numbersOfYears: [Int: Int] = [:]
        var values: [Value] = []
        var identities: [Int] = []
        values.reserveCapacity(facet.codes.rawBound)
        identities.reserveCapacity(facet.codes.rawBound)
        for raw in 0..<facet.codes.rawBound {
            try context.checkInterruption(raw)
            let value = try valueOf(raw)
            values.append(value)
            var year: Int?
            if case .year(let own) = value { year = own }
            if let number = year.map({ numbersOfYears[$0] }) ?? numbers[value] {
                identities.append(number)
                continue
            }
            let identity = value.identity
            let number = known[identity] ?? known.count
            known[identity] = number
            if let year { numbersOfYears[year] = number } else { numbers[value] = number }
            identities.append(number)
        }
        return Key(facet: facet, values: values, identities: identities, count: known.count)
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

    /// A facet's digit of the lots tells apart what any key or the alike rule tells apart; of the standings also what
    /// a warning does.
    private mutating func makeKeys() {
        let profiles = program.sums.isEmpty ? nil : compiler.facet("kind")?.facet
        var facets: [(facet: Facet, classes: [Int]?)] = []
        for key in keys {
            guard let position = facets.firstIndex(where: { $0.facet.name == key.facet.name }) else {
                facets.append((key.facet, key.identities))
                continue
            }
            if let classes = facets[position].classes {
                facets[position].classes = zip(classes, key.identities).map { $0 * key.count + $1 }
            }
        }
        func tellingApart(_ others: [Facet]) -> [(facet: Facet, classes: [Int]?)] {
            var all = facets
            for other in others {
                if let position = all.firstIndex(where: { $0.facet.name == other.name }) {
                    all[position].classes = nil
                } else {
                    all.append((other, nil))
                }
            }
            return all
        }
        program.lotKey = rowKey(tellingApart(profiles.map { [$0] } ?? []))
        guard program.sums.contains(where: \.needsStandings) else { return }
        let standing = ["place", "period", "part"].compactMap { compiler.facet($0)?.facet }
        program.standingKey = rowKey(tellingApart((profiles.map { [$0] } ?? []) + standing))
    }

    private func rowKey(_ facets: [(facet: Facet, classes: [Int]?)]) -> RowKey {
        var key = RowKey()
        for (facet, classes) in facets {
            let tables = program.filters.flatMap { $0.tables(of: facet.codes) }
            key.add(facet.codes, classes) { raw in tables.allSatisfy { $0[raw] == TruthBits.yes } }
        }
        return key
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
        var made = ColumnGroups(all, self)
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
    private func addRows(_ all: SummaryWorker, _ made: inout ColumnGroups) throws(Diagnostic) {
        for (number, slot) in slots.enumerated() {
            guard case .sum(let sum, let column) = slot else { continue }
            for (row, lot) in all.leftOut[sum].sorted(by: { $0.row < $1.row }) {
                add(store.value(column, Int(row)), Int(row), number, &made.groups[made.groupOfLot[Int(lot)]])
            }
        }
        guard program.listsRows else { return }
        var index = 0
        for stretch in all.listed.sorted(by: { $0.chunk < $1.chunk }) {
            for (position, row) in stretch.rows.enumerated() {
                try context.checkInterruption(index)
                index += 1
                let row = Int(row)
                let group = made.groupOfLot[Int(stretch.lots[position])]
                if context.keepsLineage { made.groups[group].all.append(row) }
                for (number, slot) in plan.slots.enumerated() {
                    if let condition = slot.condition.flatMap({ conditionNumbers[$0] }),
                        stretch.bits[position] & (1 << UInt64(condition)) == 0
                    {
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
            value, rows: row...row, kind: kind, standing: needsStanding ? store.standing(row) : Standing(),
            to: number, function)
    }
}
