import Language

/// Runs checked queries.
struct Runner {
    let context: RunContext

    init(_ context: RunContext) { self.context = context }

    /// The rows that a query gives.
    func rows(_ query: CheckedQuery) throws(Diagnostic) -> Rows {
        var steps = query.steps[...]
        var rows: Rows
        if let asked = try asked(query, &steps) { rows = asked } else { rows = try source(query) }
        while let step = steps.first {
            if let (summary, count) = Self.summary(steps), rows.selection.isWhole, rows.unsure.isEmpty,
                let made = try summarize(summary, Array(steps.prefix(count)), rows)
            {
                rows = made
                steps = steps.dropFirst(count)
                continue
            }
            try apply(step, to: &rows)
            steps = steps.dropFirst()
        }
        settleUnsure(&rows)
        return rows
    }

    /// The summary that steps begin with, behind filters, and how many steps these are.
    private static func summary(_ steps: ArraySlice<CheckedQuery.Step>) -> (CheckedQuery.Summary, Int)? {
        for (count, step) in steps.enumerated() {
            switch step.form {
            case .filter: continue
            case .summarize(let summary): return (summary, count + 1)
            default: return nil
            }
        }
        return nil
    }

    /// Filters and summarizes by columns; nil where that cannot be.
    private func summarize(
        _ summary: CheckedQuery.Summary, _ steps: [CheckedQuery.Step], _ rows: Rows
    ) throws(Diagnostic) -> Rows? {
        guard let span = steps.last?.span else { return nil }
        let filters = steps.compactMap { step in
            if case .filter(let condition) = step.form { return condition }
            return nil
        }
        return try Summarizer(context, rows, summary, span).run(over: filters)
    }

    /// The one number of a query in brackets.
    func number(_ query: CheckedQuery) throws(Diagnostic) -> Value {
        let rows = try rows(query)
        switch rows.selection.count {
        case 0: return .missing
        case 1: return rows.selection.first.map { rows.store.value(0, $0) } ?? .missing
        case let count: throw RunProblem.severalRows(count, query.span)
        }
    }

    /// What an engine gives for the beginning of a query; nil where no engine is asked.
    private func asked(
        _ query: CheckedQuery, _ steps: inout ArraySlice<CheckedQuery.Step>
    ) throws(Diagnostic) -> Rows? {
        guard let engine = context.engine, case .relation(let name) = query.source, name != "definitions" else {
            return nil
        }
        return try EngineRun(engine, context).rows(name, &steps, query.span)
    }

    private func source(_ query: CheckedQuery) throws(Diagnostic) -> Rows {
        switch query.source {
        case .query(let inner): return try rows(inner)
        case .nothing: return Rows(MadeStore([], [[]]))
        case .relation("definitions"): return Rows(definitions())
        case .relation(let name):
            let columns = Schema.standard.relation(name).map(Self.columns) ?? []
            return Rows(context.store(name, columns) ?? MadeStore(columns, []))
        }
    }

    static func columns(_ relation: Schema.Relation) -> [CheckedQuery.Column] {
        relation.columns.map { column in
            var result = CheckedQuery.Column(column.name, ValueType(column.type), isStated: true)
            result.isYearExpression = column.name == "year"
            return result
        }
    }

    private func definitions() -> MadeStore {
        let columns = Schema.standard.relation("definitions").map(Self.columns) ?? []
        // A person's own before the many that are shipped.
        let all = context.definitions.all
        let rows = (all.filter { !$0.isShipped } + all.filter(\.isShipped)).map { entry in
            [
                Value.text(entry.name), .symbol(entry.form.rawValue),
                entry.definition.label.map { .text($0.value) } ?? .missing, .text(entry.text),
                .text(entry.isShipped ? "standard.chiso" : entry.sourceName ?? "prompt"),
            ]
        }
        return MadeStore(columns, rows)
    }

    private func apply(_ step: CheckedQuery.Step, to rows: inout Rows) throws(Diagnostic) {
        switch step.form {
        case .filter(let condition): try filter(condition, &rows)
        case .summarize(let summary): rows = try Summarizer(context, rows, summary, step.span).run()
        default:
            settleUnsure(&rows)
            switch step.form {
            case .select(let outputs): rows = try select(outputs, rows)
            case .sort(let orders): try sort(orders, &rows)
            case .take(let number, by: let keys): try take(number, keys, &rows)
            case .distinct(let outputs): try distinct(outputs, &rows)
            case .pivot(let position, _): rows = try pivot(position, rows, step.span)
            case .join(let query, on: let pairs, let kept):
                rows = try join(query, pairs, kept, rows, step.span)
            case .plot(let plot):
                rows.plot = plot
                rows.drawsPlot = true
            case .cite: rows.cites = true
            case .filter, .summarize, .export: break
            }
        }
    }

