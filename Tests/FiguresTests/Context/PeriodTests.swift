import Testing
import VietnameseText

@testable import Figures

/// What span of time a figure is stated for. The articles are of 5 July 2017 where nothing else is said.
@Suite struct PeriodTests {
    @Test(
        "Spans that are said",
        arguments: [
            ("Năm 2016, tỉnh có 18 sở.", "2016"),
            ("6 tháng đầu năm 2017, tỉnh có 18 sở.", "2017-H1"),
            ("Sáu tháng cuối năm 2016, tỉnh có 18 sở.", "2016-H2"),
            ("9 tháng đầu năm 2016, tỉnh có 18 sở.", "2016-01..2016-09"),
            ("Mười tháng đầu năm 2016, tỉnh có 18 sở.", "2016-01..2016-10"),
            ("Quý III năm 2016, tỉnh có 18 sở.", "2016-Q3"),
            ("Quý 3/2016, tỉnh có 18 sở.", "2016-Q3"),
            ("Tháng 4/2016, tỉnh có 18 sở.", "2016-04"),
            ("Trong tháng 5-2016, tỉnh có 18 sở.", "2016-05"),
            ("Giai đoạn 2011 - 2015, tỉnh giảm 18 sở.", "2011..2015"),
            ("Nhiệm kỳ 2010 – 2015, tỉnh giảm 18 sở.", "2010..2015"),
            ("Từ tháng 4-2016 đến hết tháng 11-2016, tỉnh nhận 18 hồ sơ.", "2016-04..2016-11"),
            ("Từ năm 2011 đến năm 2015, tỉnh giảm 18 sở.", "2011..2015"),
            ("Từ tháng 8/2016, tỉnh giảm 18 sở.", "2016-08.."),
            ("Từ đầu năm 2015 đến nay, tỉnh giảm 18 sở.", "2015.."),
            ("Tính đến tháng 5/2017, tỉnh có 18 sở.", "..2017-05"),
            ("Đến hết quý I/2017, tỉnh có 18 sở.", "..2017-03"),
            ("Đến năm 2021, tỉnh phấn đấu còn 18 sở.", "..2021"),
            ("Đến ngày 15/6/2017, tỉnh có 18 sở.", "..2017-06-15"),
            ("Trước năm 2016, tỉnh có 18 sở.", "..2015"),
            ("Từ năm 2013 trở về trước, tỉnh có 18 sở.", "..2013"),
            ("Giai đoạn từ năm 2013 trở về trước, tỉnh có 18 sở.", "..2013"),
            ("Mãi đến tháng 6-2016 tỉnh mới có 18 sở.", "2016-06"),
            ("Năm 2000 có 35 huyện, 2010 vượt lên 40 huyện, và 2016 là 42 huyện.", "2000; 2010; 2016"),
            ("Năm 2012 tỉnh có 21 sở, nay giảm còn 18 sở.", "2012; 2017"),
            (
                "Tỉnh nhận 18 hồ sơ, cấp 20 giấy phép, thu hút 7 dự án, chiếm 22% của cả nước năm 2016.",
                "2016; 2016; 2016; 2016"
            ),
            ("Vốn đầu tư 2015 là hơn 500 tỷ đồng.", "2015"),
            ("Tỉnh sẽ hợp nhất 3 văn phòng, đưa vào hoạt động tháng 1/2018.", "2018-01"),
            ("Bộ tinh giản 15% từ năm 2015 đến 2021. Tỷ lệ 15% là chung cho cả bộ.", "2015..2021; 2015..2021"),
            ("Bộ tinh giản 15% từ năm 2015 đến 2021. Có 15% hồ sơ trễ hạn.", "2015..2021; 2017"),
            ("Kinh phí cho 1.062 người (từ nay đến năm 2021) cần nhiều.", "..2021"),
            ("Thời gian cấp điện là 18 ngày (năm 2014), nay là 10 ngày.", "2014; 2017"),
            ("PAR Index 2016 của tỉnh đạt 85,91%.", "2016"),
            ("Tỉnh có 18 sở trong năm 2016.", "2016"),
            ("Trong 2 năm 2015 và 2016, tỉnh giảm 18 sở.", "2015..2016"),
            ("Trong hai năm 2015, 2016, tỉnh giảm 18 sở.", "2015..2016"),
            ("Trong ba năm 2010, 2014 và 2016, tỉnh giảm 18 sở.", "2010..2016"),
            ("Mỗi năm, tỉnh giảm 18 sở.", "-"),
            ("Từ đầu năm 2015 đến 15/2/2017, tỉnh giảm 18 sở.", "2015-01-01..2017-02-15"),
            ("Giai đoạn từ năm 2015 đến 15/2/2017, tỉnh giảm 18 sở.", "2015-01-01..2017-02-15"),
            (
                "Theo sở, trong quý I-2016 nhận 18 hồ sơ, bằng 65% tổng số cả năm 2015. Xã nhận 5 hồ sơ.",
                "2016-Q1; 2016-Q1; 2016-Q1"
            ),
            ("Đề án đào tạo 1.000 công chức nguồn giai đoạn 2012-2015 đã xong.", "2012..2015"),
            ("Từ nay đến tháng 11, tỉnh sẽ giảm 18 sở.", "..2017-11"),
            ("Năm 2016, cho rằng các đơn vị trước đây chưa được giao, tỉnh tăng 18 người.", "2016"),
            ("Ba năm 2014, 2015 và 2016, tỉnh giảm 18 sở.", "2014..2016"),
            ("Trong năm 2015 và 2016, tỉnh giảm 18 sở.", "2015..2016"),
            ("Năm 2014 và 2016, tỉnh giảm 18 sở.", "2016"),
        ])
    func said(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "Spans whose year the article tells",
        arguments: [
            ("6 tháng đầu năm, tỉnh có 18 sở.", "2017-H1"),
            ("Quý II, tỉnh có 18 sở.", "2017-Q2"),
            (
                "Trong 5 tháng đầu năm 2016, sở nhận 18 hồ sơ. Mức phí một hồ sơ là 25.000 đồng. Có 7 hồ sơ trễ.",
                "2016-01..2016-05; 2016; 2016-01..2016-05"
            ),
            ("Trong năm, tỉnh có 18 sở.", "2017"),
            ("Năm nay, tỉnh có 18 sở.", "2017"),
            ("Năm ngoái, tỉnh có 18 sở.", "2016"),
            ("Tháng 5, tỉnh có 18 sở.", "2017-05"),
            ("Tháng 12, tỉnh có 18 sở.", "2016-12"),
            ("Đến nay, tỉnh có 18 sở.", "2017"),
            ("Hiện nay, tỉnh có 18 sở.", "2017"),
            ("Tỉnh có 18 sở.", "2017"),
            ("Trong 6 tháng đầu năm 2016, phát sinh 65 vụ, xuất hiện thêm 21 vụ.", "2016-H1; 2016-H1"),
            ("Theo báo cáo của Hội đồng, năm 2016 có 5 vụ.\n\nTrong 3 năm qua có 98 vụ.", "2016; 2014..2017"),
            ("Hai năm qua, tỉnh giảm 9 sở, đang xếp thứ 8.", "2015..2017; 2017"),
            ("Ông gắn bó với trường gần 20 năm qua, nay có 5 em.", "2017"),
            ("Xử phạt mất 45 ngày như trước đây.", "-"),
            (
                "Từ 1-1-2015 đến 30-6-2016 có 5 vụ.\n\nTrong giai đoạn trên, tỉnh tuyển 9 người.",
                "2015-01..2016-06; 2015-01..2016-06"
            ),
        ])
    func anchored(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "What a figure is compared with is not its time",
        arguments: [
            ("Năm 2016, tỉnh có 18 sở, giảm 2 sở so với năm 2015.", "2016; 2016"),
            ("Tỉnh có 18 sở, tăng 5% so với cùng kỳ năm 2016.", "2017; 2017"),
            ("Tỉnh giảm 18 sở, nhiều nhất kể từ năm 2012. Huyện giảm 5 phòng.", "2017; 2017"),
            ("Tỉnh giảm 18 sở, nhiều nhất từ hồi tháng 10-2016. Huyện giảm 5 phòng.", "2017; 2017"),
            ("Năm 2016, giá trị là 87,07% (so với năm 2014 là 86,4%).", "2016; 2014"),
            ("Năm 2016 đạt 85,3%, cao hơn so với năm 2014 là 8,31% (năm 2014 đạt 76,99%).", "2016; 2016; 2014"),
        ])
    func compared(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "A document's day, a meeting's day and a plan's year are not the figure's time",
        arguments: [
            ("Thực hiện Kế hoạch số 118/KH-UBND ngày 07/02/2016, tỉnh có 18 sở.", "2017"),
            ("Theo Nghị quyết số 76/NQ-CP ngày 15/7/2011 của Chính phủ, tỉnh có 18 sở.", "2017"),
            ("Chiều 4/7, tại hội nghị, lãnh đạo cho biết tỉnh có 18 sở.", "2017"),
            ("Tại phiên họp sáng nay 4-7, chủ nhiệm đã nhận định tỉnh có 18 sở.", "2017"),
            ("Tỉnh triển khai nhiệm vụ năm 2018. Tỉnh có 18 sở.", "2017"),
        ])
    func notItsTime(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "On pages that have lost their paragraphs a time holds for some lines, within a paragraph to its end",
        arguments: [(2, "\n", "2012"), (7, "\n", "2017"), (7, " ", "2012")])
    func lines(count: Int, gap: String, period: String) {
        let lead = "Tỉnh họp bàn. Mọi việc đều tốt. Dân đến đông.\n\n"
        #expect(About.periods("\(lead)Năm 2012, tỉnh thì khác.\(About.asides(count, gap))Có 18 sở làm tốt.") == period)
    }

