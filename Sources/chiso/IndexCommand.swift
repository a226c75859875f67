import ArgumentParser
import Corpus
import Evaluation
import Figures
import Prompt

/// `chiso index PATH … --output NEWS.chiso`: reads articles once into a file that opens at once.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Reads articles once into a corpus file.",
        discussion: """
            Indexing again reads only what is new or changed, and drops what is gone. The file is SQLite: its tables \
            can be read by any SQLite client. Until all is read it stays as it was.
            """)

    @Argument(help: "Articles, files of JSON lines, or folders of them.")
    var paths: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The corpus file.", valueName: "file.chiso"))
    var output: String

    func validate() throws {
        guard CorpusFile.isLikely(output) else { throw ValidationError("A corpus file's name ends in .chiso.") }
        guard !paths.contains("-") else {
            throw ValidationError("An index is made of files, so that it can be brought up to date; - has none.")
        }
    }

    func run() throws {
        let topics = StandardScript.topics
        let indexer = CorpusIndexer(reader: CorpusReader(reader: ArticleReader(topics: topics)), topics: topics)
        let rate = ProgressLine()
        var isEmpty = false
        do throws(CorpusFileProblem) {
            let outcome = try indexer.index(paths, into: output) { progress in
                rate.show(progress)
                return true
            }
            rate.clear()
            for problem in outcome.problems { StandardStream.error.write("\(problem)\n") }
            StandardStream.error.write(
                "\(output): \(outcome.read) articles read, \(outcome.kept) kept, \(outcome.dropped) dropped; "
                    + "\(outcome.figures) figures\n")
            isEmpty = outcome.read + outcome.kept == 0
        } catch {
            rate.clear()
            StandardStream.error.write("\(error)\n")
            throw ArgumentParser.ExitCode(1)
        }
        if isEmpty { throw ArgumentParser.ExitCode(1) }
    }
}

/// How far indexing has come, in one line of a terminal's screen.
private final class ProgressLine {
    private let isShown = Terminal.errorIsTerminal
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var hasShown = false

    func show(_ progress: CorpusReader.Progress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - last > .milliseconds(200) else { return }
        last = now
        hasShown = true
        let seconds = max((now - start) / .seconds(1), 0.001)
        let megabytes = Double(progress.bytes) / 1e6
        var line = "\(progress.articles) articles, \(progress.figures) figures, "
        line += "\(Int(megabytes)) MB, \(Int(megabytes / seconds)) MB/s"
        if progress.files > 1, progress.filesDone > 0 {
            let left = seconds / Double(progress.filesDone) * Double(progress.files - progress.filesDone)
            line += ", about \(Int(left.rounded(.up))) s left"
        }
        StandardStream.error.write("\r\u{1B}[K\(line)")
    }

    func clear() {
        if hasShown { StandardStream.error.write("\r\u{1B}[K") }
    }
}
