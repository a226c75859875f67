import Foundation
import SeededRandom

/// Articles that nobody wrote: lines of known ones, thrown together.
package struct RandomArticles {
    private let lines: [String]

    /// - Parameter folder: Articles as text files.
    package init(from folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        lines = try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        }.filter { $0.contains { !$0.isWhitespace } }
    }

    /// So many articles as JSON lines, some with title, date and address; some lines stand in several, so that what they
    /// say is one fact or a conflict.
    package func jsonLines(_ count: Int, using random: inout SeededGenerator) throws -> String {
        var text = ""
        for number in 0..<count {
            var article = ["id": "article-\(number)"]
            article["text"] = (0..<Int.random(in: 4...24, using: &random)).compactMap { _ in
                lines.randomElement(using: &random)
            }.joined(separator: "\n")
            if Bool.random(using: &random) { article["title"] = lines.randomElement(using: &random) }
            if Bool.random(using: &random) {
                let (year, month) = (
                    Int.random(in: 2016...2025, using: &random), Int.random(in: 1...12, using: &random)
                )
                article["date"] = "\(year)-\(month < 10 ? "0" : "")\(month)-15"
            }
            let line = try JSONSerialization.data(withJSONObject: article, options: .sortedKeys)
            text += String(decoding: line, as: UTF8.self) + "\n"
        }
        return text
    }
}
