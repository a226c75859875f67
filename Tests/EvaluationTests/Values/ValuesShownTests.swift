import Figures
import Testing
import SeededRandom
import VietnameseText

@testable import Evaluation

@Suite struct ValuesShownTests {
    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("123", "123"), ("1374", "1.374"), ("12904553", "12.904.553"), ("75.28", "75,28"),
        ("-0.5", "-0,5"), ("-1374.25", "-1.374,25"), ("0.001", "0,001"),
    ])
    func numbersAreWrittenTheVietnameseWay(plain: String, expected: String) {
        #expect(ExactDecimal(plain)?.vietnamese() == expected)
    }

    /// A number as written is read back as itself.
    @Test func aWrittenNumberReadsAsItself() throws {
        var random = SeededGenerator(state: 5)
        for _ in 0..<2000 {
            let scale = Int.random(in: 0...4, using: &random)
            let number = try #require(
                ExactDecimal(coefficient: Int128(Int.random(in: 0...99_999_999, using: &random)), scale: scale))
            let text = NormalisedText(number.vietnamese())
            let numeral = try #require(Numeral(text, at: 0))
            #expect(numeral.value == number, "\(number.vietnamese())")
            #expect(numeral.range == 0..<text.bytes.count)
        }
    }

    @Test(arguments: [
        (">1020000 VND", "> 1.020.000 VND"), (">=80 %", "≥ 80%"), ("<75 điểm", "< 75 điểm"), ("<=2 %", "≤ 2%"),
        ("~65 hồ sơ", "≈ 65 hồ sơ"), ("30..60 ngày", "30–60 ngày"), ("27 rank", "27"), ("94.7368421 %", "94,7%"),
        ("78.02385 %", "78,0%"), ("100 %", "100%"), ("89.03 %", "89,03%"),
        // Rounded outward.
        (">94.7368421 %", "> 94,7%"), ("<94.7368421 %", "< 94,8%"), ("94.7368421..95.0000001 %", "94,7–95,1%"),
        ("1234.5678", "1.235"), ("123.4567", "123,5"), ("12.34567", "12,35"), ("0.0123456", "0,0123"),
        ("w:1374", "1.374"), ("y:2016", "2016"), ("missing", ""), ("p:2017-H1", "2017-H1"), ("true", "true"),
    ])
    func shown(text: String, expected: String) {
        #expect(value(text).shown == expected)
    }

    @Test(arguments: [
        ("50000", Figure.Qualifier.nearly, "lượt hồ sơ", "gần 50.000 lượt hồ sơ"),
        ("34000", .over, "hồ sơ", "hơn 34.000 hồ sơ"), ("80", .atLeast, "%", "ít nhất 80%"),
        ("2", .under, "%", "dưới 2%"), ("10", .atMost, "ngày", "tối đa 10 ngày"),
        ("60000000000", .about, "VND", "khoảng 60 tỷ đồng"), ("1500000", .exact, "VND", "1,5 triệu đồng"),
        ("1234567", .exact, "VND", "1.234.567 đồng"), ("1020", .exact, "USD", "1.020 USD"),
        ("75.28", .exact, "điểm", "75,28 điểm"), ("48.059", .exact, "điểm", "48,059 điểm"),
    ])
    func aFigureKeepsItsWords(number: String, qualifier: Figure.Qualifier, unit: String, expected: String) throws {
        let value = try #require(ExactDecimal(number))
        let figure = Quantity(figure: value, qualifier, unit: quantity("1 " + unit).unit)
        #expect(figure.shown == expected)
        #expect(figure.qualifier == qualifier)
    }

    @Test func aRangeKeepsItsWords() {
        let range = Quantity(figure: ExactDecimal(30), .between, high: ExactDecimal(60), unit: .percent)
        #expect(range.shown == "30 - 60%")
        #expect(range.combined.shown == "30–60%")
    }

    @Test(arguments: [
        ("trên 80%", "%", "trên 80%"), ("86.97", "điểm", "86,97 điểm"), ("hơn 86.97%", "%", "hơn 86,97%"),
        ("hơn 34.000", "hồ sơ", "hơn 34.000 hồ sơ"), ("03", "sở", "86,97 sở"), ("30% - 60%", "%", "30 - 60%"),
        ("từ 30% đến 60%", "%", "từ 30 đến 60%"), ("gần 7.500 tỷ đồng", "VND", "gần 7.500 tỷ đồng"),
        ("khoảng 0,6 %", "%", "khoảng 0,6%"), ("hơn 1.5 tỷ đồng", "VND", "hơn 1,5 tỷ đồng"),
    ])
    func wordsAreTidied(words: String, unit: String, expected: String) throws {
        let number = try #require(ExactDecimal("86.97"))
        #expect(Quantity(number, quantity("1 " + unit).unit, words: words).shown == expected)
    }

    @Test func notesThatAreTheSameAreSaidOnce() {
        let notes: [Note] = [
            .divisionByZero(group: "A"), .unknownRows(1, condition: "x > 1"), .divisionByZero(group: "B"),
        ]
        #expect(
            Note.messages(notes).map { $0.text(in: .english) } == [
                "A; B: division by zero gives missing", "1 row left out, since it is unknown whether x > 1",
            ])
        let many = (1...10).map { Note.divisionByZero(group: "\($0)") }
        #expect(
            Note.messages(many).map { $0.text(in: .english) } == [
                "1; 2; 3; 4; 5; 6; 7; 8; and 2 more groups: division by zero gives missing"
            ])
        #expect(Note.divisionByZero(group: nil).message.text(in: .english) == "division by zero gives missing")
    }

    @Test func ofManyNotesOfAKindTheFirstAreSaid() throws {
        let half = try #require(Period.half(2023, 1))
        let year = try #require(Period.year(2023))
        let notes = (1...30).map { Note.overlappingPeriods([half, year], place: "Xã \($0)", group: "\($0)") }
        let said = Note.messages(notes + [.divisionByZero(group: nil)]).map { $0.text(in: .english) }
        #expect(said.count == 14)
        #expect(said.first == "1: the sum takes overlapping periods together for Xã 1: 2023-H1, 2023")
        #expect(said.suffix(2) == ["18 more notes of this kind", "division by zero gives missing"])
    }
}
