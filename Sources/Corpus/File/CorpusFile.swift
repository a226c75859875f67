import Dispatch
import Figures
import GRDB

/// A corpus kept in a file: articles that were read once and open at once.
public enum CorpusFile {
    /// Whether a file begins as one of SQLite, and so is to be opened and not to be read as an article.
    public static func isLikely(_ path: String) -> Bool { path.hasSuffix(".chiso") }

    /// Opens a corpus; its columns are read when they are first asked for.
    public static func open(_ path: String) throws(CorpusFileProblem) -> Corpus {
        // The table of places takes longer to make than the file to open, and what is read of the file needs it.
        DispatchQueue.global(qos: .userInitiated).async { _ = PlaceTable.shipped }
        let file = try OpenCorpus(path)
        return Corpus(base: try BaseTables(file), file: file)
    }

    /// The definitions kept with a corpus, in the order in which they were made.
    public static func definitions(_ path: String) throws(CorpusFileProblem) -> [String] {
        try OpenCorpus(path).definitions()
    }

    /// Keeps definitions with a corpus, in place of those that it had.
    public static func keep(definitions: [String], in path: String) throws(CorpusFileProblem) {
        let target = try CorpusReplacement(path)
        defer { target.abandon() }
        guard try target.copyEarlier() else { throw .missing(path) }
        try target.write { db in
            try db.execute(sql: "DELETE FROM definitions")
            for text in definitions {
                try db.execute(sql: "INSERT INTO definitions (text) VALUES (?)", arguments: [text])
            }
        }
        try target.putInPlace()
    }
}

extension BaseTables {
    /// The tables of a corpus file.
    init(_ file: OpenCorpus) throws(CorpusFileProblem) {
        self.init()
        let facts = try file.facts()
        var counts: [String: Int] = [:]
        for table in ["documents"] + CorpusSchema.dependent {
            guard let count = facts[table].flatMap({ Int($0) }), count >= 0 else {
                throw .damaged(file.path, .countMissing(table: table))
            }
            counts[table] = count
        }
        documents.count = counts["documents"] ?? 0
        sentences.count = counts["sentences"] ?? 0
        figures.count = counts["figures"] ?? 0
        claims.count = counts["claims"] ?? 0
        coverage.count = counts["coverage"] ?? 0
        var loader = ColumnLoader(file: file, counts: counts)
        do { try visitAll(&loader) } catch { throw CorpusFileProblem(file.path, error) }
        if let count = facts["facts"].flatMap({ Int($0) }), count >= 0 {
            keptFacts = { [figures = figures.count] in Facts(file, count: count, figures: figures) }
        }
        let ids = Later { [count = sentences.count] in file.column("sentences.id", rows: count, [Int64].self) }
        search = CorpusSearch(file, sentences: sentences.count, ids: ids)
        sentences.text = SentenceTexts(stored: sentences.count) { rows in
            let ids = ids.value
            let texts = file.sentences(rows.map { ids[Int($0)] })
            return Dictionary(
                rows.compactMap { row in texts[ids[Int(row)]].map { (row, $0) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
