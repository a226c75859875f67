import Clients
import Foundation
import Messages
import Testing

@testable import Evaluation

/// What goes wrong between chiso and an engine's client, with programs that every machine has in its place.
///
/// Each waits for a client on a thread of its own, since the threads that all tests share also carry what clients say.
@Suite(.timeLimit(.minutes(2))) struct ClientTests {
    private func apart<Found: Sendable>(_ body: @escaping @Sendable () throws -> Found) async throws -> Found {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }

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
    private func problem(_ engine: Engine, _ command: String) async throws -> EngineProblem {
        let last = try await apart { () -> EngineProblem? in
            let client = try EngineClient(engine, through: command)
            var last: EngineProblem?
            for _ in 0..<2 {
                do throws(EngineProblem) {
                    _ = try client.rows(of: "SELECT 1 AS a", unless: Interruption())
                    return nil
                } catch { last = error }
            }
            return last
        }
        return try #require(last, "\(command) gave an answer")
    }

    @Test(arguments: Engine.allCases)
    func aMissingCommandIsNamed(_ engine: Engine) async throws {
        let found = try await problem(engine, "no-such-client --x")
        #expect(found.message.text(in: .english) == "there is no command `no-such-client`")
        #expect(found.help.count == 1)
    }

    @Test(arguments: [Engine.duckdb, .postgresql, .spark])
    func aClientThatEndsIsNoAnswer(_ engine: Engine) async throws {
        #expect(try await problem(engine, "true").message.text(in: .english) == "`true` ended before it had answered")
        let failed = try await problem(engine, "sh -c 'echo not today >&2; exit 3'")
        #expect(failed.message.text(in: .english) == "`sh` ended with status 3 before it had answered")
        #expect(failed.said == ["not today"])
    }

    @Test(arguments: Engine.allCases)
    func aClientThatIsKilledInTheMiddleIsNoAnswer(_ engine: Engine) async throws {
        let found = try await problem(engine, #"sh -c 'echo "{\"a\":1}"; kill -9 $$'"#)
        #expect(found.message.text(in: .english) == "`sh` was ended by signal 9 before it had answered")
    }

    /// Rows that came before the failure are no answer.
    @Test func rowsBeforeAFailureAreNone() async throws {
        let found = try await problem(.clickhouse, #"sh -c 'cat > /dev/null; echo "{\"a\":1}"; exit 1'"#)
        #expect(found.message.text(in: .english) == "`sh` ended with status 1 before it had answered")
    }

    @Test func aClientThatEchoesIsNoAnswer() async throws {
        // It says everything back that is said to it, as a terminal does, and ends.
        _ = try await problem(.spark, "sh -c 'head -n 1'")
        _ = try await problem(.duckdb, "sh -c 'head -n 3'")
    }

    @Test func aClientThatSaysNothingCanBeStopped() async throws {
        let isInterruption = try await apart { () -> Bool in
            let client = try EngineClient(.duckdb, through: "sleep 600")
            let interruption = Interruption()
            interruption.request()
            do throws(EngineProblem) {
                _ = try client.rows(of: "SELECT 1 AS a", unless: interruption)
                return false
            } catch {
                return error.isInterruption
            }
        }
        #expect(isInterruption)
    }

    /// What is no row as it was asked for is an error, never a row less.
    @Test(arguments: ["{\\\"b\\\":1}", "{\\\"a\\\":1", "{}"])
    func anAnswerThatIsNoRowIsAnError(_ line: String) async throws {
        let found = try await apart {
            let session = Session()
            session.engine = try EngineClient(.clickhouse, through: #"sh -c 'cat > /dev/null; echo "\#(line)"'"#)
            return session.run("count() by kind").flatMap { outcome -> [String] in
                if case .diagnostics(let found) = outcome { found.map(\.code.text) } else { ["an answer"] }
            }
        }
        #expect(found == ["CS0216"])
    }
}