    @Test(
        "A year right behind a number is its own",
        arguments: [
            ("Tỷ lệ tăng từ 42% năm 2015 lên 49% năm 2016.", "2015; 2016"),
            ("Có 17% người dân trả lời, giảm so với mức 23% vào năm 2016.", "2017; 2016"),
            ("Năm 2016, tỷ lệ là 48%, giảm so với 54% của năm 2015.", "2016; 2015"),
            ("Năm 2016, kinh tế tăng 8,25% (cùng kỳ tăng 8,05%).", "2016; 2016"),
            ("Tỉnh có 18 sở năm 2015, nay còn 16 sở.", "2015; 2017"),
            ("6 tháng đầu năm 2016, có 5 sở.\n\nTrong 6 tháng đầu năm, có 6 sở.", "2016-H1; 2016-H1"),
            ("Kết quả năm 2016 của bộ là 5 sở.\n\nBộ đang có 13 hệ thống. Có 14 sở.", "2016; 2017; 2016"),
            ("Năm 2017, tỷ lệ là 63,8% (thấp hơn năm 2016: 64,1%).", "2017; 2016"),
            ("Năm 2017, tỷ lệ là 26,3%, cao hơn năm 2016 (26,2%).", "2017; 2016"),
            ("Năm 2014, tỉnh nằm trong tốp 5 thì năm sau tụt xuống thứ 6.", "2014; 2015"),
            ("Tỉnh tụt từ vị trí thứ 22 xuống vị trí số 54.", "2016; 2017"),
            ("Từ năm 2021 trở đi, bộ tiếp tục xét. Mọi người dân cho biết tỉnh có 5 sở.", "2017"),
        ])
    func rightBehind(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "The year of a law, and the day on which it takes effect, are not what follows is told for",
        arguments: [
            ("Luật Đất đai năm 2013 được ban hành. Bộ công bố 11 quy trình.", "2017"),
            ("Luật có hiệu lực kể từ ngày 1/7/2016. Bộ công bố 41 thủ tục.", "2017"),
            ("Nghị định có hiệu lực thi hành từ ngày 1/7/2016, Bộ công bố 41 thủ tục.", "2017"),
        ])
    func laws(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test("An inspection's findings are of the span that it looked at")
    func inspected() {
        let text = """
            Thanh tra tỉnh công bố kết luận ngày 12/3/2024.

            Thời kỳ thanh tra: từ ngày 01/01/2021 đến ngày 31/12/2023.

            Huyện ban hành 36 văn bản.
            """
        #expect(About.periods(text, date: "2024-03-12") == "2021..2023")
    }

    @Test(
        "A year's first months report the year before, unless they tell of their own",
        arguments: [
            ("2016", "2016", "2016", "2017-02-20", "2016"),
            ("2016", "2016", "2017", "2017-02-20", "2017"),
            ("2016", "2016", "2015", "2017-02-20", "2017"),
            ("2016", "2016", "2016", "2017-06-20", "2017"),
        ])
    func yearJustOver(first: String, second: String, third: String, date: String, period: String) {
        let text = """
            Thủ tướng nhắc các bộ, ngành cần cố gắng.

            Thủ tướng nói ưu điểm năm \(first) là thể chế, ưu điểm năm \(second) là văn bản và năm \(third) là con người.

            Tỉnh có 18 sở.
            """
        #expect(About.periods(text, date: date) == period)
    }

    @Test(
        "A number told again, and its shares, are of the time that was told with it",
        arguments: [
            (
                "Giai đoạn 2013 - 2015, tỉnh tinh giản 4.050 biên chế.\n\nTrong số 4.050 biên chế này, có 86,3% nghỉ hưu.",
                "2013..2015; 2013..2015; 2013..2015"
            ),
            ("Giai đoạn 2013 - 2015, tỉnh tinh giản 4.050 biên chế.\n\nCó 86,3% nghỉ hưu.", "2013..2015; 2017"),
            ("Trên địa bàn cả tỉnh có 5 sở năm 2015.\n\nTỉnh có 5 sở.", "2015; 2017"),
        ])
    func recalled(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "A look back within a report leaves the report's time",
        arguments: [
            ("Năm 2016, tỉnh đạt 92 điểm. Năm 2015 tỉnh cũng đứng đầu. Huyện đạt 86 điểm.", "2016; 2016"),
            ("Năm 2016, tỉnh đạt 92 điểm. Năm 2015 tỉnh đạt 91 điểm. Huyện đạt 86 điểm.", "2016; 2015; 2015"),
        ])
    func lookBack(text: String, period: String) {
        #expect(About.periods(text, titled: "Kết quả năm 2016") == period)
    }

    @Test(
        "What is told and what is planned in one sentence",
        arguments: [
            (
                "Theo báo cáo kinh tế 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm, thu ngân sách đạt 143 tỷ đồng.",
                "2017-H1"
            )
        ])
    func toldBesidePlans(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "Where an article has no day, its year is the last that it tells as past",
        arguments: [
            ("Tính đến năm 2015, tỉnh có 18 sở.\n\nĐã giảm 4 phòng.", "..2015; 2015"),
            (
                "Từ nay đến năm 2019, các tỉnh sắp xếp xã. Sau giai đoạn 2017-2019 sẽ tổng kết.\n\nHiện có 18 xã.",
                // Plans and a span that may be over, run or come: no year is told.
                "-"
            ),
            (
                "Kế hoạch cải cách hành chính năm 2019 đã ban hành. Tỉnh phấn đấu trong năm có 18 sở. Năm 2017 có 20 sở.",
                "2019; 2017"
            ),
            // A day by which, and what is hoped for by one, are not past.
            ("Dân đổi giấy phép trước ngày 31/12/2020.\n\nTỉnh có 18 sở.", "-"),
            ("Tỉnh hi vọng đến ngày 1-1-2019 xong.\n\nTỉnh có 18 sở.", "2018"),
            (
                "Người chở hàng sẽ phải đăng ký với phường để được cấp thẻ và đeo nơi ngực áo từ ngày 1/1/2021.\n\nTỉnh có 18 sở.",
                "2020"
            ),
            ("Năm 2014, thu đạt 249 tỷ đồng. Năm nay, thành phố đặt mục tiêu thu 265 tỷ đồng.", "2014; 2015"),
            // Nothing makes sure a year so long before what is planned.
            ("Thủ tướng khen tỉnh tăng gấp đôi vào năm 2020; phấn đấu đến năm 2050 xong.\n\nTỉnh có 18 sở.", "-"),
            ("Theo thông tư, từ 30/5/2013 đến hết 31/12/2019, người nghỉ hưu được hỗ trợ.\n\nTỉnh có 18 sở.", "2013"),
        ])
    func withoutDay(text: String, period: String) {
        #expect(About.periods(text, date: nil) == period)
    }

    @Test(
        "Rates and times long ago are of no span",
        arguments: [
            ("Mỗi năm tỉnh nhận 18 hồ sơ.", "-"), ("Trước đây tỉnh có 18 sở.", "-"),
            ("Trong 2 năm qua (2015-2016), mỗi năm tỉnh nhận 18 hồ sơ.", "2015..2016"),
        ])
    func noSpan(text: String, period: String) {
        #expect(About.periods(text) == period)
    }

    @Test(
        "A paragraph's time holds for its sentences, a heading's for its section, the report's for the rest",
        arguments: [
            ("Năm 2015, tỉnh sắp xếp bộ máy. Đã giảm 18 phòng.", nil, "2015"),
            ("Năm 2015, tỉnh sắp xếp bộ máy.\n\nĐã giảm 18 phòng.", "Tổng kết công tác năm 2016", "2016"),
            ("Tỉnh sơ kết công tác cải cách hành chính 6 tháng đầu năm 2017.\n\nĐã giảm 18 phòng.", nil, "2017-H1"),
            ("Năm 2016, tỉnh xếp thứ 18. Năm 2015, tỉnh xếp thứ 23. Như vậy là tăng 5 bậc.", nil, "2016; 2015; 2016"),
        ])
    func inherited(text: String, title: String?, period: String) {
        #expect(About.periods(text, titled: title) == period)
    }

    @Test("`Năm qua` is the year before in the first months, and else the article's")
    func pastYear() {
        #expect(About.periods("Năm qua, tỉnh giảm 18 sở.", date: "2019-01-09") == "2018")
        #expect(About.periods("Năm qua, tỉnh giảm 18 sở.", date: "2019-12-20") == "2019")
    }

    @Test("When a document was made says nothing of what comes of it")
    func document() {
        let text = "Cuối tháng 10/2016, Trung ương ban hành nghị quyết 18. Bộ đã giảm 6 tổng cục."
        #expect(About.periods(text) == "2017")
    }

    @Test("Parts are of the time that was said of their whole")
    func parts() {
        let text = "Bộ giao biên chế năm 2016 là 253.500 người. Trong đó, địa phương 142.770 người."
        #expect(About.periods(text) == "2016; 2016")
    }

    @Test("A day of an earlier year that opens a sentence is the next one's too")
    func longPast() {
        let text =
            "Ngày 29/5/2008, Quốc hội thông qua nghị quyết. Theo nghị quyết này, Thủ đô có 29 quận. Nay có 30 quận."
        #expect(About.periods(text) == "2008-05-29; 2017")
    }

    @Test("Without a day, the year is after that of an index, and before what will be")
    func yearOfUndated() {
        let index = "Hội nghị công bố chỉ số cải cách hành chính năm 2018. Trong 5 tháng đầu năm có 18 dự án."
        #expect(About.periods(index, date: nil) == "2019-01..2019-05")
        let plan =
            "Từ đầu tháng 1/2015 có 9 văn phòng. Mô hình sẽ được nhân rộng ra nhiều lĩnh vực vào năm 2016. Có 8 sở."
        #expect(About.periods(plan, date: nil) == "2015-01; 2015")
    }

    @Test func yearsAreCountedByTheIndexThatIsToldOf() {
        let text = "Chỉ số PCI năm 2016 đã được công bố. Năm nay Lào Cai đạt 63,5 điểm, năm ngoái là 62,3 điểm."
        #expect(About.periods(text, date: "2017-03-28") == "2016; 2015")
        #expect(About.periods("Năm nay Lào Cai có 18 sở, năm ngoái là 20 sở.", date: "2017-03-28") == "2017; 2016")
    }

    @Test func valuesOfAnIndexAreOfTheEditionThatTheLeadNames() {
        let reader = ArticleReader(topics: TopicSet([.init(id: "index", phrases: ["chỉ số cải cách"])]))
        let text =
            "Năm 2015, Cà Mau vào tốp đầu của chỉ số cải cách hành chính.\n\nChúng tôi đạt 85,12 điểm. Tỉnh có 18 sở."
        var article = Phrase.article("Trả lời phỏng vấn\n\n" + "Hôm nay, " + text)
        article.lines[0].role = .title
        article.givenDate = CalendarDay(written: "2016-05-09")
        #expect(reader.read(article).figures.map { $0.period?.description ?? "-" } == ["2015", "2016"])
    }

    @Test func repeatsInTheLeadAreOfTheTimeThatTheBodySays() {
        let text = "Số hồ sơ tiếp nhận là 14 triệu.\n\nÔng lấy dẫn chứng năm 2016, số hồ sơ tiếp nhận là 14 triệu."
        #expect(About.periods(text, titled: "Tổng kết năm 2017") == "2016; 2016")
    }
}
