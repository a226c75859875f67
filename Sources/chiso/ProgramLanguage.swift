import ArgumentParser
import Messages
import Prompt

/// What this run of the program tells people in: what `--lang` says, else the locale.
///
/// It is known before the arguments are parsed, since the help of the command line is worded in it too.
enum ProgramLanguage {
    static let current = asked(CommandLine.arguments) ?? MessageLanguage(environment: Terminal.environment)

    /// What `--lang vi` or `--lang=vi` asks for; a language that there is not is left for the parser to refuse.
    private static func asked(_ arguments: [String]) -> MessageLanguage? {
        var last: MessageLanguage?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count {
                last = MessageLanguage(rawValue: arguments[index + 1]) ?? last
            } else if argument.hasPrefix("--lang=") {
                last = MessageLanguage(rawValue: String(argument.dropFirst("--lang=".count))) ?? last
            }
        }
        return last
    }
}

extension MessageLanguage: ExpressibleByArgument {}

extension Message {
    /// In the language of this run.
    var told: String { text(in: ProgramLanguage.current) }
}

extension ArgumentHelp {
    init(_ message: Message, valueName: String? = nil) {
        self.init(message.told, valueName: valueName)
    }
}

extension ValidationError {
    init(_ message: Message) { self.init(message.told) }
}

/// `--lang`, which every command takes; ``ProgramLanguage`` has read it by then.
struct LanguageArguments: ParsableArguments {
    @Option(name: .customLong("lang"), help: ArgumentHelp(.languageOption))
    var language: MessageLanguage?
}
