import Articles
import Testing

@testable import Figures

/// Words that a user adds to the reader's tables.
@Suite struct ExtraVocabularyTests {
    @Test("A unit and a currency of one's own")
    func words() {
        let extra = ExtraVocabulary("# mine\nunits\tlượt giao dịch điện tử\ncurrencies\tvàng\tXAU\n")
        #expect(extra.problems.isEmpty)
        #expect(extra.count == 2)
        let reader = ArticleReader(topics: TopicSet([]), extra: extra)
        let figures = reader.read(Phrase.article("có 15 lượt giao dịch điện tử được chia thưởng, trị giá 5 vàng"))
            .figures
        #expect(figures.map(Phrase.describe) == ["15 count [lượt giao dịch điện tử]", "5 money [XAU]"])
    }

    @Test("Bad lines are told and left out")
    func problems() {
        let extra = ExtraVocabulary("nouns\tthủ tục\nunits\n\nunits\tđầu việc\n")
        #expect(extra.problems.map(\.line) == [1, 2])
        #expect(
            extra.problems.first?.message.text(in: .english).contains("there is no table nouns; the tables are") == true
        )
        #expect(extra.count == 1)
    }

    @Test("Places, districts, outlets and words of arithmetic of one's own")
    func names() {
        let extra = ExtraVocabulary(
            """
            outlets\tBáo Vùng Cao\tXứ Mây\tBVC
            places\txu-may\tXứ Mây\tXM\tprovince\ttỉnh\t\t\t\tXứ Mây Trắng
            places\tlao-cai\tLào Cai\t10\tprovince\ttỉnh\t\t\t\tĐất Lào
            districts\tMường Mới\thuyện\tXứ Mây
            claim-words\tứng với\tshare
            """)
        #expect(extra.problems.isEmpty)
        #expect(extra.count == 5)
        let reader = ArticleReader(topics: TopicSet([]), extra: extra)
        let text = "Năm 2022, Xứ Mây Trắng có 15 hồ sơ. Năm 2022, Đất Lào có 16 hồ sơ. Huyện Mường Mới có 17 hồ sơ."
        let reading = reader.read(Phrase.article(text))
        #expect(reading.figures.map { "\($0.text) \($0.place ?? "-")" } == ["15 Xứ Mây", "16 Lào Cai", "17 Xứ Mây"])
        let share = reader.read(Phrase.article("Đã hoàn thành 35/46 nhiệm vụ, ứng với 76%."))
        #expect(share.claims.map(\.stated) == ["76% = 35/46"])
    }

    @Test("Words around places and periods, sessions of the assembly and lines of pages of one's own")
    func context() {
        let extra = ExtraVocabulary(
            """
            compounds\tkhấu lẩu
            context-words\tddti\tbefore year
            assembly-sessions\tXX\t3\t2046\t5
            office-terms\ttrưởng ty\tLò Văn Sung\t2031-02-01\t2032-01-31
            page-lines\tline\tend\tchuyện bên lề
            """)
        #expect(extra.problems.isEmpty)
        #expect(extra.count == 5)
        let reader = ArticleReader(topics: TopicSet([]), extra: extra)
        let unit = reader.read(Phrase.article("Tỉnh có 15 toán ngon khấu lẩu.")).figures.first?.unit
        #expect(unit == "toán ngon khấu lẩu")
        #expect(reader.read(Phrase.article("DDTI 2021 có 5 sở.")).figures.first?.period?.description == "2021")
        #expect(About.read("DDTI 2021 có 5 sở.").figures.first?.period?.description != "2021")
        let session = "Sáng 26/5, tại kỳ họp thứ 3, Quốc hội khóa XX, đại biểu nói."
        #expect(reader.read(Phrase.article(session)).document.date?.description == "2046-05-26")
        let office = "Sáng 26/5, Trưởng ty Lò Văn Sung nói."
        #expect(reader.read(Phrase.article(office)).document.date?.description == "2031-05-26")
        let page = "Tin\n\n\(String(repeating: "Xã có 18 tổ tốt. ", count: 20))\n\nChuyện bên lề\nTặng 5 giải\n"
        let loaded = ArticleLoader.article(document: "a", text: Array(page.utf8), pages: reader.pages)
        #expect(reader.read(loaded).setAside.map(\.why) == [.furniture])
    }

    @Test(
        "What is wrong with a line is said",
        arguments: [
            ("scales\tvạn\tmười nghìn", "in `scales` the value is a power of ten, as 6 for `triệu`"),
            ("districts\tMường Mới\thuyện\tXứ Xa", "there is no place `Xứ Xa`; a line of `places` can add it"),
            ("districts\tMường Mới", "a line of `districts` is name, type, province, parted by tabs"),
            (
                "places\txu-may\tXứ Mây\tXM\tlàng",
                "`level` in `places` is one of country, province, foreign, not `làng`"
            ),
            (
                "places\txu-may\tXứ Mây\tXM\tprovince\ttỉnh\t1/7/2025",
                "`valid_from` in `places` is a day as 2025-07-01, not `1/7/2025`"
            ),
            ("currencies\tvàng", "in `currencies` a phrase takes a value, as the code of a currency"),
        ])
    func wrongLine(line: String, message: String) {
        let extra = ExtraVocabulary("# mine\n" + line)
        #expect(extra.problems.map { $0.problem.text(in: .english) } == [message])
        #expect(extra.problems.map(\.line) == [2])
        #expect(extra.count == 0)
    }
}
