import VietnameseText

/// Writes figures as JSON lines, one object a figure, with the attributes of the manual's page on figures.
///
/// Bytes are appended to a buffer; all keys are written always, in one order.
public struct FigureLines: Sendable {
    public init() {}

    /// All figures of a reading.
    public func write(_ reading: ArticleReading, to output: inout [UInt8]) {
        var bytes = JsonBytes()
        defer { bytes.deallocate() }
        var sentence: (index: Int, bytes: Range<Int>)?
        for index in reading.figures.indices {
            let sentenceOfFigure = reading.figures[index].sentence
            writeStart(reading.figures[index], reading, to: &bytes)
            // Several figures stand in one sentence, whose escapes need be looked for but once.
            if let sentence, sentence.index == sentenceOfFigure {
                bytes.again(sentence.bytes)
            } else {
                let start = bytes.count
                addSentence(sentenceOfFigure, of: reading, to: &bytes)
                sentence = (sentenceOfFigure, start..<bytes.count)
            }
            writeEnd(reading.figures[index], to: &bytes)
        }
        bytes.append(to: &output)
    }

    /// One figure and its line end.
    public func write(_ figure: Figure, _ reading: ArticleReading, to output: inout [UInt8]) {
        var bytes = JsonBytes()
        defer { bytes.deallocate() }
        writeStart(figure, reading, to: &bytes)
        addSentence(figure.sentence, of: reading, to: &bytes)
        writeEnd(figure, to: &bytes)
        bytes.append(to: &output)
    }

    private func addSentence(_ sentence: Int, of reading: ArticleReading, to output: inout JsonBytes) {
        guard reading.sentences.indices.contains(sentence) else { return output.add(json: nil) }
        switch reading.sentences[sentence].words {
        case .own(let text): output.add(json: text)
        case .part(let article, let bytes):
            article.bytes.withUnsafeBufferPointer {
                output.add(json: UnsafeBufferPointer(rebasing: $0[bytes.clamped(to: 0..<$0.count)]))
            }
        }
    }

    private func writeStart(_ figure: Figure, _ reading: ArticleReading, to output: inout JsonBytes) {
        output.add("{\"document\":")
        output.add(json: reading.document.document)
        output.add(",\"start\":")
        output.add(figure.span.lowerBound)
        output.add(",\"end\":")
        output.add(figure.span.upperBound)
        output.add(",\"text\":")
        output.add(json: figure.text)
        output.add(",\"value\":")
        output.add(figure.value)
        output.add(",\"of\":")
        output.add(figure.of)
        output.add(",\"high\":")
        output.add(figure.high)
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
    }

    private func writeEnd(_ figure: Figure, to output: inout JsonBytes) {
        output.add(",\"line\":")
        output.add(figure.line)
        output.add("}\n")
    }
}
