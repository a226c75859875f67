import Corpus
import Evaluation
import Figures
import Foundation

/// The articles that tests ask: those that the project ships, and the seeds where they lie beside it.
enum SampleCorpus {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let sample = read(root.appending(path: "sample").path())

    /// Nil where `../shared/seeds` is not there.
    static let seeds: Corpus? = {
        let path = root.appending(path: "../shared/seeds").standardizedFileURL.path()
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return read(path)
    }()

    private static func read(_ path: String) -> Corpus {
        let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
        return Corpus(readings: reader.read([path]).readings)
    }
}

extension Session {
    /// The codes of the errors that a program gives.
    func errorCodes(_ program: String) -> [Int] {
        run(program).flatMap { outcome -> [Int] in
            guard case .diagnostics(let found) = outcome else { return [] }
            return found.filter { $0.severity == .error }.map(\.code.number)
        }
    }

    /// The last table that a program gives, each row as its cells are shown.
    func rows(_ program: String) -> [[String]] {
        var last: ResultTable?
        for case .table(let table) in run(program) { last = table }
        return last.map { table in table.rows.map { $0.map(\.value.shown) } } ?? []
    }
}
