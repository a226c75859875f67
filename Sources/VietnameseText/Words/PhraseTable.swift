/// Phrases and what each stands for, matched over tokens a symbol at a time.
///
/// A phrase is matched whole token by whole token, whatever its case, Unicode form and tone places;
/// spaces do not count (`TP.HCM` is `TP. HCM`). `*` in a phrase stands for none to three words or
/// numbers, without punctuation between.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// Nodes of the trie; the first is the root.
    private var nodes: [Node] = [Node()]
    /// The root's children by the raw symbol of a word; -1 where there is none.
    private var starts: [Int32] = []

    private struct Node: Sendable {
        var children: [UInt32: Int32] = [:]
        /// The node after `*`.
        var gap: Int32 = -1
        var values: [Value] = []
    }

    public struct Match: Sendable {
        public let value: Value
        /// Indices of the tokens that it covers.
        public let tokens: Range<Int>
    }

    public init() {}

    public var isEmpty: Bool { nodes.count == 1 }

    /// Adds a phrase; one phrase may have several values. A phrase without any token is left out.
    public mutating func insert(_ phrase: String, _ value: Value, _ lexicon: inout Lexicon) {
        insert(lexicon.intern(phrase: phrase), value)
    }

    public mutating func insert(_ phrase: [Symbol], _ value: Value) {
        guard !phrase.isEmpty else { return }
        var node = 0
        for symbol in phrase {
            if symbol == .punctuation("*") {
                if nodes[node].gap < 0 {
                    nodes[node].gap = Int32(nodes.count)
                    nodes.append(Node())
                }
                node = Int(nodes[node].gap)
            } else if let child = nodes[node].children[symbol.raw] {
                node = Int(child)
            } else {
                let child = Int32(nodes.count)
                nodes[node].children[symbol.raw] = child
                nodes.append(Node())
                if node == 0, symbol.isKnownWord { setStart(Int(symbol.raw), child) }
                node = Int(child)
            }
        }
        nodes[node].values.append(value)
    }

    private mutating func setStart(_ symbol: Int, _ child: Int32) {
        if symbol >= starts.count {
            starts.append(contentsOf: repeatElement(-1, count: symbol + 1 - starts.count))
        }
        starts[symbol] = child
    }

    /// The longest phrase that begins at a token; of equal ones the first inserted.
    public func longest(at index: Int, in tokens: [Token], end: Int? = nil) -> Match? {
        var best: Match?
        all(at: index, in: tokens, end: end) { match in
            if best.map({ match.tokens.count > $0.tokens.count }) ?? true { best = match }
        }
        return best
    }

    /// All phrases that begin at a token, the shorter before the longer where no `*` is in play.
    public func all(at index: Int, in tokens: [Token], end: Int? = nil, _ body: (Match) -> Void) {
        let end = min(end ?? tokens.count, tokens.count)
        guard index >= 0, index < end, let node = start(tokens[index].symbol) else { return }
        walk(Int(node), index, index + 1, end, tokens, body)
    }

    /// The phrases of a range of tokens from left to right, the longest at each place, none overlapping.
    public func scan(_ tokens: [Token], in range: Range<Int>? = nil, _ body: (Match) -> Void) {
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

    @inline(__always)
    private func start(_ symbol: Symbol) -> Int32? {
        if symbol.isKnownWord {
            let raw = Int(symbol.raw)
            return raw < starts.count && starts[raw] >= 0 ? starts[raw] : nil
        }
        return symbol == .unknown || symbol == .lineBreak ? nil : nodes[0].children[symbol.raw]
    }

    private func walk(
        _ node: Int, _ first: Int, _ index: Int, _ end: Int, _ tokens: [Token], _ body: (Match) -> Void
    ) {
        for value in nodes[node].values { body(Match(value: value, tokens: first..<index)) }
        if index < end, tokens[index].symbol != .unknown, let child = nodes[node].children[tokens[index].symbol.raw] {
            walk(Int(child), first, index + 1, end, tokens, body)
        }
        guard nodes[node].gap >= 0 else { return }
        let after = nodes[Int(nodes[node].gap)]
        // Node by node of the gap's own children: a phrase does not end in its gap.
        var next = index
        for skipped in 0...3 where next < end {
            if let child = after.children[tokens[next].symbol.raw], tokens[next].symbol != .unknown {
                walk(Int(child), first, next + 1, end, tokens, body)
            }
            guard skipped < 3, tokens[next].isWord || tokens[next].isDigits else { return }
            next += 1
        }
    }
}
