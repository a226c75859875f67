import ArgumentParser
import Language
import Prompt

/// `chiso check SCRIPT …`: what is wrong with programs, without running them.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells what is wrong with scripts, without running them.")

    @Argument(help: "The scripts; - for standard input.")
    var scripts: [String] = ["-"]

    @Flag(name: .long, help: "Check without the shipped topics, units and indicators.")
    var bare = false

    @OptionGroup var output: OutputArguments

    func run() throws {
        try leave(
            StandardInput.eachProgram(of: scripts) { script, source in
                ProgramCheck.run(source, named: script, bare: bare, options: output.options)
            })
    }
}

/// `chiso format [FILE …]`: programs in the one way of writing them.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Writes scripts in the one way: in place, or from standard input.")

    @Argument(help: "The scripts, changed in place; - for standard input to standard output.")
    var scripts: [String] = ["-"]

    @Flag(name: .long, help: "Change nothing; tell which scripts are not so written, and exit with 1 then.")
    var check = false

    func run() throws {
        try leave(StandardInput.eachProgram(of: scripts, do: format))
    }

    private func format(_ script: String, _ source: String) -> ExitStatus {
        let errors = Language.parse(source, named: script).diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            for error in errors { StandardStream.error.write(error.terminalText(in: source)) }
            return .brokenProgram
        }
        let formatted = Language.format(source)
        if check {
            guard formatted != source else { return .success }
            StandardStream.output.write("\(script)\n")
            return .failed
        }
        if script == "-" {
            StandardStream.output.write(formatted)
        } else if formatted != source, !StandardInput.replace(script, with: formatted) {
            StandardStream.error.write("chiso: \(script) cannot be written; it is as it was\n")
            return .failed
        }
        return .success
    }
}

/// `chiso explain CODE`: the page of a diagnostic's code.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Explains the code of a diagnostic, as CS0012.")

    @Argument(help: "The code: CS0012, or 12.")
    var code: String

    func run() throws {
        guard let page = CodePage.text(for: code) else {
            StandardStream.error.write("chiso: there is no code \(code); a code is as CS0012\n")
            return try leave(.failed)
        }
        StandardStream.output.write(page)
    }
}
