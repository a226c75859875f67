import Evaluation
import Language

/// Comma-separated values as RFC 4180 has them, with bare line feeds; tab-separated ones with `\t`, `\n` and
/// `\\` for what would break a field.
struct SeparatedText {
    let separator: String

    func write(_ table: MachineTable, to output: inout some TextOutputStream) {
        output.write(line(table.names))
        for row in 0..<table.rowCount { output.write(line(table.row(row).map(\.text))) }
    }

    private func line(_ fields: [String]) -> String {
        fields.map { separator == "\t" ? tabbed($0) : quoted($0) }.joined(separator: separator) + "\n"
    }

    private func quoted(_ field: String) -> String {
        let isPlain = field.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
        }
        if isPlain { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private func tabbed(_ field: String) -> String {
        var result = ""
        for scalar in field.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// An array of objects, or one object a line.
struct JSONText {
    let isLines: Bool

    func write(_ table: MachineTable, to output: inout some TextOutputStream) {
        let names = table.names.map(JSONString.string)
        if !isLines { output.write("[") }
        for row in 0..<table.rowCount {
            if !isLines { output.write(row == 0 ? "\n  " : ",\n  ") }
            let members = zip(names, table.row(row)).map { "\($0): \(Self.json($1))" }
            output.write("{" + members.joined(separator: ", ") + "}" + (isLines ? "\n" : ""))
        }
        if !isLines { output.write(table.rowCount == 0 ? "]\n" : "\n]\n") }
    }

    private static func json(_ scalar: MachineTable.Scalar) -> String {
        switch scalar {
        case .missing: "null"
        case .number(let number): number
        case .text(let text): JSONString.string(text)
        case .truth(let truth): truth ? "true" : "false"
        case .list(let items): "[" + items.map(json).joined(separator: ", ") + "]"
        }
    }
}

/// A table of GitHub's Markdown, with footnotes where the result is cited.
struct MarkdownText {
    func write(_ result: ResultTable, to output: inout some TextOutputStream) {
        let table = MachineTable(result)
        output.write(line(table.names.map(escaped)))
        output.write(line(table.isNumeric.map { $0 ? "---:" : "---" }))
        for row in 0..<table.rowCount { output.write(line(table.row(row).map { escaped($0.text) })) }
        if !result.citations.isEmpty { output.write("\n") }
        for (index, citation) in result.citations.enumerated() {
            output.write("\(index + 1). \(escaped(citation.text))\n")
        }
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in oneLine(text).unicodeScalars {
            if scalar == "|" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
