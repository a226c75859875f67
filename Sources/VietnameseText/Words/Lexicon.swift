/// The words that a reader knows, each with its ``Symbol``. Words that are written differently but are
/// one (`Hoà`, `hòa`, `HÒA`) have one symbol; marks count: `năm` and `nam` have two.
public struct Lexicon: Sendable {
    /// Open addressing over a power of two; a key of 0 is a free place.
    private var keys: [UInt64]
    private var symbols: [UInt32]
    /// A writing of each symbol's word; the first is the unknown word.
    private var words: [String]
    /// By symbol; shorter where the last ones have none.
    private var traits: [WordTraits] = []
    private var otherTraits = OtherTraits()

    public init() {
        keys = [UInt64](repeating: 0, count: 1024)
        symbols = [UInt32](repeating: 0, count: 1024)
        words = [""]
    }

    /// How many words are known.
    public var count: Int { words.count - 1 }

    /// The word of a symbol as its fold key; empty for the unknown word and for what is no word.
    public func word(_ symbol: Symbol) -> String {
        symbol.isKnownWord && Int(symbol.raw) < words.count ? foldKey(words[Int(symbol.raw)]) : ""
    }

    /// The symbol of a word that is a single run of letters, made where it is new; unknown for anything else.
    public mutating func intern(_ word: String) -> Symbol {
        guard let key = Self.key(of: word) else { return .unknown }
        return intern(key, word)
    }

    private mutating func intern(_ key: UInt64, _ word: @autoclosure () -> String) -> Symbol {
        let found = symbol(forKey: key)
        guard found == .unknown else { return found }
        if words.count * 2 > keys.count { grow() }
        words.append(word())
        let symbol = UInt32(words.count - 1)
        Self.place(key, symbol, &keys, &symbols)
        return Symbol(raw: symbol)
    }

    /// The symbol of a word; unknown where it has none.
    public func symbol(_ word: String) -> Symbol {
        guard let key = Self.key(of: word) else { return .unknown }
        return symbol(forKey: key)
    }

    /// The symbols of a phrase's tokens, words made where they are new.
    public mutating func intern(phrase: String) -> [Symbol] {
        var phrase = phrase
        return phrase.withUTF8 { intern(phrase: $0) }
    }

    /// See ``intern(phrase:)-(String)``.
    public mutating func intern(phrase: UnsafeBufferPointer<UInt8>) -> [Symbol] {
        // Each word has a letter at least, and a space after it.
        let most = phrase.count / 2 + 1
        let plain = withUnsafeTemporaryAllocation(of: PlainWord.self, capacity: most) { words -> [Symbol]? in
            let count = Self.plainWords(of: phrase, words)
            guard count > 0 else { return nil }
            var symbols: [Symbol] = []
            symbols.reserveCapacity(count)
            for word in words[..<count] {
                symbols.append(intern(word.key, String(decoding: phrase[word.start..<word.end], as: UTF8.self)))
            }
            return symbols
        }
        if let plain { return plain }
        let text = NormalisedText(utf8: Array(phrase))
        var tokens: [Token] = []
        tokenise(text, lexicon: self, into: &tokens)
        return tokens.map { token in
            token.kind == .word && token.symbol == .unknown ? intern(text.string(token.range)) : token.symbol
        }
    }

    private struct PlainWord: BitwiseCopyable {
        var key: UInt64
        var start: Int
        var end: Int
    }

    /// The words of a phrase that is nothing but words with a space between, as most lines of tables are, and that has
    /// nothing that normalising changes; how many there are, none for any other phrase.
    private static func plainWords(
        of phrase: UnsafeBufferPointer<UInt8>, _ words: UnsafeMutableBufferPointer<PlainWord>
    ) -> Int {
        guard !phrase.isEmpty, !phrase.contains(where: mayChange) else { return 0 }
        var count = 0
        var index = 0
        while let word = WordScanner.shared.word(phrase, index, phrase.count) {
            words.initializeElement(at: count, to: PlainWord(key: word.key, start: index, end: word.end))
            count += 1
            if word.end == phrase.count { return count }
            guard phrase[word.end] == 0x20 else { return 0 }
            index = word.end + 1
        }
        return 0
    }

