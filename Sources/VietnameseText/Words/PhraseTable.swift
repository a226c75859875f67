/// Phrases and what each stands for, matched over tokens a symbol at a time.
///
/// A phrase is matched whole token by whole token, whatever its case, Unicode form and tone places;
/// spaces do not count (`TP.HCM` is `TP. HCM`). `*` in a phrase stands for none to three words or
/// numbers, without punctuation between.
///
/// Looking up is inlined where it is used, so that it is compiled for the type of its values: it is done at
/// every token.
public struct PhraseTable<Value: Sendable>: Sendable {
    @usableFromInline var trie = PhraseTrie()
    @usableFromInline var values: [Value] = []

    public struct Match: Sendable {
        public let value: Value
        /// Indices of the tokens that it covers.
        public let tokens: Range<Int>

        @inlinable
        init(value: Value, tokens: Range<Int>) {
            self.value = value
            self.tokens = tokens
        }
    }

    public init() {}

    public var isEmpty: Bool { values.isEmpty }

    /// Adds a phrase; one phrase may have several values. A phrase without any token is left out.
    public mutating func insert(_ phrase: String, _ value: Value, _ lexicon: inout Lexicon) {
        insert(lexicon.intern(phrase: phrase), value)
    }

    public mutating func insert(_ phrase: [Symbol], _ value: Value) {
        guard phrase.contains(where: { $0 != .punctuation("*") }) else { return }
        trie.insert(phrase)
        values.append(value)
    }

    /// Whether a phrase can begin with a symbol: false where none does.
    @inlinable
    public func canStart(_ symbol: Symbol) -> Bool { trie.canStart(symbol) }

    /// Whether a phrase that begins with a word may be found whatever the next word is: it is the word alone, or any
    /// words may follow.
    public func canStandAlone(_ word: Symbol) -> Bool { trie.canStandAlone(word) }

    /// Whether a word is the second of a phrase.
    public func canBeSecond(_ word: Symbol) -> Bool { trie.seconds.contains(word) }

    /// Whether a phrase may begin at a token, by it and the one after it: cheaper than to look for one.
    @inlinable
    @inline(__always)
    public func mayBegin(at index: Int, in tokens: TokenList, end: Int) -> Bool {
        trie.mayBegin(at: index, in: tokens, end: end)
    }

    /// The longest phrase that begins at a token; of equal ones the first inserted.
    @inlinable
    public func longest(at index: Int, in tokens: TokenList, end: Int? = nil) -> Match? {
        let end = min(end ?? tokens.count, tokens.count)
        guard trie.mayBegin(at: index, in: tokens, end: end) else { return nil }
        var best: (value: Int, next: Int)?
        trie.all(at: index, in: tokens, end: end) { value, next in
            if best.map({ next > $0.next }) ?? true { best = (value, next) }
        }
        return best.map { Match(value: values[$0.value], tokens: index..<$0.next) }
    }

    /// All phrases that begin at a token, the shorter before the longer where no `*` is in play.
    @inlinable
    public func all(at index: Int, in tokens: TokenList, end: Int? = nil, _ body: (Match) -> Void) {
        let end = min(end ?? tokens.count, tokens.count)
        guard trie.mayBegin(at: index, in: tokens, end: end) else { return }
        trie.all(at: index, in: tokens, end: end) { value, next in
            body(Match(value: values[value], tokens: index..<next))
        }
    }

    /// The phrases of a range of tokens from left to right, the longest at each place, none overlapping.
    @inlinable
    public func scan(_ tokens: TokenList, in range: Range<Int>? = nil, _ body: (Match) -> Void) {
        let range = (range ?? 0..<tokens.count).clamped(to: 0..<tokens.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = longest(at: index, in: tokens, end: range.upperBound) {
                body(match)
                index = max(match.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
    }

    /// See ``longest(at:in:end:)-(_,TokenList,_)``.
    @inlinable
    public func longest(at index: Int, in tokens: [Token], end: Int? = nil) -> Match? {
        tokens.withList { longest(at: index, in: $0, end: end) }
    }

    /// See ``all(at:in:end:_:)-(_,TokenList,_,_)``.
    @inlinable
    public func all(at index: Int, in tokens: [Token], end: Int? = nil, _ body: (Match) -> Void) {
        tokens.withList { all(at: index, in: $0, end: end, body) }
    }

    /// See ``scan(_:in:_:)-(TokenList,_,_)``.
    @inlinable
    public func scan(_ tokens: [Token], in range: Range<Int>? = nil, _ body: (Match) -> Void) {
        tokens.withList { scan($0, in: range, body) }
    }
}
