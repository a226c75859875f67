import Figures
import VietnameseText

/// Sentences cut into what the search index has, ready to be looked up: made by the threads that read articles,
/// since there are hundreds of runs in each.
struct SearchRuns: Sendable {
    /// The sentences' normalised texts, one behind the other.
    private(set) var bytes: [UInt8] = []
    private(set) var runs: [Run] = []
    /// Where the runs of each sentence end.
    private(set) var ends: [UInt32] = []

    struct Run: Sendable {
        var start: UInt32
        /// Shifted left by one; the low bit tells whether exactly one space stands between it and the run before.
        fileprivate var lengthAndJoin: UInt32
        var hash: UInt32

        var range: Range<Int> { Int(start)..<(Int(start) + Int(lengthAndJoin >> 1)) }
        var isJoined: Bool { lengthAndJoin & 1 == 1 }
    }

    init() {}

    init(_ sentences: [ArticleReading.Sentence]) {
        bytes.reserveCapacity(sentences.reduce(0) { $0 + $1.text.utf8.count })
        runs.reserveCapacity(bytes.capacity / 4)
        for sentence in sentences { append(sentence.text) }
    }

    mutating func append(_ sentence: String) {
        let text = NormalisedText(sentence)
        let before = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: text.bytes)
        text.bytes.withUnsafeBufferPointer { bytes in
            SearchTokens.each(bytes) { range, isJoined in
                runs.append(
                    Run(
                        start: before + UInt32(truncatingIfNeeded: range.lowerBound),
                        lengthAndJoin: UInt32(truncatingIfNeeded: range.count) << 1 | (isJoined ? 1 : 0),
                        hash: TermTable.hash(bytes, range)))
            }
        }
        ends.append(UInt32(truncatingIfNeeded: runs.count))
    }
}
