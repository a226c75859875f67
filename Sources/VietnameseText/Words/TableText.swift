/// The text of a table of a vocabulary: one row a line, cells parted by tabs. Blank lines and lines that begin with `#` do
/// not count.
///
/// It is cut up where it lies in memory, since the program's start waits for all tables.
public enum TableText {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Passes each line that counts to a body, without its end.
    public static func eachLine(of text: Bytes, _ body: (Bytes) -> Void) {
        each(text, partedBy: { $0 == 0x0A || $0 == 0x0D }) { line in
            if let first = line.first, first != UInt8(ascii: "#") { body(line) }
        }
    }

    /// Passes each cell of a line to a body.
    public static func eachCell(of line: Bytes, _ body: (Bytes) -> Void) {
        each(line, partedBy: { $0 == UInt8(ascii: "\t") }, body)
    }

    /// The cells of a line, each a text of its own.
    public static func cells(of line: Bytes) -> [String] {
        var cells: [String] = []
        eachCell(of: line) { cells.append(String($0)) }
        return cells
    }

    /// A line's first cell, and what stands behind the tab after it.
    public static func firstCell(of line: Bytes) -> (cell: Bytes, rest: Bytes) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
            return (line, Bytes(rebasing: line[line.count...]))
        }
        return (Bytes(rebasing: line[..<tab]), Bytes(rebasing: line[(tab + 1)...]))
    }

    @inline(__always)
    private static func each(_ bytes: Bytes, partedBy isSign: (UInt8) -> Bool, _ body: (Bytes) -> Void) {
        var start = 0
        for index in 0..<bytes.count where isSign(bytes[index]) {
            body(Bytes(rebasing: bytes[start..<index]))
            start = index + 1
        }
        body(Bytes(rebasing: bytes[start...]))
    }
}

extension String {
    /// The text of some bytes of a table.
    public init(_ cell: TableText.Bytes) { self.init(decoding: cell, as: UTF8.self) }
}
