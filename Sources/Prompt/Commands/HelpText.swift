import Evaluation
import Language
import Messages
import VietnameseText

/// What `.help` shows; all of it derives from the tables of commands, stages, functions and relations.
enum HelpText {
    /// Shows the overview, or the help of a name; what is wrong, or nil.
    static func show(_ name: String?, in prompt: PromptLoop) -> Message? {
        let width = prompt.runner.options.rendering.width
        let language = prompt.language
        guard let name else {
            prompt.runner.output(overview(width: width, language))
            return nil
        }
        if name == manual {
            prompt.runner.output(ManualEntry.list(width: width, language))
            return nil
        }
        if let command = DotCommand.named(name) ?? DotCommand.named("." + name) {
            let pair = (command.usage, command.meaning.text(in: language))
            prompt.runner.output(lines(HelpLayout.pairs([pair], indent: 0, width: width)))
            return nil
        }
        if let page = CodePage.text(for: name, language) {
            prompt.runner.output(page)
            return nil
        }
        if name.hasPrefix("CS"), name.dropFirst(2).allSatisfy(\.isNumber), name.utf8.count > 2 {
            return .noCode(code: name)
        }
        return describe(name, in: prompt)
    }

    private static func describe(_ name: String, in prompt: PromptLoop) -> Message? {
        // In backquotes every word is a name, also those of the language.
        let quoted = "`" + name.filter { $0 != "`" } + "`"
        return prompt.runner.run("describe \(quoted)") == .success ? nil : .helpListsAll
    }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private static func overview(width: Int?, _ language: MessageLanguage) -> String {
        func section(_ title: Message, _ pairs: [(String, Message)]) -> [String] {
            [title.text(in: language)]
                + HelpLayout.pairs(pairs.map { ($0, $1.text(in: language)) }, width: width)
        }
        return lines(
            section(.helpAsk, asking) + section(.helpDefine, defining)
                + section(.helpRelations, Schema.standard.relations.map { ($0.name, $0.row) })
                + section(.helpKeys, keys)
                + section(.helpCommands, DotCommand.all.map { ($0.usage, $0.meaning) }))
    }

    private static let asking: [(String, Message)] = [
        ("par_score by place, year", .helpIndicator),
        ("facts | where year = 2024 | take 5", .helpStages),
        ("why par_score by place, year", .helpWhy),
        ("_[3].place", .helpResult),
        ("describe par_score", .helpDescribe), (".help " + manual, .helpManual),
    ]

    /// The word by which `.help` names the pages of the manual; no definition is hidden by it, since `describe` is there.
    private static let manual = "manual"

    private static let defining: [(String, Message)] = [
        ("filter recent: year >= 2022", .helpFilter),
        ("definitions | take 10", .helpDefinitions),
    ]

    private static let keys: [(String, Message)] = [
        ("Tab", .keyTab), ("Up, Down", .keyUpDown), ("Right", .keyRight), ("Alt-Return", .keyAltReturn),
        ("Ctrl-C", .keyInterrupt),
    ]

    /// What a person who starts for the first time is shown: four lines to an answer.
    static func firstSteps(width: Int?, _ language: MessageLanguage) -> [String] {
        HelpLayout.pairs(
            [
                ("figures | take 5", .firstFigures), ("par_score by place, year", .firstIndicator),
                ("why par_score by place, year", .helpWhy), ("describe figures", .firstDescribe),
            ].map { (name: String, meaning: Message) in (name, meaning.text(in: language)) }, width: width)
    }

    static let examples = [
        "figures | take 5",
        "count() by kind from figures",
        "par_score by place, year",
        "why par_score by place, year",
        "par_score by place | plot bar",
        "facts | where status = target | select place, period, topic, stated",
        "claims | where verdict != consistent",
        "indicator online \"Dịch vụ công trực tuyến\" in %: only(rate) where topics has online_services",
    ]

    /// Entries to try, each on lines of its own that may be taken up as they stand.
    static func examples(width: Int?) -> String {
        lines(examples.flatMap { HelpLayout.indented($0, by: 0, width: width) })
    }

    static func topics(in prompt: PromptLoop) -> [Completion] {
        [Completion(manual, .word, .helpManual)]
            + DotCommand.all.map { Completion(String($0.name.dropFirst()), .word, $0.meaning) }
            + Schema.standard.relations.map { Completion($0.name, .relation, $0.row) }
            + (Reference.entries + Reference.words).filter { !$0.name.contains(" ") }.map {
                Completion($0.name, .word, $0.meaning)
            }
            + prompt.session.completionsOfNames
            + DiagnosticPage.all.map { Completion($0.code.text, .word, $0.title) }
    }
}
