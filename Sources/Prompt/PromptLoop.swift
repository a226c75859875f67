import Articles
import CEditline
import Corpus
import Evaluation
import Language
import Messages
import Synchronization

/// The prompt: entries from a person, answers to them, until the person leaves.
///
/// Belongs to the main thread.
public final class PromptLoop {
    let runner: ProgramRunner
    /// The paths that the corpus was read from.
    var paths: [String]
    var history: History
    var showsTime = false
    var isLeaving = false
    /// A file that results go to instead of the screen.
    var outputPath: String?
    /// Definitions that outlast the session; nil where they do not.
    var kept: OwnDefinitions?
    /// What had been defined before each entry that changed it.
    var undoable: [[String]] = []
    private let version: String

    var session: Session { runner.session }
    var language: MessageLanguage { runner.options.language }

    /// - Parameters:
    ///   - runner: with a session whose corpus is read.
    ///   - paths: what it was read from, for the greeting and the history.
    ///   - keepsDefinitions: whether definitions made here are there the next time.
    public init(runner: ProgramRunner, paths: [String], version: String, keepsDefinitions: Bool = true) {
        self.runner = runner
        self.paths = paths
        self.version = version
        kept = keepsDefinitions ? OwnDefinitions() : nil
        history = History(path: History.ownPath)
        runner.isAtPrompt = true
    }

    /// Runs until the person leaves.
    public func run() {
        let wake = chiso_signals_watch { Interruptible.request() }
        let input = TerminalInput(descriptor: 0, wake: wake)
        let editor = LineEditor(input: input)
        let reader = editor == nil ? PlainLineReader(input: input) : nil
        reader?.isComplete = { !parse($0).isIncomplete }
        editor?.isComplete = { !parse($0).isIncomplete }
        editor?.complete = { [unowned self] entry, offset in completions(for: entry, at: offset) }
        editor?.hint = { [unowned self] in SignatureHint.text(for: $0, in: session, language) }
        editor?.usesColor = runner.options.usesColor(onTerminal: Terminal.outputIsTerminal)
        editor?.past = history.entries
        editor?.language = { [unowned self] in language }
        runner.output = { [unowned self] in show($0) }
        greet()
        kept?.restore(in: runner)
        let prompt = promptText
        defer { chiso_terminal_take_keys(false) }
        while !isLeaving {
            let entry = editor?.readEntry(prompt: prompt) ?? reader?.readEntry(prompt: prompt) ?? .end
            // What is typed ahead is for the entry that comes after, Ctrl-D and Ctrl-R too.
            if editor != nil { chiso_terminal_take_keys(true) }
            switch entry {
            case .interrupted: continue
            case .end:
                StandardStream.output.write("\n")
                isLeaving = true
            case .text(let text):
                let trimmed = Self.trimmed(text)
                guard !trimmed.isEmpty else { continue }
                let status = answer(trimmed)
                history.add(trimmed, corpus: paths.joined(separator: " "), status: status)
                if editor?.past.last != trimmed { editor?.past.append(trimmed) }
            }
        }
    }

    /// Answers one entry; how it ended, in the history's words.
    private func answer(_ entry: String) -> String {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            if showsTime { StandardStream.error.write(ProgramRunner.timeText(clock.now - start)) }
        }
        let corpus = session.corpus.path
        defer {
            // What was done to the definitions of one corpus cannot be undone in another.
            if session.corpus.path != corpus {
                undoable = []
                kept?.follow(session)
            }
            kept?.keep(session)
        }
        let interruption = session.interruption
        if entry.hasPrefix(".") {
            let isDone = Interruptible.during(interruption) { DotCommand.run(entry, in: self) }
            return interruption.isRequested ? "interrupted" : isDone ? "ok" : "error"
        }
        let before = session.ownDefinitions
        let status = Interruptible.during(interruption) { runner.run(entry) }
        if session.ownDefinitions != before { undoable.append(before) }
        if interruption.isRequested { return "interrupted" }
        return status == .success ? "ok" : "error"
    }

    private func completions(for entry: String, at offset: Int) -> Completions {
        DotCommand.completions(for: entry, at: offset, in: self) ?? session.completions(for: entry, at: offset)
    }

    /// Shows a result: in the file of `.output`, through the pager, or as it is.
    private func show(_ text: String) {
        if let outputPath {
            if !SmallFile.append(text, to: outputPath) {
                StandardStream.error.write(Message.outputUnwritable(path: outputPath).text(in: language) + "\n")
                self.outputPath = nil
                StandardStream.output.write(text)
            }
        } else if !Pager.show(text) {
            StandardStream.output.write(text)
        }
    }

    private var promptText: String {
        guard Terminal.inputIsTerminal, runner.options.usesColor(onTerminal: Terminal.outputIsTerminal) else {
            return "chiso> "
        }
        return "\u{1}\u{1B}[1;36m\u{1}chiso>\u{1}\u{1B}[0m\u{1} "
    }

    private func greet() {
        let what: Message =
            if let engine = session.engine?.engine {
                .askingEngine(engine: engine.shownName)
            } else {
                session.corpus.documentCount > 0 ? PromptLoop.size(of: session.corpus) : .nothingOpen
            }
        let width = runner.options.rendering.width
        let greeting = Message.greeting(version: version, corpus: what).text(in: language)
        var lines = wrapped(greeting, width: width.map { $0 - 1 })
        if history.isFirst { lines += HelpText.firstSteps(width: width, language) }
        StandardStream.output.write(lines.map { $0 + "\n" }.joined())
    }

    /// How many articles and figures there are.
    static func size(of corpus: Corpus) -> Message {
        .articlesAndFigures(
            articles: Message.articles(count: corpus.documentCount), figures: Message.figures(count: corpus.figureCount)
        )
    }

    /// Tells the person something, on a line of its own.
    func say(_ message: Message) { StandardStream.output.write(message.text(in: language) + "\n") }

    static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let first = text.first, first == "\n" || first == "\r\n" { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        if text.allSatisfy(\.isWhitespace) { return "" }
        return String(text)
    }
}

/// The query that Ctrl-C ends, if one runs.
enum Interruptible {
    private static let running = Atomic<Unmanaged<Interruption>?>(nil)

    /// Called within a signal handler.
    static func request() {
        running.load(ordering: .acquiring)?.takeUnretainedValue().request()
    }

    static func during<Result>(_ interruption: Interruption, _ body: () -> Result) -> Result {
        interruption.clear()
        running.store(Unmanaged.passUnretained(interruption), ordering: .releasing)
        // What came since the entry was ended was meant for this.
        if chiso_signals_take() & UInt32(CHISO_INTERRUPTED) != 0 { interruption.request() }
        defer {
            running.store(nil, ordering: .releasing)
            // What came meanwhile was for the query, not for the next entry.
            _ = chiso_signals_take()
        }
        return body()
    }
}
