import Articles
import Foundation
import Testing
import VietnameseText

@Suite struct HtmlTests {
    private static let page = """
        <!DOCTYPE html><html><head>
        <title>Yên Châu rút ngắn thời gian giải quyết thủ tục - Báo Xứ Mường điện tử</title>
        <meta property="og:title" content="Yên Châu rút ngắn thời gian giải quyết thủ tục">
        <meta property="og:site_name" content="Báo Xứ Mường điện tử">
        <meta property="article:published_time" content="2023-10-05T09:15:00+07:00">
        <link rel="canonical" href="https://baoxumuong.example/yen-chau.html">
        <style>p { margin: 12px }</style><script>var views = 98765;</script>
        </head><body>
        <header><div class="logo">Báo Xứ Mường</div><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/2">Chính trị 24</a></li></ul></nav></header>
        <div id="wrap"><div class="col-left"><div class="breadcrumb"><a href="/">Trang chủ</a> › <a href="/ct">Cải cách hành chính</a></div>
        <h1>Yên Châu rút ngắn thời gian giải quyết thủ tục</h1>
        <div class="date">05/10/2023 09:15</div>
        <div class="detail-content">
        <p><b>Chín tháng đầu năm 2023, huyện tiếp nhận <i>12.345</i> hồ sơ,</b> giải quyết đúng hạn 98,7%, tăng 1,2% so với cùng kỳ năm trước.</p>
        <figure><img src="a.jpg"><figcaption>Người dân nộp hồ sơ tại xã Chiềng Pằn.</figcaption></figure>
        <p>Trong đó có 8.120 hồ sơ nộp qua mạng&nbsp;&mdash; chiếm 65,8% &amp; tăng mạnh;<br>số hồ sơ quá hạn chỉ còn 37 hồ sơ.</p>
        <div class="related-box"><p>Tin liên quan</p><ul><li><a href="/x">Giảm 35% thời gian giải quyết</a></li><li><a href="/y">Thưởng 2 tỷ đồng</a></li></ul></div>
        <table><tr><td>Xã</td><td>Hồ sơ</td></tr><tr><td>Chiềng Pằn</td><td>1.204</td></tr><tr><td>Sặp Vạt</td><td>988</td></tr><tr><td>Tú Nang</td><td>870</td></tr></table>
        <p>Huyện phấn đấu năm 2024 đạt tối thiểu 70% hồ sơ trực tuyến, không còn hồ sơ quá hạn ở cấp xã.</p>
        <p style="display: none">Ẩn 555</p></div></div>
        <div class="col-right"><div class="most-view"><h3>Đọc nhiều</h3><ul><li><a href="/1">Có 777 hồ sơ bị trả lại vì thiếu giấy tờ trong tháng 9 vừa qua tại tỉnh</a></li></ul></div></div></div>
        <footer>Giấy phép số 12/GP-STTTT. Điện thoại: 0212 3852 111</footer>
        </body></html>
        """

    private func load(_ text: String, name: String = "a.html") throws -> (articles: [Article], problems: [LoadProblem])
    {
        let folder = try Folder()
        return ArticleLoader().load([try folder.write(name, text)])
    }

    private func body(_ article: Article) -> [String] {
        article.lines.filter { $0.role != .blank && $0.role != .furniture }.map { article.text.string($0.range) }
    }

