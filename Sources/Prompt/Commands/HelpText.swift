import Evaluation
import Language
import VietnameseText

/// What `.help` shows; all of it derives from the tables of commands, stages, functions and relations.
enum HelpText {
    /// Shows the overview, or the help of a name; what is wrong, or nil.
    static func show(_ name: String?, in prompt: PromptLoop) -> String? {
        guard let name else {
            prompt.runner.output(overview)
            return nil
        }
        if let command = DotCommand.named(name) ?? DotCommand.named("." + name) {
            prompt.runner.output("\(command.usage)\n    \(command.meaning)\n")
            return nil
        }
        return describe(name, in: prompt)
    }

    private static func describe(_ name: String, in prompt: PromptLoop) -> String? {
        prompt.runner.run("describe \(name)") == .success ? nil : "`.help` alone lists what there is."
    }

    private static var overview: String {
        let width = DotCommand.all.map { displayWidth($0.usage) }.max() ?? 0
        let commands = DotCommand.all.map { command in
            "  " + command.usage + String(repeating: " ", count: width - displayWidth(command.usage) + 2)
                + command.meaning
        }
        return """
            Ask:      par_score by place, year          an indicator, by what
                      facts | where year = 2024 | take 5    a relation, stage after stage
                      why ENTRY                         the sentences behind each value
                      describe NAME                     a relation, an indicator, a function
            Define:   topic, unit, filter, indicator, let    as in: filter recent: year >= 2022
            Relations: \(Schema.standard.relations.map(\.name).joined(separator: ", "))
            Keys:     Tab completes, Up and Down go through entries, Ctrl-R searches them,
                      Alt-Return begins another line, Ctrl-C drops the entry or ends the query

            \(commands.joined(separator: "\n"))

            """
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
