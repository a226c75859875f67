import Evaluation
import Language

/// Comma-separated values as RFC 4180 has them, with bare line feeds; tab-separated ones with `\t`, `\n` and
/// `\\` for what would break a field.
struct SeparatedText {
    let separator: String

    func write(_ table: MachineTable, to output: inout some TextOutputStream) {
        var lines: [UInt8] = []
        add(table.names, to: &lines)
        for row in 0..<table.rowCount {
            add(table.row(row).lazy.map(\.text), to: &lines)
            // Not a call a field, and yet no second copy of all.
            if lines.count > 1 << 16 {
                output.write(String(decoding: lines, as: UTF8.self))
                lines.removeAll(keepingCapacity: true)
            }
        }
        output.write(String(decoding: lines, as: UTF8.self))
    }

    private func add(_ fields: some Sequence<String>, to lines: inout [UInt8]) {
        var isFirst = true
        for field in fields {
            if !isFirst { lines.append(contentsOf: separator.utf8) }
            isFirst = false
            if separator == "\t" {
                lines.append(contentsOf: tabbed(field).utf8)
            } else {
                addQuoted(field, to: &lines)
            }
        }
        lines.append(0x0A)
    }

    private func addQuoted(_ field: String, to lines: inout [UInt8]) {
        let start = lines.count
        lines.append(contentsOf: field.utf8)
        let isPlain = lines[start...].allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
        }
        if isPlain { return }
        lines.removeSubrange(start...)
        lines.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { lines.append(byte) }
            lines.append(byte)
        }
        lines.append(UInt8(ascii: "\""))
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
