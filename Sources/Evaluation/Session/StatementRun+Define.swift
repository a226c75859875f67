import Language

extension StatementRun {
    /// Takes a definition where it and all that use it still fit.
    func define(_ definition: Definition) {
        session.readStandard()
        let entry = DefinitionTable.Entry(definition, source: source, sourceName: name)
        if definition.usedNames.contains(lastResultName), session.definitions[lastResultName] == nil {
            give(.diagnostics([CheckProblem.resultInDefinition(definition.name.span).within(name)]))
            return
        }
        let old = session.definitions.current(entry)
        session.definitions.set(entry)
        let problems = check(entry, old)
        guard problems.allSatisfy({ $0.severity == .warning }) else {
            if let old { session.definitions.set(old) } else { session.definitions.remove(entry) }
            session.definitions.markRefused(entry)
            give(.diagnostics(problems.map { $0.within(name) }))
            return
        }
        if !problems.isEmpty { give(.diagnostics(problems.map { $0.within(name) })) }
        guard !standsOnRefused(entry) else {
            if let old { session.definitions.set(old) } else { session.definitions.remove(entry) }
            session.definitions.markRefused(entry)
            session.passedOver += 1
            return
        }
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
        if let clash = changeFamilies(entry, old) {
            let others = clash.families.filter { $0 != entry.name }
            return [CheckProblem.phraseTaken(clash.phrase, by: others, entry.definition.name.span)]
        }
        guard old != nil else { return [] }
        for dependant in session.definitions.dependants(of: entry) {
            var checker = Checker(schema: .standard, definitions: session.definitions, source: dependant.source)
            checker.definition(dependant)
            if let problem = checker.diagnostics.first(where: { $0.severity == .error }) {
                if let old { session.defineUnit(old) }
                return [CheckProblem.wouldBreak(entry.name, dependant.name, problem, entry.definition.name.span)]
            }
        }
        return []
    }

    /// Whether a definition, which has no finding of its own, uses one that was refused.
    private func standsOnRefused(_ entry: DefinitionTable.Entry) -> Bool {
        guard entry.definition.usedNames.contains(where: { session.definitions.isRefused($0) }) else { return false }
        var checker = Checker(schema: .standard, definitions: session.definitions, source: source)
        checker.definition(entry)
        return checker.usesRefused
    }

    /// Takes a unit's phrases for what it now is; nothing changes where another unit has one of them.
    private func changeFamilies(
        _ entry: DefinitionTable.Entry, _ old: DefinitionTable.Entry?
    ) -> UnitFamilies.Clash? {
        guard entry.form != .topic else { return nil }
        let before = session.families
        if old?.form == .unit { session.families.remove(entry.name) }
        guard let clash = session.defineUnit(entry) else { return nil }
        session.families = before
        return clash
    }
}
