import Foundation
import GRDB
import VietnameseText

/// Fills the search index of a corpus file with sentences as they come, a segment at a time, in memory that does
/// not grow with the corpus.
///
/// Every run of letters and digits has a place: one more than the run before where exactly one space stands
/// between them, else two more. So runs of a phrase with single spaces stand at places that follow each other,
/// and whatever else stands between two runs does not look like one.
final class SearchWriter {
    private let db: Database
    /// Places of a segment: what bounds the memory.
    private let segmentSize: Int
    private var table = TermTable()
    private var termOfKey: [String: UInt32] = [:]
    private var newTerms: [(term: UInt32, key: String, plain: String)] = []
    private var nextTerm: UInt32
    /// Whether the file had no terms, so that none need be looked for in it.
    private let isFresh: Bool
    /// What went wrong when a term was looked for; told by ``flush()``.
    private var failure: (any Error)?
    private var nextSegment: Int64
    /// The term of each place of the segment, plus one; 0 where none stands.
    private var terms: [UInt32] = []
    /// How many places each sentence takes.
    private var lengths: [UInt8] = []
    private var sentences = 0
    private var firstSentence: Int64 = 0

    init(_ db: Database, segmentSize: Int = 1 << 23) throws {
        self.db = db
        self.segmentSize = segmentSize
        let last = try Int64.fetchOne(db, sql: "SELECT max(term) FROM search_terms")
        nextTerm = last.map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0
        isFresh = last == nil
        nextSegment = (try Int64.fetchOne(db, sql: "SELECT max(segment) FROM search_segments") ?? -1) + 1
        terms.reserveCapacity(min(segmentSize, 1 << 16))
    }

    /// Adds a sentence; the ids rise, and a sentence whose id is passed over has no text.
    func add(_ sentence: String, id: Int64) throws {
        var runs = SearchRuns()
        runs.append(sentence)
        try add(runs, firstID: id)
    }

    /// Adds sentences whose ids follow each other.
    func add(_ runs: SearchRuns, firstID: Int64) throws {
        try runs.bytes.withUnsafeBufferPointer { bytes in
            var first = 0
            for (offset, end) in runs.ends.enumerated() {
                try add(runs.runs[first..<Int(end)], bytes, id: firstID + Int64(offset))
                first = Int(end)
            }
        }
    }

    private func add(
        _ runs: ArraySlice<SearchRuns.Run>, _ bytes: UnsafeBufferPointer<UInt8>, id: Int64
    ) throws {
        if sentences == 0 { firstSentence = id }
        while firstSentence + Int64(sentences) < id {
            lengths.append(0)
            sentences += 1
        }
        let before = terms.count
        for run in runs {
            var term = table.value(bytes, run.range, hash: run.hash)
            if term == TermTable.none { term = newForm(bytes, run) }
            if !run.isJoined { terms.append(0) }
            terms.append(term &+ 1)
        }
        Postings.append(UInt32(truncatingIfNeeded: terms.count - before), to: &lengths)
        sentences += 1
        if terms.count >= segmentSize { try flush() }
    }

    private func newForm(_ bytes: UnsafeBufferPointer<UInt8>, _ run: SearchRuns.Run) -> UInt32 {
        let text = NormalisedText(utf8: Array(bytes[run.range]))
        let term = term(foldKey(text)) { plainKey(text) }
        table.insert(bytes, run.range, hash: run.hash, term)
        return term
    }

    private func term(_ key: String, plain: () -> String) -> UInt32 {
        if let term = termOfKey[key] { return term }
        if !isFresh, let known = knownTerm(key) {
            termOfKey[key] = known
            return known
        }
        let term = nextTerm
        nextTerm += 1
        termOfKey[key] = term
        newTerms.append((term, key, plain()))
        return term
    }

