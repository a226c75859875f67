import Testing
import SeededRandom
import VietnameseText

@Suite struct TokenTests {
    private func words(_ input: String) -> [String] {
        let text = NormalisedText(input)
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        return tokens.map { $0.kind == .lineBreak ? "⏎" : text.string($0.range) }
    }

    @Test(arguments: [
        ("Toàn tỉnh có 18/19 sở", ["Toàn", "tỉnh", "có", "18", "/", "19", "sở"]),
        ("75,28 điểm", ["75", ",", "28", "điểm"]), ("57-NQ/TW", ["57", "-", "NQ", "/", "TW"]), ("A1", ["A", "1"]),
        ("a\n\nb", ["a", "⏎", "⏎", "b"]), ("naïve Ünï", ["naïve", "Ünï"]), ("n\u{303}o", ["n\u{303}o"]), ("漢字", ["漢字"]),
        ("…", ["…"]), ("🙂!", ["🙂", "!"]), ("x²", ["x", "²"]), ("   ", []), ("", []),
    ])
    func cutsTexts(_ input: String, _ tokens: [String]) { #expect(words(input) == tokens) }

    @Test(arguments: [
        ("Sở", true, false, true), ("UBND", true, true, true), ("sở", false, false, true), ("Đ", true, true, true),
        ("đ", false, false, true), ("ĐẮK", true, true, true), ("tP", false, false, true), ("Жук", true, false, true),
    ])
    func seesCapitals(_ word: String, _ capitalised: Bool, _ all: Bool, _ space: Bool) throws {
        var tokens: [Token] = []
        tokenise(NormalisedText(word), lexicon: Lexicon(), into: &tokens)
        let token = try #require(tokens.first)
        #expect(token.isCapitalised == capitalised)
        #expect(token.isAllCapitals == all)
        #expect(token.hasSpaceBefore == space)
    }

    @Test func namesDigits() {
        var tokens: [Token] = []
        tokenise(NormalisedText("06 6 006 9999999 12345678"), lexicon: Lexicon(), into: &tokens)
        #expect(tokens.map(\.symbol.digitsValue) == [6, 6, 6, 9_999_999, nil])
        #expect(Set(tokens.map(\.symbol)).count == 5)
        #expect(tokens.allSatisfy { $0.symbol.isDigits && !$0.symbol.isKnownWord })
    }

    /// Tokens stand in order, do not overlap, and only blanks stand between them; their words are the
    /// same whether they are looked up from bytes or from strings.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func coversEveryByte(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let text =
            seed % 2 == 0
            ? NormalisedText(randomText(&random, pieces: 50)) : NormalisedText(utf8: randomBytes(&random, count: 200))
        var lexicon = Lexicon()
        for piece in pieces { _ = lexicon.intern(phrase: piece) }
        var tokens: [Token] = []
        tokenise(text, lexicon: lexicon, into: &tokens)
        var last = 0
        for token in tokens {
            #expect(
                token.range.lowerBound >= last && !token.range.isEmpty && token.range.upperBound <= text.bytes.count)
            #expect(text.bytes[last..<token.range.lowerBound].allSatisfy { $0 <= 0x20 || $0 == 0x7F })
            #expect(
                token.hasSpaceBefore == (last == 0 || token.range.lowerBound > last || text.bytes[last - 1] == 0x0A)
                    || token.kind == .lineBreak)
            if token.isWord { #expect(lexicon.symbol(text.string(token.range)) == token.symbol) }
            last = token.range.upperBound
        }
        #expect(text.bytes[last...].allSatisfy { $0 <= 0x20 || $0 == 0x7F })
    }

    /// A part of a text has the tokens that the whole has there.
    @Test func cutsRanges() {
        let text = NormalisedText("một hai ba bốn")
        var whole: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &whole)
        var part: [Token] = []
        tokenise(text, whole[1].range.lowerBound..<whole[2].range.upperBound, lexicon: Lexicon(), into: &part)
        #expect(part.map(\.range) == whole[1...2].map(\.range))
    }
}
