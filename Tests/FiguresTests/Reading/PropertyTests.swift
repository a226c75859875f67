import Articles
import Foundation
import Testing
import SeededRandom
import VietnameseText

@testable import Figures

/// What holds for any text.
@Suite struct ReaderPropertyTests {
    /// Sentences of the genre, with marks, ranges, dates and labels.
    static let samples = [
        "Năm 2022, tỉnh tiếp nhận hơn 50.000 lượt hồ sơ, tiết kiệm khoảng 60 tỷ đồng, đạt 97,6%.",
        "Hiện có 18/19 sở, ngành, 9/9 huyện, thành phố; 164/164 xã, phường, thị trấn thực hiện.",
        "Đạt 75,28 điểm, xếp thứ 27; tăng 6 bậc so với năm 2015 (Nghị quyết số 57-NQ/TW ngày 22/12/2024).",
        "Từ 30% - 60% hồ sơ mức độ 3, 4 được trả sau 5 ngày; chi 2 tỷ 300 triệu đồng.",
    ]

    private func check(_ article: Article) {
        let reading = Phrase.reader.read(article)
        for figure in reading.figures {
            #expect(figure.span.lowerBound >= 0 && figure.span.upperBound <= article.original.count)
            #expect(!figure.span.isEmpty)
            #expect(String(decoding: article.original[figure.span], as: UTF8.self) == figure.text)
            #expect(reading.sentences.indices.contains(figure.sentence))
        }
        for aside in reading.setAside {
            #expect(String(decoding: article.original[aside.span], as: UTF8.self) == aside.text)
        }
    }

    @Test("Offsets give back the text", arguments: samples)
    func offsets(_ text: String) {
        check(Phrase.article(text))
        check(Phrase.article(text.decomposedStringWithCanonicalMapping))
    }

    @Test("NFC and NFD read alike", arguments: samples)
    func forms(_ text: String) {
        #expect(Phrase.figures(text) == Phrase.figures(text.decomposedStringWithCanonicalMapping))
        #expect(!Phrase.figures(text).isEmpty)
    }

    @Test("Two paragraphs read as they do apart", arguments: samples, samples)
    func paragraphs(_ first: String, _ second: String) {
        let joined = Phrase.figures(first + "\n\n" + second)
        #expect(joined == Phrase.figures(first) + "; " + Phrase.figures(second))
    }

    @Test("A number written the Vietnamese way reads as itself")
    func numbers() {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<500 {
            let whole = Int(generator.next() % 10_000_000) + 1
            let text = Self.grouped(whole)
            let figures = Phrase.reader.read(Phrase.article("tiếp nhận \(text) hồ sơ")).figures
            #expect(figures.map(\.value) == [ExactDecimal(whole)], "\(text)")
            let cents = Int(generator.next() % 99) + 1
            let percent = "\(whole % 100),\(cents < 10 ? "0" : "")\(cents)"
            let expected = ExactDecimal(coefficient: Int128(whole % 100 * 100 + cents), scale: 2)
            #expect(
                Phrase.reader.read(Phrase.article("đạt \(percent)%")).figures.first?.value == expected, "\(percent)")
        }
    }

    @Test("Random bytes and cut texts never trap, and keep offsets in bounds")
    func randomBytes() {
        var generator = SeededGenerator(state: 42)
        let alphabet = Array("0123456789.,/-–%() \n:;\"từđếntrênsốnăm tháng ngày xếp thứ quận triệu tỷ đồng hơn".utf8)
        for round in 0..<400 {
            let count = Int(generator.next() % 200)
            let bytes = (0..<count).map { _ -> UInt8 in
                round % 2 == 0
                    ? UInt8(truncatingIfNeeded: generator.next())
                    : alphabet[Int(generator.next() % UInt64(alphabet.count))]
            }
            let text = NormalisedText(utf8: bytes)
            let line = Article.Line(range: 0..<text.bytes.count, number: 1, role: round % 3 == 0 ? .cell : .body)
            let article = Article(document: "random", original: bytes, text: text, lines: [line])
            let reading = Phrase.reader.read(article)
            for figure in reading.figures {
                #expect(figure.span.lowerBound >= 0 && figure.span.upperBound <= bytes.count)
            }
        }
    }

    /// `1374` as `1.374`.
    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ".")
    }
}
