import VietnameseText

/// The tokens of an article that the passes over it have to look at, in order: marks, numbers, words that a phrase or an
/// expression of time may begin with, words that are looked for, and capitalised words that are not known. Most words are
/// none of these; a pass that goes from one noted token to the next never meets them.
struct NotedTokens: @unchecked Sendable {
    private let base: UnsafePointer<Entry>
    private let count: Int

    private struct Entry {
        var token: UInt32
        /// As the bits of ``WordTraits``; all for a mark or number.
        var traits: UInt8
    }

    /// Goes once over the tokens; the list lies in the article's memory.
    init(of tokens: TokenList, in memory: ArticleMemory) {
        let list = memory.take(tokens.count + 1, of: Entry.self)
        var count = 0
        let tokens = tokens.memory
        // Backwards, each token is met after the one that it may begin a phrase with.
        var next: UInt8 = 0
        var index = tokens.count
        while index > 0 {
            index -= 1
            let token = tokens[index]
            let traits = Self.traits(of: token, before: next)
            // Which tokens are noted cannot be foreseen: it is reckoned without a branch.
            list[tokens.count - count] = Entry(token: UInt32(truncatingIfNeeded: index), traits: traits)
            count += traits == 0 ? 0 : 1
            next = token.traits.rawValue | Self.all(unless: token.isWord)
        }
        base = UnsafePointer(list + (tokens.count - count + 1))
        self.count = count
    }

    /// What may begin with a token: nothing for most.
    @inline(__always)
    private static func traits(of token: Token, before next: UInt8) -> UInt8 {
        let traits = token.traits.rawValue
        let begins = traits & (traits >> WordTraits.fromFirstToAlone | next >> WordTraits.fromFirstToSecond)
        let isUnknownName =
            token.symbol == .unknown && token.flags.rawValue & 3 == Token.Flags.capitalised.rawValue
        return begins & WordTraits.firsts.rawValue | traits & WordTraits.alwaysNoted.rawValue
            | all(unless: token.isWord) | (isUnknownName ? WordTraits.name.rawValue : 0)
    }

    @inline(__always)
    private static func all(unless isWord: Bool) -> UInt8 { isWord ? 0 : .max }

    /// A place among those of some traits that only goes forwards.
    struct Cursor {
        private let list: NotedTokens
        private let traits: UInt8
        private var place = 0

        init(_ list: NotedTokens, _ traits: WordTraits) {
            self.list = list
            self.traits = traits.rawValue
        }

        /// The first at or behind a token and before an end; nil where there is none.
        ///
        /// - Parameter token: Not before one that was asked for earlier.
        @inline(__always)
        mutating func next(from token: Int, before end: Int) -> Int? {
            while place < list.count {
                let entry = list.base[place]
                if entry.traits & traits != 0, Int(entry.token) >= token {
                    return Int(entry.token) < end ? Int(entry.token) : nil
                }
                place += 1
            }
            return nil
        }
    }
}
