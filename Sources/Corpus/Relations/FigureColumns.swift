import Figures
import VietnameseText

/// Which figures the rows of a table show.
enum FigureRows: Sendable {
    /// Row r is figure r, of so many.
    case all(Int)
    /// Row r is this figure.
    case some([Int32])

    var count: Int {
        switch self {
        case .all(let count): count
        case .some(let rows): rows.count
        }
    }

    func figure(_ row: Int) -> Int {
        switch self {
        case .all: row
        case .some(let rows): Int(rows[row])
        }
    }

    func gather<Values: StorableColumn>(_ column: Values) -> Values {
        switch self {
        case .all: column
        case .some(let rows): column.gathering(rows)
        }
    }

    func map<Result>(_ body: (Int) -> Result) -> [Result] { (0..<count).map { body(figure($0)) } }
}

extension BaseTables {
    func figuresTable() -> ColumnTable {
        let rows = FigureRows.all(figures.count)
        return table(
            .figures, rows: figures.count, lineage: .figures,
            makeFacet: { statedFacet($0, rows: rows) }
        ) { name in
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
    func stated(_ name: String, rows: FigureRows) -> Column? {
        switch name {
        case "stated": .text(statedWords(rows))
        case "value": .quantity(valueColumn(rows))
        case "of": .quantity(plain(rows.gather(figures.of), rows))
        case "high": .quantity(plain(rows.gather(figures.high), rows))
        case "rate": .quantity(rateColumn(rows))
        case "low": .quantity(plain(ends(rows) { $0.low }, rows))
        case "high_bound": .quantity(plain(ends(rows) { $0.high }, rows))
        case "kind": .symbol(rows.gather(figures.kind.column))
        case "qualifier": .symbol(qualifierColumn(rows))
        case "unit": .text(rows.gather(figures.unit.column))
        case "place": .place(rows.gather(figures.place))
        case "place_id": .text(rows.gather(figures.place).ids)
        case "place_level": .symbol(placeLevels(rows))
        case "body": .text(rows.gather(figures.body))
        case "period": .period(rows.gather(figures.period))
        case "year": .whole(rows.gather(figures.period).years)
        case "status": .symbol(rows.gather(figures.status.column))
        case "change": .symbol(rows.gather(figures.change.column))
        case "role": .symbol(rows.gather(figures.role.column))
        case "base": .text(rows.gather(figures.base))
        case "cumulative": .truth(rows.gather(figures.cumulative).map { $0 != 0 })
        case "topic": .text(rows.gather(figures.topics).firsts)
        case "topics": .set(rows.gather(figures.topics))
        default: nil
        }
    }

    /// What the columns that figures and facts share have few different values of, together.
    func statedFacet(_ column: String, rows: FigureRows) -> Facet? {
        switch column {
        case "kind", "unit", "status", "change", "role":
            let profiles = figures.profile.distinct
            return Facet(
                name: "profile", codes: rows.gather(figures.profile.codes), columns: Facet.profileColumns
            ) { name in profiles[name].map { name == "unit" ? .text($0) : .symbol($0) } }
        case "place", "place_id":
            let places = figures.place.distinct
            return Facet(
                name: "place", codes: rows.gather(figures.place.codes), columns: ["place", "place_id"]
            ) { $0 == "place" ? .place(places) : .text(places.ids) }
        case "period", "year":
            let periods = figures.period.distinct
            return Facet(
                name: "period", codes: rows.gather(figures.period.codes), columns: ["period", "year"]
            ) { $0 == "period" ? .period(periods) : .whole(periods.years) }
        case "topics", "topic":
            return Facet(topics: rows.gather(figures.topics))
        default: return nil
        }
    }

    func interval(_ figure: Int) -> Interval? {
        figures.value[figure].map {
            Interval($0, QuantityColumn.qualifiers[Int(figures.qualifier[figure])], high: figures.high[figure])
        }
    }

    private func valueColumn(_ rows: FigureRows) -> QuantityColumn {
        QuantityColumn(
            values: rows.gather(figures.value), upper: rows.gather(figures.high),
            qualifierCodes: rows.gather(figures.qualifier), unit: unitColumn(rows),
            wordsOfRow: { row in
                guard row >= 0, row < rows.count else { return nil }
                return Later { Wording.words(rows.figure(row), self) }
            })
    }

    private func unitColumn(_ rows: FigureRows) -> QuantityColumn.Unit {
        .column(Later { rows.gather(figures.unit.column) })
    }

    private func plain(_ values: DecimalColumn, _ rows: FigureRows) -> QuantityColumn {
        QuantityColumn(values: values, unit: unitColumn(rows))
    }

    private func ends(_ rows: FigureRows, _ end: (Interval) -> Interval.End?) -> DecimalColumn {
        let (values, qualifiers, high) = (figures.value, figures.qualifier, figures.high)
        return DecimalColumn(
            rows.map { row in
                values[row].flatMap {
                    end(Interval($0, QuantityColumn.qualifiers[Int(qualifiers[row])], high: high[row]))?.value
                }
            })
    }

    /// How many digits behind the decimal sign a rate computed from a ratio is kept with.
    private static let rateDigits = 12

    private func rateColumn(_ rows: FigureRows) -> QuantityColumn {
        var values = DecimalColumn()
        var upper = DecimalColumn()
        let (kinds, numbers, of, high) = (figures.kind.column, figures.value, figures.of, figures.high)
        for row in 0..<rows.count {
            let row = rows.figure(row)
            switch kinds[row] {
            case Figure.Kind.percent.rawValue:
                values.append(numbers[row])
                upper.append(high[row])
            case Figure.Kind.ratio.rawValue:
                let share = of[row].flatMap { numbers[row]?.multiplied(by: .hundred)?.divided(by: $0) }
                values.append(share?.rounded(to: Self.rateDigits))
                upper.append(nil)
            default:
                values.append(nil)
                upper.append(nil)
            }
        }
        return QuantityColumn(
            values: values, upper: upper.sparse, qualifierCodes: rows.gather(figures.qualifier),
            unit: .constant("%"), wordsOfRow: { row in statedRate(row, rows) })
    }

    /// A percentage's own words (`gần 75%`); a ratio's rate is computed, and has none.
    private func statedRate(_ row: Int, _ rows: FigureRows) -> Later<String?>? {
        guard row >= 0, row < rows.count else { return nil }
        let figure = rows.figure(row)
        guard figures.kind[figure] == Figure.Kind.percent.rawValue else { return nil }
        return Later { Wording.words(figure, self) }
    }

    private func qualifierColumn(_ rows: FigureRows) -> CodedColumn {
        var dictionary = TextDictionary()
        for qualifier in QuantityColumn.qualifiers { _ = dictionary.encode(qualifier.rawValue) }
        // Codes are small: nothing wraps around, and many are made at once.
        return CodedColumn(codes: Codes(bytes: rows.gather(figures.qualifier).map { $0 &+ 1 }), dictionary: dictionary)
    }

    /// Of each place its own level; of the country, what the body says.
    private func placeLevels(_ rows: FigureRows) -> CodedColumn {
        var column = CodedColumn()
        let (places, bodies) = (figures.place, figures.body)
        let country = PlaceLevel.country.rawValue
        let levelOfRaw = [nil] + places.identities.map { PlaceLevel.level(of: $0, body: nil) }
        let isMinistryOfRaw = [false] + bodies.dictionary.texts.map(PlaceLevel.isMinistry)
        for row in 0..<rows.count {
            let row = rows.figure(row)
            let level = levelOfRaw[places.codes.raw(row)]
            column.append(
                level == country && isMinistryOfRaw[bodies.codes.raw(row)] ? PlaceLevel.ministry.rawValue : level)
        }
        return column
    }

    private func statedWords(_ rows: FigureRows) -> CodedColumn {
        var column = CodedColumn()
        for row in 0..<rows.count { column.append(Wording.stated(rows.figure(row), self)) }
        return column
    }
}
