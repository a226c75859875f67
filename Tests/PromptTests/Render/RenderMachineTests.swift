import Evaluation
import Figures
import Foundation
import Testing
import VietnameseText

@testable import Prompt

@Suite struct RenderMachineTests {
    static func text(_ table: ResultTable, _ format: OutputFormat) -> String {
        render(table, RenderingOptions(format, width: 20, usesColor: true)).output
    }

    @Test func commaSeparated() {
        #expect(
            Self.text(Tables.scores, .csv) == """
                place,year,par_score
                Lào Cai,2016,75.28
                Lạng Sơn,2016,67.87

                """)
    }

    @Test func aBoundNumberHasItsQualifierInAColumnOfItsOwn() {
        #expect(
            Self.text(Tables.mixed, .csv) == """
                year,time_cut_files,time_cut_files_qualifier
                2022,50000,over
                2023,1234.5,exact
                2024,50000,nearly
                2025,,

                """)
        let range = Tables.table([.init("x", .quantity)], [[Tables.figure("30", .between, .percent, high: "60")]])
        #expect(Self.text(range, .csv) == "x,x_high,x_qualifier\n30,60,between\n")
    }

    @Test func severalUnitsHaveAColumn() {
        #expect(
            Self.text(Tables.unlike, .csv) == """
                period,staff_cut,staff_cut_unit,savings,savings_qualifier
                2017-H1,5062,biên chế,60000000000,about
                2024,16149,người,1020000,over

                """)
    }

    @Test func notesGoBeside() {
        for format in OutputFormat.allCases where format != .table {
            let rendered = render(Tables.mixed, RenderingOptions(format))
            #expect(rendered.remarks == "note: 3 rows left out, since it is unknown whether value > 80%\n")
            #expect(!rendered.output.contains("note"))
        }
    }

    @Test func quoting() {
        let table = Tables.table(
            [.init("a,b", .text), .init("c", .text)],
            [[.text("nói \"được\""), .text("một\nhai\t\\")], [.missing, .set(["x", "y"])]])
        #expect(Self.text(table, .csv) == "\"a,b\",c\n\"nói \"\"được\"\"\",\"một\nhai\t\\\"\n,x;y\n")
        #expect(Self.text(table, .tsv) == "a,b\tc\nnói \"được\"\tmột\\nhai\\t\\\\\n\tx;y\n")
    }

    @Test func json() throws {
        let table = Tables.table(
            [.init("t", .text), .init("n", .quantity), .init("b", .truth), .init("s", .set), .init("d", .date)],
            [
                [
                    .text("\"\\\n\u{1}đ"), Tables.quantity("75.28"), .truth(.yes), .set(["a"]),
                    .date(CalendarDay(number: 0)),
                ],
                [.missing, .missing, .truth(.unknown), .set([]), .missing],
            ])
        #expect(
            Self.text(table, .json) == """
                [
                  {"t": "\\"\\\\\\n\\u0001đ", "n": 75.28, "b": true, "s": ["a"], "d": "1970-01-01"},
                  {"t": null, "n": null, "b": null, "s": [], "d": null}
                ]

                """)
        let parsed = try JSONSerialization.jsonObject(with: Data(Self.text(table, .json).utf8)) as? [[String: Any]]
        #expect(parsed?.first?["t"] as? String == "\"\\\n\u{1}đ")
        for line in Self.text(table, .jsonl).split(separator: "\n") {
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
        #expect(Self.text(Tables.table([.init("t", .text)], []), .json) == "[]\n")
        #expect(Self.text(Tables.table([.init("t", .text)], []), .jsonl) == "")
    }

    @Test func markdown() {
        let table = Tables.table(
            [.init("t", .text), .init("n", .quantity)], [[.text("a|b\nc"), Tables.quantity("1374.5")]])
        #expect(Self.text(table, .md) == "| t | n |\n| --- | ---: |\n| a\\|b c | 1374.5 |\n")
    }

    @Test func sameNamesAreToldApart() {
        let table = Tables.table([.init("x", .text), .init("x", .text)], [[.text("1"), .text("2")]])
        #expect(Self.text(table, .jsonl) == "{\"x\": \"1\", \"x_\": \"2\"}\n")
    }

    @Test func quotientsHaveTenDigitsAndEndsGoOutward() {
        let third = ExactDecimal(1).divided(by: ExactDecimal(3)) ?? .zero
        let twoThirds = ExactDecimal(2).divided(by: ExactDecimal(3)) ?? .zero
        let over = Value.quantity(Quantity(twoThirds, bounds: Interval(low: .init(twoThirds, isOpen: true), high: nil)))
        let table = Tables.table([.init("x", .quantity)], [[.quantity(Quantity(third))], [over]])
        #expect(Self.text(table, .csv) == "x,x_qualifier\n0.3333333333,exact\n0.6666666666,over\n")
    }
}
