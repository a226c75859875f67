import ArgumentParser
import Evaluation
import Figures
import Prompt

extension OutputFormat: ExpressibleByArgument {}
extension OutputOptions.Color: ExpressibleByArgument {}

/// How results are written.
struct OutputArguments: ParsableArguments {
    @Option(name: .long, help: "How results are written: table, csv, tsv, json, jsonl or md.")
    var format: OutputFormat = .table

    @Option(name: .long, help: "Whether to use colour: auto, always or never.")
    var color: OutputOptions.Color = .auto

    @Option(name: .long, help: ArgumentHelp("How many columns tables may take.", valueName: "columns"))
    var width: Int?

    func validate() throws {
        if let width, width < 20 { throw ValidationError("--width takes a number of columns, 20 or more.") }
    }

    var options: OutputOptions { OutputOptions(format: format, color: color, width: width) }
}

/// Words of the person's own for the reader.
struct VocabularyArguments: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("Words of your own for the reader's tables, one a line.", valueName: "file"))
    var vocabulary: String?

    /// The words of the file given; its bad lines are told and left out.
    func read() throws -> ExtraVocabulary {
        guard let vocabulary else { return ExtraVocabulary() }
        let (text, problem) = StandardInput.program(vocabulary)
        if let problem {
            StandardStream.error.write("chiso: \(problem)\n")
            throw ArgumentParser.ExitCode(ExitStatus.failed.rawValue)
        }
        let extra = ExtraVocabulary(text)
        for problem in extra.problems { StandardStream.error.write("warning: \(vocabulary): \(problem)\n") }
        return extra
    }
}

/// What a session starts with.
struct SessionArguments: ParsableArguments {
    @Flag(name: .long, help: "Start without the shipped topics, units and indicators.")
    var bare = false

    @OptionGroup var vocabulary: VocabularyArguments

    @Argument(help: "Articles, files of JSON lines, or folders of them; - for standard input.")
    var paths: [String] = []

    /// A session over the articles under the paths, and what reading them met.
    func open(_ output: OutputOptions) throws -> (runner: ProgramRunner, reading: CorpusReading) {
        var options = Session.Options()
        options.bare = bare
        let reading = CorpusReading.read(paths, topics: StandardScript.topics, extra: try vocabulary.read())
        let runner = ProgramRunner(session: Session(corpus: reading.corpus, options: options), options: output)
        runner.report(reading.problems)
        return (runner, reading)
    }
}

extension ParsableCommand {
    /// Ends the program with a status; returns where it is success.
    func leave(_ status: ExitStatus) throws {
        if status != .success { throw ArgumentParser.ExitCode(status.rawValue) }
    }
}
