import Foundation
import Testing

@testable import Language

/// What people who know another language, or paste from a document, are told.
///
/// The files hold programs behind `> ` and what each gives, as reviewed. After a message was changed, write them
/// anew with `CHISO_RECORD=1 swift test --filter MistakeTests` and read the difference. What `known-poor.txt` holds does
/// not help enough yet: a line whose message got good moves to `mistakes.txt`.
@Suite struct MistakeTests {
    @Test(arguments: ["mistakes", "known-poor"])
    func messagesAreAsReviewed(_ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
        let golden = try String(contentsOf: file, encoding: .utf8)
        let programs = golden.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
        let rendered = programs.map { "> \($0)\n" + Self.messages($0) }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil {
            try rendered.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(golden == rendered)
        }
        #expect(!programs.isEmpty || name == "known-poor")
        for program in programs { #expect(!parse(program).diagnostics.isEmpty, "\(program)") }
    }

    private static func messages(_ program: String) -> String {
        parse(program).diagnostics.map { diagnostic in
            let span = diagnostic.span ?? SourceSpan(0, 0)
            let place = SourceLine(program, span).within
            return "\(diagnostic.code.text) at `\(place)`: \(diagnostic.headline.text(in: .english))\n"
                + diagnostic.help.map { "    help: \($0.text(in: .english))\n" }.joined()
        }.joined()
    }
}
