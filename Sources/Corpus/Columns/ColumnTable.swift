import Synchronization

/// A relation's rows, column by column, each column one contiguous array or a few.
///
/// A column is made when it is first asked for and then kept; a table may be used from any thread.
public final class ColumnTable: Sendable {
    public let name: String
    public let rowCount: Int
    /// In the order in which they are shown.
    public let columnNames: [String]
    /// From which figures, sentences or lines each row comes.
    public let lineage: Lineage
    private let make: @Sendable (String) -> Column?
    private let made: Mutex<[String: Column]>

    init(
        name: String, rowCount: Int, columnNames: [String], lineage: Lineage = .none,
        make: @escaping @Sendable (String) -> Column?
    ) {
        self.name = name
        self.rowCount = rowCount
        self.columnNames = columnNames
        self.lineage = lineage
        self.make = make
        made = Mutex([:])
    }

    /// The column of a name; nil where the relation has none of that name.
    public func column(_ name: String) -> Column? {
        if let column = made.withLock({ $0[name] }) { return column }
        // Made outside the lock: two threads may make the same column, and both then hold the same rows.
        guard columnNames.contains(name), let column = make(name) else { return nil }
        made.withLock { $0[name] = column }
        return column
    }

    /// Where the rows of a table come from, as rows of the corpus's own tables.
    public enum Lineage: Sendable {
        /// Not from articles (`places`).
        case none
        /// Row r is document r, sentence r, figure r, claim r or set-aside number r of the corpus.
        case documents, sentences, figures, claims, coverage
        /// Row r comes from the figures `figures[starts[r]..<starts[r + 1]]`, the one shown first.
        case figureLists(starts: [Int32], figures: [Int32])
    }
}

/// The values of one column, by type.
public enum Column: Sendable {
    case quantity(QuantityColumn)
    case whole(WholeColumn)
    case text(CodedColumn)
    case symbol(CodedColumn)
    case place(PlaceColumn)
    case set(SetColumn)
    case period(PeriodColumn)
    case date(DateColumn)
    case truth([Bool])
}
