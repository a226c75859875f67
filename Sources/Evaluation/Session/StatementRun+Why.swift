import Corpus
import Language
import Messages

extension StatementRun {
    /// Opens every cell of a query.
    func why(_ query: Query) throws(Diagnostic) {
        try checkResult(query.usedNames, query.span)
        guard let checked = check(query, source), !session.isChecking else { return }
        let context = context(keepsLineage: true)
        let rows = try Runner(context).rows(checked)
        var cells = opened(rows, checked)
        while try context.engineSources?.fetch(context, query.span) ?? false { cells = opened(rows, checked) }
        try context.checkFetched(query.span)
        give(.why(WhyTree(headline: headline(checked), cells: cells, notes: context.notes)))
    }

    private func opened(_ rows: Rows, _ query: CheckedQuery) -> [WhyNode] {
        let store = rows.store
        let keys = store.columns.indices.filter { store.columns[$0].isKey }
        let others = store.columns.indices.filter { !store.columns[$0].isKey }
        var cells: [WhyNode] = []
        for row in rows.selection {
            let name = keys.map { column in
                let value = store.value(column, row)
                return value.isMissing ? "(missing)" : value.shown
            }.joined(separator: ", ")
            let opened = others.map { store.explain($0, row) }
            if let first = opened.first, opened.count > 1, first.children.isEmpty,
                opened.allSatisfy({ $0.children.isEmpty && $0.sources == first.sources && $0.expression == nil }),
                query.isOfRows
            {
                // Columns of one row all stand on the same sentence.
                cells.append(rowNode(store, others, row, first))
                continue
            }
            for var node in opened {
                if others.count == 1 {
                    node.label = name.isEmpty ? node.label : name
                } else if !name.isEmpty {
                    node.label = name + " · " + node.label
                }
                cells.append(node)
            }
        }
        return cells
    }

    private func rowNode(_ store: any RowStore, _ columns: [Int], _ row: Int, _ first: WhyNode) -> WhyNode {
        func cell(_ name: String) -> Value? {
            columns.first { store.columns[$0].name == name }.map { store.value($0, row) }
        }
        var node = first
        node.label = [cell("place"), cell("period")].compactMap { $0 }.filter { !$0.isMissing }.map(\.shown)
            .joined(separator: ", ")
        if let value = cell("value") {
            node.value = value
            if node.label.isEmpty { node.label = "value" }
        } else {
            node.value = columns.first.map { store.value($0, row) } ?? .missing
        }
        return node
    }

    /// `one_stop_share = sum(value) / sum(of)`, or the query as it was written.
    private func headline(_ query: CheckedQuery) -> String {
        for step in query.steps {
            guard case .summarize(let summary) = step.form else { continue }
            return summary.outputs.map { output in
                guard case .named(let naming, _) = output.expression.form else { return output.column.name }
                return "\(naming.name) = \(naming.text)"
            }.joined(separator: "; ")
        }
        return query.columns.map(\.name).prefix(4).joined(separator: ", ")
    }

    // MARK: why not

    /// For each figure of the sentences that hold a phrase, the first condition of an indicator that it failed.
    func whyNot(_ phrase: Located<String>, _ indicator: Name) throws(Diagnostic) {
        if let entry = session.definitions[indicator.value], entry.form != .indicator {
            throw CheckProblem.notAnIndicator(indicator.value, indicator.span)
        }
        let expression = Expression(.name(indicator.value), indicator.span)
        let column = NamedExpression(name: nil, expression: expression)
        let figures = Name("figures", indicator.span)
        let aggregates = AggregateQuery(columns: [column], keys: [], condition: nil, relation: figures)
        guard let checked = check(Query(source: .aggregates(aggregates), stages: [], span: indicator.span), source)
        else { return }
        guard case .summarize(let summary)? = checked.steps.last?.form, let output = summary.outputs.first,
            case .named(let naming, _) = output.expression.form, naming.form == .indicator
        else {
            throw CheckProblem.notAnIndicator(indicator.value, indicator.span)
        }
        guard !session.isChecking else { return }
        let context = context(keepsLineage: true)
        let conditions = (GroupPlan([output]).slots.first?.aggregate.conditions ?? []).flatMap(\.parts)
        let stated = try statedFigures(holding: phrase.value, conditions.map(\.expression), checked, context)
        guard let (store, numbers) = stated else {
            return give(.whyNot(WhyNot(phrase: phrase.value, indicator: indicator.value, rows: [])))
        }
        let compiler = RowCompiler(store: store, context: context)
        var failures: [(row: Int, failed: Message?)] = []
        for row in numbers {
            var failed: Message?
            for part in conditions {
                let truth = try compiler.truth(part.expression)(row)
                if truth == .yes { continue }
                failed =
                    truth == .unknown
                    ? .failedUnknown(condition: part.text)
                    : Message(verbatim: part.text + actual(part.expression, store, row))
                break
            }
            failures.append((row, failed))
        }
        func rows() -> [WhyNot.Row] {
            failures.compactMap { row, failed in
                store.explain(0, row).sources.first.map { WhyNot.Row(source: $0, failed: failed) }
            }
        }
        var found = rows()
        while try context.engineSources?.fetch(context, indicator.span) ?? false { found = rows() }
        try context.checkFetched(indicator.span)
        give(.whyNot(WhyNot(phrase: phrase.value, indicator: indicator.value, rows: found)))
    }

    /// The figures of the sentences that hold a phrase, with what some conditions ask of them, and the numbers of their
    /// rows.
    private func statedFigures(
        holding phrase: String, _ conditions: [CheckedExpression], _ query: CheckedQuery, _ context: RunContext
    ) throws(Diagnostic) -> (store: any RowStore, rows: [Int])? {
        let search = PhraseSearch(phrase)
        if let engine = context.engine {
            let store = try EngineRun(engine, context).figures(holding: search, conditions, query.span)
            guard let sentence = store.columns.firstIndex(where: { $0.name == "sentence" }) else { return nil }
            return (
                store,
                (0..<store.count).filter { row in
                    guard case .text(let text) = store.value(sentence, row) else { return false }
                    return search.isFound(in: text)
                }
            )
        }
        guard let store = context.store("figures", query.sourceColumns), let table = session.corpus.relation("figures")
        else { return nil }
        let found = session.corpus.sentences(holding: search)
        var rows: [Int] = []
        for row in 0..<table.rowCount {
            try context.checkInterruption(row)
            if session.corpus.sentence(of: table, row: row).map({ found[$0] }) ?? false { rows.append(row) }
        }
        return (store, rows)
    }

    /// What the column of a failed condition is instead: `: it is target`.
    private func actual(_ expression: CheckedExpression, _ store: any RowStore, _ row: Int) -> String {
        for child in expression.children {
            if case .column(let position, let name) = child.bare.form {
                let value = store.value(position, row)
                return value.isMissing ? "" : "; \(name): \(value.shown.isEmpty ? "∅" : value.shown)"
            }
            let inner = actual(child, store, row)
            if !inner.isEmpty { return inner }
        }
        return ""
    }
}

extension CheckedQuery {
    /// Whether its rows are rows of a relation, not groups.
    var isOfRows: Bool {
        !steps.contains { step in
            if case .summarize = step.form { return true }
            return false
        }
    }

    /// The columns of the relation that it asks.
    var sourceColumns: [Column] {
        guard case .relation(let name) = source, let relation = Schema.standard.relation(name) else { return [] }
        return Runner.columns(relation)
    }
}