    /// Notes rows that a condition could not be told for, where no summary follows that asks further.
    private func settleUnsure(_ rows: inout Rows) {
        guard !rows.unsure.isEmpty else { return }
        context.note(.unknownRows(rows.store.weight(of: rows.unsure), condition: rows.unsureText))
        rows.unsure = []
    }

    // MARK: Stages that choose and order

    private func filter(_ condition: CheckedCondition, _ rows: inout Rows) throws(Diagnostic) {
        settleUnsure(&rows)
        rows.unsureText = condition.text
        if rows.selection.isWhole, let base = rows.store as? BaseStore,
            let columns = try context.attempt({ () throws(Diagnostic) in try ColumnFilter(condition, base, context) })
        {
            let found = try columns.run()
            rows.selection = Selection(chosen: found.kept)
            rows.unsure = found.unsure.map { Int($0) }
            return
        }
        let test = try RowCompiler(store: rows.store, context: context).truth(condition.expression)
        var kept: [Int] = []
        var unsure: [Int] = []
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            switch try test(row) {
            case .yes: kept.append(row)
            case .unknown: unsure.append(row)
            case .no: break
            }
        }
        rows.selection = Selection(kept)
        rows.unsure = unsure
    }

    private func sort(_ orders: [CheckedQuery.Order], _ rows: inout Rows) throws(Diagnostic) {
        let compiler = RowCompiler(store: rows.store, context: context)
        var keys: [[Value]] = []
        for order in orders {
            let value = try compiler.value(order.expression)
            var column: [Value] = []
            for (index, row) in rows.selection.enumerated() {
                try context.checkInterruption(index)
                column.append(try value(row))
            }
            keys.append(column)
        }
        let sorted = rows.selection.indices.sorted { left, right in
            for (order, column) in zip(orders, keys) {
                let (a, b) = (column[left], column[right])
                // What is missing stands last, whichever way the rest runs.
                if a.isMissing != b.isMissing { return b.isMissing }
                let way = Value.compareOrder(a, b)
                if way != 0 { return order.descending ? way > 0 : way < 0 }
            }
            return left < right
        }
        rows.isReordered = true
        rows.selection = Selection(sorted.map { rows.selection[$0] })
    }

    private func take(_ number: Int, _ keys: [CheckedExpression], _ rows: inout Rows) throws(Diagnostic) {
        guard !keys.isEmpty else {
            rows.selection = Selection(rows.selection.prefix(max(0, number)))
            return
        }
        let identity = try identities(keys, rows.store)
        var taken: [String: Int] = [:]
        var kept: [Int] = []
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            let key = try identity(row)
            let count = taken[key, default: 0]
            guard count < number else { continue }
            taken[key] = count + 1
            kept.append(row)
        }
        rows.selection = Selection(kept)
    }

    private func distinct(_ outputs: [CheckedQuery.Output], _ rows: inout Rows) throws(Diagnostic) {
        if !outputs.isEmpty { rows = try select(outputs, rows) }
        let store = rows.store
        var seen: Set<String> = []
        var kept: [Int] = []
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            let key = store.columns.indices.map { store.value($0, row).identity }.joined(separator: "\u{1f}")
            if seen.insert(key).inserted { kept.append(row) }
        }
        rows.selection = Selection(kept)
    }

    /// One text for each row by which rows of equal keys are found.
    func identities(
        _ keys: [CheckedExpression], _ store: any RowStore
    ) throws(Diagnostic) -> (Int) throws(Diagnostic) -> String {
        let compiler = RowCompiler(store: store, context: context)
        var values: [RowValueOf] = []
        for key in keys { values.append(try compiler.value(key)) }
        let compiled = values
        return { row throws(Diagnostic) in
            var key = ""
            for value in compiled { key += try value(row).identity + "\u{1f}" }
            return key
        }
    }

    // MARK: Columns of each row

    private func select(_ outputs: [CheckedQuery.Output], _ rows: Rows) throws(Diagnostic) -> Rows {
        let store = rows.store
        let compiler = RowCompiler(store: store, context: context)
        var values: [RowValueOf] = []
        for output in outputs { values.append(try compiler.value(output.expression)) }
        var made: [[Value]] = []
        made.reserveCapacity(rows.selection.count)
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            var cells: [Value] = []
            for value in values { cells.append(try value(row)) }
            made.append(cells)
        }
        let selection = rows.selection
        let finished = made
        let explain = { (column: Int, row: Int) -> WhyNode in
            guard let output = outputs[safe: column], let source = selection[safe: row] else {
                return WhyNode("", value: .missing)
            }
            let value = finished[safe: row]?[safe: column] ?? .missing
            return Explanation.ofRow(output, value, store, source)
        }
        var result = Rows(MadeStore(outputs.map(\.column), finished, explanation: explain))
        result.plot = rows.plot
        result.drawsPlot = rows.drawsPlot
        result.cites = rows.cites
        return result
    }
}
