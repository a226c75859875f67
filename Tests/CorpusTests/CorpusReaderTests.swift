import Articles
import Figures
import Foundation
import Testing

@testable import Corpus

/// Reading many articles: in order, with problems told in their place.
@Suite struct CorpusReaderTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "chiso-reader-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    private func reader(_ workers: Int) -> CorpusReader {
        CorpusReader(reader: ArticleReader(topics: TopicSet([])), workers: workers)
    }

    /// The documents and problems that reading gives, in order.
    private func outline(_ input: CorpusReader.Input, workers: Int) -> [String] {
        var lines: [String] = []
        reader(workers).each(
            input, make: { article, _ in article.document },
            deliver: { item, _ in
                switch item {
                case .read(let document): lines.append(document)
                case .problem(let problem): lines.append("\(problem.kind.rawValue) \(problem.line ?? 0)")
                }
                return true
            })
        return lines
    }

    @Test(arguments: [1, 4])
    func linesComeInOrderAndABadOneInItsPlace(workers: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // Long enough to be cut into several pieces.
        let filler = String(repeating: "Tỉnh có 12 xã. ", count: 40)
        var lines = (1...900).map { "{\"id\": \"d\($0)\", \"text\": \"\(filler)\"}" }
        lines[499] = "{\"id\": "
        try write("news.jsonl", lines.joined(separator: "\n") + "\n")
        var expected = (1...900).map { "d\($0)" }
        expected[499] = "badLine 500"
        #expect(outline(.paths([folder]), workers: workers) == expected)
        let descriptor = open(folder + "/news.jsonl", O_RDONLY)
        defer { close(descriptor) }
        #expect(outline(.lines(descriptor: descriptor, name: "standard input"), workers: workers) == expected)
    }

    @Test func filesComeInTheOrderOfTheirNamesWithWhatIsMissing() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for number in 10..<40 { try write("bai-\(number).txt", "Bài \(number)\n\nTỉnh có \(number) xã.\n") }
        let found = outline(.paths([folder + "/nowhere.txt", folder]), workers: 3)
        #expect(found == ["missing 0"] + (10..<40).map { "bai-\($0).txt" })
    }

    @Test func readingStopsWhenToldTo() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for number in 10..<40 { try write("bai-\(number).txt", "Bài \(number)\n") }
        let (readings, _) = reader(2).read([folder]) { $0.articles < 5 }
        #expect(readings.count == 5)
    }

    @Test func progressCountsFilesAndBytes() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write("a.txt", "Bài một\n")
        try write("b.txt", "Bài hai, dài hơn\n")
        var last = CorpusReader.Progress()
        _ = reader(2).read([folder]) {
            last = $0
            return true
        }
        #expect(last.articles == 2 && last.files == 2 && last.filesDone == 2)
        #expect(last.bytes == "Bài một\nBài hai, dài hơn\n".utf8.count)
    }
}
