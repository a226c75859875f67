/// A word, a run of digits, a mark of punctuation or a line end of a text. Spaces are no tokens.
public struct Token: Sendable, Hashable {
    /// Bytes of the text.
    public var start: UInt32
    public var end: UInt32
    public var symbol: Symbol
    public var kind: Kind
    public var flags: Flags

    public enum Kind: UInt8, Sendable {
        /// A maximal run of letters: a syllable of Vietnamese, an abbreviation, a foreign word.
        case word
        /// A maximal run of the digits 0–9; ``Numeral`` puts runs together.
        case digits
        /// One scalar that is none of the others.
        case punctuation
        case lineBreak
    }

    public struct Flags: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A word whose first letter is a capital.
        public static let capitalised = Flags(rawValue: 1)
        /// A word all of whose letters are capitals, be it one.
        public static let allCapitals = Flags(rawValue: 2)
        /// A space stands before it, or it begins the range that was cut into tokens.
        public static let spaceBefore = Flags(rawValue: 4)
    }

    public init(start: UInt32, end: UInt32, symbol: Symbol, kind: Kind, flags: Flags) {
        self.start = start
        self.end = end
        self.symbol = symbol
        self.kind = kind
        self.flags = flags
    }

    public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    public var count: Int { Int(end &- start) }
    public var isWord: Bool { kind == .word }
    public var isDigits: Bool { kind == .digits }
    public var isCapitalised: Bool { flags.contains(.capitalised) }
    public var isAllCapitals: Bool { flags.contains(.allCapitals) }
    public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }

    /// Whether it is this mark of punctuation.
    @inline(__always)
    public func isMark(_ scalar: Unicode.Scalar) -> Bool { symbol == .punctuation(scalar) }
}

/// Cuts a range of a text into tokens, which are appended to an array that may be used again.
///
/// Every byte of the range is in exactly one token or is a space, tab or control character.
public func tokenise(_ text: NormalisedText, _ range: Range<Int>? = nil, lexicon: Lexicon, into tokens: inout [Token]) {
    let range = (range ?? 0..<text.bytes.count).clamped(to: 0..<text.bytes.count)
    text.bytes.withUnsafeBufferPointer { bytes in
        lexicon.view { view in
            WordScanner.with { scanner in
                tokenise(bytes, range, scanner, view, &tokens)
            }
        }
    }
}

/// The symbol of the word that a range of a text begins with, spaces passed over; unknown where it begins with
/// something else.
public func firstWord(_ text: NormalisedText, _ range: Range<Int>, lexicon: Lexicon) -> Symbol {
    let range = range.clamped(to: 0..<text.bytes.count)
    return text.bytes.withUnsafeBufferPointer { bytes in
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
        guard let word = WordScanner.with({ $0.word(bytes, start, range.upperBound) }) else { return .unknown }
        return lexicon.symbol(forKey: word.key)
    }
}

private func tokenise(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ scanner: WordScanner, _ lexicon: Lexicon.View,
    _ tokens: inout [Token]
) {
    let end = range.upperBound
    var index = range.lowerBound
    var flags = Token.Flags.spaceBefore
    while index < end {
        let start = index
        let byte = bytes[index]
        if byte <= 0x20 || byte == 0x7F {
            index += 1
            if byte == 0x0A {
                tokens.append(
                    Token(
                        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
                        symbol: .lineBreak, kind: .lineBreak, flags: flags))
            }
            flags = .spaceBefore
            continue
        }
        let symbol: Symbol
        let kind: Token.Kind
        if byte >= 0x30, byte <= 0x39 {
            var value: UInt32 = 0
            while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                value = value &* 10 &+ UInt32(bytes[index] &- 0x30)
                index += 1
            }
            symbol = .digits(value: value, count: index - start)
            kind = .digits
        } else if let word = scanner.word(bytes, index, end) {
            index = word.end
            symbol = lexicon.symbol(word.key)
            kind = .word
            if word.isCapitalised { flags.insert(.capitalised) }
            if word.isAllCapitals { flags.insert(.allCapitals) }
        } else if byte < 0x80 {
            index += 1
            symbol = .punctuation(Unicode.Scalar(byte))
            kind = .punctuation
        } else {
            let scalar = Utf8.scalar(bytes, index, end)
            index += scalar.length
            symbol = .punctuation(Unicode.Scalar(scalar.value) ?? "\u{FFFD}")
            kind = .punctuation
        }
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
                symbol: symbol, kind: kind, flags: flags))
        flags = []
    }
}
