import VietnameseText

/// A sentence with the phrases of the vocabulary that stand in it.
///
/// The rules ask for phrases at every word, and nearly always there is none: what a word can begin or end is looked up
/// first, and only where a phrase of the use asked for is possible, it is looked for.
struct MarkedSentence: @unchecked Sendable {
    /// Indices of the article's tokens.
    private(set) var range: Range<Int>
    private let tokens: TokenList
    private let words: ReaderWords
    /// The uses that any of its words can begin.
    private var uses: WordUses
    /// What begins at each token, once it was asked for; in the article's memory.
    private var places: UnsafeMutablePointer<Place>
    private let memory: ArticleMemory

    private struct Place: BitwiseCopyable {
        /// Nil until it was looked for.
        var marks: UnsafeMutablePointer<Mark>?
        var count = 0
    }

    /// How many phrases begin at a token at most, as a rule.
    private static let room = 8
    /// The sentence's own.
    private var numerals: UnsafeBufferPointer<ArticleText.NumeralPlace>

    /// The longest phrase that is looked for backwards.
    private static let reach = 8

    init(_ range: Range<Int>, of text: ArticleText, _ words: ReaderWords) {
        self.range = range
        self.words = words
        tokens = text.tokens
        numerals = text.numerals(in: range)
        memory = text.memory
        places = text.memory.take(range.count, of: Place())
        uses = words.uses(startingIn: tokens.part(range))
    }

    /// Goes on to another sentence of the same text.
    mutating func move(to range: Range<Int>, of text: ArticleText) {
        self.range = range
        numerals = text.numerals(in: range)
        places = memory.take(range.count, of: Place())
        uses = words.uses(startingIn: tokens.part(range))
    }

    /// The numeral of the article that begins at a token of the sentence, and the token after it; nil for any other.
    func numeral(at index: Int) -> (numeral: Numeral, next: Int)? {
        for place in numerals where place.first >= index {
            return place.first == index ? (place.numeral, place.next) : nil
        }
        return nil
    }

    /// The longest phrase of a use that begins at a token.
    @inline(__always)
    func starting(_ index: Int, _ use: WordUse) -> Mark? {
        guard mayStart(index, use) else { return nil }
        return longest(index, use)
    }

    @inline(__always)
    private func mayStart(_ index: Int, _ use: WordUse) -> Bool {
        range.contains(index) && words.uses(startingWith: tokens[index].symbol).contains(WordUses(use))
    }

    /// Whether a phrase of any of some uses may begin at a token; where it says no, none does.
    @inline(__always)
    func mayStart(_ index: Int, anyOf uses: WordUses) -> Bool {
        range.contains(index) && !words.uses(startingWith: tokens[index].symbol).isDisjoint(with: uses)
    }

    private func longest(_ index: Int, _ use: WordUse) -> Mark? {
        var best: Mark?
        for mark in marks(at: index) where mark.use == use {
            if mark.tokens.count > best?.tokens.count ?? 0 { best = mark }
        }
        // `văn bằng, chứng chỉ đạt 24%` is no `chỉ đạt`.
        if use == .targetEnd, best != nil, index > range.lowerBound,
            words.isCompound(tokens[index - 1].symbol, tokens[index].symbol)
        {
            return nil
        }
        return best
    }

    /// All phrases that begin at a token of the sentence: rules ask for one use after another.
    private func marks(at index: Int) -> UnsafeBufferPointer<Mark> {
        let place = places + (index - range.lowerBound)
        if place.pointee.marks == nil { look(at: index, place) }
        return UnsafeBufferPointer(start: place.pointee.marks, count: place.pointee.count)
    }

    private func look(at index: Int, _ place: UnsafeMutablePointer<Place>) {
        var room = Self.room
        var marks = memory.take(room, of: Mark.self)
        var count = 0
        words.phrases.all(at: index, in: tokens, end: range.upperBound) { match in
            if count == room {
                marks = memory.more(marks, of: count)
                room = count * 2
            }
            marks[count] = Mark(use: match.value.use, payload: match.value.payload, tokens: match.tokens)
            count += 1
        }
        place.pointee = Place(marks: marks, count: count)
    }

    /// The longest phrase of a use whose last word is before a token.
    @inline(__always)
    func ending(_ index: Int, _ use: WordUse) -> Mark? {
        guard index > range.lowerBound, index <= range.upperBound,
            words.uses(endingWith: tokens[index - 1].symbol).contains(WordUses(use))
        else { return nil }
        return longestEnding(index, use)
    }

    private func longestEnding(_ index: Int, _ use: WordUse) -> Mark? {
        for start in max(range.lowerBound, index - Self.reach)..<index where mayStart(start, use) {
            for mark in marks(at: start) where mark.use == use && mark.tokens.upperBound == index { return mark }
        }
        return nil
    }

    /// The last phrase of a use that lies within a range of tokens.
    func last(_ use: WordUse, in range: Range<Int>) -> Mark? {
        guard uses.contains(WordUses(use)) else { return nil }
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
            index -= 1
        }
        return nil
    }

    /// The first phrase of a use that lies within a range of tokens.
    func first(_ use: WordUse, in range: Range<Int>) -> Mark? {
        guard uses.contains(WordUses(use)) else { return nil }
        for index in range {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
        }
        return nil
    }
}
