import Evaluation
import Language
import Messages
import VietnameseText

/// What `.help` shows; all of it derives from the tables of commands, stages, functions and relations.
enum HelpText {
    /// Shows the overview, or the help of a name; what is wrong, or nil.
    static func show(_ name: String?, in prompt: PromptLoop) -> Message? {
        guard let name else {
            prompt.runner.output(overview(prompt.language))
            return nil
        }
        if let command = DotCommand.named(name) ?? DotCommand.named("." + name) {
            prompt.runner.output("\(command.usage)\n    \(command.meaning.text(in: prompt.language))\n")
            return nil
        }
        return describe(name, in: prompt)
    }

    private static func describe(_ name: String, in prompt: PromptLoop) -> Message? {
        prompt.runner.run("describe \(name)") == .success ? nil : .helpListsAll
    }

    private static func overview(_ language: MessageLanguage) -> String {
        let width = DotCommand.all.map { displayWidth($0.usage) }.max() ?? 0
        let commands = DotCommand.all.map { command in
            "  " + command.usage + String(repeating: " ", count: width - displayWidth(command.usage) + 2)
                + command.meaning.text(in: language)
        }
        let overview = Message.helpOverview(
            relations: Schema.standard.relations.map(\.name), commands: commands.joined(separator: "\n"))
        return overview.text(in: language)
    }

    static let examples = """
        figures | take 5
        count() by kind from figures
        par_score by place, year
        why par_score by place, year
        facts | where status = target | select place, period, topic, stated
        claims | where verdict != consistent
        indicator online "Dịch vụ công trực tuyến" in %: only(rate) where topics has online_services

        """

    static func topics(in prompt: PromptLoop) -> [Completion] {
        DotCommand.all.map { Completion(String($0.name.dropFirst()), .word, $0.meaning) }
            + Schema.standard.relations.map { Completion($0.name, .relation, $0.row) }
            + Builtin.all.map { Completion($0.name, .function, $0.meaning) }
    }
}
