import Foundation
import Messages
import Testing

@testable import Language

@Suite struct DiagnosticRenderingTests {
    /// The rendered message of every code's failing example, as reviewed. To write it anew after a
    /// message was changed: `CHISO_RECORD=1 swift test --filter DiagnosticRenderingTests`, then read the difference.
    @Test(arguments: MessageLanguage.allCases)
    func everyCodeRendersAsReviewed(_ language: MessageLanguage) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: language == .english ? "Golden/scan-and-parse.txt" : "Golden/scan-and-parse.vi.txt")
        let pages = DiagnosticPage.all.filter { $0.code.number < 100 }
        let rendered = pages.map { page in
            let messages = parse(page.failing).diagnostics.map { $0.terminalText(in: page.failing, language) }
            return "## \(page.code.text) \(page.title.text(in: language))\n\n" + messages.joined(separator: "\n")
        }
        if ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil {
            try rendered.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(golden == rendered.joined(separator: "\n"))
    }

    /// The source line as typed, and the carets under it by display width.
    @Test(arguments: [
        ("x where nơi_nào > 50.000", "                  ^^^^^^"),
        // NFD takes more bytes and as many columns.
        ("x where no\u{31B}i_na\u{300}o > 50.000", "                  ^^^^^^"),
        ("x where `Lào Cai` = 'Đắk Lắk' and 50.000", "                                  ^^^^^^"),
        ("x where '漢字' = 50.000", "                 ^^^^^^"), ("x where '🇻🇳' = 50.000 ", "               ^^^^^^"),
        ("x\twhere 50.000", " \t      ^^^^^^"), ("x where 漢 字", "           ^^"),
        ("a;\nx where nơi = 75,28\nb", "              ^^^^^"),
    ])
    func caretsStandUnderWhatIsMeant(_ source: String, _ carets: String) throws {
        let diagnostic = try #require(parse(source).diagnostics.first)
        let lines = diagnostic.terminalText(in: source, .english).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = SourceLine(source, try #require(diagnostic.span)).number
        #expect(lines[2] == "\(line) | " + source.split(separator: "\n")[line - 1])
        #expect(lines[3] == "  | " + carets)
    }

    @Test func aLongLineIsCutAroundWhatIsMeant() throws {
        let source =
            "x where " + String(repeating: "nơi = 1 and ", count: 1000) + "50.000 = 5"
            + String(repeating: " and b", count: 1000)
        let lines = try #require(parse(source).diagnostics.first).terminalText(in: source, .english).split(
            separator: "\n")
        #expect(lines[2].unicodeScalars.count < 140)
        let caret = try #require(lines[3].firstIndex(of: "^"))
        let column = lines[3].distance(from: lines[3].startIndex, to: caret)
        #expect(lines[2].dropFirst(column).hasPrefix("50.000"))
    }

    @Test func aSourceCannotSteerTheTerminal() throws {
        let source = "x where '\u{1B}[31m' = 50.000"
        let text = try #require(parse(source).diagnostics.first).terminalText(in: source, .english)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(text.contains("\u{241B}[31m"))
    }

    @Test func oneLineAndJSON() throws {
        let source = "a\nx where nơi = 75,28"
        let diagnostic = try #require(parse(source, named: "s.chiso").diagnostics.first)
        #expect(
            diagnostic.lineText(in: source, .english)
                == "s.chiso:2:15: error[CS0005]: `75,28` has a comma within a number")
        #expect(diagnostic.lineText(in: nil, .english) == "s.chiso: error[CS0005]: `75,28` has a comma within a number")
        #expect(
            diagnostic.jsonText(in: source, .english) == """
                {"code":"CS0005","severity":"error","headline":"`75,28` has a comma within a number","source":"s.chiso",\
                "start":17,"end":22,"line":2,"column":15,\
                "notes":["the decimal sign is a point here; a comma between two values has a space after it"],\
                "help":["write `75.28` for the decimal","write `75, 28` for two numbers"]}
                """)
    }

    @Test func coloursAreAroundTheSameText() throws {
        let diagnostic = try #require(parse("x 5").diagnostics.first)
        let plain = diagnostic.terminalText(in: "x 5", .english)
        let coloured = diagnostic.terminalText(in: "x 5", .english, colours: true)
        #expect(coloured != plain)
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
}

@Suite struct SpellingTests {
    private static let names = ["place", "period", "par_score", "par_rank", "tỉnh", "tính_năng", "savings", "one_stop"]

    @Test(arguments: [
        ("plase", ["place"]), ("palce", ["place"]), ("tinh", ["tỉnh"]), ("TỈNH", ["tỉnh"]), ("par_scor", ["par_score"]),
        ("onestop", ["one_stop"]), ("saving", ["savings"]), ("xyz", []), ("", []), ("p", []),
    ])
    func nearestNames(_ typed: String, _ expected: [String]) {
        #expect(Spelling.nearest(to: typed, among: Self.names) == expected)
    }

    @Test func suggestionsAreSentences() {
        #expect(Spelling.suggestion(for: "plase", among: Self.names)?.text(in: .english) == "did you mean `place`?")
        #expect(
            Spelling.suggestion(for: "ab", among: ["aa", "bb", "cd"])?.text(in: .english)
                == "did you mean `aa` or `bb`?")
        #expect(Spelling.suggestion(for: "xyz", among: Self.names) == nil)
    }
}
