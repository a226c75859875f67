import Evaluation
import Foundation
import Language
import Testing

@testable import Prompt

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct RenderSVGTests {
    private static func parses(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

    @Test func chartsAreWellFormedWithTheirNumbersAndNotes() throws {
        for table in [Tables.scores, Tables.mixed, Tables.unlike, Tables.wide] {
            for plot in [nil, .bar, .line] as [Stage.Plot?] {
                var table = table
                table.plot = plot
                let text = try #require(SVGChart.text(table))
                #expect(Self.parses(text))
            }
        }
        let mixed = try #require(SVGChart.text(Tables.mixed))
        #expect(mixed.contains("gần 50.000"))
        #expect(mixed.contains("3 rows left out"))
        #expect(mixed.contains("value &gt; 80%"))
    }

    @Test func aYearAsLastKeyMakesLinesAndAGapBreaksThem() throws {
        let table = Tables.table(
            [.init("year", .whole, isKey: true), .init("n", .quantity)],
            [2016, 2017, 2018, 2019, 2020].map { year in
                [.year(year), year == 2018 ? .missing : Tables.quantity("\(year - 2010)")]
            })
        let text = try #require(SVGChart.text(table))
        #expect(text.components(separatedBy: "<polyline").count == 3)
        #expect(text.components(separatedBy: "<circle").count == 5)
    }

    @Test func withoutNumbersThereIsNoChart() {
        #expect(SVGChart.text(Tables.table([.init("place", .place)], [[Tables.place("Huế")]])) == nil)
    }

    @Test func markupInTextsIsEscaped() throws {
        let table = Tables.table(
            [.init("a<b&\"c\"", .text, isKey: true), .init("n", .quantity)], [[.text("<x>&"), Tables.quantity("1")]])
        #expect(Self.parses(try #require(SVGChart.text(table))))
    }
}
