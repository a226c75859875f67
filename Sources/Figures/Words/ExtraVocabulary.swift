import Messages

/// Words of the user's own, which extend the tables of the reader.
///
/// One a line, parted by tabs: the table's name (`units`, `labels`, `currencies`, … as the files of the
/// folder Vocabulary are called), the phrase, and the value where the table has one:
///
///     units	lượt giao dịch
///     currencies	vàng	XAU
///     labels	Chương trình số	document number
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

    public init() {}

    public init(_ text: String) {
        let files = WordTable.files
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.trimmed($0) }
            guard let name = cells.first, cells.count >= 2, !cells[1].isEmpty else {
                problems.append(
                    Problem(line: index + 1, problem: .wordForm))
                continue
            }
            let named = files.filter { $0.name == name }
            guard !named.isEmpty else {
                let names = Set(files.map(\.name)).sorted()
                problems.append(Problem(line: index + 1, problem: .noSuchTable(name: name, names: names)))
                continue
            }
            count += 1
            let row = (phrase: cells[1], value: cells.count > 2 ? cells[2] : "")
            for file in named { tables.append(WordTable(file.content, rows: [row])) }
        }
    }

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        while let first = cell.first, first.isWhitespace { cell.removeFirst() }
        while let last = cell.last, last.isWhitespace { cell.removeLast() }
        return String(cell)
    }
}
