import ArgumentParser
import Messages
import Prompt

/// The command line: reads the arguments, has the stages do the work, and tells by the exit status how it went.
@main
struct Chiso: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chiso",
        abstract: Message.chisoAbstract.told,
        usage: Message.chisoUsage.told,
        discussion: Message.chisoDiscussion.told,
        version: Release.version,
        subcommands: [
            Ask.self, Run.self, FiguresCommand.self, IndexCommand.self, SchemaCommand.self, RowsCommand.self,
            Check.self, FormatCommand.self, Explain.self, SqlCommand.self,
        ],
        defaultSubcommand: Ask.self
    )

    @OptionGroup var language: LanguageArguments

    static func main() {
        Terminal.prepareProgram()
        if Completions.writeIfAsked(CommandLine.arguments) { return }
        let arguments = CommandLine.arguments.dropFirst()
        do {
            if let listing = FigureListing(plain: arguments) { return try listing.run() }
            if let asking = Asking(plain: arguments) { return try asking.run() }
        } catch {
            exit(withError: error)
        }
        main(nil)
    }
}

/// What this build calls itself.
enum Release {
    static let version = "0.1.0"
}
