import Dispatch
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
    private let makeFacet: @Sendable (String) -> Facet?
    private let made: Mutex<[String: Column]>
    /// By column.
    private let facets = Mutex<[String: Facet?]>([:])

    init(
        name: String, rowCount: Int, columnNames: [String], lineage: Lineage = .none,
        makeFacet: @escaping @Sendable (String) -> Facet? = { _ in nil }, make: @escaping @Sendable (String) -> Column?
    ) {
        self.name = name
        self.rowCount = rowCount
        self.columnNames = columnNames
        self.lineage = lineage
        self.make = make
        self.makeFacet = makeFacet
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

    /// Has a column made by another thread, for a caller that has other things to do before it asks for it.
    public func prepare(_ name: String) {
        guard made.withLock({ $0[name] == nil }) else { return }
        DispatchQueue.global(qos: .userInitiated).async { _ = self.column(name) }
    }

    /// The facet that a column belongs to; nil where the column is of numbers or days.
    public func facet(of name: String) -> Facet? {
        if let known = facets.withLock({ $0[name] }) { return known }
        guard columnNames.contains(name) else { return nil }
        let facet = makeFacet(name) ?? column(name).flatMap { Facet(name, $0) }
        facets.withLock { facets in
            facets[name] = facet
            for column in facet?.table.columnNames ?? [] { facets[column] = facet }
        }
        return facet
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
