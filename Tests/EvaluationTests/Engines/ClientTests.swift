import Clients
import Foundation
import Messages
import Testing

@testable import Evaluation

/// What goes wrong between chiso and an engine's client, with programs that every machine has in its place.
@Suite struct ClientTests {
    @Test(arguments: [
        ("duckdb a.db", ["duckdb", "a.db"]), ("  psql   -d 'my base' ", ["psql", "-d", "my base"]),
        (#"x "a \"b\" \\" c\ d ''"#, ["x", #"a "b" \"#, "c d", ""]), (#"'a\b' "$HOME" *"#, [#"a\b"#, "$HOME", "*"]),
        ("tên 'Lào Cai'", ["tên", "Lào Cai"]), ("a'b'\"c\"", ["abc"]), ("x;y|z&", ["x;y|z&"]),
    ])
    func aCommandIsPartedWithoutAShell(_ command: String, _ words: [String]) throws {
        let parted = try CommandWords(command)
        #expect([parted.program] + parted.arguments == words)
    }

    @Test(arguments: ["", "   ", "'a", "\"a", "a\\", "''"])
    func aCommandThatIsNoneIsSaidSo(_ command: String) {
        #expect(throws: CommandWords.Problem.self) { try CommandWords(command) }
    }

    /// A query through a client that is none gives an error, and the next one through it too.
    private func problem(_ engine: Engine, _ command: String) throws -> EngineProblem {
        let client = try EngineClient(engine, through: command)
        var last: EngineProblem?
        for _ in 0..<2 {
            do throws(EngineProblem) {
                let rows = try client.rows(of: "SELECT 1 AS a", unless: Interruption())
                Issue.record("\(command) gave \(rows.count) rows")
            } catch { last = error }
        }
        return try #require(last)
    }

    @Test(arguments: Engine.allCases)
    func aMissingCommandIsNamed(_ engine: Engine) throws {
        let found = try problem(engine, "no-such-client --x")
        #expect(found.message.text(in: .english) == "there is no command `no-such-client`")
        #expect(found.help.count == 1)
    }

    @Test(arguments: [Engine.duckdb, .postgresql, .spark])
    func aClientThatEndsIsNoAnswer(_ engine: Engine) throws {
        #expect(try problem(engine, "true").message.text(in: .english) == "`true` ended before it had answered")
        let failed = try problem(engine, "sh -c 'echo not today >&2; exit 3'")
        #expect(failed.message.text(in: .english) == "`sh` ended with status 3 before it had answered")
        #expect(failed.said == ["not today"])
    }

    @Test(arguments: Engine.allCases)
    func aClientThatIsKilledInTheMiddleIsNoAnswer(_ engine: Engine) throws {
        let found = try problem(engine, #"sh -c 'echo "{\"a\":1}"; kill -9 $$'"#)
        #expect(found.message.text(in: .english) == "`sh` was ended by signal 9 before it had answered")
    }

    /// Rows that came before the failure are no answer.
    @Test func rowsBeforeAFailureAreNone() throws {
        let found = try problem(.clickhouse, #"sh -c 'cat > /dev/null; echo "{\"a\":1}"; exit 1'"#)
        #expect(found.message.text(in: .english) == "`sh` ended with status 1 before it had answered")
    }

    @Test func aClientThatEchoesIsNoAnswer() throws {
        // It says everything back that is said to it, as a terminal does, and ends.
        _ = try problem(.spark, "sh -c 'head -n 1'")
        _ = try problem(.duckdb, "sh -c 'head -n 3'")
    }

    @Test func aClientThatSaysNothingCanBeStopped() throws {
        let client = try EngineClient(.duckdb, through: "sleep 600")
        let interruption = Interruption()
        interruption.request()
        do throws(EngineProblem) {
            _ = try client.rows(of: "SELECT 1 AS a", unless: interruption)
            Issue.record("it answered")
        } catch {
            #expect(error.isInterruption)
        }
    }

    /// What is no row as it was asked for is an error, never a row less.
    @Test(arguments: ["{\\\"b\\\":1}", "{\\\"a\\\":1", "{}"])
    func anAnswerThatIsNoRowIsAnError(_ line: String) throws {
        let session = Session()
        session.engine = try EngineClient(.clickhouse, through: #"sh -c 'cat > /dev/null; echo "\#(line)"'"#)
        let found = session.run("count() by kind").flatMap { outcome -> [String] in
            if case .diagnostics(let found) = outcome { found.map(\.code.text) } else { ["an answer"] }
        }
        #expect(found == ["CS0216"])
    }
}
