/// What the rows of a table have in a few columns that go together, as codes of the different combinations.
///
/// There are as a rule few: whatever is asked of these columns alone is asked once a combination, and then looked
/// up by a row's code.
public struct Facet: Sendable {
    /// `profile`, `place`; that of a column by itself has the column's name.
    public let name: String
    /// Row of the relation → code; `raw` gives the row of ``table``.
    public let codes: Codes
    /// The different combinations, with the columns' names: row 0 for rows that have none, then one for each code.
    public let table: ColumnTable

    public static let profileColumns = ["kind", "unit", "status", "change", "role"]

    init(name: String, codes: Codes, columns: [String], make: @escaping @Sendable (String) -> Column?) {
        self.name = name
        self.codes = codes
        table = ColumnTable(name: name, rowCount: max(codes.rawBound, 1), columnNames: columns, make: make)
    }

    init(topics: SetColumn) {
        let sets = topics.distinct
        self.init(name: "topics", codes: topics.codes, columns: ["topics", "topic"]) {
            $0 == "topics" ? .set(sets) : .text(sets.firsts)
        }
    }

    /// That of a column by itself; nil for numbers and days, of which there may be as many as rows.
    init?(_ name: String, _ column: Column) {
        switch column {
        case .text(let texts):
            self.init(name: name, codes: texts.codes, columns: [name]) { _ in .text(texts.distinct) }
        case .symbol(let words):
            self.init(name: name, codes: words.codes, columns: [name]) { _ in .symbol(words.distinct) }
        case .place(let places):
            self.init(name: name, codes: places.codes, columns: [name]) { _ in .place(places.distinct) }
        case .period(let periods):
            self.init(name: name, codes: periods.codes, columns: [name]) { _ in .period(periods.distinct) }
        case .set(let sets):
            self.init(name: name, codes: sets.codes, columns: [name]) { _ in .set(sets.distinct) }
        case .truth(let truths):
            self.init(name: name, codes: Codes(bytes: truths.map { $0 ? 2 : 1 }), columns: [name]) { _ in
                .truth([false, false, true])
            }
        case .quantity, .whole, .date: return nil
        }
    }
}
