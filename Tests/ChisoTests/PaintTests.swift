import SeededRandom
import Testing
import VietnameseText

@testable import Prompt

/// Colour of what is typed and the grey words behind it, on a terminal with the real libedit, also where the
/// entry goes on in the next row.
@Suite(.serialized)
struct PaintTests {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func start(columns: Int, _ environment: [String: String] = ["NO_COLOR": ""]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["--bare"], columns: columns, home: home, environment: environment)
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("Words of the language, texts and numbers have colours, in every row of the entry", arguments: [80, 40])
    func colors(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("facts | where year >= 2017 and unit = \"lượt hồ sơ\" # ghi chú")
        try terminal.wait("all of it in colour") { screen in
            screen.color(of: "where") == "35" && screen.color(of: "2017") == "33"
                && screen.color(of: "and") == "35" && screen.color(of: "facts") == ""
                && screen.color(of: "ghi chú") == "90"
        }
        // At 40 columns the text is in the second row.
        #expect(terminal.screen.color(of: "sơ\"") == "32")
        // A letter put in before the edge moves what follows, colours and all.
        terminal.type(Keys.home + "x")
        try terminal.wait("the same, one further") { screen in
            screen.text.contains("chiso> xfacts") && screen.color(of: "where") == "35"
                && screen.color(of: "sơ\"") == "32"
        }
        terminal.type(Keys.backspace + Keys.end + String(repeating: Keys.backspace, count: 10))
        try terminal.wait("the text without its comment") {
            !$0.text.contains("#") && $0.color(of: "sơ\"") == "32"
        }
    }

    @Test("An entry of several lines is painted line by line, and the cursor stays where it was", arguments: [80, 40])
    func severalLines(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type(
            "filter huế:" + Keys.enter + "place = \"Thừa Thiên Huế\" and year in (2019, 2020) and" + Keys.enter)
        terminal.type("kind = rank")
        try terminal.wait("three lines") {
            $0.color(of: "filter") == "35" && $0.color(of: "2020") == "33" && $0.currentLine == "    kind = rank"
        }
        #expect(terminal.screen.column == 15)
        // Up from the third line: within the second, which is two rows at 40 columns.
        terminal.type(Keys.up + Keys.home + "not ")
        try terminal.wait("a word before the second line") {
            ($0.text.contains("    not place =") || $0.text.contains("not     place ="))
                && $0.color(of: "not") == "35" && $0.color(of: "2020") == "33"
        }
    }

    @Test("What an earlier entry goes on with stands behind in grey, and Right takes it", arguments: [80, 40])
    func suggestion(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("let tỉnh: \"Thừa Thiên Huế\"" + Keys.enter)
        try terminal.wait(for: "let tỉnh defined")
        try terminal.waitForPrompt()
        terminal.type("let t")
        try terminal.wait("the rest in grey, the cursor before it") {
            $0.currentLine == "chiso> let tỉnh: \"Thừa Thiên Huế\"" && $0.column == 12 && $0.color(of: "ỉnh: ") == "90"
        }
        // Another letter takes it away.
        terminal.type("z")
        try terminal.waitForLine("chiso> let tz", column: 13)
        terminal.type(Keys.backspace)
        try terminal.waitForLine("chiso> let tỉnh: \"Thừa Thiên Huế\"", column: 12)
        terminal.type(Keys.right)
        try terminal.waitForLine("chiso> let tỉnh: \"Thừa Thiên Huế\"", column: 33)
        try terminal.wait("it in the colours of an entry") { $0.color(of: "Huế\"") == "32" }
        // What was not taken does not stay on the screen when the entry is ended.
        terminal.type(Keys.deleteLine + "let" + Keys.enter)
        try terminal.wait(for: "error[CS")
        #expect(terminal.screen.lines.contains("chiso> let"))
    }

