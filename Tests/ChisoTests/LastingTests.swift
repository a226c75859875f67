import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Work that lasts: definitions kept with a person or with a corpus, listed, taken back, saved and edited.
@Suite(.serialized)
struct LastingTests {
    let home: TemporaryFolder
    private let articles: String

    init() throws {
        home = try TemporaryFolder()
        articles = home.makeFolder("bài")
        try TemporaryFolder.write(Array(BadInputTests.article.utf8), to: articles + "/a.txt")
    }

    private func start(_ arguments: [String], columns: Int, _ environment: [String: String] = [:]) throws
        -> PseudoTerminal
    {
        let terminal = try PseudoTerminal(arguments, columns: columns, home: home, environment: environment)
        try terminal.waitForPrompt()
        return terminal
    }

    private func corpus() throws -> String {
        let path = home.path + "/tin.chiso"
        #expect(try Program.run(["index", articles, "--output", path], in: home).status == 0)
        return path
    }

    private func leave(_ terminal: PseudoTerminal) throws {
        terminal.type(Keys.endOfInput)
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("What is defined while a corpus file is open is kept with it, however it was opened", arguments: [80, 40])
    func withCorpus(columns: Int) throws {
        let path = try corpus()
        let first = try start([path], columns: columns)
        try first.enter("let của_tin: 41", shows: "let của_tin defined")
        try leave(first)

        // It is there with the corpus …
        let second = try start([path], columns: columns)
        second.type("của_tin + 1\r")
        try second.wait("the value kept") { $0.lines.contains { $0.trimmed == "42" } }
        try second.waitForPrompt()
        try leave(second)

        // … and not without it, until the corpus is opened.
        for opening in [".open \(path)", "load \"\(path)\""] {
            let third = try start([], columns: columns)
            try third.enter("của_tin + 1", shows: "CS0100")
            third.type(opening + "\r")
            try third.wait("how much there is") { $0.letters.contains("1article,") }
            try third.waitForPrompt()
            third.type("của_tin + 1\r")
            try third.wait("the value kept") { $0.lines.contains { $0.trimmed == "42" } }
            try third.waitForPrompt()
            try leave(third)
        }
        // A program over the corpus means the same as at the prompt.
        let program = try Program.run(["-c", "của_tin + 1", "--format", "csv", path], in: home)
        #expect(program.outputText.hasSuffix("42\n"), "\(program.errorText)")
    }

    @Test("Another corpus has its own, and a person's own hold with every corpus", arguments: [80, 40])
    func otherCorpus(columns: Int) throws {
        let path = try corpus()
        let terminal = try start([], columns: columns)
        try terminal.enter("let mọi_nơi: 1", shows: "let mọi_nơi defined")
        try terminal.enter(".open \(path)", shows: "1 article")
        try terminal.enter("let nơi_đây: mọi_nơi + 1", shows: "let nơi_đây defined")
        terminal.type(".open \(articles)\r")
        try terminal.wait("both openings") { $0.text.split(separator: "1 article,").count == 3 }
        try terminal.waitForPrompt()
        terminal.type("mọi_nơi + 40\r")
        try terminal.wait("the person's own") { $0.lines.contains { $0.trimmed == "41" } }
        try terminal.waitForPrompt()
        try terminal.enter("nơi_đây", shows: "CS0101")
        try leave(terminal)
        let own = String(
            decoding: try TemporaryFolder.read(home.path + "/.local/share/chiso/definitions.chiso"), as: UTF8.self)
        #expect(own.contains("mọi_nơi") && !own.contains("nơi_đây"))
    }

    @Test("A definition that hides a shipped one says so, and .undo brings the shipped one back", arguments: [80, 40])
    func hidesShipped(columns: Int) throws {
        let terminal = try start([articles], columns: columns)
        terminal.type("indicator par_score: count()\r")
        try terminal.wait("what it hides") { $0.letters.contains("ithidestheonethatchisoships") }
        try terminal.waitForPrompt()
        try terminal.enter(".undo", shows: "taken back: indicator par_score")
        terminal.type("describe par_score\r")
        try terminal.wait(for: "shipped in standard.chiso")
    }

    @Test(".undo takes back what was done last, also where that replaced something", arguments: [80, 40])
    func undo(columns: Int) throws {
        let terminal = try start(["--bare"], columns: columns)
        for entry in ["let a: 1", "let b: 2", "let a: 3"] {
            terminal.type(entry + "\r")
            try terminal.wait(for: entry.hasSuffix("3") ? "let a replaced" : "defined")
            try terminal.waitForPrompt()
        }
        try terminal.enter(".undo", shows: "as before: let a: 1")
        terminal.type("x = a * 10 + b\r")
        try terminal.wait("the earlier a") { $0.lines.contains { $0.trimmed == "12" } }
        try terminal.waitForPrompt()
        try terminal.enter(".undo", shows: "taken back: let b: 2")
        try terminal.enter(".undo", shows: "taken back: let a: 1")
        terminal.type(".undo\r")
        try terminal.wait(for: "Nothing has been defined here yet.")
    }

    @Test("definitions lists a person's own first", arguments: [80, 40])
    func listed(columns: Int) throws {
        let terminal = try start([articles], columns: columns)
        try terminal.enter("filter gần_đây: year >= 2021", shows: "filter gần_đây defined")
        terminal.type("definitions | select name, form | take 2\r")
        try terminal.wait("it before the shipped ones") { screen in
            guard let own = screen.lines.firstIndex(where: { $0.hasPrefix("gần_đây") }) else { return false }
            return screen.lines.indices.contains(own + 1) && screen.lines[own - 1].hasPrefix("─")
                && !screen.lines[own + 1].hasPrefix("chiso>")
        }
    }

    @Test("An editor gets its file in TMPDIR, whatever that is called, and nothing is left there", arguments: [80, 40])
    func temporaryFolder(columns: Int) throws {
        let folder = home.makeFolder("tạm của 'tôi'")
        let editor = try home.write("#!/bin/sh\nls \"$TMPDIR\" >'\(home.path)/seen'\nsed -i s/1/2/ \"$1\"\n", to: "sửa")
        chmod(editor, 0o700)
        let terminal = try start(["--bare"], columns: columns, ["TMPDIR": folder, "EDITOR": editor, "VISUAL": ""])
        try terminal.enter("let một: 1", shows: "let một defined")
        terminal.type(".edit một\r")
        try terminal.wait(for: "let một replaced")
        let seen = String(decoding: try TemporaryFolder.read(home.path + "/seen"), as: UTF8.self)
        #expect(seen.hasPrefix("chiso-") && seen.hasSuffix(".chiso\n"))
        #expect(rmdir(folder) == 0)
    }
}
