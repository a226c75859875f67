import Language
import VietnameseText

/// Makes the result that is shown of the rows that a query gave.
struct ResultMaker {
    let context: RunContext

    func table(_ rows: Rows, _ span: SourceSpan) throws(Diagnostic) -> ResultTable {
        let store = rows.store
        let shown = (store as? BaseStore).flatMap { Self.shownFirst[$0.table.name] }
        let columns = store.columns.map { column in
            var result = ResultTable.Column(
                column.name, column.type.columnType, label: column.label,
                unit: column.unit.map { Unit($0, families: context.families) }, isKey: column.isKey)
            if let shown { result.isDetail = !shown.contains(column.name) }
            return result
        }
        var table = ResultTable(columns: columns)
        let all = store.columns.indices
        table.rows = rows.selection.map { row in
            if let values = store.values(row) { return values.map { Cell($0) } }
            return all.map { Cell(store.value($0, row)) }
        }
        if rows.cites { try cite(rows, &table, span) }
        table.notes = context.notes
        if rows.drawsPlot { table.plot = rows.plot ?? defaultPlot(columns) }
        return table
    }

    /// Of relations with many columns, those that a screen shows where no `select` says which.
    private static let shownFirst: [String: Set<String>] = [
        "figures": ["document", "line", "place", "period", "stated", "status", "topic"],
        "facts": ["place", "body", "period", "stated", "base", "status", "topic", "sources"],
        "conflicts": ["conflict", "place", "body", "period", "stated", "status", "topic", "document"],
    ]

    /// A line along time, bars otherwise.
    private func defaultPlot(_ columns: [ResultTable.Column]) -> Stage.Plot {
        columns.contains { $0.isKey && ($0.name == "year" || $0.type == .period || $0.type == .date) } ? .line : .bar
    }

    /// Numbers the sentences behind the cells, each once, in the order in which they are met.
    private func cite(_ rows: Rows, _ table: inout ResultTable, _ span: SourceSpan) throws(Diagnostic) {
        let plain = table
        var sources = cite(rows, &table)
        while try context.engineSources?.fetch(context, span) ?? false {
            table = plain
            sources = cite(rows, &table)
        }
        let documents = try documents(Set(sources.map(\.document)), span)
        table.citations = sources.map { source in
            let document = documents[source.document]
            return Citation(
                outlet: document?.outlet, date: document?.date, title: document?.title, document: source.document,
                line: source.line, sentence: source.sentence)
        }
    }

    /// Gives cells the numbers of their sentences; these in the order of their numbers.
    private func cite(_ rows: Rows, _ table: inout ResultTable) -> [WhySource] {
        var numbers: [WhySource: Int] = [:]
        var sources: [WhySource] = []
        for (position, row) in rows.selection.enumerated() {
            var earlier: [Int] = []
            for column in rows.store.columns.indices where !rows.store.columns[column].isKey {
                var cited: [Int] = []
                for source in rows.store.explain(column, row).allSources {
                    let number = numbers[source] ?? sources.count + 1
                    if number > sources.count {
                        numbers[source] = number
                        sources.append(source)
                    }
                    if !cited.contains(number) { cited.append(number) }
                }
                // Columns of one figure: the footnote is said once.
                if cited != earlier { table.rows[position][column].citations = cited }
                earlier = cited
            }
        }
        return sources
    }

    private func documents(_ wanted: Set<String>, _ span: SourceSpan) throws(Diagnostic) -> [String: CitedDocument] {
        if let engineSources = context.engineSources {
            return try engineSources.documents(Array(wanted), context, span)
        }
        guard let table = context.corpus.relation("documents"), case .text(let names)? = table.column("document"),
            case .text(let titles)? = table.column("title"), case .text(let outlets)? = table.column("source"),
            case .date(let dates)? = table.column("date")
        else { return [:] }
        var found: [String: CitedDocument] = [:]
        for row in 0..<table.rowCount {
            guard let name = names[row], wanted.contains(name) else { continue }
            found[name] = CitedDocument(outlet: outlets[row], date: dates[row], title: titles[row])
        }
        return found
    }
}

extension WhyNode {
    /// The sentences behind it and behind its parts, in order.
    var allSources: [WhySource] { sources + children.flatMap(\.allSources) }
}
