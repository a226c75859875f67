import Foundation
import GRDB
import Testing

@testable import Corpus

/// The page that describes the corpus file says what the file has.
@Suite struct CorpusFilePageTests {
    private func page() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/corpus-file.md"), encoding: .utf8)
    }

    /// Tables with their columns, as SQLite has them.
    private func tables(_ sql: (Database) throws -> Void) throws -> [String: [String]] {
        let queue = try DatabaseQueue()
        return try queue.write { db in
            try sql(db)
            let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            return try Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (name, try db.columns(in: name).map { "\($0.name) \($0.type) \($0.isNotNull)" })
                })
        }
    }

    @Test func theSchemaIsTheFiles() throws {
        let page = try page()
        let start = try #require(page.range(of: "```sql\n")).upperBound
        let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
        let written = try tables { try $0.execute(sql: String(page[start..<end])) }
        #expect(written == (try tables { try CorpusSchema.create($0) }))
    }

    @Test func everyTableIsListedAndNoOther() throws {
        let rows = try page().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let listed = rows.compactMap { $0.split(separator: "`").dropFirst().first.map { String($0) } }
        #expect(Set(listed) == Set(try tables { try CorpusSchema.create($0) }.keys))
    }
}
