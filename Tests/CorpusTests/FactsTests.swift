import Figures
import Testing
import VietnameseText

@testable import Corpus

/// What makes figures of several articles one fact.
@Suite struct FactsTests {
    /// The documents of each fact, in order, with the number by which it is shown.
    private func facts(_ builders: [ReadingBuilder]) throws -> [String] {
        let corpus = Corpus(readings: builders.map(\.reading))
        let table = try #require(corpus.relation("facts"))
        return (0..<table.rowCount).map { row in
            let sources = corpus.sources(of: table, row: row)
            return "\(sources.first?.text ?? "-"): \(sources.map(\.document).joined(separator: " "))"
        }
    }

    @Test func theSameSaidTwiceIsOneFact() throws {
        let one = try ReadingBuilder("a").figure("500", "500")
        let two = try ReadingBuilder("b").figure("500", "500")
        #expect(try facts([one, two]) == ["500: a b"])
    }

    /// Each of these attributes tells two facts apart.
    @Test(
        arguments: [
            { $0.period = Period("2021") },
            {
                $0.place = "Lạng Sơn"
                $0.placeID = "lang-son"
            },
            { $0.placeID = "lao-cai@2025-07" },
            { $0.body = "Sở Nội vụ" },
            { $0.status = .target },
            { $0.change = .decrease },
            { $0.role = .threshold },
            { $0.topics = ["late_dossiers", "dossiers"] },
            { $0.unit = "lượt" },
            { $0.kind = .score },
            { $0.of = ExactDecimal(600) },
            { $0.high = ExactDecimal(600) },
        ] as [@Sendable (inout Figure) -> Void])
    func anotherAttributeIsAnotherFact(change: @Sendable (inout Figure) -> Void) throws {
        let one = try ReadingBuilder("a").figure("500", "500")
        let two = try ReadingBuilder("b").figure("500", "500", .count, "hồ sơ", change)
        #expect(try facts([one, two]) == ["500: a", "500: b"])
    }

    /// Each of these does not.
    @Test(
        arguments: [
            { $0.unit = "Hồ sơ" },
            { $0.topics = ["dossiers", "online_filing"] },
            { $0.base = "tổng số" },
        ] as [@Sendable (inout Figure) -> Void])
    func whatIsSaidInOtherWordsIsOneFact(change: @Sendable (inout Figure) -> Void) throws {
        let one = try ReadingBuilder("a").figure("500", "500")
        let two = try ReadingBuilder("b").figure("500", "500", .count, "hồ sơ", change)
        #expect(try facts([one, two]) == ["500: a b"])
    }

    @Test func bodiesCompareWhateverTheCaseAndTheTonePlace() throws {
        let one = try ReadingBuilder("a").figure("500", "500") { $0.body = "Ủy ban Dân tộc" }
        let two = try ReadingBuilder("b").figure("500", "500") { $0.body = "Uỷ ban dân tộc" }
        #expect(try facts([one, two]) == ["500: a b"])
    }

    /// Without a place or a period, two articles may mean two things.
    @Test(arguments: [true, false])
    func looseFiguresMergeOnlyWithinTheirDocument(withoutPlace: Bool) throws {
        let loosen: (inout Figure) -> Void = { figure in
            if withoutPlace {
                figure.place = nil
                figure.placeID = nil
            } else {
                figure.period = nil
            }
        }
        let one = try ReadingBuilder("a").figure("500", "500", .count, "hồ sơ", loosen)
            .figure("500", "500", .count, "hồ sơ", loosen)
        let two = try ReadingBuilder("b").figure("500", "500", .count, "hồ sơ", loosen)
        #expect(try facts([one, two]) == ["500: a a", "500: b"])
    }

    struct Loose: Sendable {
        var text: String
        var value: String
        var qualifier: Figure.Qualifier
        var exact: [String]
        var isJoined: Bool
    }

