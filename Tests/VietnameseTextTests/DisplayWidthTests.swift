import Testing
import VietnameseText

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("Lào Cai", 7), ("La\u{300}o Cai", 7), ("nghie\u{302}\u{309}", 5), ("đồng", 4), ("漢字", 4), ("한국", 4),
        ("ｆｕｌｌ", 8), ("😀", 2), ("a\u{200B}b", 2), ("\u{0}\n\t", 0), ("…–“”", 4), ("\u{A0}", 1),
    ])
    func columns(_ text: String, _ width: Int) { #expect(displayWidth(text) == width) }
}
