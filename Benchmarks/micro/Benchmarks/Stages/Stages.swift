import Articles
import Benchmark
import Corpus
import Evaluation
import Figures
import Foundation
import Language

/// The stages from text to an answer, each on the articles and the script that the project ships.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .throughput], warmupIterations: 3, maxDuration: .seconds(5),
        maxIterations: 10_000)

    // Of this file: Benchmarks/micro/Benchmarks/Stages in the package.
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let script = (try? String(contentsOf: root.appending(path: "scripts/standard.chiso"), encoding: .utf8)) ?? ""
    let articles = ArticleLoader().load([root.appending(path: "sample").path]).articles
    precondition(
        !script.isEmpty && !articles.isEmpty, "the script and the articles that the project ships are not there")
    let reader = ArticleReader(topics: StandardScript.topics)
    let corpus = Corpus(readings: articles.map { reader.read($0) })

    Benchmark("scanner and parser: scripts/standard.chiso") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(parse(script)) }
    }

    Benchmark("formatter: scripts/standard.chiso") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(format(script)) }
    }

    Benchmark("reader: the articles of sample") { benchmark in
        for _ in benchmark.scaledIterations {
            for article in articles { blackHole(reader.read(article)) }
        }
    }

    // Each is asked once before, so that columns and shipped definitions are there.
    for (name, program) in [
        ("evaluator: an indicator by place and year", "par_score, par_rank by place, year"),
        (
            "evaluator: rows that are chosen, ordered and shown",
            "facts | where year >= 2019 | sort value desc | take 10"
        ),
        ("evaluator: a phrase in sentences", "count() where sentence has \"hồ sơ\" from sentences"),
        ("evaluator: a value down to its sentences", "why par_score by year where place = \"Cà Mau\""),
    ] {
        Benchmark(name) { benchmark in
            let session = Session(corpus: corpus, options: Session.Options())
            blackHole(session.run(program))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(session.run(program)) }
        }
    }
}
