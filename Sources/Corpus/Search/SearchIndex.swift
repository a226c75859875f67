import Foundation
import GRDB
import VietnameseText

/// The search index of an open corpus file: which sentences hold a phrase, without reading sentences.
///
/// ``SearchWriter`` says what a place is.
final class SearchIndex: Sendable {
    /// In a row's id the term stands before the segment: `term * mostSegments + segment`.
    static let mostSegments: Int64 = 4096

    private let file: OpenCorpus
    private let segments: Later<[Segment]>

    /// A run of sentences that were indexed together.
    private struct Segment: Sendable {
        var number: Int64
        var firstSentence: Int64
        /// Before which place each sentence begins, and where the last ends.
        var starts: [UInt32]
    }

    init(_ file: OpenCorpus) {
        self.file = file
        segments = Later { file.reading([]) { try Self.segments($0, file.path) } }
    }

    /// What a phrase asks of the index.
    private struct Wanted {
        /// The runs, as keys or, where marks do not matter, without them.
        var runs: [String] = []
        /// How many places each stands behind the first.
        var offsets: [UInt32] = []
        /// Whether the places alone tell that a sentence holds it.
        var isExact = true

        init(_ phrase: PhraseSearch) {
            phrase.key.withUnsafeBufferPointer { bytes in
                var end = 0
                SearchTokens.each(bytes) { range, isJoined in
                    if let last = offsets.last {
                        offsets.append(last + (isJoined ? 1 : 2))
                        isExact = isExact && isJoined
                    } else {
                        offsets.append(0)
                        isExact = range.lowerBound == 0
                    }
                    runs.append(String(decoding: bytes[range], as: UTF8.self))
                    end = range.upperBound
                }
                isExact = isExact && end == bytes.count
            }
        }
    }

    /// The ids of the sentences that may hold a phrase, ascending, and whether they surely do; nil where the
    /// phrase has nothing that the index knows, such as `%`.
    func sentences(_ phrase: PhraseSearch) -> (ids: [Int64], isExact: Bool)? {
        let wanted = Wanted(phrase)
        guard !wanted.runs.isEmpty else { return nil }
        let segments = segments.value
        let ids = file.reading([Int64]()) { (db: Database) throws -> [Int64] in
            var terms: [[Int64]] = []
            for run in wanted.runs {
                terms.append(try Self.terms(db, run, isPlain: phrase.isPlain))
                if terms.last?.isEmpty != false { return [] }
            }
            var ids: [Int64] = []
            for segment in segments { try find(terms, wanted.offsets, segment, db, &ids) }
            return ids
        }
        return (ids, wanted.isExact)
    }

    /// The ids of the sentences in which all of some words stand, as ``SearchTokens`` cuts texts or within a run of
    /// letters and digits; marks count.
    func sentences(withAll words: [String]) -> [Int64] {
        let segments = segments.value
        return file.reading([Int64]()) { (db: Database) throws -> [Int64] in
            var found: Set<Int64>?
            for word in Set(words) {
                let terms = try Self.terms(db, holding: word)
                var ids: [Int64] = []
                for segment in segments { try find([terms], [0], segment, db, &ids) }
                found = found.map { $0.intersection(ids) } ?? Set(ids)
                if found?.isEmpty == true { break }
            }
            return (found ?? []).sorted()
        }
    }

