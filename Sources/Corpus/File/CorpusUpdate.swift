import Articles
import Figures
import Foundation
import GRDB

/// One run of an indexer over an open corpus file.
struct CorpusUpdate {
    let db: Database
    var base: BaseTables
    let reader: CorpusReader
    let topics: String

    /// A file as the corpus knows it.
    private struct Known {
        var id: Int64
        var size: Int64
        var modified: Int64
    }

    /// The ids of documents that stay, and of those that were read now, by file in the order of the files.
    private var documentsOfFiles: [[Int64]] = []
    /// Ids of the documents in the order of the rows of the base tables.
    private var ids: [Int64] = []
    private var nextSentence: Int64 = 1
    /// Whether the file says already all that a run found, so that none need be put in its place.
    private(set) var isUnchanged = false
    private let rows: RowWriter
    private let search: SearchWriter

    init(db: Database, base: BaseTables, reader: CorpusReader, topics: String) throws {
        self.db = db
        rows = try RowWriter(db)
        search = try SearchWriter(db)
        self.base = base
        self.reader = reader
        self.topics = topics
    }

    mutating func run(
        _ paths: [String], _ progress: (CorpusReader.Progress) -> Bool
    ) throws -> CorpusIndexer.Outcome {
        var outcome = CorpusIndexer.Outcome()
        ids = try Int64.fetchAll(db, sql: "SELECT id FROM documents ORDER BY rowid")
        ids = try storedOrder() ?? ids
        nextSentence = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM sentences") ?? 0) + 1
        base.sentences.text.isCountedOnly = true
        let before = Set(ids)
        let isSameReader = try isReadAsNow()
        let known = isSameReader ? try knownFiles() : [:]
        let (files, problems) = reader.loader.files(paths)
        outcome.problems = problems
        documentsOfFiles = Array(repeating: [], count: files.count)
        var toRead: [Changed] = []
        for (number, file) in files.enumerated() {
            let state = Self.state(file.path)
            if let state, let earlier = known[file.path], earlier.size == state.size,
                earlier.modified == state.modified
            {
                documentsOfFiles[number] = try documents(of: earlier.id)
                continue
            }
            let id = try store(file, state)
            toRead.append(
                Changed(
                    number: number, file: file, id: id, size: Int(state?.size ?? 0),
                    lines: isSameReader ? try fingerprints(of: id) : [:]))
        }
        if toRead.isEmpty, isSameReader, documentsOfFiles.flatMap({ $0 }) == ids, files.count == known.count {
            isUnchanged = true
            outcome.kept = ids.count
            outcome.figures = base.figures.count
            return outcome
        }
        guard try read(toRead, &outcome, progress) else {
            outcome.isComplete = false
            return outcome
        }
        try finish(files, before, &outcome)
        return outcome
    }

    // MARK: - What is known

    private func isReadAsNow() throws -> Bool {
        let told = try String.fetchOne(db, sql: "SELECT value FROM corpus WHERE key = 'reader'")
        let topics = try String.fetchOne(db, sql: "SELECT value FROM corpus WHERE key = 'topics'")
        return told == CorpusSchema.readerVersion && topics == self.topics
    }

