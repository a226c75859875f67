import Evaluation
import VietnameseText

/// A cell as a terminal's table shows it, cut where it is aligned: a number before its decimal comma.
struct CellText {
    /// Aligned to the right.
    var head: String
    /// Aligned to the left: decimals, the unit, the numbers of footnotes.
    var tail: String
    var headWidth: Int
    var tailWidth: Int

    init(head: String, tail: String) {
        self.head = head
        self.tail = tail
        headWidth = displayWidth(head)
        tailWidth = displayWidth(tail)
    }

    var width: Int { headWidth + tailWidth }

    /// - Parameter showsUnit: whether a number is followed by its unit, since the header does not say it.
    init(_ cell: Cell, showsUnit: Bool, isNumeric: Bool, _ style: Style) {
        let cited = cell.citations.map { "[\($0)]" }.joined()
        let marks = cited.isEmpty ? "" : " " + cited
        let text: String
        if case .quantity(let quantity) = cell.value {
            text = oneLine(style.symbols(showsUnit ? quantity.shown : quantity.shownNumber))
        } else {
            text = Self.sparkline(cell.value, style) + oneLine(style.symbols(cell.value.shownNumber))
        }
        guard isNumeric else {
            self.init(head: "", tail: text + marks)
            return
        }
        let end = Self.endOfWhole(text)
        self.init(head: String(text[..<end]), tail: text[end...] + marks)
    }

    /// A list of numbers is preceded by its picture, so that it is seen where the list is cut.
    static func sparkline(_ value: Value, _ style: Style) -> String {
        guard case .list(let values) = value, values.count > 2 else { return "" }
        let numbers = values.map { $0.quantity?.stated.double }
        return numbers.contains { $0 != nil } ? style.sparkline(numbers) + " " : ""
    }

    /// Where the whole part of the last number of a text ends: before its decimal comma, else behind its digits.
    private static func endOfWhole(_ text: String) -> String.Index {
        let bytes = text.utf8
        guard let last = bytes.lastIndex(where: isDigit) else { return text.endIndex }
        var index = last
        // Digits, points between them, and at most one comma with digits on both sides.
        while index > bytes.startIndex {
            let before = bytes.index(before: index)
            if isDigit(bytes[before]) || bytes[before] == UInt8(ascii: ".") {
                index = before
            } else if bytes[before] == UInt8(ascii: ","), before > bytes.startIndex,
                isDigit(bytes[bytes.index(before: before)])
            {
                return before
            } else {
                break
            }
        }
        return bytes.index(after: last)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension ResultTable {
    /// The unit that the header of a column names: one that all its numbers share and none has in its words.
    func headerUnit(_ column: Int) -> Unit? {
        var shared: Unit?
        for row in rows where row.indices.contains(column) {
            guard case .quantity(let quantity) = row[column].value else { continue }
            if quantity.wordsHaveUnit { return nil }
            guard let unit = shared else {
                shared = quantity.unit
                continue
            }
            if unit.name != quantity.unit.name { return nil }
        }
        return shared ?? columns[column].unit
    }

    /// Whether a column is aligned as numbers are.
    func isNumeric(_ column: Int) -> Bool {
        switch columns[column].type {
        case .quantity, .whole:
            return !rows.contains { row in
                guard row.indices.contains(column), case .list = row[column].value else { return false }
                return true
            }
        default:
            var hasNumbers = false
            for row in rows where row.indices.contains(column) {
                switch row[column].value {
                case .quantity, .whole, .year: hasNumbers = true
                case .missing: continue
                default: return false
                }
            }
            return hasNumbers
        }
    }
}
