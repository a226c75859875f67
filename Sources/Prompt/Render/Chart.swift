import Evaluation
import Figures
import Language
import VietnameseText

/// A result as a picture: a number for each row and column of numbers, under the row's keys.
///
/// What is drawn is what is stated; bounds stand in the numbers beside it.
struct Chart {
    struct Series {
        var name: String
        /// One for each of ``categories``; nil where missing.
        var points: [Quantity?]
    }

    /// What stands along the axis: the keys of each row, or the values of the last key for lines.
    let categories: [String]
    let series: [Series]
    let title: String
    /// Whether the title names the unit of all numbers, so that they need not.
    let isUnitInTitle: Bool
    let form: Stage.Plot

    /// Nil where there is no number to draw.
    init?(_ table: ResultTable, _ form: Stage.Plot) {
        let numeric = table.columns.indices.filter { column in
            table.isNumeric(column) && !table.columns[column].isKey
                && !table.rows.allSatisfy { $0.indices.contains(column) && Self.isYearOrMissing($0[column].value) }
        }
        guard !numeric.isEmpty, !table.rows.isEmpty else { return nil }
        let keys = table.columns.indices.filter { !numeric.contains($0) }
        title = numeric.map { Self.heading(table, $0) }.joined(separator: ", ")
        isUnitInTitle = numeric.allSatisfy { table.headerUnit($0)?.name != nil }
        self.form = form
        func label(_ row: [Cell], _ columns: some Sequence<Int>) -> String {
            columns.map { row.indices.contains($0) ? oneLine(row[$0].value.shown) : "" }.joined(separator: ", ")
        }
        func quantity(_ row: [Cell], _ column: Int) -> Quantity? {
            row.indices.contains(column) ? row[column].value.quantity : nil
        }
        guard form == .line, let along = keys.last else {
            categories = table.rows.map { label($0, keys) }
            series = numeric.map { column in
                Series(name: table.columns[column].name, points: table.rows.map { quantity($0, column) })
            }
            return
        }
        // A line for each value of the other keys, along the last one in its own order.
        var places: [String: Int] = [:]
        let axis = table.rows.compactMap { $0.indices.contains(along) ? $0[along].value : nil }
            .filter { !$0.isMissing }.sorted { Value.sorts($0, before: $1) }
        var names: [String] = []
        for value in axis where places[value.identity] == nil {
            places[value.identity] = names.count
            names.append(oneLine(value.shown))
        }
        categories = names
        var lines: [Series] = []
        var indices: [String: Int] = [:]
        for row in table.rows {
            guard row.indices.contains(along), let place = places[row[along].value.identity] else { continue }
            for column in numeric {
                let group = label(row, keys.dropLast())
                let name = [group, numeric.count > 1 ? table.columns[column].name : ""]
                    .filter { !$0.isEmpty }.joined(separator: ": ")
                let index = indices[name] ?? lines.count
                if index == lines.count {
                    indices[name] = index
                    lines.append(Series(name: name, points: Array(repeating: nil, count: names.count)))
                }
                lines[index].points[place] = quantity(row, column)
            }
        }
        guard !names.isEmpty else { return nil }
        series = lines
    }

    private static func isYearOrMissing(_ value: Value) -> Bool {
        switch value {
        case .missing, .year: true
        default: false
        }
    }

    private static func heading(_ table: ResultTable, _ column: Int) -> String {
        let name = table.columns[column].label ?? table.columns[column].name
        return table.headerUnit(column)?.name.map { "\(name) (\($0))" } ?? name
    }

    /// The least and the greatest number drawn; bars always start at zero.
    var range: (low: Double, high: Double) {
        let numbers = series.flatMap { $0.points.compactMap { $0?.stated.double } }
        var low = numbers.min() ?? 0
        var high = numbers.max() ?? 0
        if form == .bar {
            low = min(low, 0)
            high = max(high, 0)
        }
        if low == high { high = low + 1 }
        return (low, high)
    }

    func write(_ options: RenderingOptions, to output: inout some TextOutputStream) {
        let style = Style(options)
        output.write(style.bold(oneLine(title)) + "\n")
        switch form {
        case .bar: BarChart(chart: self, style: style, width: options.width ?? 80).write(to: &output)
        case .line: LineChart(chart: self, style: style, width: options.width ?? 80).write(to: &output)
        }
    }
}

extension Style {
    /// A bar of a length in eighths of a column.
    func bar(eighths: Int) -> String {
        let eighths = max(0, eighths)
        if isASCII { return String(repeating: "#", count: (eighths + 4) / 8) }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    /// What tells the lines of a chart apart.
    func marker(_ index: Int) -> String {
        let markers = isASCII ? ["*", "o", "+", "x", "@", "%"] : ["●", "○", "■", "□", "▲", "△"]
        return markers[index % markers.count]
    }

    /// The numbers as one line of little bars: the least is the lowest, a space stands for a missing one.
    func sparkline(_ numbers: [Double?]) -> String {
        let levels = isASCII ? ["_", ".", "-", "=", "^"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let known = numbers.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return "" }
        return numbers.map { number in
            guard let number else { return " " }
            if low == high { return levels[levels.count / 2] }
            return levels[min(levels.count - 1, Int((number - low) / (high - low) * Double(levels.count)))]
        }.joined()
    }
}
