/// A word, a run of digits, a mark of punctuation or a line end of a text. Spaces are no tokens.
public struct Token: Sendable, Hashable, BitwiseCopyable {
    /// Bytes of the text.
    public var start: UInt32
    public var end: UInt32
    /// All else: the symbol in the low half, above it a byte each for kind, flags and traits. One number, since tokens are
    /// copied all the time, and those of a word that is known already have it ready.
    @usableFromInline var tail: UInt64

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

    /// - Parameter traits: What the lexicon was told of the word, or of numbers, marks or names that it does not know.
    public init(start: UInt32, end: UInt32, symbol: Symbol, kind: Kind, flags: Flags, traits: WordTraits = []) {
        self.init(start: start, end: end, tail: Self.tail(symbol, kind, flags, traits))
    }

    @inline(__always)
    init(start: UInt32, end: UInt32, tail: UInt64) {
        self.start = start
        self.end = end
        self.tail = tail
    }

    @inline(__always)
    static func tail(_ symbol: Symbol, _ kind: Kind, _ flags: Flags, _ traits: WordTraits) -> UInt64 {
        UInt64(symbol.raw) | UInt64(kind.rawValue) << 32 | UInt64(flags.rawValue) << flagsPlace
            | UInt64(traits.rawValue) << 48
    }

    /// Where the flags lie in ``tail``.
    @inlinable static var flagsPlace: UInt64 { 40 }

    @inlinable public var symbol: Symbol { Symbol(raw: UInt32(truncatingIfNeeded: tail)) }
    @inlinable public var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: tail >> 32) & 3) ?? .lineBreak }
    @inlinable public var flags: Flags { Flags(rawValue: UInt8(truncatingIfNeeded: tail >> Self.flagsPlace)) }
    @inlinable public var traits: WordTraits { WordTraits(rawValue: UInt8(truncatingIfNeeded: tail >> 48)) }

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
