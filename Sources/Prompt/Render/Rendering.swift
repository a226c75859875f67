import Evaluation
import Messages
import VietnameseText

/// How results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
    case table, csv, tsv, json, jsonl, md
}

/// How a result is laid out on a terminal or in a file.
public struct RenderingOptions: Sendable {
    public var format: OutputFormat
    /// Columns of the terminal; nil where nothing is to be cut or folded.
    public var width: Int?
    public var usesColor: Bool
    /// Only ASCII for what chiso itself draws, for terminals without UTF-8.
    public var isASCII: Bool
    /// What is said about a result is worded in it; numbers and the words of the language are the same in each.
    public var language: MessageLanguage

    public init(
        _ format: OutputFormat = .table, width: Int? = nil, usesColor: Bool = false, isASCII: Bool = false,
        language: MessageLanguage = .english
    ) {
        self.format = format
        self.width = width
        self.usesColor = usesColor
        self.isASCII = isASCII
        self.language = language
    }

    /// Whether colour is wanted: on a terminal that has it, unless `NO_COLOR` is set to anything (no-color.org).
    public static func wantsColor(isTerminal: Bool, environment: [String: String]) -> Bool {
        isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}

/// A result as text: what goes to standard output, and what to standard error (the notes of machine formats).
public struct Rendered: Sendable, Hashable {
    public var output: String
    public var remarks: String

    public init(output: String, remarks: String = "") {
        self.output = output
        self.remarks = remarks
    }
}

/// Writes a table piece by piece, so that a large one need not be held as one text.
///
/// A table's notes stand beneath it; those of the machine formats go to `remarks`.
public func write(
    _ table: ResultTable, _ options: RenderingOptions, to output: inout some TextOutputStream,
    remarks: inout some TextOutputStream
) {
    switch options.format {
    case .table:
        if let plot = table.plot, let chart = Chart(table, plot) {
            chart.write(options, to: &output)
        } else if table.isRecord || table.isLongText(options) {
            RecordText(table, options).write(to: &output)
        } else {
            let (shown, leftOut) = table.onScreen
            TextTable(shown, options).write(to: &output)
            if !leftOut.isEmpty {
                let names = leftOut.messageArgument
                let words = Message.otherColumns(names: names).text(in: options.language)
                let lines = wrapped(words, width: options.width)
                for line in lines { output.write(Style(options).dim(line) + "\n") }
            }
        }
        writeFootnotes(table, options, to: &output)
    case .csv: SeparatedText(separator: ",").write(MachineTable(table), to: &output)
    case .tsv: SeparatedText(separator: "\t").write(MachineTable(table), to: &output)
    case .json: JSONText(isLines: false).write(MachineTable(table), to: &output)
    case .jsonl: JSONText(isLines: true).write(MachineTable(table), to: &output)
    case .md: MarkdownText().write(table.onScreen.table, to: &output)
    }
    if options.format != .table {
        let plain = RenderingOptions(isASCII: options.isASCII, language: options.language)
        writeNotes(table.notes, plain, to: &remarks)
    }
}

public func render(_ table: ResultTable, _ options: RenderingOptions = RenderingOptions()) -> Rendered {
    var rendered = Rendered(output: "")
    write(table, options, to: &rendered.output, remarks: &rendered.remarks)
    return rendered
}

func writeNotes(_ notes: [Note], _ options: RenderingOptions, to output: inout some TextOutputStream) {
    let style = Style(options)
    let sign = Message.noteSign.text(in: options.language) + " "
    let indent = spaces(displayWidth(sign))
    for message in Note.messages(notes) {
        let text = oneLine(message.text(in: options.language))
        let lines = wrapped(text, width: options.width.map { max(20, $0 - displayWidth(sign)) })
        for (index, line) in lines.enumerated() {
            output.write(style.dim((index == 0 ? sign : indent) + style.symbols(line)) + "\n")
        }
    }
}

private func writeFootnotes(_ table: ResultTable, _ options: RenderingOptions, to output: inout some TextOutputStream) {
    if !table.citations.isEmpty { output.write("\n") }
    for (index, citation) in table.citations.enumerated() {
        let mark = "[\(index + 1)] "
        let indent = String(repeating: " ", count: mark.utf8.count)
        let lines = wrapped(citation.text, width: options.width.map { max(20, $0 - mark.utf8.count) })
        for (line, text) in lines.enumerated() { output.write((line == 0 ? mark : indent) + text + "\n") }
    }
    if !table.notes.isEmpty { output.write("\n") }
    writeNotes(table.notes, options, to: &output)
}

extension Citation {
    /// `Báo Lào Cai, 2022-12-13, “Title” (000.txt:15): sentence`
    var text: String {
        var parts: [String] = []
        if let outlet { parts.append(outlet) }
        if let date { parts.append(date.description) }
        if let title { parts.append("“\(title)”") }
        let place = "\(document):\(line)"
        return oneLine((parts.isEmpty ? place : parts.joined(separator: ", ") + " (\(place))") + ": " + sentence)
    }
}
