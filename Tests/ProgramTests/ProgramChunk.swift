import Foundation

/// One test of a file of programs; the format is told in `Programs/README.md`.
struct ProgramChunk: Sendable, CustomStringConvertible {
    var file: String
    /// Of the chunk's first line in its file, from 1.
    var line: Int
    var corpus: String
    var articles: [(name: String, text: String)] = []
    var program: String
    /// Nil where only errors are of interest.
    var expected: String?
    var format: String
    var errors: [ExpectedError]

    struct ExpectedError: Sendable, Hashable {
        /// Of the program, from 1.
        var line: Int
        var code: String
        var words: String
    }

    var description: String { "\(file):\(line)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs")

    static let all: [ProgramChunk] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(".chiso") }.sorted().flatMap { name -> [ProgramChunk] in
            guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
            return chunks(of: text, file: name)
        }
    }()

    static func chunks(of text: String, file: String) -> [ProgramChunk] {
        var chunks: [ProgramChunk] = []
        var corpus = "none"
        var lines: [Substring] = []
        var start = 1
        let all: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + ["---"]
        for (index, line) in all.enumerated() {
            guard line == "---" else {
                lines.append(line)
                continue
            }
            if let chunk = chunk(lines, file, start, &corpus) { chunks.append(chunk) }
            lines = []
            start = index + 2
        }
        return chunks
    }

    private static func chunk(
        _ lines: [Substring], _ file: String, _ start: Int, _ corpus: inout String
    ) -> ProgramChunk? {
        var program: [String] = []
        var expected: [String]?
        var format = "table"
        var articles: [(name: String, text: String)] = []
        var article: (name: String, lines: [Substring])?
        var errors: [ExpectedError] = []
        for line in lines {
            if expected != nil {
                expected?.append(String(line))
            } else if let open = article {
                if line == "@end" {
                    articles.append((open.name, open.lines.joined(separator: "\n") + "\n"))
                    article = nil
                } else {
                    article?.lines.append(line)
                }
            } else if line.hasPrefix("@corpus ") {
                corpus = String(line.dropFirst("@corpus ".count))
            } else if line.hasPrefix("@article ") {
                article = (String(line.dropFirst("@article ".count)), [])
            } else if line.hasPrefix("=>") {
                let name = line.dropFirst(2).trimmingCharacters(in: .whitespaces)
                if !name.isEmpty { format = name }
                expected = []
            } else {
                program.append(String(line))
                if let mark = line.range(of: "### CS") {
                    let words = line[mark.lowerBound...].dropFirst(4).split(separator: " ", maxSplits: 1)
                    errors.append(
                        ExpectedError(
                            line: program.count, code: String(words[0]), words: words.count > 1 ? String(words[1]) : "")
                    )
                }
            }
        }
        let text = program.joined(separator: "\n")
        guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else { return nil }
        return ProgramChunk(
            file: file, line: start, corpus: corpus, articles: articles, program: text,
            expected: expected.map { trimmed($0.joined(separator: "\n")) }, format: format, errors: errors)
    }

    /// Without spaces at line ends and without empty lines at the end.
    static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        while lines.last == "" { lines.removeLast() }
        while lines.first == "" { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}