    /// Whether a byte may begin, within a word, what normalising changes: a mark to be put on a letter, or the apostrophe
    /// that is a letter.
    private static func mayChange(_ byte: UInt8) -> Bool { byte == 0xCA || byte == 0xCC || byte == 0xCD }

    /// What a reader wants to see of tokens that are no known words.
    public struct OtherTraits: Sendable {
        public var digits: WordTraits
        /// Of marks and line ends.
        public var marks: WordTraits
        /// Of words that are not known and begin with a capital, but are not all capitals.
        public var unknownNames: WordTraits

        public init(digits: WordTraits = [], marks: WordTraits = [], unknownNames: WordTraits = []) {
            self.digits = digits
            self.marks = marks
            self.unknownNames = unknownNames
        }
    }

    /// Gives every word, and what is none, what a reader wants to see of it at each of its tokens.
    public mutating func setTraits(others: OtherTraits = OtherTraits(), _ traits: (Symbol) -> WordTraits) {
        self.traits = words.indices.map { index in
            index == 0 ? [] : traits(Symbol(raw: UInt32(truncatingIfNeeded: index)))
        }
        otherTraits = others
    }

    func symbol(forKey key: UInt64) -> Symbol { view { $0.symbol(key) } }

    /// The table for look-ups in a hot loop.
    struct View {
        let keys: UnsafeBufferPointer<UInt64>
        let symbols: UnsafeBufferPointer<UInt32>
        let traits: UnsafeBufferPointer<WordTraits>
        let otherTraits: OtherTraits

        @inline(__always)
        func traits(of symbol: Symbol, _ flags: Token.Flags) -> WordTraits {
            if symbol.isKnownWord {
                let index = Int(symbol.raw)
                return index < traits.count ? traits[index] : []
            }
            if symbol == .unknown {
                let isName = flags.contains(.capitalised) && !flags.contains(.allCapitals)
                return isName ? otherTraits.unknownNames : []
            }
            return symbol.isDigits ? otherTraits.digits : otherTraits.marks
        }

        @inline(__always)
        func symbol(_ key: UInt64) -> Symbol {
            let mask = keys.count - 1
            var index = Lexicon.slot(key) & mask
            while true {
                let found = keys[index]
                if found == key { return Symbol(raw: symbols[index]) }
                if found == 0 { return .unknown }
                index = (index + 1) & mask
            }
        }
    }

    @inline(__always)
    func view<Result>(_ body: (View) throws -> Result) rethrows -> Result {
        try keys.withUnsafeBufferPointer { keys in
            try symbols.withUnsafeBufferPointer { symbols in
                try traits.withUnsafeBufferPointer { traits in
                    try body(View(keys: keys, symbols: symbols, traits: traits, otherTraits: otherTraits))
                }
            }
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private static func key(of word: String) -> UInt64? {
        var word = word
        let plain = word.withUTF8 { bytes -> UInt64? in
            guard !bytes.contains(where: mayChange), let word = WordScanner.shared.word(bytes, 0, bytes.count),
                word.end == bytes.count
            else { return nil }
            return word.key
        }
        if let plain { return plain }
        let bytes = NormalisedText(word).bytes
        return bytes.withUnsafeBufferPointer { bytes in
            guard let word = WordScanner.shared.word(bytes, 0, bytes.count), word.end == bytes.count else { return nil }
            return word.key
        }
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: keys.count * 2)
        var values = [UInt32](repeating: 0, count: keys.count * 2)
        for (key, symbol) in zip(keys, symbols) where key != 0 { Self.place(key, symbol, &larger, &values) }
        keys = larger
        symbols = values
    }

    private static func place(_ key: UInt64, _ symbol: UInt32, _ keys: inout [UInt64], _ symbols: inout [UInt32]) {
        let mask = keys.count - 1
        var index = slot(key) & mask
        while keys[index] != 0 { index = (index + 1) & mask }
        keys[index] = key
        symbols[index] = symbol
    }
}

/// What a reader wants to see of a word at once, such as whether phrases of its tables begin with it; which bit says
/// what is the reader's own.
public struct WordTraits: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }
}
