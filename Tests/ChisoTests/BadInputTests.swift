import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Input that is not as it should be, given to the built program: the message names the file, the
/// rest is read, and the exit status tells whether anything was.
@Suite struct BadInputTests {
    let folder: TemporaryFolder
    static let article =
        "Năm 2023, tỉnh Lào Cai đã giải quyết 5.062 hồ sơ của người dân và doanh nghiệp, đạt 97,6%.\n"

    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        /// Words of the message.
        var words: [String]
        var isRead = false
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "empty", bytes: [], words: ["empty"]),
        Case(name: "binary", bytes: (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, words: ["binary"]),
        Case(
            name: "UTF-16", bytes: [0xFF, 0xFE] + article.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            words: ["UTF-16"], isRead: true),
        Case(
            name: "TCVN3",
            bytes: ("Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh b¸o c¸o "
                + "kÕt qu¶ c¶i c¸ch hµnh chÝnh n¨m 2005.\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
            words: ["TCVN3"]),
        Case(
            name: "VNI",
            bytes: ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. UÛy ban nhaân daân "
                + "tænh baùo caùo keát quaû caûi caùch haønh chính naêm 2005.\n").unicodeScalars
                .map { UInt8(truncatingIfNeeded: $0.value) },
            words: ["VNI"]),
        Case(
            name: "cut in a character", bytes: Array(article.utf8.dropLast(2)) + [0xE1, 0xBB], words: ["cut"],
            isRead: true),
        Case(
            name: "one line larger than any article",
            bytes: [UInt8](repeating: UInt8(ascii: "a"), count: (64 << 20) + 1),
            words: ["large"]),
    ]

    @Test("Alone, a bad file is told, and the status is 1 where nothing was read", arguments: cases)
    func alone(_ bad: Case) throws {
        let file = try folder.write(bad.bytes, to: "xấu.txt")
        let run = try Program.run(["figures", file], in: folder)
        #expect(run.status == (bad.isRead ? 0 : 1), "\(run.errorText)")
        #expect(run.errorText.contains("xấu.txt"))
        for word in bad.words { #expect(run.errorText.contains(word), "\(run.errorText)") }
        #expect(run.outputLines.isEmpty == !bad.isRead)
    }

    @Test("Beside a good one, the good one is read and the status is 0", arguments: cases)
    func beside(_ bad: Case) throws {
        let articles = folder.makeFolder("bài")
        try TemporaryFolder.write(bad.bytes, to: articles + "/a-xấu.txt")
        try TemporaryFolder.write(Array(Self.article.utf8), to: articles + "/b-tốt.txt")
        let run = try Program.run(["figures", articles], in: folder)
        #expect(run.status == 0, "\(run.errorText)")
        #expect(run.errorText.contains("a-xấu.txt"))
        #expect(!run.errorText.contains("b-tốt.txt"))
        #expect(run.outputText.contains("5.062"))
    }

    @Test("A path that is not there is told; the others are read")
    func missing() throws {
        let good = try folder.write(Self.article, to: "tốt.txt")
        let both = try Program.run(["figures", folder.path + "/không có", good], in: folder)
        #expect(both.status == 0)
        #expect(both.errorText.contains("không có"))
        #expect(both.outputText.contains("5.062"))
        let alone = try Program.run(["figures", folder.path + "/không có"], in: folder)
        #expect(alone.status == 1)
        let asked = try Program.run(["-c", "count() from documents", folder.path + "/không có"], in: folder)
        #expect(asked.status == 1)
        #expect(asked.errorText.contains("không có"))
        #expect(asked.output.isEmpty)
    }

    @Test("A folder that holds itself is read once")
    func loop() throws {
        let articles = folder.makeFolder("bài")
        try TemporaryFolder.write(Array(Self.article.utf8), to: articles + "/a.txt")
        #expect(symlink(articles, articles + "/lại") == 0)
        let run = try Program.run(["figures", articles], in: folder)
        #expect(run.status == 0)
        #expect(run.outputLines.count == 2, "\(run.outputText)")
    }

    @Test("A file that may not be read is told; the others are read")
    func unreadable() throws {
        let articles = folder.makeFolder("bài")
        try TemporaryFolder.write(Array(Self.article.utf8), to: articles + "/a.txt")
        try TemporaryFolder.write(Array(Self.article.utf8), to: articles + "/khóa.txt")
        chmod(articles + "/khóa.txt", 0)
        // Whoever may read anything reads this as well, and there is nothing to tell.
        guard access(articles + "/khóa.txt", R_OK) != 0 else { return }
        let run = try Program.run(["figures", articles], in: folder)
        #expect(run.status == 0)
        #expect(run.errorText.contains("khóa.txt"))
        #expect(run.outputText.contains("5.062"))
    }

    @Test("A broken line among JSON lines is told by its number, and passed over")
    func badLine() throws {
        let lines = """
            {"id": "một", "text": "Năm 2023, tỉnh Lào Cai giải quyết 5.062 hồ sơ."}
            {"id": "hai", "text":
            {"id": "ba", "text": "Năm 2023, tỉnh Lào Cai giải quyết 6.062 hồ sơ."}

            """
        let run = try Program.run(["figures"], input: lines, in: folder)
        #expect(run.status == 0)
        #expect(run.errorText.contains(":2"))
        #expect(run.outputText.contains("5.062") && run.outputText.contains("6.062"))
        let nothing = try Program.run(["figures"], input: "x\n", in: folder)
        #expect(nothing.status == 1)
    }

    private static func line(_ id: String, _ number: String) -> [UInt8] {
        Array(#"{"id": "\#(id)", "text": "Năm 2023, tỉnh Lào Cai giải quyết \#(number) hồ sơ."}"#.utf8)
    }

    /// A line that is no article.
    enum BadLine: String, CaseIterable {
        case notJSON, noObject, noText, noStringAsText, notUTF8, veryLong

        var bytes: [UInt8] {
            switch self {
            case .notJSON: Array("Năm 2023".utf8)
            case .noObject: Array("[1, 2]".utf8)
            case .noText: Array(#"{"id": "x"}"#.utf8)
            case .noStringAsText: Array(#"{"text": null}"#.utf8)
            case .notUTF8: Array(#"{"text": ""#.utf8) + [0xE1, 0xBB] + Array(#""}"#.utf8)
            case .veryLong: [UInt8](repeating: UInt8(ascii: "7"), count: 66 << 20)
            }
        }

        /// What is told of it.
        var told: String {
            switch self {
            case .notJSON, .noObject: "no JSON object"
            case .noText, .noStringAsText: "no \"text\""
            case .notUTF8: "not UTF-8 (byte 11)"
            case .veryLong: "64 MB"
            }
        }
    }

    @Test(
        "A line that is no article is told and passed over, and those around it are read in their order",
        arguments: BadLine.allCases)
    func filter(_ bad: BadLine) throws {
        let lines = [Self.line("một", "5.062"), bad.bytes, [], Self.line("hai", "6.062")].joined(separator: [0x0A])
        let run = try Program.run(["figures"], input: Array(lines), in: folder)
        #expect(run.status == 0)
        #expect(run.errorText.contains("-:2: ") && run.errorText.contains(bad.told), "\(run.errorText)")
        #expect(run.errorText.hasSuffix("1 line passed over\n"))
        #expect(run.outputLines.map { $0.contains("5.062") } == [true, false])
        #expect(try Program.run(["figures", "--strict"], input: Array(lines), in: folder).status == 1)
        let rows = try Program.run(["rows", "figures", "--engine", "clickhouse"], input: Array(lines), in: folder)
        #expect(rows.outputLines.map { $0.prefix { $0 != "\t" } } == ["0", "1"])
        #expect(rows.status == 0)
    }

    @Test("A stream without a line has no figures, which is no failure; one without an article is")
    func emptyStream() throws {
        for arguments in [["figures"], ["rows", "figures", "--engine", "spark"]] {
            #expect(try Program.run(arguments, input: "", in: folder).status == 0)
            #expect(try Program.run(arguments, input: "\n", in: folder).status == 0)
            #expect(try Program.run(arguments, input: "x\ny\n", in: folder).status == 1)
        }
    }
}
