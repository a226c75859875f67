import Figures
import VietnameseText

extension Corpus {
    /// Where a row of one of this corpus's tables comes from; empty for a row that no article states.
    public func sources(of table: ColumnTable, row: Int) -> [Source] {
        guard row >= 0, row < table.rowCount else { return [] }
        switch table.lineage {
        case .none: return []
        case .documents: return [source(document: row, line: 1, sentence: nil)]
        case .sentences:
            return [
                source(
                    document: Int(base.sentences.document[row]), line: base.sentences.line[row] ?? 1, sentence: row)
            ]
        case .figures: return [source(figure: row)]
        case .claims:
            let figures = base.claims.figures[row]
            guard !figures.isEmpty else {
                return [
                    source(
                        document: Int(base.claims.document[row]), line: base.claims.line[row] ?? 1, sentence: nil)
                ]
            }
            return figures.map { source(figure: Int($0)) }
        case .coverage:
            return [
                source(document: Int(base.coverage.document[row]), line: base.coverage.line[row] ?? 1, sentence: nil)
            ]
        case .figureLists(let starts, let figures):
            return figures[Int(starts[row])..<Int(starts[row + 1])].map { source(figure: Int($0)) }
        }
    }

    /// Where figure `figure` (a row of `figures`) stands.
    public func source(figure: Int) -> Source {
        let sentence = Int(base.figures.sentence[figure])
        var source = source(
            document: Int(base.figures.document[figure]), line: base.figures.line[figure] ?? 1,
            sentence: sentence < 0 ? nil : sentence)
        source.text = base.figures.text[figure]
        if sentence >= 0, let text = source.text, let start = base.figures.start[figure] {
            let from = Int(base.sentences.start[sentence])
            source.highlight = Highlight.range(
                of: text, in: source.sentence, near: max(0, start - from),
                of: Int(base.sentences.end[sentence]) - from)
        }
        source.placeFrom = base.figures.placeFrom[figure].flatMap(Figure.Inheritance.init(rawValue:))
        source.periodFrom = base.figures.periodFrom[figure].flatMap(Figure.Inheritance.init(rawValue:))
        source.figure = figure
        return source
    }

    private func source(document: Int, line: Int, sentence: Int?) -> Source {
        let documents = base.documents
        return Source(
            document: documents.document[document] ?? "", title: documents.title[document],
            outlet: documents.source[document], date: documents.date[document], url: documents.url[document],
            line: line, sentence: sentence.flatMap { base.sentences.text[$0] } ?? "")
    }
}
