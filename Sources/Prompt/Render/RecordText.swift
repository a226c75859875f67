import Evaluation
import Messages
import VietnameseText

/// One row with its columns beneath each other and nothing cut: long texts go on in further lines. What is
/// missing is left out.
struct RecordText {
    private let table: ResultTable
    private let options: RenderingOptions
    private let style: Style

    init(_ table: ResultTable, _ options: RenderingOptions) {
        self.table = table
        self.options = options
        style = Style(options)
    }

    func write(to output: inout some TextOutputStream) {
        var lines: [(name: String, text: String)] = []
        for row in table.rows {
            for (column, cell) in zip(table.columns, row) {
                let text = CellText.sparkline(cell.value, style) + oneLine(style.symbols(cell.value.shown))
                if !cell.value.isMissing, !text.isEmpty { lines.append((oneLine(column.name), text)) }
            }
        }
        guard !lines.isEmpty else { return output.write(Message.nothingInRow.text(in: options.language) + "\n") }
        // One value needs no name: it was asked for by it.
        let isSole = table.columns.count == 1
        let widest = isSole ? 0 : lines.map { displayWidth($0.name) }.max() ?? 0
        let indent = isSole ? 0 : widest + 2
        for line in lines {
            let pieces = wrapped(line.text, width: options.width.map { max(12, $0 - indent) })
            for (index, piece) in pieces.enumerated() {
                let name = index == 0 && !isSole ? line.name : ""
                let padding = spaces(indent - displayWidth(name))
                output.write(style.bold(name) + padding + piece + "\n")
            }
        }
    }
}

extension ResultTable {
    /// Whether it is a single text that has no room in one line, as the sentence of `_[3].sentence`.
    func isLongText(_ options: RenderingOptions) -> Bool {
        guard let width = options.width, rows.count == 1, columns.count == 1, let cell = rows.first?.first,
            cell.citations.isEmpty
        else { return false }
        switch cell.value {
        case .text, .set, .list: return displayWidth(oneLine(cell.value.shown)) > width
        default: return false
        }
    }
}
