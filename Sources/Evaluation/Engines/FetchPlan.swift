import Corpus
import Language

/// Asks for rows of a relation as they are: those for which its first conditions may hold, with the columns that what
/// follows asks; of a relation of which the first are taken, no more than these. Everything that follows is then done
/// over them here, as over the rows of articles.
struct FetchPlan {
    let relation: String
    let table: EngineTable
    private let shape: Schema.Relation
    let needed: NeededColumns
    /// The relation's columns that come over, in the relation's order.
    let columns: [CheckedQuery.Column]
    let select: SQLSelect

    /// - Parameter summary: The summary that the steps begin with, behind filters, if they do.
    init?(
        _ relation: String, _ steps: ArraySlice<CheckedQuery.Step>, _ summary: CheckedQuery.Summary?,
        _ context: RunContext
    ) throws(Diagnostic) {
        guard let table = EngineTables.table(relation) else { return nil }
        let compiler = ConditionCompiler(table: table, context: context)
        var filters: [CheckedCondition] = []
        for step in steps {
            guard case .filter(let condition) = step.form else { break }
            filters.append(condition)
        }
        let passing = Passing(compiler)
        let all = try passing.condition(of: filters, then: .yes).condition
        var condition = all
        var wanted: Wanted?
        if let summary, let only = Self.onlyConditions(of: summary) {
            condition = try passing.condition(of: filters, then: try passing.condition(ofAll: only)).condition
            if summary.keys.isEmpty, context.keepsLineage, condition != all {
                wanted = Wanted(conditions: filters + only, otherwise: all)
            }
        }
        let limit = try FetchLimit(steps, compiler)?.rows
        self.init(relation, NeededColumns(steps), where: condition, limit: limit, context)
        self.wanted = wanted
    }

    /// The conditions of a summary's aggregates, where all have the same and nothing is asked of other rows: where there
    /// are several, it is told of an empty cell how many rows each part of its own has left.
    private static func onlyConditions(of summary: CheckedQuery.Summary) -> [CheckedCondition]? {
        let plan = GroupPlan(summary.outputs)
        guard plan.conditions.count == 1, plan.slots.allSatisfy({ $0.condition != nil }),
            summary.keys.allSatisfy(\.expression.isQuiet)
        else { return nil }
        return plan.conditions.first
    }

    /// What some row must fulfil; where none does, all rows are asked, since it is told at which condition none was left.
    private struct Wanted {
        let conditions: [CheckedCondition]
        let otherwise: SQLCondition

        func isFound(in store: BaseStore, _ context: RunContext) -> Bool {
            var isFound = false
            // It leaves no notes: what follows asks the conditions once more.
            let _: Void? = try? context.attempt { () throws(Diagnostic) -> Void? in
                do throws(Diagnostic) {
                    let compiler = RowCompiler(store: store, context: context)
                    var tests: [RowTruthOf] = []
                    for condition in conditions { tests.append(try compiler.truth(condition.expression)) }
                    for row in 0..<store.count where !isFound {
                        var passes = true
                        for test in tests where passes { passes = try test(row) == .yes }
                        isFound = passes
                    }
                } catch {
                    // So does what fails.
                    isFound = true
                }
                return nil
            }
            return isFound
        }
    }
    private var wanted: Wanted?

    init?(
        _ relation: String, _ needed: NeededColumns, where condition: SQLCondition, limit: Int? = nil,
        _ context: RunContext
    ) {
        guard let table = EngineTables.table(relation), let shape = Schema.standard.relation(relation) else {
            return nil
        }
        self.relation = relation
        self.table = table
        self.shape = shape
        self.needed = needed
        // What makes rows alike, and where they stand, every summary of figures asks.
        var always: Set<String> = []
        if shape.column("role") != nil {
            always = ["kind", "unit", "status", "change", "role", "place", "period", "part"]
        }
        let all = Runner.columns(shape)
        // A row of which nothing but that it is there counts is opened by its first column.
        if context.keepsLineage, let first = all.first { always.insert(first.name) }
        columns = all.filter { (needed.names?.contains($0.name) ?? true) || always.contains($0.name) }
        var names = ["row"]
        for column in columns {
            for name in FetchedColumn(column, table).sources where !names.contains(name) { names.append(name) }
        }
        select = SQLSelect(
            columns: names.map { .init(name: "r_" + $0, term: .column($0)) }, table: table.name,
            condition: condition, order: limit == nil ? [] : ["row"], limit: limit)
    }

    func rows(_ link: EngineLink, _ context: RunContext, _ span: SourceSpan) throws(Diagnostic) -> BaseStore {
        let store = try rows(of: select, link, context, span)
        guard let wanted, !wanted.isFound(in: store, context) else { return store }
        var all = select
        all.condition = wanted.otherwise
        return try rows(of: all, link, context, span)
    }

    private func rows(
        of select: SQLSelect, _ link: EngineLink, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> BaseStore {
        let answer = try link.columns(of: select, context, span)
        let order = try answer.order(by: "r_row")
        guard var fetched = FetchedTable(relation, rows: order.count) else { throw RunProblem.interrupted }
        // The unit of a number is found in the column `unit`.
        for column in columns.filter({ $0.name == "unit" }) + columns.filter({ $0.name != "unit" }) {
            let reader = FetchedColumn(column, table)
            let among = try reader.dictionary(needed.typed[column.name], relation, link, context, span)
            fetched.set(column.name, try reader.values(answer, order, prefix: "r_", among: among))
        }
        return BaseStore(
            fetched.table, Runner.columns(shape), context,
            numbers: try order.map { row throws(Diagnostic) in try answer.number("r_row", row) })
    }
}

/// Which rows of a relation are wanted by filters that follow each other: those that pass, and those for which one is
/// unknown, since a note says how many these are.
struct Passing {
    let compiler: ConditionCompiler

    init(_ compiler: ConditionCompiler) { self.compiler = compiler }

    /// - Parameter then: What is wanted of rows behind the last filter.
    func condition(
        of filters: [CheckedCondition], then rest: SQLCondition
    ) throws(Diagnostic) -> (condition: SQLCondition, isQuiet: Bool) {
        guard let first = filters.first else { return (rest, true) }
        let (truth, isQuiet) = try truth(first)
        guard isQuiet else { return (truth.notFalse, false) }
        let behind = try condition(of: Array(filters.dropFirst()), then: rest)
        // Of rows that the last filter leaves unknown, only those that what follows would take are told.
        if filters.count == 1 { return (.all([truth.notFalse, behind.condition]), behind.isQuiet) }
        return (.all([truth.notFalse, .any([truth.isTrue.opposite, behind.condition])]), behind.isQuiet)
    }

    /// What rows must fulfil that conditions of an aggregate, asked one after the other, take or leave unknown.
    func condition(ofAll conditions: [CheckedCondition]) throws(Diagnostic) -> SQLCondition {
        var truths: [SQLTruth] = []
        for condition in conditions {
            let (truth, isQuiet) = try truth(condition)
            truths.append(truth)
            guard isQuiet else { break }
        }
        return SQLTruth.all(truths).notFalse
    }

    /// What is known of a condition from its parts, up to the first that may fail or leave a note: that is asked of all
    /// rows.
    func truth(_ condition: CheckedCondition) throws(Diagnostic) -> (truth: SQLTruth, isQuiet: Bool) {
        var truths: [SQLTruth] = []
        for part in condition.parts {
            guard part.expression.isQuiet else {
                return (SQLTruth.all(truths + [.unknown]), false)
            }
            truths.append(try compiler.compile(part.expression)?.truth ?? .unknown)
        }
        return (.all(truths), true)
    }
}
