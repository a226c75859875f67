import VietnameseText

/// What a terminal shows: as much of one as the prompt uses, by ECMA-48 and xterm.
struct Screen {
    let columns: Int
    let rows: Int
    private(set) var cells: [[Cell]]
    private(set) var row = 0
    private(set) var column = 0
    /// Whether the program asked for pastes to be marked.
    private(set) var marksPastes = false
    /// A character was written in the last column, and the next begins another row.
    private var wrapsNext = false
    private var pending: [UInt8] = []
    /// The colour that is written in, as SGR has it; empty for the terminal's own.
    private var pen = ""

    struct Cell: Hashable {
        /// "" for the right half of a wide character.
        var text = " "
        var color = ""
    }

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    /// The rows without the spaces at their ends, and without the empty rows at the end.
    var lines: [String] {
        var lines = cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    var text: String { lines.joined(separator: "\n") }
    /// The text without blanks and line ends: what it says wherever rows end.
    var letters: String { lines.joined().replacing(" ", with: "") }
    /// The row that the cursor is on.
    var currentLine: String { lines.indices.contains(row) ? lines[row] : "" }

    /// The colour that a text on the screen is written in, where it is all of one; nil where it is not there. Of
    /// several such texts the lowest counts.
    func color(of text: String) -> String? {
        let wanted = text.map(String.init)
        for row in cells.reversed() {
            let texts = row.map(\.text)
            guard let start = texts.indices.last(where: { texts[$0...].starts(with: wanted) }) else { continue }
            let colors = Set(row[start..<(start + wanted.count)].filter { $0.text != " " }.map(\.color))
            return colors.count == 1 ? colors.first : nil
        }
        return nil
    }

    mutating func feed(_ bytes: [UInt8]) {
        pending += bytes
        while let used = step() { pending.removeFirst(used) }
    }

    /// Does what the first pending sequence says; how many bytes it took, or nil where more are needed.
    private mutating func step() -> Int? {
        guard let first = pending.first else { return nil }
        switch first {
        case 0x07: return 1
        case 0x08:
            column = max(0, column - 1)
            wrapsNext = false
            return 1
        case 0x09:
            column = min(columns - 1, (column / 8 + 1) * 8)
            return 1
        case 0x0A:
            lineFeed()
            return 1
        case 0x0D:
            column = 0
            wrapsNext = false
            return 1
        case 0x1B: return escape()
        case 0x00...0x1F, 0x7F: return 1
        default: return character()
        }
    }

    private mutating func character() -> Int? {
        var decoder = UTF8()
        var iterator = pending.makeIterator()
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar):
            put(scalar)
            return UTF8.width(scalar)
        default: return pending.count < 4 ? nil : 1
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = displayWidth(of: scalar)
        if width == 0 {
            let place = wrapsNext ? column : max(0, column - 1)
            cells[row][place].text.unicodeScalars.append(scalar)
            return
        }
        if wrapsNext || column + width > columns {
            column = 0
            lineFeed()
        }
        wrapsNext = false
        cells[row][column] = Cell(text: String(scalar), color: pen)
        if width == 2, column + 1 < columns { cells[row][column + 1] = Cell(text: "", color: pen) }
        if column + width >= columns {
            column = columns - 1
            wrapsNext = true
        } else {
            column += width
        }
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if row < rows - 1 {
            row += 1
        } else {
            cells.removeFirst()
            cells.append(Array(repeating: Cell(), count: columns))
        }
    }

    private mutating func escape() -> Int? {
        guard pending.count > 1 else { return nil }
        switch pending[1] {
        case UInt8(ascii: "["):
            var end = 2
            while end < pending.count, (0x20...0x3F).contains(pending[end]) { end += 1 }
            guard end < pending.count else { return nil }
            control(pending[end], String(decoding: pending[2..<end], as: UTF8.self))
            return end + 1
        case UInt8(ascii: "]"):
            guard let bell = pending.firstIndex(of: 0x07) else { return nil }
            return bell + 1
        case UInt8(ascii: "M"):
            row = max(0, row - 1)
            return 2
        case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count > 2 ? 3 : nil
        default: return 2
        }
    }

    private mutating func control(_ final: UInt8, _ parameters: String) {
        if parameters.hasPrefix("?") {
            if parameters == "?2004" { marksPastes = final == UInt8(ascii: "h") }
            return
        }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        let isColour = final == UInt8(ascii: "m")
        if !isColour { wrapsNext = false }
        switch final {
        case UInt8(ascii: "m"):
            // What comes behind a 0 counts from nothing.
            pen =
                numbers.allSatisfy { $0 == 0 } ? "" : numbers.filter { $0 != 0 }.map(String.init).joined(separator: ";")
        case UInt8(ascii: "A"): row = max(0, row - count)
        case UInt8(ascii: "B"): row = min(rows - 1, row + count)
        case UInt8(ascii: "C"): column = min(columns - 1, column + count)
        case UInt8(ascii: "D"): column = max(0, column - count)
        case UInt8(ascii: "G"): column = min(columns, count) - 1
        case UInt8(ascii: "d"): row = min(rows, count) - 1
        case UInt8(ascii: "H"), UInt8(ascii: "f"):
            row = min(rows, count) - 1
            column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
        case UInt8(ascii: "J"): clearScreen(first)
        case UInt8(ascii: "K"): clearLine(first)
        case UInt8(ascii: "P"):
            let gone = min(count, columns - column)
            cells[row].removeSubrange(column..<(column + gone))
            cells[row] += Array(repeating: Cell(), count: gone)
        case UInt8(ascii: "@"):
            let added = min(count, columns - column)
            cells[row].insert(contentsOf: Array(repeating: Cell(), count: added), at: column)
            cells[row].removeLast(added)
        case UInt8(ascii: "X"):
            for place in column..<min(columns, column + count) { cells[row][place] = Cell() }
        default: break
        }
    }

    private mutating func clearLine(_ mode: Int) {
        let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
        for place in range { cells[row][place] = Cell() }
    }

    private mutating func clearScreen(_ mode: Int) {
        clearLine(mode)
        let range = mode == 0 ? (row + 1)..<rows : mode == 1 ? 0..<row : 0..<rows
        for other in range { cells[other] = Array(repeating: Cell(), count: columns) }
    }
}
