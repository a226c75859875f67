/// One word of a text, found in one pass over its bytes.
struct ScannedWord {
    var end: Int
    /// What is the same for all ways of writing the word (case, place of the tone mark); never 0.
    var key: UInt64
    var isCapitalised: Bool
    var isAllCapitals: Bool
}

/// Finds words and their keys straight from bytes.
///
/// A syllable of Vietnamese has at most seven letters: six bits a letter and three for the tone make
/// an exact key of it. Longer words and other alphabets have a hash of 63 bits with the top bit set.
struct WordScanner: @unchecked Sendable {
    /// ``Letters/low`` and, from ``high`` on, ``Letters/high``, each letter with what is counted of it.
    private let letters: UnsafePointer<UInt64>
    private static let high = 0x250

    /// Over tables that are made once and stay.
    static let shared = WordScanner()

    private init() {
        let entries = Letters.low + Letters.high
        let letters = UnsafeMutablePointer<UInt64>.allocate(capacity: entries.count)
        for (index, entry) in entries.enumerated() { letters[index] = Self.counted(entry) }
        self.letters = UnsafePointer(letters)
    }

    /// A letter's entry in the low sixteen bits; above them what a word sums up over its letters, eight bits each: the
    /// letters, the capitals, the letters with a tone, the tones. No sum runs over into the next for a word of up to 31
    /// letters, and a longer one is told by its letters, which lie at the top.
    private static func counted(_ entry: UInt16) -> UInt64 {
        guard entry != 0 else { return 0 }
        let tone = UInt64(Letters.tone(entry))
        let capital: UInt64 = Letters.isCapital(entry) ? 1 : 0
        return UInt64(entry) | tone << 16 | (tone > 0 ? 1 : 0) << 24 | capital << 32 | 1 << 40
    }

    /// The letter at an index and how many bytes it takes; (0, 0) where there is none of the Vietnamese alphabet.
    @inline(__always)
    private func counted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> (letter: UInt64, length: Int) {
        let byte = bytes[index]
        if byte < 0x80 { return (letters[Int(byte)], 1) }
        if byte == 0xE1 {
            if index + 2 < end, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
                return (letters[Self.high + (Int(bytes[index + 1] & 0x03) << 6 | Int(bytes[index + 2] & 0x3F))], 3)
            }
        } else if byte >= 0xC3, byte <= 0xC8, index + 1 < end {
            return (letters[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)], 2)
        }
        return (0, 0)
    }

    /// The entry of the letter at an index and how many bytes it takes; (0, 0) where there is none of
    /// the Vietnamese alphabet.
    @inline(__always)
    func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (entry: UInt16, length: Int) {
        let (letter, length) = counted(bytes, index, end)
        return (UInt16(truncatingIfNeeded: letter), length)
    }

    /// The word that begins at an index; nil where no letter stands there.
    @inline(__always)
    func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ScannedWord? {
        var index = start
        var key: UInt64 = 0
        var sums: UInt64 = 0
        while index < end {
            let (letter, length) = counted(bytes, index, end)
            guard letter != 0 else {
                // What is no letter of ASCII ends a word; other letters are rare.
                if length == 1 { break }
                let scalar = Utf8.scalar(bytes, index, end)
                guard Self.isLetter(scalar.value, after: index > start) else { break }
                return wordOfOthers(bytes, start, end)
            }
            key = key << 6 | (letter & 63)
            sums &+= letter & ~0xFFFF
            index += length
        }
        guard index > start else { return nil }
        let letters = sums >> 40
        let capitals = (sums >> 32) & 0xFF
        let tones = (sums >> 24) & 0xFF
        guard letters <= 10, tones <= 1 else { return wordOfOthers(bytes, start, end) }
        key |= ((sums >> 16) & 7) << 60
        return ScannedWord(
            end: index, key: key,
            isCapitalised: capitals > 0 && Letters.isCapital(letter(bytes, start, end).entry),
            isAllCapitals: capitals == letters)
    }

    /// A word that is no syllable of Vietnamese: too long, of two tones, or with letters of other alphabets.
    @inline(never)
    private func wordOfOthers(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ScannedWord? {
        var index = start
        var letters = 0
        var capitals = 0
        var tones = 0
        var firstIsCapital = false
        while index < end {
            var (entry, length) = letter(bytes, index, end)
            if entry == 0 {
                if length == 1 { break }
                let scalar = Utf8.scalar(bytes, index, end)
                guard Self.isLetter(scalar.value, after: letters > 0) else { break }
                length = scalar.length
                if Self.isCapital(scalar.value) { entry |= Letters.capital }
            }
            if Letters.isCapital(entry) {
                capitals += 1
                if letters == 0 { firstIsCapital = true }
            }
            if Letters.tone(entry) != 0 { tones += 1 }
            letters += 1
            index += length
        }
        guard letters > 0 else { return nil }
        return ScannedWord(
            end: index, key: hash(bytes, start, index, tonesStay: tones > 1), isCapitalised: firstIsCapital,
            isAllCapitals: capitals == letters)
    }

    private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, tonesStay: Bool) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: UInt64) {
            hash = (hash ^ value) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        var tone: UInt16 = 0
        var index = start
        while index < end {
            let (entry, length) = letter(bytes, index, end)
            if entry != 0 {
                mix(UInt64(tonesStay ? entry & ~Letters.capital : Letters.code(entry)))
                if Letters.tone(entry) != 0 { tone = Letters.tone(entry) }
                index += length
            } else {
                let scalar = Utf8.scalar(bytes, index, end)
                for lower in Self.lowercase(scalar.value) { mix(1 << 32 | UInt64(lower)) }
                index += max(scalar.length, 1)
            }
        }
        if !tonesStay { mix(UInt64(tone)) }
        return hash | 1 << 63
    }

    /// Whether a scalar outside the Vietnamese alphabet belongs to a word; a combining mark does within one.
    static func isLetter(_ value: UInt32, after letter: Bool) -> Bool {
        // All letters of ASCII are of the Vietnamese alphabet.
        guard value >= 0x80, value != 0xFFFD, let scalar = Unicode.Scalar(value) else { return false }
        if (0x0300...0x036F).contains(value) { return letter }
        return scalar.properties.isAlphabetic
    }

    static func isCapital(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    static func lowercase(_ value: UInt32) -> [UInt32] {
        guard let scalar = Unicode.Scalar(value) else { return [value] }
        return scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
}
