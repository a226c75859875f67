import ArgumentParser
import Language
import Messages
import Prompt

/// `chiso check SCRIPT …`: what is wrong with programs, without running them.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.checkAbstract.told)

    @Argument(help: ArgumentHelp(.checkScripts), completion: .file(extensions: ["chiso"]))
    var scripts: [String] = ["-"]

    @Flag(name: .long, help: ArgumentHelp(.checkBareFlag))
    var bare = false

    @OptionGroup var vocabulary: VocabularyArguments

    @OptionGroup var output: OutputArguments

    func run() throws {
        let extra = try vocabulary.read()
        try leave(
            StandardInput.eachProgram(of: scripts, ProgramLanguage.current) { script, source in
                ProgramCheck.run(source, named: script, bare: bare, vocabulary: extra, options: output.options)
            })
    }
}

/// `chiso format [FILE …]`: programs in the one way of writing them.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: Message.formatAbstract.told)

    @Argument(help: ArgumentHelp(.formatScripts), completion: .file(extensions: ["chiso"]))
    var scripts: [String] = ["-"]

    @Flag(name: .long, help: ArgumentHelp(.formatCheckFlag))
    var check = false

    @OptionGroup var language: LanguageArguments

    func run() throws {
        try leave(StandardInput.eachProgram(of: scripts, ProgramLanguage.current, do: format))
    }

    private func format(_ script: String, _ source: String) -> ExitStatus {
        let errors = Language.parse(source, named: script).diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            let lines = SourceLines(source)
            for error in errors { StandardStream.error.write(error.terminalText(in: lines, ProgramLanguage.current)) }
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
            StandardStream.error.write(Message.scriptUnwritable(path: script).told + "\n")
            return .failed
        }
        return .success
    }
}

/// `chiso explain CODE`: the page of a diagnostic's code.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Message.explainAbstract.told)

    @Argument(help: ArgumentHelp(.codeArgument), completion: .list(DiagnosticPage.all.map(\.code.text)))
    var code: String

    @OptionGroup var language: LanguageArguments

    func run() throws {
        guard let page = CodePage.text(for: code, ProgramLanguage.current) else {
            StandardStream.error.write(Message.noCode(code: code).told + "\n")
            return try leave(.failed)
        }
        StandardStream.output.write(page)
    }
}
