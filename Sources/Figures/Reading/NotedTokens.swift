import VietnameseText

/// The tokens of an article that the passes over it have to look at, by their indices, in order: marks, numbers, words that a
/// phrase or an expression of time may begin with, words that are looked for, and capitalised words that are not known.
/// Most words are none of these; a pass that goes from one noted token to the next never meets them.
struct NotedTokens: @unchecked Sendable {
    private let base: UnsafePointer<UInt32>
    private let count: Int

    /// Goes once over the tokens; the list lies in the article's memory.
    init(of tokens: TokenList, in memory: ArticleMemory) {
        let list = memory.take(tokens.count + 1, of: UInt32.self)
        var count = 0
        for index in tokens.indices {
            let next: UInt8 = index + 1 < tokens.count ? Self.follows(tokens[index + 1]) : 0
            // Which tokens are noted cannot be foreseen: it is reckoned without a branch.
            list[count] = UInt32(truncatingIfNeeded: index)
            count += Self.isNoted(tokens[index], before: next)
        }
        base = UnsafePointer(list)
        self.count = count
    }

    /// 1 for a token that is noted, else 0.
    @inline(__always)
    private static func isNoted(_ token: Token, before next: UInt8) -> Int {
        let traits = token.traits.rawValue
        let begins = traits & (traits >> WordTraits.fromFirstToAlone | next >> WordTraits.fromFirstToSecond)
        let isNamed = begins & WordTraits.firsts.rawValue | traits & WordTraits.alwaysNoted.rawValue
        let isOther: UInt8 = token.isWord ? 0 : 1
        let isUnknown: UInt8 = token.symbol == .unknown ? 1 : 0
        let isName: UInt8 = token.flags.rawValue & 3 == Token.Flags.capitalised.rawValue ? 1 : 0
        return isNamed | isOther | isUnknown & isName == 0 ? 0 : 1
    }

    /// What a token may follow on, as traits; any mark or number may follow.
    @inline(__always)
    private static func follows(_ token: Token) -> UInt8 { token.traits.rawValue | (token.isWord ? 0 : .max) }

    /// A place among them that only goes forwards.
    struct Cursor {
        private let list: NotedTokens
        private var place = 0

        init(_ list: NotedTokens) { self.list = list }

        /// The first at or behind a token and before an end; nil where there is none.
        ///
        /// - Parameter token: Not before one that was asked for earlier.
        @inline(__always)
        mutating func next(from token: Int, before end: Int) -> Int? {
            while place < list.count, Int(list.base[place]) < token { place += 1 }
            guard place < list.count else { return nil }
            let found = Int(list.base[place])
            return found < end ? found : nil
        }
    }
}
