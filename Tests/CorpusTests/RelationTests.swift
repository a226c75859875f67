import Figures
import Testing
import VietnameseText

@testable import Corpus

/// The relations' columns and where their rows come from.
@Suite struct RelationTests {
    /// Every relation has the columns that its shape tells, with values of the type that it tells, one a row.
    @Test func everyTableHasTheColumnsOfItsShape() throws {
        let reading = try ReadingBuilder("a", source: "Báo Lào Cai", date: "2022-12-13")
            .sentence("Tỉnh có 18/19 sở, ngành và 500 hồ sơ.", topics: ["one_stop"])
            .figure("18/19", "18", .ratio, "sở, ngành") { $0.of = ExactDecimal(19) }
            .figure("500", "500").claim(.share, .consistent, [0, 1]).reading
        let corpus = Corpus(readings: [reading])
        for shape in Corpus.shapes {
            let table = try #require(corpus.relation(shape.name))
            #expect(table.columnNames == shape.columns.map(\.name))
            for column in shape.columns {
                let values = try #require(table.column(column.name), "\(shape.name).\(column.name)")
                #expect(values.count == table.rowCount, "\(shape.name).\(column.name)")
                #expect(values.fits(column.type), "\(shape.name).\(column.name)")
            }
        }
        #expect(corpus.relation("nothing") == nil)
        #expect(corpus.relation("facts")?.column("nothing") == nil)
    }

