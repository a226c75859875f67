import Figures
import Testing
import SeededRandom
import VietnameseText

@testable import Evaluation

/// A row for an aggregate: its value and what else the fold must know of it.
struct FoldRow {
    var value: Value
    var kind: AlikeKind?
    var standing: Standing

    init(
        _ text: String, status: Figure.Status = .actual, change: Figure.Change? = nil, role: Figure.Role = .level,
        place: ShownPlace? = nil, period: String? = nil, isPart: Bool = false
    ) {
        value = readValue(text)
        if case .quantity(let quantity) = value {
            kind = AlikeKind(unit: quantity.unit, status: status, change: change, role: role)
        }
        standing = Standing(place: place, period: period.flatMap { Period($0) }, isPart: isPart)
    }
}

private func readValue(_ text: String) -> Value { EvaluationTests.value(text) }

@Suite struct ValuesFoldTests {
    static func partials(_ aggregate: Aggregate, _ rows: [FoldRow]) -> [Partial] {
        var partials: [AlikeKind?: Partial] = [:]
        for (index, row) in rows.enumerated() {
            partials[row.kind, default: Partial(kind: row.kind, for: aggregate)]
                .add(row.value, row: index, standing: row.standing)
        }
        return Array(partials.values)
    }

    static func folding(_ aggregate: Aggregate, _ rows: [FoldRow], as reading: Unit? = nil) throws(FoldProblem)
        -> Folded
    {
        try fold(aggregate, partials(aggregate, rows), as: reading)
    }

    static func folding(_ aggregate: Aggregate, _ values: String) -> String {
        let rows = values.split(separator: ";").map { FoldRow(String($0.drop { $0 == " " })) }
        do throws(FoldProblem) {
            return short(try folding(aggregate, rows).value)
        } catch {
            return "error: \(error.headline.text(in: .english))"
        }
    }

    @Test(arguments: [
        (Aggregate.sum, "549 sở; 377 sở", "926 sở"),
        (.sum, "0.1; 0.2", "0.3"),
        (.sum, ">10 sở; 5 sở", ">15 sở"),
        (.sum, ">=10 sở; >5 sở", ">15 sở"),
        (.sum, ">10 sở; <5 sở", "~15 sở"),
        (.sum, "~10 sở; 5 sở", "~15 sở"),
        (.sum, "30..60 sở; 5 sở", "35..65 sở"),
        (.sum, "5 sở; missing", "5 sở"),
        (.sum, "missing; missing", "missing"),
        (.sum, "w:3; w:4", "w:7"),
        (.mean, "89 %; 90 %", "89.5 %"),
        (.mean, ">80 %; 90 %", ">85 %"),
        (.mean, "w:3; w:4", "3.5"),
        (.min, "3 rank; 27 rank", "3 rank"),
        (.min, ">10 sở; 20 sở", ">10..20 sở"),
        (.min, "<10 sở; 20 sở", "<10 sở"),
        (.min, ">=10 sở; >10 sở", ">=10 sở"),
        (.max, ">10 sở; 20 sở", ">=20 sở"),
        (.max, "<10 sở; 5 sở", "5..10< sở"),
        (.max, "<=10 sở; 20 sở", "20 sở"),
        (.max, "y:2016; y:2024", "y:2024"),
        (.max, "d:2017-05-30; d:2024-01-01", "d:2024-01-01"),
        (.min, "p:2017; p:2016-H1", "p:2016-H1"),
        (.median, "1; 9; 5", "5"),
        (.median, "1; 9; 5; 6", "5.5"),
        (.median, ">1; >9; >5", ">5"),
        (.median, ">1; 9; 5", "5..9"),
        (.median, "<1; 9; <5", "<5"),
        (.median, "~1; 9; 20", "9..20"),
        (.count, "5 sở; missing; 4 người", "w:3"),
        (.countDistinct, "\"Hoà\"; \"hòa\"; \"hoa\"", "w:2"),
        (.countDistinct, "5; 5; 6; missing", "w:2"),
        (.first, "missing; 5; 6", "5"),
        (.last, "5; 6; missing", "6"),
        (.list, "\"b\"; \"a\"; \"B\"", "[\"b\", \"a\"]"),
        (.sum, "89 %; 90 %", "error: percentages cannot be added up"),
        (.sum, "75 điểm; 1 điểm", "error: scores cannot be added up"),
        (.sum, "1 rank", "error: ranks cannot be added up"),
        (.sum, "\"a\"; \"b\"", "error: sum needs numbers, and got a text"),
        (.mean, "5 sở; 4 người", "error: mean takes together rows of 2 kinds"),
        (.max, "3 rank; 75 score", "error: max takes together rows of 2 kinds"),
    ])
    func aggregates(aggregate: Aggregate, rows: String, expected: String) {
        #expect(Self.folding(aggregate, rows) == expected)
    }

