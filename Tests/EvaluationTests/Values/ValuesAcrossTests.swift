import Testing
import VietnameseText

@testable import Evaluation

@Suite struct ValuesAcrossTests {
    private static let laoCai = Value.place(ShownPlace(id: "lao-cai", name: "Lào Cai"))
    private static let laoCaiNew = Value.place(ShownPlace(id: "lao-cai@2025-07", name: "Lào Cai (từ 2025-07)"))

    private static func groups(_ rows: [(Value, String, String)]) -> [(keys: [Value], value: Value)] {
        rows.map { (keys: [$0.0, value($0.1)], value: value($0.2)) }
    }

    @Test func shareIsOfTheSumOfAll() throws {
        let shares = try Across.share([value("1 sở"), value("3 sở"), value("missing")])
        #expect(shares.map { short($0.value) } == ["25 %", "75 %", "missing"])
        #expect(try Across.share([value("w:1"), value("w:1")]).map { short($0.value) } == ["50 %", "50 %"])
        #expect(throws: ValueProblem.self) { try Across.share([value("5 %"), value("6 %")]) }
        #expect(try Across.share([value("w:0")]).map(\.note) == [.divisionByZero(group: nil)])
    }

    @Test func rankIsByWhatIsStated() {
        let ranks = Across.rank(["5", ">9", "5", "missing", "1"].map(value))
        #expect(ranks.map { short($0.value) } == ["2 rank", "1 rank", "2 rank", "missing", "4 rank"])
    }

    @Test func previousIsTheAdjoiningYearOfTheSamePlace() {
        let groups = Self.groups([
            (Self.laoCai, "y:2016", "75.28 điểm"), (Self.laoCai, "y:2017", "80 điểm"),
            (Self.laoCai, "y:2019", "82 điểm"),
            (.text("x"), "y:2018", "1 điểm"),
        ])
        let previous = Across.previous(groups)
        #expect(previous.map { short($0.value) } == ["missing", "75.28 điểm", "missing", "missing"])
        #expect(previous.map(\.note) == [nil, nil, .gap(.year(2018), group: "Lào Cai"), nil])
    }

    @Test func previousOfAPeriodIsOfEqualLength() {
        let groups = Self.groups([
            (.missing, "p:2017-H1", "1"), (.missing, "p:2017-H2", "2"), (.missing, "p:2018", "3"),
            (.missing, "p:2017", "4"),
        ])
        #expect(Across.previous(groups).map { short($0.value) } == ["missing", "1", "4", "missing"])
    }

    @Test func changeAndGrowth() throws {
        let groups = Self.groups([(Self.laoCai, "y:2016", "80 %"), (Self.laoCai, "y:2017", "90 %")])
        #expect(try Across.change(groups).map { short($0.value) } == ["missing", "10 điểm %"])
        #expect(try Across.growth(groups).map { short($0.value) } == ["missing", "12.5 %"])
        let bounded = Self.groups([(Self.laoCai, "y:2016", ">80 sở"), (Self.laoCai, "y:2017", "90 sở")])
        #expect(try Across.change(bounded).map { short($0.value) } == ["missing", "<10 sở"])
        #expect(try Across.growth(bounded).map { short($0.value) } == ["missing", "<12.5 %"])
    }

    @Test func aMergerIsNotCrossed() {
        let groups = Self.groups([(Self.laoCai, "y:2024", "1"), (Self.laoCaiNew, "y:2025", "2")])
        #expect(
            Across.previous(groups)
                == [Noted(.missing), Noted(.missing, note: .merger(from: "Lào Cai", to: "Lào Cai (từ 2025-07)"))])
    }

    @Test(arguments: [
        ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("89.575 %", 1, "89.6 %"), (">2.51", 1, ">2.5"), ("<2.51", 1, "<2.6"),
        ("missing", 1, "missing"), ("w:5", 0, "w:5"),
    ])
    func roundIsHalfAwayFromZeroAndEndsGoOutward(text: String, digits: Int, expected: String) {
        #expect(short(value(text).rounded(to: digits)) == expected)
    }

    @Test func functionsOfANumber() {
        #expect(short(value(">50 hồ sơ").low) == "50 hồ sơ")
        #expect(short(value(">50 hồ sơ").high) == "missing")
        #expect(short(value("~50 hồ sơ").printed) == "50")
        #expect(short(value("-5 hồ sơ").magnitude) == "5 hồ sơ")
        #expect(short(value("-10..-5 hồ sơ").magnitude) == "5..10 hồ sơ")
        #expect(short(value("missing").otherwise(value("3"))) == "3")
        #expect(short(value("2").otherwise(value("3"))) == "2")
    }

    @Test(arguments: [
        ("p:2017-H1", "d:2017-01-01", "d:2017-06-30", "\"half\"", "y:2017"),
        ("p:..2021", "missing", "d:2021-12-31", "\"span\"", "y:2021"),
        ("p:2016..2020", "d:2016-01-01", "d:2020-12-31", "\"span\"", "missing"),
        ("d:2017-05-30", "d:2017-05-30", "d:2017-05-30", "\"day\"", "y:2017"),
        ("missing", "missing", "missing", "missing", "missing"),
    ])
    func functionsOfAPeriod(text: String, start: String, end: String, grain: String, year: String) {
        let value = value(text)
        #expect([value.start, value.end, value.grain, value.year].map(short) == [start, end, grain, year])
    }
}
