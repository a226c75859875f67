import Testing

@testable import Figures

/// What bounds a number.
@Suite struct BoundTests {
    @Test(
        "Bounds before and after",
        arguments: [
            ("giá khoảng 650.000 đến hơn 1,5 triệu đồng", "650000..1500000 money between [VND]"),
            ("không được tuyển dụng quá 50% biên chế", "50 percent at_most"),
            ("không được kéo dài quá 5 ngày", "5 duration at_most [ngày]"),
            ("nhận hồ sơ sớm hơn 30 phút", "30 duration [phút]"),
            ("có đến trên 20 sàn bất động sản", "20 count over [sàn bất động sản]"),
            ("tiếp thị trên 20 sàn bất động sản", "20 count [sàn bất động sản]"),
            ("hỗ trợ đến 90% phí bảo hiểm", "90 percent at_most"),
            ("kéo dài quá 5 ngày", "5 duration over [ngày]"),
            ("dao động quanh mức 22.750 đồng", "22750 money about [VND]"),
            ("lương tối thiểu là 193 USD", "193 money [USD]"), ("tối thiểu là 193 USD", "193 money at_least [USD]"),
            ("hơn 34.000 phóng sự", "34000 count over [phóng sự]"),
            ("trên 27.400 hồ sơ", "27400 count over [hồ sơ]"),
            ("gần 75% hồ sơ", "75 percent nearly"),
            ("khoảng 60 tỷ đồng", "60000000000 money about [VND]"),
            ("ước đạt 500 hồ sơ", "500 count about [hồ sơ]"),
            ("xấp xỉ 90% hồ sơ", "90 percent about"),
            ("ít nhất 30% thời gian", "30 percent at_least"),
            ("tối thiểu 45% hồ sơ", "45 percent at_least"),
            ("tối thiểu là 2 lần", "2 count at_least [lần]"),
            ("không dưới 80% hồ sơ", "80 percent at_least"),
            ("từ 88% trở lên", "88 percent at_least"),
            ("5.000 doanh nghiệp trở lên", "5000 count at_least [doanh nghiệp]"),
            ("không quá 20 phút", "20 duration at_most [phút]"),
            ("tối đa 3 ngày", "3 duration at_most [ngày]"),
            ("chưa đến 40% hồ sơ", "40 percent under"),
            ("dưới 2% hồ sơ", "2 percent under"), ("xuống dưới mức 7,35 m", "7.35 count under [m]"),
            ("vượt trên mức 80% hồ sơ", "80 percent over"),
            ("giá từ 600.000 đồng - 132 triệu đồng", "600000..132000000 money between [VND]"),
            ("bị phạt từ 5 năm đến 7 năm tù", "5..7 duration between [năm]"),
            ("hồ sơ đã chiếm 31, 2% tổng số", "31.2 percent"),
            ("ba huyện lần lượt đạt 31, 2% và 5%", "31 percent; 2 percent; 5 percent"),
            ("giá từ 2 - 3 triệu đồng", "2000000..3000000 money between [VND]"),
            ("việc thu thập kéo dài trong 6 tháng", "6 duration [tháng]"),
            ("giải quyết gần 2.000 các thủ tục qua mạng", "2000 count nearly [thủ tục]"),
            ("chưa đầy 100 hồ sơ", "100 count under [hồ sơ]"),
            ("chưa đạt 50% tiêu chuẩn", "50 percent under"),
            ("ít hơn 50% vốn điều lệ", "50 percent under"),
            ("tăng 20% điểm trở lên", "20 percent at_least increase"),
            ("nhiều nhất 1 lần", "1 count at_most [lần]"),
            ("vượt 30.000 lượt hồ sơ", "30000 count over [lượt hồ sơ]"),
            ("vượt 12,6% kế hoạch", "12.6 percent"),
            ("lên tới 37 phút", "37 duration [phút]"),
            ("theo ước tính của sở mới ở mức 50%", "50 percent about"),
            ("trên 3 lĩnh vực", "3 count [lĩnh vực]"),
        ])
    func qualifiers(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }
}
