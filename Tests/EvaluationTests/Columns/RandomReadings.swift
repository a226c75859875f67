import Figures
import SeededRandom
import VietnameseText

/// Articles that nobody wrote, whose figures agree and differ in everything that a summary tells apart.
struct RandomReadings {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func make(documents: Int, figures: Int) -> [ArticleReading] {
        (0..<documents).map { document($0, figures: figures) }
    }

    private mutating func document(_ number: Int, figures: Int) -> ArticleReading {
        var reading = ArticleReading(document: .init(document: "d\(number).txt"))
        reading.document.source = pick(["Báo A", "báo a", "Báo B", nil])
        reading.document.date = Period(pick(["2017-05-30", "2022-12-13", "2025-08-01"]))?.start
        let text = pick(["Một câu có nhiều con số của tỉnh.", "Tỉnh tiết kiệm hơn 34 tỷ đồng."])
        reading.sentences = [.init(text: text, span: 0..<text.utf8.count, line: 1, topics: ["savings"])]
        for _ in 0..<figures { reading.figures.append(figure()) }
        if figures > 2, chance(2) {
            reading.claims.append(
                .init(
                    relation: .sum, stated: "", computed: "", verdict: .consistent, reason: "", line: 1,
                    place: "Lào Cai", figures: [0, 1, 2]))
        }
        return reading
    }

    private mutating func figure() -> Figure {
        let kind = pick(Figure.Kind.allCases)
        let value = pick(["0", "1", "2.5", "18", "19", "97.6", "34000", "60000000000", "0.1", "-3", huge])
        var figure = Figure(
            span: 0..<2, text: "34", value: ExactDecimal(value) ?? .one, kind: kind, sentence: 0, line: pick([1, 5, 9]))
        figure.qualifier = pick(Figure.Qualifier.allCases + [.exact, .exact, .exact, .exact])
        if figure.qualifier == .between { figure.high = figure.value.adding(.one) }
        if kind == .ratio || chance(6) { figure.of = ExactDecimal(pick([19, 0, 82, 120])) }
        figure.unit = unit(kind)
        let place = pick([
            ("Lào Cai", "lao-cai"), ("Lào Cai", "lao-cai@2025-07"), ("Việt Nam", "viet-nam"), ("Lạng Sơn", "lang-son"),
            (nil, nil),
        ])
        (figure.place, figure.placeID) = place
        figure.body = pick([nil, nil, nil, "Bộ Tài chính", "huyện Bát Xát", "Huyện Bát Xát"])
        figure.period = pick(["2022", "2022-H1", "2023", "2023-Q3", "2016..2020", "..2021", "2015..", nil]).flatMap {
            Period($0)
        }
        figure.status = chance(4) ? .target : .actual
        figure.change = pick([nil, nil, nil, .increase, .decrease])
        figure.role = pick([.level, .level, .level, .change, .difference, .threshold])
        figure.base = pick([nil, nil, "tổng số TTHC"])
        figure.cumulative = chance(5)
        figure.placeFrom = figure.place.map { _ in .sentence }
        figure.topics = pick([[], ["savings"], ["dossiers", "time_cut"], ["par_index"], ["time_cut", "dossiers"]])
        return figure
    }

    /// Beyond what a column keeps with others.
    private let huge = "9223372036854775807123"

    private mutating func unit(_ kind: Figure.Kind) -> String? {
        switch kind {
        case .percent: "%"
        case .score: pick(["điểm", nil])
        case .rank: nil
        case .money: pick(["VND", "VND", "USD"])
        case .duration: pick(["ngày", "giờ"])
        case .count, .ratio: pick(["hồ sơ", "Hồ sơ", "lượt hồ sơ", "thủ tục", "TTHC", "sở, ngành", "xã", nil])
        }
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
