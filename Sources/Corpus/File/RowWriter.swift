import Figures
import GRDB
import VietnameseText

/// Writes articles' readings as rows of the plain tables.
final class RowWriter {
    private let documents: RowInsert
    private let sentences: RowInsert
    private let figures: RowInsert
    private let claims: RowInsert
    private let coverage: RowInsert

    init(_ db: Database) throws {
        documents = try RowInsert(
            db, into: "documents",
            [
                "file", "fingerprint", "document", "title", "source", "date", "place", "period", "url", "folder",
            ])
        sentences = try RowInsert(
            db, into: "sentences", ["id", "document", "line", "sentence", "topics", "place"])
        figures = try RowInsert(
            db, into: "figures",
            [
                "document", "sentence", "line", "start", "end", "text", "value", "of", "high", "kind", "qualifier",
                "unit", "place", "place_id", "body", "period", "status", "change", "role", "base", "cumulative",
                "place_from", "period_from", "topics",
            ])
        claims = try RowInsert(
            db, into: "claims",
            ["document", "line", "place", "relation", "stated", "computed", "verdict", "reason"])
        coverage = try RowInsert(db, into: "coverage", ["document", "line", "text", "why"])
    }

    /// - Returns: The document's id.
    func write(
        _ reading: ArticleReading, file: Int64, _ fingerprint: Int64?, firstSentence: Int64
    ) throws -> Int64 {
        let document = reading.document
        documents.bind(file)
        documents.bind(fingerprint)
        documents.bind(document.document)
        documents.bind(document.title)
        documents.bind(document.source)
        documents.bind(document.date?.description)
        documents.bind(document.place)
        documents.bind(document.period?.description)
        documents.bind(document.url)
        documents.bind(document.folder)
        try documents.run()
        let id = documents.lastID
        for (offset, sentence) in reading.sentences.enumerated() {
            sentences.bind(firstSentence + Int64(offset))
            sentences.bind(id)
            sentences.bind(sentence.line)
            sentences.bind(sentence.text)
            sentences.bind(Self.joined(sentence.topics))
            sentences.bind(sentence.place)
            try sentences.run()
        }
        for figure in reading.figures {
            let hasSentence = reading.sentences.indices.contains(figure.sentence)
            try write(figure, document: id, sentence: hasSentence ? firstSentence + Int64(figure.sentence) : nil)
        }
        for claim in reading.claims {
            claims.bind(id)
            claims.bind(claim.line)
            claims.bind(claim.place)
            claims.bind(claim.relation.rawValue)
            claims.bind(claim.stated)
            claims.bind(claim.computed)
            claims.bind(claim.verdict.rawValue)
            claims.bind(claim.reason)
            try claims.run()
        }
        for number in reading.setAside {
            coverage.bind(id)
            coverage.bind(number.line)
            coverage.bind(number.text)
            coverage.bind(number.why.rawValue)
            try coverage.run()
        }
        return id
    }

    private func write(_ figure: Figure, document: Int64, sentence: Int64?) throws {
        figures.bind(document)
        figures.bind(sentence)
        figures.bind(figure.line)
        figures.bind(figure.span.lowerBound)
        figures.bind(figure.span.upperBound)
        figures.bind(figure.text)
        figures.bind(figure.value.description)
        figures.bind(figure.of?.description)
        figures.bind(figure.high?.description)
        figures.bind(figure.kind.rawValue)
        figures.bind(figure.qualifier.rawValue)
        figures.bind(figure.unit)
        figures.bind(figure.place)
        figures.bind(figure.placeID)
        figures.bind(figure.body)
        figures.bind(figure.period?.description)
        figures.bind(figure.status.rawValue)
        figures.bind(figure.change?.rawValue)
        figures.bind(figure.role.rawValue)
        figures.bind(figure.base)
        figures.bind(figure.cumulative ? 1 : 0)
        figures.bind(figure.placeFrom?.rawValue)
        figures.bind(figure.periodFrom?.rawValue)
        figures.bind(Self.joined(figure.topics))
        try figures.run()
    }

    /// Most have none or one.
    private static func joined(_ topics: [String]) -> String {
        topics.count < 2 ? topics.first ?? "" : topics.joined(separator: " ")
    }
}
