import Testing

@testable import Figures

/// The topics that a figure's clause speaks of.
@Suite struct TopicTests {
    private static let reader = ArticleReader(
        topics: TopicSet([
            .init(id: "one_stop", phrases: ["một cửa", "một cửa liên thông"]),
            .init(id: "filing", phrases: ["hồ sơ * trực tuyến"]),
            .init(id: "payment", phrases: ["thanh toán trực tuyến"]),
            .init(id: "peace", phrases: ["hoà bình"]),
        ]))

    private func topics(_ text: String) -> String {
        Self.reader.read(Phrase.article(text)).figures.map { $0.topics.joined(separator: ",") }.joined(separator: "; ")
    }

    @Test(
        arguments: [
            ("18 sở thực hiện một cửa.", "one_stop"),
            ("18 sở thực hiện MỘT CỬA.", "one_stop"),
            ("18 sở thực hiện một của.", ""),
            ("Hồ sơ nộp trực tuyến đạt 80%.", "filing"),
            ("Hồ sơ được người dân nộp trực tuyến đạt 80%.", ""),
            ("Hồ sơ, trực tuyến đạt 80%.", ""),
            ("Tỉnh hòa bình có 18 sở.", "peace"),
            ("Hồ sơ trực tuyến đạt 80%; thanh toán trực tuyến đạt 75%.", "filing; payment"),
            ("Một cửa được mở rộng. Đã có 18 sở.", "one_stop"),
            ("Cơ chế mới (một cửa) giảm 5 ngày, hồ sơ nộp trực tuyến tăng 8%.", "one_stop,filing; filing,one_stop"),
            ("Hồ sơ nộp trực tuyến ở nhiều nơi (200 hồ sơ) tăng.", "filing"),
            ("Một cửa được mở rộng.\n\nĐã có 18 sở.", ""),
        ])
    func matched(text: String, expected: String) {
        #expect(topics(text) == expected)
    }

    @Test(
        "A value whose clause names no index is of the one that the title names",
        arguments: [
            ("Quảng Ninh đạt 90,09 điểm.\n\nHà Nội xếp thứ 2.", "index; index"), ("Quảng Ninh có 18 sở.", ""),
            ("Quảng Ninh đạt 90,09%.", "index"), ("Quảng Ninh giảm 90,09% hồ sơ.", ""),
        ])
    func ofTheTitle(text: String, expected: String) {
        let reader = ArticleReader(topics: TopicSet([.init(id: "index", phrases: ["PAR INDEX", "chỉ số cải cách"])]))
        var article = Phrase.article("Công bố PAR INDEX\n\n" + text)
        article.lines[0].role = .title
        #expect(
            reader.read(article).figures.map { $0.topics.joined(separator: ",") }.joined(separator: "; ") == expected)
    }

    @Test func theNearestComesFirst() {
        #expect(topics("Một cửa giải quyết hồ sơ trực tuyến đạt 80%.") == "filing,one_stop")
    }
}
