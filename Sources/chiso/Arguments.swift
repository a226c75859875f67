import ArgumentParser
import CMemory
import Clients
import Evaluation
import Figures
import Messages
import Prompt

extension OutputFormat: ExpressibleByArgument {}
extension OutputOptions.Color: ExpressibleByArgument {}

/// How results are written.
struct OutputArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(.formatOption))
    var format: OutputFormat = .table

    @Option(name: .long, help: ArgumentHelp(.colorOption))
    var color: OutputOptions.Color = .auto

    @Option(name: .long, help: ArgumentHelp(.widthOption, valueName: "columns"))
    var width: Int?

    @Flag(name: .long, help: ArgumentHelp(.asciiFlag))
    var ascii = false

    @Flag(name: .long, help: ArgumentHelp(.timerOption))
    var timer = false

    @OptionGroup var language: LanguageArguments

    func validate() throws {
        if let width, width < 20 { throw ValidationError(.widthTakes) }
    }

    var options: OutputOptions {
        var options = OutputOptions(
            format: format, color: color, width: width, isASCII: ascii, language: ProgramLanguage.current)
        options.showsTimes = timer
        return options
    }
}

/// Words of the person's own for the reader.
struct VocabularyArguments: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp(.vocabularyOption, valueName: "file"), completion: .file())
    var vocabulary: String?

    func read() throws -> ExtraVocabulary { try Self.read(vocabulary) }

    /// The words of the file given; its bad lines are told and left out.
    static func read(_ vocabulary: String?) throws -> ExtraVocabulary {
        guard let vocabulary else { return ExtraVocabulary() }
        let (text, problem) = StandardInput.program(vocabulary)
        if let problem {
            StandardStream.error.write(Message.problem(problem: problem).told + "\n")
            throw ArgumentParser.ExitCode(ExitStatus.failed.rawValue)
        }
        let extra = ExtraVocabulary(text)
        for problem in extra.problems {
            let message = Message.vocabularyProblem(path: "\(vocabulary):\(problem.line)", problem: problem.problem)
            StandardStream.error.write(message.told + "\n")
        }
        return extra
    }
}

/// Another engine that holds the articles' tables.
struct EngineArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(.askedEngineOption))
    var engine: Engine?

    @Option(name: .long, help: ArgumentHelp(.throughOption, valueName: "command"))
    var through: String?

    func validate() throws {
        if through != nil, engine == nil { throw ValidationError(.throughNeedsEngine) }
    }
}

/// What a session starts with.
struct SessionArguments: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(.bareFlag))
    var bare = false

    @OptionGroup var vocabulary: VocabularyArguments
    @OptionGroup var engine: EngineArguments

    @Argument(help: ArgumentHelp(.sessionPaths), completion: .file())
    var paths: [String] = []

    func validate() throws {
        if engine.through != nil, !paths.isEmpty { throw ValidationError(.throughOrPaths) }
    }

    var start: SessionStart {
        SessionStart(
            bare: bare, vocabulary: vocabulary.vocabulary, engine: engine.engine, through: engine.through, paths: paths)
    }

    func open(_ output: OutputOptions) throws -> (runner: ProgramRunner, reading: CorpusReading) {
        try start.open(output)
    }
}

/// What a session starts with, however it was read from the command line.
struct SessionStart: Equatable {
    var bare = false
    var vocabulary: String?
    var engine: Engine?
    /// The command of the engine's client, by which it is asked instead of articles.
    var through: String?
    var paths: [String] = []

    /// A session over the articles under the paths, and what reading them met.
    func open(_ output: OutputOptions) throws -> (runner: ProgramRunner, reading: CorpusReading) {
        if paths.contains(where: { $0.hasSuffix(".chiso") }) { chiso_prepare_memory_for_columns() }
        var options = Session.Options()
        options.bare = bare
        options.vocabulary = try VocabularyArguments.read(vocabulary)
        let reading = CorpusReading.read(
            paths, topics: StandardScript.topics, extra: options.vocabulary,
            line: ProgressLine(ProgramLanguage.current))
        let session = Session(corpus: reading.corpus, options: options)
        try connect(session)
        let runner = ProgramRunner(session: session, options: output)
        runner.report(reading.problems)
        if !bare { runner.takeDefinitionsOfCorpus() }
        return (runner, reading)
    }

    /// Has a session ask the engine, where one is given with its client's command.
    private func connect(_ session: Session) throws {
        guard let engine else { return }
        session.sqlEngine = engine
        guard let through else { return }
        do throws(CommandWords.Problem) {
            session.engine = try EngineClient(engine, through: through)
        } catch {
            throw ValidationError(.throughProblem(problem: error.message))
        }
    }
}

extension ParsableCommand {
    func leave(_ status: ExitStatus) throws { try status.leave() }
}

extension ExitStatus {
    /// Ends the program with a status; returns where it is success.
    func leave() throws {
        if self != .success { throw ArgumentParser.ExitCode(rawValue) }
    }
}
