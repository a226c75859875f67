import VietnameseText

extension BaseTables {
    func documentsTable() -> ColumnTable {
        table(.documents, rows: documents.count, lineage: .documents) { [documents, figures] name in
            switch name {
            case "document": .text(documents.document)
            case "title": .text(documents.title)
            case "source": .text(documents.source)
            case "date": .date(documents.date)
            case "year": .whole(years(documents.date))
            case "place": .place(documents.place)
            case "period": .period(documents.period)
            case "figures": .whole(occurrences(of: figures.document, upTo: documents.count))
            case "url": .text(documents.url)
            case "folder": .text(documents.folder)
            default: nil
            }
        }
    }

    func sentencesTable() -> ColumnTable {
        table(.sentences, rows: sentences.count, lineage: .sentences) { [documents, sentences, figures] name in
            switch name {
            case "document": .text(documents.document.gathering(sentences.document))
            case "line": .whole(sentences.line)
            case "sentence":
                .text(CodedColumn(sentences.text.texts(Array(0..<Int32(truncatingIfNeeded: sentences.count)))))
            case "topics": .set(sentences.topics)
            case "figures":
                .whole(occurrences(of: figures.sentence, upTo: sentences.count))
            case "place": .place(sentences.place)
            case "date": .date(documents.date.gathering(sentences.document))
            default: nil
            }
        }
    }

    func claimsTable() -> ColumnTable {
        table(.claims, rows: claims.count, lineage: .claims) { [documents, claims] name in
            switch name {
            case "document": .text(documents.document.gathering(claims.document))
            case "line": .whole(claims.line)
            case "place": .place(claims.place)
            case "relation": .symbol(claims.relation)
            case "stated": .text(claims.stated)
            case "computed": .text(claims.computed)
            case "verdict": .symbol(claims.verdict)
            case "reason": .text(claims.reason)
            default: nil
            }
        }
    }

    func coverageTable() -> ColumnTable {
        table(.coverage, rows: coverage.count, lineage: .coverage) { [documents, coverage] name in
            switch name {
            case "document": .text(documents.document.gathering(coverage.document))
            case "line": .whole(coverage.line)
            case "text": .text(coverage.text)
            case "why": .symbol(coverage.why)
            default: nil
            }
        }
    }

    /// A table of a relation's shape.
    func table(
        _ shape: RelationShape, rows: Int, lineage: ColumnTable.Lineage,
        makeFacet: @escaping @Sendable (String) -> Facet? = { _ in nil }, make: @escaping @Sendable (String) -> Column?
    ) -> ColumnTable {
        ColumnTable(
            name: shape.name, rowCount: rows, columnNames: shape.columns.map(\.name), lineage: lineage,
            makeFacet: makeFacet, make: make)
    }
}

/// The years of days.
func years(_ dates: DateColumn) -> WholeColumn {
    var result = WholeColumn()
    for row in dates.days.indices { result.append(dates[row]?.year) }
    return result
}

/// How often each number below a bound occurs.
private func occurrences(of rows: [Int32], upTo bound: Int) -> WholeColumn {
    var counts = [Int64](repeating: 0, count: bound)
    for row in rows where counts.indices.contains(Int(row)) { counts[Int(row)] += 1 }
    return WholeColumn(counts)
}
