import ArgumentParser
import Articles
import Evaluation
import Figures
import Prompt

/// `chiso figures [PATH …]`: every figure as a JSON line.
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
        let reader = ArticleReader(topics: StandardScript.topics)
        var output: [UInt8] = []
        var readAny = false
        let take: (ArticleLoader.Item) -> Bool = { item in
            switch item {
            case .article(let article):
                readAny = true
                FigureLines().write(reader.read(article), to: &output)
                if output.count > 1 << 16 {
                    StandardStream.output.write(String(decoding: output, as: UTF8.self))
                    output.removeAll(keepingCapacity: true)
                }
            case .problem(let problem): StandardStream.error.write("\(problem)\n")
            }
            return true
        }
        if paths.isEmpty || paths == ["-"] {
            ArticleLoader().loadLines(descriptor: 0, name: "-", take)
        } else {
            ArticleLoader().load(paths, take)
        }
        StandardStream.output.write(String(decoding: output, as: UTF8.self))
        if !readAny { throw ArgumentParser.ExitCode(1) }
    }
}
