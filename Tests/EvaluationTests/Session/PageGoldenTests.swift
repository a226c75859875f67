import Corpus
import Foundation
import Language
import Testing

@testable import Evaluation

/// The rendered message of every code that checking or running finds, as reviewed. After a message was
/// changed, write them anew with `CHISO_RECORD=1 swift test --filter PageGoldenTests` and read the difference.
@Suite struct PageGoldenTests {
    @Test func everyCodeRendersAsReviewed() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/check-and-run.txt")
        let rendered = PageTests.pages.map { page in
            let session = Session(corpus: SampleCorpus.sample)
            let found = session.run(page.failing).flatMap { outcome -> [Diagnostic] in
                if case .diagnostics(let found) = outcome { found } else { [] }
            }
            let messages = found.map { Self.withoutCounts($0, page).terminalText(in: page.failing) }
            return "## \(page.code.text) \(page.title)\n\n" + messages.joined(separator: "\n")
        }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil {
            try rendered.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == rendered)
    }

    /// What running finds counts rows of the sample, which the reader may come to read better: `N` for each count,
    /// and no note.
    private static func withoutCounts(_ diagnostic: Diagnostic, _ page: DiagnosticPage) -> Diagnostic {
        guard (200..<210).contains(page.code.number) else { return diagnostic }
        var copy = diagnostic
        copy.headline = copy.headline.replacing(/[0-9]+ (rows|kinds)/) { "N \($0.1)" }
        copy.notes = []
        return copy
    }
}
