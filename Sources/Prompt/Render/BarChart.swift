import Evaluation
import VietnameseText

/// A bar for each number, with its label before and the number, bounds and all, behind:
///
///     Lào Cai, 2016   ████████████████████  75,28
///     Lạng Sơn, 2016  ██████████████████    67,87
struct BarChart {
    let chart: Chart
    let style: Style
    let width: Int

    private static let gap = 2
    private static let leastBar = 4
    private static let leastLabel = 4

    func write(to output: inout some TextOutputStream) {
        let hasSeries = chart.series.count > 1
        var lines: [(label: String, quantity: Quantity?)] = []
        for (index, category) in chart.categories.enumerated() {
            for series in chart.series {
                let label =
                    hasSeries ? [category, series.name].filter { !$0.isEmpty }.joined(separator: ": ") : category
                lines.append((label, series.points.indices.contains(index) ? series.points[index] : nil))
            }
        }
        let texts = lines.map { line -> String in
            guard let quantity = line.quantity else { return "" }
            return oneLine(style.symbols(chart.isUnitInTitle ? quantity.shownNumber : quantity.shown))
        }
        // Labels get half of the width at most, numbers what they need, and bars some columns in any case.
        let widestNumber = texts.map { displayWidth($0) }.max() ?? 0
        let numberWidth = min(widestNumber, max(4, width - 2 * Self.gap - Self.leastBar - Self.leastLabel))
        let widestLabel = lines.map { displayWidth($0.label) }.max() ?? 0
        let labelRoom = width - 2 * Self.gap - numberWidth - Self.leastBar
        let labelWidth = max(0, min(widestLabel, min(labelRoom, max(Self.leastLabel, width / 2))))
        let room = max(Self.leastBar, width - labelWidth - numberWidth - 2 * Self.gap)
        let numbers = texts.map { cut($0, to: numberWidth, ellipsis: style.ellipsis) }
        let (low, high) = chart.range
        let zero = low < 0 ? Int((-low / (high - low) * Double(room)).rounded()) : 0
        for (line, number) in zip(lines, numbers) {
            let label = cut(line.label, to: labelWidth, ellipsis: style.ellipsis)
            var text = label + spaces(labelWidth - displayWidth(label)) + "  "
            let bar = line.quantity.map { drawn($0.stated.double, low, high, room, zero) } ?? ""
            text += bar + spaces(room - displayWidth(bar)) + "  " + number
            while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
            output.write(text + "\n")
        }
    }

    /// From zero to the right, or to the left for numbers below it.
    private func drawn(_ number: Double, _ low: Double, _ high: Double, _ room: Int, _ zero: Int) -> String {
        let scale = Double(room) / (high - low)
        if number >= 0 {
            // What is not zero is seen.
            let eighths = Int((number * scale * 8).rounded())
            return spaces(zero) + style.bar(eighths: min(number > 0 ? max(eighths, 1) : 0, (room - zero) * 8))
        }
        let length = min(zero, max(1, Int((-number * scale).rounded())))
        return spaces(zero - length) + style.bar(eighths: length * 8)
    }
}
