/// The words that a cutter of tokens met last, as they were written, with what was found of each: texts repeat a few
/// thousand forms, and knowing one again by its bytes is much cheaper than to read it letter by letter.
///
/// What is asked at every word must lie near: short words, which most are, have two places each in a table of their own.
struct WordCache {
    /// What was found of a word.
    struct Known {
        var symbol: Symbol
        var flags: Token.Flags
        var traits: WordTraits
    }

    /// The first bytes of a text up to what ends a word, zeros behind it.
    struct Form {
        var first: UInt64
        var second: UInt64
        /// In bytes; ``longest`` also where the word goes on.
        var length: Int
        /// Whether it lies in the first eight bytes.
        var isShort: Bool { length < 8 }
    }

    private struct Short {
        var bytes: UInt64
        var known: Known
    }

    private struct Long {
        var first: UInt64
        var second: UInt64
        var known: Known
    }

    /// Pairs of places, the word met last in the first.
    private let short: UnsafeMutablePointer<Short>
    private let long: UnsafeMutablePointer<Long>
    /// How far a hash is shifted to give a pair, or a place of a long word.
    private let shift: (short: UInt64, long: UInt64)

    /// - Parameter forms: About how many words it keeps, up to a million.
    init(_ forms: Int) {
        let bits = Int.bitWidth - (min(max(forms, 16), 1 << 20) - 1).leadingZeroBitCount
        let none = Known(symbol: .unknown, flags: [], traits: [])
        // A pair lies in one line of the processor's memory, and is fetched at once.
        short = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Short>.stride << bits, alignment: 64
        ).bindMemory(to: Short.self, capacity: 1 << bits)
        // No word has these bytes.
        short.initialize(repeating: Short(bytes: .max, known: none), count: 1 << bits)
        // Long words have one place each, and need the more of them.
        long = .allocate(capacity: 1 << (bits - 1))
        long.initialize(repeating: Long(first: .max, second: .max, known: none), count: 1 << (bits - 1))
        shift = (UInt64(64 - (bits - 1)), UInt64(64 - (bits - 1)))
    }

    func deallocate() {
        short.deallocate()
        long.deallocate()
    }

    /// Longer words are not kept, in bytes.
    static let longest = 16

    /// What is known of a word; nil where it was not met, or another took its place.
    @inline(__always)
    func known(_ form: Form) -> Known? {
        if form.isShort {
            let pair = pair(form)
            // Which of the two it is cannot be foreseen, and so is no branch.
            let place = pair + (pair[1].bytes == form.first ? 1 : 0)
            return place.pointee.bytes == form.first ? place.pointee.known : nil
        }
        let place = place(form)
        return place.pointee.first == form.first && place.pointee.second == form.second ? place.pointee.known : nil
    }

    /// Keeps a word, which takes the place of another.
    func learn(_ form: Form, _ known: Known) {
        if form.isShort {
            let pair = pair(form)
            pair[1] = pair[0]
            pair[0] = Short(bytes: form.first, known: known)
        } else {
            place(form).pointee = Long(first: form.first, second: form.second, known: known)
        }
    }

    @inline(__always)
    private func pair(_ form: Form) -> UnsafeMutablePointer<Short> {
        short + Int(truncatingIfNeeded: (form.first &* 0x9E37_79B9_7F4A_7C15) &>> shift.short) &* 2
    }

    @inline(__always)
    private func place(_ form: Form) -> UnsafeMutablePointer<Long> {
        let mixed = (form.first ^ form.second &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return long + Int(truncatingIfNeeded: mixed &>> shift.long)
    }

    /// Up to sixteen bytes that may be of one word: letters of ASCII and all that is not ASCII.
    @inline(__always)
    static func form(_ memory: UnsafeRawPointer) -> Form {
        let first = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
        let ends = notOfWords(first)
        if ends != 0 { return Form(first: first & before(ends), second: 0, length: EightBytes.first(ends)) }
        let second = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let later = notOfWords(second)
        if later == 0 { return Form(first: first, second: second, length: 16) }
        return Form(first: first, second: second & before(later), length: 8 &+ EightBytes.first(later))
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
