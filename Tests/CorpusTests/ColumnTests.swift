import Testing
import VietnameseText

@testable import Corpus

@Suite struct ColumnTests {
    /// Whatever numbers meet in a column, each comes back as it was.
    @Test(
        arguments: [
            ["1", "2.5", "1000000000000", nil, "-3.125"],
            ["60000000000000000", "0.5"],
            ["0.000000000000000001", "9000000000000000000"],
            ["170141183460469231731687303715884105727", "1"],
            ["9223372036854775807", "0.1", "-9223372036854775807"],
            [],
        ] as [[String?]])
    func decimalsComeBackAsTheyWere(numbers: [String?]) {
        let column = DecimalColumn(numbers.map { $0.flatMap { ExactDecimal($0) } })
        #expect(numbers.indices.map { column[$0]?.description } == numbers)
        let rows = numbers.indices.reversed().map { Int32($0) }
        let reversed = column.gathering(rows)
        #expect(numbers.indices.map { reversed[$0]?.description } == numbers.reversed())
    }

    @Test func ordinaryNumbersShareOneScale() {
        let column = DecimalColumn(["75.28", "5062", "60000000000"].map { ExactDecimal($0) })
        #expect(column.isNarrow)
        #expect(column.scaled == [7528, 506_200, 6_000_000_000_000])
        #expect(column.scale == 2)
    }

    @Test(arguments: ["2017", "2017-H1", "2016..2020", "..2021", "2015..", "2017-05-30"])
    func periodsComeBackAsTheyWere(period: String) {
        var column = PeriodColumn()
        column.append(nil)
        column.append(Period(period))
        #expect(column[0] == nil)
        #expect(column[1]?.description == period)
    }

    /// One number with many digits behind the decimal sign does not put the large ones beside.
    @Test func aFewFineNumbersLeaveTheLargeOnesTogether() throws {
        let numbers = ["60000000000", "75.28", "0.123456789012", "1500000000000", "51000000000"]
        let column = DecimalColumn(numbers.map { ExactDecimal($0) }).settled
        #expect(column.scale == 2)
        #expect(column.wideValues.keys.sorted() == [2])
        #expect(numbers.indices.map { column[$0]?.description } == numbers)
        #expect(try written(column, DecimalColumn.self).scaled == column.scaled)
    }

    @Test func equalSetsAreKeptOnce() {
        var column = SetColumn()
        for set in [["a", "b"], [], ["b"], ["a", "b"], ["b", "a"]] { column.append(set) }
        #expect(column.codes.elementsEqual([0, 1, 2, 0, 3]))
        #expect(column[3] == ["a", "b"] && column[4] == ["b", "a"] && column[1] == [])
        #expect(column.firsts[1] == nil && column.firsts[4] == "b")
        #expect(column.gathering([4, 0]).codes.elementsEqual([3, 0]))
    }

    /// Codes take as many bytes as the largest needs, and are the same whatever they take.
    @Test(arguments: [3, 254, 255, 256, 65_534, 65_535, 70_000] as [Int32])
    func codesAreKeptWhateverTheirSize(largest: Int32) throws {
        let given = [-1, 0, largest, 1, -1]
        let codes = Codes(given)
        #expect(codes.elementsEqual(given))
        #expect(codes.width == (largest < 255 ? 1 : largest < 65_535 ? 2 : 4))
        #expect(codes.gathering([2, 0]).elementsEqual([largest, -1]))
        #expect(
            codes.mapped((0...(largest + 1)).map { $0 == 0 ? -1 : largest - ($0 - 1) }).elementsEqual(
                [-1, largest, 0, largest - 1, -1]))
        #expect(try written(codes, Codes.self).elementsEqual(given))
    }

    /// What is written comes back, and what points outside of its dictionary is damage.
    @Test func columnsComeBackFromTheirBytes() throws {
        let numbers = ["1.5", nil, nil, nil, nil, nil, nil, nil, nil, "170141183460469231731687303715884105727"]
        let column = try written(DecimalColumn(numbers.map { $0.flatMap { ExactDecimal($0) } }), DecimalColumn.self)
        #expect(numbers.indices.map { column[$0]?.description } == numbers)
        var periods = PeriodColumn()
        for period in ["2017-H1", "..2021", "2017-H1"] { periods.append(Period(period)) }
        periods.append(nil)
        let read = try written(periods, PeriodColumn.self)
        #expect((0..<4).map { read[$0]?.description } == ["2017-H1", "..2021", "2017-H1", nil])
        let broken = CodedColumn(codes: Codes([0, 7]), dictionary: TextDictionary(["a"]))
        #expect(throws: ColumnBytes.Damage.self) { try written(broken, CodedColumn.self) }
    }

    private func written<Values: StorableColumn>(_ column: some StorableColumn, _: Values.Type) throws -> Values {
        var writer = ColumnWriter()
        column.write(to: &writer)
        return try writer.bytes.withUnsafeBytes { raw in
            var bytes = ColumnBytes(raw)
            return try Values(from: &bytes)
        }
    }

    @Test func rowsOutsideAreMissing() {
        #expect(CodedColumn(["a"])[7] == nil)
        #expect(WholeColumn([1])[-1] == nil)
        #expect(DecimalColumn([ExactDecimal(1)])[2] == nil)
        #expect(PeriodColumn()[0] == nil)
        #expect(SetColumn()[0] == [])
    }
}
