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
        reading.figures.withUnsafeBufferPointer { figures in
            guard let first = figures.baseAddress else { return }
            for figure in first..<first + figures.count {
                let sentenceOfFigure = figure.pointee.sentence
                writeStart(figure, reading, to: &bytes)
                // Several figures stand in one sentence, whose escapes need be looked for but once.
                if let sentence, sentence.index == sentenceOfFigure {
                    bytes.again(sentence.bytes)
                } else {
                    let start = bytes.count
                    addSentence(sentenceOfFigure, of: reading, to: &bytes)
                    sentence = (sentenceOfFigure, start..<bytes.count)
                }
                writeEnd(figure.pointee.line, to: &bytes)
            }
        }
        bytes.append(to: &output)
    }

    /// One figure and its line end.
    public func write(_ figure: Figure, _ reading: ArticleReading, to output: inout [UInt8]) {
        var bytes = JsonBytes()
        defer { bytes.deallocate() }
        withUnsafePointer(to: figure) { writeStart($0, reading, to: &bytes) }
        addSentence(figure.sentence, of: reading, to: &bytes)
        writeEnd(figure.line, to: &bytes)
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

    /// - Parameter place: Where the figure is, a copy of which would count a dozen references.
    private func writeStart(_ place: UnsafePointer<Figure>, _ reading: ArticleReading, to output: inout JsonBytes) {
        output.add("{\"document\":")
        output.add(json: reading.document.document)
        output.add(",\"start\":")
        output.add(place.pointee.span.lowerBound)
        output.add(",\"end\":")
        output.add(place.pointee.span.upperBound)
        output.add(",\"text\":")
        output.add(json: place.pointee.text)
        output.add(",\"value\":")
        output.add(place.pointee.value)
        output.add(",\"of\":")
        output.add(place.pointee.of)
        output.add(",\"high\":")
        output.add(place.pointee.high)
        output.add(",\"kind\":")
        output.add(json: place.pointee.kind.rawValue)
        output.add(",\"qualifier\":")
        output.add(json: place.pointee.qualifier.rawValue)
        output.add(",\"unit\":")
        output.add(json: place.pointee.unit)
        output.add(",\"place\":")
        output.add(json: place.pointee.place)
        output.add(",\"body\":")
        output.add(json: place.pointee.body)
        output.add(",\"period\":")
        output.add(json: place.pointee.period?.description)
        output.add(",\"status\":")
        output.add(json: place.pointee.status.rawValue)
        output.add(",\"change\":")
        output.add(json: place.pointee.change?.rawValue)
        output.add(",\"role\":")
        output.add(json: place.pointee.role.rawValue)
        output.add(",\"base\":")
        output.add(json: place.pointee.base)
        output.add(place.pointee.cumulative ? ",\"cumulative\":true" : ",\"cumulative\":false")
        output.add(",\"inherited\":{\"place\":")
        output.add(json: place.pointee.placeFrom?.rawValue)
        output.add(",\"period\":")
        output.add(json: place.pointee.periodFrom?.rawValue)
        output.add("},\"topics\":[")
        for (index, topic) in place.pointee.topics.enumerated() {
            if index > 0 { output.add(",") }
            output.add(json: topic)
        }
        output.add("],\"sentence\":")
    }

    private func writeEnd(_ line: Int, to output: inout JsonBytes) {
        output.add(",\"line\":")
        output.add(line)
        output.add("}\n")
    }
}
