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
        #expect(column[0] == nil && column.isMissing(0) && !column.isMissing(1))
        #expect(column[1]?.description == period)
    }

    @Test func setsHaveBitsForTheirFirst64Symbols() {
        var column = SetColumn()
        column.append(["a", "b"])
        column.append([])
        column.append(["b"])
        #expect(column.bits == [0b11, 0, 0b10])
        #expect(column.hasAllBits)
        #expect(column[0] == ["a", "b"] && column[1] == [])
        column.append((0..<64).map { "x\($0)" })
        #expect(!column.hasAllBits)
        #expect(column[3].count == 64)
    }

    @Test func rowsOutsideAreMissing() {
        #expect(CodedColumn(["a"])[7] == nil)
        #expect(WholeColumn([1])[-1] == nil)
        #expect(DecimalColumn([ExactDecimal(1)])[2] == nil)
        #expect(PeriodColumn()[0] == nil)
        #expect(SetColumn()[0] == [])
    }
}
