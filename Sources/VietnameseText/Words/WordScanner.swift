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
struct WordScanner {
    let low: UnsafeBufferPointer<UInt16>
    let high: UnsafeBufferPointer<UInt16>

    /// The entry of the letter at an index and how many bytes it takes; (0, 0) where there is none of
    /// the Vietnamese alphabet.
    @inline(__always)
    func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (entry: UInt16, length: Int) {
        let byte = bytes[index]
        if byte < 0x80 { return (low[Int(byte)], 1) }
        if byte >= 0xC3, byte <= 0xC8, index + 1 < end {
            return (low[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)], 2)
        }
        if byte == 0xE1, index + 2 < end, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
            return (high[Int(bytes[index + 1] & 0x03) << 6 | Int(bytes[index + 2] & 0x3F)], 3)
        }
        return (0, 0)
    }

    /// The word that begins at an index; nil where no letter stands there.
    func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ScannedWord? {
        var index = start
        var key: UInt64 = 0
        var letters = 0
        var capitals = 0
        var tone: UInt16 = 0
        var tones = 0
        var firstIsCapital = false
        var isOther = false
        while index < end {
            var (entry, length) = letter(bytes, index, end)
            if entry == 0 {
                if length == 1 { break }
                let scalar = Utf8.scalar(bytes, index, end)
                guard Self.isLetter(scalar.value, after: letters > 0) else { break }
                isOther = true
                length = scalar.length
                if Self.isCapital(scalar.value) { entry |= Letters.capital }
            } else {
                key = key << 6 | UInt64(Letters.code(entry))
            }
            if Letters.isCapital(entry) {
                capitals += 1
                if letters == 0 { firstIsCapital = true }
            }
            if Letters.tone(entry) != 0 {
                tone = Letters.tone(entry)
                tones += 1
            }
            letters += 1
            index += length
        }
        guard letters > 0 else { return nil }
        if isOther || letters > 10 || tones > 1 {
            key = hash(bytes, start, index, tonesStay: tones > 1)
        } else {
            key |= UInt64(tone) << 60
        }
        return ScannedWord(end: index, key: key, isCapitalised: firstIsCapital, isAllCapitals: capitals == letters)
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
        guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else { return false }
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

    /// Runs a body with the scanner over the shared tables.
    @inline(__always)
    static func with<Result>(_ body: (WordScanner) throws -> Result) rethrows -> Result {
        try Letters.low.withUnsafeBufferPointer { low in
            try Letters.high.withUnsafeBufferPointer { high in try body(WordScanner(low: low, high: high)) }
        }
    }
}
