/// The trie under a ``PhraseTable``: phrases of symbols, each with the numbers of its values.
///
/// It knows no type of value, so that one compiled form serves all tables.
@usableFromInline
struct PhraseTrie: Sendable {
    /// Edges in open addressing over a power of two: the node and the symbol in one key, 0 where free.
    private var edges = [Edge](repeating: Edge(), count: 16)
    private var edgeCount = 0

    private struct Edge: Sendable {
        var key: UInt64 = 0
        var child: Int32 = 0
    }

    /// The root's children by the raw symbol of a word.
    @usableFromInline private(set) var starts: [Start] = []
    private var nodes: [Node] = [Node()]
    /// The words that are second in a phrase.
    private(set) var seconds = SymbolSet()
    /// Whether a phrase begins with a number or a mark.
    @usableFromInline private(set) var hasOtherStarts = false
    /// The values in the order of inserting: the next value of the same node, -1 at its last.
    private var nextValue: [Int32] = []

    /// The last value of each node.
    private var lastValue: [Int32] = [-1]

    private struct Node: Sendable {
        var firstValue: Int32 = -1
        /// The node after `*`; 0 where there is none.
        var gap: Int32 = 0
        /// A bit for each sort of symbol that goes on from here: where a symbol's is not set, it need not be looked for.
        var children: UInt64 = 0
        /// The first symbol that goes on from here, and where to; most nodes have no other.
        var firstSymbol = Symbol.unknown
        var firstChild: Int32 = 0

        @inline(__always)
        func mayGoOn(_ symbol: Symbol) -> Bool { children & PhraseTrie.bit(symbol) != 0 }
    }

    /// What is asked of every token that it may begin a phrase with, in one place.
    @usableFromInline
    struct Start: Sendable {
        /// The root's child; 0 where there is none (the root is no child).
        @usableFromInline var node: Int32 = 0
        /// Whether it is a phrase by itself, or any words may follow.
        @usableFromInline var isAlone = false
        /// The symbols that may follow, as of a node.
        @usableFromInline var children: UInt64 = 0
    }

    @usableFromInline
    init() {}

    var count: Int { nextValue.count }

