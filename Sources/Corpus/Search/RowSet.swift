/// Some of the rows of a table, one bit each.
public struct RowSet: Sendable, Hashable {
    /// Bit r % 64 of word r / 64 stands for row r; bits beyond ``rowCount`` are 0.
    public private(set) var words: [UInt64]
    /// How many rows the table has.
    public let rowCount: Int

    /// None of the rows.
    public init(rowCount: Int) {
        self.rowCount = max(0, rowCount)
        words = [UInt64](repeating: 0, count: (self.rowCount + 63) / 64)
    }

    /// Whether a row is among them; false for a row that there is not.
    @inline(__always)
    public subscript(row: Int) -> Bool {
        guard row >= 0, row < rowCount else { return false }
        return words[row >> 6] >> UInt64(row & 63) & 1 != 0
    }

    /// How many there are.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The rows, ascending.
    public var rows: [Int32] {
        var rows: [Int32] = []
        for (index, word) in words.enumerated() {
            var left = word
            while left != 0 {
                rows.append(Int32(truncatingIfNeeded: index << 6 | left.trailingZeroBitCount))
                left &= left &- 1
            }
        }
        return rows
    }

    /// Calls a body with each of the rows within a range, ascending.
    public func eachRow(in range: Range<Int>, _ body: (Int) -> Void) {
        let range = range.clamped(to: 0..<rowCount)
        guard !range.isEmpty else { return }
        words.withUnsafeBufferPointer { words in
            for index in (range.lowerBound >> 6)...((range.upperBound - 1) >> 6) {
                var left = words[index]
                while left != 0 {
                    let row = index << 6 | left.trailingZeroBitCount
                    left &= left &- 1
                    if range.contains(row) { body(row) }
                }
            }
        }
    }

    /// Takes a row in; one that there is not is passed over.
    public mutating func insert(_ row: Int) {
        guard row >= 0, row < rowCount else { return }
        words[row >> 6] |= 1 << UInt64(row & 63)
    }

    /// Takes all rows of another set of the same table in.
    public mutating func formUnion(_ other: RowSet) {
        for index in words.indices where other.words.indices.contains(index) { words[index] |= other.words[index] }
    }

    /// Keeps only the rows that are also in another set of the same table.
    public mutating func formIntersection(_ other: RowSet) {
        for index in words.indices {
            words[index] &= other.words.indices.contains(index) ? other.words[index] : 0
        }
    }
}