    private func knownFiles() throws -> [String: Known] {
        var files: [String: Known] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT path, id, size, modified FROM files") {
            files[row[0]] = Known(id: row[1], size: row[2], modified: row[3])
        }
        return files
    }

    /// The documents' ids in the order of the rows, which the last run left.
    private func storedOrder() throws -> [Int64]? {
        guard let data = try Data.fetchOne(db, sql: "SELECT bytes FROM columns WHERE name = 'documents.id'") else {
            return nil
        }
        return try data.withUnsafeBytes { bytes in
            var reader = ColumnBytes(bytes)
            return try reader.numbers(Int64.self)
        }
    }

    private func documents(of file: Int64) throws -> [Int64] {
        try Int64.fetchAll(db, sql: "SELECT id FROM documents WHERE file = ? ORDER BY id", arguments: [file])
    }

    private func fingerprints(of file: Int64) throws -> [Int64: [Int64]] {
        let sql = "SELECT fingerprint, id FROM documents WHERE file = ? AND fingerprint IS NOT NULL"
        let rows = try Row.fetchAll(db, sql: sql, arguments: [file])
        return Dictionary(grouping: rows, by: { $0[0] as Int64 }).mapValues { $0.map { $0[1] as Int64 } }
    }

    private static func state(_ path: String) -> (size: Int64, modified: Int64)? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return (Int64(info.st_size), Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }

    // MARK: - Reading

    /// A file that is to be read, with the documents of its lines that may stay.
    private struct Changed {
        /// Among all files.
        var number: Int
        var file: ArticleLoader.File
        var id: Int64
        /// In bytes.
        var size: Int
        /// By fingerprint; a line that stands twice has two documents.
        var lines: [Int64: [Int64]]
    }

    /// False where it was stopped.
    private mutating func read(
        _ changed: [Changed], _ outcome: inout CorpusIndexer.Outcome, _ progress: (CorpusReader.Progress) -> Bool
    ) throws -> Bool {
        var changed = changed
        let files = changed.map { CorpusReader.FileToRead(file: $0.file, known: Set($0.lines.keys), size: $0.size) }
        var failure: (any Error)?
        let finished = reader.eachOf(files) { item, index, state in
            switch item {
            case .problem(let problem): outcome.problems.append(problem)
            case .known(let fingerprint):
                if let id = changed[index].lines[fingerprint]?.popLast() {
                    documentsOfFiles[changed[index].number].append(id)
                }
            case .read(let reading, let runs, let fingerprint):
                do {
                    documentsOfFiles[changed[index].number].append(
                        try add(reading, runs, file: changed[index].id, fingerprint))
                    outcome.read += 1
                } catch {
                    failure = error
                    return false
                }
            }
            return progress(state)
        }
        if let failure { throw failure }
        return finished
    }

    /// Adds an article's reading to the tables and to the columns; gives its document's id.
    private mutating func add(
        _ reading: ArticleReading, _ runs: SearchRuns, file: Int64, _ fingerprint: Int64?
    ) throws -> Int64 {
        let id = try rows.write(reading, file: file, fingerprint, firstSentence: nextSentence)
        try search.add(runs, firstID: nextSentence)
        base.append(reading)
        // The ids go on from the file's, whatever the order of the rows.
        let count = reading.sentences.count
        base.sentences.id.removeLast(count)
        base.sentences.id.append(contentsOf: nextSentence..<(nextSentence + Int64(count)))
        nextSentence += Int64(count)
        ids.append(id)
        return id
    }

    private func store(_ file: ArticleLoader.File, _ state: (size: Int64, modified: Int64)?) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO files (path, folder, size, modified) VALUES (?, ?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET folder = excluded.folder, size = excluded.size,
                    modified = excluded.modified
                """,
            arguments: [file.path, file.folder, state?.size ?? 0, state?.modified ?? 0])
        return try Int64.fetchOne(db, sql: "SELECT id FROM files WHERE path = ?", arguments: [file.path]) ?? 0
    }

    // MARK: - The end

    /// Drops what is gone, puts the rows in the order of the files, and writes the columns.
    private mutating func finish(
        _ files: [ArticleLoader.File], _ before: Set<Int64>, _ outcome: inout CorpusIndexer.Outcome
    ) throws {
        let order = documentsOfFiles.flatMap { $0 }
        let stays = Set(order)
        outcome.dropped = before.subtracting(stays).count
        outcome.kept = before.intersection(stays).count
        for id in before.subtracting(stays) {
            // Figures before the sentences that they stand in.
            for table in CorpusSchema.dependent.reversed() {
                try db.execute(sql: "DELETE FROM \(table) WHERE document = ?", arguments: [id])
            }
            try db.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [id])
        }
        let paths = Set(files.map(\.path))
        for path in try String.fetchAll(db, sql: "SELECT path FROM files") where !paths.contains(path) {
            try db.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
        }
        try search.flush()
        try SearchWriter.rebuildIfWorn(db)
        let rowOfID = Dictionary(ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        try base.keep(documents: order.compactMap { rowOfID[$0] })
        var store = ColumnStore(db: db)
        try base.visitAll(&store)
        try store.store("documents.id", order)
        let (sentences, coverage) = (base.sentences.count, base.coverage.count)
        // What is written and not asked again is let go, since to tell the facts apart takes as much room once more.
        base.sentences = BaseTables.Sentences()
        base.coverage = BaseTables.Coverage()
        let sameFigures = Facts(base)
        try store.store(sameFigures)
        let facts: [String: String] = [
            "reader": CorpusSchema.readerVersion, "topics": topics, "documents": "\(base.documents.count)",
            "sentences": "\(sentences)", "figures": "\(base.figures.count)",
            "claims": "\(base.claims.count)", "coverage": "\(coverage)", "facts": "\(sameFigures.count)",
        ]
        for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
            try db.execute(sql: "INSERT OR REPLACE INTO corpus (key, value) VALUES (?, ?)", arguments: [key, value])
        }
        outcome.figures = base.figures.count
    }
}

extension BaseTables {
    /// Keeps some documents with all that hangs on them, in this order.
    mutating func keep(documents order: [Int32]) throws {
        if order.count == documents.count, order.enumerated().allSatisfy({ Int($1) == $0 }) { return }
        let newDocuments = Self.newRows(order, documents.count)
        let sentenceRows = Self.rows(sentences.document, order, documents.count)
        let figureRows = Self.rows(figures.document, order, documents.count)
        let claimRows = Self.rows(claims.document, order, documents.count)
        let coverageRows = Self.rows(coverage.document, order, documents.count)
        let newSentences = Self.newRows(sentenceRows, sentences.count)
        let newFigures = Self.newRows(figureRows, figures.count)
        var keeper = RowKeeper(rows: [
            "documents": order, "sentences": sentenceRows, "figures": figureRows, "claims": claimRows,
            "coverage": coverageRows,
        ])
        try visitAll(&keeper)
        sentences.document = sentences.document.map { newDocuments[Int($0)] }
        figures.document = figures.document.map { newDocuments[Int($0)] }
        figures.sentence = figures.sentence.map { $0 < 0 ? -1 : newSentences[Int($0)] }
        claims.document = claims.document.map { newDocuments[Int($0)] }
        claims.figures = claims.figures.renumbered(newFigures)
        coverage.document = coverage.document.map { newDocuments[Int($0)] }
        keptFacts = nil
        documents.count = order.count
        sentences.count = sentenceRows.count
        figures.count = figureRows.count
        claims.count = claimRows.count
        coverage.count = coverageRows.count
    }

    /// The rows of a table that hang on documents, in the documents' order.
    private static func rows(_ documentOfRow: [Int32], _ order: [Int32], _ count: Int) -> [Int32] {
        var starts = [Int](repeating: 0, count: count + 1)
        for document in documentOfRow { starts[Int(document) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var byDocument = [Int32](repeating: 0, count: documentOfRow.count)
        for (row, document) in documentOfRow.enumerated() {
            byDocument[next[Int(document)]] = Int32(truncatingIfNeeded: row)
            next[Int(document)] += 1
        }
        return order.flatMap { byDocument[starts[Int($0)]..<starts[Int($0) + 1]] }
    }

    /// For each row of before the one that it is now; -1 where it is gone.
    private static func newRows(_ kept: [Int32], _ count: Int) -> [Int32] {
        var result = [Int32](repeating: -1, count: count)
        for (new, old) in kept.enumerated() { result[Int(old)] = Int32(truncatingIfNeeded: new) }
        return result
    }
}
