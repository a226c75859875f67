import Figures
import Testing
import VietnameseText

/// Builds readings by hand, so that relations can be tested without the reader.
struct ReadingBuilder {
    var reading: ArticleReading

    init(_ document: String, source: String? = nil, date: String? = nil, folder: String = "") {
        reading = ArticleReading(document: .init(document: document, folder: folder))
        reading.document.source = source
        reading.document.date = date.flatMap { Period($0)?.start }
    }

    /// Adds a sentence; figures that follow stand in it.
    func sentence(_ text: String, topics: [String] = []) -> ReadingBuilder {
        var copy = self
        let start = reading.sentences.last.map { $0.span.upperBound + 1 } ?? 0
        copy.reading.sentences.append(
            .init(
                text: text, span: start..<(start + text.utf8.count), line: reading.sentences.count + 1, topics: topics))
        return copy
    }

    /// Adds a figure: about Lào Cai in 2022, actual, a level, unless it is told otherwise.
    func figure(
        _ text: String, _ value: String, _ kind: Figure.Kind = .count, _ unit: String? = "hồ sơ",
        _ change: (inout Figure) -> Void = { _ in }
    ) throws -> ReadingBuilder {
        var copy = self
        if copy.reading.sentences.isEmpty { copy = copy.sentence("Có \(text) \(unit ?? "").") }
        let sentence = copy.reading.sentences.count - 1
        let inSentence = copy.reading.sentences[sentence]
        let offset = inSentence.text.utf8Offset(of: text) ?? 0
        let start = inSentence.span.lowerBound + offset
        var figure = Figure(
            span: start..<(start + text.utf8.count), text: text, value: try #require(ExactDecimal(value)), kind: kind,
            sentence: sentence, line: inSentence.line)
        figure.unit = unit
        figure.place = "Lào Cai"
        figure.placeID = "lao-cai"
        figure.period = Period("2022")
        figure.topics = ["dossiers"]
        change(&figure)
        copy.reading.figures.append(figure)
        return copy
    }

    func claim(
        _ relation: ArticleReading.Claim.Relation, _ verdict: ArticleReading.Claim.Verdict, _ figures: [Int]
    ) -> ReadingBuilder {
        var copy = self
        copy.reading.claims.append(
            .init(
                relation: relation, stated: "", computed: "", verdict: verdict, reason: "", line: 1, place: "Lào Cai",
                figures: figures))
        return copy
    }
}

extension String {
    /// Where a text begins in this one, in bytes.
    func utf8Offset(of text: String) -> Int? {
        firstRange(of: text).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
    }
}
