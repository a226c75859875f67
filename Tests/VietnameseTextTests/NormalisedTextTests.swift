import Testing
import SeededRandom
import VietnameseText

@Suite struct NormalisedTextTests {
    @Test(arguments: [
        ("e\u{302}\u{323}", "ệ"), ("e\u{323}\u{302}", "ệ"), ("ê\u{323}", "ệ"), ("ẹ\u{302}", "ệ"),
        ("o\u{31B}\u{300}", "ờ"), ("O\u{300}\u{31B}", "Ờ"), ("a\u{306}\u{303}", "ẵ"), ("u\u{31B}\u{323}ng", "ựng"),
        ("Hoa\u{300}", "Hoà"), ("y\u{309}", "ỷ"), ("a\u{340}", "à"),
        // Marks that make no letter of Vietnamese stay.
        ("n\u{303}", "n\u{303}"), ("a\u{308}", "a\u{308}"), ("\u{301}", "\u{301}"), ("e\u{301}\u{301}", "é\u{301}"),
        ("b\u{301}", "b\u{301}"),
        ("1\u{A0}000\u{202F}đ", "1 000 đ"), ("“a” ‘b’ «c»", "\"a\" 'b' \"c\""),
        ("2016 – 2020—a‑b−c", "2016 - 2020-a-b-c"),
        ("a\r\nb\rc\u{2028}d\u{0C}e", "a\nb\nc\nd\ne"), ("\u{FEFF}a\u{200B}b\u{AD}c", "abc"), ("１２％", "12%"),
        ("1⁄2", "1/2"),
        ("", ""), ("Đắk Lắk", "Đắk Lắk"), ("漢字 🙂", "漢字 🙂"),
    ])
    func makesOneForm(_ input: String, _ output: String) {
        let text = NormalisedText(input)
        #expect(String(decoding: text.bytes, as: UTF8.self).unicodeScalars.elementsEqual(output.unicodeScalars))
        #expect(text.invalidBytes == 0)
    }

    @Test(
        arguments: [
            ([0x61, 0xE1, 0xBB], "a\u{FFFD}", 2), ([0xFF, 0x61], "\u{FFFD}a", 1),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3), ([0x61, 0x80, 0x62], "a\u{FFFD}b", 1),
        ] as [([UInt8], String, Int)])
    func replacesBrokenBytes(_ input: [UInt8], _ output: String, _ invalid: Int) {
        let text = NormalisedText(utf8: input)
        #expect(String(decoding: text.bytes, as: UTF8.self) == output)
        #expect(text.invalidBytes == invalid)
    }

    /// `97,6` within texts that were changed before, in and after it.
    @Test(arguments: [
        "97,6%", "đạt\u{A0}97,6\u{200B}%", "\u{FEFF}“đa\u{323}t” 97,6", "\r\n– 97,6 –",
        "a\u{306}\u{301}\u{FEFF}97,6\u{FEFF}",
    ])
    func findsTheOriginalOfANumber(_ input: String) throws {
        let original = Array(input.utf8)
        let text = NormalisedText(input)
        let start = try #require(text.bytes.firstIndex(of: UInt8(ascii: "9")))
        #expect(Array(original[text.original(start..<start + 4)]) == Array("97,6".utf8))
    }

    /// Offsets rise with those of the original; runs that were not changed are the same bytes; all of the
    /// original but what was dropped is covered.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func keepsOffsets(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let original = Array(randomText(&random, pieces: 60).utf8)
        let text = NormalisedText(utf8: original)
        var last = 0
        for offset in text.bytes.indices {
            let start = text.original(offset)
            let end = text.originalEnd(offset + 1)
            #expect(start >= last && start < end && end <= original.count)
            last = start
            if text.bytes[offset] < 0x80, end - start == 1, original[start] >= 0x21 {
                #expect(original[start] == text.bytes[offset])
            }
        }
        #expect(text.original(text.bytes.count) <= original.count)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func readsAnyBytes(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let original = randomBytes(&random, count: 300)
        let text = NormalisedText(utf8: original)
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        #expect(text.original(0..<text.bytes.count).upperBound <= original.count)
        #expect((text.invalidBytes == 0) == (String(validating: original, as: UTF8.self) != nil))
    }

    /// Normalising what is normalised changes nothing.
    @Test(arguments: 0..<100 as Range<UInt64>)
    func isStable(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let once = NormalisedText(randomText(&random, pieces: 60))
        #expect(NormalisedText(utf8: once.bytes).bytes == once.bytes)
    }
}
