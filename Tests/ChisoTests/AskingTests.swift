import Testing

/// Questions at the prompt on a terminal: answers, notes, errors, completion, and stopping them.
@Suite(.serialized)
struct AskingTests {
    let home: TemporaryFolder
    private static let sample = Program.packageFolder + "/sample"

    init() throws { home = try TemporaryFolder() }

    private func start(_ arguments: [String], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(arguments, columns: columns, rows: rows, home: home)
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("An answer is shown as a table that fits the window, and the prompt comes again", arguments: [80, 40])
    func answer(columns: Int) throws {
        let terminal = try start([Self.sample], columns: columns, rows: 40)
        try terminal.enter("count() by kind from figures", shows: "percent")
        terminal.type("figures | take 2\r")
        try terminal.wait("no row over the window's edge") { screen in
            screen.text.contains("take 2") && screen.currentLine == "chiso>"
        }
    }

    @Test("With --engine the prompt says whom it asks, and goes on where the client is not there", arguments: [80, 40])
    func engine(columns: Int) throws {
        let terminal = try start(["--engine", "duckdb", "--through", "no-such-client"], columns: columns)
        #expect(terminal.screen.text.contains("asking DuckDB"))
        try terminal.enter("count()", shows: "CS0216")
        try terminal.enter("20 + 22", shows: "42")
    }

    @Test("An error is shown under what was typed, the caret by display width, and the prompt goes on")
    func error() throws {
        let terminal = try start([Self.sample])
        try terminal.enter("count() where đặt_tên = 1", shows: "error[CS")
        let lines = terminal.screen.lines
        let shown = try #require(lines.firstIndex { $0.contains("| count() where") })
        let column = try #require(lines[shown].firstRange(of: "đặt_tên"))
        let caret = try #require(lines[shown + 1].firstIndex(of: "^"))
        #expect(
            lines[shown].distance(from: lines[shown].startIndex, to: column.lowerBound)
                == lines[shown + 1].distance(from: lines[shown + 1].startIndex, to: caret))
        terminal.type("1 + 1\r")
        try terminal.wait("the sum") { $0.lines.contains { $0.trimmed == "2" } }
    }

    @Test("A line that starts with a bar goes on from the last query", arguments: [80, 40])
    func goingOn(columns: Int) throws {
        let terminal = try start([Self.sample], columns: columns)
        try terminal.enter("count() by kind from figures", shows: "percent")
        terminal.type("| where kind = rank\r")
        try terminal.wait("only the rank") { screen in
            guard let asked = screen.lines.lastIndex(where: { $0.contains("| where kind") }) else { return false }
            let rest = screen.lines[asked...]
            return rest.contains { $0.hasPrefix("rank") } && !rest.contains { $0.hasPrefix("percent") }
        }
    }

    @Test(
        "After a pipe come stages; after a place's = the places that occur, typed without marks", arguments: [80, 40])
    func completion(columns: Int) throws {
        let terminal = try start([Self.sample], columns: columns)
        terminal.type("facts | whe\t")
        try terminal.waitForLine("chiso> facts | where", column: 21)
        terminal.type("place = \"tuyen\t")
        try terminal.wait("the place, marks and all") { $0.letters.contains("whereplace=\"TuyênQuang\"") }
        terminal.type("\u{03}")
        try terminal.waitForPrompt()
        terminal.type("facts | \t")
        try terminal.wait(for: "summarize")
    }

    @Test("Ctrl-C ends what runs and not the program, and what was there is there still")
    func interruptQuery() throws {
        // Long enough to be still running, whatever the machine.
        let line = "{\"id\": \"a\", \"text\": \"Năm 2023, tỉnh Lào Cai đã giải quyết 5.062 hồ sơ, đạt 97,6%.\"}\n"
        let articles = try home.write(String(repeating: line, count: 400_000), to: "nhiều.jsonl")
        let terminal = try start([Self.sample])
        terminal.type("load \"\(articles)\"\r")
        // A Ctrl-C before the entry is taken drops it, as at any terminal.
        try terminal.wait("the entry taken") { $0.currentLine.isEmpty }
        terminal.type("\u{03}")
        try terminal.wait("the end of it", patience: .seconds(120)) { $0.text.contains("interrupted") }
        terminal.type("\r")
        try terminal.waitForPrompt()
        terminal.type("count() from documents\r")
        try terminal.wait("the articles from before") { $0.lines.contains { $0.trimmed == "10" } }
    }

