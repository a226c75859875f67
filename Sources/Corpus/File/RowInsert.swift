import GRDB
import GRDBSQLite

/// An INSERT for many rows, whose values go to SQLite without a detour: an indexer writes millions of them.
final class RowInsert {
    private let db: Database
    private let statement: Statement
    private var next: Int32 = 1

    /// - Parameters:
    ///   - table: Its name, as SQL has it.
    ///   - columns: Their names, in the order in which values will be bound.
    init(_ db: Database, into table: String, _ columns: [String]) throws {
        self.db = db
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
        statement = try db.makeStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
    }

    // SQLite copies what it is given: SQLITE_TRANSIENT, a macro that Swift does not see.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ text: String?) {
        guard var text else { return bindNull() }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                // An empty text may have no bytes to point to, and no pointer would be NULL.
                if let start = $0.baseAddress {
                    _ = sqlite3_bind_text(statement.sqliteStatement, next, start, Int32($0.count), Self.copied)
                } else {
                    _ = sqlite3_bind_text(statement.sqliteStatement, next, "", 0, Self.copied)
                }
            }
        }
        next += 1
    }

    func bind(_ number: Int64?) {
        guard let number else { return bindNull() }
        sqlite3_bind_int64(statement.sqliteStatement, next, number)
        next += 1
    }

    func bind(_ number: Int) { bind(Int64(number)) }

    func bind(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            sqlite3_bind_zeroblob(statement.sqliteStatement, next, 0)
        } else {
            _ = bytes.withUnsafeBytes {
                sqlite3_bind_blob64(
                    statement.sqliteStatement, next, $0.baseAddress, UInt64($0.count), Self.copied)
            }
        }
        next += 1
    }

    private func bindNull() {
        sqlite3_bind_null(statement.sqliteStatement, next)
        next += 1
    }

    /// Inserts the row that was bound, and begins the next.
    func run() throws {
        next = 1
        let code = sqlite3_step(statement.sqliteStatement)
        sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
        }
    }

    /// The id of the row that was inserted last.
    var lastID: Int64 { db.lastInsertedRowID }
}
