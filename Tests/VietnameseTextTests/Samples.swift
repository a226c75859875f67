import SeededRandom
import VietnameseText

/// Pieces that texts are made of, the awkward ones more often than in life.
let pieces = [
    "Toàn tỉnh", " ", "hoà", "hòa", "Uỷ ban", "thúy", "thuý", "ĐẮK LẮK", "đạt", "1.374/1.761", "75,28", "%", " ", "\n",
    "\r\n",
    "\u{A0}", "\u{202F}", "–", "“", "”", "’", "…", ". ", ", ", "; ", "(", ")", "TP. HCM", "Q. 4", "\u{FEFF}",
    "\u{200B}",
    "e\u{302}\u{323}", "e\u{323}\u{302}", "o\u{31B}\u{300}", "a\u{306}", "\u{301}", "naïve", "Ünicode", "漢字", "🙂", "03",
    "12.904.553", "48,059", "phường", "quý III", "\t", "\u{2028}", "ﬁ", "Ð",
]

func randomText(_ random: inout SeededGenerator, pieces count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}

func randomBytes(_ random: inout SeededGenerator, count: Int) -> [UInt8] {
    (0..<count).map { _ in
        // Half of them lead or continue a character, so that many sequences are nearly right.
        Bool.random(using: &random)
            ? UInt8.random(in: 0x80...0xFF, using: &random) : UInt8.random(in: 0...0x7F, using: &random)
    }
}
