import Testing

@testable import Figures

/// Money, ranks, scores and lengths of time.
@Suite struct KindTests {
    @Test(
        "Money",
        arguments: [
            ("các tỉnh này tương ứng xếp thứ 11, 30 và 26.", "11 rank; 30 rank; 26 rank"),
            ("từ 50 điểm đợt 1 xuống còn 49,5 điểm", "50 score [điểm]; 49.5 score [điểm]"),
            ("chi phí hơn 73.000 đồng", "73000 money over [VND]"),
            ("giá 15.000 / bộ", "15000 money [VND]"),
            ("thu 5.538 USD / năm", "5538 money [USD]"),
            ("vốn 36,6 tỷ USD", "36600000000 money [USD]"),
            ("trị giá 200 nghìn euro", "200000 money [EUR]"),
            ("nộp 64 triệu", "64000000 money [VND]"),
            ("cấp 1.000 tỉ trợ giá", "1000000000000 money [VND]"),
            ("hỗ trợ $500", "500 money [USD]"),
            ("5 đồng chí tham gia", "5 count [đồng chí]"),
            ("có 12 đồng bào dân tộc", "12 count [đồng bào dân tộc]"),
            ("lương 5 triệu đồng/người/tháng", "5000000 money [VND]"),
        ])
    func money(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Positions, and ordinals that are none",
        arguments: [
            ("xếp thứ 27", "27 rank"),
            ("xếp thứ 52/63 tỉnh, thành", "52/63 rank"),
            ("đứng thứ 61/63", "61/63 rank"),
            ("vị trí 25/63", "25/63 rank"),
            ("xuống vị trí 25/63", "25/63 rank"),
            ("vào top 10", "10 rank at_most"),
            ("trong tốp 20 tỉnh, thành phố", "20 rank at_most"),
            ("vào nhóm 15", "15 rank at_most"),
            ("nhóm 10 tỉnh dẫn đầu", "10 rank at_most"),
            ("xếp thứ 3 trên tổng số 19 bộ", "3/19 rank"),
            ("tăng 6 bậc", "6 count [bậc] increase"),
            ("hạ 11 bậc", "11 count [bậc] decrease"),
            ("tăng 3 hạng so với năm 2018", "3 count [bậc] increase"),
            ("xếp hạng 137 thành phố", "137 count [thành phố]"),
            ("đứng thứ 4 trong danh sách", "4 rank"),
            ("phiên họp thứ 9", ""),
            ("lần thứ 5", ""),
        ])
    func ranks(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Points and index values",
        arguments: [
            ("đạt chỉ số 89,21", "89.21 score"),
            (
                "chỉ số PAR INDEX đạt 93,31, sau đó là Hải Phòng với 92,59, Đồng Nai 92,53",
                "93.31 score; 92.59 score; 92.53 score"
            ),
            ("tỉnh Điện Biên (chỉ số 74,99)", "74.99 score"),
            ("giá trị lần lượt 82,04; 82,19 và 82,27", "82.04 score; 82.19 score; 82.27 score"),
            ("đạt 0,8046 điểm", "0.8046 score [điểm]"),
            ("gần 1.000 điểm xung yếu", "1000 count nearly [điểm xung yếu]"),
            ("có 130 điểm giao dịch", "130 count [điểm giao dịch]"),
            ("tổng điểm đạt từ 18 trở lên", "18 score at_least"),
        ])
    func scores(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Lengths of time that are reported",
        arguments: [
            ("bị tòa tuyên 12 năm tù", "12 duration [năm]"),
            ("giảm còn 5 ngày", "5 duration [ngày]"),
            ("chỉ mất chừng 5 phút", "5 duration about [phút]"),
            ("phải đợi tới 1,5 giờ", "1.5 duration [giờ]"),
            ("được trả sau 12,5 ngày", "12.5 duration [ngày]"),
            ("được trả sau 1 ngày rưỡi", "1.5 duration [ngày]"),
            ("được trả sau 15 hoặc 30 ngày", "15 duration [ngày]; 30 duration [ngày]"),
            ("trả chậm nhất sau 1 ngày làm việc", "1 duration at_most [ngày làm việc]"),
            ("thời hạn sử dụng 50 năm", "50 duration [năm]"),
            ("tuyên phạt 2 năm tù", "2 duration [năm]"),
            ("thời gian thu phí là khoảng 15 năm", "15 duration about [năm]"),
            ("thời gian thực hiện 108 giờ", "108 duration [giờ]"),
            ("mất 10 năm làm thủ tục", "10 duration [năm]"),
            ("tiếp nhận hồ sơ ở 3 điểm, đạt 3 điểm", "3 count [điểm]; 3 score [điểm]"),
            ("cuộc họp kết luận 17 lao động sai", "17 count [lao động]"),
            (
                "Trong 7 tỷ thì đưa vào dự án 5 tỷ, còn 2 tỷ",
                "7000000000 money [VND]; 5000000000 money [VND]; 2000000000 money [VND]"
            ),
            ("Nước này có 1,4 tỷ người, nước kia 1,3 tỷ", "1400000000 count [người]; 1300000000 count [người]"),
            ("tụt từ thứ 3 xuống 15 so với năm trước", "3 rank; 15 rank"),
            ("phải mất đến gần 2 năm để có giấy phép", "2 duration nearly [năm]"),
            ("mất chưa tới 2 tuần kể từ khi đăng ký", "2 duration under [tuần]"),
            ("thời gian giao đất tối đa 70 năm", "70 duration at_most [năm]"),
            (
                "xe dưới 2 tấn tăng từ 30.000 lên 45.000 đồng",
                "2 count under [tấn]; 30000 money [VND]; 45000 money [VND]"
            ),
            ("trước đây mất 30 ngày", "30 duration [ngày]"),
            ("rút ngắn 3 ngày", "3 duration [ngày] decrease"),
            (
                "gồm cấp tỉnh 1.421, cấp huyện 241, cấp xã 122 thủ tục",
                "1421 count [thủ tục]; 241 count [thủ tục]; 122 count [thủ tục]"
            ),
        ])
    func durations(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }
}
