import Language
import Messages

extension StatementRun {
    /// Says what a name stands for; a topic and an indicator of one name are both told.
    func describe(_ name: Name) throws(Diagnostic) {
        session.readStandard()
        var found: [Description] = []
        if let relation = Schema.standard.relation(name.value) { found.append(Self.of(relation)) }
        if let entry = session.definitions[name.value] { found.append(of(entry)) }
        if let topic = session.definitions.topic(name.value) { found.append(of(topic)) }
        for entry in Reference.entries(named: name.value) + Reference.words.filter({ $0.name == name.value }) {
            found.append(
                Description(
                    name: entry.name, kind: entry.kind.rawValue, label: nil, text: entry.signature,
                    meaning: entry.meaning, parts: [], details: entry.details, examples: entry.examples))
        }
        if found.isEmpty { found = columns(name.value) }
        guard !found.isEmpty else {
            let known =
                Schema.standard.relations.map(\.name) + session.definitions.names + Reference.entries.map(\.name)
                + Schema.standard.relations.flatMap { $0.columns.map(\.name) }
            throw CheckProblem.unknownName(name.value, name.span, among: known)
        }
        for description in found { give(.description(description)) }
    }

    private static func of(_ relation: Schema.Relation) -> Description {
        Description(
            name: relation.name, kind: "relation", label: nil, text: "",
            meaning: .oneRowIs(row: relation.row),
            parts: relation.columns.map { .init(name: $0.name, type: $0.type.shown, meaning: $0.meaning) })
    }

    private func of(_ entry: DefinitionTable.Entry) -> Description {
        let names = entry.definition.usedNames.sorted()
        return Description(
            name: entry.name, kind: entry.form.rawValue, label: entry.definition.label?.value, text: entry.text,
            meaning: entry.isShipped
                ? .shipped : entry.sourceName.map { .definedIn(source: $0) } ?? .definedHere,
            parts: names.compactMap { name in
                session.definitions[name].map {
                    .init(
                        name: name, type: Message(verbatim: $0.form.rawValue),
                        meaning: Message(verbatim: $0.definition.label?.value ?? ""))
                }
            })
    }

    /// A column may mean one thing in one relation and another in the next.
    private func columns(_ name: String) -> [Description] {
        var meanings: [Schema.Column] = []
        var relations: [[String]] = []
        for relation in Schema.standard.relations {
            guard let column = relation.column(name) else { continue }
            if let known = meanings.firstIndex(of: column) {
                relations[known].append(relation.name)
            } else {
                meanings.append(column)
                relations.append([relation.name])
            }
        }
        guard let first = meanings.first else { return [] }
        let parts = zip(meanings, relations).map { column, relations in
            Description.Part(name: relations.joined(separator: ", "), type: column.type.shown, meaning: column.meaning)
        }
        return [
            Description(
                name: first.name, kind: "column", label: nil, text: "", meaning: Message(verbatim: ""), parts: parts)
        ]
    }

    // MARK: sql

    /// The query that an engine would be asked, one for each relation that is asked.
    func sql(_ query: Query) throws(Diagnostic) {
        try checkResult(query.usedNames, query.span)
        guard let checked = check(query, source), !session.isChecking else { return }
        let engine = session.engine?.engine ?? session.sqlEngine
        let queries = try EngineQueries(engine, context(keepsLineage: false)).all(checked)
        give(.sql(queries.map { $0 + ";\n" }.joined(separator: "\n")))
    }
}

extension ColumnType {
    /// As `describe` shows it.
    var shown: Message {
        switch self {
        case .quantity: .typeQuantity
        case .whole: .typeWhole
        case .text: .typeText
        case .symbol(let words): Message(verbatim: words.joined(separator: " | "))
        case .set: .typeSet
        case .period: .typePeriod
        case .date: .typeDate
        case .truth: .typeTruth
        case .place: .typePlace
        }
    }
}
