import ArgumentParser
import Foundation
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
        try Asking(program: command, output: output.options, session: session.start).run()
    }
}

/// What `chiso` without a command is to do.
struct Asking {
    /// That of `-c`.
    var program: String?
    var output: OutputOptions
    var session: SessionStart

    func run() throws {
        // Standard input is either the articles or the program.
        let readsArticles = session.paths.contains("-")
        if program == nil, readsArticles {
            throw ValidationError(.programNeeded)
        }
        if program == nil, !Terminal.inputIsTerminal {
            let program = StandardInput.readAll()
            return try answer(program, named: nil)
        }
        if let program { return try answer(program, named: "-c") }
        let (runner, reading) = try session.open(output)
        if reading.isFailure { try ExitStatus.failed.leave() }
        PromptLoop(
            runner: runner, paths: session.paths, version: Release.version, keepsDefinitions: !session.bare
        ).run()
    }

    private func answer(_ program: String, named name: String?) throws {
        let (runner, reading) = try session.open(output)
        if reading.isFailure { try ExitStatus.failed.leave() }
        let status = runner.run(program, named: name)
        // An engine's client is to be ended.
        if session.engine != nil { return try status.leave() }
        // What is in memory goes with the program; to free it value by value takes longer than many an answer.
        withExtendedLifetime((runner, reading)) { exit(status.rawValue) }
    }
}

extension Asking {
    /// What plain arguments say: `-c` and `--format` with what belongs to them, and paths. Nil for all others, which
    /// the argument parser reads, and tells what is wrong with them.
    ///
    /// To know its own declarations that one asks Swift's runtime so much that a program as short as `1 + 1` took
    /// three times as long; most of what scripts and pipes ask is as plain as this.
    init?(plain arguments: some Collection<String>) {
        var (program, format): (String?, OutputFormat?) = (nil, nil)
        var paths: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "-c":
                guard program == nil, let given = rest.popFirst(), !given.hasPrefix("-") else { return nil }
                program = given
            case "--format":
                guard format == nil, let given = rest.popFirst().flatMap(OutputFormat.init(rawValue:)) else {
                    return nil
                }
                format = given
            default:
                // Neither an option nor a command, which is a word alone.
                guard !argument.hasPrefix("-"), argument.contains(where: { $0 == "." || $0 == "/" }) else { return nil }
                paths.append(argument)
            }
        }
        guard let program else { return nil }
        self.init(
            program: program,
            output: OutputOptions(
                format: format ?? .table, color: .auto, width: nil, isASCII: false, language: ProgramLanguage.current),
            session: SessionStart(paths: paths))
    }
}
