import Synchronization

/// Cuts texts into tokens with the words of one lexicon, in memory that is used again for the next text.
///
/// It is of one thread at a time; ``TokenCutters`` lends it.
public final class TokenCutter {
    private let lexicon: Lexicon
    private let store = ValueStore<Token>(capacity: 1 << 10)
    private let otherStore = ValueStore<Int>(capacity: 1 << 9)
    private let cache: WordCache?

    /// A store of more tokens is not kept for the next text.
    private static let mostKept = 1 << 20

    /// - Parameter forms: About how many forms of words it keeps of those that it met; 0 for none, which is best for a
    ///   few sentences.
    public init(_ lexicon: Lexicon, forms: Int) {
        self.lexicon = lexicon
        cache = forms > 0 ? WordCache(forms) : nil
    }

    deinit { cache?.deallocate() }

    /// What was cut since the last ``removeAll()``; valid until more is.
    public var tokens: TokenList { store.list }

    /// The indices of the tokens that are no words, in order; valid as long as ``tokens``.
    public var others: UnsafeBufferPointer<Int> { otherStore.values }

    public func removeAll() {
        store.removeAll(keeping: Self.mostKept)
        otherStore.removeAll(keeping: Self.mostKept)
    }

    /// Leaves the last tokens out again.
    public func removeLast(_ number: Int) {
        store.removeLast(number)
        while let last = others.last, last >= store.count { otherStore.removeLast(1) }
    }

    /// Appends the tokens of a range of a text.
    ///
    /// Every byte of the range is in exactly one token or is a space, tab or control character.
    public func cut(_ text: NormalisedText, _ range: Range<Int>) {
        let range = range.clamped(to: 0..<text.bytes.count)
        text.bytes.withUnsafeBufferPointer { bytes in
            lexicon.view { view in
                var cutting = Cutting(
                    bytes: bytes, end: range.upperBound, lexicon: view, cache: cache,
                    others: otherStore.room(for: Self.atOnce))
                var start = range.lowerBound
                // A token has a byte at least; long ranges are cut in parts, so that no more memory is asked for than is
                // needed.
                while start < range.upperBound {
                    cutting.offset = store.count
                    cutting.others = otherStore.room(for: Self.atOnce)
                    store.add(cutting.cut(&start, store.room(for: Self.atOnce), atMost: Self.atOnce))
                    otherStore.add(cutting.otherCount)
                    cutting.otherCount = 0
                }
            }
        }
    }

    private static let atOnce = 256

    /// See ``firstWord(_:_:lexicon:)``.
    public func firstWord(_ text: NormalisedText, _ range: Range<Int>) -> Symbol {
        text.bytes.withUnsafeBufferPointer { bytes in
            lexicon.view { $0.firstWord(bytes, range.clamped(to: 0..<bytes.count)) }
        }
    }
}

/// The cutters of one lexicon, lent to as many threads as read.
public final class TokenCutters: Sendable {
    public let lexicon: Lexicon
    private let forms: Int
    private let free = Mutex<[Free]>([])

    /// A cutter that no thread has.
    private struct Free: @unchecked Sendable { let cutter: TokenCutter }

    /// - Parameter forms: About how many forms of words each cutter keeps.
    public init(_ lexicon: Lexicon, forms: Int = 1 << 13) {
        self.lexicon = lexicon
        self.forms = forms
    }

    /// Runs a body with a cutter of its own, which is empty.
    public func with<Result>(_ body: (TokenCutter) throws -> Result) rethrows -> Result {
        let lent = free.withLock { $0.popLast() } ?? Free(cutter: TokenCutter(lexicon, forms: forms))
        defer {
            lent.cutter.removeAll()
            free.withLock { $0.append(lent) }
        }
        return try body(lent.cutter)
    }
}

/// Cuts a range of some bytes into memory that it is given.
struct Cutting {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    let lexicon: Lexicon.View
    let cache: WordCache?
    let scanner = WordScanner.shared
    var flags = Token.Flags.spaceBefore
    /// The number of the first token that is written next.
    var offset = 0
    /// The numbers of the tokens that are no words, as many as were written.
    var others: UnsafeMutablePointer<Int>
    var otherCount = 0

    init(
        bytes: UnsafeBufferPointer<UInt8>, end: Int, lexicon: Lexicon.View, cache: WordCache?,
        others: UnsafeMutablePointer<Int>
    ) {
        self.bytes = bytes
        self.end = end
        self.lexicon = lexicon
        self.cache = cache
        self.others = others
    }

