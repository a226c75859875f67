import Corpus
import Foundation
import Language
import Messages
import Testing

@testable import Evaluation

/// The rendered message of every code that checking or running finds, as reviewed. After a message was
/// changed, write them anew with `CHISO_RECORD=1 swift test --filter PageGoldenTests` and read the difference.
@Suite struct PageGoldenTests {
    @Test(arguments: MessageLanguage.allCases)
    func everyCodeRendersAsReviewed(_ language: MessageLanguage) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: language == .english ? "Golden/check-and-run.txt" : "Golden/check-and-run.vi.txt")
        let rendered = try PageTests.pages.map { page in
            let run = try PageRun()
            let found = run.findings(page.failing, interrupted: page.isOfInterruption, through: page.through)
            let messages = found.map { diagnostic in
                let shown = Self.withoutCounts(diagnostic, page, language)
                return run.withoutFolder(shown.terminalText(in: page.failing, language))
            }
            return "## \(page.code.text) \(page.title.text(in: language))\n\n" + messages.joined(separator: "\n")
        }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil {
            try rendered.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == rendered)
    }

    /// The caret stands under what is meant, whatever stands before it on the line: the same column behind a text
    /// as without it, the text's width further right.
    @Test(arguments: DiagnosticPage.all.map(\.code.text))
    func caretsStandRightBehindVietnameseAndWideText(_ code: String) throws {
        let page = try #require(DiagnosticPage.named(code))
        // Each is as wide as it says; a statement of its own, so that the program is as it was.
        let texts = [
            ("Thừa Thiên Huế", 14), ("Th\u{1B0}\u{300}a Thi\u{EA}n Hue\u{302}\u{301}", 14), ("漢字 地", 7), ("🇻🇳", 2),
        ]
        let run = try PageRun()
        guard
            let plain = Self.caret(
                run.findings(page.failing, interrupted: page.isOfInterruption, through: page.through), page.failing)
        else { return }
        for (text, width) in texts {
            let program = "let w: \"\(text)\"; " + page.failing
            let found = run.findings(program, interrupted: page.isOfInterruption, through: page.through)
            let caret = try #require(Self.caret(found, program), "\(text)")
            #expect(caret.line == plain.line)
            #expect(caret.width == plain.width)
            #expect(caret.column == plain.column + (plain.line == 1 ? 11 + width : 0), "\(text)")
        }
    }

    /// Where the carets of the first finding stand that has a place: line and column from 1 and 0.
    private static func caret(_ found: [Diagnostic], _ program: String) -> (line: Int, column: Int, width: Int)? {
        guard let diagnostic = found.first(where: { $0.span != nil }) else { return nil }
        let text = diagnostic.terminalText(in: program, .english)
        let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }
        guard lines.count > 3, let bar = lines[2].firstIndex(of: "|"),
            let line = Int(String(String.UnicodeScalarView(lines[2][..<bar])).trimmingCharacters(in: .whitespaces)),
            let first = lines[3].firstIndex(of: "^"), let last = lines[3].lastIndex(of: "^")
        else { return nil }
        return (line, first - bar - 2, last - first + 1)
    }

    /// What running finds counts rows of the sample, which the reader may come to read better: `N` for each count,
    /// and no note.
    private static func withoutCounts(
        _ diagnostic: Diagnostic, _ page: DiagnosticPage, _ language: MessageLanguage
    ) -> Diagnostic {
        guard (200..<210).contains(page.code.number) else { return diagnostic }
        var copy = diagnostic
        let headline = copy.headline.text(in: language)
        copy.headline = Message(verbatim: headline.replacing(/[0-9]+ (rows|kinds|hàng|loại)/) { "N \($0.1)" })
        copy.notes = []
        return copy
    }
}
