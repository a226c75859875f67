import Foundation
import Language
import Messages
import Testing

@testable import Evaluation

@Suite struct ExportTests {
    private static func inFolder(_ body: (String, Session) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chiso-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var options = Session.Options()
        options.folder = folder
        let session = Session(options: options)
        session.writeTable = { table, format in format == "none" ? nil : "\(format) \(table.rows.count)\n" }
        try body(folder, session)
    }

    private static func table(_ notes: [Note] = []) -> ResultTable {
        ResultTable(columns: [.init("n", .whole)], rows: [[Cell(.whole(1))]], notes: notes)
    }

    private static func write(_ session: Session, _ path: String, _ table: ResultTable, replace: Bool = false)
        -> String?
    {
        do throws(Diagnostic) {
            try Export(session: session).write(table, to: path, replace: replace, SourceSpan(0, 1))
            return nil
        } catch {
            return error.headline.text(in: .english)
        }
    }

    @Test func writesOnceAndAgainOnlyWhereAsked() throws {
        try Self.inFolder { folder, session in
            #expect(Self.write(session, "a.csv", Self.table()) == nil)
            #expect(try String(contentsOfFile: folder + "/a.csv", encoding: .utf8) == "csv 1\n")
            try "old".write(toFile: folder + "/a.csv", atomically: true, encoding: .utf8)
            #expect(Self.write(session, "a.csv", Self.table())?.contains("is there") == true)
            #expect(try String(contentsOfFile: folder + "/a.csv", encoding: .utf8) == "old")
            #expect(Self.write(session, "a.csv", Self.table(), replace: true) == nil)
            #expect(try String(contentsOfFile: folder + "/a.csv", encoding: .utf8) == "csv 1\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
        }
    }

    @Test func notesGoWithIt() throws {
        try Self.inFolder { folder, session in
            let noted = Self.table([.other(Message(verbatim: "mind this"))])
            #expect(Self.write(session, "a.csv", noted) == nil)
            #expect(try String(contentsOfFile: folder + "/a.csv.notes.txt", encoding: .utf8) == "mind this\n")
            #expect(Self.write(session, "b.md", noted) == nil)
            #expect(!FileManager.default.fileExists(atPath: folder + "/b.md.notes.txt"))
            // A result without notes leaves none of the one before.
            #expect(Self.write(session, "a.csv", Self.table(), replace: true) == nil)
            #expect(!FileManager.default.fileExists(atPath: folder + "/a.csv.notes.txt"))
            // A file that has the notes' name is not written over either.
            try "mine".write(toFile: folder + "/c.csv.notes.txt", atomically: true, encoding: .utf8)
            #expect(Self.write(session, "c.csv", noted)?.contains("is there") == true)
            #expect(!FileManager.default.fileExists(atPath: folder + "/c.csv"))
        }
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        try Self.inFolder { folder, session in
            #expect(Self.write(session, "a", Self.table()) != nil)
            #expect(Self.write(session, "a.none", Self.table()) != nil)
            #expect(Self.write(session, "missing/a.csv", Self.table()) != nil)
            try FileManager.default.createDirectory(atPath: folder + "/d.csv", withIntermediateDirectories: true)
            #expect(Self.write(session, "d.csv", Self.table(), replace: true) != nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["d.csv"])
        }
    }

    @Test func aLinkIsFollowed() throws {
        try Self.inFolder { folder, session in
            try "old".write(toFile: folder + "/real.csv", atomically: true, encoding: .utf8)
            try FileManager.default.createSymbolicLink(atPath: folder + "/a.csv", withDestinationPath: "real.csv")
            #expect(Self.write(session, "a.csv", Self.table(), replace: true) == nil)
            #expect(try String(contentsOfFile: folder + "/real.csv", encoding: .utf8) == "csv 1\n")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/a.csv") == "real.csv")
        }
    }
}
