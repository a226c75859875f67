import Evaluation
import Language

/// Programs looked at without a corpus and without being run.
public enum ProgramCheck {
    /// Tells what is wrong with a program on standard error: how it is written, its names and its types.
    public static func run(_ source: String, named name: String, bare: Bool, options: OutputOptions) -> ExitStatus {
        let runner = ProgramRunner(session: Session(), options: options)
        let program = parse(source)
        let status = runner.tell(program.diagnostics.map { $0.named(name) }, of: source, named: name)
        guard status == .success else { return status }
        var definitions = DefinitionTable()
        if !bare {
            for statement in parse(StandardScript.source).statements {
                guard case .definition(let made) = statement.form else { continue }
                definitions.set(
                    .init(made, source: StandardScript.source, sourceName: "standard.chiso", isShipped: true))
            }
        }
        // What another script defines is not known here, so that a name may be right after all.
        let usesOthers = program.statements.contains { if case .use = $0.form { true } else { false } }
        var found: [Diagnostic] = []
        for statement in program.statements {
            var checker = Checker(schema: .standard, definitions: definitions, source: source)
            switch statement.form {
            case .definition(let made):
                let entry = DefinitionTable.Entry(made, source: source, sourceName: name)
                definitions.set(entry)
                checker = Checker(schema: .standard, definitions: definitions, source: source)
                checker.definition(entry)
            case .query(let query), .why(let query), .sql(let query): _ = checker.query(query)
            case .expect(let condition):
                let column = NamedExpression(name: nil, expression: condition)
                let aggregates = AggregateQuery(columns: [column], keys: [], condition: nil, relation: nil)
                _ = checker.query(Query(source: .aggregates(aggregates), stages: [], span: condition.span))
            case .load, .use, .whyNot, .describe, .continuation: break
            }
            found += checker.diagnostics
        }
        if usesOthers { found.removeAll { $0.code == Diagnostic.Code(100) } }
        return runner.tell(found.map { $0.named(name) }, of: source, named: name)
    }
}

extension Diagnostic {
    /// The same, with the script that it is in.
    fileprivate func named(_ script: String) -> Diagnostic {
        var copy = self
        copy.source = source ?? script
        return copy
    }
}
