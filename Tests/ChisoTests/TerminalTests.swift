import Testing

/// The prompt and its terminal: keys typed ahead, being stopped, narrow and changing windows.
@Suite(.serialized)
struct TerminalTests {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func start(_ arguments: [String] = ["--bare"], columns: Int) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(arguments, columns: columns, home: home)
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("What is typed while an entry is answered waits for the prompt, Ctrl-D too", arguments: [80, 40])
    func typedAhead(columns: Int) throws {
        let line = "{\"id\": \"a\", \"text\": \"Năm 2023, tỉnh Lào Cai đã giải quyết 5.062 hồ sơ.\"}\n"
        let articles = try home.write(String(repeating: line, count: 3000), to: "nhiều.jsonl")
        let terminal = try start(columns: columns)
        terminal.type("load \"\(articles)\"\r")
        try terminal.wait("the entry taken") { $0.currentLine.isEmpty || $0.text.contains("3.000 articles") }
        terminal.type("x = 20 + 22\r" + Keys.endOfInput)
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.lines.contains { $0.trimmed == "42" })
    }

    @Test("Ctrl-Z stops the program and gives the terminal back; fg goes on with the entry", arguments: [80, 40])
    func stopping(columns: Int) throws {
        // A shell with job control between, as at any terminal.
        let terminal = try PseudoTerminal(
            ["--norc", "--noprofile", "-i"], columns: columns, home: home,
            environment: ["PS1": "shell> ", "HISTFILE": ""], program: "/bin/bash")
        try terminal.wait(for: "shell>")
        terminal.type("'\(Program.path)' --bare\n")
        try terminal.waitForPrompt()
        terminal.type("tỷ lệ")
        try terminal.waitForLine("chiso> tỷ lệ", column: 12)
        terminal.type(Keys.stop)
        try terminal.wait("the shell again") { $0.currentLine == "shell>" && $0.text.contains("Stopped") }
        terminal.type("echo $((40 + 2)) ở đây\n")
        try terminal.wait(for: "42 ở đây")
        terminal.type("fg\n")
        try terminal.waitForLine("chiso> tỷ lệ", column: 12)
        terminal.type(Keys.backspace + "ệch")
        try terminal.waitForLine("chiso> tỷ lệch", column: 14)
        terminal.type(Keys.deleteLine + Keys.endOfInput)
        try terminal.wait("the shell at the end") { $0.currentLine == "shell>" }
        terminal.type("stty -a | grep -o 'eof = ^D'\n")
        try terminal.wait("Ctrl-D as it was") { $0.lines.contains("eof = ^D") }
    }

    @Test("A window that becomes wider and narrower shows the entry whole each time", arguments: [80, 40])
    func resizing(columns: Int) throws {
        let entry = "figures | where place = \"Thừa Thiên Huế\" and year in (2019, 2020)"
        let terminal = try start(columns: columns)
        terminal.type(entry)
        try terminal.wait("the entry") { $0.lines.suffix(2).joined().contains("2020)") }
        for width in [25, 120, 40, 80] {
            terminal.resize(columns: width, rows: 24)
            try terminal.wait("it in \(width) columns") { screen in
                let shown = "chiso> " + entry
                let rows = (shown.count + width - 1) / width
                return screen.lines.suffix(rows).joined().replacing("  ", with: " ") == shown
            }
            terminal.type(Keys.left + "0" + Keys.right + Keys.backspace + ")" + Keys.left + Keys.backspace + Keys.right)
            try terminal.wait("it edited and as before") { $0.lines.suffix(5).joined().hasSuffix("2020)") }
        }
    }

    @Test("Twenty columns are enough to ask and be answered")
    func narrow() throws {
        let terminal = try start(columns: 20)
        terminal.type("places | where level = country | select name, place_id, level\r")
        try terminal.wait("an answer") { $0.text.contains("Việt Nam") }
        try terminal.waitForPrompt()
        #expect(terminal.screen.lines.allSatisfy { $0.count <= 20 })
    }

    @Test("A pasted tab is text, and shown as wide as it is", arguments: [80, 40])
    func pastedTab(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.paste("x =\t40\t+ 2")
        try terminal.wait("its words, apart") {
            $0.currentLine.hasPrefix("chiso> x =") && $0.currentLine.hasSuffix("+ 2")
        }
        #expect(!terminal.screen.text.contains("\u{07}"))
        terminal.type(Keys.enter)
        try terminal.wait("the sum") { $0.lines.contains { $0.trimmed == "42" } }
    }

    @Test("Ctrl-R finds an entry of an earlier start by letters without marks", arguments: [80, 40])
    func searchOfEarlier(columns: Int) throws {
        let first = try start(columns: columns)
        try first.enter("let huyện: \"Thừa Thiên Huế\"", shows: "let huyện defined")
        try first.enter("let khác: 1", shows: "let khác defined")
        first.type(Keys.endOfInput)
        #expect(try first.waitForEnd() == 0)
        let second = try start(columns: columns)
        second.type(Keys.search + "thua thien")
        try second.wait("the entry found") {
            $0.lines.suffix(2).joined().contains("search: thua thien › let huyện: \"Th")
        }
        second.type(Keys.enter)
        try second.wait(for: "let huyện")
        try second.waitForPrompt()
    }
}
