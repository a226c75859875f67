import VietnameseText

/// Finds tables that were flattened to one cell a line: blocks of short lines without sentences, many
/// of them numbers.
struct TableFinder {
    let lines: [LineFacts]
    let roles: [Article.Role]

    private static let longestCell = 90

    /// The indices of lines that are cells.
    func cells(upTo end: Int) -> [Int] {
        var cells: [Int] = []
        var index = 0
        while index < end {
            guard isCellLike(index) else {
                index += 1
                continue
            }
            var last = index
            while last + 1 < end {
                if isCellLike(last + 1) {
                    last += 1
                } else if last + 2 < end, lines[last + 1].isBlank, isCellLike(last + 2) {
                    last += 2
                } else {
                    break
                }
            }
            cells += table(index...last)
            index = last + 1
        }
        return cells
    }

    private func isCellLike(_ index: Int) -> Bool {
        let line = lines[index]
        guard roles[index] == .body, !line.isBlank, line.range.count <= Self.longestCell else { return false }
        return !line.endsSentence && !line.endsWithColon && !isNumberedHeading(line)
    }

    /// `4. Cải cách tổ chức bộ máy`, `I. KẾT QUẢ`.
    private func isNumberedHeading(_ line: LineFacts) -> Bool {
        line.tokens.count > 2 && line.tokens[1].isMark(".") && !line.tokens[1].hasSpaceBefore
            && line.tokens[2].hasSpaceBefore && line.tokens[2].isWord
    }

    /// The cells of a run of short lines; none where it is no table.
    private func table(_ run: ClosedRange<Int>) -> [Int] {
        let filled = run.filter { !lines[$0].isBlank }
        let numeric = filled.filter { lines[$0].isNumeric }
        guard numeric.count >= 3, numeric.count * 4 >= filled.count, let firstNumber = numeric.first,
            let lastNumber = numeric.last
        else { return [] }
        // Column heads stand right above the numbers, or above a blank line over them as one block.
        var start = firstNumber
        while start > run.lowerBound, !lines[start - 1].isBlank { start -= 1 }
        if start - 2 >= run.lowerBound, lines[start - 1].isBlank {
            var head = start - 2
            while head > run.lowerBound, !lines[head - 1].isBlank { head -= 1 }
            if start - 1 - head >= 3 { start = head }
        }
        return filled.filter { $0 >= start && $0 <= lastNumber }
    }
}
