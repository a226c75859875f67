import Articles
import Foundation
import Testing

@Suite struct BadInputTests {
    private static let text =
        "Toàn tỉnh đã giải quyết 5.062 hồ sơ của người dân và doanh nghiệp trong năm 2023, đạt 97,6%.\n"
    /// `Cộng hòa xã hội chủ nghĩa Việt Nam` and more, as TCVN3 has it in Latin-1.
    private static let tcvn3 =
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh b¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh n¨m 2005.\n"
    private static let vni =
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. UÛy ban nhaân daân tænh baùo caùo keát quaû caûi caùch haønh chính naêm 2005.\n"

    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
    private static func utf16(_ text: String, big: Bool) -> [UInt8] {
        text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let kind: LoadProblem.Kind?
        let isRead: Bool
        var words: [String] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "plain", bytes: Array(text.utf8), kind: nil, isRead: true),
        Case(name: "byte-order mark", bytes: [0xEF, 0xBB, 0xBF] + text.utf8, kind: nil, isRead: true),
        Case(name: "empty", bytes: [], kind: .empty, isRead: false, words: ["empty"]),
        Case(name: "blank", bytes: Array(" \r\n\t\n".utf8), kind: .empty, isRead: false),
        Case(name: "only a mark", bytes: [0xEF, 0xBB, 0xBF], kind: .empty, isRead: false),
        Case(
            name: "binary", bytes: (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, kind: .binary, isRead: false,
            words: ["binary"]),
        Case(name: "pdf", bytes: Array("%PDF-1.4\n1 0 obj".utf8), kind: .binary, isRead: false, words: ["PDF"]),
        Case(name: "zip", bytes: [0x50, 0x4B, 3, 4, 20, 0], kind: .binary, isRead: false, words: ["zip"]),
        Case(
            name: "utf-16 le", bytes: [0xFF, 0xFE] + utf16(text, big: false), kind: .utf16, isRead: true,
            words: ["UTF-16"]),
        Case(name: "utf-16 be", bytes: [0xFE, 0xFF] + utf16(text, big: true), kind: .utf16, isRead: true),
        Case(name: "utf-16 without mark", bytes: utf16(text, big: false), kind: .utf16, isRead: true),
        Case(name: "utf-16 odd", bytes: [0xFF, 0xFE] + utf16(text, big: false) + [0x41], kind: .utf16, isRead: true),
        Case(name: "tcvn3", bytes: latin1(tcvn3), kind: .legacyEncoding, isRead: false, words: ["TCVN3", "iconv"]),
        Case(name: "tcvn3 as utf-8", bytes: Array(tcvn3.utf8), kind: .legacyEncoding, isRead: false, words: ["TCVN3"]),
        Case(name: "vni", bytes: latin1(vni), kind: .legacyEncoding, isRead: false, words: ["VNI"]),
        Case(name: "vni as utf-8", bytes: Array(vni.utf8), kind: .legacyEncoding, isRead: false, words: ["VNI"]),
        Case(
            name: "cut", bytes: Array(text.utf8.dropLast(2)) + [0xE1, 0xBB], kind: .cutCharacter, isRead: true,
            words: ["cut off"]),
        Case(name: "a stray byte", bytes: [0xFF] + text.utf8, kind: .invalidBytes, isRead: true, words: ["UTF-8"]),
    ]

    @Test(arguments: cases)
    func isTold(_ expected: Case) throws {
        let folder = try Folder()
        let path = try folder.write("a.txt", expected.bytes)
        let (articles, problems) = ArticleLoader().load([path])
        #expect(problems.map(\.kind) == [expected.kind].compactMap { $0 })
        #expect((articles.count == 1) == expected.isRead)
        for problem in problems {
            #expect(problem.path == path && problem.text(in: .english).contains(path))
            #expect((problem.severity == .warning) == expected.isRead)
            for word in expected.words { #expect(problem.text(in: .english).contains(word)) }
        }
        if let article = articles.first, expected.kind != .utf16 { #expect(article.original == expected.bytes) }
    }

    /// Texts that are no legacy Vietnamese are read, whatever letters they have.
    @Test(arguments: [
        text, "Le Président de la République a été reçu à l'Élysée. Où êtes-vous né? Noël, août, naïf.",
        "Ärligt talat är det här en svensk text på några få ord, så åker vi över bron.",
        "Straße, Größe, Übung, Mädchen, schön.",
        "UBND tinh bao cao ket qua cai cach hanh chinh nam 2005 khong dau",
        "Câu hỏi: oà, uế, iễu, oằn oèo. Toà án, hoà giải, thuỷ điện.",
    ])
    func isNoLegacyText(_ text: String) throws {
        let folder = try Folder()
        try folder.write("a.txt", text)
        let (articles, problems) = ArticleLoader().load([folder.path])
        #expect(articles.count == 1)
        #expect(problems.isEmpty)
    }

    @Test func missingAndUnreadable() throws {
        let folder = try Folder()
        let good = try folder.write("good.txt", Self.text)
        try folder.link("turning.txt", to: "turning.txt")
        let (articles, problems) = ArticleLoader().load([
            folder.path + "/none.txt", good + "/x", folder.path + "/turning.txt", good,
        ])
        #expect(articles.map(\.document) == ["good.txt"])
        #expect(problems.map(\.kind) == [.missing, .missing, .loop])
        #expect(problems.allSatisfy { $0.severity == .error })
    }

    @Test func foldersAreSearched() throws {
        let folder = try Folder()
        for name in [
            "b.txt", "a.txt", "c/z.txt", "c/d/y.md", ".hidden.txt", ".git/x.txt", "picture.png", "no-extension",
        ] {
            try folder.write(name, Self.text)
        }
        try folder.write("report.pdf", "%PDF")
        try folder.link("c/d/up", to: "../..")
        try folder.link("same", to: "c")
        let (articles, problems) = ArticleLoader().load([folder.path])
        #expect(articles.map(\.document) == ["a.txt", "b.txt", "y.md", "z.txt", "no-extension"])
        #expect(articles.allSatisfy { $0.folder == folder.path })
        #expect(problems.map(\.kind) == [.loop, .binary])
        #expect(problems.allSatisfy { $0.severity == .warning })
    }

    @Test func anEmptyFolderIsTold() throws {
        let folder = try Folder()
        let (articles, problems) = ArticleLoader().load([folder.path])
        #expect(articles.isEmpty)
        #expect(problems.map(\.kind) == [.noArticles])
    }

    @Test func aLargeFileIsTold() throws {
        let folder = try Folder()
        let path = try folder.write("large.txt", [UInt8](repeating: 0x61, count: 5000))
        var loader = ArticleLoader()
        loader.largestArticle = 4000
        #expect(loader.load([path]).problems.map(\.kind) == [.tooLarge])
        #expect(loader.load([path]).articles.isEmpty)
    }

    @Test func stopsWhenTold() throws {
        let folder = try Folder()
        for name in ["a.txt", "b.txt", "c.txt"] { try folder.write(name, Self.text) }
        var met = 0
        ArticleLoader().load([folder.path]) { _ in
            met += 1
            return met < 2
        }
        #expect(met == 2)
    }
}