    @Test func findsTheArticle() throws {
        let article = try #require(try load(Self.page).articles.first)
        #expect(article.title == "Yên Châu rút ngắn thời gian giải quyết thủ tục")
        #expect(article.givenDate == CalendarDay(year: 2023, month: 10, day: 5))
        #expect(article.url == "https://baoxumuong.example/yen-chau.html")
        #expect(article.outletMark == "Báo Xứ Mường điện tử")
        #expect(
            body(article) == [
                "Yên Châu rút ngắn thời gian giải quyết thủ tục",
                "Chín tháng đầu năm 2023, huyện tiếp nhận 12.345 hồ sơ, giải quyết đúng hạn 98,7%, tăng 1,2% so với cùng kỳ năm trước.",
                "Người dân nộp hồ sơ tại xã Chiềng Pằn.",
                "Trong đó có 8.120 hồ sơ nộp qua mạng - chiếm 65,8% & tăng mạnh;", "số hồ sơ quá hạn chỉ còn 37 hồ sơ.",
                "Xã", "Hồ sơ", "Chiềng Pằn", "1.204", "Sặp Vạt", "988", "Tú Nang", "870",
                "Huyện phấn đấu năm 2024 đạt tối thiểu 70% hồ sơ trực tuyến, không còn hồ sơ quá hạn ở cấp xã.",
            ])
    }

    @Test func isToldByItsContent() throws {
        #expect(
            try load(Self.page, name: "a.txt").articles.first?.title == "Yên Châu rút ngắn thời gian giải quyết thủ tục"
        )
    }

    @Test(arguments: [
        #"<meta name="pubdate" content="2023-10-05T00:00:00">"#,
        #"<meta itemprop="datePublished" content="2023-10-05">"#,
        #"<script type="application/ld+json">{"@type":"NewsArticle", "datePublished": "2023-10-05T16:02:00+07:00"}</script>"#,
    ])
    func findsTheDate(_ markup: String) throws {
        let page =
            "<html><head>\(markup)</head><body><p>Toàn tỉnh có 5.062 hồ sơ được giải quyết trước hạn.</p></body></html>"
        #expect(try load(page).articles.first?.givenDate == CalendarDay(year: 2023, month: 10, day: 5))
    }

    @Test(arguments: [
        "<html><body><p>Toàn tỉnh có 5.062 hồ sơ", "<p>Toàn tỉnh có 5.062 hồ sơ</p></div></b></html></p>",
        "<html><div><div><b>Toàn tỉnh có 5.062 hồ sơ</div>",
        String(repeating: "<div>", count: 2000) + "x</div><p>Toàn tỉnh có 5.062 hồ sơ",
        "<html><body>Toàn tỉnh có 5.062 hồ sơ<!-- cut",
    ])
    func readsBrokenPages(_ page: String) throws {
        let (articles, problems) = try load(page)
        #expect(articles.count + problems.count == 1)
        if let article = articles.first, !page.contains("<div><div><div>") {
            #expect(body(article).contains { $0.contains("5.062") })
        }
    }

    /// What the bytes of the page are behind each of some pieces of its text.
    private func source(_ page: [UInt8], _ pieces: [String]) throws -> [String] {
        let folder = try Folder()
        let path = try folder.write("a.html", "")
        try page.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
        let article = try #require(ArticleLoader().load([path]).articles.first)
        let text = String(decoding: article.text.bytes, as: UTF8.self)
        return try pieces.map { piece in
            let range = try #require(text.utf8.firstRange(of: piece.utf8))
            let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
            let span = article.text.original(start..<start + piece.utf8.count)
            return String(decoding: article.original[span], as: UTF8.self)
        }
    }

    @Test(
        "A number's place is that in the page, whatever the page writes within it",
        arguments: [
            ("<p>Toàn tỉnh có <b>5.062</b> hồ sơ.</p>", "5.062", "5.062"),
            ("<p>Toàn tỉnh có <b>63</b>/<i>82</i> xã.</p>", "63/82", "63</b>/<i>82"),
            ("<p>To&agrave;n tỉnh có 1&nbsp;&#50;34 hồ sơ.</p>", "234", "&#50;34"),
            ("<p>To&agrave;n tỉnh có 5 xã.</p>", "Toàn", "To&agrave;n"),
            ("<!-- Có 7 xã. --><p title='a > 7'>Tỉnh\n  có\n7 xã & phường.</p>", "7", "7"),
            ("<p>Toàn tỉnh có a < b và 97,6% hồ sơ.</p>", "97,6%", "97,6%"),
            ("<script>'Tỉnh có 9 xã.'</script><p>Tỉnh có 9 xã.</p>", "9", "9"),
        ])
    func places(_ body: String, _ piece: String, _ bytes: String) throws {
        #expect(try source(Array("<html><body>\(body)</body></html>".utf8), [piece]) == [bytes])
    }

    @Test func theTitleCanStandInTheHeadAlone() throws {
        let page =
            "<html><head><meta property=\"og:title\" content=\"Lạng Sơn: 15 xã &amp; 3 phường được khen\"></head>"
            + "<body><p>Toàn tỉnh có 5.062 hồ sơ được giải quyết trước hạn.</p></body></html>"
        #expect(try source(Array(page.utf8), ["15 xã & 3", "5.062"]) == ["15 xã &amp; 3", "5.062"])
    }

    @Test func ofALineThatStandsTwiceItIsTheOneInTheArticle() throws {
        let page =
            "<html><body><ul class=menu><li>Có 31 vụ</li></ul><p>Toàn tỉnh có 5.062 hồ sơ được giải quyết.</p><p>Có 31 vụ.</p></body></html>"
        let folder = try Folder()
        let article = try #require(ArticleLoader().load([try folder.write("a.html", page)]).articles.first)
        let last = try #require(article.lines.last { $0.role != .blank })
        let behind = try #require(page.utf8.firstRange(of: "5.062".utf8))
        #expect(
            article.text.original(last.range.lowerBound)
                > page.utf8.distance(from: page.utf8.startIndex, to: behind.lowerBound))
    }

    @Test func linesAreThoseOfThePage() throws {
        let page =
            "<html>\n<body>\n<h1>Lạng Sơn có 15 xã được khen thưởng</h1>\n\n<p>Toàn tỉnh có 5.062 hồ sơ.</p></body></html>"
        let article = try #require(try load(page).articles.first)
        #expect(article.lines.filter { $0.role != .blank }.map(\.number) == [3, 5])
    }

    @Test func aPageCutAnywhereKeepsItsPlacesWithin() throws {
        let whole = Array(Self.page.utf8)
        let folder = try Folder()
        for end in stride(from: 400, to: whole.count, by: 61) {
            let page = Array(whole[..<end])
            let path = try folder.write("\(end).html", "")
            try Data(page).write(to: URL(fileURLWithPath: path))
            guard let article = ArticleLoader().load([path]).articles.first else { continue }
            for line in article.lines where line.role != .blank {
                let span = article.text.original(line.range)
                #expect(span.upperBound <= article.original.count && !span.isEmpty)
                // What the line begins with is there, but for a letter that the page writes as an entity.
                let first = article.text.bytes[line.range.lowerBound]
                #expect(
                    article.original[span.lowerBound] == first || article.original[span.lowerBound] == UInt8(ascii: "&")
                )
            }
        }
    }

    /// In another encoding the page's bytes are not those of its text; places are counted in the text then.
    @Test func aPageInAnotherEncodingIsReadAllTheSame() throws {
        let page = Array(
            "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Le d\u{e9}partement a 5.062 dossiers.</p></body></html>"
                .unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        #expect(try source(page, ["5.062"]) == ["5.062"])
    }

    @Test func anEmptyPageIsTold() throws {
        #expect(try load("<html><body><script>1</script></body></html>").problems.map(\.kind) == [.empty])
        #expect(try load("  ").problems.map(\.kind) == [.empty])
    }
}