    /// Writes tokens until a number of them or the end; gives how many, and moves the start behind the last.
    @inline(__always)
    mutating func cut(
        _ start: inout Int, _ output: UnsafeMutablePointer<Token>, atMost most: Int
    ) -> Int {
        guard let memory = bytes.baseAddress else { return 0 }
        var index = start
        var flags = flags
        var next = output
        let last = output + most
        // A word whose bytes can be taken sixteen at a time begins here at the latest.
        let lastOfCache = min(end - 1, bytes.count - WordCache.longest)
        while index < end, next < last {
            if let cache, memory[index] >= WordCache.firstLetter {
                // Nearly all words are known, and follow on each other.
                cache.cut(memory, &index, lastOfCache, end: end, &next, last, &flags)
                guard index < end, next < last else { break }
            }
            let byte = memory[index]
            if byte <= 0x20 || byte == 0x7F {
                if byte == 0x0A {
                    next.pointee = token(index, index + 1, .lineBreak, .lineBreak, flags)
                    add(other: next - output)
                    next += 1
                }
                index += 1
                flags = .spaceBefore
                continue
            }
            if byte >= WordCache.firstLetter, index <= lastOfCache, let cache, learn(at: index, memory, cache) {
                continue
            }
            next.pointee = other(&index, flags)
            if !next.pointee.isWord { add(other: next - output) }
            next += 1
            let isSpace = index < end && memory[index] == 0x20
            index += isSpace ? 1 : 0
            flags = isSpace ? .spaceBefore : []
        }
        start = index
        self.flags = flags
        return next - output
    }

    @inline(__always)
    private mutating func add(other place: Int) {
        others[otherCount] = offset + place
        otherCount += 1
    }

    @inline(__always)
    private func token(
        _ start: Int, _ end: Int, _ symbol: Symbol, _ kind: Token.Kind, _ flags: Token.Flags
    ) -> Token {
        Token(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), symbol: symbol, kind: kind,
            flags: flags, traits: lexicon.traits(of: symbol, flags))
    }

    /// Reads a word that is not in the cache and keeps it there; false where none begins here, or it cannot be kept.
    @inline(never)
    private func learn(at index: Int, _ memory: UnsafePointer<UInt8>, _ cache: WordCache) -> Bool {
        let form = WordCache.form(memory + index)
        guard form.length > 0, form.length < WordCache.longest, let word = scanner.word(bytes, index, end),
            word.end == index + form.length
        else { return false }
        let symbol = lexicon.symbol(word.key)
        let flags = Self.flags(word)
        cache.learn(form, Token.tail(symbol, .word, flags, lexicon.traits(of: symbol, flags)))
        return true
    }

    /// A range of so many bytes is cut at once, into as many places.
    static let mostInOne = 1 << 10

    /// The tokens of a phrase or sentence, for which a ``TokenCutter`` would cost more than the cutting.
    static func tokens(of text: NormalisedText, _ range: Range<Int>, _ lexicon: Lexicon) -> [Token] {
        text.bytes.withUnsafeBufferPointer { bytes in
            lexicon.view { view in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: range.count + 1) { others in
                    [Token](unsafeUninitializedCapacity: range.count) { output, count in
                        guard let base = output.baseAddress, let others = others.baseAddress else { return }
                        var cutting = Cutting(
                            bytes: bytes, end: range.upperBound, lexicon: view, cache: nil, others: others)
                        var start = range.lowerBound
                        // A token has a byte at least.
                        count = cutting.cut(&start, base, atMost: range.count)
                    }
                }
            }
        }
    }

    private static func flags(_ word: ScannedWord) -> Token.Flags {
        var flags: Token.Flags = []
        if word.isCapitalised { flags.insert(.capitalised) }
        if word.isAllCapitals { flags.insert(.allCapitals) }
        return flags
    }

    /// A number, a mark, or a word that is not in the cache.
    private func other(_ index: inout Int, _ flags: Token.Flags) -> Token {
        let start = index
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 {
            var value: UInt32 = 0
            while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                value = value &* 10 &+ UInt32(bytes[index] &- 0x30)
                index += 1
            }
            return token(start, index, .digits(value: value, count: index - start), .digits, flags)
        }
        if byte >= 0x41, let word = scanner.word(bytes, index, end) {
            index = word.end
            return token(start, index, lexicon.symbol(word.key), .word, flags.union(Self.flags(word)))
        }
        if byte < 0x80 {
            index += 1
            return token(start, index, .punctuation(Unicode.Scalar(byte)), .punctuation, flags)
        }
        let scalar = Utf8.scalar(bytes, index, end)
        index += max(scalar.length, 1)
        return token(
            start, index, .punctuation(Unicode.Scalar(scalar.value) ?? "\u{FFFD}"), .punctuation, flags)
    }
}
