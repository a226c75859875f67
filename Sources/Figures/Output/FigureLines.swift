import VietnameseText

/// Writes figures as JSON lines, one object a figure, with the attributes of the manual's page on figures.
///
/// Bytes are appended to a buffer; all keys are written always, in one order.
public struct FigureLines: Sendable {
    public init() {}

    /// All figures of a reading.
    public func write(_ reading: ArticleReading, to output: inout [UInt8]) {
        for figure in reading.figures { write(figure, reading, to: &output) }
    }

    /// One figure and its line end.
    public func write(_ figure: Figure, _ reading: ArticleReading, to output: inout [UInt8]) {
        output.add("{\"document\":")
        output.add(json: reading.document.document)
        output.add(",\"start\":")
        output.add(figure.span.lowerBound)
        output.add(",\"end\":")
        output.add(figure.span.upperBound)
        output.add(",\"text\":")
        output.add(json: figure.text)
        output.add(",\"value\":")
        output.add(contentsOf: figure.value.description)
        output.add(",\"of\":")
        output.add(contentsOf: figure.of?.description ?? "null")
        output.add(",\"high\":")
        output.add(contentsOf: figure.high?.description ?? "null")
        output.add(",\"kind\":")
        output.add(json: figure.kind.rawValue)
        output.add(",\"qualifier\":")
        output.add(json: figure.qualifier.rawValue)
        output.add(",\"unit\":")
        output.add(json: figure.unit)
        output.add(",\"place\":")
        output.add(json: figure.place)
        output.add(",\"body\":")
        output.add(json: figure.body)
        output.add(",\"period\":")
        output.add(json: figure.period?.description)
        output.add(",\"status\":")
        output.add(json: figure.status.rawValue)
        output.add(",\"change\":")
        output.add(json: figure.change?.rawValue)
        output.add(",\"role\":")
        output.add(json: figure.role.rawValue)
        output.add(",\"base\":")
        output.add(json: figure.base)
        output.add(figure.cumulative ? ",\"cumulative\":true" : ",\"cumulative\":false")
        output.add(",\"inherited\":{\"place\":")
        output.add(json: figure.placeFrom?.rawValue)
        output.add(",\"period\":")
        output.add(json: figure.periodFrom?.rawValue)
        output.add("},\"topics\":[")
        for (index, topic) in figure.topics.enumerated() {
            if index > 0 { output.add(",") }
            output.add(json: topic)
        }
        output.add("],\"sentence\":")
        let hasSentence = reading.sentences.indices.contains(figure.sentence)
        output.add(json: hasSentence ? reading.sentences[figure.sentence].text : nil)
        output.add(",\"line\":")
        output.add(figure.line)
        output.add("}\n")
    }
}

extension [UInt8] {
    /// Text that is JSON already.
    fileprivate mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func add(contentsOf text: String) { append(contentsOf: text.utf8) }

    fileprivate mutating func add(_ number: Int) { append(contentsOf: String(number).utf8) }

    /// A string with what JSON must escape escaped, or null.
    fileprivate mutating func add(json text: String?) {
        guard var text else { return add("null") }
        append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                append(contentsOf: bytes[start..<index])
                start = index + 1
                append(UInt8(ascii: "\\"))
                switch byte {
                case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
                case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
                case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
                case 0..<0x20:
                    add("u00")
                    append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
                    let low = byte & 15
                    append(low < 10 ? 0x30 + low : 0x57 + low)
                default: append(byte)
                }
            }
            append(contentsOf: bytes[start...])
        }
        append(UInt8(ascii: "\""))
    }
}
