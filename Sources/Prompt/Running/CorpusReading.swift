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
    public static func read(_ paths: [String], into earlier: Corpus = Corpus(), topics: TopicSet) -> CorpusReading {
        let reader = ArticleReader(topics: topics)
        var readings: [ArticleReading] = []
        var problems: [LoadProblem] = []
        let loader = ArticleLoader()
        let take: (ArticleLoader.Item) -> Bool = { item in
            switch item {
            case .article(let article): readings.append(reader.read(article))
            case .problem(let problem): problems.append(problem)
            }
            return true
        }
        let files = paths.filter { $0 != "-" }
        if !files.isEmpty { loader.load(files, take) }
        if paths.contains("-") { loader.loadLines(descriptor: 0, name: "standard input", take) }
        return CorpusReading(corpus: earlier.adding(readings), problems: problems)
    }
}
