import ArgumentParser
import Corpus
import Evaluation
import Figures
import Messages
import Prompt

/// `chiso index PATH … --output NEWS.chiso`: reads articles once into a file that opens at once.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: Message.indexAbstract.told,
        discussion: Message.indexDiscussion.told)

    @Argument(help: ArgumentHelp(.articlePaths), completion: .file())
    var paths: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(.outputOption, valueName: "file.chiso"),
        completion: .file(extensions: ["chiso"]))
    var output: String

    @OptionGroup var vocabulary: VocabularyArguments

    @OptionGroup var language: LanguageArguments

    func validate() throws {
        guard CorpusFile.isLikely(output) else { throw ValidationError(.corpusFileEnding) }
        guard !paths.contains("-") else {
            throw ValidationError(.indexNeedsFiles)
        }
    }

    func run() throws {
        let topics = StandardScript.topics
        let extra = try vocabulary.read()
        let indexer = CorpusIndexer(
            reader: CorpusReader(reader: ArticleReader(topics: topics, extra: extra)), topics: topics, extra: extra)
        let rate = ProgressLine(ProgramLanguage.current)
        var isEmpty = false
        do throws(CorpusFileProblem) {
            let outcome = try indexer.index(paths, into: output) { progress in
                rate.show(progress)
                return true
            }
            rate.clear()
            for problem in outcome.problems {
                StandardStream.error.write(problem.text(in: ProgramLanguage.current) + "\n")
            }
            let done = Message.indexed(
                path: output, read: outcome.read, kept: outcome.kept, dropped: outcome.dropped,
                figures: outcome.figures)
            StandardStream.error.write(done.told + "\n")
            isEmpty = outcome.read + outcome.kept == 0
        } catch {
            rate.clear()
            StandardStream.error.write(error.text(in: ProgramLanguage.current) + "\n")
            throw ArgumentParser.ExitCode(1)
        }
        if isEmpty { throw ArgumentParser.ExitCode(1) }
    }
}
