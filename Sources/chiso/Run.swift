import ArgumentParser
import Messages
import Prompt

/// `chiso run SCRIPT [PATH …]`.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.runAbstract.told,
        discussion: Message.runDiscussion.told)

    @Argument(help: ArgumentHelp(.scriptArgument), completion: .file(extensions: ["chiso"]))
    var script: String

    @Option(
        name: .customLong("set"), help: ArgumentHelp(.settingOption, valueName: "name=value"))
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
                StandardStream.error.write(Message.problem(problem: problem.message).told + "\n")
                return try leave(.failed)
            }
        }
        let parsed: [Setting]
        do throws(Setting.Problem) {
            parsed = try settings.map { argument throws(Setting.Problem) in try Setting(argument) }
        } catch {
            throw ValidationError(error.message)
        }
        let (runner, reading) = try session.open(output.options)
        if reading.isFailure { try leave(.failed) }
        try leave(runner.run(source, named: script, settings: parsed))
    }
}
