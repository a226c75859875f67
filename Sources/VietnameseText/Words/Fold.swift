/// The key by which texts are one whatever their case, Unicode form, quotes, and the place of their
/// tone marks: `Hoà`, `HÒA` and `hòa` are `hòa`. Marks count.
///
/// The tone is put on the letter of the traditional place (`hòa`, `ủy`, `thúy`; `quý`, `già`), so that a key
/// can be shown.
public func foldKey(_ text: some StringProtocol) -> String {
    foldKey(NormalisedText(String(text)))
}

/// See ``foldKey(_:)-(StringProtocol)``.
public func foldKey(_ text: NormalisedText, _ range: Range<Int>? = nil) -> String {
    fold(text, range) { $0.appendKey(to: &$1) }
}

/// The key without any mark, for what a person types without them: `Đắk Lắk` is `dak lak`.
public func plainKey(_ text: some StringProtocol) -> String {
    plainKey(NormalisedText(String(text)))
}

/// See ``plainKey(_:)-(StringProtocol)``.
public func plainKey(_ text: NormalisedText, _ range: Range<Int>? = nil) -> String {
    fold(text, range) { $0.appendPlain(to: &$1) }
}

/// A scalar is so many in small letters at most.
private let mostOfScalar = 3

private func fold(
    _ text: NormalisedText, _ range: Range<Int>?, _ append: (FoldedWord, inout [UInt8]) -> Void
) -> String {
    let range = (range ?? 0..<text.bytes.count).clamped(to: 0..<text.bytes.count)
    var output: [UInt8] = []
    output.reserveCapacity(range.count + 4)
    text.bytes.withUnsafeBufferPointer { bytes in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: (range.count + 1) * mostOfScalar) { memory in
            guard let letters = memory.baseAddress else { return }
            let scanner = WordScanner.shared
            var count = 0
            func endWord() {
                append(FoldedWord(letters: UnsafeMutableBufferPointer(start: letters, count: count)), &output)
                count = 0
            }
            var index = range.lowerBound
            while index < range.upperBound {
                let (entry, length) = scanner.letter(bytes, index, range.upperBound)
                if entry != 0 {
                    (letters + count).initialize(to: UInt32(entry & ~Letters.capital))
                    count += 1
                    index += length
                    continue
                }
                let scalar = Utf8.scalar(bytes, index, range.upperBound)
                index += max(scalar.length, 1)
                if WordScanner.isLetter(scalar.value, after: count > 0) {
                    for lower in WordScanner.lowercase(scalar.value).prefix(mostOfScalar) {
                        (letters + count).initialize(to: lower | FoldedWord.foreign)
                        count += 1
                    }
                    continue
                }
                endWord()
                Utf8.append(scalar.value, to: &output)
            }
            endWord()
        }
    }
    return String(decoding: output, as: UTF8.self)
}

/// A word in small letters: entries of the Vietnamese alphabet, and scalars of others.
private struct FoldedWord {
    /// In memory of the moment, in which its tone is moved.
    let letters: UnsafeMutableBufferPointer<UInt32>

    /// Marks a scalar that is no letter of Vietnamese.
    static let foreign: UInt32 = 1 << 31

    private static func entry(_ letter: UInt32) -> UInt16 {
        letter & foreign == 0 ? UInt16(truncatingIfNeeded: letter) : 0
    }

    private func code(_ index: Int) -> UInt16 { Letters.code(Self.entry(letters[index])) }

    func appendPlain(to output: inout [UInt8]) {
        for letter in letters {
            if letter & Self.foreign == 0 {
                output.append(Letters.plain(Letters.code(Self.entry(letter))))
            } else if !(0x300...0x36F).contains(letter & ~Self.foreign) {
                Utf8.append(letter & ~Self.foreign, to: &output)
            }
        }
    }

    func appendKey(to output: inout [UInt8]) {
        if let from = toned {
            let entry = Self.entry(letters[from])
            letters[from] = UInt32(Letters.code(entry))
            letters[tonePlace ?? from] |= UInt32(Letters.tone(entry)) << 6
        }
        for letter in letters {
            let entry = Self.entry(letter)
            Utf8.append(entry == 0 ? letter & ~Self.foreign : Letters.scalar(entry) ?? 0xFFFD, to: &output)
        }
    }

    /// The index of the one letter with a tone; nil where there is none, and for a word with two, which is no syllable: its
    /// marks stay where they are.
    private var toned: Int? {
        var toned: Int?
        for index in letters.indices where Letters.tone(Self.entry(letters[index])) != 0 {
            guard toned == nil else { return nil }
            toned = index
        }
        return toned
    }

    /// The index of the letter that bears the tone of a syllable: the last vowel with a
    /// mark of its own, else the second of three or of two before a consonant, else the first; the `u` of
    /// `qu` and the `i` of `gi` before a vowel are no vowels. It depends on the letters alone, so the key
    /// is one for all places of the mark.
    private var tonePlace: Int? {
        guard var first = letters.indices.first(where: { Letters.isVowel(code($0)) }) else { return nil }
        var end = first
        while end < letters.count, Letters.isVowel(code(end)) { end += 1 }
        let isGlide =
            first == 1 && end - first > 1 && (code(0) == 17 && code(1) == 21 || code(0) == 7 && code(1) == 9)
        if isGlide { first += 1 }
        if let marked = (first..<end).last(where: { Letters.isMarkedVowel(code($0)) }) { return marked }
        switch end - first {
        case 1: return first
        case 2: return end < letters.count ? first + 1 : first
        default: return first + 1
        }
    }
}
