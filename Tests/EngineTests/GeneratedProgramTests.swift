import Clients
import Corpus
import Evaluation
import Figures
import Foundation
import Grammar
import Language
import RandomPrograms
import SeededRandom
import Testing

extension OnEngines {
    /// Programs that nobody would write, over articles that nobody wrote, give the same here and on every engine, errors
    /// included.
    ///
    /// `CHISO_GENERATED=500` asks so many of each engine, however long that takes; `CHISO_SEED` says which.
    @Suite(.serialized) struct GeneratedProgramTests {
        private static let environment = ProcessInfo.processInfo.environment
        private static let wanted = environment["CHISO_GENERATED"].flatMap { Int($0) }
        private static let seed = environment["CHISO_SEED"].flatMap { UInt64($0) } ?? 7

        @Test(arguments: EngineKind.installed)
        func generatedProgramsGiveTheSame(_ kind: EngineKind) async throws {
            let found = try await Asking.apart { try Self.compare(kind) }
            for difference in found.differences { Issue.record("\(kind), seed \(Self.seed): \(difference)") }
            // Too many that none can answer would show nothing.
            #expect(found.answered > 0 && found.answered * 5 > found.asked, "\(found.answered) of \(found.asked)")
        }

        private struct Found {
            var asked = 0
            /// With something else than an error.
            var answered = 0
            /// An engine cannot be asked for it, which is an error of its own.
            var refused = 0
            var differences: [String] = []
        }

        private static func compare(_ kind: EngineKind) throws -> Found {
            var random = SeededGenerator(seed: seed)
            let package = URL(fileURLWithPath: EngineTools.package)
            let folder = try EngineFolder()
            let articles = try RandomArticles(from: package.appending(path: "sample"))
            try folder.write(try articles.jsonLines(16, using: &random), to: "articles.jsonl")
            let paths = [folder.path + "/articles.jsonl"]
            let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
            let corpus = Corpus(readings: reader.read(paths).readings)
            let grammar = try Grammar(
                String(contentsOf: package.appending(path: "grammar/chiso.ebnf"), encoding: .utf8))
            let maker = ProgramMaker(grammar, try KnownPrograms.read(package))
            let host = try kind.start()
            defer { host.stop() }
            try host.load(paths)
            let client = try EngineClient(host.engine, through: host.client)

            var found = Found()
            let end = Date(timeIntervalSinceNow: 15)
            while wanted.map({ found.asked < $0 }) ?? (found.asked < 150 && (found.asked < 5 || Date() < end)) {
                let program = maker.program(using: &random)
                // What does not parse, or is wrong whatever the articles have, never comes to an engine.
                guard parse(program).diagnostics.isEmpty,
                    !Session().check(program).contains(where: { $0.severity == .error })
                else { continue }
                found.asked += 1
                let session = Session()
                session.engine = client
                let there = session.run(program)
                if there.contains(where: Self.isRefusal) {
                    found.refused += 1
                    continue
                }
                let own = Session(corpus: corpus).run(program)
                if own.contains(where: { !$0.isFailure }) { found.answered += 1 }
                let (left, right) = (Asking.text(own, of: program), Asking.text(there, of: program))
                if left != right {
                    found.differences.append("\(program)\ngives here\n\(left)\nand there\n\(right)")
                }
            }
            if wanted != nil {
                print(
                    "\(kind): \(found.asked) asked, \(found.answered) with an answer, \(found.refused) refused, "
                        + "\(found.differences.count) differ")
            }
            return found
        }

        private static func isRefusal(_ outcome: Outcome) -> Bool {
            if case .diagnostics(let found) = outcome { return found.contains { $0.code.number == 213 } }
            return false
        }
    }
}
