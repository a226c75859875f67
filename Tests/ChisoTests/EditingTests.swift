import Testing

/// The prompt on a terminal, with the real libedit: what is typed, and what is then on the screen.
@Suite(.serialized)
struct EditingTests {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func start(columns: Int = 80, _ environment: [String: String] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["--bare"], columns: columns, home: home, environment: environment)
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("Vietnamese typed in NFC is shown as typed, one column a letter", arguments: [80, 40])
    func echo(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("tỷ lệ hồ sơ trễ hạn ở Huế")
        try terminal.waitForLine("chiso> tỷ lệ hồ sơ trễ hạn ở Huế", column: 32)
    }

    @Test("Backspace takes one accented letter, whole", arguments: [80, 40])
    func backspace(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("Thừa Thiên Huế")
        terminal.type(Keys.backspace)
        try terminal.waitForLine("chiso> Thừa Thiên Hu", column: 20)
        terminal.type(Keys.backspace + Keys.backspace + "Đế")
        try terminal.waitForLine("chiso> Thừa Thiên Đế", column: 20)
    }

    @Test("Arrows go letter by letter, and letters are put in and taken out in the middle", arguments: [80, 40])
    func middle(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("đường sắt")
        terminal.type(String(repeating: Keys.left, count: 4) + "ỗ")
        try terminal.waitForLine("chiso> đườngỗ sắt", column: 13)
        terminal.type(Keys.backspace + Keys.left + Keys.left + "ầ")
        try terminal.waitForLine("chiso> đườầng sắt", column: 11)
        terminal.type(Keys.home + "Ở ")
        try terminal.waitForLine("chiso> Ở đườầng sắt", column: 9)
        terminal.type(Keys.end + "!")
        try terminal.waitForLine("chiso> Ở đườầng sắt!", column: 20)
    }

    @Test("NFD, typed or pasted, becomes whole letters that are edited as one", arguments: [80, 40])
    func decomposed(columns: Int) throws {
        let terminal = try start(columns: columns)
        // e, circumflex, acute; o, dot below; a mark before the other in either order.
        terminal.type("tie\u{302}\u{301}ng Vie\u{323}\u{302}t")
        try terminal.waitForLine("chiso> tiếng Việt", column: 17)
        #expect(terminal.screen.currentLine.unicodeScalars.count == 17)
        terminal.type(Keys.left + Keys.backspace)
        try terminal.waitForLine("chiso> tiếng Vit", column: 15)
        terminal.type(Keys.interrupt)
        try terminal.waitForPrompt()
        terminal.paste("Hue\u{302}\u{301} ho\u{323}c")
        try terminal.waitForLine("chiso> Huế học", column: 14)
        #expect(terminal.screen.currentLine.unicodeScalars.count == 14)
        terminal.type(Keys.backspace + Keys.backspace)
        try terminal.waitForLine("chiso> Huế h", column: 12)
    }

    @Test("An entry that is longer than the window goes on in the next row, and is edited there")
    func wrapping() throws {
        let terminal = try start(columns: 40)
        terminal.type("figures | where place = \"Thừa Thiên Huế\"")
        try terminal.wait("two rows") {
            $0.lines.suffix(2) == ["chiso> figures | where place = \"Thừa Thi", "ên Huế\""]
        }
        terminal.type(String(repeating: Keys.left, count: 12) + "ă")
        try terminal.wait("a letter put in before the edge") {
            $0.lines.suffix(2) == ["chiso> figures | where place = \"Thừăa Th", "iên Huế\""]
        }
    }

    @Test("An entry goes on until the parser says that it is complete, and is edited as one", arguments: [80, 40])
    func severalLines(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("topic one_stop:" + Keys.enter + "\"một cửa\",")
        try terminal.waitForLine("    \"một cửa\",")
        terminal.type(Keys.enter + "\"bộ phận một cửa\"")
        try terminal.waitForLine("    \"bộ phận một cửa\"")
        // Up into the first line, which stands behind the prompt.
        terminal.type(Keys.up + Keys.up + Keys.home + Keys.end)
        try terminal.waitForLine("chiso> topic one_stop:", column: 22)
        terminal.type(Keys.left + "s")
        try terminal.waitForLine("chiso> topic one_stops:", column: 22)
        terminal.type(Keys.enter)
        try terminal.wait(for: "topic one_stops defined")
        try terminal.waitForPrompt()
        terminal.type(Keys.up)
        try terminal.wait("the whole entry again") {
            $0.lines.suffix(3) == ["chiso> topic one_stops:", "    \"một cửa\",", "    \"bộ phận một cửa\""]
        }
    }

    @Test("Return on an empty line ends an entry that is not complete, with what is wrong", arguments: [80, 40])
    func emptyLineEnds(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("count(" + Keys.enter)
        try terminal.waitForLine("", column: 4)
        terminal.type(Keys.enter)
        try terminal.wait(for: "error[CS")
        try terminal.waitForPrompt()
    }

    @Test("A pasted text keeps its lines and runs on Return only", arguments: [80, 40])
    func pastedLines(columns: Int) throws {
        let terminal = try start(columns: columns)
        #expect(terminal.screen.marksPastes)
        terminal.paste("figures\n  | where place = \"Huế\"\n  | take 5\n")
        try terminal.wait("the three lines") {
            $0.lines.suffix(3) == ["chiso> figures", "  | where place = \"Huế\"", "  | take 5"]
        }
        terminal.type(Keys.interrupt)
        try terminal.waitForPrompt()
    }

