import ArgumentParser
import Messages
import Prompt

/// `chiso [PATH …]`: the prompt; with `-c`, or with standard input that is no terminal, a program.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: Message.askAbstract.told)

    @Option(
        name: .short, help: ArgumentHelp(.programOption, valueName: "program"))
    var command: String?

    @OptionGroup var output: OutputArguments
    @OptionGroup var session: SessionArguments

    func run() throws {
        // Standard input is either the articles or the program.
        let readsArticles = session.paths.contains("-")
        if command == nil, readsArticles {
            throw ValidationError(.programNeeded)
        }
        if command == nil, !Terminal.inputIsTerminal {
            let program = StandardInput.readAll()
            return try answer(program, named: nil)
        }
        if let command { return try answer(command, named: "-c") }
        let (runner, reading) = try session.open(output.options)
        if reading.isFailure { try leave(.failed) }
        PromptLoop(
            runner: runner, paths: session.paths, version: Release.version, keepsDefinitions: !session.bare
        ).run()
    }

    private func answer(_ program: String, named name: String?) throws {
        let (runner, reading) = try session.open(output.options)
        if reading.isFailure { try leave(.failed) }
        try leave(runner.run(program, named: name))
    }
}
