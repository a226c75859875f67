import ArgumentParser
import Evaluation
import Messages
import Prompt

/// `chiso sql QUERY --engine ENGINE`: what an engine would be asked.
struct SqlCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql", abstract: Message.sqlAbstract.told, discussion: Message.sqlDiscussion.told)

    @Argument(help: ArgumentHelp(.sqlQuery))
    var query: String

    @Option(name: .long, help: ArgumentHelp(.askedEngineOption))
    var engine: Engine

    @Flag(name: .long, help: ArgumentHelp(.bareFlag))
    var bare = false

    @OptionGroup var output: OutputArguments

    func run() throws {
        var options = Session.Options()
        options.bare = bare
        let session = Session(options: options)
        session.sqlEngine = engine
        let runner = ProgramRunner(session: session, options: output.options)
        try leave(runner.run("sql " + query, named: "QUERY"))
    }
}
