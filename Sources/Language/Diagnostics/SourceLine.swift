import VietnameseText

/// The line of a source that a span starts in, and where in it the span stands.
struct SourceLine {
    /// From 1.
    var number: Int
    /// From 1, in characters as a reader counts them.
    var column: Int
    /// The line without its end, up to the span, of it (to the line's end at most), and behind it.
    var before: String
    var within: String
    var after: String

    init(_ source: String, _ span: SourceSpan) { self.init(SourceLines(source), span) }

    init(_ source: SourceLines, _ span: SourceSpan) {
        let bytes = source.bytes
        let target = min(max(span.start, 0), bytes.count)
        let (number, start) = source.line(at: target)
        var end = target
        while end < bytes.count, bytes.lineEnd(end) == 0 { end += 1 }
        let spanEnd = min(max(span.end, target), end)
        before = bytes.text(SourceSpan(start, target))
        within = bytes.text(SourceSpan(target, spanEnd))
        after = bytes.text(SourceSpan(spanEnd, end))
        self.number = number
        column = before.count + 1
    }

    /// The line and a line of carets under the span, at most about `width` columns of it.
    func shown(width: Int = 110) -> (line: String, carets: String) {
        var before = Cells(before)
        var within = Cells(within)
        var after = Cells(after)
        within.cut(to: width, keepingEnd: false)
        before.cut(to: max(width - within.width, width / 3), keepingEnd: true)
        after.cut(to: max(width - before.width - within.width, width / 6), keepingEnd: false)
        let carets = before.padding + String(repeating: "^", count: max(1, within.width))
        return (before.text + within.text + after.text, carets)
    }
}

/// A stretch of text as a terminal shows it: control characters as their pictures, so that a
/// source cannot steer the terminal.
private struct Cells {
    private var cells: [(scalar: Unicode.Scalar, width: Int)]

    init(_ text: String) {
        cells = text.unicodeScalars.map { scalar in
            if scalar == "\t" { return (scalar, 1) }
            if scalar.value < 0x20 { return (Unicode.Scalar(0x2400 + scalar.value) ?? "?", 1) }
            if scalar.value == 0x7F { return ("\u{2421}", 1) }
            if (0x80..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value) {
                return ("\u{FFFD}", 1)
            }
            return (scalar, displayWidth(of: scalar))
        }
    }

    var width: Int { cells.reduce(0) { $0 + $1.width } }

    var text: String {
        var text = ""
        for cell in cells { text.unicodeScalars.append(cell.scalar) }
        return text
    }

    /// As wide as the text: blanks, and tabs where it has tabs.
    var padding: String {
        cells.map { $0.scalar == "\t" ? "\t" : String(repeating: " ", count: $0.width) }.joined()
    }

    /// Leaves out what is beyond a width, with `…` in its place.
    mutating func cut(to limit: Int, keepingEnd: Bool) {
        guard width > limit else { return }
        var kept: [(scalar: Unicode.Scalar, width: Int)] = []
        var used = 1
        for cell in keepingEnd ? cells.reversed() : cells {
            guard used + cell.width <= limit else { break }
            used += cell.width
            kept.append(cell)
        }
        kept.append(("…", 1))
        cells = keepingEnd ? kept.reversed() : kept
    }
}
