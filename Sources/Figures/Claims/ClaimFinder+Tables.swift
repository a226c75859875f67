import VietnameseText

/// Sums in tables.
extension ClaimFinder {
    /// Columns of a flattened table whose last row is a total.
    mutating func findTableSums() {
        // Rows are the paragraphs of cells; their numbers in order.
        var rows: [(paragraph: Int, numbers: [Int], isTotal: Bool)] = []
        var lastSentence = -1
        for (index, sentence) in text.sentences.enumerated() where text.role(index) == .cell {
            if rows.last?.paragraph != sentence.paragraph || lastSentence != index - 1 {
                if rows.last?.paragraph != sentence.paragraph { rows.append((sentence.paragraph, [], false)) }
            }
            lastSentence = index
            rows[rows.count - 1].isTotal =
                rows[rows.count - 1].isTotal || has(.total, in: sentence.tokens) && sentence.tokens.count <= 3
            for draft in drafts.indices where self.sentence(draft) == index {
                rows[rows.count - 1].numbers.append(draft)
            }
        }
        for (at, row) in rows.enumerated() where row.isTotal && !row.numbers.isEmpty {
            var parts: [[Int]] = []
            var above = at - 1
            while above >= 0, !rows[above].isTotal, rows[above].numbers.count == row.numbers.count {
                parts.insert(rows[above].numbers, at: 0)
                above -= 1
            }
            guard parts.count >= 2 else { continue }
            for column in row.numbers.indices {
                let cells = parts.map { $0[column] }
                guard cells.allSatisfy({ figure($0).kind == figure(row.numbers[column]).kind }),
                    figure(row.numbers[column]).kind != .percent
                else { continue }
                propose(row.numbers[column], .sum, cells, isFirm: true)
            }
        }
    }
}
