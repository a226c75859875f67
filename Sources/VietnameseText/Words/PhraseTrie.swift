/// The trie under a ``PhraseTable``: phrases of symbols, each with the numbers of its values.
///
/// It knows no type of value, so that one compiled form serves all tables.
@usableFromInline
struct PhraseTrie: Sendable {
    /// Edges in open addressing over a power of two: the node and the symbol in one key, 0 where free.
    private var keys = [UInt64](repeating: 0, count: 16)
    private var children = [Int32](repeating: 0, count: 16)
    private var edges = 0
    /// The root's children by the raw symbol of a word; 0 where there is none (the root is no child).
    private var starts: [Int32] = []
    private var nodes: [Node] = [Node()]
    /// The values in the order of inserting: the next value of the same node, -1 at its last.
    private var nextValue: [Int32] = []

    private struct Node: Sendable {
        var firstValue: Int32 = -1
        var lastValue: Int32 = -1
        /// The node after `*`; 0 where there is none.
        var gap: Int32 = 0
    }

    @usableFromInline
    init() {}

    var count: Int { nextValue.count }

    /// Adds a phrase for the next value, whose number is ``count`` before.
    mutating func insert(_ phrase: [Symbol]) {
        var node: Int32 = 0
        for symbol in phrase {
            if symbol == .punctuation("*") {
                if nodes[Int(node)].gap == 0 { nodes[Int(node)].gap = add() }
                node = nodes[Int(node)].gap
            } else {
                node = child(node, symbol) ?? addChild(node, symbol)
            }
        }
        let value = Int32(nextValue.count)
        nextValue.append(-1)
        let last = nodes[Int(node)].lastValue
        if last >= 0 { nextValue[Int(last)] = value } else { nodes[Int(node)].firstValue = value }
        nodes[Int(node)].lastValue = value
    }

    private mutating func add() -> Int32 {
        nodes.append(Node())
        return Int32(nodes.count - 1)
    }

    private mutating func addChild(_ node: Int32, _ symbol: Symbol) -> Int32 {
        let child = add()
        if node == 0, symbol.isKnownWord {
            let raw = Int(symbol.raw)
            if raw >= starts.count { starts.append(contentsOf: repeatElement(0, count: raw + 1 - starts.count)) }
            starts[raw] = child
        }
        if (edges + 1) * 2 > keys.count { grow() }
        place(Self.key(node, symbol), child)
        edges += 1
        return child
    }

    /// Keys are never 0: the unknown word, whose symbol is 0, has no edge.
    private static func key(_ node: Int32, _ symbol: Symbol) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol.raw)
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    private mutating func place(_ key: UInt64, _ child: Int32) {
        let mask = keys.count - 1
        var index = Self.slot(key) & mask
        while keys[index] != 0 { index = (index + 1) & mask }
        keys[index] = key
        children[index] = child
    }

    private mutating func grow() {
        let old = zip(keys, children).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        children = [Int32](repeating: 0, count: keys.count)
        for (key, child) in old { place(key, child) }
    }

    @inline(__always)
    private func child(_ node: Int32, _ symbol: Symbol) -> Int32? {
        guard symbol != .unknown else { return nil }
        let key = Self.key(node, symbol)
        let mask = keys.count - 1
        var index = Self.slot(key) & mask
        while keys[index] != 0 {
            if keys[index] == key { return children[index] }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Calls a body with the number of each value whose phrase begins at a token, and the index of the token after it.
    @usableFromInline
    func all(at index: Int, in tokens: [Token], end: Int, _ body: (_ value: Int, _ next: Int) -> Void) {
        guard index >= 0, index < end else { return }
        let symbol = tokens[index].symbol
        let raw = Int(symbol.raw)
        if symbol.isKnownWord {
            guard raw < starts.count, starts[raw] != 0 else { return }
            walk(starts[raw], index + 1, end, tokens, body)
        } else if let node = child(0, symbol) {
            walk(node, index + 1, end, tokens, body)
        }
    }

    private func walk(_ from: Int32, _ index: Int, _ end: Int, _ tokens: [Token], _ body: (Int, Int) -> Void) {
        var node = from
        var next = index
        while true {
            var value = nodes[Int(node)].firstValue
            while value >= 0 {
                body(Int(value), next)
                value = nextValue[Int(value)]
            }
            let gap = nodes[Int(node)].gap
            if gap != 0 { walkGap(gap, next, end, tokens, body) }
            guard next < end, let child = child(node, tokens[next].symbol) else { return }
            node = child
            next += 1
        }
    }

    /// None to three words or numbers may be passed over; a phrase does not end in its gap.
    private func walkGap(_ gap: Int32, _ index: Int, _ end: Int, _ tokens: [Token], _ body: (Int, Int) -> Void) {
        for next in index..<min(index + 4, end) {
            if let child = child(gap, tokens[next].symbol) { walk(child, next + 1, end, tokens, body) }
            guard tokens[next].isWord || tokens[next].isDigits else { return }
        }
    }
}
