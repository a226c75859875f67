extension Parser {
    /// `_[3].sentence`; the scanner has seen to its form.
    mutating func cell() -> Expression {
        let span = span
        let text = source.text(span)
        advance()
        let parts = text.dropFirst(2).split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
        // A row of more digits than a number has is none of any result.
        let row = parts.first.flatMap { Int($0) } ?? Int.max
        var column = parts.count > 1 ? parts[1].dropFirst() : ""
        if column.hasPrefix("`") { column = column.dropFirst().dropLast() }
        return Expression(.cell(row: row, column: column.isEmpty ? nil : composed(String(column))), span)
    }
}
