import Testing
import VietnameseText

@Suite struct NumeralTests {
    struct Case: Sendable {
        let text: String
        let length: Int
        let value: String
        let form: Numeral.Form
        var decimals = 0
        var other: String?
        var zero = false
    }

    @Test(arguments: [
        Case(text: "5062", length: 4, value: "5062", form: .whole),
        Case(text: "5.062 biên chế", length: 5, value: "5062", form: .pointGroups, other: "5.062"),
        Case(text: "12.904.553", length: 10, value: "12904553", form: .pointGroups),
        Case(text: "1.374/1.761", length: 5, value: "1374", form: .pointGroups, other: "1.374"),
        Case(text: "75,28 điểm", length: 5, value: "75.28", form: .decimalComma, decimals: 2),
        Case(text: "86.97%", length: 5, value: "86.97", form: .decimalPoint, decimals: 2),
        Case(text: "12.5", length: 4, value: "12.5", form: .decimalPoint, decimals: 1),
        Case(text: "48,059", length: 6, value: "48.059", form: .decimalComma, decimals: 3, other: "48059"),
        Case(text: "0,125", length: 5, value: "0.125", form: .decimalComma, decimals: 3),
        Case(text: "0.125", length: 5, value: "0.125", form: .decimalPoint, decimals: 3),
        Case(text: "4,30%", length: 4, value: "4.3", form: .decimalComma, decimals: 2),
        Case(text: "1.234,5", length: 7, value: "1234.5", form: .pointGroups, decimals: 1),
        Case(text: "1,234.5", length: 7, value: "1234.5", form: .commaGroups, decimals: 1),
        Case(text: "1,234,567", length: 9, value: "1234567", form: .commaGroups),
        Case(text: "1234,567", length: 8, value: "1234.567", form: .decimalComma, decimals: 3),
        Case(text: "03 sở", length: 2, value: "3", form: .whole, zero: true),
        Case(text: "0", length: 1, value: "0", form: .whole),
        Case(text: "15.1.2025", length: 9, value: "0", form: .irregular),
        Case(text: "1,2,3", length: 5, value: "0", form: .irregular),
        Case(text: "1.2345.678", length: 10, value: "0", form: .irregular),
        Case(text: "100.", length: 3, value: "100", form: .whole),
        Case(text: "2, 3", length: 1, value: "2", form: .whole),
    ])
    func reads(_ expected: Case) throws {
        let numeral = try #require(Numeral(NormalisedText(expected.text), at: 0))
        #expect(numeral.range == 0..<expected.length)
        #expect(numeral.value.description == expected.value)
        #expect(numeral.form == expected.form)
        #expect(numeral.decimals == expected.decimals)
        #expect(numeral.other?.description == expected.other)
        #expect(numeral.hasLeadingZero == expected.zero)
    }

    @Test(arguments: [
        ("A1", 1, true, false), ("19h30", 0, false, true), ("Ô1Ư", 2, true, true), ("(5)", 1, false, false),
        ("3ạ", 0, false, true),
    ])
    func seesLettersAround(_ text: String, _ at: Int, _ before: Bool, _ after: Bool) throws {
        let numeral = try #require(Numeral(NormalisedText(text), at: at))
        #expect(numeral.isGluedBefore == before)
        #expect(numeral.isGluedAfter == after)
    }

    @Test func refusesWhatIsNone() {
        #expect(Numeral(NormalisedText("năm"), at: 0) == nil)
        #expect(Numeral(NormalisedText("5"), at: 1) == nil)
        #expect(Numeral(NormalisedText("5"), at: -1) == nil)
        #expect(Numeral(NormalisedText(String(repeating: "9", count: 60)), at: 0) == nil)
        #expect(Numeral(NormalisedText("0," + String(repeating: "1", count: 30)), at: 0) == nil)
    }

    @Test func goesOnAfterItsTokens() throws {
        let text = NormalisedText("có 1.374/1.761 dịch vụ")
        var tokens: [Token] = []
        tokenise(text, lexicon: Lexicon(), into: &tokens)
        let (first, next) = try #require(Numeral.read(text, tokens, at: 1))
        #expect(first.value == ExactDecimal(1374))
        #expect(tokens[next].isMark("/"))
        let (second, end) = try #require(Numeral.read(text, tokens, at: next + 1))
        #expect(second.value == ExactDecimal(1761))
        #expect(text.string(tokens[end].range) == "dịch")
        #expect(Numeral.read(text, tokens, at: 99) == nil)
    }
}
