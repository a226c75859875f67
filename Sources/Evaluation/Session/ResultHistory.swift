import Language

/// The last result, which a program calls `_`, and of earlier ones what it stands on.
///
/// As a relation `_` is the query that gave it, so that `why _` opens its cells; a query that itself speaks of
/// `_` keeps what that was then under a name of its own.
struct ResultHistory {
    /// What `_[3].sentence` is a cell of.
    private(set) var table: ResultTable?
    /// `_`, the last of them, and those that it stands on.
    private var entries: [DefinitionTable.Entry] = []
    /// Results whose cells an entry uses, by number.
    private var frozen: [Int: ResultTable] = [:]
    private var count = 0

    /// The definitions with `_` among them, where a program speaks of it.
    func definitions(_ definitions: DefinitionTable, used names: Set<String>) -> DefinitionTable {
        guard names.contains(where: { $0.hasPrefix(lastResultName) }) else { return definitions }
        var definitions = definitions
        for entry in entries where definitions[entry.name] == nil { definitions.set(entry) }
        return definitions
    }

    func table(_ number: Int?) -> ResultTable? { number.map { frozen[$0] } ?? table }

    /// Takes a result for the last one.
    ///
    /// One that only reads cells of the last leaves that what it is, so that more cells can be read.
    ///
    /// - Returns: The query with the results that it spoke of under names that last, where it spoke of any.
    mutating func record(
        _ table: ResultTable, of query: Query, _ source: String
    ) -> (query: Query, source: String)? {
        if query.soleExpression?.readsCell ?? false { return nil }
        var text = sourceText(query.span, in: source)
        let names = query.usedNames
        let earlier = self.table
        if !names.contains(where: { $0.hasPrefix(lastResultName) }) {
            entries = []
            frozen = [:]
        }
        count += 1
        let speaksOfLast = names.contains(lastResultName)
        if speaksOfLast { text = settle(text, earlier) }
        self.table = table
        guard var entry = Self.entry(lastResultName, text) else {
            entries = []
            return nil
        }
        // Its columns are called as they were when it was asked.
        if speaksOfLast { entry.nameColumns(as: table) }
        entries.append(entry)
        guard speaksOfLast, case .query(let settled)? = parse(text).statements.first?.form else { return nil }
        return (settled, text)
    }

    /// A query's text with `_` and its cells under names that stay what they are now.
    private mutating func settle(_ text: String, _ earlier: ResultTable?) -> String {
        var bytes = Array(text.utf8)
        let program = parse(text)
        let own = "_\(count)"
        if let last = entries.popLast() {
            var kept = last
            kept.definition.name.value = own
            entries.append(kept)
        }
        for token in program.tokens.reversed() {
            let range = token.span.start..<token.span.end
            let word = sourceText(token.span, in: text)
            if token.kind == .name, word == lastResultName {
                bytes.replaceSubrange(range, with: Array("`\(own)`".utf8))
            } else if token.kind == .cell, var entry = Self.entry("\(own)_\(range.lowerBound)", word),
                case .query(let query) = entry.definition.body, let expression = query.soleExpression,
                case .cell(let row, let column, _) = expression.form
            {
                frozen[count] = earlier
                let settled = Expression(.cell(row: row, column: column, result: count), expression.span)
                entry.definition.body = .expression(settled)
                entries.append(entry)
                bytes.replaceSubrange(range, with: Array("`\(entry.name)`".utf8))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A `let` of a name for a query, without what only shows or writes its result.
    private static func entry(_ name: String, _ text: String) -> DefinitionTable.Entry? {
        guard case .query(var query)? = parse(text).statements.first?.form,
            case .definition(var definition)? = parse("let `\(name)`: 0").statements.first?.form
        else { return nil }
        while let last = query.stages.last, last.onlyShows { query.stages.removeLast() }
        definition.body = .query(query)
        return DefinitionTable.Entry(definition, source: text, isShipped: true)
    }
}

extension DefinitionTable.Entry {
    /// Gives the columns of aggregates asked for directly the names that a result has for them.
    fileprivate mutating func nameColumns(as table: ResultTable) {
        guard case .query(var query) = definition.body, case .aggregates(var aggregates) = query.source,
            query.stages.isEmpty, table.columns.count == aggregates.keys.count + aggregates.columns.count
        else { return }
        for (index, column) in table.columns.dropFirst(aggregates.keys.count).enumerated()
        where aggregates.columns[index].name == nil {
            aggregates.columns[index].name = Name(column.name, aggregates.columns[index].expression.span)
        }
        query.source = .aggregates(aggregates)
        definition.body = .query(query)
    }
}

extension Expression {
    fileprivate var readsCell: Bool {
        if case .cell = form { return true }
        return children.contains { $0.readsCell }
    }
}

extension Stage {
    fileprivate var onlyShows: Bool {
        switch form {
        case .plot, .cite, .export: true
        default: false
        }
    }
}

extension Query {
    /// What it asks for, where that is one expression and nothing else.
    var soleExpression: Expression? {
        guard case .aggregates(let aggregates) = source, stages.isEmpty, aggregates.columns.count == 1,
            aggregates.keys.isEmpty, aggregates.condition == nil, aggregates.relation == nil,
            aggregates.columns[0].name == nil
        else { return nil }
        return aggregates.columns[0].expression
    }

    /// The row of the last result that it asks for whole: `_[3]`.
    var rowOfLastResult: Int? {
        guard case .cell(let row, nil, _)? = soleExpression?.form else { return nil }
        return row
    }
}
