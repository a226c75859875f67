import ArgumentParser
import Prompt

/// The command line: reads the arguments, has the stages do the work, and tells by the exit status how it went.
@main
struct Chiso: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chiso",
        abstract: "Reads the figures in Vietnamese public-administration articles, and answers questions about them.",
        usage: """
            chiso [PATH …]                    the prompt, over the articles under the paths
            chiso -c 'PROGRAM' [PATH …]       answers a program
            chiso [PATH …] < PROGRAM          answers a program from standard input
            chiso run SCRIPT [PATH …]         answers a script
            chiso figures [PATH …]            writes every figure as a JSON line
            chiso index PATH … --output FILE  reads articles once into a corpus file
            """,
        discussion: """
            A path is an article (text or HTML), a file of JSON lines, a folder of them, or a corpus file (.chiso); \
            - is standard input. \
            A folder that is called as a command is, as `run`, can be given as ./run.

            `chiso help ask` has the options: --format table, csv, tsv, json, jsonl or md; --bare; --vocabulary; \
            --color; --width.

            Exit status: 0 when all went well; 1 when nothing could be read or an `expect` failed; 2 when the \
            program has an error; 64 when the command line has one.
            """,
        version: Release.version,
        subcommands: [
            Ask.self, Run.self, FiguresCommand.self, IndexCommand.self, Check.self, FormatCommand.self, Explain.self,
        ],
        defaultSubcommand: Ask.self
    )

    static func main() {
        Terminal.prepareProgram()
        main(nil)
    }
}

/// What this build calls itself.
enum Release {
    static let version = "0.1.0"
}
