import Articles
import Testing
import VietnameseText

@testable import Figures

/// The day of an article.
@Suite struct DateTests {
    private func date(_ text: String, header: String? = nil, given: String? = nil) -> String? {
        var article = Phrase.article(header.map { "\($0)\n\n\(text)" } ?? text)
        if header != nil, !article.lines.isEmpty { article.lines[0].role = .dateLine }
        article.givenDate = given.flatMap { CalendarDay(written: $0) }
        return Phrase.reader.read(article).document.date?.description
    }

    @Test(
        "From the text, its year from what is told as past",
        arguments: [
            ("Chiều 15/1/2025, Chính phủ tổ chức phiên họp.", "2025-01-15"),
            ("Đắk Nông, ngày 15 tháng 9 năm 2022", "2022-09-15"),
            ("Chiều 30/5, Chính phủ sơ kết 6 tháng đầu năm 2017 và công bố chỉ số năm 2016.", "2017-05-30"),
            ("Chiều 13/12, tỉnh tổng kết nhiệm vụ năm 2022; triển khai nhiệm vụ năm 2023.", "2022-12-13"),
            ("Sáng 8.2, Chính phủ tổ chức hội nghị tổng kết công tác năm 2017.", "2018-02-08"),
            ("Sáng 25/2, Sở Nội vụ cho hay đã thực hiện kế hoạch từ tháng 8/2015.", "2016-02-25"),
            (
                "Chiều 30/5, đại biểu thảo luận. Trong năm 2019, giá điện tăng. Sẽ thí điểm thị trường vào năm 2021.",
                "2019-05-30"
            ),
            (
                "Sáng 26/10, Quốc hội bàn kế hoạch phát triển kinh tế - xã hội năm 2018 và kế hoạch năm 2019.",
                "2018-10-26"
            ),
            // The end of 2016 is past: March is of the next year at the earliest.
            ("Trưa 31/3, ông cho biết. Hồi cuối năm 2016 sở đề xuất sáp nhập quận.", "2017-03-31"),
            ("Ngày 16-4, viện trả hồ sơ. Ngày 2-4-2018, cơ quan điều tra đã có kết luận.", "2018-04-16"),
            ("Ngày 16-3, viện trả hồ sơ. Ngày 2-4-2018, cơ quan điều tra đã có kết luận.", "2019-03-16"),
            ("Ngày 20-4, toà xử. Năm 2013 đã bán đất. Đến giữa năm 2015, khi bị hỏi, ông đã trả tiền.", "2016-04-20"),
            ("Tối 26-12, ông xác nhận. Bà vào làm năm 2011. Trước đó, đầu năm 2018, tỉnh rà soát.", "2018-12-26"),
            ("Ngày 3/5, sở họp. Theo Nghị định 01/2017/NĐ-CP, có 5 hồ sơ. Năm 2016 đã cấp 6 hồ sơ.", "2017-05-03"),
            // A decision of 2018 is cited: no earlier.
            ("Sáng 19/7, bộ họp. Năm 2017 có 5 vụ. Theo Quyết định số 5 ngày 2/3/2018, có 6 vụ.", "2018-07-19"),
            ("Chiều 26/6, bộ họp. Năm 2017 đã có 5 dự án. Hầm sẽ hoàn thành cuối năm 2019.", "2017-06-26"),
            ("Sáng 21/5, ông trả lời báo chí. Dự kiến đến hết năm 2019, các dịch vụ sẽ xong.", "2019-05-21"),
            ("Ngày 23/7, tổ công tác làm việc. Tính đến năm 2019, có 29 đơn vị tự chủ.", "2019-07-23"),
            (
                "Chiều 6/10, quận họp. Năm 2009 quận mở dịch vụ. Từ tháng 10/2015, người dân tra cứu qua mạng.",
                "2016-10-06"
            ),
            (
                "Sáng 4/12, kỳ họp xem xét kinh tế năm 2017 và nhiệm vụ năm 2018. Chỉ số sẽ đánh giá trong năm 2018.",
                "2017-12-04"
            ),
            (
                "Sáng 5-12, HĐND thông qua biên chế năm 2019. Kế hoạch năm 2019 sẽ giảm 664 biên chế so với năm 2018.",
                "2018-12-05"
            ),
            ("Ngày 5/9, ông nói về luật đất đai năm 2013. Năm 2018 đã có 5 vụ.", "2018-09-05"),
            ("Ngày 16/10, Quốc hội họp. Thu năm 2018 ước đạt 97%. Năm 2019 thấp hơn năm 2018.", "2018-10-16"),
            ("Ngày 16/4, Quốc hội họp. Thu năm 2018 ước đạt 97%. Đến tháng 2/2019 đã xong.", "2019-04-16"),
            ("Chiều 6/8, quận họp. Tháng 8/2017 có văn bản. Quận sẽ xong trước Tết Âm lịch 2020.", "2019-08-06"),
            ("Ngày 29/11, đoàn trao giải thưởng năm 2018. Năm 2011 anh về sở.", "2018-11-29"),
            ("Chiều 22/9, Phó thủ tướng báo cáo việc thực hiện từ đầu nhiệm kỳ đến năm 2015.", "2015-09-22"),
            (
                "Chiều 12/3, Thủ tướng khai trương trục. Trong tháng 1-2019 có 8 văn bản. Giai đoạn 2020 - 2025 sẵn sàng.",
                "2019-03-12"
            ),
            ("Ngày 22/8, Thủ tướng phê duyệt tổng biên chế năm 2020. Biên chế giảm so với năm 2019.", "2019-08-22"),
            ("Ngày 25/12, sở kết luận. Không đi học đến hết Tết Nguyên đán 2019.", "2018-12-25"),
            (
                "Chiều 30-3, thành phố họp. Tháng 12-2018 đã họp. Phấn đấu quý 1-2020 xong nhà hát; quý 4-2020 xong rạp.",
                "2019-03-30"
            ),
            ("Ngày 25/5, sở kết luận. Dịp Tết Nguyên đán 2019 đã có 5 vụ.", "2019-05-25"),
            ("Sáng 26/10, tại kỳ họp thứ 6, Quốc hội khóa XIV, đại biểu nói về luật năm 2013.", "2018-10-26"),
            ("Sáng 26/10, tại Kỳ họp thứ sáu, Quốc hội khoá 14, đại biểu phát biểu.", "2018-10-26"),
            (
                "Chiều 6/5, Thành ủy kết luận. Năm 2017 đã kiểm tra. Ủy ban sẽ kiểm tra lại công ty, báo cáo trong tháng 6-2018.",
                "2018-05-06"
            ),
            ("Chiều nay (20/6), tỉnh họp. Từ nay đến cuối năm 2017, các sở cần cố gắng.", "2017-06-20"),
            ("Ngày 19/11, Thành ủy họp. Thành phố chọn chủ đề năm 2018 là năm kỷ cương.", "2017-11-19"),
            ("Chiều 28/12, hội nghị bàn nhiệm vụ kinh tế và dự toán ngân sách nhà nước năm 2018.", "2017-12-28"),
            (
                "Sáng 20/9, Thủ tướng yêu cầu trong tháng 10/2018, các bộ xây dựng khung. Từ nay đến 2019, sẽ ban hành nghị định.",
                "2018-09-20"
            ),
            ("Ngày 6-8, cán bộ cho biết chuyên án được bắt đầu từ cuối năm 2018.", "2019-08-06"),
            ("Ngày 15-11, sở ra mắt ứng dụng. Sở sẽ tổ chức Siêu Khuyến mại 2018.", "2018-11-15"),
            ("Ngày 5/2, quỹ công bố. Chỉ số Tự do kinh tế 2018 cao hơn lần đầu tiên vào năm 1995.", "2018-02-05"),
            ("Ngày 12-6, công an bắt quả tang. Từ đầu tháng 6-2019, đoàn đã thanh tra.", "2019-06-12"),
            ("Sáng 29/8, hội tổ chức Đại hội nhiệm kỳ 2019-2024. Tháng 8/2000 đã có chỉ thị.", "2019-08-29"),
            (
                "Sáng 11/3, phiên họp bàn việc sắp xếp giai đoạn 2019-2021. Rút danh mục kế hoạch đầu tư giai đoạn 2016-2020.",
                "2019-03-11"
            ),
            // Asked for late in a year: for the next.
            ("Ngày 25/11, bộ khai trương hệ thống. Thứ trưởng yêu cầu nhân rộng mô hình trong năm 2017.", "2016-11-25"),
            ("Ngày 9/1, bộ họp. Thứ trưởng yêu cầu nhân rộng mô hình trong năm 2017.", "2017-01-09"),
            // What has passed since a beginning that is dated.
            (
                "Sáng 26/10, đại biểu nói: Sau 10 năm mở rộng địa giới hành chính, Thủ đô đã thay đổi. Ngày 29/5/2008, Quốc hội đã thông qua nghị quyết mở rộng địa giới hành chính.",
                "2018-10-26"
            ),
            (
                "Sáng 15/3, HĐND họp sau một năm ban hành Quy tắc ứng xử. Tháng 1/2017, thành phố ban hành Quy tắc ứng xử.",
                "2018-03-15"
            ),
            // Of another thing.
            (
                "Sáng 15/3, HĐND họp sau một năm sắp xếp bộ máy thành phố. Tháng 1/2017, thành phố ban hành Quy tắc ứng xử.",
                "2017-03-15"
            ),
            // What was done in the own year is told with its part; early in a year the whole is the one before.
            ("Ngày 30/3, sở họp. Năm 2016, một cửa hàng đã bị phạt.", "2017-03-30"),
            ("Ngày 30/9, sở họp. Năm 2016, một cửa hàng đã bị phạt.", "2016-09-30"),
            ("Ngày 26/3, thành phố họp. Các sở đã đăng ký chỉ tiêu trong năm 2019.", "2019-03-26"),
            // Better in a year is not than it; a decade is no year; a point that was reached is past, whatever is forecast.
            (
                "Chiều 28/12, tỉnh họp. Năm 2018 đã khó khăn. Để phát triển tốt hơn trong năm 2019, tỉnh đề nghị.",
                "2018-12-28"
            ),
            ("Ngày 24/12, sở họp. Năm 2013 có 40 sở, đến năm 2014 chỉ mới tăng thêm 10 sở.", "2014-12-24"),
            ("Sáng 26-10, đại biểu nói. Tới năm 2018 thì đề khó. Dự báo đến năm 2025 có 10% dân số.", "2018-10-26"),
            ("Tại buổi công bố quyết định kỷ luật hôm 14/3, ông khiếu nại. Tháng 10/2017, sở kết luận.", "2018-03-14"),
            // To be done by a month.
            (
                "Chiều 14/5, Thủ tướng họp. Thủ tướng giao Văn phòng Chính phủ trong tháng 11/2018 trình đề án.",
                "2018-05-14"
            ),
            ("Sáng 13/10, thành ủy họp. Từ nay đến hết tháng 1/2018, sẽ kỷ luật 15 cán bộ.", "2017-10-13"),
            // A year's plan is passed late in the one before.
            ("Sáng 8-11 Quốc hội đã thông qua Nghị quyết về kế hoạch phát triển năm 2019.", "2018-11-08"),
            ("Ngày 23/2, tỉnh giải trình. Một năm sau khi nhận ôtô hồi tháng 3/2016, tỉnh trả lại.", "2017-02-23"),
            (
                "Sáng 28/5, bí thư gặp đại biểu. Năm 2016 có 5 vụ. Chất thải sẽ đạt gần 3,6 triệu tấn vào năm 2020.",
                "2016-05-28"
            ),
            // A school year begins in the autumn, and its exams are in the summer before.
            ("Ngày 15-7, sở chấm lại. Thí sinh dự thi vào lớp 10 năm học 2019-2020 tại trường.", "2019-07-15"),
            ("Ngày 15-3, sở họp. Năm học 2018-2019 có 5 lớp.", "2019-03-15"),
            // A New Year by its name in the cycle.
            ("Ngày 5-3, sở kiểm tra trước và sau tết Mậu Tuất. Có kiến nghị từ tháng 1-2017.", "2018-03-05"),
            ("Ngày 20/12, sở thưởng Tết Nguyên đán Kỷ Hợi. Năm 2018 có 5 sở.", "2018-12-20"),
            // Long before, and in history: of no year near.
            ("Ngày 5-3, ông kể về Tết Mậu Thân. Năm 2017 có 5 sở.", "2017-03-05"),
        ])
    func fromText(text: String, day: String) {
        #expect(date(text) == day)
    }

