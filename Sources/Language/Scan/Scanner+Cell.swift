extension Scanner {
    /// A cell of the last result, `_[3].sentence`, whose `_` begins at `start` and ends here.
    mutating func scanCell(from start: Int) -> Token.Kind {
        var probe = offset + 1
        while source.isDigit(probe) { probe += 1 }
        guard probe > offset + 1, source[probe] == UInt8(ascii: "]") else {
            offset += 1
            report(
                .foreignSign, .rowByNumber, SourceSpan(start, offset), help: .rowByNumberHelp)
            return .invalid
        }
        offset = probe + 1
        if source[offset] == UInt8(ascii: "."), let end = columnEnd(offset + 1) { offset = end }
        return .cell
    }

    /// Where a column's name ends that begins here; nil where none does.
    private func columnEnd(_ start: Int) -> Int? {
        var probe = start
        if source[probe] == UInt8(ascii: "`") {
            probe += 1
            while probe < source.count, source.lineEnd(probe) == 0, source[probe] != UInt8(ascii: "`") { probe += 1 }
            return source[probe] == UInt8(ascii: "`") && probe > start + 1 ? probe + 1 : nil
        }
        guard source.namePart(probe, first: true) > 0 else { return nil }
        while case let length = source.namePart(probe, first: false), length > 0 { probe += length }
        return probe
    }
}
