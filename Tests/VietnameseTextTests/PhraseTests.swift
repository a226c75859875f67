import Testing
import VietnameseText

@Suite struct PhraseTests {
    private static let phrases = [
        "một cửa", "một cửa liên thông", "TP. HCM", "Bà Rịa - Vũng Tàu", "đề án 06", "cắt giảm * thời gian", "liên",
        "sở, ngành",
    ]

    private func matches(_ input: String) -> [String] {
        var lexicon = Lexicon()
        var table = PhraseTable<String>()
        for phrase in Self.phrases { table.insert(phrase, phrase, &lexicon) }
        let text = NormalisedText(input)
        var tokens: [Token] = []
        tokenise(text, lexicon: lexicon, into: &tokens)
        var found: [String] = []
        table.scan(tokens) { found.append($0.value) }
        return found
    }

    @Test(arguments: [
        ("Cơ chế MỘT CỬA liên thông", ["một cửa liên thông"]), ("một cửa, liên thông", ["một cửa", "liên"]),
        ("một cửa liên", ["một cửa", "liên"]), ("TP.HCM và tp . hcm", ["TP. HCM", "TP. HCM"]),
        ("Bà Rịa – Vũng Tàu", ["Bà Rịa - Vũng Tàu"]),
        ("Đề án 06", ["đề án 06"]), ("đề án 6", []), ("mốt cửa", []), ("cắt giảm thời gian", ["cắt giảm * thời gian"]),
        ("cắt giảm được 30 ngày thời gian", ["cắt giảm * thời gian"]), ("cắt giảm rất là nhiều cái thời gian", []),
        ("cắt giảm, thời gian", []), ("cắt giảm (thời gian", []), ("sở, ngành", ["sở, ngành"]),
        ("sở\nngành một\ncửa", []), ("", []),
    ])
    func finds(_ text: String, _ found: [String]) { #expect(matches(text) == found) }

    @Test func givesAllAtOnePlace() {
        var lexicon = Lexicon()
        var table = PhraseTable<Int>()
        table.insert("một cửa", 1, &lexicon)
        table.insert("một", 2, &lexicon)
        table.insert("một cửa", 3, &lexicon)
        table.insert("", 4, &lexicon)
        var tokens: [Token] = []
        tokenise(NormalisedText("một cửa"), lexicon: lexicon, into: &tokens)
        var found: [Int] = []
        table.all(at: 0, in: tokens) { found.append($0.value) }
        #expect(found == [2, 1, 3])
        #expect(table.longest(at: 0, in: tokens)?.value == 1)
        #expect(table.longest(at: 0, in: tokens, end: 1)?.value == 2)
        #expect(table.longest(at: 5, in: tokens) == nil)
    }
}
