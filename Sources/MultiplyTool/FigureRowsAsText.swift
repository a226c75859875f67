import Corpus
import Foundation
import VietnameseText

/// The figures of a corpus as comma-separated rows, as an analyst would load them elsewhere.
enum FigureRowsAsText {
    private static let columns = [
        "document", "place", "place_id", "place_level", "year", "period", "kind", "unit", "qualifier", "value", "of",
        "status", "change", "role", "body", "cumulative", "topics",
    ]

    static func write(_ corpus: Corpus, to path: String) throws {
        guard let table = corpus.relation("figures") else { return }
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let cells = columns.compactMap { name in table.column(name).map(Self.cell) }
        var text = Array((columns.joined(separator: ",") + "\n").utf8)
        for row in 0..<table.rowCount {
            for (index, cell) in cells.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                text.append(contentsOf: cell(row))
            }
            text.append(UInt8(ascii: "\n"))
            guard text.count > 1 << 22 else { continue }
            try file.write(contentsOf: Data(text))
            text.removeAll(keepingCapacity: true)
        }
        try file.write(contentsOf: Data(text))
    }

    /// How a column's rows are written; of a text each that occurs once.
    private static func cell(_ column: Column) -> (Int) -> [UInt8] {
        switch column {
        case .text(let texts), .symbol(let texts):
            let written = [[]] + texts.dictionary.texts.map(quoted)
            return { written[texts.codes.raw($0)] }
        case .place(let places):
            let written = [[]] + places.identities.map { quoted($0.label) }
            return { written[places.codes.raw($0)] }
        case .period(let periods):
            let written = [[]] + periods.spans.map { quoted($0.description) }
            return { written[periods.codes.raw($0)] }
        case .set(let sets):
            let written =
                [[]]
                + (0..<Int32(sets.setCount)).map { set in
                    quoted(sets.members(ofSet: set).compactMap { sets.dictionary[$0] }.joined(separator: " "))
                }
            return { written[sets.codes.raw($0)] }
        case .quantity(let numbers): return { numbers.value($0).map { Array($0.description.utf8) } ?? [] }
        case .whole(let numbers): return { numbers[$0].map { Array(String($0).utf8) } ?? [] }
        case .truth(let truths): return { Array((truths[$0] ? "true" : "false").utf8) }
        case .date(let dates): return { dates[$0].map { Array($0.description.utf8) } ?? [] }
        }
    }

    private static func quoted(_ text: String) -> [UInt8] {
        Array(("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8)
    }
}
