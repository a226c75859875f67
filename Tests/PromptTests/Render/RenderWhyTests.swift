import Evaluation
import Testing
import VietnameseText

@testable import Prompt

@Suite struct RenderWhyTests {
    private static let sentence =
        "Hiện có 18/19 sở, ngành, 9/9 huyện, thành phố và 164/164 xã, phường, thị trấn thực hiện cơ chế một cửa."

    private static func source(_ number: String) -> WhySource {
        let range = sentence.utf8.count == 0 ? nil : sentence.firstRange(of: number)
        let start = range.map { sentence.utf8.distance(from: sentence.startIndex, to: $0.lowerBound) } ?? 0
        return WhySource(
            document: "000_4efda1a99617f503.txt", line: 15, sentence: sentence,
            highlight: start..<(start + number.utf8.count))
    }

    private static var tree: WhyTree {
        var inherited = source("9/9")
        inherited.inherited = [
            .init(attribute: "place", value: "Lào Cai", from: .outlet),
            .init(attribute: "period", value: "2017", from: .article),
        ]
        return WhyTree(
            headline: "one_stop_share = sum(value) / sum(of)",
            cells: [
                WhyNode(
                    "sở, ngành", expression: "18 / 19",
                    value: .quantity(Quantity(ExactDecimal("94.7368421") ?? .zero, .percent)),
                    sources: [source("18/19")]),
                WhyNode(
                    "huyện", expression: "9 / 9", value: .quantity(Quantity(ExactDecimal(100), .percent)),
                    sources: [inherited]),
                WhyNode("xã", value: .missing, notes: [.divisionByZero(group: nil)]),
            ])
    }

    @Test func asThePageHasIt() {
        #expect(
            render(Self.tree).output == """
                one_stop_share = sum(value) / sum(of)
                  sở, ngành   18 / 19 = 94,7%
                    000_4efda1a99617f503.txt:15   Hiện có ▸18/19◂ sở, ngành, 9/9 huyện, thành phố và 164/164 xã, phường, thị trấn thực hiện cơ chế một cửa.
                  huyện       9 / 9 = 100%
                    000_4efda1a99617f503.txt:15   Hiện có 18/19 sở, ngành, ▸9/9◂ huyện, thành phố và 164/164 xã, phường, thị trấn thực hiện cơ chế một cửa.
                      place Lào Cai from the outlet; period 2017 from the article
                  xã          missing
                    division by zero gives missing

                """)
    }

    @Test func cutToATerminalAroundTheNumber() {
        let tree = WhyTree(
            headline: "x", cells: [WhyNode("", value: .whole(164), sources: [Self.source("164/164")])])
        #expect(
            render(tree, RenderingOptions(width: 80)).output == """
                x
                  164
                    000_4efda1a99617f503.txt:15   … huyện, thành phố và ▸164/164◂ xã, phường, …

                """)
        #expect(
            render(tree, RenderingOptions(width: 40)).output == """
                x
                  164
                    000_4efda1a99617f503.txt:15
                      … thành phố và ▸164/164◂ xã, …

                """)
    }

    @Test(arguments: [30, 40, 60, 80])
    func noSentenceIsWiderThanTheTerminal(width: Int) {
        for line in render(Self.tree, RenderingOptions(width: width)).output.split(separator: "\n")
        where line.contains("▸") {
            #expect(displayWidth(line) <= width, "\(line)")
        }
    }

    @Test func childrenAreIndented() {
        let tree = WhyTree(
            headline: "a - b",
            cells: [
                WhyNode(
                    "", expression: "5 - 3", value: .whole(2),
                    children: [
                        WhyNode("a", value: .whole(5)), WhyNode("bb", value: .whole(3)),
                    ])
            ])
        #expect(render(tree).output == "a - b\n  5 - 3 = 2\n    a    5\n    bb   3\n")
    }

    @Test func ascii() {
        let tree = WhyTree(headline: "x", cells: [WhyNode("", value: .whole(9), sources: [Self.source("9/9")])])
        #expect(render(tree, RenderingOptions(isASCII: true)).output.contains("ngành, >9/9< huyện"))
    }
}
