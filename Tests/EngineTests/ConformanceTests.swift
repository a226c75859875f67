import Articles
import Clients
import Corpus
import Evaluation
import Figures
import Foundation
import Testing

extension OnEngines {
    /// The same program means the same on every engine: results to the last digit, notes and errors too.
    @Suite(.serialized) struct ConformanceTests {
        /// Programs that are asked of the sample's articles, one after another, each in a session of its own.
        static let programs: [String] = {
            let folder = EngineTools.package + "/Tests/EngineTests/Programs"
            let text = (try? String(contentsOfFile: folder + "/conformance.chiso", encoding: .utf8)) ?? ""
            return text.components(separatedBy: "\n---\n").filter { $0.contains { !$0.isWhitespace } }
        }()

        @Test func thereArePrograms() { #expect(Self.programs.count > 20) }

        @Test(arguments: EngineKind.installed)
        func everyProgramGivesTheSame(_ kind: EngineKind) async throws {
            let paths = [EngineTools.package + "/sample"]
            let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
            let corpus = Corpus(readings: reader.read(paths).readings)
            let differences = try await Asking.apart { try Self.differences(kind, paths, corpus) }
            for difference in differences { Issue.record("\(kind): \(difference)") }
        }

        private static func differences(_ kind: EngineKind, _ paths: [String], _ corpus: Corpus) throws -> [String] {
            let host = try kind.start()
            defer { host.stop() }
            try host.load(paths)
            let client = try EngineClient(host.engine, through: host.client)
            return programs.compactMap { Asking.difference($0, corpus, client) }
        }
    }
}
