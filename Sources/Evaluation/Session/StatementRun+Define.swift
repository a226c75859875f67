import Language

extension StatementRun {
    /// Takes a definition where it and all that use it still fit.
    func define(_ definition: Definition) {
        session.readStandard()
        let entry = DefinitionTable.Entry(definition, source: source, sourceName: name)
        let old = session.definitions.current(entry)
        session.definitions.set(entry)
        let problems = check(entry, old)
        guard problems.allSatisfy({ $0.severity == .warning }) else {
            if let old { session.definitions.set(old) } else { session.definitions.remove(entry) }
            give(.diagnostics(problems.map { $0.within(name) }))
            return
        }
        if !problems.isEmpty { give(.diagnostics(problems.map { $0.within(name) })) }
        give(
            .defined(
                DefinitionChange(
                    name: entry.name, form: entry.form, replaces: old != nil, hidesShipped: old?.isShipped ?? false,
                    text: entry.text)))
    }

    private func check(_ entry: DefinitionTable.Entry, _ old: DefinitionTable.Entry?) -> [Diagnostic] {
        var checker = Checker(schema: .standard, definitions: session.definitions, source: source)
        checker.definition(entry)
        guard checker.diagnostics.isEmpty else { return checker.diagnostics }
        if entry.form == .unit || old?.form == .unit {
            var families = session.families
            if old?.form == .unit { session.families.remove(entry.name) }
            swap(&families, &session.families)
            if let clash = session.defineUnit(entry) {
                let others = clash.families.filter { $0 != entry.name }
                return [CheckProblem.phraseTaken(clash.phrase, by: others, entry.definition.name.span)]
            }
        }
        return []
    }
}