    /// The bit of a symbol's sort.
    @inlinable
    @inline(__always)
    static func bit(_ symbol: Symbol) -> UInt64 { 1 &<< UInt64(symbol.raw & 63) }

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
        let last = lastValue[Int(node)]
        if last >= 0 { nextValue[Int(last)] = value } else { nodes[Int(node)].firstValue = value }
        lastValue[Int(node)] = value
        noteStart(phrase)
    }

    private mutating func noteStart(_ phrase: [Symbol]) {
        guard let first = phrase.first, first.isKnownWord, let node = child(0, first) else { return }
        if phrase.count > 1, phrase[1].isKnownWord { seconds.insert(phrase[1]) }
        let raw = Int(first.raw)
        if raw >= starts.count { starts.append(contentsOf: repeatElement(Start(), count: raw + 1 - starts.count)) }
        let found = nodes[Int(node)]
        starts[raw] = Start(
            node: node, isAlone: found.firstValue >= 0 || found.gap != 0, children: found.children)
    }

    private mutating func add() -> Int32 {
        nodes.append(Node())
        lastValue.append(-1)
        return Int32(nodes.count - 1)
    }

    private mutating func addChild(_ node: Int32, _ symbol: Symbol) -> Int32 {
        let child = add()
        if nodes[Int(node)].children == 0 {
            nodes[Int(node)].firstSymbol = symbol
            nodes[Int(node)].firstChild = child
        }
        nodes[Int(node)].children |= Self.bit(symbol)
        if node == 0, !symbol.isKnownWord { hasOtherStarts = true }
        if (edgeCount + 1) * 2 > edges.count { grow() }
        place(Self.key(node, symbol), child)
        edgeCount += 1
        return child
    }

    /// Keys are never 0: the unknown word, whose symbol is 0, has no edge.
    private static func key(_ node: Int32, _ symbol: Symbol) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol.raw)
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    private mutating func place(_ key: UInt64, _ child: Int32) {
        let mask = edges.count - 1
        var index = Self.slot(key) & mask
        while edges[index].key != 0 { index = (index + 1) & mask }
        edges[index] = Edge(key: key, child: child)
    }

    private mutating func grow() {
        let old = edges.filter { $0.key != 0 }
        edges = [Edge](repeating: Edge(), count: edges.count * 2)
        for edge in old { place(edge.key, edge.child) }
    }

    @inline(__always)
    private func child(_ node: Int32, _ symbol: Symbol) -> Int32? {
        guard symbol != .unknown else { return nil }
        let key = Self.key(node, symbol)
        let mask = edges.count - 1
        var index = Self.slot(key) & mask
        while true {
            let edge = edges[index]
            if edge.key == key { return edge.child }
            if edge.key == 0 { return nil }
            index = (index + 1) & mask
        }
    }

    /// Calls a body with the number of each value whose phrase begins at a token, and the index of the token after it.
    @usableFromInline
    func all(at index: Int, in tokens: TokenList, end: Int, _ body: (_ value: Int, _ next: Int) -> Void) {
        guard index >= 0, index < end else { return }
        let symbol = tokens[index].symbol
        let raw = Int(symbol.raw)
        if symbol.isKnownWord {
            guard raw < starts.count, starts[raw].node != 0 else { return }
            let start = starts[raw]
            guard !start.isAlone else { return walk(start.node, index + 1, end, tokens, body) }
            // No phrase ends here: the node itself, which lies far away, need not be looked at.
            guard index + 1 < end, start.children & Self.bit(tokens[index + 1].symbol) != 0,
                let next = child(start.node, tokens[index + 1].symbol)
            else { return }
            walk(next, index + 2, end, tokens, body)
        } else if hasOtherStarts, let node = child(0, symbol) {
            walk(node, index + 1, end, tokens, body)
        }
    }

    /// Whether a phrase can begin with a symbol: asked at every token, and nearly always answered with no.
    @inlinable
    func canStart(_ symbol: Symbol) -> Bool {
        let raw = Int(symbol.raw)
        if symbol.isKnownWord { return raw < starts.count && starts[raw].node != 0 }
        return hasOtherStarts && symbol != .unknown
    }

    func canStandAlone(_ symbol: Symbol) -> Bool {
        let raw = Int(symbol.raw)
        return symbol.isKnownWord && raw < starts.count && starts[raw].isAlone
    }

    /// Whether a phrase may begin at a token, by it and the one after it.
    @inlinable
    @inline(__always)
    func mayBegin(at index: Int, in tokens: TokenList, end: Int) -> Bool {
        guard index >= 0, index < end else { return false }
        let symbol = tokens[index].symbol
        guard symbol.isKnownWord else { return hasOtherStarts && symbol != .unknown }
        let raw = Int(symbol.raw)
        guard raw < starts.count else { return false }
        let start = starts[raw]
        if start.isAlone { return true }
        return index + 1 < end && start.children & Self.bit(tokens[index + 1].symbol) != 0
    }

    /// The child of a node, looked for in the node before anywhere else.
    @inline(__always)
    private func child(_ node: Int32, _ found: Node, _ symbol: Symbol) -> Int32? {
        guard found.mayGoOn(symbol) else { return nil }
        return found.firstSymbol == symbol ? found.firstChild : child(node, symbol)
    }

    private func walk(_ from: Int32, _ index: Int, _ end: Int, _ tokens: TokenList, _ body: (Int, Int) -> Void) {
        var node = from
        var next = index
        while true {
            let found = nodes[Int(node)]
            var value = found.firstValue
            while value >= 0 {
                body(Int(value), next)
                value = nextValue[Int(value)]
            }
            if found.gap != 0 { walkGap(found.gap, next, end, tokens, body) }
            guard next < end, let child = child(node, found, tokens[next].symbol) else { return }
            node = child
            next += 1
        }
    }

    /// None to three words or numbers may be passed over; a phrase does not end in its gap.
    private func walkGap(_ gap: Int32, _ index: Int, _ end: Int, _ tokens: TokenList, _ body: (Int, Int) -> Void) {
        for next in index..<min(index + 4, end) {
            if let child = child(gap, nodes[Int(gap)], tokens[next].symbol) {
                walk(child, next + 1, end, tokens, body)
            }
            guard tokens[next].isWord || tokens[next].isDigits else { return }
        }
    }
}
