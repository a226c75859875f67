import Evaluation
import Figures
import VietnameseText

/// Results to be rendered, made by hand.
enum Tables {
    static func quantity(_ plain: String, _ unit: Unit = .none) -> Value {
        .quantity(Quantity(ExactDecimal(plain) ?? .zero, unit))
    }

    static func figure(_ plain: String, _ qualifier: Figure.Qualifier, _ unit: Unit, high: String? = nil) -> Value {
        .quantity(
            Quantity(
                figure: ExactDecimal(plain) ?? .zero, qualifier, high: high.flatMap { ExactDecimal($0) }, unit: unit))
    }

    static func place(_ name: String) -> Value { .place(ShownPlace(id: name, name: name, level: "province")) }

    static func table(_ columns: [ResultTable.Column], _ rows: [[Value]], notes: [Note] = []) -> ResultTable {
        ResultTable(columns: columns, rows: rows.map { $0.map { Cell($0) } }, notes: notes)
    }

    static let files = Unit.counted("lượt hồ sơ", nil)

    static var scores: ResultTable {
        table(
            [
                .init("place", .place, isKey: true), .init("year", .whole, isKey: true),
                .init("par_score", .quantity, unit: .points),
            ],
            [
                [place("Lào Cai"), .year(2016), quantity("75.28", .points)],
                [place("Lạng Sơn"), .year(2016), quantity("67.87", .points)],
            ])
    }

    /// One unit with words, bounds and digits on both sides of the comma.
    static var mixed: ResultTable {
        table(
            [.init("year", .whole, isKey: true), .init("time_cut_files", .quantity)],
            [
                [.year(2022), figure("50000", .over, files)], [.year(2023), quantity("1234.5", files)],
                [.year(2024), figure("50000", .nearly, files)], [.year(2025), .missing],
            ],
            notes: [.unknownRows(3, condition: "value > 80%")])
    }

    static var unlike: ResultTable {
        table(
            [.init("period", .period, isKey: true), .init("staff_cut", .quantity), .init("savings", .quantity)],
            [
                [
                    .period(Period("2017-H1")!), quantity("5062", .counted("biên chế", nil)),
                    figure("60000000000", .about, .money("VND")),
                ],
                [
                    .period(Period("2024")!), quantity("16149", .counted("người", nil)),
                    .quantity(
                        Quantity(
                            ExactDecimal(1_020_000), .money("VND"),
                            bounds: Interval(low: .init(ExactDecimal(1_020_000), isOpen: true), high: nil))),
                ],
            ])
    }

    static var sentences: ResultTable {
        table(
            [.init("document", .text), .init("line", .whole), .init("sentence", .text)],
            [
                [
                    .text("000_4efda1a99617f503.txt"), .whole(15),
                    .text(
                        "Hiện có 18/19 sở, ngành, 9/9 huyện, thành phố và 164/164 xã, phường, thị trấn thực hiện cơ chế một cửa."
                    ),
                ],
                [.text("b.txt"), .whole(1374), .text("漢字 và\tký tự \u{1b}[31mđỏ")],
            ])
    }

    static var wide: ResultTable {
        let years = (2016...2024).map { year in ResultTable.Column(String(year), .quantity, unit: .points) }
        return table(
            [.init("place", .place, isKey: true)] + years,
            [
                [place("Lào Cai")] + (0..<9).map { quantity("\(75 + $0).28", .points) },
                [place("Thừa Thiên Huế")] + (0..<9).map { quantity("\(66 + $0).5", .points) },
            ])
    }
}
