/// The rows of a table of comma-, semicolon- or tab-separated values (RFC 4180: a value in quotes may hold
/// separators and line ends, and a quote doubled).
struct SeparatedRows {
    struct Row {
        /// The line of the file on which it begins, from 1.
        var line: Int
        var values: [String]
    }

    private(set) var rows: [Row] = []
    let separator: UInt8
    /// The line of a quote that is never closed; nil where all are.
    private(set) var openQuote: Int?

    init(_ bytes: [UInt8]) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let separator = Self.separator(content.prefix { $0 != 0x0A })
        self.separator = separator
        var value: [UInt8] = []
        var row = Row(line: 1, values: [])
        var line = 1
        var quotedSince: Int?
        var index = content.startIndex

        func closeValue() {
            row.values.append(String(decoding: value, as: UTF8.self))
            value.removeAll(keepingCapacity: true)
        }
        while index < content.endIndex {
            let byte = content[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if quotedSince != nil {
                if byte != UInt8(ascii: "\"") {
                    value.append(byte)
                } else if index < content.endIndex, content[index] == UInt8(ascii: "\"") {
                    value.append(byte)
                    index += 1
                } else {
                    quotedSince = nil
                }
            } else if byte == UInt8(ascii: "\""), !value.contains(where: { $0 > 0x20 }) {
                quotedSince = line
                value.removeAll(keepingCapacity: true)
            } else if byte == separator {
                closeValue()
            } else if byte == 0x0A {
                closeValue()
                add(row)
                row = Row(line: line, values: [])
            } else if byte != 0x0D {
                value.append(byte)
            }
        }
        closeValue()
        add(row)
        openQuote = quotedSince
    }

    private mutating func add(_ row: Row) {
        let values = row.values.map { String($0.drop { $0 == " " }.dropLast { $0 == " " }) }
        if values.contains(where: { !$0.isEmpty }) { rows.append(Row(line: row.line, values: values)) }
    }

    /// The separator that the first line has most of; a tab before the others, since it stands in no text.
    private static func separator(_ heading: ArraySlice<UInt8>) -> UInt8 {
        if heading.contains(0x09) { return 0x09 }
        let semicolons = heading.count { $0 == UInt8(ascii: ";") }
        return semicolons > heading.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }
}

extension BidirectionalCollection {
    /// The collection without its last elements that satisfy a condition.
    fileprivate func dropLast(while isDropped: (Element) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
