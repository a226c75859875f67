import Foundation
import Testing

extension OnEngines {
    /// The commands of the manual's page on reading and loading in bulk, run as they stand.
    @Suite(.serialized) struct InBulkTests {
        /// A heading of the page, with what the commands below it need.
        enum Section: String, CaseIterable, Sendable {
            case filter = "The filter"
            case duckdb = "DuckDB"
            case postgresql = "PostgreSQL"
            case clickhouse = "ClickHouse"
            case spark = "Spark"

            var kind: EngineKind? { self == .filter ? nil : EngineKind(rawValue: rawValue.lowercased()) }
            static let runnable = allCases.filter { $0.kind?.isInstalled ?? true }
        }

        @Test("What a section says is what happens", arguments: Section.runnable)
        func runs(_ section: Section) throws {
            let folder = try EngineFolder()
            try folder.write(Self.articles(), to: "articles.jsonl")
            var script = "set -euo pipefail\ncd '\(folder.path)'\n"
            var isEmpty = true
            for block in try Self.blocks(of: section.rawValue) {
                switch block.language {
                case "sh":
                    script += block.text
                    isEmpty = false
                default:
                    // A program in another language says its file's name in its first line.
                    let name = try #require(block.text.split(separator: "\n").first).dropFirst(2)
                    try folder.write(block.text, to: String(name))
                }
            }
            #expect(!isEmpty)
            let engine = try section.kind?.start()
            defer { engine?.stop() }
            var environment = engine?.environment ?? [:]
            environment["PATH"] = EngineTools.path
            try EngineProcess.run(["bash", "-c", script], environment: environment)
        }

        /// The articles of `sample/` as JSON lines.
        static func articles() throws -> String {
            let folder = EngineTools.package + "/sample"
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
                .map { name in
                    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                    let line = try JSONSerialization.data(withJSONObject: ["id": name, "text": text])
                    return String(decoding: line, as: UTF8.self) + "\n"
                }.joined()
        }

        /// The blocks of code below a heading.
        private static func blocks(of heading: String) throws -> [(language: Substring, text: String)] {
            let page = try String(contentsOfFile: EngineTools.package + "/docs/manual/in-bulk.md", encoding: .utf8)
            var blocks: [(language: Substring, text: String)] = []
            var isWanted = false
            var open: (language: Substring, text: String)?
            for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
                if let block = open {
                    if line == "```" {
                        if isWanted { blocks.append(block) }
                        open = nil
                    } else {
                        open?.text += line + "\n"
                    }
                } else if line.hasPrefix("```") {
                    open = (line.dropFirst(3), "")
                } else if line.hasPrefix("## ") {
                    isWanted = line.dropFirst(3) == heading
                }
            }
            return blocks
        }
    }
}