    @Test(
        "From those who were in office",
        arguments: [
            // February 2016 to May 2017.
            ("Chiều 23/12, Bí thư Thành ủy Đinh La Thăng làm việc với quận.", "2016-12-23"),
            ("Chiều 23/3, Bí thư Thành ủy Đinh La Thăng làm việc với quận.", nil),
            ("Chiều 23/3, Bí thư Thành ủy Đinh La Thăng làm việc với quận. Năm 2016 đã có 5 dự án.", "2017-03-23"),
            // Two terms that have one May in common: until 2016-04-08, and from 2015-12-04.
            (
                "Sáng 20/2, Bộ trưởng Nguyễn Thái Bình làm việc với ông Nguyễn Đức Chung, Chủ tịch UBND thành phố.",
                "2016-02-20"
            ),
            // A former office, and another's, tell nothing.
            ("Chiều 23/12, nguyên Bí thư Thành ủy Đinh La Thăng đến dự.", nil),
            ("Chiều 23/12, Phó bí thư Thành ủy Đinh La Thăng đến dự.", nil),
            ("Chiều 23/12, ông Đinh La Thăng đến dự.", nil),
            // What the text looks back on is before them.
            ("Sáng 17/8, Bộ trưởng Lê Vĩnh Tân công bố. Năm 2015 đã có 5 bộ.", "2016-08-17"),
            ("Sáng 17/8, Bộ trưởng Lê Vĩnh Tân công bố. Năm 2001 đã có 5 bộ.", nil),
            ("Sáng 17/8, Phó thủ tướng Nguyễn Xuân Phúc kết luận. Năm 2015 đã có 5 bộ.", "2015-08-17"),
            ("Sáng 17/8, Thủ tướng Nguyễn Xuân Phúc kết luận. Năm 2015 đã có 5 bộ.", "2016-08-17"),
        ])
    func fromOffices(text: String, day: String?) {
        #expect(date(text) == day)
    }

