import Evaluation
import VietnameseText

/// Lines over an axis of years or periods, each point with its series' mark, dots between them.
struct LineChart {
    let chart: Chart
    let style: Style
    let width: Int

    private static let height = 12

    func write(to output: inout some TextOutputStream) {
        let (low, high) = chart.range
        let ticks = (0..<Self.height).map { row -> String in
            guard row % 3 == 0 || row == Self.height - 1 else { return "" }
            return Chart.tick(high - (high - low) * Double(row) / Double(Self.height - 1), high - low)
        }
        let tickWidth = ticks.map { displayWidth($0) }.max() ?? 0
        let room = max(8, width - tickWidth - 3)
        let columns = positions(room)
        let used = min(room, (columns.last ?? 0) + 1)
        var grid = Array(repeating: Array(repeating: " ", count: used), count: Self.height)
        for (index, series) in chart.series.enumerated() {
            draw(series, style.marker(index), columns, low, high, &grid)
        }
        let bar = style.isASCII ? "|" : "│"
        for (row, cells) in grid.enumerated() {
            var line = spaces(tickWidth - displayWidth(ticks[row])) + ticks[row] + " " + bar + cells.joined()
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            output.write(line + "\n")
        }
        output.write(
            spaces(tickWidth + 1) + (style.isASCII ? "+" : "└") + String(repeating: style.rule, count: used) + "\n")
        output.write(spaces(tickWidth + 2) + axis(columns, room) + "\n")
        if chart.series.count > 1 || !(chart.series.first?.name.isEmpty ?? true) {
            for (index, series) in chart.series.enumerated() {
                let name = cut(series.name, to: max(8, width - 2), ellipsis: style.ellipsis)
                output.write(style.marker(index) + " " + name + "\n")
            }
        }
    }

    /// Where each category stands, evenly.
    private func positions(_ room: Int) -> [Int] {
        let count = chart.categories.count
        guard count > 1 else { return [0] }
        let widest = chart.categories.map { displayWidth($0) }.max() ?? 1
        let step = max(1, min((room - widest) / (count - 1), max(widest + 2, 10)))
        return (0..<count).map { min($0 * step, room - 1) }
    }

    private func draw(
        _ series: Chart.Series, _ marker: String, _ columns: [Int], _ low: Double, _ high: Double,
        _ grid: inout [[String]]
    ) {
        func row(_ number: Double) -> Int {
            let place = (high - number) / (high - low) * Double(Self.height - 1)
            return min(Self.height - 1, max(0, Int(place.rounded())))
        }
        let dot = style.isASCII ? "." : "·"
        var before: (column: Int, number: Double)?
        for (index, point) in series.points.enumerated() {
            guard let number = point?.stated.double, columns.indices.contains(index) else {
                // Nothing is drawn across a gap.
                before = nil
                continue
            }
            let column = columns[index]
            if let from = before, column > from.column + 1 {
                for between in (from.column + 1)..<column {
                    let part = Double(between - from.column) / Double(column - from.column)
                    let height = row(from.number + (number - from.number) * part)
                    if grid[height].indices.contains(between), grid[height][between] == " " {
                        grid[height][between] = dot
                    }
                }
            }
            let height = row(number)
            if grid[height].indices.contains(column) { grid[height][column] = marker }
            before = (column, number)
        }
    }

    /// The names of the categories under their places, those left out that would run into another.
    private func axis(_ columns: [Int], _ room: Int) -> String {
        var line = ""
        var used = 0
        for (name, column) in zip(chart.categories, columns) {
            guard line.isEmpty || column > used else { continue }
            let wide = displayWidth(name)
            guard column + wide <= room else { continue }
            line += spaces(column - used) + name
            used = column + wide
        }
        return line
    }
}

extension Chart {
    /// A round number for the axis: as many digits as the span of the chart needs.
    static func tick(_ number: Double, _ span: Double) -> String {
        guard number.isFinite, number.magnitude < 1e15 else { return "" }
        var digits = 0
        var step = span / 12
        var factor = 1.0
        while step < 1, digits < 6 {
            step *= 10
            factor *= 10
            digits += 1
        }
        guard let scaled = Int64(exactly: (number * factor).rounded()),
            let decimal = ExactDecimal(coefficient: Int128(scaled), scale: digits)
        else { return "" }
        return decimal.vietnamese(decimals: digits)
    }
}
