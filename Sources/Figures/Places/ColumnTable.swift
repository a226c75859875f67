import VietnameseText

/// A table of the vocabulary: a header line with the columns' names, then one line a row, cells parted
/// by tabs. Lines that begin with `#` and blank lines do not count; a cell that is missing is empty.
struct ColumnTable: Sendable {
    private(set) var rows: [Row]
    private var columns: [String: Int] = [:]

    struct Row: Sendable {
        fileprivate let columns: [String: Int]
        fileprivate let cells: [Substring]

        subscript(column: String) -> String {
            guard let index = columns[column], cells.indices.contains(index) else { return "" }
            return String(cells[index])
        }

        /// The parts of a cell that holds several, parted by `;`.
        func list(_ column: String) -> [String] {
            self[column].split(separator: ";").map { Self.trimmed($0) }.filter { !$0.isEmpty }
        }

        private static func trimmed(_ part: Substring) -> String {
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return String(part)
        }
    }

    init(_ text: StaticString) { self.init(text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }) }

    init(_ text: String) {
        var columns: [String: Int]?
        var rows: [Row] = []
        // By bytes: the program's start waits for the tables.
        for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        where line.first != UInt8(ascii: "#") {
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Substring($0) }
            guard let columns else {
                columns = Dictionary(
                    cells.enumerated().map { (String($1), $0) }, uniquingKeysWith: { first, _ in first })
                continue
            }
            rows.append(Row(columns: columns, cells: cells))
        }
        self.rows = rows
        self.columns = columns ?? [:]
    }

    /// With further rows, their cells in the order of the columns.
    func adding(_ further: [[String]]) -> ColumnTable {
        var copy = self
        copy.rows += further.map { Row(columns: columns, cells: $0.map { Substring($0) }) }
        return copy
    }
}

extension CalendarDay {
    /// Reads `2025-07-01`; nil for anything else.
    init?(written text: String) {
        guard let period = Period(text), period.grain == .day, let day = period.start else { return nil }
        self = day
    }
}
