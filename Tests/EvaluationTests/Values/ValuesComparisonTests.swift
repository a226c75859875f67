import Language
import Testing
import VietnameseText

@testable import Evaluation

@Suite struct ValuesComparisonTests {
    static func compare(_ left: String, _ comparison: String, _ right: String) -> String {
        guard let comparison = Expression.Comparison(rawValue: comparison) else { return "?" }
        return Value.compare(value(left), comparison, value(right)).shown
    }

    @Test(arguments: [
        // Savings 2024 (hơn 51 tỷ) against 2022 (khoảng 60 tỷ): what the end leaves open.
        (">51000000000 VND", "<", "~60000000000 VND", "unknown"),
        (">51000000000 VND", ">", "~50000000000 VND", "true"),
        (">34000", ">", "34000", "true"),
        (">34000", ">=", "34000", "true"),
        (">34000", "=", "34000", "false"),
        (">=34000", "=", "34000", "unknown"),
        (">=34000", ">", "34000", "unknown"),
        (">=34000", ">=", "34000", "true"),
        (">34000", "=", "34001", "unknown"),
        ("<75", "<", "75", "true"),
        ("<75", ">=", "75", "false"),
        ("<75", "<", "74", "unknown"),
        ("<75", ">", ">75", "false"),
        ("<=75", "<", ">75", "true"),
        ("30..60", ">=", "30", "true"),
        ("30..60", ">", "30", "unknown"),
        ("30..60", "!=", "61", "true"),
        ("~60", "=", "60", "true"),
        ("~60", "<", "61", "true"),
        ("5062", "=", "5062", "true"),
        ("0.3", "=", "0.30", "true"),
        // An amount is never below zero.
        ("<50 hồ sơ", ">=", "0 bare", "true"),
        ("missing", "=", "1", "unknown"),
        ("missing", "!=", "1", "unknown"),
    ])
    func numbers(left: String, comparison: String, right: String, expected: String) {
        #expect(Self.compare(left, comparison, right) == expected)
    }

    @Test(arguments: [
        ("89 %", ">", "80 bare", "true"),
        ("89 %", ">", "0.8 bare", "true"),
        ("0.94", ">", "80 %", "true"),
        ("0.94", ">", "95 %", "false"),
        ("5 hồ sơ", ">", "80 %", "unknown"),
        ("5 unnamed", ">", "80 %", "unknown"),
        ("5 hồ sơ", ">", "4 người", "unknown"),
        ("5 VND", ">", "4 USD", "unknown"),
        ("27 rank", "<", "30 bare", "true"),
        ("75 score", "<", "80 điểm", "unknown"),
        ("w:3", ">", "2 bare", "true"),
        ("y:2024", "=", "2024 bare", "true"),
        ("y:2024", ">", "y:2016", "true"),
    ])
    func units(left: String, comparison: String, right: String, expected: String) {
        #expect(Self.compare(left, comparison, right) == expected)
    }

    @Test(arguments: [
        ("p:2017", "=", "p:2017-01..2017-12", "true"),
        ("p:2017-H1", "=", "p:2017", "false"),
        ("p:2016", "<", "p:2017", "true"),
        ("p:2017-H1", "<", "p:2017", "false"),
        ("p:2017-H1", "<", "p:2017-Q3", "true"),
        ("p:2018", ">", "p:2017-H1", "true"),
        ("p:2017", "=", "2017 bare", "true"),
        ("p:2017-H1", "=", "y:2017", "false"),
        ("p:..2021", "<", "p:2022", "true"),
        ("p:2015..", "<", "p:2022", "unknown"),
        ("p:2023..", "<", "p:2022", "false"),
        ("d:2017-05-30", "<", "d:2017-05-31", "true"),
        ("d:2017-05-30", "<=", "p:2017", "true"),
        ("d:2018-01-01", "<=", "p:2017", "false"),
        ("d:2017-05-30", ">=", "p:2017-05", "true"),
    ])
    func periods(left: String, comparison: String, right: String, expected: String) {
        #expect(Self.compare(left, comparison, right) == expected)
    }

