import Language
import VietnameseText

/// The answer to a query: columns with their units, rows of cells, and what there is to say about them.
public struct ResultTable: Hashable, Sendable {
    public var columns: [Column]
    public var rows: [[Cell]]
    public var notes: [Note]
    /// How the last stage wants it shown; a table where there was no `plot`.
    public var plot: Stage.Plot?
    /// Whether it is one row that was asked for by itself, and is to be shown whole.
    public var isRecord = false
    /// Numbered from 1; a cell names them.
    public var citations: [Citation]

    public init(columns: [Column], rows: [[Cell]] = [], notes: [Note] = []) {
        self.columns = columns
        self.rows = rows
        self.notes = notes
        plot = nil
        citations = []
    }

    public struct Column: Hashable, Sendable {
        /// As a program names it: `par_score`, `place`.
        public var name: String
        /// As a person reads it: `Chỉ số CCHC`.
        public var label: String?
        /// The unit where the definition or the cells give one; else each cell shows its own.
        public var unit: Unit?
        public var type: ColumnType
        /// Whether the rows are grouped by it.
        public var isKey: Bool
        /// One of the many columns of a relation that a person does not ask for by asking for its rows:
        /// machine formats give it, a table on a screen leaves it out.
        public var isDetail = false

        public init(_ name: String, _ type: ColumnType, label: String? = nil, unit: Unit? = nil, isKey: Bool = false) {
            self.name = name
            self.type = type
            self.label = label
            self.unit = unit
            self.isKey = isKey
        }
    }
}

public struct Cell: Hashable, Sendable {
    public var value: Value
    /// Rows of the relation that it stands on; empty where they were not kept.
    public var rows: [Int]
    /// Numbers of the table's citations.
    public var citations: [Int]

    public init(_ value: Value, rows: [Int] = [], citations: [Int] = []) {
        self.value = value
        self.rows = rows
        self.citations = citations
    }
}

/// A footnote: where a cell's figure is stated.
public struct Citation: Hashable, Sendable {
    public var outlet: String?
    public var date: CalendarDay?
    public var title: String?
    public var document: String
    public var line: Int
    public var sentence: String

    public init(outlet: String?, date: CalendarDay?, title: String?, document: String, line: Int, sentence: String) {
        self.outlet = outlet
        self.date = date
        self.title = title
        self.document = document
        self.line = line
        self.sentence = sentence
    }
}

extension ResultTable {
    /// The result as a screen shows it, and the names of the columns left out.
    public var onScreen: (table: ResultTable, leftOut: [String]) {
        let shown = columns.indices.filter { !columns[$0].isDetail }
        guard shown.count < columns.count, !shown.isEmpty else { return (self, []) }
        var table = self
        table.columns = shown.map { columns[$0] }
        table.rows = rows.map { row in shown.compactMap { row.indices.contains($0) ? row[$0] : nil } }
        return (table, columns.filter(\.isDetail).map(\.name))
    }
}
