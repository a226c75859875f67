import Figures
import VietnameseText

extension BaseTables {
    func figuresTable() -> ColumnTable {
        let rows = Array(0..<Int32(truncatingIfNeeded: figures.count))
        return table(.figures, rows: figures.count, lineage: .figures) { name in
            switch name {
            case "document": .text(documents.document.gathering(figures.document))
            case "line": .whole(figures.line)
            case "start": .whole(figures.start)
            case "end": .whole(figures.end)
            case "text": .text(figures.text)
            case "place_from": .symbol(figures.placeFrom)
            case "period_from": .symbol(figures.periodFrom)
            case "sentence": .text(CodedColumn(sentences.text.texts(figures.sentence)))
            case "source": .text(documents.source.gathering(figures.document))
            case "date": .date(documents.date.gathering(figures.document))
            case "folder": .text(documents.folder.gathering(figures.document))
            default: stated(name, rows: rows)
            }
        }
    }

    /// A column that figures and facts share, for some figures.
    func stated(_ name: String, rows: [Int32]) -> Column? {
        switch name {
        case "stated": .text(statedWords(rows))
        case "value": .quantity(valueColumn(rows))
        case "of": .quantity(plain(figures.of.gathering(rows), rows))
        case "high": .quantity(plain(figures.high.gathering(rows), rows))
        case "rate": .quantity(rateColumn(rows))
        case "low": .quantity(plain(ends(rows) { $0.low }, rows))
        case "high_bound": .quantity(plain(ends(rows) { $0.high }, rows))
        case "kind": .symbol(figures.kind.gathering(rows))
        case "qualifier": .symbol(qualifierColumn(rows))
        case "unit": .text(figures.unit.gathering(rows))
        case "place": .place(figures.place.gathering(rows))
        case "place_id": .text(placeIDs(rows))
        case "place_level": .symbol(placeLevels(rows))
        case "body": .text(figures.body.gathering(rows))
        case "period": .period(figures.period.gathering(rows))
        case "year": .whole(periodYears(rows))
        case "status": .symbol(figures.status.gathering(rows))
        case "change": .symbol(figures.change.gathering(rows))
        case "role": .symbol(figures.role.gathering(rows))
        case "base": .text(figures.base.gathering(rows))
        case "cumulative": .truth(rows.map { figures.cumulative[Int($0)] != 0 })
        case "topic": .text(nearestTopics(rows))
        case "topics": .set(figures.topics.gathering(rows))
        default: nil
        }
    }

    func interval(_ figure: Int) -> Interval? {
        figures.value[figure].map {
            Interval($0, QuantityColumn.qualifiers[Int(figures.qualifier[figure])], high: figures.high[figure])
        }
    }

    private func valueColumn(_ rows: [Int32]) -> QuantityColumn {
        QuantityColumn(
            values: figures.value.gathering(rows), upper: figures.high.gathering(rows),
            qualifierCodes: rows.map { figures.qualifier[Int($0)] }, unit: .column(figures.unit.gathering(rows)),
            wordsOfRow: { row in rows.indices.contains(row) ? Wording.words(Int(rows[row]), self) : nil })
    }

    private func plain(_ values: DecimalColumn, _ rows: [Int32]) -> QuantityColumn {
        QuantityColumn(values: values, unit: .column(figures.unit.gathering(rows)))
    }

    private func ends(_ rows: [Int32], _ end: (Interval) -> Interval.End?) -> DecimalColumn {
        DecimalColumn(rows.map { interval(Int($0)).flatMap(end)?.value })
    }

    /// How many digits behind the decimal sign a rate computed from a ratio is kept with.
    private static let rateDigits = 12

    private func rateColumn(_ rows: [Int32]) -> QuantityColumn {
        var values = DecimalColumn()
        var upper = DecimalColumn()
        for row in rows {
            let row = Int(row)
            switch figures.kind[row] {
            case Figure.Kind.percent.rawValue:
                values.append(figures.value[row])
                upper.append(figures.high[row])
            case Figure.Kind.ratio.rawValue:
                let share = figures.of[row].flatMap { figures.value[row]?.multiplied(by: .hundred)?.divided(by: $0) }
                values.append(share?.rounded(to: Self.rateDigits))
                upper.append(nil)
            default:
                values.append(nil)
                upper.append(nil)
            }
        }
        return QuantityColumn(
            values: values, upper: upper, qualifierCodes: rows.map { figures.qualifier[Int($0)] },
            unit: .constant("%"), wordsOfRow: { row in statedRate(row, rows) })
    }

    /// A percentage's own words (`gần 75%`); a ratio's rate is computed, and has none.
    private func statedRate(_ row: Int, _ rows: [Int32]) -> String? {
        guard rows.indices.contains(row) else { return nil }
        let figure = Int(rows[row])
        return figures.kind[figure] == Figure.Kind.percent.rawValue ? Wording.words(figure, self) : nil
    }

    private func qualifierColumn(_ rows: [Int32]) -> CodedColumn {
        var dictionary = TextDictionary()
        for qualifier in QuantityColumn.qualifiers { _ = dictionary.encode(qualifier.rawValue) }
        return CodedColumn(codes: rows.map { Int32(figures.qualifier[Int($0)]) }, dictionary: dictionary)
    }

    private func placeIDs(_ rows: [Int32]) -> CodedColumn {
        var column = CodedColumn()
        for row in rows { column.append(figures.place[Int(row)]?.id) }
        return column
    }

    private func placeLevels(_ rows: [Int32]) -> CodedColumn {
        var column = CodedColumn()
        for row in rows {
            column.append(figures.place[Int(row)].map { PlaceLevel.level(of: $0, body: figures.body[Int(row)]) })
        }
        return column
    }

    private func periodYears(_ rows: [Int32]) -> WholeColumn {
        var column = WholeColumn()
        for row in rows { column.append(figures.period[Int(row)]?.year) }
        return column
    }

    private func nearestTopics(_ rows: [Int32]) -> CodedColumn {
        CodedColumn(
            codes: rows.map { figures.topics.codes(Int($0)).first ?? TextDictionary.missing },
            dictionary: figures.topics.dictionary)
    }

    private func statedWords(_ rows: [Int32]) -> CodedColumn {
        var column = CodedColumn()
        for row in rows { column.append(Wording.stated(Int(row), self)) }
        return column
    }
}
