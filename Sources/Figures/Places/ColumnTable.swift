import VietnameseText

/// A table of the vocabulary: a header line with the columns' names, then one line a row, cells parted
/// by tabs. Lines that begin with `#` and blank lines do not count; a cell that is missing is empty.
struct ColumnTable: Sendable {
    private(set) var rows: [Row]
    private let columns: [String]

    struct Row: Sendable {
        fileprivate let table: Cells
        /// Its cells among the table's.
        fileprivate let cells: Range<Int>

        subscript(column: String) -> String { bytes(column) { String($0) } ?? "" }

        /// The parts of a cell that holds several, parted by `;`.
        func list(_ column: String) -> [String] {
            bytes(column) { cell in
                cell.split(separator: UInt8(ascii: ";")).compactMap { Self.trimmed($0) }
            } ?? []
        }

        private func bytes<Result>(_ column: String, _ body: (TableText.Bytes) -> Result) -> Result? {
            // There are so few columns that each name is compared sooner than hashed.
            guard let index = table.columns.firstIndex(of: column), index < cells.count else { return nil }
            let range = table.ranges[cells.lowerBound + index]
            return table.bytes.withUnsafeBufferPointer { body(TableText.Bytes(rebasing: $0[range])) }
        }

        /// A part without the spaces around it; nil where there is nothing else.
        private static func trimmed(_ part: Slice<TableText.Bytes>) -> String? {
            var part = part
            while part.first == UInt8(ascii: " ") { part.removeFirst() }
            while part.last == UInt8(ascii: " ") { part.removeLast() }
            return part.isEmpty ? nil : String(TableText.Bytes(rebasing: part))
        }
    }

    /// The cells of rows, all in one text.
    fileprivate final class Cells: Sendable {
        let columns: [String]
        let bytes: [UInt8]
        let ranges: [Range<Int>]

        init(_ columns: [String], _ bytes: [UInt8], _ ranges: [Range<Int>]) {
            self.columns = columns
            self.bytes = bytes
            self.ranges = ranges
        }
    }

    init(_ text: StaticString) { self = text.withUTF8Buffer { ColumnTable($0) } }

    private init(_ text: TableText.Bytes) {
        var columns: [String]?
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var ranges: [Range<Int>] = []
        var ends: [Int] = []
        TableText.eachLine(of: text) { line in
            guard columns != nil else {
                columns = TableText.cells(of: line)
                return
            }
            TableText.eachCell(of: line) { cell in
                ranges.append(bytes.count..<bytes.count + cell.count)
                bytes.append(contentsOf: cell)
            }
            ends.append(ranges.count)
        }
        self.columns = columns ?? []
        rows = Self.rows(Cells(self.columns, bytes, ranges), ends)
    }

    private static func rows(_ cells: Cells, _ ends: [Int]) -> [Row] {
        ends.indices.map { Row(table: cells, cells: ($0 > 0 ? ends[$0 - 1] : 0)..<ends[$0]) }
    }

    /// With further rows, their cells in the order of the columns.
    func adding(_ further: [[String]]) -> ColumnTable {
        guard !further.isEmpty else { return self }
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var ends: [Int] = []
        for row in further {
            for cell in row {
                let start = bytes.count
                bytes += cell.utf8
                ranges.append(start..<bytes.count)
            }
            ends.append(ranges.count)
        }
        var copy = self
        copy.rows += Self.rows(Cells(columns, bytes, ranges), ends)
        return copy
    }
}

extension CalendarDay {
    /// Reads `2025-07-01`; nil for anything else.
    init?(written text: String) {
        guard !text.isEmpty, let period = Period(text), period.grain == .day, let day = period.start else { return nil }
        self = day
    }
}
