import Evaluation
import Language
import Messages
import VietnameseText

/// Outcomes other than tables and `why`, in words.
enum OutcomeText {
    /// - Parameter isAtPrompt: whether a person watches, who wants to see that something happened.
    static func render(_ outcome: Outcome, _ options: RenderingOptions, isAtPrompt: Bool = false) -> Rendered {
        switch outcome {
        case .defined(let change): remark(isAtPrompt ? message(change) : nil, options)
        case .held: remark(isAtPrompt ? .holds : nil, options)
        case .loaded(let report):
            remark(
                .loaded(
                    path: report.path, articles: Message.articles(count: report.documents),
                    figures: Message.figures(count: report.figures)), options)
        case .exported(let path, let rows): remark(.rowsWritten(rows: rows, path: path), options)
        case .description(let description): Rendered(output: text(description, options))
        case .whyNot(let whyNot): Rendered(output: text(whyNot, options))
        case .sql(let text): Rendered(output: text.hasSuffix("\n") ? text : text + "\n")
        case .table, .why, .diagnostics: Rendered(output: "")
        }
    }

    private static func remark(_ message: Message?, _ options: RenderingOptions) -> Rendered {
        Rendered(output: "", remarks: message.map { $0.text(in: options.language) + "\n" } ?? "")
    }

    private static func message(_ change: DefinitionChange) -> Message {
        let what = "\(change.form.rawValue) \(change.name)"
        if change.hidesShipped { return .definedHidingShipped(definition: what) }
        return change.replaces ? .replaced(definition: what) : .defined(definition: what)
    }

    private static func text(_ description: Description, _ options: RenderingOptions) -> String {
        let language = options.language
        let width = options.width
        let kind = description.kindMessage.text(in: language)
        let head = "\(description.name)  \(kind)" + (description.label.map { "  “\($0)”" } ?? "")
        var lines = HelpLayout.indented(head, by: 0, width: width)
        let meaning = description.meaning.text(in: language)
        if !meaning.isEmpty { lines += HelpLayout.indented(meaning, by: 2, width: width) }
        for line in description.text.split(separator: "\n", omittingEmptySubsequences: false)
        where !description.text.isEmpty {
            lines += HelpLayout.indented(String(line), by: 4, width: width)
        }
        if let details = description.details {
            lines += HelpLayout.indented(details.text(in: language), by: 2, width: width ?? 100)
        }
        for line in description.examples.flatMap({ $0.split(separator: "\n") }) {
            lines += HelpLayout.indented("chiso> " + line, by: 4, width: width)
        }
        lines += HelpLayout.columns(
            description.parts.map { ($0.name, $0.type.text(in: language), $0.meaning.text(in: language)) }, width: width
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ whyNot: WhyNot, _ options: RenderingOptions) -> String {
        guard !whyNot.rows.isEmpty else {
            return Message.noSentenceHas(phrase: whyNot.phrase).text(in: options.language) + "\n"
        }
        var lines: [String] = []
        for row in whyNot.rows {
            let verdict: Message =
                row.failed.map { .notInIndicator(indicator: whyNot.indicator, condition: $0) }
                ?? .inIndicator(indicator: whyNot.indicator)
            lines.append("\(row.source.document):\(row.source.line)   \(marked(row.source))")
            lines.append("    " + verdict.text(in: options.language))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func marked(_ source: WhySource) -> String {
        let bytes = Array(source.sentence.utf8)
        guard let range = source.highlight, range.lowerBound >= 0, range.upperBound <= bytes.count else {
            return source.sentence
        }
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        return part(0..<range.lowerBound) + "▸" + part(range) + "◂" + part(range.upperBound..<bytes.count)
    }
}

extension Description {
    /// What sort of thing it is, in words; a form of definition is a word of the language.
    fileprivate var kindMessage: Message {
        if kind == "relation" { return .kindRelation }
        if kind == "column" { return .kindColumn }
        switch Reference.Kind(rawValue: kind) {
        case .statement: return .kindStatement
        case .definition: return .kindDefinition
        case .stage: return .kindStage
        case .aggregate: return .kindAggregate
        case .along: return .kindAlong
        case .function: return .kindFunction
        case .word: return .kindWord
        case nil: return Message(verbatim: kind)
        }
    }
}