    @Test("The prompt speaks the language of the locale, and .lang changes it", arguments: [80, 40])
    func language(columns: Int) throws {
        let terminal = try PseudoTerminal(
            [Self.sample], columns: columns, rows: 60, home: home, environment: ["LANG": "vi_VN.UTF-8"])
        try terminal.waitForPrompt()
        #expect(terminal.screen.text.contains("10 bài"))
        try terminal.enter("count() where nơi = 1", shows: "lỗi[CS0100]")
        terminal.type(".lang en\r.nonsense\r")
        try terminal.wait(for: "There is no command .nonsense")
        try terminal.waitForPrompt()
        terminal.type(".lang vi\r.nonsense\r")
        try terminal.wait(for: "Không có lệnh .nonsense")
        try terminal.waitForPrompt()
        try terminal.enter(".lang fr", shows: ".lang nhận en hoặc vi")
        terminal.type(".help\r")
        try terminal.wait(for: "rút lại")
    }

    @Test("Help, formats and the timer", arguments: [80, 40])
    func commands(columns: Int) throws {
        let terminal = try start([Self.sample], columns: columns, rows: 50)
        try terminal.enter(".help", shows: ".undo")
        try terminal.enter(".help par_score", shows: "Chỉ số CCHC")
        terminal.type(".mode csv\rcount() by kind from figures\r")
        try terminal.wait(for: "percent,")
        try terminal.waitForPrompt()
        try terminal.enter(".mode xml", shows: "There is no format xml")
        terminal.type(".timer on\r1 + 1\r")
        try terminal.wait(for: " ms")
        try terminal.waitForPrompt()
        try terminal.enter(".nonsense", shows: "There is no command .nonsense")
        terminal.type(".quit\r")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test(
        "A definition made at the prompt is there the next time, until it is taken back; .save makes a script",
        arguments: [80, 40])
    func definitions(columns: Int) throws {
        let first = try start([Self.sample], columns: columns)
        try first.enter("filter gần_đây: year >= 2021", shows: "filter gần_đây defined")
        try first.enter("let kỳ: 2021", shows: "let kỳ defined")
        first.type("\u{04}")
        #expect(try first.waitForEnd() == 0)

        let second = try start([Self.sample], columns: columns)
        second.type("count() where gần_đây\r")
        try second.wait("an answer") { $0.text.contains("───") }
        try second.waitForPrompt()
        try second.enter(".undo", shows: "taken back: let kỳ: 2021")
        try second.enter(".save \(home.path)/của-tôi.chiso", shows: "1 definition written")
        let saved = String(decoding: try TemporaryFolder.read(home.path + "/của-tôi.chiso"), as: UTF8.self)
        #expect(saved == "filter gần_đây: year >= 2021\n")
        #expect(try Program.run(["run", home.path + "/của-tôi.chiso"], in: home).status == 0)
        second.type("\u{04}")
        #expect(try second.waitForEnd() == 0)

        let third = try start([Self.sample], columns: columns)
        third.type("count() where year = kỳ\r")
        try third.wait(for: "error[CS")
    }

    @Test("A definition is changed in the person's own editor", arguments: [80, 40])
    func editing(columns: Int) throws {
        let editor = try home.write("#!/bin/sh\nsed -i s/2021/2019/ \"$1\"\n", to: "sửa.sh")
        let terminal = try PseudoTerminal(
            [Self.sample], columns: columns, home: home, environment: ["EDITOR": "sh \(editor)", "VISUAL": ""])
        try terminal.waitForPrompt()
        try terminal.enter("let kỳ: 2021", shows: "let kỳ defined")
        try terminal.enter(".edit kỳ", shows: "let kỳ replaced")
        terminal.type("describe kỳ\r")
        try terminal.wait(for: "let kỳ: 2019")
    }

    @Test("A long result goes through the pager, and leaving it early does no harm", arguments: [80, 40])
    func pager(columns: Int) throws {
        let terminal = try PseudoTerminal(
            [Self.sample], columns: columns, home: home, environment: ["PAGER": "head -n 3"])
        try terminal.waitForPrompt()
        terminal.type("figures | select document, line\r")
        try terminal.waitForPrompt()
        terminal.type("1 + 1\r")
        try terminal.wait("the sum") { $0.lines.contains { $0.trimmed == "2" } }
    }
}

extension String {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
