import Articles
import Foundation
import Testing
import VietnameseText

@Suite struct JsonLinesTests {
    private func load(_ text: String, limit: Int = 1 << 20) throws -> (articles: [Article], problems: [LoadProblem]) {
        let folder = try Folder()
        let path = try folder.write("lines.jsonl", text)
        var loader = ArticleLoader()
        loader.largestArticle = limit
        return loader.load([path])
    }

    @Test func readsTheFields() throws {
        let line =
            #"{"id": "x-1", "title": "Tiêu đề", "extra": {"a": [1, {"b": null}]}, "date": "2017-05-30T07:00:00+07:00", "text": "Đạt 97,6%.\nHết.", "url": "https://bao.vn/1", "n": 5}"#
        let article = try #require(try load(line).articles.first)
        #expect(article.document == "x-1")
        #expect(article.title == "Tiêu đề")
        #expect(article.givenDate == CalendarDay(year: 2017, month: 5, day: 30))
        #expect(article.url == "https://bao.vn/1")
        #expect(article.original == Array("Đạt 97,6%.\nHết.".utf8))
        #expect(article.lines.map(\.number) == [1, 2])
    }

    @Test(arguments: [
        (#""a\u0111\u1ea1t""#, "ađạt"), (#""\ud83d\ude42!""#, "🙂!"), (#""\ud83dx""#, "\u{FFFD}x"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""""#, ""),
    ])
    func readsEscapes(_ string: String, _ text: String) throws {
        let article = try #require(try load("{\"text\": \(string)}").articles.first)
        #expect(String(decoding: article.original, as: UTF8.self) == text)
    }

    /// An array, or objects over several lines, and what is wrong with one named by the line it begins on.
    @Test(arguments: [
        "[\n  {\"id\": \"1\", \"text\": \"một\"},\n  {\"id\": \"2\", \"text\": \"hai\"}\n]\n",
        "[{\"id\": \"1\", \"text\": \"một\"}, {\"id\": \"2\", \"text\": \"hai\"}]",
        "{\n  \"id\": \"1\",\n  \"text\": \"một\"\n}\n{\n  \"id\": \"2\",\n  \"text\": \"hai\"\n}\n",
        "\u{FEFF}[\n{\"id\": \"1\", \"x\": {\"a\": [\"}]\\\"{\"]}, \"text\": \"một\"},{\"id\": \"2\", \"text\": \"hai\"}]",
    ])
    func readsArraysAndObjectsOverLines(_ text: String) throws {
        let (articles, problems) = try load(text)
        #expect(problems.isEmpty)
        #expect(articles.map(\.document) == ["1", "2"])
        #expect(articles.map { String(decoding: $0.original, as: UTF8.self) } == ["một", "hai"])
    }

    @Test(arguments: [
        ("[\n{\"id\": \"1\", \"text\": \"một\"},\n{\n\"id\": \"2\"\n},\n{\"id\": \"3\"}]", [3, 6]),
        ("[{\"text\": \"a\"},\n{\"id\": \"3\"},\n\n{\"id\": \"4\"}]", [2, 4]),
        ("[\n{\"text\": \"a\"},\n{\"text\": \"b\"", [3]),
        ("[1, 2]", [1]),
    ])
    func namesTheLineOfAnObject(_ text: String, _ lines: [Int]) throws {
        #expect(try load(text).problems.map(\.line) == lines)
    }

    @Test func passesOverBadLines() throws {
        let lines = [
            #"{"id": "1", "text": "một"}"#, "", "không phải JSON", #"{"id": "2"}"#, #"{"id": "3", "text": "ba""#,
            #"{"id": "4", "text": 5}"#,
            #"{"id": "5", "text": "năm"} x"#, #"{"text": "sáu"}"#, "[1]", #"{"text": "\q"}"#, #"{"text": nul}"#,
            String(repeating: "[", count: 500), #"{"a":"# + String(repeating: "[", count: 500),
            #"{"id": "7", "text": "bảy"}"#,
        ]
        let (articles, problems) = try load(lines.joined(separator: "\r\n"))
        #expect(articles.map { String(decoding: $0.original, as: UTF8.self) } == ["một", "5", "sáu", "bảy"])
        #expect(problems.compactMap(\.line) == [3, 4, 5, 7, 9, 10, 11, 12, 13])
        #expect(problems.allSatisfy { $0.kind == .badLine && $0.severity == .warning })
        #expect(articles.map(\.document).first == "1")
        #expect(articles[2].document.hasSuffix("lines.jsonl:8"))
    }

    @Test func passesOverALongLine() throws {
        let long = #"{"id": "long", "text": ""# + String(repeating: "a", count: 700_000) + #""}"#
        let (articles, problems) = try load(
            [#"{"id": "1", "text": "a"}"#, long, #"{"id": "3", "text": "b"}"#].joined(separator: "\n"), limit: 100_000)
        #expect(articles.map(\.document) == ["1", "3"])
        #expect(problems.map(\.kind) == [.tooLarge])
        #expect(problems.map(\.line) == [2])
    }

    @Test func anEmptyStreamIsTold() throws {
        #expect(try load("").problems.map(\.kind) == [.empty])
        #expect(try load("\n\n").problems.map(\.kind) == [.empty])
    }

    /// Lines of a stream keep their numbers however it is cut into chunks.
    @Test func readsAStream() throws {
        let folder = try Folder()
        let path = try folder.write(
            "s.jsonl", (1...3000).map { "{\"id\": \"\($0)\", \"text\": \"số \($0)\"}" }.joined(separator: "\n"))
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        var ids: [String] = []
        ArticleLoader().loadLines(descriptor: file.fileDescriptor, name: "standard input") { item in
            if case .article(let article) = item { ids.append(article.document) }
            return true
        }
        #expect(ids == (1...3000).map(String.init))
    }

    @Test(arguments: [
        ("2017-05-30", 2017, 5, 30), ("20170530", 2017, 5, 30), ("30/5/2017", 2017, 5, 30),
        ("30-05-2017 14:54", 2017, 5, 30),
        ("2017-05-30T23:59:59Z", 2017, 5, 30),
    ])
    func readsDates(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
        let article = try #require(try load("{\"text\": \"a\", \"date\": \"\(text)\"}").articles.first)
        #expect(article.givenDate == CalendarDay(year: year, month: month, day: day))
    }

    @Test(arguments: ["hôm qua", "", "2017", "5/2017", "31/2/2017", "99999999999999999999"])
    func leavesOtherDates(_ text: String) throws {
        let article = try #require(try load("{\"text\": \"a\", \"date\": \"\(text)\"}").articles.first)
        #expect(article.givenDate == nil)
    }
}
