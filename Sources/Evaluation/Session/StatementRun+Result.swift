import Language
import Messages
import VietnameseText

extension StatementRun {
    /// What names mean to a query: the session's definitions, and `_` where it speaks of the last result.
    func definitions(for query: Query) -> DefinitionTable {
        session.results.definitions(session.definitions, used: query.usedNames)
    }

    /// Fails where the last result is spoken of and there is none.
    func checkResult(_ names: Set<String>, _ span: SourceSpan) throws(Diagnostic) {
        guard names.contains(lastResultName), session.results.table == nil,
            session.definitions[lastResultName] == nil
        else { return }
        throw CheckProblem.noResult(span)
    }

    /// `_[3]`: a row of the last result, its columns beneath each other, also those that a screen leaves out.
    func showRow(_ row: Int, _ span: SourceSpan) throws(Diagnostic) {
        guard let table = session.results.table else { throw CheckProblem.noResult(span) }
        guard !session.isChecking else { return }
        var shown = table
        shown.rows = [try table.row(row, span)]
        shown.notes = []
        shown.plot = nil
        shown.isRecord = true
        give(.table(shown))
    }
}

extension RunContext {
    /// A cell of the last result, or of an earlier one by its number.
    func cell(_ row: Int, _ column: String?, of number: Int?, _ span: SourceSpan) throws(Diagnostic) -> Value {
        guard let table = results.table(number) else { throw CheckProblem.noResult(span) }
        let cells = try table.row(row, span)
        guard let column else {
            guard cells.count == 1, let only = cells.first else {
                throw RunProblem.noCell(
                    .resultHasColumns, span,
                    help: .nameColumn(example: "_[\(row)].\(table.columns.first?.name ?? "place")"))
            }
            return only.value
        }
        let names = table.columns.map(\.name)
        guard let position = names.firstIndex(where: { foldKey($0) == foldKey(column) }) else {
            throw RunProblem.noCell(
                .resultHasNoColumn(name: column), span,
                help: Spelling.suggestion(for: column, among: names) ?? .resultHas(names: names))
        }
        return cells[safe: position]?.value ?? .missing
    }
}

extension ResultTable {
    fileprivate func row(_ row: Int, _ span: SourceSpan) throws(Diagnostic) -> [Cell] {
        guard let cells = rows[safe: row - 1], row > 0 else {
            throw RunProblem.noCell(
                .resultHasNoRow(row: row), span,
                help: rows.isEmpty ? .resultHasNoRows : .resultRowsAre(count: rows.count))
        }
        return cells
    }
}