    @Test("A suggestion is cut at the row's end", arguments: [80, 40])
    func longSuggestion(columns: Int) throws {
        let terminal = try start(columns: columns)
        let entry = "let dài: \"" + String(repeating: "sáu bảy ", count: 12) + "\""
        terminal.type(entry + Keys.enter)
        try terminal.wait(for: "let dài defined")
        try terminal.waitForPrompt()
        terminal.type("let d")
        try terminal.wait("one row with an ellipsis") {
            $0.currentLine.hasPrefix("chiso> let dài: \"sáu bảy") && $0.currentLine.hasSuffix("…") && $0.column == 12
        }
        #expect(terminal.screen.currentLine.count < columns)
        terminal.type(Keys.end)
        try terminal.wait("all of it") { $0.lines.suffix(4).joined().contains(entry) }
    }

    @Test(
        "Behind an open bracket stands how the function is written, behind a stage what it takes", arguments: [80, 40])
    func signatures(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("round(")
        try terminal.wait("the signature in grey") {
            $0.color(of: "round(x [, DIGITS])") == "90" && $0.column == 13
        }
        terminal.type(Keys.deleteLine + "facts | take ")
        try terminal.wait("what take takes") { $0.color(of: "N [by KEYS]") == "90" }
        terminal.type("5")
        try terminal.waitForLine("chiso> facts | take 5", column: 21)
    }

    @Test("With NO_COLOR nothing is painted, and Tab tells the signature", arguments: [80, 40])
    func plain(columns: Int) throws {
        let terminal = try start(columns: columns, ["NO_COLOR": "1"])
        terminal.type("facts | select round(" + Keys.tab + Keys.tab)
        try terminal.wait(for: "round(x [, DIGITS])")
        #expect(!terminal.written.indices.contains { terminal.written[$0...].starts(with: Array("\u{1B}[0;".utf8)) })
        #expect(!String(decoding: terminal.written, as: UTF8.self).contains("[3"))
    }

    @Test("Painting changes colours and nothing else, whatever the text and the width", arguments: 0..<60)
    func changesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pool = Array("a ộ\"2|(한語\t#\n".unicodeScalars)
        let columns = [20, 33, 40, 80].randomElement(using: &random) ?? 40
        let scalars = (0..<Int.random(in: 1...150, using: &random)).compactMap { _ in pool.randomElement(using: &random)
        }
        let cursor = Int.random(in: 0...scalars.count, using: &random)
        let layout = EntryLayout(columns: columns, promptWidth: 7)
        let end = layout.position(of: scalars.count, in: scalars)
        // As libedit leaves it: every character in its place, the cursor in its own.
        var drawn = "\u{1B}[1;1Hchiso> "
        for (index, scalar) in scalars.enumerated() where scalar != "\n" && scalar != "\t" {
            var place = layout.position(of: index, in: scalars)
            if place.column + displayWidth(of: scalar) > columns { place = (place.row + 1, 0) }
            drawn += "\u{1B}[\(place.row + 1);\(place.column + 1)H\(scalar)"
        }
        let place = layout.position(of: cursor, in: scalars)
        drawn += "\u{1B}[\(place.row + 1);\(place.column + 1)H"
        var screen = Screen(columns: columns, rows: 160)
        screen.feed(Array(drawn.utf8))
        let before = screen
        let colors = scalars.map { _ in ["", "35", "90"].randomElement(using: &random) ?? "" }
        let paint = EntryPaint(layout: layout, rows: 160)
        let text = try #require(paint.text(scalars, colors: colors, cursor: cursor, behind: ""))
        screen.feed(Array(text.utf8))
        #expect(screen.text == before.text)
        #expect((screen.row, screen.column) == (before.row, before.column))
        // Grey words keep to the last row.
        if let more = paint.text(scalars, colors: colors, cursor: cursor, behind: "xám xám xám xám xám") {
            screen.feed(Array(more.utf8))
            #expect(
                screen.lines.prefix(end.row).elementsEqual(
                    (before.lines + Array(repeating: "", count: 160)).prefix(end.row)))
            #expect(screen.lines.count <= max(end.row + 1, before.lines.count))
            #expect((screen.row, screen.column) == (before.row, before.column))
        }
        // An entry that fills the window is left as it is.
        #expect(
            EntryPaint(layout: layout, rows: end.row + 1).text(scalars, colors: colors, cursor: 0, behind: "") == nil)
    }
}
