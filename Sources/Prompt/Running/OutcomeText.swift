import Evaluation
import VietnameseText

/// Outcomes other than tables and `why`, in words.
enum OutcomeText {
    /// - Parameter isAtPrompt: whether a person watches, who wants to see that something happened.
    static func render(_ outcome: Outcome, _ options: RenderingOptions, isAtPrompt: Bool = false) -> Rendered {
        switch outcome {
        case .defined(let change): Rendered(output: "", remarks: isAtPrompt ? text(change) : "")
        case .held: Rendered(output: "", remarks: isAtPrompt ? "holds\n" : "")
        case .loaded(let report):
            Rendered(
                output: "",
                remarks: "\(report.path): \(count(report.documents, "article")), \(count(report.figures, "figure"))\n")
        case .exported(let path, let rows): Rendered(output: "", remarks: "\(count(rows, "row")) written to \(path)\n")
        case .description(let description): Rendered(output: text(description, options))
        case .whyNot(let whyNot): Rendered(output: text(whyNot, options))
        case .sql(let text): Rendered(output: text.hasSuffix("\n") ? text : text + "\n")
        case .table, .why, .diagnostics: Rendered(output: "")
        }
    }

    static func count(_ number: Int, _ thing: String) -> String {
        "\(grouped(number)) \(thing)\(number == 1 ? "" : "s")"
    }

    /// `12.345`, as the articles write it.
    static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [Substring] = []
        while digits.utf8.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = String(digits.dropLast(3))
        }
        groups.insert(Substring(digits), at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: ".")
    }

    private static func text(_ change: DefinitionChange) -> String {
        let what = "\(change.form.rawValue) \(change.name)"
        if change.hidesShipped { return "\(what) defined; it hides the one that chiso ships\n" }
        return change.replaces ? "\(what) replaced\n" : "\(what) defined\n"
    }

    private static func text(_ description: Description, _ options: RenderingOptions) -> String {
        var lines = ["\(description.name)  \(description.kind)" + (description.label.map { "  “\($0)”" } ?? "")]
        if !description.meaning.isEmpty { lines.append("  " + description.meaning) }
        if !description.text.isEmpty {
            lines += description.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        }
        let names = description.parts.map(\.name)
        let types = description.parts.map(\.type)
        let nameWidth = names.map { displayWidth($0) }.max() ?? 0
        let typeWidth = min(types.map { displayWidth($0) }.max() ?? 0, 24)
        for part in description.parts {
            let line =
                "  " + padded(part.name, nameWidth) + "  " + padded(part.type, typeWidth) + "  " + part.meaning
            lines.append(options.width.map { CompletionList.cut(line, to: $0) } ?? line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ whyNot: WhyNot, _ options: RenderingOptions) -> String {
        guard !whyNot.rows.isEmpty else { return "No sentence with a figure has “\(whyNot.phrase)”.\n" }
        var lines: [String] = []
        for row in whyNot.rows {
            let verdict =
                row.failed.map { "not in \(whyNot.indicator): \($0)" } ?? "in \(whyNot.indicator)"
            lines.append("\(row.source.document):\(row.source.line)   \(marked(row.source))")
            lines.append("    \(verdict)")
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

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - displayWidth(text)))
    }
}
