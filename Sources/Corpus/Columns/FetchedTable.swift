import Figures
import VietnameseText

/// Rows of a relation that came from elsewhere than articles, as the table that the relation is here.
package struct FetchedTable: Sendable {
    /// What rows have in one column.
    package enum Values: Sendable {
        /// - Parameter texts: What occurs in the column at all, also in rows that are not here.
        case text([String?], among: [String])
        case symbol([String?])
        case place([PlaceColumn.Place?], among: [PlaceColumn.Place])
        case set([[String]])
        case period([Period?])
        case date([CalendarDay?])
        case whole([Int?])
        case truth([Bool])
        case quantity(Numbers)
    }

    /// Numbers with what is known of them.
    package struct Numbers: Sendable {
        package var values: [ExactDecimal?]
        /// The upper ends of ranges; empty where no row can be one.
        package var upper: [ExactDecimal?] = []
        /// Empty where all are exact.
        package var qualifiers: [Figure.Qualifier] = []
        /// `%`, or nil where each row has its own in the column `unit`.
        package var unit: String?
        /// How texts have them; empty where no text has.
        package var words: [String?] = []

        package init(_ values: [ExactDecimal?]) { self.values = values }
    }

    private var columns: [String: Column] = [:]
    private let relation: RelationShape
    private let count: Int

    /// Nil where there is no such relation.
    package init?(_ relation: String, rows count: Int) {
        guard let shape = RelationShape.all.first(where: { $0.name == relation }) else { return nil }
        self.relation = shape
        self.count = count
    }

    package mutating func set(_ name: String, _ values: Values) { columns[name] = column(values) }

    /// The table, of the columns that were fetched. Its rows come from nowhere that this corpus knows of.
    package var table: ColumnTable {
        let columns = columns
        return ColumnTable(name: relation.name, rowCount: count, columnNames: relation.columns.map(\.name)) {
            columns[$0]
        }
    }

    private func column(_ values: Values) -> Column {
        switch values {
        case .text(let texts, let among):
            var column = CodedColumn()
            for text in among { _ = column.dictionary.encode(text) }
            for text in texts { column.append(text) }
            return .text(column)
        case .symbol(let words): return .symbol(CodedColumn(words))
        case .place(let places, let among):
            var column = PlaceColumn()
            // What is not in a row is in the column all the same.
            for place in among { column.append(place) }
            column.codes = Codes()
            for place in places { column.append(place) }
            return .place(column)
        case .set(let sets):
            var column = SetColumn()
            for set in sets { column.append(set) }
            return .set(column)
        case .period(let periods):
            var column = PeriodColumn()
            for period in periods { column.append(period) }
            return .period(column)
        case .date(let days):
            var column = DateColumn()
            for day in days { column.append(day) }
            return .date(column)
        case .whole(let numbers):
            var column = WholeColumn()
            for number in numbers { column.append(number) }
            return .whole(column)
        case .truth(let truths): return .truth(truths)
        case .quantity(let numbers): return .quantity(quantity(numbers))
        }
    }

    private func quantity(_ numbers: Numbers) -> QuantityColumn {
        let units: QuantityColumn.Unit
        if let unit = numbers.unit {
            units = .constant(unit)
        } else if case .text(let texts)? = columns["unit"] {
            units = .column(Later { texts })
        } else {
            units = .constant(nil)
        }
        let words = numbers.words
        return QuantityColumn(
            values: DecimalColumn(numbers.values),
            upper: numbers.upper.isEmpty ? nil : DecimalColumn(numbers.upper).sparse,
            qualifierCodes: numbers.qualifiers.isEmpty ? nil : numbers.qualifiers.map(QuantityColumn.code),
            unit: units,
            wordsOfRow: { row in
                guard words.indices.contains(row), let known = words[row] else { return nil }
                return Later { known }
            })
    }
}

extension PlaceColumn {
    fileprivate mutating func append(_ place: Place?) {
        guard let place else { return append(name: nil, id: nil) }
        append(place: place)
    }
}
