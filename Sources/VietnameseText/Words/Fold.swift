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

private func fold(
    _ text: NormalisedText, _ range: Range<Int>?, _ append: (FoldedWord, inout [UInt8]) -> Void
) -> String {
    let range = (range ?? 0..<text.bytes.count).clamped(to: 0..<text.bytes.count)
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    text.bytes.withUnsafeBufferPointer { bytes in
        let scanner = WordScanner.shared
        var word = FoldedWord()
        var index = range.lowerBound
        while index < range.upperBound {
            let (entry, length) = scanner.letter(bytes, index, range.upperBound)
            if entry != 0 {
                word.letters.append(UInt32(entry & ~Letters.capital))
                index += length
                continue
            }
            let scalar = Utf8.scalar(bytes, index, range.upperBound)
            index += max(scalar.length, 1)
            if WordScanner.isLetter(scalar.value, after: !word.letters.isEmpty) {
                word.letters += WordScanner.lowercase(scalar.value).map { $0 | FoldedWord.foreign }
                continue
            }
            append(word, &output)
            word.letters.removeAll(keepingCapacity: true)
            Utf8.append(scalar.value, to: &output)
        }
        append(word, &output)
    }
    return String(decoding: output, as: UTF8.self)
}

/// A word in small letters: entries of the Vietnamese alphabet, and scalars of others.
private struct FoldedWord {
    var letters: [UInt32] = []

    /// Marks a scalar that is no letter of Vietnamese.
    static let foreign: UInt32 = 1 << 31

    private static func entry(_ letter: UInt32) -> UInt16 {
        letter & foreign == 0 ? UInt16(truncatingIfNeeded: letter) : 0
    }

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
        let toned = letters.indices.filter { Letters.tone(Self.entry(letters[$0])) != 0 }
        // A word with two tones is no syllable; its marks stay where they are.
        guard toned.count == 1, let from = toned.first else { return append(letters, to: &output) }
        let entry = Self.entry(letters[from])
        var moved = letters
        moved[from] = UInt32(Letters.code(entry))
        let place = Self.tonePlace(moved.map { Letters.code(Self.entry($0)) }) ?? from
        moved[place] |= UInt32(Letters.tone(entry)) << 6
        append(moved, to: &output)
    }

    private func append(_ letters: [UInt32], to output: inout [UInt8]) {
        for letter in letters {
            let entry = Self.entry(letter)
            Utf8.append(entry == 0 ? letter & ~Self.foreign : Letters.scalar(entry) ?? 0xFFFD, to: &output)
        }
    }

    /// The index of the letter that bears the tone of a syllable, of its letters' codes: the last vowel with a
    /// mark of its own, else the second of three or of two before a consonant, else the first; the `u` of
    /// `qu` and the `i` of `gi` before a vowel are no vowels. It depends on the letters alone, so the key
    /// is one for all places of the mark.
    private static func tonePlace(_ codes: [UInt16]) -> Int? {
        guard var first = codes.firstIndex(where: Letters.isVowel) else { return nil }
        var end = first
        while end < codes.count, Letters.isVowel(codes[end]) { end += 1 }
        let isGlide =
            first == 1 && end - first > 1
            && ((codes[0] == 17 && codes[1] == 21) || (codes[0] == 7 && codes[1] == 9))
        if isGlide { first += 1 }
        if let marked = codes[first..<end].lastIndex(where: Letters.isMarkedVowel) { return marked }
        switch end - first {
        case 1: return first
        case 2: return end < codes.count ? first + 1 : first
        default: return first + 1
        }
    }
}
