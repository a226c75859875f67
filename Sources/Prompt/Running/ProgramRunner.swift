import Articles
import Corpus
import Evaluation
import Language
import Messages

/// Runs programs in a session and writes what they give.
public final class ProgramRunner {
    public private(set) var session: Session
    public var options: OutputOptions {
        didSet { connect() }
    }
    /// Whether a person enters one thing after another and wants to see that it happened.
    public var isAtPrompt = false
    /// Takes what goes to standard output; the prompt puts a pager here.
    public var output: (String) -> Void = { StandardStream.output.write($0) }

    public init(session: Session, options: OutputOptions) {
        self.session = session
        self.options = options
        connect()
    }

    /// Has the session write files as this writes results.
    private func connect() {
        let language = options.language
        session.messageLanguage = language
        session.writeTable = { Self.fileText($0, $1, language) }
    }

    /// Runs a program and writes every outcome as it comes.
    ///
    /// - Parameter name: what diagnostics call it; nil for an entry at the prompt.
    @discardableResult
    public func run(_ source: String, named name: String? = nil, settings: [Setting]) -> ExitStatus {
        do throws(Setting.Problem) {
            return run(try Setting.apply(settings, to: source), named: name)
        } catch {
            StandardStream.error.write("chiso: \(error.message.text(in: options.language))\n")
            return .brokenProgram
        }
    }

    @discardableResult
    public func run(_ source: String, named name: String? = nil) -> ExitStatus {
        var status = ExitStatus.success
        let line = ProgressLine(options.language)
        session.progress = { line.show($0) }
        var last = ContinuousClock.now
        session.perform(source, named: name) { outcome in
            line.clear()
            status = max(status, write(outcome, of: source, named: name))
            guard options.showsTimes else { return }
            let now = ContinuousClock.now
            StandardStream.error.write(Self.timeText(now - last))
            last = now
        }
        // A part of a corpus file is read only when it is asked for, so its damage may be met only now.
        if let problem = session.corpus.problem {
            StandardStream.error.write(problem.text(in: options.language) + "\n")
            status = max(status, .failed)
        }
        return status
    }

    /// Makes the definitions kept with the corpus file that is open, if one is.
    public func takeDefinitionsOfCorpus() {
        let announced = isAtPrompt
        isAtPrompt = false
        defer { isAtPrompt = announced }
        let problem = session.takeDefinitionsOfCorpus { outcome in
            _ = write(outcome, of: "", named: nil)
        }
        if let problem { StandardStream.error.write(problem.text(in: options.language) + "\n") }
    }

    /// `12,3 ms`
    static func timeText(_ duration: Duration) -> String {
        let milliseconds = duration / .milliseconds(1)
        let rounded = Int((milliseconds * 10).rounded())
        return "\(rounded / 10),\(rounded % 10) ms\n"
    }

    /// Tells what was met when articles were loaded.
    public func report(_ problems: [LoadProblem]) {
        for problem in problems { StandardStream.error.write(problem.text(in: options.language) + "\n") }
    }

    private func write(_ outcome: Outcome, of source: String, named name: String?) -> ExitStatus {
        switch outcome {
        case .table(let table): emit(render(table, options.rendering))
        case .why(let tree): emit(render(tree, options.rendering))
        case .diagnostics(let found): return tell(found, of: source, named: name)
        case .held, .loaded, .defined, .exported, .whyNot, .description, .sql:
            emit(OutcomeText.render(outcome, options.rendering, isAtPrompt: isAtPrompt))
        }
        return .success
    }

    private func emit(_ rendered: Rendered) {
        if !rendered.output.isEmpty { output(rendered.output) }
        if !rendered.remarks.isEmpty { StandardStream.error.write(rendered.remarks) }
    }

    /// A result as the text of a file, for `export`.
    static func fileText(_ table: ResultTable, _ format: String, _ language: MessageLanguage) -> String? {
        if format == "svg" { return SVGChart.text(table, language) }
        guard let format = OutputFormat(rawValue: format), format != .table else { return nil }
        let rendered = render(table, RenderingOptions(format, language: language))
        // The notes go with it where the format has room for words.
        return format == .md ? rendered.output + rendered.remarks : rendered.output
    }

    /// Starts again over the same articles with these definitions alone.
    func restart(with definitions: [String]) {
        let fresh = Session(corpus: session.corpus, options: session.options)
        fresh.goOn(from: session)
        session = fresh
        connect()
        let announced = isAtPrompt
        isAtPrompt = false
        for definition in definitions { run(definition) }
        isAtPrompt = announced
    }

    /// Writes diagnostics to standard error; the status that they end a program with.
    ///
    /// - Parameters:
    ///   - entry: the program that ran.
    ///   - name: what it is called.
    public func tell(_ diagnostics: [Diagnostic], of entry: String, named name: String?) -> ExitStatus {
        var status = ExitStatus.success
        // Most are of one source.
        var last: (text: String, lines: SourceLines)?
        for diagnostic in diagnostics {
            if let text = sourceText(of: diagnostic, entry: entry, named: name) {
                if text != last?.text { last = (text, SourceLines(text)) }
            } else {
                last = nil
            }
            let text = last?.lines
            switch options.format {
            case .json, .jsonl: StandardStream.error.write(diagnostic.jsonText(in: text, options.language) + "\n")
            default:
                // The terminal has shown ^C where the cursor stood.
                if isAtPrompt, diagnostic.code == Diagnostic.Code(200) { StandardStream.error.write("\n") }
                let colours = options.usesColor(onTerminal: Terminal.errorIsTerminal)
                StandardStream.error.write(diagnostic.terminalText(in: text, options.language, colours: colours))
            }
            if diagnostic.severity == .error { status = max(status, ExitStatus(diagnostic.code)) }
        }
        return status
    }

    /// The text that a diagnostic's place is in: the program itself, or a script that it uses.
    private func sourceText(of diagnostic: Diagnostic, entry: String, named name: String?) -> String? {
        guard let source = diagnostic.source, source != name else { return entry }
        return source == "standard.chiso" ? StandardScript.source : SmallFile.read(source)
    }
}

extension ExitStatus {
    /// What an error of a code ends a program with.
    init(_ code: Diagnostic.Code) {
        switch code.number {
        // An expectation that failed; a file that could not be written; what could not be loaded.
        case 210, 211, 300...: self = .failed
        default: self = .brokenProgram
        }
    }
}
