extension Checker {
    /// Resolves a query.
    public mutating func query(_ query: Query) -> CheckedQuery {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            report(CheckProblem.tooLarge(text.span(query.span)))
            return CheckedQuery(source: .nothing, steps: [], columns: [], isOpen: true, span: text.span(query.span))
        }
        var result = source(of: query)
        for stage in query.stages { apply(stage, to: &result) }
        return result
    }

    // MARK: Where the rows come from

    private mutating func source(of query: Query) -> CheckedQuery {
        switch query.source {
        case .nested(let inner): return self.query(inner)
        case .relation(let name):
            // An indicator by itself is asked for directly.
            if schema.relation(name.value) == nil, let entry = definitions[name.value],
                !(entry.form == .let && entry.definition.isQuery)
            {
                let column = NamedExpression(name: nil, expression: Expression(.name(name.value), name.span))
                return aggregates(
                    AggregateQuery(columns: [column], keys: [], condition: nil, relation: nil), query.span)
            }
            return relation(name, query.span)
        case .aggregates(let aggregates):
            if aggregates.columns.count == 1, aggregates.keys.isEmpty, aggregates.condition == nil,
                aggregates.relation == nil, let column = aggregates.columns.first, column.name == nil,
                case .name(let name) = column.expression.unwrapped.form, isRelation(name)
            {
                return relation(Name(name, column.expression.span), query.span)
            }
            return self.aggregates(aggregates, query.span)
        }
    }

    private func isRelation(_ name: String) -> Bool {
        if schema.relation(name) != nil { return true }
        guard let entry = definitions[name] else { return false }
        return entry.form == .let && entry.definition.isQuery
    }

    /// The rows of a relation, or of a `let` for a query.
    private mutating func relation(_ name: Name, _ span: SourceSpan) -> CheckedQuery {
        let span = text.span(span)
        if let relation = schema.relation(name.value) {
            let columns = relation.columns.map { column in
                var result = CheckedQuery.Column(column.name, ValueType(column.type), isStated: true)
                result.isYearExpression = column.name == "year"
                return result
            }
            return CheckedQuery(
                source: .relation(relation.name), steps: [], columns: columns, isOpen: false, span: span)
        }
        let nothing = CheckedQuery(source: .nothing, steps: [], columns: [], isOpen: true, span: span)
        guard let entry = definitions[name.value], entry.form == .let, case .query(let query) = entry.definition.body
        else {
            if let entry = definitions[name.value] {
                report(CheckProblem.wrongForm(entry.name, entry.form, needed: .aRelation, text.span(name.span)))
            } else if !isRefused(name.value) {
                let queries = definitions.all.filter { $0.form == .let && $0.definition.isQuery }.map(\.name)
                report(
                    CheckProblem.unknownRelation(
                        name.value, text.span(name.span), among: schema.relations.map(\.name) + queries))
            }
            return nothing
        }
        let use = text.span(name.span)
        guard !expanding.contains(nameKey(entry.name)) else {
            report(CheckProblem.cycle([entry.name, entry.name], use))
            return nothing
        }
        let outer = text
        text = TextContext(source: entry.source, use: use)
        expanding.append(nameKey(entry.name))
        let (result, found) = findings { $0.query(query) }
        expanding.removeLast()
        text = outer
        if let first = found.first {
            report(first.code.number == 114 ? first : CheckProblem.inDefinition(entry.name, first, use))
            return nothing
        }
        return result
    }

    // MARK: Aggregates asked for directly

    private mutating func aggregates(_ query: AggregateQuery, _ span: SourceSpan) -> CheckedQuery {
        let base = relation(query.relation ?? Name("facts", span), query.relation?.span ?? span)
        var result = base
        let index = ColumnIndex(base.columns, isOpen: base.isOpen)
        if let condition = query.condition {
            let checked = self.condition(condition, Scope(index, isGroup: false))
            result.steps.append(CheckedQuery.Step(form: .filter(checked), span: text.span(condition.span)))
        }
        summarize(query.columns, query.keys, text.span(span), &result)
        if query.relation == nil, query.condition == nil, query.keys.isEmpty,
            case .summarize(let summary)? = result.steps.last?.form,
            summary.outputs.allSatisfy({ $0.expression.level == .constant })
        {
            result.source = .nothing
            result.steps = [CheckedQuery.Step(form: .select(summary.outputs), span: text.span(span))]
        }
        return result
    }

    mutating func summarize(
        _ columns: [NamedExpression], _ keys: [NamedExpression], _ span: SourceSpan, _ query: inout CheckedQuery
    ) {
        let index = ColumnIndex(query.columns, isOpen: query.isOpen)
        let keyOutputs = keys.map { output($0, Scope(index, isGroup: false), isKey: true) }
        var scope = Scope(index, isGroup: true)
        scope.keys = keyOutputs
        let outputs = columns.map { output($0, scope) }
        rejectDoubles(keyOutputs + outputs, keys + columns)
        query.steps.append(
            CheckedQuery.Step(form: .summarize(CheckedQuery.Summary(keys: keyOutputs, outputs: outputs)), span: span))
        query.columns = (keyOutputs + outputs).map(\.column)
        query.isOpen = false
    }

    /// A column made by an expression, under the name given or under its own.
    mutating func output(_ column: NamedExpression, _ scope: Scope, isKey: Bool = false) -> CheckedQuery.Output {
        let checked = check(column.expression, scope)
        var name = column.name?.value ?? ""
        if column.name == nil {
            if case .name(let own) = column.expression.unwrapped.form {
                name = own
            } else {
                name = text.text(column.expression.span)
            }
        }
        var result = CheckedQuery.Column(name, checked.type, isKey: isKey)
        if case .named(let naming, _) = checked.form {
            result.label = column.name == nil ? naming.label : nil
            result.unit = naming.unit
        }
        switch checked.bare.form {
        case .column(let position, _):
            result.isStated =
                scope.columns.columns.indices.contains(position) && scope.columns.columns[position].isStated
            result.isYearExpression =
                scope.columns.columns.indices.contains(position) && scope.columns.columns[position].isYear
        case .call(.year, _): result.isYearExpression = true
        case .key(let position, _):
            result.isYearExpression = scope.keys.indices.contains(position) && scope.keys[position].column.isYear
        default: break
        }
        return CheckedQuery.Output(column: result, expression: checked, text: text.text(column.expression.span))
    }

    mutating func rejectDoubles(_ outputs: [CheckedQuery.Output], _ written: [NamedExpression]) {
        var seen: Set<String> = []
        for (output, written) in zip(outputs, written) where !seen.insert(nameKey(output.column.name)).inserted {
            report(
                CheckProblem.doubleColumn(output.column.name, text.span(written.name?.span ?? written.expression.span)))
        }
    }
}

extension Definition {
    /// Whether it stands for rows: a `let` for a relation through stages, or for aggregates with keys.
    public var isQuery: Bool {
        guard form.value == .let, case .query = body else { return false }
        return true
    }
}
