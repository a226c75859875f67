import Testing

@testable import Figures

/// How numbers and what joins them are read.
@Suite struct NumberTests {
    @Test(
        "Values and scale words",
        arguments: [
            ("có 5.062 biên chế", "5062 count [biên chế]"),
            ("đạt 75,28 điểm", "75.28 score [điểm]"),
            ("thu 12.904.553 lượt", "12904553 count [lượt]"),
            ("có 1.234,5 tấn", "1234.5 count [tấn]"),
            ("tiết kiệm 60 tỷ đồng", "60000000000 money [VND]"),
            ("hỗ trợ 1,2 triệu người", "1200000 count [người]"),
            ("chi 2 tỷ 300 triệu đồng", "2300000000 money [VND]"),
            ("chi 3 triệu rưỡi đồng", "3500000 money [VND]"),
            ("đầu tư 1.000 tỷ đồng", "1000000000000 money [VND]"),
            ("vốn 1,5 nghìn tỷ đồng", "1500000000000 money [VND]"),
            ("có 40 vạn dân", "400000 count [dân]"),
            ("có 03 sở tham gia", "3 count [sở]"),
            ("kiểm tra 08 cơ quan", "8 count [cơ quan]"),
            ("có 15 tỉnh, thành phố", "15 count [tỉnh, thành phố]"),
            ("số hồ sơ là 0 hồ sơ", "0 count [hồ sơ]"),
            ("đạt 48,059 điểm", "48.059 score [điểm]"),
            ("giá 25.000 đồng", "25000 money [VND]"),
        ])
    func values(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Two numbers that are one ratio",
        arguments: [
            ("có 29/30 bộ, ngành", "29/30 ratio [bộ, ngành]"),
            ("9/9 huyện, thành phố", "9/9 ratio [huyện, thành phố]"),
            ("18/19 sở, ngành", "18/19 ratio [sở, ngành]"),
            ("1.374/1.761 dịch vụ công", "1374/1761 ratio [dịch vụ công]"),
            ("có 700 trong tổng số hơn 1.200 dịch vụ công", "700/1200 ratio [dịch vụ công]"),
            ("có 10 trong số 16 bộ", "10/16 ratio [bộ]"),
            ("chiếm 2/3 nguồn thu", "2/3 ratio [nguồn thu]"),
            ("55 dịch vụ trong số 107 thủ tục", "55 count [dịch vụ]; 107 count [thủ tục]"),
            ("chiếm mất 1/3 tổng chi phí", "1/3 ratio"),
            ("đạt 35/46 nhiệm vụ", "35/46 ratio [nhiệm vụ]"),
            ("27 trên 63 tỉnh", "27/63 ratio [tỉnh]"),
            ("3 trong 5 tiêu chí", "3/5 ratio [tiêu chí]"),
            ("đạt 15.96/16 điểm", "15.96/16 score [điểm]"),
            ("trên 63/63 tỉnh, thành", "63/63 ratio [tỉnh, thành]"),
            ("hơn 120/150 hồ sơ", "120/150 ratio over [hồ sơ]"),
        ])
    func ratios(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Ranges, and levels that are none",
        arguments: [
            ("từ 30% - 60%", "30..60 percent between"),
            ("phải sử dụng 3, 4 cán bộ", "3..4 count between [cán bộ]"),
            ("phải chờ 5, 6 ngày", "5..6 duration between [ngày]"),
            ("có 3, 5 và 7 cán bộ", "3 count [cán bộ]; 5 count [cán bộ]; 7 count [cán bộ]"),
            ("khoảng 50-60% hồ sơ", "50..60 percent between"),
            ("từ 80 đến 100 hồ sơ", "80..100 count between [hồ sơ]"),
            ("bớt 1 – 2 chữ ký", "1..2 count between [chữ ký] decrease"),
            ("từ 5 triệu đồng đến 7 triệu đồng", "5000000..7000000 money between [VND]"),
            ("phạt từ 3 - 5 triệu đồng", "3000000..5000000 money between [VND]"),
            ("từ trên 72 đến dưới 80 điểm", "72..80 score between [điểm]"),
            ("từ 5 người đến 8 người", "5..8 count between [người]"),
            ("tăng từ 5 người đến 8 người", "5 count [người]; 8 count [người]"),
            ("giảm từ 15 ngày còn 8 ngày", "15 duration [ngày]; 8 duration [ngày]"),
            ("từ 401 xuống còn 208 thủ tục", "401 count [thủ tục]; 208 count [thủ tục]"),
            ("tăng từ 82,1% lên 82,6%", "82.1 percent; 82.6 percent"),
            ("trả trong 3-5 ngày làm việc", "3..5 duration between [ngày làm việc]"),
        ])
    func ranges(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }
}
