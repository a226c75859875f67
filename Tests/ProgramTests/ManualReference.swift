import Language
import Messages

@testable import Evaluation
@testable import Prompt

/// The reference pages of the manual, made from the tables that `.help`, `describe` and completion use.
enum ManualReference {
    struct Page {
        /// Relative to the manual's folder.
        var path: String
        var title: String
        var meaning: String
        var text: String
    }

    static let pages: [Page] = sections.flatMap(\.pages) + others + [index]

    private struct Section {
        var title: String
        var pages: [Page]
    }

    private static let sections: [Section] = [
        Section(title: "Statements", pages: entries([.statement], "statements")),
        Section(title: "Definitions", pages: entries([.definition], "definitions")),
        Section(title: "Stages", pages: entries([.stage], "stages")),
        Section(title: "Aggregates", pages: entries([.aggregate], "functions")),
        Section(title: "Along and over the groups", pages: entries([.along], "functions")),
        Section(title: "Functions of values", pages: entries([.function], "functions")),
        Section(title: "Relations", pages: Schema.standard.relations.map(page)),
    ]

    private static let made = "<!-- Made from the tables of the program by ManualTests; change those. -->\n"

    // MARK: Statements, stages, functions

    private static func entries(_ kinds: [Reference.Kind], _ folder: String) -> [Page] {
        Reference.entries.filter { kinds.contains($0.kind) }.map { entry in
            let file = entry.name.replacing(" ", with: "-")
            var text = "# \(entry.name)\n\n\(made)\n"
            text += "```chiso\n\(entry.signature)\n```\n\n"
            text += sentence(words(entry.meaning)) + "\n\n" + (entry.details.map(words) ?? "") + "\n"
            for example in entry.examples { text += "\n" + transcript(example) }
            text += "\n" + seeAlso(entry)
            return Page(
                path: "reference/\(folder)/\(file).md", title: entry.name, meaning: words(entry.meaning), text: text)
        }
    }

    private static func transcript(_ example: String) -> String {
        let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
        return "```text\n" + lines.map { "chiso> \($0)\n" }.joined() + "```\n"
    }

    private static func seeAlso(_ entry: Reference.Entry) -> String {
        let guide: String
        switch entry.kind {
        case .statement: guide = entry.name.hasPrefix("why") ? "why.md" : "scripts.md"
        case .definition: guide = "definitions.md"
        case .stage: guide = "queries.md"
        case .aggregate, .along: guide = "bounds.md"
        case .function: guide = "values.md"
        case .word: guide = "lines-and-names.md"
        }
        return "See also: [\(guide.dropLast(3))](../../\(guide)), [all of the reference](../README.md).\n"
    }

    /// In English, as the manual is.
    private static func words(_ message: Message) -> String { message.text(in: .english) }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    // MARK: Relations

    private static func page(_ relation: Schema.Relation) -> Page {
        var text = "# \(relation.name)\n\n\(made)\n\(sentence(words(.oneRowIs(row: relation.row))))\n\n"
        text += "| column | type | meaning |\n| --- | --- | --- |\n"
        for column in relation.columns {
            text += "| `\(column.name)` | \(cell(words(column.type.shown))) | \(cell(words(column.meaning))) |\n"
        }
        text += "\n" + transcript(relationExamples[relation.name] ?? relation.name)
        text += "\nSee also: [what there is to ask about](../../relations.md), [all of the reference](../README.md).\n"
        return Page(
            path: "reference/relations/\(relation.name).md", title: relation.name,
            meaning: words(.oneRowIs(row: relation.row)),
            text: text)
    }

    private static let relationExamples = [
        "documents": "documents | take 2 | select document, date, place",
        "sentences": "sentences | where sentence has \"PAPI\" | select document, line",
        "figures": "figures | where place = \"Bến Tre\" and kind = rank | select document, line, stated",
        "facts": "facts | where place = \"Bến Tre\" and kind = rank | select stated, period, sources",
        "claims": "claims | where verdict = inconsistent | select place, stated, computed",
        "conflicts": "n = count() from conflicts",
        "coverage": "coverage | where document has \"04-ben-tre\" | take 3 | select line, text, why",
        "places": "places | where name = \"Huế\" | select place_id, code, valid_from",
        "definitions": "definitions | where form = unit | take 2 | select name, label",
    ]

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    // MARK: Tables of one page each

    private static let others = [standard, prompt, messages]

    private static let standard: Page = {
        var text = "# What chiso ships\n\n\(made)\n"
        text +=
            "The topics, units, filters and indicators of `scripts/standard.chiso`, which is read before anything else "
        text += "unless `--bare` is given. `describe NAME` shows one.\n"
        let definitions = parse(StandardScript.source).statements.compactMap { statement -> Definition? in
            guard case .definition(let definition) = statement.form else { return nil }
            return definition
        }
        for form in Definition.Form.allCases {
            let own = definitions.filter { $0.form.value == form }
            guard !own.isEmpty else { continue }
            text += "\n## \(form.rawValue)\n\n"
            for definition in own {
                let source = sourceText(definition.span, in: StandardScript.source)
                text += "```chiso\n\(source)\n```\n"
            }
        }
        return Page(
            path: "reference/standard.md", title: "What chiso ships",
            meaning: "every shipped topic, unit, filter and indicator", text: text)
    }()

    private static let prompt: Page = {
        var text = "# Commands of the prompt\n\n\(made)\n| command | what it does |\n| --- | --- |\n"
        for command in DotCommand.all { text += "| `\(cell(command.usage))` | \(cell(words(command.meaning))) |\n" }
        return Page(
            path: "reference/prompt.md", title: "Commands of the prompt", meaning: "`.help`, `.open` and the others",
            text: text)
    }()

    private static let messages: Page = {
        var text = "# Messages\n\n\(made)\nEach error and warning has a code; `chiso explain CODE` shows its page.\n"
        for page in DiagnosticPage.all {
            text += "\n## \(page.code.text): \(words(page.title))\n\n\(words(page.text))\n\n"
            text += "```chiso\n\(page.failing)\n```\n\nmended:\n\n```chiso\n\(page.mended)\n```\n"
        }
        return Page(
            path: "reference/messages.md", title: "Messages",
            meaning: "every code, with a program that fails and the same mended",
            text: text)
    }()

    private static let index: Page = {
        var text =
            "# Reference\n\n\(made)\nOne page each. How the language is written: [the grammar](../../../grammar/reference.md).\n"
        for section in sections {
            text += "\n## \(section.title)\n\n| | |\n| --- | --- |\n"
            for page in section.pages {
                text += "| [\(page.title)](\(page.path.dropFirst("reference/".count))) | \(cell(page.meaning)) |\n"
            }
        }
        text += "\n## Tables\n\n"
        for page in others {
            text += "- [\(page.title)](\(page.path.dropFirst("reference/".count))): \(page.meaning)\n"
        }
        return Page(path: "reference/README.md", title: "Reference", meaning: "", text: text)
    }()
}
