import Articles
import Clients
import Corpus
import Evaluation
import Figures
import Foundation
import Language
import Messages
import Testing

@testable import Prompt

/// The same program means the same on every engine: results to the last digit, notes and errors too.
@Suite(.serialized) struct ConformanceTests {
    /// Programs that are asked of the sample's articles, one after another, each in a session of its own.
    static let programs: [String] = {
        let folder = EngineTools.package + "/Tests/EngineTests/Programs"
        let text = (try? String(contentsOfFile: folder + "/conformance.chiso", encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n---\n").filter { $0.contains { !$0.isWhitespace } }
    }()

    @Test func thereArePrograms() { #expect(Self.programs.count > 20) }

    @Test(arguments: EngineKind.installed)
    func everyProgramGivesTheSame(_ kind: EngineKind) async throws {
        let paths = [EngineTools.package + "/sample"]
        let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
        let corpus = Corpus(readings: reader.read(paths).readings)
        // Away from the threads that all tests share, since it waits for what a client says.
        let differences = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try Self.differences(kind, paths, corpus) })
            }
        }
        for difference in differences { Issue.record("\(kind): \(difference)") }
    }

    private static func differences(_ kind: EngineKind, _ paths: [String], _ corpus: Corpus) throws -> [String] {
        let host = try kind.start()
        defer { host.stop() }
        try host.load(paths)
        let client = try EngineClient(host.engine, through: host.client)
        return programs.compactMap { program in
            let here = answer(program, Session(corpus: corpus))
            let session = Session()
            session.engine = client
            let there = answer(program, session)
            return here == there ? nil : "\(program)\ngives here\n\(here)\nand there\n\(there)"
        }
    }

    /// Everything that a program gives, as JSON has it, and what is said with it.
    private static func answer(_ program: String, _ session: Session) -> String {
        session.run(program).map { outcome in
            switch outcome {
            case .table(let table):
                let rendered = render(table, RenderingOptions(.jsonl))
                return rendered.output + table.notes.map { $0.message.text(in: .english) }.joined(separator: "\n")
            case .diagnostics(let found): return found.map { $0.jsonText(in: program, .english) }.joined()
            default:
                let rendered = OutcomeText.render(outcome, RenderingOptions(.jsonl))
                return rendered.output + rendered.remarks
            }
        }.joined(separator: "\n")
    }
}
