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

    init?(
        _ relation: String, _ steps: ArraySlice<CheckedQuery.Step>, _ context: RunContext
    ) throws(Diagnostic) {
        guard let table = EngineTables.table(relation), let shape = Schema.standard.relation(relation) else {
            return nil
        }
        self.relation = relation
        self.table = table
        self.shape = shape
        let needed = NeededColumns(steps)
        self.needed = needed
        // What makes rows alike, and where they stand, every summary of figures asks.
        let always: Set<String> = ["kind", "unit", "status", "change", "role", "place", "period", "part"]
        let isOfFigures = shape.column("role") != nil
        columns = Runner.columns(shape).filter {
            (needed.names?.contains($0.name) ?? true) || (isOfFigures && always.contains($0.name))
        }
        var names = ["row"]
        for column in columns {
            for name in FetchedColumn(column, table).sources where !names.contains(name) { names.append(name) }
        }
        select = SQLSelect(
            columns: names.map { .init(name: "r_" + $0, term: .column($0)) }, table: table.name,
            condition: try Self.condition(steps, ConditionCompiler(table: table, context: context)),
            order: Self.limit(steps) == nil ? [] : ["row"], limit: Self.limit(steps))
    }

    /// How many rows are enough, since no more are taken. Behind a filter all are needed: a note tells how many are
    /// unknown.
    private static func limit(_ steps: ArraySlice<CheckedQuery.Step>) -> Int? {
        guard case .take(let count, by: let keys)? = steps.first?.form, keys.isEmpty else { return nil }
        return count
    }

    /// What rows must fulfil that any of the filters at the beginning, or a note about them, asks.
    private static func condition(
        _ steps: ArraySlice<CheckedQuery.Step>, _ compiler: ConditionCompiler
    ) throws(Diagnostic) -> SQLCondition {
        var filters: [CheckedCondition] = []
        for step in steps {
            guard case .filter(let condition) = step.form else { break }
            filters.append(condition)
        }
        return try Passing(compiler).condition(of: filters, then: .yes).condition
    }

    func rows(_ link: EngineLink, _ context: RunContext, _ span: SourceSpan) throws(Diagnostic) -> BaseStore {
        let answer = try link.columns(of: select, context, span)
        let order = try answer.order(by: "r_row")
        guard var fetched = FetchedTable(relation, rows: order.count) else { throw RunProblem.interrupted }
        // The unit of a number is found in the column `unit`.
        for column in columns.filter({ $0.name == "unit" }) + columns.filter({ $0.name != "unit" }) {
            let reader = FetchedColumn(column, table)
            let among = try reader.dictionary(needed.typed[column.name], relation, link, context, span)
            fetched.set(column.name, try reader.values(answer, order, prefix: "r_", among: among))
        }
        return BaseStore(fetched.table, Runner.columns(shape), context)
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
