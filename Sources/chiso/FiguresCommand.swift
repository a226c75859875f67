import ArgumentParser
import Articles
import Evaluation
import Figures
import Prompt

/// `chiso figures [PATH …]`: every figure as a JSON line, as far as they are read.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Writes every figure as a JSON line.",
        discussion: """
            Without a path, articles come from standard input as JSON lines: \
            {"id": …, "text": …, "title": …, "date": …, "url": …}, the last three if known.
            """)

    @Argument(help: "Articles, files of JSON lines, or folders of them.")
    var paths: [String] = []

    func run() throws {
        throw ValidationError("not built yet")
    }
}
