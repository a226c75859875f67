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
        try EngineLimits(link.dialect.engine, context).check(relation, steps, span)
        if let (filters, summary) = Self.summary(steps),
            let plan = try GroupedPlan(relation, filters, summary, context)
        {
            let answer = try link.columns(of: plan.select, context, span)
            return Rows(try GroupedStore(plan, answer, link, context, span))
        }
        guard let plan = try FetchPlan(relation, steps, context) else {
            throw RunProblem.engineCannot(link.dialect.engine, .engineRelation(relation: relation), span)
        }
        return Rows(try plan.rows(link, context, span))
    }

    /// The filters and the summary that steps begin with.
    static func summary(
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
        if context.keepsLineage { throw RunProblem.engineCannot(engine, .engineLineage, span) }
        // Topics of the session's own are found in sentences, which are read here.
        guard let own = context.ownTopics, Schema.standard.relation(relation)?.column("topics") != nil else { return }
        for (index, step) in zip(steps.indices, steps) {
            let needed = NeededColumns(steps[index..<(index + 1)], isWhole: false)
            if needed.names?.contains("topics") ?? false {
                throw RunProblem.engineCannot(
                    engine, .engineOwnTopics(names: own.names.sorted().joined(separator: ", ")), step.span)
            }
        }
        if NeededColumns(steps).names == nil {
            throw RunProblem.engineCannot(
                engine, .engineOwnTopics(names: own.names.sorted().joined(separator: ", ")), span)
        }
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
            let steps = query.steps[...]
            try EngineLimits(dialect.engine, context).check(name, steps, query.span)
            if let (filters, summary) = EngineRun.summary(steps),
                let plan = try GroupedPlan(name, filters, summary, context)
            {
                found.append(dialect.text(plan.select))
            } else if let plan = try FetchPlan(name, steps, context) {
                found.append(dialect.text(plan.select))
            }
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
