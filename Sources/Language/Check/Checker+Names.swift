extension Checker {
    /// What a name means: an argument, a key, a column, a definition.
    mutating func resolve(_ name: String, _ expression: Expression, _ scope: Scope) -> CheckedExpression {
        let span = text.span(expression.span)
        if let bound = scope.arguments[nameKey(name)] { return argument(bound, expression) }
        if scope.isGroup, let position = scope.keys.firstIndex(where: { nameKey($0.column.name) == nameKey(name) }) {
            let column = scope.keys[position].column
            return CheckedExpression(.key(position, name: column.name), column.type, .group, span)
        }
        if let position = scope.columns.position(name) {
            let column = scope.columns.columns[position]
            guard !scope.isGroup else {
                report(CheckProblem.rowInGroup(name, span))
                return invalid(expression.span)
            }
            return CheckedExpression(.column(position, name: column.name), column.type, .row, span)
        }
        if let entry = definitions[name] { return expand(entry, [], expression, scope) }
        if isRefused(name) { return invalid(expression.span) }
        if scope.columns.isOpen, !scope.isGroup {
            return CheckedExpression(.openColumn(name), .any, .row, span)
        }
        if let topic = definitions.topic(name) {
            report(CheckProblem.wrongForm(topic.name, .topic, needed: .aValue, span))
            return invalid(expression.span)
        }
        report(CheckProblem.unknownName(name, span, among: names(in: scope)))
        return invalid(expression.span)
    }

    private mutating func argument(_ bound: Scope.Bound, _ expression: Expression) -> CheckedExpression {
        guard case .argument(let argument) = bound else { return invalid(expression.span) }
        let outer = text
        text = argument.text
        defer { text = outer }
        return check(argument.expression, argument.scope)
    }

    func names(in scope: Scope) -> [String] {
        if isTrying { return [] }
        return scope.columns.names + scope.keys.map(\.column.name) + definitions.names + Builtin.all.map(\.name)
    }

    // MARK: Definitions written out

    /// A definition in the place of its name.
    mutating func expand(
        _ entry: DefinitionTable.Entry, _ arguments: [Expression], _ use: Expression, _ scope: Scope
    ) -> CheckedExpression {
        let definition = entry.definition
        let span = text.span(use.span)
        guard arguments.count == definition.parameters.count else {
            let signature = entry.name + "(" + definition.parameters.map(\.value).joined(separator: ", ") + ")"
            report(
                CheckProblem.argumentCount(
                    entry.name, definition.parameters.isEmpty ? entry.name : signature, found: arguments.count, span))
            return invalid(use.span)
        }
        guard !expanding.contains(nameKey(entry.name)) else {
            report(
                CheckProblem.cycle(
                    [entry.name] + expanding.drop { $0 != nameKey(entry.name) }.dropFirst() + [entry.name], span))
            return invalid(use.span)
        }
        guard expanding.count < Self.mostExpanding else {
            report(CheckProblem.tooLarge(span))
            return invalid(use.span)
        }
        var inner = scope
        inner.arguments = [:]
        for (parameter, argument) in zip(definition.parameters, arguments) {
            inner.arguments[nameKey(parameter.value)] = .argument(Scope.Argument(argument, scope, text))
        }
        let outer = text
        text = TextContext(source: entry.source, use: span)
        expanding.append(nameKey(entry.name))
        var (result, found) = findings { $0.body(of: entry, inner, span) }
        expanding.removeLast()
        text = outer
        if !arguments.isEmpty, case .named(var naming, let body) = result.form {
            naming.arguments = arguments.map { text.text($0.span) }
            result.form = .named(naming, body)
        }
        // Within a definition the first finding says why the name cannot stand here.
        if let first = found.first {
            let isOwn = [113, 114, 120, 108, 123].contains(first.code.number)
            report(isOwn ? first : CheckProblem.inDefinition(entry.name, first, span))
            return invalid(use.span)
        }
        return result
    }

    private mutating func body(
        of entry: DefinitionTable.Entry, _ scope: Scope, _ span: SourceSpan
    ) -> CheckedExpression {
        let definition = entry.definition
        func naming(_ text: String) -> CheckedExpression.Naming {
            CheckedExpression.Naming(
                name: entry.name, label: definition.label?.value, form: entry.form, unit: definition.unit?.value,
                text: text)
        }
        switch (entry.form, definition.body) {
        case (.filter, .expression(let body)):
            guard !scope.isGroup else {
                report(CheckProblem.wrongForm(entry.name, .filter, needed: .aGroupValue, span))
                return invalid(span)
            }
            let checked = condition(body, scope).expression
            return CheckedExpression(.named(naming(text.text(body.span)), checked), .truth, checked.level, span)
        case (.indicator, _):
            guard let (body, condition) = definition.indicatorParts else { return invalid(span) }
            guard scope.isGroup else {
                report(CheckProblem.aggregateInRow(entry.name, span))
                return invalid(span)
            }
            var inner = scope
            if let unit = definition.unit?.value { inner.reading = unit }
            if let condition {
                inner.conditions.append(self.condition(condition, scope.rows(of: entry.name)))
            }
            let checked = check(body, inner)
            let named = CheckedExpression.Form.named(naming(text.text(body.span)), checked)
            return CheckedExpression(named, checked.type, .group, span)
        case (.let, .expression(let body)):
            let checked = check(body, scope)
            return CheckedExpression(.named(naming(text.text(body.span)), checked), checked.type, checked.level, span)
        case (.let, .query(let query)):
            let checked = number(query, span)
            return CheckedExpression(.named(naming(text.text(query.span)), checked), checked.type, checked.level, span)
        default:
            report(CheckProblem.wrongForm(entry.name, entry.form, needed: .aValue, span))
            return invalid(span)
        }
    }

    // MARK: Queries in brackets

    /// `(AGGREGATE where …)` narrows the rows of the group around it; anything with rows of its own gives
    /// one number.
    mutating func bracketed(_ query: Query, _ expression: Expression, _ scope: Scope) -> CheckedExpression {
        if case .aggregates(let aggregates) = query.source, aggregates.relation == nil, aggregates.keys.isEmpty,
            query.stages.isEmpty, aggregates.columns.count == 1, let column = aggregates.columns.first
        {
            if scope.isGroup {
                var inner = scope
                if let narrowing = aggregates.condition {
                    inner.conditions.append(condition(narrowing, scope.rows(of: "where")))
                }
                return check(column.expression, inner)
            }
            if aggregates.condition == nil { return check(column.expression, scope) }
        }
        return number(query, text.span(expression.span))
    }

    /// A query of its own that gives one number.
    mutating func number(_ query: Query, _ span: SourceSpan) -> CheckedExpression {
        let checked = self.query(query)
        guard checked.columns.count == 1, let column = checked.columns.first, !checked.isOpen else {
            if checked.columns.count > 1 || checked.isOpen {
                report(CheckProblem.notANumberQuery(columns: checked.columns.map(\.name), span))
            }
            return CheckedExpression(.unknown, .any, .constant, span)
        }
        return CheckedExpression(.query(checked), column.type, .constant, span)
    }
}

extension Definition {
    /// An indicator's aggregate and its condition.
    var indicatorParts: (body: Expression, condition: Expression?)? {
        switch body {
        case .expression(let body): return (body, nil)
        case .query(let query):
            guard case .aggregates(let aggregates) = query.source, let column = aggregates.columns.first else {
                if case .relation(let name) = query.source {
                    return (Expression(.name(name.value), name.span), nil)
                }
                return nil
            }
            return (column.expression, aggregates.condition)
        case .phrases: return nil
        }
    }
}
