import Corpus
import Language
import Messages

/// Has an engine do the beginning of a query; the rest is done here.
struct EngineRun {
    let link: EngineLink
    let context: RunContext

    init(_ link: EngineLink, _ context: RunContext) {
        self.link = link
        self.context = context
    }

    /// The rows of a relation, after as many steps as the engine did; these are taken off.
    func rows(
        _ relation: String, _ steps: inout ArraySlice<CheckedQuery.Step>, _ span: SourceSpan
    ) throws(Diagnostic) -> Rows {
        switch try EnginePlan(relation, steps, link.dialect.engine, context, span) {
        case .grouped(let plan):
            return Rows(try GroupedStore(plan, try link.columns(of: plan.select, context, span), link, context, span))
        case .fetched(let plan): return Rows(try plan.rows(link, context, span))
        }
    }

    /// Figures whose sentence may hold a phrase, with what some conditions ask of them.
    func figures(
        holding phrase: PhraseSearch, _ conditions: [CheckedExpression], _ span: SourceSpan
    ) throws(Diagnostic) -> BaseStore {
        var needed = NeededColumns()
        for condition in conditions { needed.add(condition) }
        needed.add(column: "sentence")
        try EngineLimits(link.dialect.engine, context).check("figures", needed, span)
        guard let table = EngineTables.table("figures"),
            let plan = FetchPlan(
                "figures", needed,
                where: ConditionCompiler(table: table, context: context).mayHold("sentence", phrase.text), context)
        else { throw RunProblem.engineCannot(link.dialect.engine, .engineRelation(relation: "figures"), span) }
        return try plan.rows(link, context, span)
    }
}

/// How an engine is asked for the beginning of a query.
enum EnginePlan {
    /// It groups and adds up; what it gives stands for the filters and the summary that the steps begin with.
    case grouped(GroupedPlan)
    /// Its rows come over.
    case fetched(FetchPlan)

    /// Fails for what the engine cannot be asked, which is said before it is.
    init(
        _ relation: String, _ steps: ArraySlice<CheckedQuery.Step>, _ engine: Engine, _ context: RunContext,
        _ span: SourceSpan
    ) throws(Diagnostic) {
        try EngineLimits(engine, context).check(relation, steps, span)
        let begun = Self.summary(steps)
        if let (filters, summary) = begun, !context.keepsLineage,
            let plan = try GroupedPlan(relation, filters, summary, context)
        {
            self = .grouped(plan)
        } else if let plan = try FetchPlan(relation, steps, begun?.summary, context) {
            self = .fetched(plan)
        } else {
            throw RunProblem.engineCannot(engine, .engineRelation(relation: relation), span)
        }
    }

    var select: SQLSelect {
        switch self {
        case .grouped(let plan): plan.select
        case .fetched(let plan): plan.select
        }
    }

    /// The filters and the summary that steps begin with.
    private static func summary(
        _ steps: ArraySlice<CheckedQuery.Step>
    ) -> (filters: [CheckedCondition], summary: CheckedQuery.Summary)? {
        var filters: [CheckedCondition] = []
        for step in steps {
            switch step.form {
            case .filter(let condition): filters.append(condition)
            case .summarize(let summary): return (filters, summary)
            default: return nil
            }
        }
        return nil
    }
}

/// What no engine can be asked, said before one is.
struct EngineLimits {
    let engine: Engine
    let context: RunContext

    init(_ engine: Engine, _ context: RunContext) {
        self.engine = engine
        self.context = context
    }

    func check(
        _ relation: String, _ steps: ArraySlice<CheckedQuery.Step>, _ span: SourceSpan
    ) throws(Diagnostic) {
        guard context.ownTopics != nil else { return }
        steps: for (index, step) in zip(steps.indices, steps) {
            // That all columns are shown is the whole query's.
            let needed = NeededColumns(steps[index..<(index + 1)], isWhole: false)
            if needed.names != nil { try check(relation, needed, step.span) }
            switch step.form {
            case .filter, .sort, .take, .plot, .cite, .export: continue
            // What follows asks the columns that these make.
            case .select, .summarize, .distinct, .pivot, .join: break steps
            }
        }
        try check(relation, NeededColumns(steps), span)
    }

    func check(_ relation: String, _ needed: NeededColumns, _ span: SourceSpan) throws(Diagnostic) {
        // Topics of the session's own are found in sentences, which are read here.
        guard let own = context.ownTopics, Schema.standard.relation(relation)?.column("topics") != nil,
            needed.names?.contains("topics") ?? true
        else { return }
        throw RunProblem.engineCannot(
            engine, .engineOwnTopics(names: own.names.sorted().joined(separator: ", ")), span)
    }
}

/// The queries that a query of the language comes to, for a person to read or to take elsewhere.
struct EngineQueries {
    private let dialect: Dialect
    private let context: RunContext

    init(_ engine: Engine, _ context: RunContext) {
        dialect = Dialect(engine)
        self.context = context
    }

    /// One for each relation that is asked, in the order in which they are.
    func all(_ query: CheckedQuery) throws(Diagnostic) -> [String] {
        var found: [String] = []
        switch query.source {
        case .query(let inner): found += try all(inner)
        case .nothing: break
        case .relation("definitions"):
            throw RunProblem.engineCannot(dialect.engine, .engineRelation(relation: "definitions"), query.span)
        case .relation(let name):
            let plan = try EnginePlan(name, query.steps[...], dialect.engine, context, query.span)
            found.append(dialect.text(plan.select))
        }
        for step in query.steps {
            if case .join(let right, _, _) = step.form { found += try all(right) }
            for expression in step.expressions { found += try within(expression) }
        }
        return found
    }

    private func within(_ expression: CheckedExpression) throws(Diagnostic) -> [String] {
        var found: [String] = []
        if case .query(let query) = expression.form { found += try all(query) }
        if case .aggregate(let aggregate) = expression.form {
            if let argument = aggregate.argument { found += try within(argument) }
            for condition in aggregate.conditions { found += try within(condition.expression) }
        }
        for child in expression.children { found += try within(child) }
        return found
    }
}

extension CheckedQuery.Step {
    /// The expressions that stand in it.
    var expressions: [CheckedExpression] {
        switch form {
        case .filter(let condition): [condition.expression]
        case .select(let outputs), .distinct(let outputs): outputs.map(\.expression)
        case .summarize(let summary): (summary.keys + summary.outputs).map(\.expression)
        case .sort(let orders): orders.map(\.expression)
        case .take(_, by: let keys): keys
        case .pivot, .join, .plot, .cite, .export: []
        }
    }
}