    @Test func aHeaderNearTheTextsDayIsTheArticles() {
        let text = "BHG - Sáng 8.2, Chính phủ tổ chức hội nghị tổng kết công tác năm 2017."
        #expect(date(text, header: "Thứ Năm, 08/02/2018, 14:54 (GMT+7)") == "2018-02-08")
    }

    @Test func aHeaderYearsLaterIsTheCrawls() {
        let text = "LSO-Chiều nay (20/6), tỉnh họp.\n\nNăm 2016, chỉ số của tỉnh đạt 67,87 điểm."
        #expect(date(text, header: "Thứ hai, 19/10/2020") == "2017-06-20")
    }

    @Test func aGivenDateStands() {
        #expect(date("Chiều 30/5, tỉnh họp.", given: "2018-06-01") == "2018-06-01")
    }

    @Test(
        "What began long ago, or is to come, tells no year",
        arguments: [
            "Ngày 17/10, sở cho biết. Từ năm 2013 đến nay không cấp mới.",
            "Ngày 17/10, sở cho biết. Ông sinh năm 1958, được khen năm 1990.",
            "Ngày 17/10, sở cho biết. Thực hiện Nghị định 38 năm 2012.",
            "Ngày 10-8, công an khởi tố ông Minh (nguyên chủ tịch UBND tỉnh nhiệm kỳ 2006-2011).",
            "Ngày 17/10, sở cho biết. Đề án Ngoại ngữ 2020 được trình.",
            "Ngày 17/10, sở cho biết. Từ những năm 2000, tỉnh đã quan tâm.",
            "Ngày 16/1, hội thảo bàn. Năm 1990 có 4 triệu bản khai. Năm 2000 tăng lên 35 triệu, và 2017 là 127 triệu.",
        ])
    func tellsNoYear(text: String) {
        #expect(date(text) == nil)
    }

    @Test func memoriesAloneTellNoYear() {
        let text =
            "Sáng 22/7, ông kể. Theo Nghị định số 89/2014/NĐ-CP ngày 29/9/2014, có 5 người. Năm 1984, ông được khen."
        #expect(date(text) == nil)
    }

    @Test func withoutAnyThereIsNone() {
        #expect(date("Tỉnh có 18 sở.") == nil)
    }
}