    private static func terms(_ db: Database, _ run: String, isPlain: Bool) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT term FROM search_terms WHERE \(isPlain ? "plain" : "key") = ? ORDER BY term")
        return try Int64.fetchAll(statement, arguments: [run])
    }

    /// The terms that are a word, or of which it may be a part (`18h` holds `h`).
    private static func terms(_ db: Database, holding word: String) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT term FROM search_terms WHERE key = ?1
                UNION SELECT term FROM search_terms WHERE mixed AND instr(key, ?1) ORDER BY term
                """)
        return try Int64.fetchAll(statement, arguments: [word])
    }

    // MARK: - Segments

    private static func segments(_ db: Database, _ path: String) throws -> [Segment] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT segment, first_sentence, sentences, places, checksum, lengths FROM search_segments ORDER BY 1")
        var segments: [Segment] = []
        while let row = try rows.next() {
            let number: Int64 = row[0]
            let (count, places): (Int, UInt32) = (row[2], row[3])
            var segment = Segment(number: number, firstSentence: row[1], starts: [0])
            segment.starts.reserveCapacity(max(0, count) + 1)
            let isWhole = try row.withUnsafeData(atIndex: 5) { data in
                guard let data else { return false }
                return data.withUnsafeBytes { bytes in
                    guard checksum(bytes) == row[4] else { return false }
                    var reader = Postings.Reader(bytes.bindMemory(to: UInt8.self))
                    var place: UInt32 = 0
                    while let length = reader.next() {
                        let (end, overflow) = place.addingReportingOverflow(length)
                        guard !overflow else { return false }
                        place = end
                        segment.starts.append(place)
                    }
                    return place == places && segment.starts.count == count + 1
                }
            }
            guard isWhole else { throw CorpusFileProblem.damaged(path, .segmentNotWhole) }
            segments.append(segment)
        }
        return segments
    }

    /// Appends the ids of the sentences of a segment in which a term of each list stands at its offset.
    private func find(
        _ terms: [[Int64]], _ offsets: [UInt32], _ segment: Segment, _ db: Database, _ ids: inout [Int64]
    ) throws {
        let postings = try PostingsLookup(db)
        func id(_ term: Int64) -> Int64 { term * Self.mostSegments + segment.number }
        var rarest = 0
        var fewest = Int.max
        for (index, alternatives) in terms.enumerated() {
            let count = alternatives.reduce(0) { $0 + postings.count(id($1)) }
            if count == 0 { return }
            if count < fewest { (rarest, fewest) = (index, count) }
        }
        /// Calls a body with the bytes of each term's places in the segment.
        func each(_ alternatives: [Int64], _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
            for term in alternatives {
                guard postings.places(id(term), body) else {
                    throw CorpusFileProblem.damaged(file.path, .segmentDamaged)
                }
            }
        }
        var places: [UInt32] = []
        places.reserveCapacity(fewest)
        try each(terms[rarest]) { Postings.decode($0, movedBack: offsets[rarest], into: &places) }
        if terms[rarest].count > 1 { places.sort() }
        for index in terms.indices where index != rarest && !places.isEmpty {
            var marks = [Bool](repeating: false, count: places.count)
            try each(terms[index]) { bytes in
                places.withUnsafeBufferPointer { places in
                    marks.withUnsafeMutableBufferPointer { marks in
                        Postings.mark(bytes, offset: offsets[index], places: places, marks: marks)
                    }
                }
            }
            var kept = 0
            for position in places.indices where marks[position] {
                places[kept] = places[position]
                kept += 1
            }
            places.removeLast(places.count - kept)
        }
        Self.appendSentences(places, segment, &ids)
    }

    /// The sentences in which ascending places stand, each once.
    private static func appendSentences(_ places: [UInt32], _ segment: Segment, _ ids: inout [Int64]) {
        let starts = segment.starts
        var sentence = 0
        var next = 0
        while next < places.count {
            let place = places[next]
            // The sentence begins before its first place: the last start that is less.
            var step = 1
            while sentence + step < starts.count, starts[sentence + step] < place { step *= 2 }
            var low = sentence + step / 2
            var high = min(sentence + step, starts.count)
            while low + 1 < high {
                let middle = (low + high) / 2
                if starts[middle] < place { low = middle } else { high = middle }
            }
            sentence = low
            guard sentence + 1 < starts.count else { return }
            ids.append(segment.firstSentence + Int64(sentence))
            while next < places.count, places[next] <= starts[sentence + 1] { next += 1 }
        }
    }
}
