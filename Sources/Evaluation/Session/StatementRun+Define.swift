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
                let others = clash.families.filter { $0 != entry.name }.map { "`\($0)`" }.joined(separator: ", ")
                return [
                    Diagnostic(
                        Diagnostic.Code(124), "\"\(clash.phrase)\" is a phrase of the unit \(others) already",
                        at: entry.definition.name.span, help: ["a phrase belongs to one unit; take it from one of them"]
                    )
                ]
            }
            if entry.form != .unit { session.families.remove(entry.name) }
        }
        guard old != nil else { return [] }
        for dependant in session.definitions.dependants(of: entry) {
            var checker = Checker(schema: .standard, definitions: session.definitions, source: dependant.source)
            checker.definition(dependant)
            if let problem = checker.diagnostics.first(where: { $0.severity == .error }) {
                return [
                    Diagnostic(
                        Diagnostic.Code(115),
                        "`\(entry.name)` cannot become this, since `\(dependant.name)` uses it and would break",
                        at: entry.definition.name.span, notes: ["in `\(dependant.name)`: \(problem.headline)"],
                        help: ["define it under another name, or change `\(dependant.name)` first"])
                ]
            }
        }
        return []
    }
}
