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
    _ text: NormalisedText, _ range: Range<Int>?, _ append: (FoldedRun, inout [UInt8]) -> Void
) -> String {
    let range = (range ?? 0..<text.bytes.count).clamped(to: 0..<text.bytes.count)
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    text.bytes.withUnsafeBufferPointer { bytes in
        WordScanner.with { scanner in
            var run = FoldedRun()
            var index = range.lowerBound
            while index < range.upperBound {
                let (entry, length) = scanner.letter(bytes, index, range.upperBound)
                if entry != 0 {
                    run.entries.append(entry & ~Letters.capital)
                    index += length
                    continue
                }
                append(run, &output)
                run.entries.removeAll(keepingCapacity: true)
                let scalar = Utf8.scalar(bytes, index, range.upperBound)
                if scalar.value < 0x80 {
                    output.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    for lower in WordScanner.lowercase(scalar.value) { Utf8.append(lower, to: &output) }
                }
                index += max(scalar.length, 1)
            }
            append(run, &output)
        }
    }
    return String(decoding: output, as: UTF8.self)
}

/// A run of Vietnamese letters, small.
private struct FoldedRun {
    var entries: [UInt16] = []

    func appendPlain(to output: inout [UInt8]) {
        for entry in entries { output.append(Letters.plain(Letters.code(entry))) }
    }

    func appendKey(to output: inout [UInt8]) {
        let toned = entries.indices.filter { Letters.tone(entries[$0]) != 0 }
        // A word with two tones is no syllable; its marks stay where they are.
        guard toned.count == 1, let from = toned.first else { return append(entries, to: &output) }
        let tone = Letters.tone(entries[from])
        var moved = entries
        moved[from] = Letters.code(moved[from])
        let place = Self.tonePlace(moved) ?? from
        moved[place] = Letters.code(moved[place]) | tone << 6
        append(moved, to: &output)
    }

    private func append(_ entries: [UInt16], to output: inout [UInt8]) {
        for entry in entries {
            Utf8.append(Letters.scalar(entry) ?? UInt32(Letters.plain(Letters.code(entry))), to: &output)
        }
    }

    /// The index of the letter that bears the tone of a syllable without its tone: the last vowel with a
    /// mark of its own, else the second of three or of two before a consonant, else the first; the `u` of
    /// `qu` and the `i` of `gi` before a vowel are no vowels. It depends on the letters alone, so the key
    /// is one for all places of the mark.
    private static func tonePlace(_ letters: [UInt16]) -> Int? {
        let codes = letters.map(Letters.code)
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
