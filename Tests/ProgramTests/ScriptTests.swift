import Evaluation
import Foundation
import Language
import Testing

@testable import Prompt

/// The scripts that are shipped run as they are on the sample articles. What each of them gives is a page of the manual,
/// docs/manual/scripts.md, which `ManualTests` holds them to.
@Suite struct ScriptTests {
    static let folder = ProgramChunk.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scripts")

    static let scripts = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".chiso") }.sorted()

    @Test func thereAreSixBesidesTheStandard() { #expect(Self.scripts.count >= 7) }

    @Test(arguments: scripts.filter { $0 != "standard.chiso" })
    func runsWithoutAnError(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        #expect(text.hasPrefix("# "), "\(name) begins with what it is for")
        let corpus = try #require(TestCorpus.named("sample", articles: []))
        let outcomes = Session(corpus: corpus).run(text, named: name)
        let tables = outcomes.filter { if case .table = $0 { true } else { false } }
        #expect(!tables.isEmpty)
        for case .diagnostics(let found) in outcomes {
            Issue.record("\(name): \(found.map { $0.headline.text(in: .english) })")
        }
    }

    /// The scripts that are shipped are written as `chiso format` writes them.
    @Test(arguments: scripts)
    func isInTheOneForm(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        #expect(format(text) == text, "run `chiso format scripts/\(name)`")
    }

    @Test func aProfileTakesItsPlace() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "profile.chiso"), encoding: .utf8)
        let set = try Setting.apply([Setting("place=Tuyên Quang")], to: text)
        let corpus = try #require(TestCorpus.named("sample", articles: []))
        let first = Session(corpus: corpus).run(set).compactMap { outcome -> ResultTable? in
            if case .table(let table) = outcome { table } else { nil }
        }.first
        #expect(first?.rows.first?.prefix(3).map(\.value.shown) == ["2017", "77,41 điểm", "31"])
    }

    /// Each definition of the standard script stands when it is checked as a user's would be.
    @Test func theStandardScriptChecks() {
        var table = DefinitionTable()
        let program = parse(StandardScript.source)
        #expect(program.diagnostics.isEmpty)
        for statement in program.statements {
            guard case .definition(let definition) = statement.form else { continue }
            let entry = DefinitionTable.Entry(definition, source: StandardScript.source, isShipped: true)
            table.set(entry)
            var checker = Checker(schema: .standard, definitions: table, source: StandardScript.source)
            checker.definition(entry)
            #expect(checker.diagnostics.map { $0.headline.text(in: .english) } == [], "\(entry.name)")
        }
        #expect(table.all.count > 100)
    }
}
