import Testing

@testable import Figures

/// Numbers that are no figures, and as what they are set aside.
@Suite struct SetAsideTests {
    @Test(
        "The year of an index's edition, and the one of one-stop",
        arguments: [
            ("SIPAS 2017 phản ánh nhiều điều", "2017 period"), ("PAPI 2016 khảo sát nhiều tỉnh", "2016 period"),
            ("bộ phận 1 cửa của quận", "1 label"), ("mã vạch 2 chiều", "2 label"),
            ("số đăng ký VN -17877-14", "17877-14 label"),
            ("hành lang nối nhà A 2 - B 2 của trường", "2 label; 2 label"), ("khu đô thị Sentosa (7 B)", "7 label"),
            ("từ 15-3 tổ công tác sẽ kiểm tra", "15-3 date"),
            ("các quận nội thành cũ 1, 3, 4, Phú Nhuận", "1, 3, 4 label"),
        ])
    func editions(_ text: String, _ aside: String) {
        #expect(Phrase.aside(text) == aside)
        #expect(Phrase.figures(text).isEmpty)
    }

    @Test(
        "Dates, times of day and years",
        arguments: [
            ("Chiều 30/5, hội nghị", "30/5 date"),
            ("Sáng 8.2, tại Hà Nội", "8.2 date"),
            ("ngày 15/1/2025", "15/1/2025 date"),
            ("từ tháng 4-2023 đến hết tháng 11-2023", "4-2023 date; 11-2023 date"),
            ("Chiều nay (20/6), đồng chí", "20/6 date"),
            ("lúc 14:54 ngày 8/2", "14:54 date; 8/2 date"),
            ("từ 7 giờ đến 11 giờ sáng", "7 giờ đến 11 date"),
            ("từ 16 đến 18-11", "16 đến 18-11 date"),
            ("ngày 22 và 23/5", "22 và 23/5 date"),
            ("năm 2017", "2017 period"),
            ("giai đoạn 2016 - 2020", "2016 - 2020 period"),
            ("năm học 2018-2019", "2018-2019 period"),
            ("các năm 2014, 2015", "2014 period; 2015 period"),
            ("từ 3-4 h sáng", "3-4 date"),
            ("vào 18h30", "18h30 date"),
            ("tháng 10/2015", "10/2015 date"),
            ("01/7/2025", "01/7/2025 date"),
        ])
    func asideDates(_ text: String, _ aside: String) { #expect(Phrase.aside(text) == aside) }

    @Test(
        "Names, documents and codes",
        arguments: [
            ("Nghị quyết số 57-NQ/TW", "57 document number"),
            ("Quyết định 766/QĐ-TTg", "766 document number"),
            ("Luật số 42/2017/QH14", "42/2017/QH14 document number"),
            ("Nghị định 116/2017 về", "116/2017 document number"),
            ("Nghị quyết 01, 02 của Chính phủ", "01, 02 document number"),
            ("Nghị quyết 18 và Nghị quyết 19", "18 document number; 19 document number"),
            ("thực hiện Đề án 06", "06 label"),
            ("trạm đặt tại Km 19+900 trên quốc lộ", "19 label; 900 label"),
            ("từ 23 đến 25 -11 tới đây, sở sẽ họp", "23 đến 25 -11 date"),
            ("xe mang biển số 80 A -167.68 được bán", "80 A -167.68 label"),
            ("trạm đặt tại km34 + 500", "34 label; 500 label"),
            ("mức độ 3, 4", "3, 4 label"),
            ("mức độ 3 và 4 đối với 63/82 dịch vụ công", "3 và 4 label"),
            ("quận 1, 3 và 5", "1, 3 và 5 label"),
            ("phường 12, quận 10", "12 label; 10 label"),
            ("khoá 12", "12 label"),
            ("dịch Covid-19", "19 label"),
            ("tiêu chuẩn ISO 9001:2008", "9001 label; 2008 period"),
            ("Nghị quyết số 36a về", "36 document number"),
            ("Nghị quyết 39 của Bộ Chính trị", "39 document number"),
            ("tổ 5, khu phố 3", "5 label; 3 label"),
            ("kể cả sáng thứ 7", "7 label"),
            ("điện thoại 0252 3 822 888", "0252 3 822 888 label"),
            ("tổng đài 02773.898989", "02773.898989 label"),
            ("trượt nguyện vọng 1", "1 label"),
            ("hội thảo hai ngày (3 - 4/12) xong", "3 - 4/12 date"),
            ("giấy khai sinh số 439/2014 của ông", "439/2014 document number"),
            ("dịch vụ cấp độ 3,4, mức 4,5%, đã cấp 1,9 triệu số", "3,4 label"),
            ("trụ sở (286 Lê Hồng Phong, Q. 5)", "286 label; 5 list number"),
            ("từ ngã 3 Bến Đá", "3 label"),
            ("Trưởng Ban 197 thành phố đề xuất", "197 label"),
            ("gió giật cấp 8, huyện đã cấp 170 con giống", "8 label"),
            ("mạng 4G, 5G", "4 label; 5 label"),
            ("công nghiệp 4.0", "4.0 label"),
            ("khách sạn 5 sao", "5 label"),
            ("trực 24/24", "24/24 label"),
            ("số 278 Nguyễn Tất Thành", "278 label"),
            ("Mẫu số 02", "02 label"),
            ("Q. 4, P. 11", "4 label; 11 label"),
            ("ảnh 1", "1 label"),
            ("từ 8 giờ 00 ngày 10/12/2019 đến 17 giờ 30", "8 giờ 00 date; 10/12/2019 date; 17 giờ 30 date"),
            ("từ cọc 327 đến cọc 750", "327 label; 750 label"),
            ("lịch là 7 g 30 sáng thứ hai", "7 g 30 date"),
            ("học văn bằng 2 sư phạm", "2 label"),
            ("tỷ lệ bản đồ 1/2.000", "1/2.000 label"),
            ("vàng 9999", "9999 label"),
        ])
    func asideLabels(_ text: String, _ aside: String) { #expect(Phrase.aside(text) == aside) }

    @Test(
        "Lengths that name a period, and numbers of lists",
        arguments: [
            ("6 tháng đầu năm 2017", "6 period; 2017 period"),
            ("trong 5 năm qua", "5 period"),
            ("thi công chức trong 2 ngày 21 và 22-12", "2 period; 21 và 22-12 date"),
            ("Trong vòng hơn 2 năm, cán bộ thu sai", "2 period"),
            ("9 tháng đầu năm", "9 period"),
            ("trong 2 ngày qua", "2 period"),
            ("sau 10 năm thực hiện", "10 period"),
            ("7 năm liên tiếp", "7 period"),
            ("1. Công tác chỉ đạo", "1 list number"),
            ("2) Nội dung thứ hai", "2 list number"),
        ])
    func periods(_ text: String, _ aside: String) { #expect(Phrase.aside(text) == aside) }
}
