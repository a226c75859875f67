/// The sentences' texts: in memory where they were just read, else in the corpus file, since they are most of
/// what a corpus holds and few are ever shown.
struct SentenceTexts: Sendable {
    /// Those that are in memory, which come after those of the file.
    private var held: [String] = []
    private var stored = 0
    private var fetch: @Sendable ([Int32]) -> [Int32: String] = { _ in [:] }

    init() {}

    /// - Parameters:
    ///   - stored: How many the file has.
    ///   - fetch: Reads those of some rows.
    init(stored: Int, fetch: @escaping @Sendable ([Int32]) -> [Int32: String]) {
        self.stored = stored
        self.fetch = fetch
    }

    /// For an indexer, which writes the texts away as they come: they are counted only.
    var isCountedOnly = false

    mutating func append(_ text: String) {
        if isCountedOnly { stored += 1 } else { held.append(text) }
    }

    /// Nil for a row that there is not.
    subscript(row: Int) -> String? {
        if row >= stored { return held.indices.contains(row - stored) ? held[row - stored] : nil }
        let row = Int32(truncatingIfNeeded: row)
        return fetch([row])[row]
    }

    /// The texts of many rows at once, nil for rows that there are not.
    func texts(_ rows: [Int32]) -> [String?] {
        let fetched = stored > 0 ? fetch(rows.filter { $0 >= 0 && Int($0) < stored }) : [:]
        return rows.map { row in
            guard row >= 0 else { return nil }
            guard Int(row) >= stored else { return fetched[row] }
            return held.indices.contains(Int(row) - stored) ? held[Int(row) - stored] : nil
        }
    }

    /// Goes through the texts from a row on.
    func each(from first: Int, _ body: (Int, String) -> Void) {
        let some = 4096
        for start in stride(from: first, to: stored, by: some) {
            let rows = (start..<min(start + some, stored)).map { Int32(truncatingIfNeeded: $0) }
            let texts = fetch(rows)
            for row in rows { if let text = texts[row] { body(Int(row), text) } }
        }
        for (offset, text) in held.enumerated() where stored + offset >= first { body(stored + offset, text) }
    }
}
