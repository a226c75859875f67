import Corpus
import Language
import Testing

@testable import Evaluation

/// Going by columns is only a faster way: results, notes, errors and what `why` opens are those of going row by row.
@Suite struct ColumnEvaluationTests {
    /// Every third seed, since these are the slowest of all tests; the sizes of the corpus are met all the same.
    @Test(arguments: Array(stride(from: 0 as UInt64, to: 40, by: 3)))
    func columnsGiveWhatRowsGive(seed: UInt64) {
        var readings = RandomReadings(seed: seed)
        let corpus = Corpus(readings: readings.make(documents: 4, figures: Int(seed) * 3 % 50))
        var queries = RandomQueries(seed: seed)
        for _ in 0..<60 {
            let query = queries.query()
            let byRows = Self.outcome(query, corpus) { $0.goesByRows = true }
            // So few rows at once that every boundary is met, and every thread.
            let byColumns = Self.outcome(query, corpus) { $0.rowsAtOnce = 7 }
            #expect(byColumns == byRows, "seed \(seed): \(query)")
        }
    }

    private static func outcome(_ query: String, _ corpus: Corpus, _ use: (inout ColumnUse) -> Void) -> [String] {
        let session = Session(corpus: corpus)
        use(&session.columns)
        return session.run(query).flatMap(described)
    }

    /// All that an outcome says, in lines.
    private static func described(_ outcome: Outcome) -> [String] {
        switch outcome {
        case .table(let table):
            table.columns.map { "\($0)" }
                + table.rows.map { row in row.map { "\($0.value) «\($0.value.shown)»" }.joined(separator: " | ") }
                + table.notes.map { "\($0)" }
        case .why(let tree):
            [tree.headline] + tree.cells.flatMap { described($0, depth: 1) } + tree.notes.map { "\($0)" }
        case .diagnostics(let found): found.map { "\($0)" }
        default: ["\(outcome)"]
        }
    }

    private static func described(_ node: WhyNode, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return ["\(indent)\(node.label) = \(node.value) \(node.expression ?? "") \(node.notes)"]
            + node.sources.map { "\(indent)- \($0)" } + node.children.flatMap { described($0, depth: depth + 1) }
    }
}
