import Evaluation
import Testing
import VietnameseText

@testable import Prompt

@Suite struct RenderTableTests {
    static func text(_ table: ResultTable, width: Int? = nil, isASCII: Bool = false) -> String {
        render(table, RenderingOptions(.table, width: width, isASCII: isASCII)).output
    }

    @Test func unitInTheHeaderAndNumbersAtTheComma() {
        #expect(
            Self.text(Tables.scores) == """
                place     year  par_score (điểm)
                ────────  ────  ────────────────
                Lào Cai   2016             75,28
                Lạng Sơn  2016             67,87

                """)
    }

    @Test func wordsAreKeptAndNotesStandBeneath() {
        #expect(
            Self.text(Tables.mixed) == """
                year  time_cut_files (lượt hồ sơ)
                ────  ───────────────────────────
                2022                 hơn 50.000
                2023                      1.234,5
                2024                 gần 50.000
                2025

                note: 3 rows left out, since it is unknown whether value > 80%

                """)
    }

    @Test func severalUnitsStandInTheCells() {
        #expect(
            Self.text(Tables.unlike) == """
                period         staff_cut              savings
                ───────  ───────────────  ───────────────────
                2017-H1   5.062 biên chế    khoảng 60 tỷ đồng
                2024     16.149 người     > 1.020.000 VND

                """)
    }

    @Test func noRowsAndNoColumns() {
        #expect(
            Self.text(Tables.table([.init("place", .place)], [])) == """
                place
                ─────
                (no rows)

                """)
        #expect(Self.text(Tables.table([], [])) == "(no columns)\n")
    }

    @Test func longTextsAreCutAtSyllables() {
        #expect(
            Self.text(Tables.sentences, width: 80) == """
                document                   line  sentence
                ────────────────────────  ─────  ───────────────────────────────────────────────
                000_4efda1a99617f503.txt     15  Hiện có 18/19 sở, ngành, 9/9 huyện, thành phố…
                b.txt                     1.374  漢字 và ký tự [31mđỏ

                """)
    }

    @Test func fortyColumns() {
        let text = Self.text(Tables.sentences, width: 40)
        #expect(
            text == """
                document          line  sentence
                ───────────────  ─────  ────────────────
                000_4efda1a996…     15  Hiện có 18/19…
                b.txt            1.374  漢字 và ký tự…

                """)
    }

    @Test func wideTablesAreFoldedWithTheirKeys() {
        #expect(
            Self.text(Tables.wide, width: 60) == """
                place           2016 (điểm)  2017 (điểm)  2018 (điểm)
                ──────────────  ───────────  ───────────  ───────────
                Lào Cai               75,28        76,28        77,28
                Thừa Thiên Huế        66,5         67,5         68,5

                place           2019 (điểm)  2020 (điểm)  2021 (điểm)
                ──────────────  ───────────  ───────────  ───────────
                Lào Cai               78,28        79,28        80,28
                Thừa Thiên Huế        69,5         70,5         71,5

                place           2022 (điểm)  2023 (điểm)  2024 (điểm)
                ──────────────  ───────────  ───────────  ───────────
                Lào Cai               81,28        82,28        83,28
                Thừa Thiên Huế        72,5         73,5         74,5

                """)
    }

    @Test(arguments: [20, 24, 31, 40, 57, 80, 120])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for table in [Tables.scores, Tables.mixed, Tables.unlike, Tables.sentences, Tables.wide] {
            var narrow = table
            narrow.notes = []
            for line in Self.text(narrow, width: width).split(separator: "\n") {
                #expect(displayWidth(line) <= width, "\(line)")
            }
        }
    }

    @Test func asciiForTerminalsWithoutUnicode() {
        let bound = Tables.unlike.rows[1][2]
        var table = Tables.table([.init("x", .quantity)], [])
        table.rows = [
            [bound], [Cell(.quantity(Quantity(ExactDecimal(5), .money("VND"), bounds: .init(low: nil, high: nil))))],
        ]
        let text = Self.text(table, isASCII: true)
        #expect(
            text == """
                    x (VND)
                -----------
                > 1.020.000
                        ~ 5

                """)
    }

    @Test func colourOnlyWhereWanted() {
        #expect(!Self.text(Tables.mixed).contains("\u{1b}"))
        #expect(render(Tables.mixed, RenderingOptions(usesColor: true)).output.contains("\u{1b}[1m"))
        #expect(RenderingOptions.wantsColor(isTerminal: true, environment: ["TERM": "xterm"]))
        #expect(!RenderingOptions.wantsColor(isTerminal: true, environment: ["NO_COLOR": "1"]))
        #expect(RenderingOptions.wantsColor(isTerminal: true, environment: ["NO_COLOR": ""]))
        #expect(!RenderingOptions.wantsColor(isTerminal: true, environment: ["TERM": "dumb"]))
        #expect(!RenderingOptions.wantsColor(isTerminal: false, environment: [:]))
    }

    @Test func footnotes() {
        var table = Tables.scores
        table.rows[0][2].citations = [1]
        table.citations = [
            Citation(
                outlet: "Báo Lào Cai", date: CalendarDay(year: 2017, month: 5, day: 30), title: "Tin",
                document: "a.txt",
                line: 9, sentence: "Đạt 75,28 điểm.")
        ]
        #expect(
            Self.text(table) == """
                place     year  par_score (điểm)
                ────────  ────  ────────────────
                Lào Cai   2016         75,28 [1]
                Lạng Sơn  2016         67,87

                [1] Báo Lào Cai, 2017-05-30, “Tin” (a.txt:9): Đạt 75,28 điểm.

                """)
    }

    @Test(arguments: [
        ("một hai ba", 10, "một hai ba"), ("một hai ba", 9, "một hai…"), ("một hai ba", 8, "một hai…"),
        ("một hai ba", 7, "một…"), ("nghiêng", 4, "ngh…"), ("漢字漢字", 5, "漢字…"), ("một", 1, "…"), ("một", 0, ""),
    ])
    func cutting(text: String, width: Int, expected: String) {
        let result = cut(text, to: width, ellipsis: "…")
        #expect(result == expected)
        #expect(displayWidth(result) <= max(width, 0))
    }

    @Test func wrapping() {
        #expect(wrapped("một hai ba bốn", width: 7) == ["một hai", "ba bốn"])
        #expect(wrapped("một hai", width: nil) == ["một hai"])
        #expect(wrapped("nghiêngngả", width: 4) == ["nghi", "êngn", "gả"])
    }
}