    /// A number said loosely is a source of the one exact number that it can be.
    @Test(arguments: [
        Loose(text: "34.000", value: "34000", qualifier: .over, exact: ["34120"], isJoined: true),
        Loose(text: "34.000", value: "34000", qualifier: .over, exact: ["34720"], isJoined: true),
        Loose(text: "35.000", value: "35000", qualifier: .nearly, exact: ["34920"], isJoined: true),
        Loose(text: "35.000", value: "35000", qualifier: .nearly, exact: ["34120"], isJoined: false),
        Loose(text: "34.000", value: "34000", qualifier: .over, exact: ["33990"], isJoined: false),
        Loose(text: "34.000", value: "34000", qualifier: .over, exact: ["35120"], isJoined: false),
        Loose(text: "34.000", value: "34000", qualifier: .over, exact: ["34120", "34300"], isJoined: false),
        Loose(text: "200", value: "200", qualifier: .over, exact: ["270"], isJoined: false),
        Loose(text: "60", value: "60", qualifier: .about, exact: ["60"], isJoined: true),
        Loose(text: "75,2", value: "75.2", qualifier: .over, exact: ["75.28"], isJoined: true),
        Loose(text: "75,2", value: "75.2", qualifier: .over, exact: ["75.3"], isJoined: false),
    ])
    func aLooseNumberJoinsTheOneExactNumberThatItCanBe(_ loose: Loose) throws {
        let rough = try ReadingBuilder("rough").figure(loose.text, loose.value) { $0.qualifier = loose.qualifier }
        var exact = ReadingBuilder("exact")
        for value in loose.exact { exact = try exact.figure(value, value) }
        let found = try facts([rough, exact])
        let shown = loose.exact.first ?? ""
        #expect(found.contains("\(shown): exact rough") == loose.isJoined)
        #expect(found.count == loose.exact.count + (loose.isJoined ? 0 : 1))
    }

    @Test func countsSourcesAndOutletsAndDays() throws {
        let corpus = Corpus(readings: [
            try ReadingBuilder("a", source: "Báo Lào Cai", date: "2022-12-13").figure("500", "500")
                .figure("500", "500").reading,
            try ReadingBuilder("b", source: "báo Lào Cai", date: "2022-11-01").figure("500", "500").reading,
            try ReadingBuilder("c").figure("500", "500").reading,
        ])
        let facts = try #require(corpus.relation("facts"))
        #expect(facts.rowCount == 1)
        #expect(whole(facts, "sources", 0) == 3)
        #expect(whole(facts, "outlets", 0) == 1)
        #expect(date(facts, "first_seen", 0) == "2022-11-01")
        #expect(date(facts, "last_seen", 0) == "2022-12-13")
    }

    @Test func topicsAreThoseOfAllItsFigures() throws {
        let corpus = Corpus(readings: [
            try ReadingBuilder("a").figure("500", "500") { $0.topics = ["dossiers", "one_stop"] }.reading,
            try ReadingBuilder("b").figure("500", "500") { $0.topics = ["dossiers", "portal"] }.reading,
        ])
        let facts = try #require(corpus.relation("facts"))
        guard case .set(let topics) = facts.column("topics") else {
            Issue.record("topics is a set")
            return
        }
        #expect(topics[0] == ["dossiers", "one_stop", "portal"])
    }

    /// Only a sum that holds makes its addends parts, and the sum itself is none.
    @Test(arguments: [
        (ArticleReading.Claim.Relation.sum, ArticleReading.Claim.Verdict.consistent, [false, true, true]),
        (.sum, .inconsistent, [false, false, false]),
        (.change, .consistent, [false, false, false]),
    ])
    func addendsOfASumThatHoldsAreParts(
        relation: ArticleReading.Claim.Relation, verdict: ArticleReading.Claim.Verdict, parts: [Bool]
    ) throws {
        let reading = try ReadingBuilder("a").figure("16.149", "16149").figure("217", "217").figure("15.932", "15932")
            .claim(relation, verdict, [0, 1, 2]).reading
        let facts = try #require(Corpus(readings: [reading]).relation("facts"))
        guard case .truth(let part) = facts.column("part") else {
            Issue.record("part is a truth")
            return
        }
        #expect(part == parts)
    }

    @Test func addingArticlesLeavesTheEarlierSnapshotAsItWas() throws {
        let before = Corpus(readings: [try ReadingBuilder("a").figure("500", "500").reading])
        let after = before.adding([try ReadingBuilder("b").figure("700", "700").reading])
        #expect(before.relation("facts")?.rowCount == 1)
        #expect(after.relation("facts")?.rowCount == 2)
    }
}

func whole(_ table: ColumnTable, _ column: String, _ row: Int) -> Int? {
    guard case .whole(let values) = table.column(column) else { return nil }
    return values[row]
}

func date(_ table: ColumnTable, _ column: String, _ row: Int) -> String? {
    guard case .date(let values) = table.column(column) else { return nil }
    return values[row]?.description
}

func text(_ table: ColumnTable, _ column: String, _ row: Int) -> String? {
    switch table.column(column) {
    case .text(let values), .symbol(let values): values[row]
    default: nil
    }
}
