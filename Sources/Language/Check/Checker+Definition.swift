import Messages

extension Checker {
    /// Checks a definition that is in the table: its name, its parameters, its body.
    public mutating func definition(_ entry: DefinitionTable.Entry) {
        let definition = entry.definition
        if let what = Self.owner(of: entry.name, form: entry.form, schema) {
            report(CheckProblem.nameTaken(entry.name, by: what, definition.name.span))
        }
        checkParameters(definition)
        expanding = entry.form == .topic ? [] : [nameKey(entry.name)]
        defer { expanding = [] }
        switch (entry.form, definition.body) {
        case (.topic, _), (.unit, _): break
        case (.let, .query(let query)): _ = self.query(query)
        default: checkBody(definition)
        }
    }

    private mutating func checkParameters(_ definition: Definition) {
        var seen: Set<String> = []
        for parameter in definition.parameters {
            if !seen.insert(nameKey(parameter.value)).inserted {
                report(CheckProblem.badParameter(.parameterTwice(name: parameter.value), parameter.span))
            } else if let what = Self.owner(of: parameter.value, form: .filter, schema) {
                report(CheckProblem.badParameter(.parameterIsTaken(name: parameter.value, what: what), parameter.span))
            }
        }
        if definition.form.value != .filter, definition.form.value != .indicator,
            let first = definition.parameters.first
        {
            report(
                CheckProblem.badParameter(
                    .parameterTooMany(name: first.value, form: definition.form.value.asWritten), first.span))
        }
    }

    /// A body fits where it fits the rows of one relation; `facts` is asked first, and answers where none fits.
    private mutating func checkBody(_ definition: Definition) {
        var best: [Diagnostic]?
        let relations = schema.relations.sorted { ($0.name == "facts" ? 0 : 1) < ($1.name == "facts" ? 0 : 1) }
        for relation in relations {
            let columns = relation.columns.map { CheckedQuery.Column($0.name, ValueType($0.type), isStated: true) }
            let before = parts
            isTrying = best != nil
            defer { isTrying = false }
            let (_, found) = findings { checker in checker.checkBody(definition, ColumnIndex(columns)) }
            if found.isEmpty { return }
            if best == nil || found.contains(where: { $0.code.number == 114 || $0.code.number == 120 }) { best = found }
            // What failed for another reason than the columns fails everywhere.
            if found.allSatisfy({ ![100, 107, 123].contains($0.code.number) }) { break }
            parts = before
        }
        for diagnostic in best ?? [] { report(diagnostic) }
    }

    private mutating func checkBody(_ definition: Definition, _ columns: ColumnIndex) {
        var scope = Scope(columns, isGroup: definition.form.value != .filter)
        for parameter in definition.parameters { scope.arguments[nameKey(parameter.value)] = .unknown }
        switch definition.form.value {
        case .filter:
            if case .expression(let body) = definition.body { _ = condition(body, scope) }
        case .indicator:
            guard let (body, condition) = definition.indicatorParts else { return }
            if let condition { scope.conditions = [self.condition(condition, scope.rows(of: definition.name.value))] }
            let checked = check(body, scope)
            if checked.level == .constant, checked.type != .any {
                report(CheckProblem.typeNeeded(.anAggregate, checked.type, in: "indicator", body.span))
            }
        case .let:
            if case .expression(let body) = definition.body { _ = check(body, scope) }
        case .topic, .unit: break
        }
    }

    /// What has a name already and keeps it, in words; nil where a definition may take it. The columns
    /// of the relations that are about articles and what they state are kept; those of the others
    /// (`places.level`) stand before a definition only there.
    static func owner(of name: String, form: Definition.Form, _ schema: Schema) -> Message? {
        // A topic stands only where a topic can stand.
        if form == .topic { return nil }
        let key = nameKey(name)
        if schema.relation(key) != nil { return .aRelation }
        for relation in ["documents", "sentences", "figures", "facts"] {
            if schema.relation(relation)?.column(key) != nil { return .columnOf(relation: "`\(relation)`") }
        }
        if Builtin.named(key) != nil { return .aFunction }
        if reserved.contains(key) { return .aLanguageWord }
        return nil
    }

    /// Words that start a statement or a stage, and those that no name can be.
    static let reserved: Set<String> = {
        var words: Set<String> = [
            "and", "or", "not", "true", "false", "missing", "is", "in", "has", "matches", "by", "where", "from",
            "overlaps", "else", "known", "distinct",
        ]
        for entry in Reference.statements + Reference.definitionForms + Reference.stages {
            words.insert(entry.name)
        }
        return words
    }()
}
