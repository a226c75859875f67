/// The words that a cutter of tokens met last, as they were written, with what was found of each: texts repeat a few
/// thousand forms, and knowing one again by its bytes is much cheaper than to read it letter by letter.
///
/// What is asked at every word must lie near: short words, which most are, have two places each in a table of their own.
struct WordCache {
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
        /// ``Token/tail`` of its tokens where no space stands before.
        var tail: UInt64
    }

    private struct Long {
        var first: UInt64
        var second: UInt64
        var tail: UInt64
    }

    /// Pairs of places, the word met last in the first.
    private let short: UnsafeMutablePointer<Short>
    private let long: UnsafeMutablePointer<Long>
    /// How far a hash is shifted to give a pair, or a place of a long word.
    private let shift: UInt64

    /// - Parameter forms: About how many words it keeps, up to a million.
    init(_ forms: Int) {
        let bits = Int.bitWidth - (min(max(forms, 16), 1 << 20) - 1).leadingZeroBitCount
        // A pair lies in one line of the processor's memory, and is fetched at once.
        short = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Short>.stride << bits, alignment: 64
        ).bindMemory(to: Short.self, capacity: 1 << bits)
        // No word has these bytes.
        short.initialize(repeating: Short(bytes: .max, tail: 0), count: 1 << bits)
        // Long words have one place each, and need the more of them.
        long = .allocate(capacity: 1 << (bits - 1))
        long.initialize(repeating: Long(first: .max, second: .max, tail: 0), count: 1 << (bits - 1))
        shift = UInt64(64 - (bits - 1))
    }

    func deallocate() {
        short.deallocate()
        long.deallocate()
    }

    /// Longer words are not kept, in bytes.
    static let longest = 16

    /// The tail of a word's tokens; nil where it was not met, or another took its place.
    @inline(__always)
    func tail(_ form: Form) -> UInt64? {
        if form.isShort {
            let pair = pair(form)
            // Which of the two it is cannot be foreseen, and so is no branch.
            let place = pair + (pair[1].bytes == form.first ? 1 : 0)
            return place.pointee.bytes == form.first ? place.pointee.tail : nil
        }
        let place = place(form)
        return place.pointee.first == form.first && place.pointee.second == form.second ? place.pointee.tail : nil
    }

    /// Writes the tokens of words up to the first that is not known.
    ///
    /// Apart from all else that cutting does, so that what it asks at every word stays in the processor's registers.
    ///
    /// - Parameters:
    ///   - lastStart: The last place at which a word can be looked for.
    ///   - end: Where the last word ends at the latest.
    ///   - flags: Those that stand before the first word, then those before what comes next.
    @inline(never)
    func cut(
        _ memory: UnsafePointer<UInt8>, _ start: inout Int, _ lastStart: Int, end: Int,
        _ output: inout UnsafeMutablePointer<Token>, _ last: UnsafeMutablePointer<Token>, _ flags: inout Token.Flags
    ) {
        var index = start
        var token = output
        var space = Token.tail(.unknown, .word, flags, [])
        while index <= lastStart, token < last, memory[index] >= Self.firstLetter {
            let form = Self.form(memory + index)
            let next = index &+ form.length
            guard let tail = tail(form), next <= end else { break }
            token.pointee = Token(
                start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: next), tail: tail | space)
            token += 1
            // The space after it, which is nearly always there. There is a byte, since no known word is the longest.
            let isSpace = memory[next] == 0x20
            space = isSpace ? Token.tail(.unknown, .word, .spaceBefore, []) : 0
            index = next &+ (isSpace ? 1 : 0)
        }
        start = index
        output = token
        flags = space == 0 ? [] : .spaceBefore
    }

    /// No word begins with a lesser byte.
    static let firstLetter: UInt8 = 0x41

    /// Keeps a word, which takes the place of another.
    func learn(_ form: Form, _ tail: UInt64) {
        if form.isShort {
            let pair = pair(form)
            pair[1] = pair[0]
            pair[0] = Short(bytes: form.first, tail: tail)
        } else {
            place(form).pointee = Long(first: form.first, second: form.second, tail: tail)
        }
    }

    @inline(__always)
    private func pair(_ form: Form) -> UnsafeMutablePointer<Short> {
        short + Int(truncatingIfNeeded: (form.first &* 0x9E37_79B9_7F4A_7C15) &>> shift) &* 2
    }

    @inline(__always)
    private func place(_ form: Form) -> UnsafeMutablePointer<Long> {
        let mixed = (form.first ^ form.second &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return long + Int(truncatingIfNeeded: mixed &>> shift)
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
