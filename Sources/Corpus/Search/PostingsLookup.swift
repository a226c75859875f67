import GRDB
import GRDBSQLite

/// Finds the places of terms in a corpus file, without copying them.
struct PostingsLookup {
    private let statement: Statement

    init(_ db: Database) throws {
        statement = try db.cachedStatement(sql: "SELECT count, checksum, places FROM search_postings WHERE id = ?")
    }

    /// How often a term stands in a segment; 0 where it does not.
    func count(_ id: Int64) -> Int {
        row(id) { Int(sqlite3_column_int64($0, 0)) } ?? 0
    }

    /// Calls a body with the places of a term in a segment, unless it has none; false where they are damaged.
    func places(_ id: Int64, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        row(id) { row in
            let length = Int(sqlite3_column_bytes(row, 2))
            let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 2), count: length)
            guard checksum(bytes) == sqlite3_column_int64(row, 1) else { return false }
            body(bytes.bindMemory(to: UInt8.self))
            return true
        } ?? true
    }

    private func row<Result>(_ id: Int64, _ body: (SQLiteStatement) -> Result) -> Result? {
        let row = statement.sqliteStatement
        // What it points to lasts until it is reset.
        defer { sqlite3_reset(row) }
        sqlite3_bind_int64(row, 1, id)
        return sqlite3_step(row) == SQLITE_ROW ? body(row) : nil
    }
}
