import Evaluation
import Foundation
import Language
import Testing

/// Scripts that use scripts, run and only checked.
@Suite struct ScriptUseTests {
    /// Scripts in a folder of their own, by name.
    private final class Scripts {
        let folder: URL

        init(_ files: [String: String]) throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "chiso-use-\(UUID().uuidString)")
            for (name, text) in files {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: false, encoding: .utf8)
            }
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func path(_ name: String) -> String { folder.appending(path: name).path() }

        func session() -> Session {
            var options = Session.Options()
            options.folder = folder.path()
            return Session(corpus: SampleCorpus.sample, options: options)
        }

        func check(_ name: String) throws -> [Diagnostic] {
            let text = try String(contentsOfFile: path(name), encoding: .utf8)
            return session().check(text, named: path(name))
        }
    }

    @Test func whatAScriptDefinesIsThereBehindIt() throws {
        let scripts = try Scripts(["mine.chiso": "filter tq: place = \"Tuyên Quang\"\nlet n: 2"])
        #expect(scripts.session().rows("use \"mine.chiso\"\nx = n + 1, ranks = (count() where tq)").first?.first == "3")
    }

    /// A script names others from where it stands, not from where chiso was started.
    @Test func pathsGoFromTheScript() throws {
        let scripts = try Scripts([
            "a/one.chiso": "use \"b/two.chiso\"\nlet one: two + 1", "a/b/two.chiso": "let two: 2",
        ])
        #expect(scripts.session().rows("use \"a/one.chiso\"\nx = one").last == ["3"])
        #expect(try scripts.check("a/one.chiso").isEmpty)
    }

    @Test(arguments: ["a.chiso", "b.chiso", "self.chiso"])
    func aRingOfScriptsEnds(_ name: String) throws {
        let scripts = try Scripts([
            "a.chiso": "use \"b.chiso\"\nlet a: 1", "b.chiso": "use \"a.chiso\"\nlet b: 1",
            "self.chiso": "use \"self.chiso\"",
        ])
        let codes = scripts.session().errorCodes("use \"\(name)\"")
        #expect(codes == [302])
        #expect(try scripts.check(name).map(\.code.number) == [302])
    }

    @Test(arguments: [
        ("missing", "use \"not-there.chiso\"", 302), ("a folder", "use \"folder\"", 302),
        ("no text", "use \"bytes.chiso\"", 302),
    ])
    func aScriptThatCannotBeReadIsAnError(_ what: String, _ program: String, _ code: Int) throws {
        let scripts = try Scripts(["folder/x": "", "bytes.chiso": ""])
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: scripts.path("bytes.chiso")))
        #expect(scripts.session().errorCodes(program) == [code], "\(what)")
        #expect(scripts.session().check(program).map(\.code.number) == [code], "\(what)")
    }

    /// What is wrong in a script that is used is told with that script's name and place, and what follows runs.
    @Test func findingsNameTheScriptThatTheyAreIn() throws {
        let scripts = try Scripts(["bad.chiso": "let x: 1\nfilter f: plce = \"a\""])
        let program = "use \"bad.chiso\"\ny = x"
        #expect(scripts.session().rows(program) == [["1"]])
        let found = scripts.session().check(program, named: "-c")
        #expect(found.map(\.code.number) == [100])
        #expect(found.first?.source.map { URL(filePath: $0).lastPathComponent } == "bad.chiso")
        #expect(found.first?.span.map(\.start) == 19)
    }

    /// Checking tells what running would, as far as no articles are needed, and reads and writes nothing.
    @Test(arguments: [
        ("par_score by plce", [100]), ("why par_score by plce", [100]), ("sql par_score by plce", [100]),
        ("expect par_score", [104]), ("expect 1 = 2", []), ("why not \"a\" in level", [128]),
        ("why not \"a\" in par_score", []), ("describe nothing_such", [100]), ("describe par_score", []),
        ("load \"no-such-folder\"", []), ("facts | export \"no/such/folder.csv\"", []),
        ("facts | take 1\n| wher x", [25]), ("facts | take 1\n| where plce = 1", [100]), ("| take 1", [125]),
        ("filter a: plce = 1\nfilter b: a\nindicator c: count() where b\nc by place", [100]),
        ("unit paper: \"hồ sơ\"", [124]), ("let a: 1\nlet b: a + 1\nlet a: \"một\"", [115]),
        ("indicator i: sum(valu)\nlet t: i + 1\nt by place; why t; expect t > 1", [100]),
        ("let q: fcts | take 5\nq | where place = 1", [101]),
        ("facts | where kidn in (rank, score) and kidn = rank", [100, 100]),
        ("topic t: 5\nfacts | where topics has t", [20]),
    ])
    func checkingTellsWhatIsWrongOnce(_ program: String, _ codes: [Int]) throws {
        let scripts = try Scripts(["x": ""])
        #expect(scripts.session().check(program).map(\.code.number) == codes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scripts.folder.path()) == ["x"])
    }
}