    @Test func anEmptyCorpusHasEmptyRelations() throws {
        for shape in Corpus.shapes where shape.name != "places" {
            let table = try #require(Corpus().relation(shape.name))
            #expect(table.rowCount == 0)
            for column in shape.columns { #expect(table.column(column.name)?.count == 0) }
        }
    }

    @Test(
        arguments: [
            (Figure.Kind.ratio, "63", "82", "76.829268292683"),
            (.percent, "97.6", nil, "97.6"),
            (.ratio, "0", "0", nil),
            (.count, "63", nil, nil),
            (.rank, "27", "63", nil),
        ] as [(Figure.Kind, String, String?, String?)])
    func rateIsAShareInPercent(kind: Figure.Kind, value: String, of: String?, rate: String?) throws {
        let reading = try ReadingBuilder("a").figure(value, value, kind, nil) {
            $0.of = of.flatMap { ExactDecimal($0) }
        }
        .reading
        let table = try #require(Corpus(readings: [reading]).relation("figures"))
        guard case .quantity(let rates) = table.column("rate") else {
            Issue.record("rate is a quantity")
            return
        }
        #expect(rates.value(0)?.description == rate)
        #expect(rates.unitText(0) == "%")
    }

    struct Bounds: Sendable {
        var qualifier: Figure.Qualifier
        var low: String?
        var high: String?
    }

    @Test(arguments: [
        Bounds(qualifier: .exact, low: "500", high: "500"),
        Bounds(qualifier: .over, low: "500", high: nil),
        Bounds(qualifier: .atLeast, low: "500", high: nil),
        Bounds(qualifier: .nearly, low: nil, high: "500"),
        Bounds(qualifier: .under, low: nil, high: "500"),
        Bounds(qualifier: .atMost, low: nil, high: "500"),
        Bounds(qualifier: .about, low: nil, high: nil),
        Bounds(qualifier: .between, low: "500", high: "600"),
    ])
    func endsFollowTheQualifier(_ bounds: Bounds) throws {
        let reading = try ReadingBuilder("a").figure("500", "500") {
            $0.qualifier = bounds.qualifier
            $0.high = bounds.qualifier == .between ? ExactDecimal(600) : nil
        }.reading
        let table = try #require(Corpus(readings: [reading]).relation("figures"))
        #expect(quantity(table, "low", 0) == bounds.low)
        #expect(quantity(table, "high_bound", 0) == bounds.high)
        #expect(quantity(table, "value", 0) == "500")
        #expect(text(table, "qualifier", 0) == bounds.qualifier.rawValue)
    }

    struct Stated: Sendable {
        var text: String
        var kind: Figure.Kind
        var unit: String?
        var qualifier: Figure.Qualifier
        var mention: String?
        var stated: String
        var words: String
    }

    @Test(arguments: [
        Stated(
            text: "80", kind: .percent, unit: "%", qualifier: .over, mention: "trên 80%", stated: "trên 80%",
            words: "trên 80%"),
        Stated(
            text: "50.000", kind: .count, unit: "lượt hồ sơ", qualifier: .nearly, mention: "gần 50.000 lượt hồ sơ",
            stated: "gần 50.000 lượt hồ sơ", words: "gần 50.000"),
        Stated(
            text: "60", kind: .money, unit: "VND", qualifier: .about, mention: "khoảng 60 tỷ đồng",
            stated: "khoảng 60 tỷ đồng", words: "khoảng 60 tỷ đồng"),
        Stated(
            text: "60000", kind: .money, unit: "VND", qualifier: .about, mention: nil, stated: "khoảng 60000 đồng",
            words: "khoảng 60000 đồng"),
        Stated(
            text: "89,5", kind: .percent, unit: "%", qualifier: .exact, mention: nil, stated: "89,5%", words: "89,5%"),
        Stated(
            text: "12", kind: .count, unit: "xã", qualifier: .atMost, mention: nil, stated: "tối đa 12 xã",
            words: "tối đa 12"),
    ])
    func aFigureKeepsItsWords(_ stated: Stated) throws {
        let reading = try ReadingBuilder("a").figure(stated.text, "80", stated.kind, stated.unit) {
            $0.qualifier = stated.qualifier
            $0.mention = stated.mention
        }.reading
        let table = try #require(Corpus(readings: [reading]).relation("figures"))
        #expect(text(table, "stated", 0) == stated.stated)
        guard case .quantity(let values) = table.column("value") else {
            Issue.record("value is a quantity")
            return
        }
        #expect(values.words(0) == stated.words)
    }

    @Test func aSourceMarksTheNumberInItsSentence() throws {
        let reading = try ReadingBuilder("a").sentence("Có 15 xã, trong đó 5 xã và 1,5 triệu dân.")
            .figure("15", "15", .count, "xã").figure("5", "5", .count, "xã").reading
        let corpus = Corpus(readings: [reading])
        let table = try #require(corpus.relation("figures"))
        let marked = (0..<2).map { row in
            corpus.sources(of: table, row: row).map { source in
                let bytes = Array(source.sentence.utf8)
                guard let range = source.highlight else { return "-" }
                return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + "|"
            }
        }
        #expect(marked == [["Có |"], ["Có 15 xã, trong đó |"]])
    }

    @Test func aNumberThatStandsTwiceIsMarkedWhereItStands() {
        let sentence = "Có 5 xã và 5 phường"
        #expect(Highlight.range(of: "5", in: sentence, near: 4, of: 24) == 4..<5)
        let second = "Có 5 xã và ".utf8.count
        #expect(Highlight.range(of: "5", in: sentence, near: second, of: 24) == second..<(second + 1))
        // In NFD each mark takes bytes of its own, so the file's offset is larger.
        #expect(Highlight.range(of: "5", in: sentence, near: second + 5, of: 32) == second..<(second + 1))
        #expect(Highlight.range(of: "7", in: sentence, near: 0, of: 24) == nil)
    }

    @Test func twoIdentitiesOfANameAreTwoPlaces() throws {
        let reading = try ReadingBuilder("a").figure("500", "500")
            .figure("600", "600") { $0.placeID = "lao-cai@2025-07" }.reading
        let table = try #require(Corpus(readings: [reading]).relation("figures"))
        guard case .place(let places) = table.column("place") else {
            Issue.record("place is a place")
            return
        }
        #expect(places[0]?.label == "Lào Cai")
        #expect(places[1]?.label == "Lào Cai (từ 2025-07)")
        #expect(places.codes[0] != places.codes[1])
        #expect(text(table, "place_level", 0) == "province")
    }

    @Test(
        arguments: [
            (nil, "country"), ("Bộ Tài chính", "ministry"), ("Uỷ ban Dân tộc", "ministry"),
            ("Tổng cục Thuế", "country"),
        ] as [(String?, String)])
    func aMinistryIsALevelOfItsOwn(body: String?, level: String) throws {
        let reading = try ReadingBuilder("a").figure("500", "500") {
            $0.place = "Việt Nam"
            $0.placeID = "viet-nam"
            $0.body = body
        }.reading
        let table = try #require(Corpus(readings: [reading]).relation("figures"))
        #expect(text(table, "place_level", 0) == level)
    }

    @Test func placesTellWhatWasMerged() throws {
        let table = try #require(Corpus().relation("places"))
        let rows = (0..<table.rowCount).filter { text(table, "name", $0) == "Yên Bái" }
        let row = try #require(rows.first)
        #expect(text(table, "merged_into", row) == "lao-cai@2025-07")
        #expect(date(table, "valid_until", row) == "2025-06-30")
    }
}

func quantity(_ table: ColumnTable, _ column: String, _ row: Int) -> String? {
    guard case .quantity(let values) = table.column(column) else { return nil }
    return values.value(row)?.description
}

extension Column {
    /// How many rows it has.
    var count: Int {
        switch self {
        case .quantity(let column): column.values.scaled.count
        case .whole(let column): column.numbers.count
        case .text(let column), .symbol(let column): column.codes.count
        case .place(let column): column.codes.count
        case .set(let column): column.rowCount
        case .period(let column): column.codes.count
        case .date(let column): column.days.count
        case .truth(let values): values.count
        }
    }

    func fits(_ shape: ColumnShape) -> Bool {
        switch (self, shape) {
        case (.quantity, .quantity), (.whole, .whole), (.text, .text), (.place, .place), (.set, .set),
            (.period, .period), (.date, .date), (.truth, .truth):
            true
        case (.symbol(let column), .symbol(let words)): column.dictionary.texts.allSatisfy(words.contains)
        default: false
        }
    }
}
