import ArgumentParser
import Prompt

/// `chiso run SCRIPT [PATH …]`.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers a script.",
        discussion: """
            --set gives a `let` of the script another value: `chiso run profile.chiso --set place="Lào Cai" sample`. \
            The value is text, unless it is a number or a period.
            """)

    @Argument(help: "The script; - for standard input.")
    var script: String

    @Option(
        name: .customLong("set"), help: ArgumentHelp("Give a `let` of the script this value.", valueName: "name=value"))
    var settings: [String] = []

    @OptionGroup var output: OutputArguments
    @OptionGroup var session: SessionArguments

    func run() throws {
        let source: String
        if script == "-" {
            source = StandardInput.readAll()
        } else {
            switch StandardInput.read(script) {
            case .success(let text): source = text
            case .failure(let problem):
                StandardStream.error.write("chiso: \(problem.message)\n")
                return try leave(.failed)
            }
        }
        let parsed = try settings.map(Setting.init)
        let (runner, reading) = try session.open(output.options)
        if reading.isFailure { try leave(.failed) }
        try leave(runner.run(source, named: script, settings: parsed))
    }
}
