import Corpus
import Language

/// Runs one statement of a program.
struct StatementRun {
    let session: Session
    let source: String
    let name: String?
    let give: (Outcome) -> Void

    func run(_ statement: Statement) {
        if !statement.usedNames.allSatisfy({ Builtin.named($0) != nil }) { session.readStandard() }
        do throws(Diagnostic) {
            switch statement.form {
            case .definition(let definition): define(definition)
            case .query(let query): try ask(query)
            case .continuation: try goOn(statement.span)
            case .load(let path, let asFigures): try load(path, asFigures)
            case .use(let path): try use(path)
            case .expect(let condition): try expect(condition, statement.span)
            case .why(let query): try why(query)
            case .whyNot(let phrase, let indicator): try whyNot(phrase, indicator)
            case .describe(let name): try describe(name)
            case .sql(let query): try sql(query)
            }
        } catch {
            give(.diagnostics([error.within(name)]))
        }
    }

    // MARK: Questions

    private func ask(_ query: Query) throws(Diagnostic) {
        if let row = query.rowOfLastResult { return try showRow(row, query.span) }
        try checkResult(query.usedNames, query.span)
        session.lastQuery = (query, source)
        guard let checked = check(query, source) else { return }
        try answer(checked, of: query, source)
    }

    private func goOn(_ span: SourceSpan) throws(Diagnostic) {
        guard let last = session.lastQuery else {
            throw CheckProblem.nothingToContinue(span)
        }
        // The two as one text, as if it had been entered at once.
        let start = sourceText(last.query.span, in: last.source)
        let joined = start + "\n" + sourceText(span, in: source)
        guard case .query(let query)? = parse(joined).statements.first?.form else { return }
        session.lastQuery = (query, joined)
        var checker = Checker(schema: .standard, definitions: definitions(for: query), source: joined)
        let checked = checker.query(query)
        let offset = span.start - start.utf8.count - 1
        guard report(checker, movedBy: offset) else { return }
        do throws(Diagnostic) { try answer(checked, of: query, joined) } catch { throw error.moved(by: offset) }
    }

    /// The query with its names resolved; nil where that failed and was told.
    func check(_ query: Query, _ source: String) -> CheckedQuery? {
        var checker = Checker(schema: .standard, definitions: definitions(for: query), source: source)
        let checked = checker.query(query)
        return report(checker) ? checked : nil
    }

    /// Tells what a checker found; whether what it checked can be run.
    private func report(_ checker: Checker, movedBy offset: Int = 0) -> Bool {
        guard report(checker.diagnostics.map { $0.moved(by: offset) }) else { return false }
        if checker.usesRefused { session.passedOver += 1 }
        return !checker.usesRefused
    }

    /// Tells findings; whether there is no error among them.
    func report(_ diagnostics: [Diagnostic]) -> Bool {
        if !diagnostics.isEmpty { give(.diagnostics(diagnostics.map { $0.within(name) })) }
        return !diagnostics.contains { $0.severity == .error }
    }

    func context(keepsLineage: Bool) -> RunContext {
        let context = RunContext(
            corpus: session.corpus, families: session.families, interruption: session.interruption,
            definitions: session.definitions, keepsLineage: keepsLineage, results: session.results)
        context.columns = session.columns
        context.engine = session.engineLink
        // What comes from an engine is few rows, and has no facets.
        if session.engineLink != nil { context.columns.goesByRows = true }
        return context
    }

    private func answer(_ checked: CheckedQuery, of query: Query, _ source: String) throws(Diagnostic) {
        guard !session.isChecking else {
            // What comes after may speak of the result.
            _ = session.results.record(ResultTable(columns: []), of: query, source)
            return
        }
        let context = context(keepsLineage: checked.cites)
        let rows = try Runner(context).rows(checked)
        let table = try ResultMaker(context: context).table(rows, query.span)
        try context.checkFetched(query.span)
        if let frozen = session.results.record(table, of: query, source) { session.lastQuery = frozen }
        for step in checked.steps {
            guard case .export(let path, replace: let replace) = step.form else { continue }
            try Export(session: session).write(table, to: path, replace: replace, step.span)
            give(.exported(path: path, rows: table.rows.count))
            return
        }
        give(.table(table))
    }

    // MARK: expect

    private func expect(_ condition: Expression, _ span: SourceSpan) throws(Diagnostic) {
        try checkResult(condition.usedNames, span)
        guard case .truth(let truth)? = try value(condition, reportsProblems: true) else { return }
        guard truth != .yes else { return give(.held) }
        var left: String?
        var right: String?
        if case .comparison(let a, _, let b) = condition.unwrapped.form {
            left = shown(a)
            right = shown(b)
        }
        throw RunProblem.expectation(truth, left: left, right: right, span)
    }

    /// One side of a comparison, with its own value.
    private func shown(_ expression: Expression) -> String? {
        guard let value = try? value(expression, reportsProblems: false) else { return nil }
        return value.isMissing ? "missing" : value.shown
    }

    /// What an expression has over all facts; nil where it does not check.
    private func value(_ expression: Expression, reportsProblems: Bool) throws(Diagnostic) -> Value? {
        let column = NamedExpression(name: nil, expression: expression)
        let aggregates = AggregateQuery(columns: [column], keys: [], condition: nil, relation: nil)
        let query = Query(source: .aggregates(aggregates), stages: [], span: expression.span)
        var checker = Checker(schema: .standard, definitions: definitions(for: query), source: source)
        let checked = checker.query(query)
        if reportsProblems {
            guard report(checker) else { return nil }
            if let type = checked.columns.first?.type, type != .truth, type != .any {
                throw CheckProblem.conditionNeeded(type, expression.span)
            }
        } else if !checker.diagnostics.isEmpty {
            return nil
        }
        guard !session.isChecking else { return nil }
        let context = context(keepsLineage: false)
        let value = try Runner(context).number(checked)
        try context.checkFetched(expression.span)
        return value
    }
}

extension CheckedQuery {
    /// Whether footnotes are wanted.
    var cites: Bool {
        steps.contains { step in
            if case .cite = step.form { return true }
            return false
        }
    }
}

extension Diagnostic {
    /// The same in a source that has so many more bytes before it; what lies before that source has no place.
    fileprivate func moved(by offset: Int) -> Diagnostic {
        var copy = self
        copy.span = span.flatMap { $0.start + offset >= 0 ? SourceSpan($0.start + offset, $0.end + offset) : nil }
        return copy
    }
}
