import Clients
import Corpus
import Evaluation
import Foundation
import Language
import Messages

@testable import Prompt

/// Asks programs here and of an engine.
enum Asking {
    /// Does something away from the threads that all tests share, since it waits for what a client says.
    static func apart<Found: Sendable>(_ body: @escaping @Sendable () throws -> Found) async throws -> Found {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }

    /// What differs where a program is asked of articles and of an engine that holds them; nil where nothing does.
    static func difference(_ program: String, _ corpus: Corpus, _ client: EngineClient) -> String? {
        let here = answer(program, Session(corpus: corpus))
        let session = Session()
        session.engine = client
        let there = answer(program, session)
        return here == there ? nil : "\(program)\ngives here\n\(here)\nand there\n\(there)"
    }

    /// Everything that a program gives, as JSON has it, and what is said with it.
    static func answer(_ program: String, _ session: Session) -> String {
        text(session.run(program), of: program)
    }

    static func text(_ outcomes: [Outcome], of program: String) -> String {
        outcomes.map { outcome in
            switch outcome {
            case .table(let table):
                let rendered = render(table, RenderingOptions(.jsonl))
                return rendered.output + table.notes.map { $0.message.text(in: .english) }.joined(separator: "\n")
                    + table.citations.map { "\n\($0)" }.joined()
            case .diagnostics(let found): return found.map { $0.jsonText(in: program, .english) }.joined()
            // Each engine's own.
            case .sql: return ""
            default:
                let rendered = OutcomeText.render(outcome, RenderingOptions(.jsonl))
                return rendered.output + rendered.remarks
            }
        }.joined(separator: "\n")
    }
}
