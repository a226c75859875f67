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

    /// A level's name is in the name of several levels together: all are said, and the one nearest to the number is first.
    @Test(
        "The levels of an online service",
        arguments: [
            ("Dịch vụ công mức độ 3 là 549 dịch vụ.", "part,services"),
            (
                "Tổng số dịch vụ công mức độ 3, 4 là 926, trong đó mức độ 3 là 549, mức độ 4 là 377.",
                "both,part,services,full; part,both,full,services; full,part,both,services"
            ),
            ("Có 225 dịch vụ qua mạng ở mức độ 3 và 4.", "both,part"),
            ("Có 812 dịch vụ công trực tuyến toàn trình.", "services,full"),
            ("Mức độ hài lòng đạt 80%.", ""),
        ])
    func levels(text: String, expected: String) {
        let reader = ArticleReader(
            topics: TopicSet([
                .init(id: "services", phrases: ["dịch vụ công"]),
                .init(id: "part", phrases: ["mức độ 3"]),
                .init(id: "full", phrases: ["mức độ 4", "trực tuyến toàn trình"]),
                .init(id: "both", phrases: ["mức độ 3, 4", "mức độ 3 và 4"]),
            ]))
        let found = reader.read(Phrase.article(text)).figures.map { $0.topics.joined(separator: ",") }
        #expect(found.joined(separator: "; ") == expected)
    }

    @Test func theNearestComesFirst() {
        #expect(topics("Một cửa giải quyết hồ sơ trực tuyến đạt 80%.") == "filing,one_stop")
    }
}
