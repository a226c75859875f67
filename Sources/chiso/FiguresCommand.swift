import ArgumentParser
import Articles
import Corpus
import Evaluation
import Figures
import Messages
import Prompt

/// `chiso figures [PATH …]`: every figure as a JSON line.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: Message.figuresAbstract.told,
        discussion: Message.figuresDiscussion.told)

    @Argument(help: ArgumentHelp(.articlePaths), completion: .file())
    var paths: [String] = []

    @Flag(name: .long, help: ArgumentHelp(.strictFlag))
    var strict = false

    @OptionGroup var vocabulary: VocabularyArguments
    @OptionGroup var language: LanguageArguments

    func run() throws {
        try FigureListing(paths: paths, vocabulary: vocabulary.vocabulary, isStrict: strict).run()
    }
}

/// What `chiso figures` is to do.
struct FigureListing {
    var paths: [String]
    var vocabulary: String?
    var isStrict = false

    func run() throws {
        let extra = try VocabularyArguments.read(vocabulary)
        let articleReader = ArticleReader(topics: StandardScript.topics, extra: extra)
        let reader = CorpusReader(reader: articleReader)
        let isStream = paths.isEmpty || paths == ["-"]
        let input = isStream ? CorpusReader.Input.lines(descriptor: 0, name: "-") : .paths(paths)
        var output: [UInt8] = []
        var tally = ReadingTally(isStream: isStream)
        var isWritten = true
        reader.each(
            input, .figures,
            make: { _, reading in
                var lines: [UInt8] = []
                FigureLines().write(reading, to: &lines)
                return lines
            },
            deliver: { item, _ in
                switch item {
                case .read(let lines):
                    tally.takeArticle()
                    output.append(contentsOf: lines)
                    if output.count > 1 << 16 {
                        isWritten = StandardStream.output.write(output)
                        output.removeAll(keepingCapacity: true)
                    }
                case .problem(let problem):
                    tally.take(problem)
                    StandardStream.error.write(problem.text(in: ProgramLanguage.current) + "\n")
                }
                return isWritten
            })
        guard isWritten, StandardStream.output.write(output) else {
            StandardStream.error.write(Message.figuresUnwritable.told + "\n")
            throw ArgumentParser.ExitCode(1)
        }
        if let message = tally.message { StandardStream.error.write(message.told + "\n") }
        try tally.status(isStrict: isStrict).leave()
    }
}

extension FigureListing {
    /// What plain arguments say: the command's name and paths. Nil for all others, which the argument parser reads; see
    /// ``Asking/init(plain:)`` why not these.
    init?(plain arguments: some Collection<String>) {
        guard arguments.first == "figures" else { return nil }
        paths = Array(arguments.dropFirst())
        guard paths.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
    }
}
