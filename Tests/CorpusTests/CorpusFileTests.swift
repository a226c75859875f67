import Articles
import Figures
import Foundation
import GRDB
import Testing

@testable import Corpus

/// A corpus on disk: made, opened, brought up to date, and safe from whatever happens to it.
@Suite final class CorpusFileTests {
    private let folder: String
    private let articles: String
    private let output: String

    init() throws {
        folder = NSTemporaryDirectory() + "chiso-file-\(UUID().uuidString)"
        articles = folder + "/articles"
        output = folder + "/news.chiso"
        try FileManager.default.createDirectory(atPath: articles, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: articles + "/" + name))
    }

    private let topics = TopicSet([.init(id: "dossiers", phrases: ["hồ sơ"])])

    private func index() throws -> CorpusIndexer.Outcome {
        let reader = CorpusReader(reader: ArticleReader(topics: topics), workers: 2)
        return try CorpusIndexer(reader: reader, topics: topics).index([articles], into: output)
    }

    private func problem(_ body: () throws -> Void) -> CorpusFileProblem.Kind? {
        do {
            try body()
            return nil
        } catch { return (error as? CorpusFileProblem)?.kind }
    }

    /// All that a relation holds, as text.
    private func content(_ corpus: Corpus, _ relation: String) throws -> [String] {
        let table = try #require(corpus.relation(relation))
        return (0..<table.rowCount).map { row in
            let cells = table.columnNames.map { name in
                switch table.column(name) {
                case .quantity(let column): "\(column.interval(row).debugDescription) \(column.unitText(row) ?? "-")"
                case .whole(let column): column[row].map(String.init) ?? "-"
                case .text(let column), .symbol(let column): column[row] ?? "-"
                case .place(let column): column[row]?.label ?? "-"
                case .set(let column): column[row].joined(separator: "+")
                case .period(let column): column[row]?.description ?? "-"
                case .date(let column): column[row]?.description ?? "-"
                case .truth(let values): String(values[row])
                case nil: "?"
                }
            }
            let sources = corpus.sources(of: table, row: row).map { "\($0.document):\($0.line) \($0.sentence)" }
            return (cells + sources).joined(separator: " | ")
        }
    }

    private func writeArticles() throws {
        try write("a.txt", "Lào Cai cải cách\n\nNăm 2022, tỉnh Lào Cai tiếp nhận hơn 34.000 hồ sơ, đạt 97,6%.\n")
        try write("b.txt", "Lạng Sơn\n\nTỉnh Lạng Sơn tiếp nhận 5.062 hồ sơ; có 18/19 sở, ngành tham gia.\n")
        let lines = (1...5).map { "{\"id\": \"d\($0)\", \"text\": \"Năm 2021, tỉnh Yên Bái có \($0)0 hồ sơ.\"}" }
        try write("c.jsonl", lines.joined(separator: "\n") + "\n")
    }

    /// A corpus that was opened says the same as the articles that it was made from.
    @Test func whatIsOpenedIsWhatWasRead() throws {
        try writeArticles()
        let outcome = try index()
        #expect(outcome.read == 7 && outcome.problems.isEmpty)
        let opened = try CorpusFile.open(output)
        let reader = CorpusReader(reader: ArticleReader(topics: topics), workers: 1)
        let direct = Corpus(readings: reader.read([articles]).readings)
        #expect(direct.figureCount > 0)
        for shape in Corpus.shapes {
            #expect(try content(opened, shape.name) == content(direct, shape.name), "\(shape.name)")
        }
        #expect(opened.problem == nil)
    }

    @Test func articlesMayBeAddedToAnOpenedCorpus() throws {
        try writeArticles()
        _ = try index()
        let opened = try CorpusFile.open(output)
        let more = opened.adding([try ReadingBuilder("new").figure("500", "500").reading])
        #expect(more.figureCount == opened.figureCount + 1)
        let table = try #require(more.relation("figures"))
        let last = try #require(more.sources(of: table, row: table.rowCount - 1).first)
        #expect(last.sentence == "Có 500 hồ sơ.")
        let first = try #require(more.sources(of: table, row: 0).first)
        #expect(first.sentence.contains("34.000"))
    }

    /// Only what is new or changed is read again, what is gone is dropped, and the result is as if made anew.
    @Test func indexingAgainReadsWhatChanged() throws {
        try writeArticles()
        _ = try index()
        #expect(try index() == unchanged(7))
        try write("b.txt", "Lạng Sơn\n\nTỉnh Lạng Sơn tiếp nhận 6.000 hồ sơ và 12 kiến nghị.\n")
        try write("0.txt", "Kon Tum\n\nTỉnh Kon Tum có 77 hồ sơ.\n")
        try FileManager.default.removeItem(atPath: articles + "/a.txt")
        let lines = [2, 6, 4, 3].map { "{\"id\": \"d\($0)\", \"text\": \"Năm 2021, tỉnh Yên Bái có \($0)0 hồ sơ.\"}" }
        try write("c.jsonl", lines.joined(separator: "\n") + "\n")
        let outcome = try index()
        // New: 0.txt, b.txt and line 6; gone: a.txt, b.txt of before, lines 1 and 5.
        #expect(outcome.read == 3 && outcome.kept == 3 && outcome.dropped == 4)
        let reader = CorpusReader(reader: ArticleReader(topics: topics), workers: 1)
        let direct = Corpus(readings: reader.read([articles]).readings)
        let opened = try CorpusFile.open(output)
        for shape in Corpus.shapes {
            #expect(try content(opened, shape.name) == content(direct, shape.name), "\(shape.name)")
        }
    }

    private func unchanged(_ count: Int) -> CorpusIndexer.Outcome {
        var outcome = CorpusIndexer.Outcome()
        outcome.kept = count
        outcome.figures = (try? CorpusFile.open(output).figureCount) ?? -1
        return outcome
    }

    @Test func anySQLiteClientCanReadIt() throws {
        try writeArticles()
        _ = try index()
        let queue = try DatabaseQueue(path: output)
        let row = try queue.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT documents.document, value, qualifier, unit, sentences.sentence FROM figures
                    JOIN documents ON documents.id = figures.document JOIN sentences ON sentences.id = figures.sentence
                    WHERE value = 34000
                    """)
        }
        #expect(row?["document"] == "a.txt")
        #expect(row?["qualifier"] == "over")
        #expect((row?["sentence"] as String?)?.contains("hơn 34.000 hồ sơ") == true)
    }

    @Test func stoppingLeavesTheCorpusAsItWas() throws {
        try writeArticles()
        _ = try index()
        let before = try Data(contentsOf: URL(fileURLWithPath: output))
        try write("d.txt", "Hà Giang\n\nTỉnh Hà Giang có 90 hồ sơ.\n")
        let reader = CorpusReader(reader: ArticleReader(topics: topics))
        let outcome = try CorpusIndexer(reader: reader, topics: topics).index([articles], into: output) { _ in false }
        #expect(!outcome.isComplete)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == before)
        #expect(!FileManager.default.fileExists(atPath: output + ".partial"))
    }

    /// What a killed writer leaves is in no one's way.
    @Test func aHalfWrittenFileIsPassedOver() throws {
        try writeArticles()
        try Data("half a corpus".utf8).write(to: URL(fileURLWithPath: output + ".partial"))
        #expect(problem { _ = try CorpusFile.open(output) } == .missing)
        #expect(try index().read == 7)
        #expect(try CorpusFile.open(output).documentCount == 7)
    }

    @Test func aReaderGoesOnWhileTheFileIsReplaced() throws {
        try writeArticles()
        _ = try index()
        let opened = try CorpusFile.open(output)
        try write("b.txt", "Lạng Sơn\n\nKhông có số nào.\n")
        _ = try index()
        // Its columns are read only now, from the file that it opened.
        let table = try #require(opened.relation("figures"))
        #expect((0..<table.rowCount).contains { quantity(table, "value", $0) == "5062" })
        #expect(opened.problem == nil)
    }

    @Test func twoWritersAtOnceIsAClearError() throws {
        try writeArticles()
        let first = try CorpusReplacement(output)
        #expect(problem { _ = try self.index() } == .busy)
        first.abandon()
        #expect(problem { _ = try self.index() } == nil)
    }

    @Test func aFileThatIsNoCorpusIsNotTouched() throws {
        try writeArticles()
        let text = Data("Chỉ là một bài báo, không phải kho.\n".utf8)
        try text.write(to: URL(fileURLWithPath: output))
        #expect(problem { _ = try CorpusFile.open(output) } == .notACorpus)
        #expect(problem { _ = try self.index() } == .notACorpus)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == text)
    }

    @Test func anotherDatabaseIsNoCorpus() throws {
        let queue = try DatabaseQueue(path: output)
        try queue.write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        try queue.close()
        #expect(problem { _ = try CorpusFile.open(output) } == .notACorpus)
    }

    @Test func aNewerVersionIsToldSo() throws {
        try writeArticles()
        _ = try index()
        let queue = try DatabaseQueue(path: output)
        try queue.write { try $0.execute(sql: "PRAGMA user_version = \(CorpusSchema.version + 1)") }
        try queue.close()
        #expect(problem { _ = try CorpusFile.open(output) } == .newer)
    }

    /// Wherever bytes of a corpus are changed or cut off, opening or asking tells so, and nothing traps.
    @Test func damageIsFound() throws {
        try writeArticles()
        _ = try index()
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: output)))
        var found = 0
        for position in stride(from: 0, to: whole.count, by: 997) {
            var bytes = whole
            for offset in position..<min(position + 64, bytes.count) { bytes[offset] ^= 0x5A }
            try Data(bytes).write(to: URL(fileURLWithPath: output))
            do {
                let corpus = try CorpusFile.open(output)
                for shape in Corpus.shapes { _ = try content(corpus, shape.name) }
                if corpus.problem != nil { found += 1 }
            } catch { found += 1 }
        }
        #expect(found > 0)
        try Data(whole.prefix(whole.count / 2)).write(to: URL(fileURLWithPath: output))
        #expect(
            problem {
                let corpus = try CorpusFile.open(self.output)
                for shape in Corpus.shapes { _ = try self.content(corpus, shape.name) }
                if let problem = corpus.problem { throw problem }
            } == .damaged)
    }

    /// A column whose bytes changed does not pass as whole.
    @Test func aChangedColumnIsNotTakenForWhole() throws {
        try writeArticles()
        _ = try index()
        let queue = try DatabaseQueue(path: output)
        try queue.write { db in
            try db.execute(
                sql: "UPDATE columns SET bytes = zeroblob(length(bytes)) WHERE name = 'figures.value'")
        }
        try queue.close()
        let corpus = try CorpusFile.open(output)
        #expect(corpus.problem == nil)
        #expect(try content(corpus, "figures").count == corpus.figureCount)
        #expect(corpus.problem?.kind == .damaged)
    }

    @Test func definitionsStayWithTheCorpus() throws {
        try writeArticles()
        _ = try index()
        try CorpusFile.keep(definitions: ["let a: 1", "filter đạt: value > 5"], in: output)
        #expect(try CorpusFile.definitions(output) == ["let a: 1", "filter đạt: value > 5"])
        _ = try index()
        #expect(try CorpusFile.definitions(output) == ["let a: 1", "filter đạt: value > 5"])
        try CorpusFile.keep(definitions: [], in: output)
        #expect(try CorpusFile.definitions(output) == [])
        #expect(problem { try CorpusFile.keep(definitions: [], in: self.folder + "/none.chiso") } == .missing)
    }

    @Test func aFolderThatIsNotThereIsToldSo() throws {
        try writeArticles()
        let reader = CorpusReader(reader: ArticleReader(topics: topics))
        let indexer = CorpusIndexer(reader: reader, topics: topics)
        #expect(problem { _ = try indexer.index([articles], into: folder + "/none/x.chiso") } == .unwritable)
    }
}
