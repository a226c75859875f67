import Articles
import Figures
import Foundation
import GRDB

/// Makes a corpus file from articles, or brings one up to date with them.
public struct CorpusIndexer: Sendable {
    public var reader: CorpusReader
    /// What tells one set of topics from another: where it changed, all articles are read again.
    public var topics: String

    /// - Parameters:
    ///   - topics: The set that the reader was made with.
    ///   - extra: The words of the user's own that it was made with.
    public init(reader: CorpusReader, topics: TopicSet, extra: ExtraVocabulary = ExtraVocabulary()) {
        self.reader = reader
        let text = topics.topics.map { "\($0.id):" + $0.phrases.joined(separator: ",") }.joined(separator: ";")
        let all = extra.count == 0 ? text : text + "\n" + extra.fingerprint
        self.topics = String(Array(all.utf8).withUnsafeBytes { checksum($0) })
    }

    /// What indexing did.
    public struct Outcome: Sendable, Hashable {
        /// Articles that were read because they are new or changed.
        public var read = 0
        /// Articles that were kept as they were.
        public var kept = 0
        /// Articles that are gone, or are now others.
        public var dropped = 0
        public var figures = 0
        public var problems: [LoadProblem] = []
        /// False where it was stopped; then the file is as it was.
        public var isComplete = true
    }

    /// Brings a corpus file up to date with the articles under some paths; makes it where there is none.
    ///
    /// Only files that are new or changed (by size and time), and of a file of JSON lines only lines that are,
    /// are read. Until the end the file is as it was.
    ///
    /// - Parameter progress: Told as articles come; false stops, and the file stays as it was.
    public func index(
        _ paths: [String], into output: String, progress: (CorpusReader.Progress) -> Bool = { _ in true }
    ) throws(CorpusFileProblem) -> Outcome {
        let target = try CorpusReplacement(output)
        defer { target.abandon() }
        let isThere = try target.copyEarlier()
        let base = isThere ? try BaseTables(try OpenCorpus(output)) : BaseTables()
        var outcome = Outcome()
        var isUnchanged = false
        try target.write { db in
            if !isThere { try CorpusSchema.create(db) }
            var update = try CorpusUpdate(db: db, base: base, reader: reader, topics: topics)
            outcome = try update.run(paths, progress)
            isUnchanged = update.isUnchanged
        }
        guard outcome.isComplete, !isUnchanged else { return outcome }
        try target.putInPlace()
        return outcome
    }
}