    /// Whether a run is more than one word or one row of digits, and so may hold words: `18h`.
    private static func isMixed(_ key: String) -> Bool {
        if key.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return false }
        guard key.unicodeScalars.first?.properties.isAlphabetic == true else { return true }
        return !key.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || (0x300...0x36F).contains($0.value)
        }
    }

    /// The term that the file has for a key.
    private func knownTerm(_ key: String) -> UInt32? {
        do {
            let statement = try db.cachedStatement(sql: "SELECT term FROM search_terms WHERE key = ?")
            return try UInt32.fetchOne(statement, arguments: [key])
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    /// Writes what is not yet written.
    func flush() throws {
        if let failure { throw failure }
        guard sentences > 0 else { return }
        let insertTerm = try RowInsert(db, into: "search_terms", ["term", "key", "plain", "mixed"])
        for new in newTerms {
            insertTerm.bind(Int64(new.term))
            insertTerm.bind(new.key)
            insertTerm.bind(new.plain)
            insertTerm.bind(Self.isMixed(new.key) ? 1 : 0)
            try insertTerm.run()
        }
        newTerms.removeAll()
        let insertSegment = try RowInsert(
            db, into: "search_segments", ["segment", "first_sentence", "sentences", "places", "checksum", "lengths"])
        insertSegment.bind(nextSegment)
        insertSegment.bind(firstSentence)
        insertSegment.bind(Int64(sentences))
        insertSegment.bind(Int64(terms.count))
        insertSegment.bind(lengths.withUnsafeBytes { checksum($0) })
        insertSegment.bind(lengths)
        try insertSegment.run()
        try writePostings()
        nextSegment += 1
        terms.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        sentences = 0
    }

    /// Sorts the places by term, by counting, and writes each term's.
    private func writePostings() throws {
        let insert = try RowInsert(db, into: "search_postings", ["id", "count", "checksum", "places"])
        var ends = [UInt32](repeating: 0, count: Int(nextTerm) + 1)
        for term in terms { ends[Int(term)] += 1 }
        ends[0] = 0
        for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
        // Filled from the end, so that each end becomes its term's start.
        var places = [UInt32](repeating: 0, count: Int(ends.last ?? 0))
        for place in terms.indices.reversed() where terms[place] != 0 {
            let term = Int(terms[place])
            ends[term] -= 1
            places[Int(ends[term])] = UInt32(truncatingIfNeeded: place)
        }
        var bytes: [UInt8] = []
        for term in 0..<Int(nextTerm) {
            let start = Int(ends[term + 1])
            let end = term + 2 < ends.count ? Int(ends[term + 2]) : places.count
            guard start < end else { continue }
            bytes.removeAll(keepingCapacity: true)
            var last: UInt32 = 0
            for place in places[start..<end] {
                Postings.append(place - last, to: &bytes)
                last = place
            }
            insert.bind(Int64(term) * SearchIndex.mostSegments + nextSegment)
            insert.bind(Int64(end - start))
            insert.bind(bytes.withUnsafeBytes { checksum($0) })
            insert.bind(bytes)
            try insert.run()
        }
    }
}

extension SearchWriter {
    /// Makes the index anew where most of it is of sentences that are gone, or it is in too many small segments.
    static func rebuildIfWorn(_ db: Database, segmentSize: Int = 1 << 23) throws {
        let told = try Row.fetchOne(
            db, sql: "SELECT count(*), coalesce(sum(sentences), 0), coalesce(sum(places), 0) FROM search_segments")
        guard let told else { return }
        let (segments, indexed, places): (Int, Int, Int) = (told[0], told[1], told[2])
        let sentences = try Int.fetchOne(db, sql: "SELECT count(*) FROM sentences") ?? 0
        guard segments > 32 + 2 * (places / segmentSize) || indexed > 2 * sentences + 1000 else { return }
        for table in ["search_terms", "search_segments", "search_postings"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        let writer = try SearchWriter(db, segmentSize: segmentSize)
        let rows = try Row.fetchCursor(db, sql: "SELECT id, sentence FROM sentences ORDER BY id")
        while let row = try rows.next() { try writer.add(row[1], id: row[0]) }
        try writer.flush()
    }
}
