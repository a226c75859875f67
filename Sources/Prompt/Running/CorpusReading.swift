import Articles
import Corpus
import Evaluation
import Figures

/// Articles read from the paths that a person gave.
public struct CorpusReading {
    public var corpus: Corpus
    public var problems: [LoadProblem]

    /// Whether something was asked for and nothing of it could be read.
    public var isFailure: Bool {
        corpus.documentCount == 0 && problems.contains { $0.severity == .error || $0.kind == .noArticles }
    }

    /// Reads every article under the paths; `-` is standard input, JSON lines; a corpus file is opened.
    ///
    /// - Parameter topics: Asked for only where articles are read, since it takes time to make.
    public static func read(
        _ paths: [String], into earlier: Corpus = Corpus(), topics: @autoclosure () -> TopicSet,
        extra: ExtraVocabulary = ExtraVocabulary(), interruption: Interruption? = nil, line: ProgressLine? = nil
    ) -> CorpusReading {
        var earlier = earlier
        var problems: [LoadProblem] = []
        for path in paths where CorpusFile.isLikely(path) {
            if let problem = open(path, into: &earlier) { problems.append(problem) }
        }
        let files = paths.filter { $0 != "-" && !CorpusFile.isLikely($0) }
        guard !files.isEmpty || paths.contains("-") else { return CorpusReading(corpus: earlier, problems: problems) }
        var reader = CorpusReader(reader: ArticleReader(topics: topics(), extra: extra))
        if let interruption { reader.isStopped = { interruption.isRequested } }
        var readings: [ArticleReading] = []
        if !files.isEmpty {
            defer { line?.clear() }
            let found = reader.read(files) { progress in
                line?.show(progress)
                return interruption?.isRequested != true
            }
            readings = found.readings
            problems += found.problems
        }
        if paths.contains("-") {
            let input = CorpusReader.Input.lines(descriptor: 0, name: "standard input")
            reader.each(input, make: { $1 }) { item, _ in
                switch item {
                case .read(let reading): readings.append(reading)
                case .problem(let problem): problems.append(problem)
                }
                return true
            }
        }
        return CorpusReading(corpus: earlier.adding(readings), problems: problems)
    }

    /// Opens a corpus file in place of an empty corpus.
    private static func open(_ path: String, into corpus: inout Corpus) -> LoadProblem? {
        guard corpus.documentCount == 0 else {
            return LoadProblem(
                path: path, kind: .unreadable, severity: .error, message: .anotherIsOpen,
                help: .indexBoth)
        }
        do throws(CorpusFileProblem) {
            corpus = try CorpusFile.open(path)
            return nil
        } catch {
            return LoadProblem(
                path: path, kind: error.kind == .missing ? .missing : .unreadable, severity: .error,
                message: error.message, help: error.help)
        }
    }
}
