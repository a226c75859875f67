import Articles
import Evaluation
import Language

/// Runs programs in a session and writes what they give.
public final class ProgramRunner {
    public let session: Session
    public var options: OutputOptions
    /// Whether a person enters one thing after another and wants to see that it happened.
    public var isAtPrompt = false
    /// Takes what goes to standard output; the prompt puts a pager here.
    public var output: (String) -> Void = { StandardStream.output.write($0) }

    public init(session: Session, options: OutputOptions) {
        self.session = session
        self.options = options
    }

    /// Runs a program and writes every outcome as it comes.
    ///
    /// - Parameter name: what diagnostics call it; nil for an entry at the prompt.
    @discardableResult
    public func run(_ source: String, named name: String? = nil, settings: [Setting]) -> ExitStatus {
        do {
            return run(try Setting.apply(settings, to: source), named: name)
        } catch {
            StandardStream.error.write("chiso: \(error)\n")
            return .brokenProgram
        }
    }

    @discardableResult
    public func run(_ source: String, named name: String? = nil) -> ExitStatus {
        var status = ExitStatus.success
        session.interruption.clear()
        session.run(source, named: name) { outcome in
            status = max(status, write(outcome, of: source))
        }
        return status
    }

    /// Tells what was met when articles were loaded.
    public func report(_ problems: [LoadProblem]) {
        for problem in problems { StandardStream.error.write("chiso: \(problem.description)\n") }
    }

    private func write(_ outcome: Outcome, of source: String) -> ExitStatus {
        switch outcome {
        case .table(let table): emit(render(table, options.rendering))
        case .why(let tree): emit(render(tree, options.rendering))
        case .diagnostics(let found): return tell(found, of: source)
        case .held, .loaded, .defined, .exported, .whyNot, .description, .sql:
            emit(OutcomeText.render(outcome, options.rendering, isAtPrompt: isAtPrompt))
        }
        return .success
    }

    private func emit(_ rendered: Rendered) {
        if !rendered.output.isEmpty { output(rendered.output) }
        if !rendered.remarks.isEmpty { StandardStream.error.write(rendered.remarks) }
    }

    /// Writes diagnostics to standard error; the status that they end a program with.
    public func tell(_ diagnostics: [Diagnostic], of source: String?) -> ExitStatus {
        var status = ExitStatus.success
        for diagnostic in diagnostics {
            // A file that the entry only used is not at hand here.
            let text = diagnostic.source == nil || source == nil ? source : sourceText(of: diagnostic, entry: source)
            switch options.format {
            case .json, .jsonl: StandardStream.error.write(diagnostic.jsonText(in: text) + "\n")
            default:
                let colours = options.usesColor(onTerminal: Terminal.errorIsTerminal)
                StandardStream.error.write(diagnostic.terminalText(in: text, colours: colours))
            }
            guard diagnostic.severity == .error else { continue }
            status = max(status, Self.isFailedExpectation(diagnostic) ? .failed : .brokenProgram)
        }
        return status
    }

    private func sourceText(of diagnostic: Diagnostic, entry: String?) -> String? { entry }

    static func isFailedExpectation(_ diagnostic: Diagnostic) -> Bool { false }
}
