/// The words that a cutter of tokens met last, as they were written, with what was found of each: texts repeat a few
/// thousand forms, and knowing one again by its bytes is much cheaper than to read it letter by letter.
///
/// A form that falls into the place of another takes it.
struct WordCache {
    struct Entry {
        /// The first and the next eight bytes of the word, zeros behind its end.
        var first: UInt64
        var second: UInt64
        /// The word as a token, but for its place.
        var token: Token

        /// Of no word: none has these bytes.
        static let none = Entry(
            first: .max, second: .max, token: Token(start: 0, end: 0, symbol: .unknown, kind: .word, flags: []))
    }

    private let entries: UnsafeMutablePointer<Entry>
    /// How far a hash is shifted to give a place.
    private let shift: UInt64

    /// - Parameter least: How many places there are at least: the next power of two, up to a million.
    init(_ least: Int) {
        let bits = Int.bitWidth - (min(max(least, 2), 1 << 20) - 1).leadingZeroBitCount
        entries = .allocate(capacity: 1 << bits)
        entries.initialize(repeating: .none, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    func deallocate() { entries.deallocate() }

    /// The longest word that has a place, in bytes.
    static let longest = 16

    /// The place of a word; what is there is of it where its bytes are the same.
    @inline(__always)
    func place(_ first: UInt64, _ second: UInt64) -> UnsafeMutablePointer<Entry> {
        let mixed = (first ^ second &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return entries + Int(truncatingIfNeeded: mixed &>> shift)
    }

    /// Up to sixteen bytes at an index that may be of one word: letters of ASCII and all that is not ASCII. Their
    /// number is 16 also where the word goes on.
    @inline(__always)
    static func form(_ memory: UnsafeRawPointer) -> (first: UInt64, second: UInt64, length: Int) {
        let first = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
        let ends = notOfWords(first)
        if ends != 0 { return (first & before(ends), 0, ends.trailingZeroBitCount &>> 3) }
        let second = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let later = notOfWords(second)
        if later == 0 { return (first, second, 16) }
        return (first, second & before(later), 8 &+ later.trailingZeroBitCount &>> 3)
    }

    /// All bits of the bytes before the first whose top bit is set.
    @inline(__always)
    private static func before(_ tops: UInt64) -> UInt64 { ((tops & (0 &- tops)) &- 1) &>> 7 }

    /// The top bit of each byte that is of ASCII and no letter.
    @inline(__always)
    private static func notOfWords(_ bytes: UInt64) -> UInt64 {
        let tops: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        let small = bytes & ~tops | ones &* 0x20
        let fromA = small &+ ones &* (0x80 - 0x61)
        let beyondZ = small &+ ones &* (0x80 - 0x7B)
        return ~(fromA & ~beyondZ | bytes) & tops
    }
}
