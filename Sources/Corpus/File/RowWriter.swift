import Figures
import GRDB
import VietnameseText

/// Writes an article's reading as rows of the plain tables.
struct RowWriter {
    let db: Database

    /// - Returns: The document's id.
    mutating func write(
        _ reading: ArticleReading, file: Int64, _ fingerprint: Int64?, firstSentence: Int64
    ) throws -> Int64 {
        let document = reading.document
        try insert(
            "INSERT INTO documents (file, fingerprint, document, title, source, date, place, period, url, folder)",
            [
                file, fingerprint, document.document, document.title, document.source, document.date?.description,
                document.place, document.period?.description, document.url, document.folder,
            ])
        let id = db.lastInsertedRowID
        for (offset, sentence) in reading.sentences.enumerated() {
            try insert(
                "INSERT INTO sentences (id, document, line, sentence, topics, place)",
                [
                    firstSentence + Int64(offset), id, sentence.line, sentence.text,
                    sentence.topics.joined(separator: " "), sentence.place,
                ])
        }
        for figure in reading.figures {
            let hasSentence = reading.sentences.indices.contains(figure.sentence)
            try write(figure, document: id, sentence: hasSentence ? firstSentence + Int64(figure.sentence) : nil)
        }
        for claim in reading.claims {
            try insert(
                "INSERT INTO claims (document, line, place, relation, stated, computed, verdict, reason)",
                [
                    id, claim.line, claim.place, claim.relation.rawValue, claim.stated, claim.computed,
                    claim.verdict.rawValue, claim.reason,
                ])
        }
        for number in reading.setAside {
            try insert(
                "INSERT INTO coverage (document, line, text, why)",
                [id, number.line, number.text, number.why.rawValue])
        }
        return id
    }

    private func write(_ figure: Figure, document: Int64, sentence: Int64?) throws {
        try insert(
            """
            INSERT INTO figures (document, sentence, line, "start", "end", text, value, "of", high, kind, qualifier,
                unit, place, place_id, body, period, status, change, role, base, cumulative, place_from, period_from,
                topics)
            """,
            [
                document, sentence, figure.line, figure.span.lowerBound, figure.span.upperBound, figure.text,
                figure.value.description, figure.of?.description, figure.high?.description, figure.kind.rawValue,
                figure.qualifier.rawValue, figure.unit, figure.place, figure.placeID, figure.body,
                figure.period?.description, figure.status.rawValue, figure.change?.rawValue, figure.role.rawValue,
                figure.base, figure.cumulative, figure.placeFrom?.rawValue, figure.periodFrom?.rawValue,
                figure.topics.joined(separator: " "),
            ])
    }

    private func insert(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let marks = repeatElement("?", count: values.count).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "\(sql) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(values))
    }
}
