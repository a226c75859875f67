import Foundation
import GRDB
import Messages
import Synchronization

/// A corpus file that is open for reading.
///
/// The file is never changed in place: a writer puts a new one in its place, and this one goes on reading the
/// one that it opened. So what is read late fits what was read early.
final class OpenCorpus: Sendable {
    let path: String
    private let queue: DatabaseQueue
    /// Whether a column is being read through ``queue``.
    private let isReading = Atomic<Bool>(false)
    /// By which a column is read meanwhile; nil where another file has the name by now.
    private let second: Later<DatabaseQueue?>
    private let found = Mutex<CorpusFileProblem?>(nil)

    init(_ path: String) throws(CorpusFileProblem) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
        do {
            let identity = FileIdentity(path)
            queue = try Self.connection(path)
            let isThis = identity != nil && identity == FileIdentity(path)
            // While a file is open no other gets its identity, so one that has it is the same.
            second = Later {
                guard isThis, identity == FileIdentity(path), let other = try? Self.connection(path),
                    identity == FileIdentity(path)
                else { return nil }
                return other
            }
            try queue.read { try CorpusSchema.check($0, path) }
        } catch { throw CorpusFileProblem(path, error) }
    }

    private static func connection(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "chiso"
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// A connection for reading a column, two at a time where two threads ask.
    private func readingColumn<Result>(_ body: (Database) throws -> Result) throws -> Result {
        guard !isReading.exchange(true, ordering: .acquiring) else { return try (second.value ?? queue).read(body) }
        defer { isReading.store(false, ordering: .releasing) }
        return try queue.read(body)
    }

    /// What was met when a column was read after opening; queries that ran since may lack rows.
    var problem: CorpusFileProblem? { found.withLock { $0 } }

    /// A column of the file; where it cannot be read one without values, and ``problem`` says so.
    func column<Values: StorableColumn>(_ name: String, rows count: Int, _: Values.Type) -> Values {
        do {
            return try readingColumn { db in
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT checksum, bytes FROM columns WHERE name = ?", arguments: [name])
                guard let row = try rows.next() else {
                    throw CorpusFileProblem.damaged(path, .columnMissing(name: name))
                }
                // Megabytes, which are looked at where SQLite has them.
                return try row.withUnsafeData(atIndex: 1) { data in
                    try (data ?? Data()).withUnsafeBytes { bytes in
                        guard checksum(bytes) == row[0] else { throw ColumnBytes.Damage() }
                        var reader = ColumnBytes(bytes)
                        let values = try Values(from: &reader)
                        guard values.rowCount == count else { throw ColumnBytes.Damage() }
                        return values
                    }
                }
            }
        } catch {
            let problem =
                error is ColumnBytes.Damage
                ? .damaged(path, .columnDamaged(name: name)) : CorpusFileProblem(path, error)
            found.withLock { $0 = $0 ?? problem }
            return .blank(count)
        }
    }

    /// The texts of sentences by their ids.
    func sentences(_ ids: [Int64]) -> [Int64: String] {
        var texts: [Int64: String] = [:]
        do {
            try queue.read { db in
                if ids.count > 20_000 {
                    let wanted = Set(ids)
                    let rows = try Row.fetchCursor(db, sql: "SELECT id, sentence FROM sentences")
                    while let row = try rows.next() {
                        let id: Int64 = row[0]
                        if wanted.contains(id) { texts[id] = row[1] }
                    }
                    return
                }
                let statement = try db.cachedStatement(sql: "SELECT sentence FROM sentences WHERE id = ?")
                for id in ids { texts[id] = try String.fetchOne(statement, arguments: [id]) }
            }
        } catch {
            let problem = CorpusFileProblem(path, error)
            found.withLock { $0 = $0 ?? problem }
        }
        return texts
    }

    /// Goes through the texts of all sentences, by id.
    func eachSentence(_ body: (Int64, String) -> Void) {
        reading(()) { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT id, sentence FROM sentences ORDER BY id")
            while let row = try rows.next() { body(row[0], row[1]) }
        }
    }

    /// What a body reads; where it cannot be read something else, and ``problem`` says so.
    func reading<Result>(_ otherwise: Result, _ body: (Database) throws -> Result) -> Result {
        do { return try queue.read(body) } catch {
            let problem = CorpusFileProblem(path, error)
            found.withLock { $0 = $0 ?? problem }
            return otherwise
        }
    }

    /// What the `corpus` table tells.
    func facts() throws(CorpusFileProblem) -> [String: String] {
        do {
            return try queue.read { db in
                let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM corpus")
                return Dictionary(
                    rows.map { row in (row[0] as String, row[1] as String) }, uniquingKeysWith: { first, _ in first })
            }
        } catch { throw CorpusFileProblem(path, error) }
    }

    func definitions() throws(CorpusFileProblem) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT text FROM definitions ORDER BY id") }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws(CorpusFileProblem) -> Result {
        do { return try queue.read(body) } catch { throw CorpusFileProblem(path, error) }
    }
}

extension CorpusFileProblem {
    /// What an error of SQLite means for a corpus.
    init(_ path: String, _ error: any Error) {
        if let problem = error as? CorpusFileProblem {
            self = problem
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(path, .unreadable, .cannotBeRead(reason: "\(error)"))
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notACorpus(path)
        case .SQLITE_CORRUPT: self = .damaged(path, Message(verbatim: error.message ?? "SQLite"))
        case .SQLITE_FULL:
            self.init(path, .diskFull, .noRoom, help: .makeRoom)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
        // SQLite calls only a full disk so; a file that may grow no further, and a quota, it reports as this.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
            self.init(path, .diskFull, .noRoom, help: .makeRoom)
        case .SQLITE_READONLY, .SQLITE_PERM:
            self.init(path, .unwritable, .mayNotBeWritten, help: .checkOwner)
        case .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self.init(path, .unreadable, .cannotBeOpened, help: .checkReadable)
        default: self.init(path, .unreadable, Message(verbatim: error.message ?? "SQLite: \(error.resultCode)"))
        }
    }
}

/// What tells a file from all others that there are, whatever their names.
private struct FileIdentity: Equatable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// That of the file that has a name now; nil where none has.
    init?(_ path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: found.st_dev)
        number = UInt64(truncatingIfNeeded: found.st_ino)
    }
}