    @Test(arguments: [
        ("5; 5", "5"),
        (">34000; 34120", "34120"),
        (">34000; <35000", ">34000..35000<"),
        ("<75; ~74", "<75"),
        ("~60; 59.7", "59.7"),
        ("5; 6", "missing"),
        (">34000; 34000", "missing"),
        (">=34000; 34000", "34000"),
        ("30..60; 50..80", "50..60"),
        ("27 rank; 27 rank", "27 rank"),
        ("\"a\"; \"A\"", "\"a\""),
        ("\"a\"; \"b\"", "missing"),
        ("missing; 5", "5"),
    ])
    func only(rows: String, expected: String) {
        #expect(Self.folding(.only, rows) == expected)
    }

    @Test func onlyNamesTheRowsThatContradict() throws {
        let folded = try Self.folding(.only, [FoldRow("89.03 %"), FoldRow("89.3 %"), FoldRow("89.03 %")])
        #expect(folded.value == .missing)
        #expect(folded.notes == [.contradiction(values: ["89,03%", "89,3%"], rows: [0, 1], group: nil)])
        #expect(
            folded.notes.first?.message.text(in: .english) == "missing, since rows contradict each other: 89,03%, 89,3%"
        )
    }

    @Test(
        arguments: [
            (["2017", "2017-H1"], "1", "2017", ["2017-H1"]),
            (["2017-H1", "2017"], "2", "2017", ["2017-H1"]),
            (["2017-Q1", "2017-H1", "2017-09"], "missing", "2017-H1", ["2017-Q1"]),
            (["2016", "2017"], "missing", nil, []),
            // A period with an end unsaid gives way to one whose length is known.
            (["..2017-08", "2017"], "2", "2017", ["..2017-08"]),
        ] as [([String], String, String?, [String])])
    func onlyTakesTheLongestOfOverlappingPeriods(
        periods: [String], expected: String, kept: String?, setAside: [String]
    ) throws {
        let rows = periods.enumerated().map { FoldRow("\($0.offset + 1)", period: $0.element) }
        let folded = try Self.folding(.only, rows)
        #expect(short(folded.value) == expected)
        #expect(folded.setAside.map(\.description) == setAside)
        if let kept = kept.flatMap({ Period($0) }) {
            #expect(folded.notes.contains(.longestPeriod(kept, setAside: folded.setAside, group: nil)))
        }
    }

    @Test func onlyDoesNotCrossAMerger() throws {
        let before = ShownPlace(id: "lao-cai", name: "Lào Cai", level: "province")
        let after = ShownPlace(id: "lao-cai@2025-07", name: "Lào Cai (từ 2025-07)", level: "province")
        let folded = try Self.folding(.only, [FoldRow("5", place: before), FoldRow("5", place: after)])
        #expect(folded == Folded(.missing, notes: [.merger(from: "Lào Cai", to: "Lào Cai (từ 2025-07)")]))
    }

    @Test func pointsAndPercentagesOfAnIndexAreAlikeOnlyInPoints() throws {
        let rows = [FoldRow("89.03 %"), FoldRow("89.03 điểm"), FoldRow("89.03 score")]
        #expect(throws: FoldProblem.self) { try Self.folding(.only, rows) }
        #expect(short(try Self.folding(.only, rows, as: .points).value) == "89.03 điểm")
    }

    @Test func aSingleRowKeepsItsWords() throws {
        let savings = Value.quantity(Quantity(figure: ExactDecimal(51_000_000_000), .over, unit: .money("VND")))
        #expect(savings.shown == "hơn 51 tỷ đồng")
        for aggregate in [Aggregate.sum, .mean, .median, .min, .max, .only] {
            var partial = Partial(kind: AlikeKind(unit: .money("VND")), for: aggregate)
            partial.add(savings, row: 0)
            #expect(try fold(aggregate, [partial]).value.shown == "hơn 51 tỷ đồng", "\(aggregate)")
            partial.add(savings, row: 1)
            let shown = try fold(aggregate, [partial]).value.shown
            #expect(
                shown == [.sum: "> 102.000.000.000 VND", .only: "hơn 51 tỷ đồng"][aggregate] ?? "> 51.000.000.000 VND")
        }
    }

    @Test func unlikeRowsAreNamedWithAWayOut() {
        let rows = [
            FoldRow("5 người", change: .decrease, role: .change), FoldRow("6 người", change: .decrease, role: .change),
            FoldRow("7 biên chế", status: .target),
        ]
        #expect {
            try Self.folding(.sum, rows)
        } throws: { error in
            guard let problem = error as? FoldProblem else { return false }
            return problem.headline.text(in: .english) == "sum takes together rows of 2 kinds"
                && problem.notes.map { $0.text(in: .english) } == [
                    "2 rows: người, actual, change, decrease", "1 row: biên chế, target",
                ]
                && problem.help.first?.text(in: .english)
                    == "keep one kind: where status = actual and role = change and change = decrease and unit = \"người\""
        }
    }

    @Test func aSumWarnsOfWhatItCountsTwice() throws {
        let country = ShownPlace(id: "viet-nam", name: "Việt Nam", level: "country")
        let province = ShownPlace(id: "lao-cai", name: "Lào Cai", level: "province")
        func notes(_ rows: [FoldRow]) throws -> [Note] { try Self.folding(.sum, rows).notes }
        #expect(
            try notes([FoldRow("5 sở", place: country), FoldRow("2 sở", place: province)])
                == [.countryWithProvinces(country: "Việt Nam", provinces: ["Lào Cai"], group: nil)])
        let half = try #require(Period("2017-H1"))
        let year = try #require(Period("2017"))
        #expect(
            try notes([
                FoldRow("5 sở", place: province, period: "2017"), FoldRow("2 sở", place: province, period: "2017-H1"),
            ])
                == [.overlappingPeriods([half, year].sorted(), place: "Lào Cai", group: nil)])
        // Different places may overlap, and the same period is no overlap.
        #expect(
            try notes([FoldRow("5 sở", place: province, period: "2017"), FoldRow("2 sở", period: "2017-H1")]).isEmpty)
        #expect(
            try notes([FoldRow("5 sở", period: "2017"), FoldRow("2 sở", period: "2017")]).isEmpty)
        #expect(
            try notes([FoldRow("5 sở"), FoldRow("2 sở", isPart: true), FoldRow("3 sở", isPart: true)])
                == [.partsWithWhole(parts: 2, others: 1, group: nil)])
        #expect(try notes([FoldRow("2 sở", isPart: true), FoldRow("3 sở", isPart: true)]).isEmpty)
    }

    @Test func overlapsAreFoundBehindAShorterPeriod() throws {
        let rows = ["2016..2020", "2017", "2019-H1"].map { FoldRow("1 sở", period: $0) }
        #expect(try Self.folding(.sum, rows).notes.count == 1)
        let apart = ["2016", "2017", "2018-H1"].map { FoldRow("1 sở", period: $0) }
        #expect(try Self.folding(.sum, apart).notes.isEmpty)
    }

    @Test func shippedExampleOfOfficesIsOneRatio() throws {
        let families = try ValuesUnitTests.families()
        var value = Partial(kind: nil, for: .sum)
        var of = Partial(kind: nil, for: .sum)
        for (row, (n, m, unit)) in [(18, 19, "sở, ngành"), (9, 9, "huyện, thành phố"), (164, 164, "xã, phường")]
            .enumerated()
        {
            let unit = quantity("1 " + unit, families: families).unit
            let kind = AlikeKind(unit: unit)
            if value.kind == nil {
                value.kind = kind
                of.kind = kind
            }
            value.add(.quantity(Quantity(ExactDecimal(n), unit)), row: row)
            of.add(.quantity(Quantity(ExactDecimal(m), unit)), row: row)
        }
        let upper = try fold(.sum, [value]).value
        let lower = try fold(.sum, [of]).value
        #expect(upper.shown == "191 cơ quan")
        let share = try Value.arithmetic(upper, .over, lower).value.converted(to: .percent)
        #expect(share.shown == "99,5%")
    }

    /// Partials merged in any order and partition fold to the same.
    @Test(arguments: Aggregate.allCases, [7, 8] as [UInt64])
    func mergingIsIndependentOfOrderAndPartition(aggregate: Aggregate, seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let pool = [
            "5 sở", "7.25 sở", ">10 sở", "<40 Sở", "~12 sở", "3..4 sở", "missing", ">=10 sở", "<=7 sở", "5 sở",
            "0.1 sở",
        ]
        let periods: [String?] = ["2017", "2017-H1", "2018", nil]
        let places = [
            nil, ShownPlace(id: "a", name: "A", level: "province"), ShownPlace(id: "b", name: "B", level: "country"),
        ]
        for _ in 0..<60 {
            let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                FoldRow(
                    pool.randomElement(using: &random) ?? "", place: places.randomElement(using: &random) ?? nil,
                    period: periods.randomElement(using: &random) ?? nil, isPart: Bool.random(using: &random))
            }
            let kind = AlikeKind(unit: quantity("1 sở").unit)
            func partial(_ indices: some Sequence<Int>) -> Partial {
                var partial = Partial(kind: kind, for: aggregate)
                for index in indices { partial.add(rows[index].value, row: index, standing: rows[index].standing) }
                return partial
            }
            let whole = try fold(aggregate, [partial(rows.indices)])
            let shuffled = rows.indices.shuffled(using: &random)
            let cut = Int.random(in: 0...rows.count, using: &random)
            let pieces = [partial(shuffled[..<cut]), partial(shuffled[cut...])]
            #expect(try fold(aggregate, pieces) == whole)
            #expect(try fold(aggregate, pieces.reversed()) == whole)
            var merged = pieces[1]
            merged.merge(pieces[0])
            #expect(try fold(aggregate, [merged]) == whole)
        }
    }

    /// Whatever the rows' numbers are within their ends, the aggregate of them lies within its ends.
    @Test(arguments: [Aggregate.sum, .mean, .min, .max, .median], [3, 4] as [UInt64])
    func aggregatesAreSound(aggregate: Aggregate, seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let pool = [">10", ">=10", "<40", "<=40", "~20", "10..30", "25", "0"]
        for _ in 0..<150 {
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in pool.randomElement(using: &random) ?? "0"
            }
            func folded(_ values: [Quantity]) throws -> Quantity? {
                var partial = Partial(for: aggregate)
                for (index, value) in values.enumerated() { partial.add(.quantity(value), row: index) }
                return try fold(aggregate, [partial]).value.quantity
            }
            let bounded = try #require(try folded(rows.map { quantity($0) }))
            for _ in 0..<8 {
                let points = rows.map { Self.point(in: quantity($0), &random) }
                let exact = try #require(try folded(points.map { Quantity($0) }))
                let isInside = !bounded.bounds.intersection(.exactly(exact.stated)).isEmpty
                // A mean is kept to a fixed number of digits.
                if aggregate == .mean && exact.stated.scale > 10 { continue }
                #expect(isInside, "\(aggregate) of \(rows) at \(points)")
            }
        }
    }

    private static func point(in quantity: Quantity, _ random: inout SeededGenerator) -> ExactDecimal {
        while true {
            let point =
                ExactDecimal(coefficient: Int128(Int.random(in: 0...200, using: &random) * 5), scale: 1) ?? .zero
            if !quantity.bounds.intersection(.exactly(point)).isEmpty { return point }
        }
    }
}
