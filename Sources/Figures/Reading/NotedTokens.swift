import VietnameseText

/// The tokens of an article that the passes over it have to look at, in order: marks, numbers, words that a phrase or an
/// expression of time may begin with, words that are looked for, and capitalised words that are not known. Most words are
/// none of these; a pass that goes from one noted token to the next never meets them.
struct NotedTokens: @unchecked Sendable {
    private let base: UnsafePointer<Entry>
    private let count: Int

    private struct Entry {
        var token: UInt32
        /// As the bits of ``WordTraits``.
        var traits: UInt8
    }

    /// Goes once over the tokens; the list lies in the article's memory.
    init(of tokens: TokenList, in memory: ArticleMemory) {
        let list = memory.take(tokens.count + 1, of: Entry.self)
        // Where the next entry is put, before those that are there.
        var place = list + tokens.count
        let tokens = tokens.memory
        // Backwards, each token is met after the one that it may begin a phrase with.
        var next: UInt8 = 0
        var index = tokens.count
        while index > 0 {
            index -= 1
            let traits = tokens[index].traits.rawValue
            // What may begin with the token: nothing for most.
            let begins = traits & (traits >> WordTraits.fromFirstToAlone | next >> WordTraits.fromFirstToSecond)
            let noted = begins & WordTraits.firsts.rawValue | traits & WordTraits.alwaysNoted.rawValue
            // Which tokens are noted cannot be foreseen: it is reckoned without a branch.
            place.pointee = Entry(token: UInt32(truncatingIfNeeded: index), traits: noted)
            place -= noted == 0 ? 0 : 1
            next = traits
        }
        base = UnsafePointer(place + 1)
        count = list + tokens.count - place
    }

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
