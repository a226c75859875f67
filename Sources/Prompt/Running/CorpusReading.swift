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

    /// Reads every article under the paths; `-` is standard input, JSON lines.
    public static func read(
        _ paths: [String], into earlier: Corpus = Corpus(), topics: TopicSet, extra: ExtraVocabulary = ExtraVocabulary()
    ) -> CorpusReading {
        let reader = CorpusReader(reader: ArticleReader(topics: topics, extra: extra))
        let files = paths.filter { $0 != "-" }
        var (readings, problems) = files.isEmpty ? ([], []) : reader.read(files)
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
}
