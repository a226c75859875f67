import Foundation
import GRDB

/// Writes every column of the base tables into a corpus file.
struct ColumnStore: StoredColumnVisitor {
    let db: Database

    mutating func visit<Values: StorableColumn & Sendable>(_ name: String, _ column: inout Loadable<Values>) throws {
        try store(name, column.wrappedValue)
    }

    func store(_ name: String, _ values: some StorableColumn) throws {
        var writer = ColumnWriter()
        values.write(to: &writer)
        let sum = writer.bytes.withUnsafeBytes { checksum($0) }
        try db.execute(
            sql: "INSERT OR REPLACE INTO columns (name, rows, checksum, bytes) VALUES (?, ?, ?, ?)",
            arguments: [name, values.rowCount, sum, Data(writer.bytes)])
    }
}

/// Has every column of the base tables read from a corpus file when it is first asked for.
struct ColumnLoader: StoredColumnVisitor {
    let file: OpenCorpus
    /// How many rows each table has.
    let counts: [String: Int]

    mutating func visit<Values: StorableColumn & Sendable>(_ name: String, _ column: inout Loadable<Values>) throws {
        let file = file
        let table = name.split(separator: ".").first.map { String($0) } ?? name
        let count = counts[table] ?? 0
        column = Loadable(Values()) { file.column(name, rows: count, Values.self) }
    }
}

/// Keeps some rows of each table, in a new order.
struct RowKeeper: StoredColumnVisitor {
    /// By the table's name.
    let rows: [String: [Int32]]

    mutating func visit<Values: StorableColumn & Sendable>(_ name: String, _ column: inout Loadable<Values>) throws {
        guard let table = name.split(separator: ".").first, let rows = rows[String(table)] else { return }
        column = Loadable(wrappedValue: column.wrappedValue.gathering(rows))
    }
}

extension BaseTables {
    mutating func visitAll(_ visitor: inout some StoredColumnVisitor) throws {
        try documents.visit(&visitor)
        try sentences.visit(&visitor)
        try figures.visit(&visitor)
        try claims.visit(&visitor)
        try coverage.visit(&visitor)
    }
}
