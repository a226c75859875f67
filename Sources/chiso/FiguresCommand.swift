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

    @OptionGroup var vocabulary: VocabularyArguments
    @OptionGroup var language: LanguageArguments

    func run() throws {
        let articleReader = ArticleReader(topics: StandardScript.topics, extra: try vocabulary.read())
        let reader = CorpusReader(reader: articleReader)
        var input = CorpusReader.Input.paths(paths)
        if paths.isEmpty || paths == ["-"] { input = .lines(descriptor: 0, name: "-") }
        var output: [UInt8] = []
        var articles = 0
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
                    articles += 1
                    output.append(contentsOf: lines)
                    if output.count > 1 << 16 {
                        isWritten = StandardStream.output.write(output)
                        output.removeAll(keepingCapacity: true)
                    }
                case .problem(let problem): StandardStream.error.write(problem.text(in: ProgramLanguage.current) + "\n")
                }
                return isWritten
            })
        guard isWritten, StandardStream.output.write(output) else {
            StandardStream.error.write(Message.figuresUnwritable.told + "\n")
            throw ArgumentParser.ExitCode(1)
        }
        if articles == 0 { throw ArgumentParser.ExitCode(1) }
    }
}
