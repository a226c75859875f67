import VietnameseText

/// A sentence with the phrases of the vocabulary that stand in it.
///
/// The rules ask for phrases at every word, and nearly always there is none: for each token it is known at once which
/// uses begin and end there, so that only what is there is looked at. Its memory is the article's.
struct MarkedSentence: @unchecked Sendable {
    /// Indices of the article's tokens.
    let range: Range<Int>
    /// The uses of all phrases in it.
    private let uses: WordUses
    /// For each token of the sentence, and one more.
    private let places: UnsafeMutablePointer<Place>
    /// By where they begin.
    private let marks: UnsafeMutablePointer<Mark>
    private let numerals: UnsafeBufferPointer<ArticleText.NumeralPlace>

    private struct Place {
        /// The uses of the phrases that begin at the token.
        var starting = WordUses()
        /// The uses of the phrases whose last word is before the token.
        var ending = WordUses()
        /// The first mark that begins at the token or later.
        var first: Int32 = 0
        /// The number of the article's numeral that begins at the token, from 1; 0 for none.
        var numeral: Int32 = 0
    }

    /// The longest phrase that is looked for backwards.
    private static let reach = 8

    init(_ range: Range<Int>, of text: ArticleText, _ words: ReaderWords) {
        self.range = range
        numerals = text.numerals
        let tokens = text.tokens
        let places = text.memory.take(range.count + 1, of: Place())
        var uses = WordUses()
        var found = 0
        var room = range.count * 2 + 8
        var marks = text.memory.take(room, of: Mark.self)
        for index in range {
            let offset = index - range.lowerBound
            places[offset].first = Int32(truncatingIfNeeded: found)
            guard tokens[index].mayBegin(.word) else { continue }
            words.phrases.all(at: index, in: tokens, end: range.upperBound) { match in
                if found == room {
                    marks = text.memory.more(marks, of: found)
                    room = found * 2
                }
                marks[found] = Mark(use: match.value.use, payload: match.value.payload, tokens: match.tokens)
                found += 1
                let use = WordUses(match.value.use)
                uses.formUnion(use)
                places[offset].starting.formUnion(use)
                places[match.tokens.upperBound - range.lowerBound].ending.formUnion(use)
            }
        }
        places[range.count].first = Int32(truncatingIfNeeded: found)
        var numeral = text.firstNumeral(from: range.lowerBound)
        while numeral < text.numerals.count, text.numerals[numeral].first < range.upperBound {
            places[text.numerals[numeral].first - range.lowerBound].numeral = Int32(truncatingIfNeeded: numeral + 1)
            numeral += 1
        }
        self.marks = marks
        self.uses = uses
        self.places = places
    }

    /// Whether a phrase of a use stands anywhere in the sentence.
    func has(_ use: WordUse) -> Bool { uses.contains(WordUses(use)) }

    /// The numeral of the article that begins at a token of the sentence, and the token after it; nil for any other.
    @inline(__always)
    func numeral(at index: Int) -> (numeral: Numeral, next: Int)? {
        guard range.contains(index) else { return nil }
        let number = Int(places[index - range.lowerBound].numeral)
        guard number > 0 else { return nil }
        let found = numerals[number - 1]
        return (found.numeral, found.next)
    }

    /// The longest phrase of a use that begins at a token.
    @inline(__always)
    func starting(_ index: Int, _ use: WordUse) -> Mark? {
        guard range.contains(index), places[index - range.lowerBound].starting.contains(WordUses(use)) else {
            return nil
        }
        return longest(index, use)
    }

    private func longest(_ index: Int, _ use: WordUse) -> Mark? {
        var best: Mark?
        for at in marks(at: index) where marks[at].use == use {
            if best.map({ marks[at].tokens.count > $0.tokens.count }) ?? true { best = marks[at] }
        }
        return best
    }

    private func marks(at index: Int) -> Range<Int> {
        let place = index - range.lowerBound
        return Int(places[place].first)..<Int(places[place + 1].first)
    }

    /// The longest phrase of a use whose last word is before a token.
    @inline(__always)
    func ending(_ index: Int, _ use: WordUse) -> Mark? {
        guard index > range.lowerBound, index <= range.upperBound,
            places[index - range.lowerBound].ending.contains(WordUses(use))
        else { return nil }
        return longestEnding(index, use)
    }

    private func longestEnding(_ index: Int, _ use: WordUse) -> Mark? {
        var start = max(range.lowerBound, index - Self.reach)
        while start < index {
            for at in marks(at: start) where marks[at].use == use && marks[at].tokens.upperBound == index {
                return marks[at]
            }
            start += 1
        }
        return nil
    }

    /// The last phrase of a use that lies within a range of tokens.
    func last(_ use: WordUse, in range: Range<Int>) -> Mark? {
        guard has(use) else { return nil }
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
            index -= 1
        }
        return nil
    }

    /// The first phrase of a use that lies within a range of tokens.
    func first(_ use: WordUse, in range: Range<Int>) -> Mark? {
        guard has(use) else { return nil }
        for index in range {
            if let mark = starting(index, use), mark.tokens.upperBound <= range.upperBound { return mark }
        }
        return nil
    }
}
