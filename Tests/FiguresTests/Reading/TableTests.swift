import Articles
import Testing
import VietnameseText

@testable import Figures

/// Tables that lie flattened in an article, one cell to a line.
@Suite struct TableTests {
    private func figures(_ text: String) -> [Figure] {
        Phrase.reader.read(Phrase.article(text, role: .cell)).figures
    }

    @Test("A rank before the name of its row, and signed moves")
    func ranks() {
        let found = figures(
            """
            Hạng
            Đơn vị
            Điểm thẩm định
            Chỉ số CCHC (%)
            Tăng/giảm bậc

            1
            Rạch Giá
            58,25
            88,11
            +2

            14
            Giang Thành
            46,75
            71,35
            -4
            """)
        #expect(
            found.map(Phrase.describe) == [
                "1 rank", "58.25 score [điểm]", "88.11 percent", "2 count [bậc] increase",
                "14 rank", "46.75 score [điểm]", "71.35 percent", "4 count [bậc] decrease",
            ])
    }

    @Test("A column's head says what its numbers are")
    func columns() {
        let found = figures(
            """
            TT
            Lĩnh vực
            Số hồ sơ tiếp nhận
            Tỷ lệ đúng hạn (%)
            Kinh phí (triệu đồng)

            1
            Đất đai
            9.642
            98,5
            1.200

            Tổng cộng
            19.000
            99,1
            2.400
            """)
        #expect(
            found.map(Phrase.describe) == [
                "9642 count [hồ sơ]", "98.5 percent", "1200000000 money [VND]",
                "19000 count [hồ sơ]", "99.1 percent", "2400000000 money [VND]",
            ])
    }

    @Test("Numbers of rows are set aside")
    func rowNumbers() {
        let reading = Phrase.reader.read(
            Phrase.article("STT\nĐơn vị\nSố văn bản\n1\nSở Y tế\n12\n2\nSở Tư pháp\n31", role: .cell))
        #expect(reading.figures.map(Phrase.describe) == ["12 count [văn bản]", "31 count [văn bản]"])
        #expect(reading.setAside.map(\.why) == [.listNumber, .listNumber])
    }

    @Test("Without row numbers the name stands before the first number")
    func withoutRowNumbers() {
        let found = figures("Huyện\nĐiểm\nXếp hạng\nBắc Hà\n85,21\n3\nSa Pa\n82,4\n7")
        #expect(found.map(Phrase.describe) == ["85.21 score [điểm]", "3 rank", "82.4 score [điểm]", "7 rank"])
    }
}
