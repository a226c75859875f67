import Evaluation
import Messages
import VietnameseText

/// A table for a terminal: columns by display width, numbers aligned at the decimal comma, long texts cut and
/// wide tables folded to a width.
struct TextTable {
    private let columns: [Column]
    private let rowCount: Int
    private let width: Int?
    private let style: Style
    private let language: MessageLanguage

    private struct Column {
        var header: String
        var cells: [CellText]
        var isNumeric: Bool
        var isKey: Bool
        var headWidth = 0
        var tailWidth = 0
        var headerWidth = 0
        /// What it takes on the screen; less than its cells where it is cut.
        var width = 0
    }

    private static let gap = 2
    /// A column of texts is not cut below this.
    private static let leastWidth = 12

    init(_ table: ResultTable, _ options: RenderingOptions) {
        let style = Style(options)
        self.style = style
        language = options.language
        width = options.width.map { max($0, 20) }
        rowCount = table.rows.count
        columns = table.columns.indices.map { index in
            let unit = table.headerUnit(index)
            let isNumeric = table.isNumeric(index)
            let name = unit?.name.map { "\(table.columns[index].name) (\($0))" } ?? table.columns[index].name
            var column = Column(
                header: oneLine(name),
                cells: table.rows.map { row in
                    let cell = row.indices.contains(index) ? row[index] : Cell(.missing)
                    return CellText(cell, showsUnit: unit == nil, isNumeric: isNumeric, style)
                },
                isNumeric: isNumeric, isKey: table.columns[index].isKey)
            for cell in column.cells {
                column.headWidth = max(column.headWidth, cell.headWidth)
                column.tailWidth = max(column.tailWidth, cell.tailWidth)
            }
            column.headerWidth = displayWidth(column.header)
            column.width = max(column.headerWidth, column.headWidth + column.tailWidth)
            return column
        }
    }

    func write(to output: inout some TextOutputStream) {
        guard !columns.isEmpty else { return output.write(Message.noColumns.text(in: language) + "\n") }
        let bands = bands()
        for (index, band) in bands.enumerated() {
            if index > 0 { output.write("\n") }
            writeBand(band, to: &output)
        }
        if rowCount == 0 { output.write(Message.noRows.text(in: language) + "\n") }
    }

    // MARK: - Fitting

    /// The columns that stand side by side, cut where that makes them fit; the keys stand in each band.
    private func bands() -> [[Column]] {
        guard let width else { return [columns] }
        var fitted = columns
        shrink(&fitted, to: width)
        if total(fitted) <= width { return [fitted] }
        // Cutting alone does not make it fit: texts get more room, and the rest follows beneath.
        fitted = columns.map { column in
            var column = column
            if !column.isNumeric { column.width = min(column.width, max(width / 2, Self.leastWidth)) }
            return column
        }
        var keys = fitted.filter(\.isKey)
        if keys.isEmpty, let first = fitted.first { keys = [first] }
        // Keys that leave no room for anything else stand in the first band only.
        if total(keys) + Self.gap + Self.leastWidth > width { keys = [] }
        let keyCount = keys.count
        let isRepeated: (Column) -> Bool = { column in
            columns.contains(where: \.isKey) ? column.isKey : column.header == columns.first?.header
        }
        let others = keyCount == 0 ? fitted : fitted.filter { !isRepeated($0) }
        var bands: [[Column]] = []
        var band = keys
        for var column in others {
            if band.count > keyCount, total(band) + Self.gap + column.width > width {
                bands.append(band)
                band = keys
            }
            // A single column that is wider than the screen is cut to it.
            let room = width - (band.isEmpty ? 0 : total(band) + Self.gap)
            if column.width > room, band.count == keyCount { column.width = max(room, Self.leastWidth) }
            band.append(column)
        }
        if band.count > keyCount || bands.isEmpty { bands.append(band) }
        return bands
    }

    private func total(_ columns: [Column]) -> Int {
        columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1) * Self.gap
    }

    /// Takes from the widest texts first, down to ``leastWidth``.
    private func shrink(_ columns: inout [Column], to width: Int) {
        var excess = total(columns) - width
        while excess > 0 {
            let texts = columns.indices.filter { !columns[$0].isNumeric && columns[$0].width > Self.leastWidth }
            let ordered = texts.sorted { columns[$0].width > columns[$1].width }
            guard let widest = ordered.first else { return }
            // Down to the next widest, so that columns of like width are cut alike.
            let floor = ordered.dropFirst().first.map { columns[$0].width } ?? Self.leastWidth
            let step = max(1, min(excess, columns[widest].width - max(floor, Self.leastWidth)))
            columns[widest].width -= step
            excess -= step
        }
    }

    // MARK: - Writing

    private func writeBand(_ band: [Column], to output: inout some TextOutputStream) {
        writeLine(
            band.map { column in
                let text = cut(column.header, to: column.width, ellipsis: style.ellipsis)
                let padding = spaces(column.width - displayWidth(text))
                return style.bold(column.isNumeric ? padding + text : text + padding)
            }, to: &output)
        writeLine(band.map { String(repeating: style.rule, count: $0.width) }, to: &output)
        for row in 0..<rowCount { writeLine(band.map { text($0, row) }, to: &output) }
    }

    private func text(_ column: Column, _ row: Int) -> String {
        let cell = column.cells[row]
        guard column.isNumeric else {
            let text = cut(cell.head + cell.tail, to: column.width, ellipsis: style.ellipsis)
            return text + spaces(column.width - displayWidth(text))
        }
        // Under a header that is wider than the numbers, these stand to the right.
        let tail = cell.tail + spaces(column.tailWidth - cell.tailWidth)
        let left = column.width - column.tailWidth - cell.headWidth
        let text = spaces(left) + cell.head + tail
        return displayWidth(text) > column.width ? cut(text, to: column.width, ellipsis: style.ellipsis) : text
    }

    private func writeLine(_ cells: [String], to output: inout some TextOutputStream) {
        var line = cells.joined(separator: spaces(Self.gap))
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        line += "\n"
        output.write(line)
    }
}
