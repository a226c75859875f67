import Evaluation
import Messages
import VietnameseText

/// A chart as SVG, for a report: bars under each other, or lines along the last key; the notes stand beneath.
struct SVGChart {
    let chart: Chart
    let notes: [Note]
    let language: MessageLanguage

    private static let width = 720
    private static let rowHeight = 22
    private static let lineArea = 320
    private static let margin = 16
    private static let colors = ["#1f5a99", "#c05f1e", "#3b7d3b", "#8a3d7a", "#7a6a2b", "#555555"]

    /// Nil where the result has no number to draw; without a `plot` stage, a year or period as last key makes
    /// lines and anything else bars.
    static func text(_ table: ResultTable, _ language: MessageLanguage = .english) -> String? {
        let isTimeline =
            table.columns.last { $0.isKey }.map { column in
                column.type == .period || column.name == "year"
            } ?? false
        // One point along the axis makes no line.
        let line = isTimeline && table.plot == nil ? Chart(table, .line) : nil
        let form = table.plot ?? (line.map { $0.categories.count > 1 } ?? false ? .line : .bar)
        guard let chart = Chart(table, form) else { return nil }
        return SVGChart(chart: chart, notes: table.notes, language: language).text()
    }

    func text() -> String {
        let drawn = chart.form == .bar ? bars() : lines()
        var body = drawn.body
        var y = drawn.height + Self.rowHeight
        for message in Note.messages(notes) {
            for line in wrapped(oneLine(message.text(in: language)), width: 100) {
                body += label(line, x: Self.margin, y: y, size: 11, color: "#555555")
                y += 16
            }
        }
        let height = y + Self.margin
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\" "
            + "viewBox=\"0 0 \(Self.width) \(height)\" font-family=\"sans-serif\" role=\"img\">\n"
            + "<title>\(Self.escaped(chart.title))</title>\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
            + label(chart.title, x: Self.margin, y: Self.margin + 12, size: 14, weight: "bold")
        return head + body + "</svg>\n"
    }

    // MARK: - Bars

    private func bars() -> (body: String, height: Int) {
        var body = ""
        var y = Self.margin + 32
        let (low, high) = chart.range
        let left = 200
        let right = Self.width - 150
        let scale = Double(right - left) / (high - low)
        let zero = Double(left) - low * scale
        for (index, category) in chart.categories.enumerated() {
            for (number, series) in chart.series.enumerated() {
                let name = chart.series.count > 1 ? [category, series.name].joined(separator: ": ") : category
                let text = cut(name, to: 28, ellipsis: "…")
                body += label(text, x: left - 8, y: y + 12, size: 12, anchor: "end")
                if series.points.indices.contains(index), let quantity = series.points[index] {
                    let end = Double(left) + (quantity.stated.double - low) * scale
                    let x = min(zero, end)
                    body +=
                        "<rect x=\"\(Self.number(x))\" y=\"\(y)\" width=\"\(Self.number(abs(end - zero)))\" "
                        + "height=\"\(Self.rowHeight - 6)\" fill=\"\(color(number))\"/>\n"
                    let shown = chart.isUnitInTitle ? quantity.shownNumber : quantity.shown
                    body += label(shown, x: Int(max(zero, end)) + 6, y: y + 12, size: 12)
                }
                y += Self.rowHeight
            }
        }
        return (body, y)
    }

    // MARK: - Lines

    private func lines() -> (body: String, height: Int) {
        let (low, high) = chart.range
        let left = 80
        let top = Self.margin + 36
        let bottom = top + Self.lineArea
        let right = Self.width - Self.margin - 24
        let count = chart.categories.count
        func x(_ index: Int) -> Double {
            count > 1
                ? Double(left) + Double(right - left) * Double(index) / Double(count - 1) : Double(left + right) / 2
        }
        func y(_ value: Double) -> Double { Double(bottom) - (value - low) / (high - low) * Double(Self.lineArea) }
        var body = ""
        for step in 0...4 {
            let value = low + (high - low) * Double(step) / 4
            let at = Self.number(y(value))
            body += "<line x1=\"\(left)\" y1=\"\(at)\" x2=\"\(right)\" y2=\"\(at)\" stroke=\"#dddddd\"/>\n"
            body += label(Chart.tick(value, high - low), x: left - 8, y: Int(y(value)) + 4, size: 11, anchor: "end")
        }
        // As many names as stand beside each other.
        let every = max(1, count * 64 / max(1, right - left))
        for (index, category) in chart.categories.enumerated() where index % every == 0 {
            body += label(category, x: Int(x(index)), y: bottom + 18, size: 11, anchor: "middle")
        }
        for (number, series) in chart.series.enumerated() {
            var run: [String] = []
            func flush() {
                if run.count > 1 {
                    body +=
                        "<polyline fill=\"none\" stroke=\"\(color(number))\" stroke-width=\"2\" "
                        + "points=\"\(run.joined(separator: " "))\"/>\n"
                }
                run = []
            }
            for (index, point) in series.points.enumerated() {
                guard let point else {
                    flush()
                    continue
                }
                let place = (Self.number(x(index)), Self.number(y(point.stated.double)))
                run.append("\(place.0),\(place.1)")
                body +=
                    "<circle cx=\"\(place.0)\" cy=\"\(place.1)\" r=\"3.5\" fill=\"\(color(number))\">"
                    + "<title>\(Self.escaped(chart.categories[index] + ": " + point.shown))</title></circle>\n"
            }
            flush()
        }
        var below = bottom + 24
        for (number, series) in chart.series.enumerated() where !series.name.isEmpty {
            below += 18
            body += "<rect x=\"\(left)\" y=\"\(below - 10)\" width=\"12\" height=\"12\" fill=\"\(color(number))\"/>\n"
            body += label(series.name, x: left + 18, y: below, size: 12)
        }
        return (body, below)
    }

    // MARK: - Parts

    private func color(_ index: Int) -> String { Self.colors[index % Self.colors.count] }

    private func label(
        _ text: String, x: Int, y: Int, size: Int, anchor: String = "start", weight: String = "normal",
        color: String = "#222222"
    ) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" font-weight=\"\(weight)\" "
            + "fill=\"\(color)\">\(Self.escaped(oneLine(text)))</text>\n"
    }

    /// A coordinate with at most one digit behind the point.
    private static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e6 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
