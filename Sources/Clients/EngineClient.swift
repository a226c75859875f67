import Evaluation
import Messages

/// An engine behind its own client: `duckdb FILE`, `clickhouse-client …`, `spark-sql …`, `psql …`.
///
/// The client is started when the first question is asked, by its words and never through a shell; questions go to its
/// standard input.
public final class EngineClient: EngineConnection {
    public let engine: Engine
    private let words: CommandWords
    private let talk: ClientTalk
    private var process: ClientProcess?
    private var questions = 0
    /// Stands in no text of an engine but by chance beyond any that matters.
    private let nonce =
        String(UInt64.random(in: 0 ..< .max), radix: 36) + String(UInt64.random(in: 0 ..< .max), radix: 36)

    /// - Parameter command: As a person writes it; ``CommandWords``.
    public init(_ engine: Engine, through command: String) throws(CommandWords.Problem) {
        self.engine = engine
        words = try CommandWords(command)
        talk = ClientTalk(engine: engine)
    }

    deinit { process?.endInput() }

    public func rows(of sql: String, unless interruption: Interruption) throws(EngineProblem) -> [[UInt8]] {
        questions += 1
        let mark = "chiso\(nonce)q\(questions)"
        let process = self.process ?? opened()
        process.say(talk.question(sql, mark: mark))
        if !talk.isKeptOpen { process.endInput() }
        do {
            let rows = try answer(of: process, mark, interruption)
            self.process = talk.isKeptOpen ? process : nil
            return rows
        } catch {
            process.stop()
            self.process = nil
            throw error
        }
    }

    private func opened() -> ClientProcess {
        let process = ClientProcess(words)
        process.say(talk.opening)
        return process
    }

    private func answer(
        of process: ClientProcess, _ mark: String, _ interruption: Interruption
    ) throws(EngineProblem) -> [[UInt8]] {
        var rows: [[UInt8]] = []
        var rest: [UInt8] = []
        var isWhole = false
        while true {
            let (output, end) = process.listen()
            rest += output
            var start = 0
            while let lineEnd = rest[start...].firstIndex(of: 0x0A) {
                switch talk.line(Array(rest[start..<lineEnd]), mark: mark) {
                case .row(let row): rows.append(row)
                case .end:
                    isWhole = true
                    if talk.endIsLast { return rows }
                case .done:
                    if isWhole { return rows }
                    throw refused(process)
                case .other: break
                }
                start = lineEnd + 1
            }
            rest.removeFirst(start)
            if interruption.isRequested {
                throw EngineProblem(.engineStopped(command: words.program), isInterruption: true)
            }
            guard let end, output.isEmpty else { continue }
            if !talk.isKeptOpen, case .exited(status: 0) = end, rest.isEmpty { return rows }
            throw problem(end, process)
        }
    }

    private func refused(_ process: ClientProcess) -> EngineProblem {
        EngineProblem(.engineRefused(engine: engine.shownName), said: Self.few(process.complaints()))
    }

    private func problem(_ end: ClientProcess.End, _ process: ClientProcess) -> EngineProblem {
        let said = Self.few(process.complaints())
        switch end {
        case .notStarted(.notFound):
            return EngineProblem(
                .engineClientMissing(command: words.program), said: said, help: [.engineClientMissingHelp])
        case .notStarted(.other(let reason)):
            return EngineProblem(.engineClientUnstartable(command: words.program), said: [reason])
        case .killed(let signal):
            return EngineProblem(.engineClientKilled(command: words.program, signal: Int(signal)), said: said)
        case .exited(status: 0):
            return EngineProblem(
                .engineClientSilent(command: words.program), said: said, help: [.engineClientSilentHelp])
        case .exited(let status):
            return EngineProblem(.engineClientEnded(command: words.program, status: Int(status)), said: said)
        case .stopped: return EngineProblem(.engineStopped(command: words.program), isInterruption: true)
        }
    }

    /// The last of what was said, since the first is often how a client greets; where in Java's code an error came about
    /// says nothing to who asks.
    private static func few(_ lines: [String]) -> [String] {
        lines.filter { line in
            let said = line.drop(while: \.isWhitespace)
            return !said.isEmpty && !said.hasPrefix("at ") && !(said.hasPrefix("... ") && said.hasSuffix(" more"))
        }.suffix(8).map { String($0.prefix(400)) }
    }
}
