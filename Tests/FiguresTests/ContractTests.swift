import Articles
import Testing

@testable import Figures

/// Rules of the contract of figures that no other table has a row for, in its order.
@Suite struct ContractTests {
    @Test(
        "What is no figure",
        arguments: [
            ("Giai đoạn 2016-2020, tỉnh sắp xếp các sở.", "2016-2020 period"),
            ("Đại hội khoá XII đã họp. Có hàng trăm người, hai sở.", ""),
            ("Liên hệ số 0912.345.678 hoặc 024 3943 1234.", "0912.345.678 label; 024 3943 1234 label"),
        ])
    func noFigure(_ text: String, _ aside: String) {
        #expect(Phrase.figures(text).isEmpty)
        #expect(Phrase.aside(text) == aside)
    }

    @Test(
        "Bounds, allowances and ordinals in words",
        arguments: [
            ("chưa tới 50 hồ sơ", "50 count under [hồ sơ]"),
            ("lên tới 50 hồ sơ", "50 count [hồ sơ]"),
            ("được vay tới 1 tỷ đồng", "1000000000 money at_most [VND]"),
            ("xếp thứ nhất trong số 19 bộ", "19 count [bộ]"),
            ("chiếm 2/3 nguồn thu", "2/3 ratio [nguồn thu]"),
        ])
    func bounds(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Places and bodies",
        arguments: [
            ("Quận Tân Bình (TP.HCM) có 5 phường.", "Hồ Chí Minh quận Tân Bình"),
            ("Cả nước đạt 85%. Địa phương thấp nhất đạt 70%.", "Việt Nam -; Việt Nam -"),
            ("BHG - Tỉnh ta có 5 sở.", "Hà Giang -"),
        ])
    func places(_ text: String, _ places: String) {
        var article = Phrase.article(text)
        if text.hasPrefix("BHG") { article.outletMark = "BHG" }
        let figures = Phrase.reader.read(article).figures
        #expect(figures.map { "\($0.place ?? "-") \($0.body ?? "-")" }.joined(separator: "; ") == places)
    }

    @Test(
        "Spans of time",
        arguments: [
            ("Quý III năm 2017, có 5 sở.", "2017-Q3"),
            ("Tính đến tháng 8/2017, có 5 sở.", "..2017-08"),
            ("Phấn đấu đến năm 2021 còn 5 sở.", "..2021"),
            ("Từ năm 2015, tỉnh có 5 sở.", "2015.."),
            ("9 tháng đầu năm 2023, có 5 vụ.", "2023-01..2023-09"),
        ])
    func periods(_ text: String, _ period: String) { #expect(About.periods(text) == period) }

    @Test(
        "What is planned, and rules in force",
        arguments: [
            ("phê duyệt kinh phí 5 tỷ đồng", "5000000000 money [VND] target"),
            ("tỉnh sẽ giảm 5 sở", "5 count [sở] target decrease"),
            ("dự kiến giảm 5 sở", "5 count [sở] target decrease"),
            ("mỗi cá nhân được thưởng 5 triệu đồng", "5000000 money [VND]"),
            ("giá dịch vụ là 5.000 đồng", "5000 money [VND]"),
        ])
    func status(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Counted up to now over a longer time",
        arguments: [("Lũy kế có 500 hồ sơ.", true), ("Đến nay đã có 500 hồ sơ.", true), ("Có 500 hồ sơ.", false)])
    func cumulative(_ text: String, _ isCumulative: Bool) {
        #expect(Phrase.reader.read(Phrase.article(text)).figures.map(\.cumulative) == [isCumulative])
    }

    @Test(
        "What a percentage or ratio is of",
        arguments: [
            ("đạt 90,2% tổng số TTHC", "tổng số TTHC"), ("đạt 80% hồ sơ", "hồ sơ"), ("đạt 35/46 nhiệm vụ", "nhiệm vụ"),
            ("đạt 90,2%.", nil),
        ])
    func base(_ text: String, _ base: String?) {
        #expect(Phrase.reader.read(Phrase.article(text)).figures.map(\.base) == [base])
    }

    /// A caption is part of the article.
    @Test func aFigureOfACaptionCountsAgain() {
        var article = Phrase.article("Tỉnh có 18 sở.\n\nTỉnh có 18 sở.")
        article.lines[2].role = .caption
        #expect(Phrase.reader.read(article).figures.map(\.text) == ["18", "18"])
    }

    /// What is not the article holds no figures.
    @Test func furnitureHoldsNone() {
        var article = Phrase.article("Tỉnh có 18 sở.\n\nLượt xem: 500 lượt")
        article.lines[2].role = .furniture
        let reading = Phrase.reader.read(article)
        #expect(reading.figures.map(\.text) == ["18"])
        #expect(reading.setAside.map { "\($0.text) \($0.why.rawValue)" } == ["500 furniture"])
    }
}
