import Articles
import Testing
import VietnameseText

/// Pages of our own writing, each line with the role that a reader of newspapers gives it.
@Suite struct LineRoleTests {
    private static let paragraph =
        "Theo báo cáo của Sở Nội vụ, trong 9 tháng đầu năm 2023 toàn tỉnh tiếp nhận 12.345 hồ sơ, giải quyết đúng hạn 98,7%, tăng 1,2% so với cùng kỳ năm trước."

    /// A page is written one line each, its role before a bar; `P` is a paragraph.
    private func check(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) -> Article {
        let rows = page.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            row.split(separator: "|", maxSplits: 1).map { $0.drop { $0 == " " } }
        }
        let lines = rows.map { row in row.count < 2 ? "" : row[1] == "P" ? Self.paragraph : String(row[1]) }
        let article = ArticleLoader.article(document: "t", text: Array(lines.joined(separator: "\n").utf8))
        for (row, line) in zip(rows, article.lines) where row.count == 2 {
            let role = row[0].split(separator: " ").first.map(String.init)
            #expect("\(line.role)" == role, "\(line.number): \(row[1])", sourceLocation: sourceLocation)
        }
        #expect(article.lines.map(\.number) == Array(1...max(article.lines.count, 1)))
        return article
    }

    @Test func aPlainArticle() {
        let article = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính

            body |Nhiều xã đã trả kết quả trước hẹn.

            body |P
            body |P
            furniture |Hoàng Lan

            body |Người dân nộp hồ sơ tại bộ phận một cửa xã Chiềng Pằn.
            """)
        #expect(article.title == "Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính")
    }

    @Test func relatedNewsAreNoPart() {
        _ = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính
            dateLine |Thứ Năm, 08/02/2018, 14:54 (GMT+7)

            body |P
            body |Quang cảnh hội nghị.
            furniture |Theo Minh Hà/LCĐT

            furniture |Tin Liên Quan
            furniture |Giảm 35% thời gian giải quyết hồ sơ đất đai
            furniture |P
            """)
    }

    @Test(arguments: [
        "Có thể bạn quan tâm", "TIN CÙNG CHUYÊN MỤC", "Tin khác:", "Các tin khác", "Bình luận (3)", "Đọc nhiều 1 2 3",
        "Bài viết liên quan", "Tin mới hơn",
    ])
    func headingsOfOtherNews(_ heading: String) {
        _ = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính

            body |P
            furniture |\(heading)
            furniture |Giảm 35% thời gian giải quyết hồ sơ đất đai
            """)
    }

    /// A box of other articles within the article: what follows it is the article's again.
    @Test func aBoxOfOtherNewsInside() {
        _ = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính

            body |P
            furniture |Tin liên quan
            furniture |Giảm 35% thời gian giải quyết hồ sơ đất đai
            furniture |12 xã có bộ phận một cửa

            body |P
            body |P
            furniture |Tin liên quan
            furniture |Giảm 35% thời gian giải quyết hồ sơ đất đai
            """)
    }

    /// A list of other articles with what they begin with.
    @Test func otherNewsWithTheirLeads() {
        _ = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính

            body |P
            furniture |Tin liên quan
            furniture |Giảm 35% thời gian giải quyết hồ sơ đất đai
            furniture |P
            furniture |12 xã có bộ phận một cửa
            furniture |P
            """)
    }

    /// The same words within the article's own sentences are its own.
    @Test(arguments: [
        "Tin liên quan đến 15 vụ việc được đăng công khai.",
        "Các tin khác nhau về 3 dự án đã gây hiểu lầm trong nhân dân.",
        "Hôm nay, 25 xã đã công bố kết quả.", "Thích thú với 12 ứng dụng mới, người dân nộp hồ sơ qua mạng.",
        "Ông nói: \"Có 5 xã làm tốt\".",
        "“Chúng tôi đã rà soát 12 thủ tục.", "Giới thiệu 30 mô hình hay", "Chia sẻ dữ liệu giữa 18 sở, ngành",
    ])
    func sentencesOfTheArticleStay(_ line: String) {
        _ = check(
            """
            title |Yên Châu rút ngắn thời gian giải quyết thủ tục hành chính

            body |P
            body |\(line)
            body |P
            """)
    }

    @Test func aPageWithItsMenus() {
        let article = check(
            """
            furniture |Trang chủ
            furniture |Giới thiệu
            furniture |Tin tức - Sự kiện
            furniture |Đường dây nóng: 0220 3 800 900
            dateLine |Thứ Hai, 11/3/2024 | 09:15
            furniture |Lượt xem: 2.310
            furniture |Thích 41 Chia sẻ 6

            title |Phường Hải Tân: Một cửa, một lần đến
            dateLine |10/03/2024 16:02

            body |P

            caption |Ảnh 1: Người dân nộp hồ sơ; mỗi ngày có 60 lượt. Ảnh: Đ.H

            body |P

            furniture |LÊ MINH

            furniture |Đang trực tuyến: 87
            furniture |Tổng lượt: 1.204.553
            furniture |Giấy phép số 5/GP-TTĐT
            """)
        #expect(article.title == "Phường Hải Tân: Một cửa, một lần đến")
    }

    @Test func theTitleWithTheSitesName() {
        let article = check(
            """
            furniture |123
            furniture |Hội nghị tổng kết công tác cải cách hành chính năm 2021 - Báo Xứ Mường điện tử

            title |Hội nghị tổng kết công tác cải cách hành chính năm 2021

            body |P
            """)
        #expect(article.outletMark == "Báo Xứ Mường điện tử")
    }

    /// The site's title need not be the article's.
    @Test func theSitesTitle() {
        let article = check(
            """
            furniture |87
            furniture |Tổng kết công tác cải cách hành chính năm 2021 - Báo Xứ Mường điện tử

            title |Xứ Mường sơ kết một năm cải cách thủ tục
            dateLine |Thứ Ba, 16/01/2018, 09:40 (GMT+7)

            body |P
            """)
        #expect(article.title == "Xứ Mường sơ kết một năm cải cách thủ tục")
        #expect(article.outletMark == "Báo Xứ Mường điện tử")
    }

    @Test func onlyTheSitesTitle() {
        let article = check(
            """
            title |Tổng kết công tác cải cách hành chính năm 2021 | Báo Xứ Mường

            body |P
            """)
        #expect(article.title == "Tổng kết công tác cải cách hành chính năm 2021")
        #expect(article.outletMark == "Báo Xứ Mường")
    }

    /// Titles may ask or call out; their length alone makes them no text.
    @Test(arguments: [
        "Vì sao nhiều xã của huyện Yên Châu vẫn còn hồ sơ quá hạn sau ba năm?",
        "Người dân một xã vùng cao lần đầu nộp hồ sơ qua mạng ở nhà!",
        "Chuyện nhỏ ở bộ phận một cửa xã Chiềng Pằn vào một buổi chiều cuối năm…",
        "Một cửa hiện đại, người dân phường Hải Tân được gì...",
    ])
    func titlesThatAsk(_ title: String) {
        let article = check(
            """
            title |\(title)

            body |P
            body |P
            """)
        #expect(article.title == NormalisedText(title).string(0..<1000))
    }

    /// Two words are a title where a sentence stands under them.
    @Test(arguments: ["Phận đời", "Chùm ảnh: Một ngày ở bộ phận một cửa", "Ảnh: Phiên họp thứ nhất của Ban Chỉ đạo"])
    func shortTitles(_ title: String) {
        let article = check(
            """
            title |\(title)

            body |Người dân vùng cao vẫn phải đi lại nhiều lần...

            body |P
            """)
        #expect(article.title == title)
    }

    @Test func aKickerOverTheTitle() {
        let article = check(
            """
            dateLine |Thứ hai,  19/10/2020
            heading |Họp Ban Chỉ đạo tỉnh:

            title |Bàn giải pháp nâng cao chỉ số cải cách hành chính

            body |LSO-\(Self.paragraph)
            """)
        #expect(article.title == "Bàn giải pháp nâng cao chỉ số cải cách hành chính")
        #expect(article.outletMark == "LSO")
    }

    @Test func anOfficialReportWithATable() {
        let article = check(
            """
            heading |ỦY BAN NHÂN DÂN
            heading |TỈNH XỨ MƯỜNG
            heading |Số: 12/BC-UBND
            heading |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            heading |Độc lập - Tự do - Hạnh phúc
            dateLine |Xứ Mường, ngày 5 tháng 7 năm 2022

            title |BÁO CÁO
            title |Công tác cải cách hành chính 6 tháng đầu năm 2022

            body |P

            heading |I. KẾT QUẢ

            heading |1. Giải quyết hồ sơ

            body |Kết quả cụ thể như sau:

            cell |TT
            cell |Lĩnh vực
            cell |Tiếp nhận
            cell |Quá hạn

            cell |1
            cell |Đất đai
            cell |1.640
            cell |37

            cell |2
            cell |Hộ tịch
            cell |908
            cell |0

            heading |2. Tổ chức bộ máy

            body |P

            furniture |Nơi nhận:
            furniture |- Bộ Nội vụ (b/c);
            furniture |- Lưu: VT, NC3.
            """)
        #expect(article.title == "BÁO CÁO Công tác cải cách hành chính 6 tháng đầu năm 2022")
    }

    @Test(arguments: [
        ("LCĐT – ", "LCĐT"), ("BHG - ", "BHG"), ("LSO-", "LSO"), ("CTTĐT- ", "CTTĐT"), ("(Báo NA) - ", "Báo NA"),
        ("VOV.VN - ", "VOV.VN"),
        ("Đồng Khởi-Chiều nay, ", "Đồng Khởi"),
        ("(Chinhphu.vn) – ", "Chinhphu.vn"),
    ])
    func theOutletsMark(_ mark: String, _ outlet: String) {
        #expect(ArticleLoader.article(document: "t", text: Array((mark + Self.paragraph).utf8)).outletMark == outlet)
    }

    @Test(arguments: ["", "Sáng 5/7 - họp ", "Ngày 5 - ", "Ngày 2016 - 2020 ", "Kinh tế - xã hội "])
    func noOutletsMark(_ start: String) {
        #expect(ArticleLoader.article(document: "t", text: Array((start + Self.paragraph).utf8)).outletMark == nil)
    }

    @Test func theOutletOfAnAuthorsLine() {
        let text = "Một tiêu đề có đủ năm chữ\n\n" + Self.paragraph + "\n\nTheo Minh Hà/LCĐT"
        #expect(ArticleLoader.article(document: "t", text: Array(text.utf8)).outletMark == "LCĐT")
    }

    /// A long list without any sentence has no text, and is read all the same.
    @Test(arguments: [
        "Xã Chiềng Pằn đạt mức khá - Tốt", "12", "Nguyễn Văn An", "Tin liên quan", "Trang chủ",
        "Một danh sách rất dài những cái tên",
    ])
    func longListsEnd(_ line: String) {
        let text = Array(repeating: line, count: 5_000).joined(separator: "\n")
        #expect(ArticleLoader.article(document: "t", text: Array(text.utf8)).lines.count == 5_000)
    }

    /// Lines cover the text: each ends where the next begins but for the line end.
    @Test(arguments: ["", "\n", "a", "a\n", "\n\na\n\nb", "\u{FEFF}a\r\nb\r\n"])
    func linesCoverTheText(_ input: String) {
        let article = ArticleLoader.article(document: "t", text: Array(input.utf8))
        var next = 0
        for line in article.lines {
            #expect(line.range.lowerBound == next)
            next = line.range.upperBound + 1
        }
        #expect(next >= article.text.bytes.count)
    }
}
