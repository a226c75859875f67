import Articles
import Corpus
import Evaluation
import Figures
import Foundation
import Language
import Testing

@testable import Prompt

/// Runs every chunk of every file in `Programs`.
@Suite struct ProgramTests {
    @Test(arguments: ProgramChunk.all)
    func chunkGivesWhatItSays(_ chunk: ProgramChunk) throws {
        guard let corpus = TestCorpus.named(chunk.corpus, articles: chunk.articles) else {
            print("passed over \(chunk): the corpus `\(chunk.corpus)` is not here")
            return
        }
        let session = Session(corpus: corpus)
        session.writeTable = { table, format in
            OutputFormat(rawValue: format).map { render(table, RenderingOptions($0)).output }
        }
        let format = try #require(OutputFormat(rawValue: chunk.format), "\(chunk): no such format")
        var written = ""
        var found: [Diagnostic] = []
        for outcome in session.run(chunk.program) {
            switch outcome {
            case .table(let table): written += render(table, RenderingOptions(format)).output
            case .why(let why): written += render(why, RenderingOptions(format)).output
            case .diagnostics(let diagnostics): found += diagnostics.filter { $0.severity == .error }
            default: written += OutcomeText.render(outcome, RenderingOptions(format)).output
            }
        }
        check(found, chunk)
        if let expected = chunk.expected {
            #expect(ProgramChunk.trimmed(written) == expected, "\(chunk) gave:\n\(written)")
        }
    }

    private func check(_ found: [Diagnostic], _ chunk: ProgramChunk) {
        var open = chunk.errors
        for diagnostic in found {
            let line = diagnostic.span.map { span in
                1 + chunk.program.utf8.prefix(span.start).count { $0 == UInt8(ascii: "\n") }
            }
            if let index = open.firstIndex(where: { error in
                error.code == diagnostic.code.text && line == error.line
                    && diagnostic.headline.text(in: .english).contains(error.words)
            }) {
                open.remove(at: index)
            } else {
                Issue.record(
                    "\(chunk): line \(line ?? 0): \(diagnostic.code.text) \(diagnostic.headline.text(in: .english))")
            }
        }
        for error in open { Issue.record("\(chunk): line \(error.line): \(error.code) \(error.words) did not come") }
    }

    @Test func thereAreChunks() { #expect(ProgramChunk.all.count > 20) }
}

/// The corpora that chunks name.
enum TestCorpus {
    private static let root = ProgramChunk.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let sample = read(root.appending(path: "sample").path())
    private static let seeds = read(root.appending(path: "../shared/seeds").standardizedFileURL.path())
    private static let reader = ArticleReader(topics: StandardScript.topics)

    /// Nil where it is not on this machine.
    static func named(_ name: String, articles: [(name: String, text: String)]) -> Corpus? {
        guard articles.isEmpty else { return Corpus(readings: articles.map { read($0.name, $0.text) }) }
        switch name {
        case "sample": return sample
        case "seeds": return seeds
        default: return Corpus()
        }
    }

    private static func read(_ path: String) -> Corpus? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return Corpus(readings: CorpusReader(reader: reader).read([path]).readings)
    }

    private static func read(_ name: String, _ text: String) -> ArticleReading {
        reader.read(ArticleLoader.article(document: name, text: Array(text.utf8)))
    }
}
