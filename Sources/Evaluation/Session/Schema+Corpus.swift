import Corpus
import Language
import Messages

extension Schema {
    /// The relations of a corpus, and `definitions`, which is the session's own.
    public static let standard = Schema(
        relations: Corpus.shapes.map { shape in
            Relation(
                shape.name, row: shape.row,
                columns: shape.columns.map { Column($0.name, ColumnType($0.type), $0.meaning) })
        } + [definitions])

    private static let definitions = Relation(
        "definitions", row: .definitionRow,
        columns: [
            Column("name", .text, .definitionName),
            Column(
                "form", .symbol(Definition.Form.allCases.map(\.rawValue)), .definitionForm),
            Column("label", .text, .definitionLabel),
            Column("text", .text, .definitionText),
            Column("defined", .text, .definitionPlace),
        ])
}

extension ColumnType {
    init(_ shape: ColumnShape) {
        switch shape {
        case .quantity: self = .quantity
        case .whole: self = .whole
        case .text: self = .text
        case .place: self = .place
        case .set: self = .set
        case .period: self = .period
        case .date: self = .date
        case .truth: self = .truth
        case .symbol(let words): self = .symbol(words)
        }
    }
}