    @Test(arguments: [
        ("\"Hoà Bình\"", "=", "\"HÒA BÌNH\"", "true"),
        ("\"Uỷ ban\"", "=", "\"ủy ban\"", "true"),
        ("\"ma\"", "=", "\"má\"", "false"),
        ("\"a\"", "<", "\"b\"", "true"),
        ("true", "=", "true", "true"),
        ("true", "=", "false", "false"),
        ("\"a\"", "=", "1", "unknown"),
    ])
    func texts(left: String, comparison: String, right: String, expected: String) {
        #expect(Self.compare(left, comparison, right) == expected)
    }

    @Test(arguments: [
        ("lao cai", "Lào Cai", true), ("LAO CAI", "Lào Cai", true), ("Lào cai", "Lào Cai", true),
        ("Lao Cài", "Lào Cai", false), ("dak lak", "Đắk Lắk", true), ("đak lak", "Đắk Lắk", false),
        ("hoà bình", "Hòa Bình", true), ("thua thien", "Thừa Thiên Huế", false),
    ])
    func typedTextMatchesWithAndWithoutMarks(typed: String, text: String, expected: Bool) {
        #expect(TypedText(typed).matches(text) == expected)
    }

    @Test func placesCompareByIdentityAndMatchByName() {
        let before = Value.place(ShownPlace(id: "lao-cai", name: "Lào Cai"))
        let after = Value.place(ShownPlace(id: "lao-cai@2025-07", name: "Lào Cai (từ 2025-07)"))
        #expect(Value.compare(before, .equal, after) == .no)
        #expect(Value.compare(before, .equal, .text("lao cai")) == .yes)
        #expect(Value.compare(after, .equal, .text("Lào Cai")) == .yes)
    }

    @Test func constantsOfUnlikeUnitsAreAnError() {
        #expect(Value.comparisonProblem(value("5 VND"), value("5 ngày")) != nil)
        #expect(Value.comparisonProblem(value("missing"), value("5")) == .comparedWithMissing)
        #expect(Value.comparisonProblem(value("5 VND"), value("5 bare")) == nil)
    }

    /// The tables of Kleene's logic.
    @Test func threeValuedLogic() {
        let all: [Truth] = [.yes, .no, .unknown]
        for a in all {
            #expect(!(!a) == a)
            for b in all {
                #expect(a.and(b) == b.and(a))
                #expect(a.or(b) == b.or(a))
                #expect(!(a.and(b)) == (!a).or(!b))
            }
        }
        #expect(Truth.unknown.and(.no) == .no)
        #expect(Truth.unknown.and(.yes) == .unknown)
        #expect(Truth.unknown.or(.yes) == .yes)
        #expect(Truth.unknown.or(.no) == .unknown)
    }

    /// Where a comparison is certain, it holds for every pair of numbers within the ends.
    @Test func certainComparisonsHoldWithin() {
        let numbers = ["10", "20", "30", ">10", ">=10", "<20", "<=20", "10..20", "20..30", ">20", "<10", "15..25"]
        let points = (0...80).map { ExactDecimal(coefficient: Int128($0 * 5), scale: 1) ?? .zero }
        func inside(_ quantity: Quantity) -> [ExactDecimal] {
            points.filter { !quantity.bounds.intersection(.exactly($0)).isEmpty }
        }
        for left in numbers {
            for right in numbers {
                for comparison in Expression.Comparison.allCases {
                    let truth = Value.compare(value(left), comparison, value(right))
                    guard truth != .unknown else { continue }
                    for a in inside(quantity(left)) {
                        for b in inside(quantity(right)) {
                            let exact = Value.compare(.quantity(Quantity(a)), comparison, .quantity(Quantity(b)))
                            #expect(exact == truth, "\(left) \(comparison.rawValue) \(right) at \(a), \(b)")
                        }
                    }
                }
            }
        }
    }

    @Test func sortingIsByTheVietnameseAlphabet() {
        let names = ["Đà Nẵng", "Ân Thi", "An Giang", "Cà Mau", "Ăn", "Điện Biên", "Bắc Ninh", "Đắk Lắk", "Dương"]
        let sorted = names.map(Value.text).sorted { Value.sorts($0, before: $1) }.map(\.shown)
        #expect(
            sorted == ["An Giang", "Ăn", "Ân Thi", "Bắc Ninh", "Cà Mau", "Dương", "Đà Nẵng", "Đắk Lắk", "Điện Biên"])
        let mixed = [value("missing"), value("2"), value("10"), value("~5")].sorted { Value.sorts($0, before: $1) }
        #expect(mixed.map(short) == ["2", "~5", "10", "missing"])
    }
}
