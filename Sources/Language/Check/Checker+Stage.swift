extension Checker {
    /// What a stage makes of the rows that flow into it.
    mutating func apply(_ stage: Stage, to query: inout CheckedQuery) {
        let span = text.span(stage.span)
        let index = ColumnIndex(query.columns, isOpen: query.isOpen)
        let rows = Scope(index, isGroup: false)
        func step(_ form: CheckedQuery.Form) { query.steps.append(CheckedQuery.Step(form: form, span: span)) }
        switch stage.form {
        case .where(let condition): step(.filter(self.condition(condition, rows)))
        case .select(let columns):
            let outputs = columns.map { output($0, rows) }
            rejectDoubles(outputs, columns)
            step(.select(outputs))
            query.columns = outputs.map { output in
                var column = output.column
                if case .column(let position, _) = output.expression.form, query.columns.indices.contains(position) {
                    let source = query.columns[position]
                    column.isKey = source.isKey
                    column.unit = source.unit
                    column.label = output.column.name == source.name ? source.label : nil
                }
                return column
            }
            query.isOpen = false
        case .summarize(let columns, by: let keys): summarize(columns, keys, span, &query)
        case .sort(let keys):
            step(
                .sort(
                    keys.map { key in
                        CheckedQuery.Order(expression: check(key.expression, rows), descending: key.descending)
                    }))
        case .take(let number, by: let keys):
            step(.take(number.value, by: keys.map { check($0.expression, rows) }))
        case .distinct(let columns):
            let outputs = columns.map { output($0, rows) }
            rejectDoubles(outputs, columns)
            step(.distinct(outputs))
            if !outputs.isEmpty {
                query.columns = outputs.map(\.column)
                query.isOpen = false
            }
        case .pivot(let key): pivot(key, span, rows, &query)
        case .join(let other, on: let names): join(other, names, span, &query)
        case .plot(let plot): step(.plot(plot))
        case .cite: step(.cite)
        case .export(let path, let replace): step(.export(path: path.value, replace: replace))
        }
    }

    private mutating func pivot(_ key: Expression, _ span: SourceSpan, _ rows: Scope, _ query: inout CheckedQuery) {
        let checked = check(key, rows)
        guard case .column(let position, let name) = checked.form else {
            if checked.type != .any {
                report(CheckProblem.typeNeeded(.aColumnName, checked.type, in: "pivot", text.span(key.span)))
            }
            return
        }
        query.steps.append(CheckedQuery.Step(form: .pivot(position, name: name), span: span))
        let others = query.columns.enumerated().filter { $0.offset != position }.map(\.element)
        let hasKeys = others.contains(where: \.isKey)
        // Without keys the last column holds what is spread out.
        query.columns = hasKeys ? others.filter(\.isKey) : Array(others.dropLast())
        query.isOpen = true
    }

    private mutating func join(
        _ other: Query, _ names: [Name], _ span: SourceSpan, _ query: inout CheckedQuery
    ) {
        let right = self.query(other)
        let leftIndex = ColumnIndex(query.columns, isOpen: query.isOpen)
        let rightIndex = ColumnIndex(right.columns, isOpen: right.isOpen)
        var pairs: [CheckedQuery.Pair] = []
        for name in names {
            guard let left = leftIndex.position(name.value) else {
                report(CheckProblem.noColumn(name.value, isLeft: true, text.span(name.span), among: leftIndex.names))
                continue
            }
            guard let other = rightIndex.position(name.value) else {
                report(CheckProblem.noColumn(name.value, isLeft: false, text.span(name.span), among: rightIndex.names))
                continue
            }
            let (a, b) = (query.columns[left].type, right.columns[other].type)
            if !Self.fits(a, b) { report(CheckProblem.incomparable(a, b, text.span(name.span))) }
            pairs.append(CheckedQuery.Pair(left: left, right: other))
        }
        var kept: [Int] = []
        for (position, column) in right.columns.enumerated() where !pairs.contains(where: { $0.right == position }) {
            if leftIndex.position(column.name) != nil, pairs.count == names.count {
                report(CheckProblem.joinColumn(column.name, text.span(other.span)))
            }
            kept.append(position)
            var column = column
            column.isKey = false
            query.columns.append(column)
        }
        query.steps.append(CheckedQuery.Step(form: .join(right, on: pairs, kept: kept), span: span))
        query.isOpen = query.isOpen || right.isOpen
    }
}
