import Testing
import SeededRandom
import VietnameseText

@Suite struct SentenceTests {
    private func cut(_ input: String) -> [String] {
        let text = NormalisedText(input)
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        return sentences(text, tokens).map {
            text.string(Int(tokens[$0.lowerBound].start)..<Int(tokens[$0.upperBound - 1].end))
        }
    }

    /// Each text is written with `|` where a sentence ends and another begins.
    @Test(arguments: [
        "Đạt 97,6%.| Xếp thứ 5.| Tăng 6 bậc.", "Tại TP. HCM có 5.062 hồ sơ.| Hết.", "UBND Q. 4 và P. 11 đã họp.| Xong.",
        "Thực hiện Nghị định 18.| Theo đó, giảm 5 sở.", "Còn thiếu…| Các sở rà soát.", "Còn thiếu... nhưng đã khá.",
        "\"Đã xong.\"| Ông nói thêm.", "\"Sao lại thế?\" ông hỏi.",
        "Có 3 việc.| \"Một là làm nhanh.\"| - Hai là làm đúng.",
        "Ảnh: T.TRUNG", "Ông George W. Bush đến.| Rồi đi.", "J. K. Rowling viết.", "1. Công tác chỉ đạo", "II. TỒN TẠI",
        "1.2. Kết quả đạt được.| Tốt.", "a. Về tổ chức", "Theo Chinhphu.vn ngày 8.2.2018.| Hết",
        "một năm qua.|Theo báo cáo thì tốt",
        "Dòng một\n|Dòng hai\n\n|Dòng ba", "Đạt 75,28 (năm 2016 là 70.)| Sau đó tăng.", "Hết./.",
        "PGS. TS. Nguyễn An nói.",
        "Vì sao?| Vì chậm!| Và xa.", "năm 2016.| 18/19 sở đã làm.", "Hạng A.| Các sở xếp sau.", "",
    ])
    func cuts(_ marked: String) {
        let plain = marked.replacing("|", with: "")
        let expected = marked.split(separator: "|").map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        #expect(cut(plain) == expected)
    }

    /// Rows that a page is ruled with are read once, not again from each of their marks.
    @Test(arguments: [".", "1.", "…", "(", "\"", "1,", "A.", "- ", "\n", "a\n", ")", ".\""])
    func longRowsEnd(_ mark: String) {
        let text = NormalisedText(String(repeating: mark, count: 20_000) + " hết")
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        let covered = sentences(text, tokens).reduce(0) { $0 + $1.count }
        #expect(covered == tokens.count { $0.kind != .lineBreak })
        var index = 0
        while index < tokens.count { index = Numeral.read(text, tokens, at: index)?.next ?? index + 1 }
        #expect(clauses(tokens, in: 0..<tokens.count).allSatisfy { !$0.tokens.isEmpty })
    }

    /// Every token but line breaks is in one sentence, in order.
    @Test(arguments: 0..<100 as Range<UInt64>)
    func losesNothing(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let text = NormalisedText(randomText(&random, pieces: 80))
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        let covered = sentences(text, tokens).flatMap(Array.init)
        #expect(covered == tokens.indices.filter { tokens[$0].kind != .lineBreak })
    }

    @Test func cutsClauses() {
        let text = NormalisedText("Đạt 67 điểm (giảm 3; năm trước 70), xếp thứ 52: thấp; lúc 14:54 họp")
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        let found = clauses(tokens, in: 0..<tokens.count)
        let texts = found.map {
            text.string(Int(tokens[$0.tokens.lowerBound].start)..<Int(tokens[$0.tokens.upperBound - 1].end))
        }
        #expect(texts == ["Đạt 67 điểm", "giảm 3", "năm trước 70", ", xếp thứ 52", "thấp", "lúc 14:54 họp"])
        #expect(found.map(\.depth) == [0, 1, 1, 0, 0, 0])
        #expect(found.map(\.continues) == [nil, nil, nil, 0, nil, nil])
        #expect(found.map(\.opener) == [nil, "(", ";", ")", ":", ";"])
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func clausesStayInBounds(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let text = NormalisedText(randomText(&random, pieces: 40))
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        var last = 0
        for clause in clauses(tokens, in: 0..<tokens.count) {
            #expect(clause.tokens.lowerBound >= last && !clause.tokens.isEmpty && clause.depth >= 0)
            last = clause.tokens.upperBound
        }
    }
}
