/// What a token is, as one small number: equal for all ways of writing a word (case, Unicode form,
/// place of the tone mark).
public struct Symbol: Hashable, Sendable {
    public let raw: UInt32

    @inlinable
    @inline(__always)
    public init(raw: UInt32) { self.raw = raw }

    /// A word that the lexicon does not know.
    @inlinable public static var unknown: Symbol { Symbol(raw: 0) }
    @inlinable public static var lineBreak: Symbol { Symbol(raw: .max) }

    @usableFromInline static var punctuationBit: UInt32 { 1 << 31 }
    @usableFromInline static var digitsBit: UInt32 { 1 << 30 }

    /// A mark of punctuation, by its Unicode scalar.
    @inlinable
    @inline(__always)
    public static func punctuation(_ scalar: Unicode.Scalar) -> Symbol { Symbol(raw: punctuationBit | scalar.value) }

    /// A run of digits with its value and length: `06` is not `6`. Runs of more than seven digits are all one symbol.
    @inline(__always)
    public static func digits(value: UInt32, count: Int) -> Symbol {
        count > 7 ? longDigits : Symbol(raw: digitsBit | UInt32(truncatingIfNeeded: count) << 24 | value & 0xFF_FFFF)
    }

    @usableFromInline static var longDigits: Symbol { Symbol(raw: digitsBit | 0x1FFF_FFFF) }

    @inlinable public var isKnownWord: Bool { raw != 0 && raw < Symbol.digitsBit }
    @inlinable public var isDigits: Bool { raw & (Symbol.punctuationBit | Symbol.digitsBit) == Symbol.digitsBit }

    /// Whether it is one of some marks.
    public func isPunctuation(in marks: String.UnicodeScalarView) -> Bool {
        raw & Symbol.punctuationBit != 0 && marks.contains { Symbol.punctuation($0) == self }
    }

    /// The number of a run of at most seven digits; nil for anything else.
    @inlinable public var digitsValue: Int? {
        isDigits && self != Symbol.longDigits ? Int(raw & 0xFF_FFFF) : nil
    }
}
