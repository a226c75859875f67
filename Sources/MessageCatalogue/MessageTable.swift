/// A file of the catalogue. Each line is `key TAB language TAB text`, first `en`, then `vi`; `\n` in a text is a
/// line end and `\\` a backslash; lines that begin with `#` are comments.
public struct MessageTable: Sendable {
    public private(set) var entries: [MessageEntry] = []
    /// What is wrong, each with its line: `12: …`.
    public private(set) var problems: [String] = []

    public init(_ text: String) {
        var open: (key: String, english: String, line: Int)?
        var keys: Set<String> = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let number = index + 1
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 3 else {
                problems.append("\(number): a line is KEY TAB LANGUAGE TAB TEXT")
                continue
            }
            let key = String(cells[0])
            switch cells[1] {
            case "en":
                if let open { problems.append("\(open.line): `\(open.key)` has no Vietnamese") }
                open = (key, Self.unescaped(cells[2]), number)
                if !keys.insert(key).inserted { problems.append("\(number): `\(key)` is there twice") }
                if !MessageEntry.isWord(key) { problems.append("\(number): `\(key)` is no name for code to use") }
            case "vi":
                guard let english = open, english.key == key else {
                    problems.append("\(number): `\(key)` has no English before it")
                    continue
                }
                add(
                    MessageEntry(
                        key: key, english: english.english, vietnamese: Self.unescaped(cells[2]), line: english.line))
                open = nil
            default: problems.append("\(number): there is no language `\(cells[1])`; there are en and vi")
            }
        }
        if let open { problems.append("\(open.line): `\(open.key)` has no Vietnamese") }
    }

    private mutating func add(_ entry: MessageEntry) {
        entries.append(entry)
        let english = MessageEntry.places(of: entry.english)
        let vietnamese = MessageEntry.places(of: entry.vietnamese)
        if let problem = english.problem { problems.append("\(entry.line): \(problem)") }
        if let problem = vietnamese.problem { problems.append("\(entry.line + 1): \(problem)") }
        // Words that go with a count are of a language, the count itself is not.
        let shown = [english, vietnamese].map { places in
            Set(places.found.filter { $0.words.isEmpty }.map(\.name))
        }
        let named = Set(english.found.map(\.name)).union(vietnamese.found.map(\.name))
        for name in named.sorted() where shown[0].contains(name) != shown[1].contains(name) {
            problems.append(
                "\(entry.line): `\(entry.key)` has {\(name)} in \(shown[0].contains(name) ? "English" : "Vietnamese") only"
            )
        }
        for name in named.sorted() where !english.found.contains(where: { $0.name == name }) {
            problems.append("\(entry.line + 1): `\(entry.key)` has {\(name):…} in Vietnamese only")
        }
        if entry.english.isEmpty || entry.vietnamese.isEmpty {
            problems.append("\(entry.line): `\(entry.key)` is empty")
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for sign in text {
            if isEscaped {
                result += sign == "n" ? "\n" : String(sign)
                isEscaped = false
            } else if sign == "\\" {
                isEscaped = true
            } else {
                result.append(sign)
            }
        }
        return result
    }
}
