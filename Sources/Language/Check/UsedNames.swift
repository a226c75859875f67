extension Definition {
    /// The keys of all names that the body mentions, parameters apart.
    public var usedNames: Set<String> {
        var names: Set<String> = []
        switch body {
        case .phrases: break
        case .expression(let expression): expression.collectNames(into: &names)
        case .query(let query): query.collectNames(into: &names)
        }
        for parameter in parameters { names.remove(nameKey(parameter.value)) }
        return names
    }
}

extension Expression {
    /// The keys of all names that it mentions.
    public var usedNames: Set<String> {
        var names: Set<String> = []
        collectNames(into: &names)
        return names
    }

    /// Whether a name or a call stands anywhere in it.
    func collectNames(into names: inout Set<String>) {
        if case .cell = form { names.insert(lastResultName) }
        if case .name(let name) = form { names.insert(nameKey(name)) }
        if case .call(let name, _) = form { names.insert(nameKey(name.value)) }
        if case .query(let query) = form { query.collectNames(into: &names) }
        for child in children { child.collectNames(into: &names) }
    }

    /// The expressions that it is made of, queries apart.
    public var children: [Expression] {
        switch form {
        case .number, .text, .period, .truth, .missing, .name, .cell, .query, .invalid: []
        case .call(_, let arguments):
            arguments.map { argument in
                switch argument {
                case .expression(let expression), .distinct(let expression): expression
                }
            }
        case .negated(let inner), .not(let inner), .matches(let inner, _), .isMissing(let inner, _),
            .parenthesised(let inner):
            [inner]
        case .arithmetic(let left, _, let right), .comparison(let left, _, let right), .and(let left, let right),
            .or(let left, let right), .inRange(let left, let right, _), .has(let left, let right),
            .overlaps(let left, let right), .otherwise(let left, let right):
            [left, right]
        case .inList(let subject, let members, _): [subject] + members
        case .range(let low, let high): [low, high].compactMap { $0 }
        }
    }
}

/// What the last result is called.
public let lastResultName = "_"

extension Query {
    /// The keys of all names that it mentions.
    public var usedNames: Set<String> {
        var names: Set<String> = []
        collectNames(into: &names)
        return names
    }

    func collectNames(into names: inout Set<String>) {
        switch source {
        case .relation(let name): names.insert(nameKey(name.value))
        case .nested(let query): query.collectNames(into: &names)
        case .aggregates(let query):
            for column in query.columns + query.keys { column.expression.collectNames(into: &names) }
            query.condition?.collectNames(into: &names)
            if let relation = query.relation { names.insert(nameKey(relation.value)) }
        }
        for stage in stages { stage.collectNames(into: &names) }
    }
}

extension Stage {
    func collectNames(into names: inout Set<String>) {
        switch form {
        case .where(let condition): condition.collectNames(into: &names)
        case .select(let columns), .distinct(let columns), .take(_, by: let columns):
            for column in columns { column.expression.collectNames(into: &names) }
        case .summarize(let columns, by: let keys):
            for column in columns + keys { column.expression.collectNames(into: &names) }
        case .sort(let keys): for key in keys { key.expression.collectNames(into: &names) }
        case .pivot(let key): key.collectNames(into: &names)
        case .join(let query, on: _): query.collectNames(into: &names)
        case .plot, .cite, .export: break
        }
    }
}

extension Statement {
    /// The keys of all names that it mentions.
    public var usedNames: Set<String> {
        var names: Set<String> = []
        switch form {
        case .definition(let definition): names = definition.usedNames.union([definition.name.value])
        case .query(let query), .why(let query), .sql(let query): query.collectNames(into: &names)
        case .expect(let condition): condition.collectNames(into: &names)
        case .whyNot(_, let name), .describe(let name): names.insert(nameKey(name.value))
        case .continuation(let stages): for stage in stages { stage.collectNames(into: &names) }
        case .load, .use: break
        }
        return names
    }
}
