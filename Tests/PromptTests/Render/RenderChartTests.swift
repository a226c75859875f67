import Evaluation
import Testing
import VietnameseText

@testable import Prompt

@Suite struct RenderChartTests {
    static func plot(_ table: ResultTable, _ form: String, width: Int, isASCII: Bool = false) -> String {
        var table = table
        table.plot = form == "bar" ? .bar : .line
        return render(table, RenderingOptions(.table, width: width, isASCII: isASCII)).output
    }

    @Test func barsStartAtZeroAndTheLongestFillsTheRoom() {
        let table = Tables.table(
            [.init("place", .place, isKey: true), .init("n", .quantity)],
            [
                [Tables.place("Lào Cai"), Tables.quantity("80")], [Tables.place("Hà Nội"), Tables.quantity("40")],
                [Tables.place("Huế"), .missing], [Tables.place("Sơn La"), Tables.quantity("0")],
            ])
        #expect(
            Self.plot(table, "bar", width: 21) == """
                n
                Lào Cai  ████████  80
                Hà Nội   ████      40
                Huế
                Sơn La             0

                """)
        #expect(
            Self.plot(table, "bar", width: 21, isASCII: true) == """
                n
                Lào Cai  ########  80
                Hà Nội   ####      40
                Huế
                Sơn La             0

                """)
    }

    @Test func numbersBelowZeroGoLeft() {
        let table = Tables.table(
            [.init("k", .text, isKey: true), .init("n", .quantity)],
            [[.text("a"), Tables.quantity("-4")], [.text("b"), Tables.quantity("4")]])
        #expect(
            Self.plot(table, "bar", width: 15) == """
                n
                a  ████      -4
                b      ████  4

                """)
    }

    @Test func linesAreDrawnAlongTheLastKey() {
        let table = Tables.table(
            [.init("place", .place, isKey: true), .init("year", .whole, isKey: true), .init("n", .quantity)],
            [
                [Tables.place("Lào Cai"), .year(2018), Tables.quantity("22")],
                [Tables.place("Lào Cai"), .year(2016), Tables.quantity("0")],
                [Tables.place("Hà Nội"), .year(2016), Tables.quantity("11")],
                [Tables.place("Hà Nội"), .year(2018), Tables.quantity("11")],
                [Tables.place("Lào Cai"), .year(2017), Tables.quantity("11")],
            ])
        let text = Self.plot(table, "line", width: 40, isASCII: true)
        #expect(
            text == """
                n
                22 |                    *
                   |                  ..
                   |                ..
                16 |              ..
                   |            ..
                   |           .
                10 |o        .*         o
                   |       ..
                   |     ..
                 4 |   ..
                   | ..
                 0 |*
                   +---------------------
                    2016      2017      2018
                * Lào Cai
                o Hà Nội

                """)
    }

    @Test(arguments: [24, 40, 80], ["bar", "line"])
    func noLineIsWiderThanTheTerminal(width: Int, form: String) {
        for table in [Tables.scores, Tables.mixed, Tables.unlike, Tables.wide] {
            var plain = table
            plain.notes = []
            for line in Self.plot(plain, form, width: width).split(separator: "\n").dropFirst() {
                #expect(displayWidth(line) <= width, "\(line)")
            }
        }
    }

    @Test func withoutNumbersTheTableIsShown() {
        let table = Tables.table([.init("place", .place)], [[Tables.place("Huế")]])
        #expect(Self.plot(table, "bar", width: 40) == "place\n─────\nHuế\n")
    }

    @Test func sparklines() {
        let style = Style(RenderingOptions())
        #expect(style.sparkline([1, 2, 3, 4, 5, 6, 7, 8]) == "▁▂▃▄▅▆▇█")
        #expect(style.sparkline([5, nil, 5]) == "▅ ▅")
        #expect(style.sparkline([]) == "")
        #expect(Style(RenderingOptions(isASCII: true)).sparkline([0, 10]) == "_^")
        let list = Tables.table(
            [.init("k", .text), .init("list", .quantity)],
            [[.text("a"), .list(["1", "3", "2"].map { Tables.quantity($0) })]])
        #expect(render(list, RenderingOptions()).output.contains("▁█▅ 1, 3, 2"))
    }
}
