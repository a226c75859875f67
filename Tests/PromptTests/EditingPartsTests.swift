import Testing

@testable import Prompt

@Suite struct CompositionTests {
    @Test(
        "A letter and a mark become the one letter that means the same",
        arguments: [
            ("e", "\u{302}", "ê"), ("ê", "\u{301}", "ế"), ("ê", "\u{323}", "ệ"), ("ẹ", "\u{302}", "ệ"),
            ("o", "\u{31B}", "ơ"), ("ơ", "\u{303}", "ỡ"), ("U", "\u{309}", "Ủ"), ("A", "\u{306}", "Ă"),
        ] as [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)])
    func composed(letter: Unicode.Scalar, mark: Unicode.Scalar, whole: Unicode.Scalar) {
        #expect(Composition.composed(letter, mark) == whole)
    }

    @Test("What has no letter of its own stays apart")
    func apart() {
        #expect(Composition.composed("q", "\u{301}") == nil)
        #expect(Composition.composed("e", "x") == nil)
        #expect(Array(Composition.composed("q\u{301}e\u{301}").unicodeScalars) == ["q", "\u{301}", "é"])
    }
}

@Suite struct EntryLayoutTests {
    @Test(
        "Places on the screen, by width and line ends",
        arguments: [
            ("figures", 7, 0, 14), ("một\nhai", 4, 1, 0), ("một\nhai", 7, 1, 3),
            // 13 columns are left behind the prompt; the 13th letter fills them.
            ("abcdefghijklmn", 13, 1, 0), ("abcdefghijklmn", 14, 1, 1), ("a\tb", 2, 0, 16),
        ])
    func position(text: String, offset: Int, row: Int, column: Int) {
        let layout = EntryLayout(columns: 20, promptWidth: 7)
        let place = layout.position(of: offset, in: Array(text.unicodeScalars))
        #expect(place.row == row)
        #expect(place.column == column)
    }
}

@Suite struct HistoryTests {
    @Test(
        "An entry comes back from its line as it was",
        arguments: ["figures", "topic a:\n\t\"một \\ cửa\"", "\u{1F600}\u{1}\u{7F}", ""])
    func roundTrip(entry: String) {
        let line = JSONLine.encode([("entry", entry), ("status", "ok")])
        #expect(!line.contains("\n"))
        #expect(JSONLine.decode(line) == ["entry": entry, "status": "ok"])
    }

    @Test(
        "A line that is no object of texts is none",
        arguments: ["", "{", "{\"entry\":\"a", "{\"entry\":1}", "[]", "{\"entry\":\"\\u12\"}", "{\"entry\":\"a\"} x\""])
    func broken(line: String) {
        #expect(JSONLine.decode(line) == nil)
    }

    @Test("JSON as other programs write it is read: escapes and surrogate pairs")
    func foreign() {
        #expect(JSONLine.decode(#"{ "entry" : "Hu\u1EBF \uD83D\uDE00 \/" }"#) == ["entry": "Huế 😀 /"])
    }
}

@Suite struct DotCommandTests {
    @Test(
        "An entry's words, quotes holding one together",
        arguments: [
            (".open a b", [".open", "a", "b"]), (".open \"hai chữ\" c", [".open", "hai chữ", "c"]),
            (".output ''", [".output", ""]), (".open \"chưa đóng", [".open", "chưa đóng"]),
        ])
    func words(entry: String, expected: [String]) { #expect(DotCommand.words(entry) == expected) }

    @Test("A command is known by its name, and by a beginning that is no other's")
    func named() {
        #expect(DotCommand.named(".help")?.name == ".help")
        #expect(DotCommand.named(".q")?.name == ".quit")
        #expect(DotCommand.named(".o") == nil)
        #expect(DotCommand.named(".") == nil)
    }

    @Test("Every command says what it does, in one line without a full stop")
    func table() {
        for command in DotCommand.all {
            #expect(command.name.hasPrefix("."))
            #expect(!command.meaning.text(in: .english).isEmpty && !command.meaning.text(in: .english).hasSuffix("."))
        }
        #expect(Set(DotCommand.all.map(\.name)).count == DotCommand.all.count)
    }
}

@Suite struct SettingTests {
    @Test(
        "A setting takes the place of the script's own value",
        arguments: [
            ("place=Lào Cai", "let place: \"Lào Cai\""), ("place=\"Huế\"", "let place: \"Huế\""),
            ("place=a\"b", "let place: \"a\"\"b\""),
        ])
    func text(argument: String, expected: String) throws {
        let script = "# tỉnh\nlet place: \"Huế\"\nfigures | take 5\n"
        let changed = try Setting.apply([Setting(argument)], to: script)
        #expect(changed == "# tỉnh\n\(expected)\nfigures | take 5\n")
    }

    @Test("Numbers and periods stay what they are", arguments: ["2024", "-5", "2017-H1", "2016..2020", "80%"])
    func number(value: String) throws {
        let changed = try Setting.apply([Setting("x=" + value)], to: "let x: 1")
        #expect(changed == "let x: \(value)")
    }

    @Test("A name that the script does not set is told, with those it has")
    func unknown() throws {
        let problem = #expect(throws: Setting.Problem.self) { try Setting.apply([Setting("y=1")], to: "let x: 1") }
        #expect(problem?.message.text(in: .english) == "the script has no `let y` to set; it has x")
        #expect(throws: Setting.Problem.self) { try Setting("novalue") }
    }
}
