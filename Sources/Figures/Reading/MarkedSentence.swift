import VietnameseText

/// A sentence with the phrases of the vocabulary that stand in it.
struct MarkedSentence: Sendable {
    /// Indices of the article's tokens.
    let range: Range<Int>
    /// By where they begin.
    private let marks: [Mark]
    /// For each token of the sentence the index of the first mark that begins there or later, and one more.
    private let first: [Int32]

    /// The longest phrase that is looked for backwards.
    private static let reach = 8

    init(_ range: Range<Int>, _ tokens: [Token], _ words: ReaderWords) {
        self.range = range
        var marks: [Mark] = []
        var first: [Int32] = []
        first.reserveCapacity(range.count + 1)
        for index in range {
            first.append(Int32(truncatingIfNeeded: marks.count))
            words.phrases.all(at: index, in: tokens, end: range.upperBound) { match in
                marks.append(Mark(use: match.value.use, payload: match.value.payload, tokens: match.tokens))
            }
        }
        first.append(Int32(truncatingIfNeeded: marks.count))
        self.marks = marks
        self.first = first
    }

    private func marks(at index: Int) -> ArraySlice<Mark> {
        guard range.contains(index) else { return [] }
        let offset = index - range.lowerBound
        return marks[Int(first[offset])..<Int(first[offset + 1])]
    }

    /// The longest phrase of a use that begins at a token.
    func starting(_ index: Int, _ use: WordUse) -> Mark? {
        var best: Mark?
        for mark in marks(at: index) where mark.use == use {
            if best.map({ mark.tokens.count > $0.tokens.count }) ?? true { best = mark }
        }
        return best
    }

    /// The longest phrase of a use whose last word is before a token.
    func ending(_ index: Int, _ use: WordUse) -> Mark? {
        var start = max(range.lowerBound, index - Self.reach)
        while start < index {
            for mark in marks(at: start) where mark.use == use && mark.tokens.upperBound == index { return mark }
            start += 1
        }
        return nil
    }

    /// The last phrase of a use that lies within a range of tokens.
    func last(_ use: WordUse, in range: Range<Int>) -> Mark? {
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
            index -= 1
        }
        return nil
    }

    /// The first phrase of a use that lies within a range of tokens.
    func first(_ use: WordUse, in range: Range<Int>) -> Mark? {
        for index in range {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
        }
        return nil
    }
}
