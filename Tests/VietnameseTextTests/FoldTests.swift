import Testing
import SeededRandom
import VietnameseText

@Suite struct FoldTests {
    @Test(arguments: [
        ["hoà", "hòa", "HOÀ", "Hòa", "hoa\u{300}", "ho\u{300}a"], ["uỷ", "ủy", "Uỷ", "ỦY"], ["thuý", "thúy"],
        ["khoẻ", "khỏe"],
        ["quý", "qúy", "QUÝ"], ["già", "gìa"], ["nghiêng", "NGHIÊNG"], ["đắk lắk", "ĐẮK LẮK", "Ðắk Lắk"],
        ["“tốt”", "\"tốt\""], ["2016 – 2020", "2016 - 2020"], ["loà xoà", "lòa xòa"],
    ])
    func makesOneKey(_ forms: [String]) {
        for form in forms { #expect(foldKey(form) == foldKey(forms[0])) }
    }

    @Test(arguments: [
        ("HOÀ BÌNH", "hòa bình"), ("Uỷ ban", "ủy ban"), ("Thuý", "thúy"), ("toán", "toán"), ("khuya", "khuya"),
        ("khuỷu", "khuỷu"), ("qúa", "quá"), ("gìa", "già"), ("gìn", "gìn"), ("giếng", "giếng"), ("thưở", "thưở"),
        ("nguời", "nguời"), ("ngoài", "ngoài"), ("Ünï", "ünï"),
    ])
    func putsTheToneInItsPlace(_ text: String, _ key: String) { #expect(foldKey(text) == key) }

    @Test(arguments: [("nam", "năm"), ("ty", "tỷ"), ("tỷ", "tỉ"), ("hoa", "hòa"), ("đo", "do"), ("ma", "mạ")])
    func keepsWordsApart(_ one: String, _ other: String) { #expect(foldKey(one) != foldKey(other)) }

    @Test(arguments: [
        ("Đắk Lắk", "dak lak"), ("THỪA THIÊN – HUẾ", "thua thien - hue"), ("Trà Vinh", "tra vinh"), ("số 6", "so 6"),
    ])
    func losesMarks(_ text: String, _ key: String) { #expect(plainKey(text) == key) }

    @Test func givesSymbolsByKey() {
        var lexicon = Lexicon()
        let peace = lexicon.intern("Hoà")
        #expect(lexicon.symbol("hòa") == peace)
        #expect(lexicon.symbol("ho\u{300}a") == peace)
        #expect(lexicon.word(peace) == "hòa")
        #expect(lexicon.symbol("hoa") == .unknown)
        #expect(lexicon.intern("hai từ") == .unknown)
        #expect(lexicon.intern("") == .unknown)
        #expect(lexicon.count == 1)
    }

    /// More words than the table begins with, short and long, in the Vietnamese alphabet and others.
    @Test func keepsManyWordsApart() {
        var lexicon = Lexicon()
        var random = SeededGenerator(state: 7)
        let letters = Array("abcdeghiklmnopqrstuvxyăâêôơưđàảũịếỗợßж")
        var symbols: [String: Symbol] = [:]
        for _ in 0..<5000 {
            let word = String(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            symbols[foldKey(word)] = lexicon.intern(word)
        }
        #expect(Set(symbols.values).count == symbols.count)
        #expect(lexicon.count == symbols.count)
        for (word, symbol) in symbols { #expect(lexicon.symbol(word.uppercased()) == symbol || word.contains("ß")) }
    }

    private let marks: [Character: String] = [
        "ị": "i\u{323}", "ế": "e\u{301}\u{302}", "Ư": "U\u{31B}", "Ờ": "O\u{300}\u{31B}", "ỷ": "y\u{309}",
        "ừ": "u\u{31B}\u{300}",
        "ữ": "u\u{303}\u{31B}", "ổ": "o\u{302}\u{309}", "Ấ": "A\u{302}\u{301}", "Ậ": "A\u{323}\u{302}",
        "Ặ": "A\u{306}\u{323}",
    ]

    /// A text composed, decomposed in Unicode's order, and decomposed in the other order folds alike.
    @Test(arguments: [
        "Nghị quyết", "ĐƯỜNG TRƯỜNG", "Uỷ ban nhân dân tỉnh Thừa Thiên - Huế", "giữ gìn quyển sổ", "ẤẬẶỆỘỢỰ",
    ])
    func foldsDecomposedAlike(_ text: String) {
        let decomposed = text.map { marks[$0] ?? String($0) }.joined()
        #expect(decomposed.unicodeScalars.count > text.unicodeScalars.count)
        #expect(foldKey(decomposed) == foldKey(text))
        #expect(plainKey(decomposed) == plainKey(text))
    }
}
