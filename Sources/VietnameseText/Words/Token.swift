/// A word, a run of digits, a mark of punctuation or a line end of a text. Spaces are no tokens.
public struct Token: Sendable, Hashable {
    /// Bytes of the text.
    public var start: UInt32
    public var end: UInt32
    public var symbol: Symbol
    public var kind: Kind
    public var flags: Flags
    /// What the lexicon was told of the word; none for an unknown one, a number or a mark.
    public var traits: WordTraits = []

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
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A word whose first letter is a capital.
        @inlinable public static var capitalised: Flags { Flags(rawValue: 1) }
        /// A word all of whose letters are capitals, be it one.
        @inlinable public static var allCapitals: Flags { Flags(rawValue: 2) }
        /// A space stands before it, or it begins the range that was cut into tokens.
        @inlinable public static var spaceBefore: Flags { Flags(rawValue: 4) }
    }

    public init(start: UInt32, end: UInt32, symbol: Symbol, kind: Kind, flags: Flags) {
        self.start = start
        self.end = end
        self.symbol = symbol
        self.kind = kind
        self.flags = flags
    }

    @inlinable public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    @inlinable public var count: Int { Int(end &- start) }
    @inlinable public var isWord: Bool { kind == .word }
    @inlinable public var isDigits: Bool { kind == .digits }
    @inlinable public var isCapitalised: Bool { flags.contains(.capitalised) }
    @inlinable public var isAllCapitals: Bool { flags.contains(.allCapitals) }
    @inlinable public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }

    /// Whether it is this mark of punctuation.
    @inlinable
    @inline(__always)
    public func isMark(_ scalar: Unicode.Scalar) -> Bool { symbol == .punctuation(scalar) }
}

/// Cuts a range of a text into tokens, which are appended to an array; who cuts many texts has a ``TokenCutter``.
///
/// Every byte of the range is in exactly one token or is a space, tab or control character.
public func tokenise(_ text: NormalisedText, _ range: Range<Int>? = nil, lexicon: Lexicon, into tokens: inout [Token]) {
    let range = (range ?? 0..<text.bytes.count).clamped(to: 0..<text.bytes.count)
    guard range.count > Cutting.mostInOne else { return tokens += Cutting.tokens(of: text, range, lexicon) }
    let cutter = TokenCutter(lexicon, forms: 0)
    cutter.cut(text, range)
    tokens.append(contentsOf: cutter.tokens)
}

/// The symbol of the word that a range of a text begins with, spaces passed over; unknown where it begins with
/// something else.
public func firstWord(_ text: NormalisedText, _ range: Range<Int>, lexicon: Lexicon) -> Symbol {
    text.bytes.withUnsafeBufferPointer { bytes in
        lexicon.view { $0.firstWord(bytes, range.clamped(to: 0..<bytes.count)) }
    }
}

extension Lexicon.View {
    /// The word that some bytes begin with.
    func firstWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Symbol {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
        guard let word = WordScanner.shared.word(bytes, start, range.upperBound) else { return .unknown }
        return symbol(word.key)
    }
}