    @Test("Ctrl-C drops the entry, and only that", arguments: [80, 40])
    func interruptEntry(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("figures | where")
        try terminal.waitForLine("chiso> figures | where")
        terminal.type(Keys.interrupt)
        try terminal.waitForPrompt()
        #expect(terminal.screen.text.contains("chiso> figures | where^C"))
        terminal.type("let x: 1" + Keys.enter)
        try terminal.wait(for: "let x defined")
    }

    @Test("Ctrl-D leaves from an empty entry, and takes a letter from another", arguments: [80, 40])
    func endOfInput(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("ấm" + Keys.home + Keys.endOfInput)
        try terminal.waitForLine("chiso> m", column: 7)
        terminal.type(Keys.endOfInput + Keys.endOfInput)
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("Up and Down go through entries, those of an earlier start included", arguments: [80, 40])
    func history(columns: Int) throws {
        let first = try start(columns: columns)
        first.type("let năm: 2024" + Keys.enter)
        try first.wait(for: "let năm defined")
        first.type("let tỉnh:" + Keys.enter + "\"Huế\"" + Keys.enter)
        try first.wait(for: "let tỉnh defined")
        try first.waitForPrompt()
        first.type(Keys.endOfInput)
        #expect(try first.waitForEnd() == 0)

        let second = try start(columns: columns)
        second.type("dở dang")
        try second.waitForLine("chiso> dở dang")
        second.type(Keys.up)
        try second.wait("the last entry, both lines") { $0.lines.suffix(2) == ["chiso> let tỉnh:", "    \"Huế\""] }
        second.type(Keys.up)
        try second.waitForLine("chiso> let năm: 2024")
        second.type(Keys.down + Keys.down)
        try second.waitForLine("chiso> dở dang")
    }

    @Test("Ctrl-R finds an entry by what is typed without marks", arguments: [80, 40])
    func search(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type("let tỉnh: \"Huế\"" + Keys.enter)
        try terminal.wait(for: "let tỉnh defined")
        terminal.type("let năm: 2024" + Keys.enter)
        try terminal.wait(for: "let năm defined")
        terminal.type(Keys.search + "hue")
        try terminal.waitForLine("search: hue › let tỉnh: \"Huế\"")
        terminal.type(Keys.end)
        try terminal.waitForLine("chiso> let tỉnh: \"Huế\"", column: 22)
    }

    @Test("Tab completes a command, and shows those there are", arguments: [80, 40])
    func completion(columns: Int) throws {
        let terminal = try start(columns: columns)
        terminal.type(".exa\t")
        try terminal.waitForLine("chiso> .examples", column: 17)
        terminal.type(Keys.interrupt)
        try terminal.waitForPrompt()
        terminal.type(".\t")
        try terminal.wait(for: ".quit")
        try terminal.waitForLine("chiso> .", column: 8)
    }

    @Test("Without a UTF-8 locale letters are still letters", arguments: [80, 40])
    func plainLocale(columns: Int) throws {
        let terminal = try start(columns: columns, ["LANG": "C", "LC_ALL": "C"])
        terminal.type("Huế" + Keys.backspace + "ệ")
        try terminal.waitForLine("chiso> Huệ", column: 10)
    }

    @Test("A terminal that can only print lines is enough", arguments: [80, 40])
    func dumbTerminal(columns: Int) throws {
        let terminal = try start(columns: columns, ["TERM": "dumb"])
        terminal.type("let năm:\n")
        try terminal.wait(for: "   ...")
        terminal.type("2024\n")
        try terminal.wait(for: "let năm defined")
        try terminal.waitForPrompt()
        terminal.type(Keys.interrupt)
        try terminal.wait("a new prompt") { $0.lines.suffix(2) == ["chiso> ^C", "chiso>"] }
        terminal.type(Keys.endOfInput)
        #expect(try terminal.waitForEnd() == 0)
        #expect(!terminal.written.contains(0x1B))
    }

    @Test("An entry is drawn anew when the window's size changes")
    func resizing() throws {
        let terminal = try start()
        terminal.type("figures | where place = \"Thừa Thiên Huế\"")
        try terminal.waitForLine("chiso> figures | where place = \"Thừa Thiên Huế\"")
        terminal.resize(columns: 40, rows: 24)
        try terminal.wait("two rows") {
            $0.lines.suffix(2) == ["chiso> figures | where place = \"Thừa Thi", "ên Huế\""]
        }
    }

    @Test("A first start shows the way to a first answer; a later one does not", arguments: [80, 40])
    func firstStart(columns: Int) throws {
        let first = try start(columns: columns)
        #expect(first.screen.text.contains("par_score by place, year"))
        first.type("let x: 1" + Keys.enter)
        try first.wait(for: "let x defined")
        try first.waitForPrompt()
        first.type(Keys.endOfInput)
        #expect(try first.waitForEnd() == 0)
        let second = try start(columns: columns)
        #expect(!second.screen.text.contains("par_score"))
    }
}
