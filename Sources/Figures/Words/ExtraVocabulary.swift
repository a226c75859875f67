import Articles
import Messages
import VietnameseText

/// Words and names of the user's own, which extend the tables of the reader.
///
/// One a line, parted by tabs: the table's name (as the files of the folder Vocabulary are called), then what a
/// line of that table holds: a phrase, and the value where the table has one, or its columns in their order:
///
///     units	lượt giao dịch
///     currencies	vàng	XAU
///     labels	Chương trình số	document number
///     claim-words	xấp xỉ bằng	share
///     outlets	Báo Vùng Cao	Lào Cai	BVC; baovungcao.vn
///     districts	Mường Mới	huyện	Lào Cai
///
/// Blank lines and lines that begin with `#` do not count.
public struct ExtraVocabulary: Sendable {
    /// What is wrong with a line; the rest of the file holds all the same.
    public struct Problem: Sendable, Hashable {
        /// From 1.
        public var line: Int
        public var problem: Message
        /// With its line.
        public var message: Message { .atLine(line: String(line), problem: problem) }
    }

    public private(set) var problems: [Problem] = []
    /// How many words were taken.
    public private(set) var count = 0
    private(set) var tables: [WordTable] = []
    private var rows: [String: [[String]]] = [:]

    public init() {}

    public init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var parsed: [(line: Int, cells: [String])] = []
        for (index, line) in lines.enumerated() where !Self.trimmed(line).isEmpty && !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.trimmed($0) }
            parsed.append((index + 1, cells))
        }
        // Places first, so that what names them may stand before them.
        for (line, cells) in parsed where cells.first == "places" { take(cells, line) }
        for (line, cells) in parsed where cells.first != "places" { take(cells, line) }
        problems.sort { $0.line < $1.line }
    }

    /// The lines for one of the tables that have columns.
    func rows(_ table: String) -> [[String]] { rows[table] ?? [] }

    /// What lines of pages say.
    var pages: PageVocabulary {
        let (lines, words) = (rows("page-lines"), rows("date-line-words"))
        return lines.isEmpty && words.isEmpty ? .shared : PageVocabulary(pageLines: lines, dateLineWords: words)
    }

    /// What tells one vocabulary from another: where it changed, articles read with it are read again.
    public var fingerprint: String {
        let words = tables.flatMap { table in table.rows.map { "\(table.content)\t\($0.phrase)\t\($0.value)" } }
        let named = rows.sorted { $0.key < $1.key }.flatMap { name, rows in
            rows.map { ([name] + $0).joined(separator: "\t") }
        }
        return (words + named).joined(separator: "\n")
    }

    private mutating func take(_ cells: [String], _ line: Int) {
        guard let name = cells.first, cells.count >= 2, !cells[1].isEmpty else {
            return tell(line, .wordForm)
        }
        if let table = ColumnTable.extendable.first(where: { $0.name == name }) {
            if let problem = table.problem(Array(cells.dropFirst()), places: rows("places")) {
                return tell(line, problem)
            }
            rows[name, default: []].append(Array(cells.dropFirst()))
            count += 1
            return
        }
        let named = WordTable.files.filter { $0.name == name }
        guard !named.isEmpty else {
            let names = Set(WordTable.files.map(\.name) + ColumnTable.extendable.map(\.name)).sorted()
            return tell(line, .noSuchTable(name: name, names: names))
        }
        let row = (phrase: cells[1], value: cells.count > 2 ? cells[2] : "")
        for file in named {
            if let problem = file.content.problem(row.value, in: name) { return tell(line, problem) }
        }
        count += 1
        for file in named { tables.append(WordTable(file.content, rows: [row])) }
    }

    private mutating func tell(_ line: Int, _ problem: Message) {
        problems.append(Problem(line: line, problem: problem))
    }

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        while let first = cell.first, first.isWhitespace || first == "\u{FEFF}" { cell.removeFirst() }
        while let last = cell.last, last.isWhitespace { cell.removeLast() }
        return String(cell)
    }
}

extension WordTable.Content {
    /// What is wrong with a value for a table; nil where it is good.
    fileprivate func problem(_ value: String, in table: String) -> Message? {
        switch self {
        case .number:
            return Int16(value) == nil ? .wrongPower(table: table) : nil
        case .qualifier:
            let names = Figure.Qualifier.allCases.map(\.rawValue)
            return names.contains(value) ? nil : .wrongValue(table: table, values: names, found: value)
        case .text(.currency), .text(.duration):
            return value.isEmpty ? .valueNeeded(table: table) : nil
        default: return nil
        }
    }
}
