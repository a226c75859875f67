/// How an engine's own client reads rows: one row a line, cells in the order of the table's columns.
struct EngineFormat: Sendable {
    let separator: UInt8
    private let quotes: Bool
    /// Whether a text may go on over lines.
    private let keepsLineEnds: Bool

    init(_ engine: Engine) {
        switch engine {
        // Cells parted by tabs, with escapes: `FORMAT TabSeparated`, `COPY … FROM STDIN`.
        case .clickhouse, .postgresql: (separator, quotes, keepsLineEnds) = (0x09, false, true)
        case .duckdb: (separator, quotes, keepsLineEnds) = (0x2C, true, true)
        // Spark parts its input into lines before it looks at quotation marks.
        case .spark: (separator, quotes, keepsLineEnds) = (0x2C, true, false)
        }
    }

    /// A text as a cell.
    ///
    /// No engine has room for the character 0 in a text; U+FFFD stands for it. A line end is a space for Spark.
    func append(_ text: String, to output: inout [UInt8]) {
        if quotes { output.append(0x22) }
        for byte in text.utf8 {
            switch byte {
            case 0: output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            case 0x22 where quotes: output.append(contentsOf: [0x22, 0x22])
            case 0x0A, 0x0D: quotes ? output.append(keepsLineEnds ? byte : 0x20) : escape(byte, &output)
            case 0x09 where !quotes, 0x5C where !quotes: escape(byte, &output)
            default: output.append(byte)
            }
        }
        if quotes { output.append(0x22) }
    }

    private func escape(_ byte: UInt8, _ output: inout [UInt8]) {
        output.append(0x5C)
        switch byte {
        case 0x09: output.append(UInt8(ascii: "t"))
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        default: output.append(byte)
        }
    }

    func append(_ number: some FixedWidthInteger, to output: inout [UInt8]) {
        if number >= 0, number < 10 { return output.append(0x30 + UInt8(truncatingIfNeeded: number)) }
        output.append(contentsOf: String(number).utf8)
    }

    /// Behind the end of the line that begins at a place; a line end within quotation marks ends none.
    func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
        var isQuoted = false
        var index = start
        while index < bytes.count {
            if quotes, bytes[index] == 0x22 { isQuoted.toggle() }
            index += 1
            if bytes[index - 1] == 0x0A, !isQuoted { break }
        }
        return index
    }
}
