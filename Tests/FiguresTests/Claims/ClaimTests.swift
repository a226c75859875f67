import Testing

@testable import Figures

/// Arithmetic that texts state, and what their numbers say to it.
@Suite struct ClaimTests {
    @Test(
        "Shares",
        arguments: [
            ("Đã hoàn thành 35/46 nhiệm vụ, đạt 76%.", "share consistent: 76% = 35/46"),
            ("Đã giải đáp 144/144 kiến nghị, đạt tỉ lệ 100%.", "share consistent: 100% = 144/144"),
            (
                "Thành phố nhận 42.615 hồ sơ, trong đó có 30.256 hồ sơ trực tuyến, chiếm 71%.",
                "share consistent: 71% = 30.256 / 42.615"
            ),
            (
                "Các sở tiếp nhận trên 27.400 hồ sơ và đã giải quyết được 26.700 hồ sơ, đạt 97,6%.",
                "share possible: 97,6% = 26.700 / > 27.400"
            ),
            (
                "Các sở tiếp nhận 27.400 hồ sơ và đã giải quyết được 26.100 hồ sơ, đạt 97,6%.",
                "share inconsistent: 97,6% = 26.100 / 27.400"
            ),
            (
                "Tỉnh có tổng số 1.972 thủ tục hành chính; đã phê duyệt 929 thủ tục hành chính (đạt 47% thủ tục hành chính toàn tỉnh).",
                "share consistent: 47% = 929 / 1.972"
            ),
            (
                "Tỉnh có tổng số 1.972 thủ tục hành chính. Cung cấp trực tuyến 1.761 thủ tục hành chính (đạt 89%).",
                "share consistent: 89% = 1.761 / 1.972"
            ),
            (
                "Còn hơn 16.400 hồ sơ trễ hạn, trong đó 12.350 trường hợp đã được xin lỗi, chiếm khoảng 75%.",
                "share possible: ≈ 75% = 12.350 / > 16.400"
            ),
            (
                "Đã giải quyết 41.902 hồ sơ, tỷ lệ đúng hạn 99,1%; trễ hạn chỉ còn 377 hồ sơ.",
                "share consistent: 99,1% = 377 trễ trong 41.902"
            ),
            ("Tỉnh thu 500 hồ sơ, giải quyết 300 hồ sơ, đạt 80% kế hoạch.", ""),
            ("Tỷ lệ đúng hạn đạt 98,75% (9.480/9.600 hồ sơ).", "share consistent: 98,75% = 9.480/9.600"),
            ("Tỷ lệ đúng hạn đạt 97,75% (9.480/9.600 hồ sơ).", "share inconsistent: 97,75% = 9.480/9.600"),
            ("Tỷ lệ đúng hạn đạt 97,75% (năm trước 9.480/9.600 hồ sơ).", ""),
            ("Tỷ lệ đúng hạn đạt 97,75% (9.480/9.600 hồ sơ, 12 hồ sơ trễ).", ""),
            ("Có 265 nhà máy hữu cơ, chiếm 31,6% trong 838 nhà máy.", "share consistent: 31,6% = 265 / 838"),
            ("Có 265 nhà máy hữu cơ, chiếm 41,6% trong 838 nhà máy.", "share inconsistent: 41,6% = 265 / 838"),
            ("Có 265 nhà máy hữu cơ, chiếm 41,6% vốn của 838 nhà máy.", ""),
            (
                "Đã giải ngân 49,7 tỷ đồng trong tổng số 70,2 tỷ đồng, đạt 69,25%.",
                "share inconsistent: 69,25% = 49.700.000.000 / 70.200.000.000"
            ),
        ])
    func shares(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "Sums",
        arguments: [
            (
                "Tổng số là 926 dịch vụ, trong đó, mức độ 3 là 549 dịch vụ, mức độ 4 là 377 dịch vụ.",
                "sum consistent: 926 = 549 + 377"
            ),
            (
                "Tinh giản 16.149 người (trong đó, bộ, ngành là 217 người, địa phương là 15.932 người).",
                "sum consistent: 16.149 = 217 + 15.932"
            ),
            ("Ban hành 14 văn bản (05 nghị quyết, 09 quyết định).", "sum consistent: 14 = 05 + 09"),
            ("Tỉnh tinh giản 386 người, gồm 88 công chức và 298 viên chức.", "sum consistent: 386 = 88 + 298"),
            (
                "Có 1.794 thủ tục, gồm: cấp tỉnh 1.421 thủ tục, cấp huyện 241 thủ tục, cấp xã 122 thủ tục.",
                "sum inconsistent: 1.794 = 1.421 + 241 + 122"
            ),
            (
                "Cả nước có 7.518 đơn vị, gồm 2.498 đơn vị và 5.003 đơn vị.",
                "sum inconsistent: 7.518 = 2.498 + 5.003"
            ),
            ("Có 500 hồ sơ, trong đó có 100 hồ sơ đất đai, 200 hồ sơ hộ tịch.", ""),
            (
                "Trong 63 tỉnh, có 53 tỉnh tăng điểm, 9 tỉnh giảm điểm.",
                "sum unchecked: 63 … 53 … 9"
            ),
        ])
    func sums(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "Changes and ranks gained",
        arguments: [
            (
                "Năm 2016, tỉnh đạt 96,17%. Năm 2015, tỉnh đạt 91,87%. Như vậy là tăng 4,30%.",
                "change consistent: 4,30% = 96,17% − 91,87%"
            ),
            (
                "Năm 2016, tỉnh xếp thứ 27. Năm 2017, tỉnh xếp thứ 21, tăng 6 bậc.",
                "rank change consistent: 6 = 27 − 21"
            ),
            (
                "Cần Thơ đạt 66,2 điểm, kém Hải Phòng (70,9 điểm) tới 4,7 điểm.",
                "change consistent: 4,7 = 66,2 − 70,9"
            ),
            (
                "Thành phố Vinh có 1.937 hồ sơ, gấp 2,2 lần huyện Quỳnh Lưu (864 hồ sơ).",
                "change consistent: 2,2 = 1.937 / 864"
            ),
        ])
    func changes(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "Every case of the table of arithmetic that texts state",
        arguments: [
            (
                "Tổng số là 926 dịch vụ, trong đó, mức độ 3 là 549 dịch vụ, mức độ 4 là 377 dịch vụ.",
                "sum consistent: 926 = 549 + 377"
            ),
            ("Cả nước giảm 16.149 người, gồm 217 người và 15.932 người.", "sum consistent: 16.149 = 217 + 15.932"),
            ("Đã cung cấp 144/144 dịch vụ, đạt 100%.", "share consistent: 100% = 144/144"),
            ("Tỉnh có 1.972 thủ tục, trong đó 929 thủ tục, chiếm 47%.", "share consistent: 47% = 929 / 1.972"),
            (
                "Tỉnh có tổng số 1.972 thủ tục hành chính. Đã đồng bộ 1.761 thủ tục hành chính (đạt 89%).",
                "share consistent: 89% = 1.761 / 1.972"
            ),
            (
                "Đã nhận trên 27.400 hồ sơ và đã giải quyết được 26.700 hồ sơ, đạt 97,6%.",
                "share possible: 97,6% = 26.700 / > 27.400"
            ),
            (
                "Cả nước có 7.518 đơn vị, gồm 2.490 đơn vị và 5.008 đơn vị.",
                "sum inconsistent: 7.518 = 2.490 + 5.008"
            ),
            (
                "Có 49,7 triệu người trong tổng số 70,2 triệu người, chiếm 69,25%.",
                "share inconsistent: 69,25% = 49.700.000 / 70.200.000"
            ),
            (
                "Năm 2016, tỉnh xếp thứ 27. Năm 2017, tỉnh xếp thứ 21, tăng 6 bậc.",
                "rank change consistent: 6 = 27 − 21"
            ),
            (
                "Năm 2015, tỉnh đạt 91,87%. Năm 2016, tỉnh đạt 96,17%, tăng 4,30%.",
                "change consistent: 4,30% = 96,17% − 91,87%"
            ),
            ("Tỉnh đạt 40,62/80 điểm, đạt tỷ lệ 50,77%.", "share consistent: 50,77% = 40,62/80"),
            ("Trong 63 tỉnh, có 53 tỉnh tăng điểm, 9 tỉnh giảm điểm.", "sum unchecked: 63 … 53 … 9"),
        ])
    func domain(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "From one level to another",
        arguments: [
            (
                "Số ngày thực hiện giảm 13 ngày, từ 59 xuống còn 46 ngày.", "change consistent: 13 = 59 − 46"
            ),
            (
                "Thời gian giảm 15 ngày (từ 59 ngày xuống còn 46 ngày).", "change inconsistent: 15 = 59 − 46"
            ),
            ("Thời gian giảm 50%, từ 30 ngày xuống còn 15 ngày.", "change consistent: 50% = 30 → 15"),
            (
                "Kim ngạch tăng gấp hơn 2 lần, từ 547 triệu USD lên 1.200 triệu USD.",
                "change consistent: > 2 = 1.200.000.000 / 547.000.000"
            ),
            ("Nước có số dân gấp 4 lần nước khác, số triệu phú từ 1 triệu người lên 1,13 triệu người.", ""),
            (
                "Kim ngạch tăng gấp hơn 3 lần, từ 547 triệu USD lên 1.200 triệu USD.",
                "change inconsistent: > 3 = 1.200.000.000 / 547.000.000"
            ),
            (
                "Số hồ sơ tăng 15% từ 2.345 hồ sơ lên 2.697 hồ sơ.",
                "change consistent: 15% = 2.345 → 2.697"
            ),
            (
                "Số hồ sơ tăng 25% từ 2.345 hồ sơ lên 2.697 hồ sơ.",
                "change inconsistent: 25% = 2.345 → 2.697"
            ),
            (
                "Chỉ số tăng 16 bậc, từ hạng 68 lên hạng 50.",
                "rank change inconsistent: 16 = 68 − 50"
            ),
            (
                "Thu ngân sách đạt 86,8 tỷ đồng, tăng 9,7% so với mức 79,1 tỷ đồng của năm trước.",
                "change consistent: 9,7% = 79.100.000.000 → 86.800.000.000"
            ),
            (
                "Thu ngân sách đạt 86,8 tỷ đồng, tăng 19% so với năm 2016 (79,1 tỷ đồng).",
                "change inconsistent: 19% = 79.100.000.000 → 86.800.000.000"
            ),
            (
                "Giá nước là 7.500 đồng, tăng 500 đồng, tương ứng 7,14%.",
                "change consistent: 7,14% = 500 tăng lên 7.500"
            ),
            (
                "Toàn tỉnh xảy ra 150 vụ, 70 người chết; giảm 50 vụ (25%), giảm 30 người chết (40%).",
                "change consistent: 25% = 50 giảm còn 150; change inconsistent: 40% = 30 giảm còn 70"
            ),
            // A time of its own for what is compared with, a second statement, another unit of time: not the same.
            ("Thu 600 tỷ đồng/năm, cao hơn 20% so với kế hoạch (45 tỷ đồng/tháng).", ""),
            ("Số điểm giảm từ 38 điểm nóng xuống 28 điểm nóng và năm tới giảm thêm 4 điểm nóng.", ""),
        ])
    func moves(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "Lists of parts and of shares",
        arguments: [
            (
                "Có 363 người (72%) đồng ý, 102 người (20%) phản đối và 42 người (8%) không trả lời.",
                "share consistent: 72% = 363 / (363 + 102 + 42); share consistent: 20% = 102 / (363 + 102 + 42); "
                    + "share consistent: 8% = 42 / (363 + 102 + 42)"
            ),
            (
                "Hội nghị có 500 đại biểu. Có 400 đại biểu (80%) tán thành, 75 đại biểu (15%) phản đối, "
                    + "25 đại biểu (8%) không biểu quyết.",
                "share consistent: 80% = 400 / 500; share consistent: 15% = 75 / 500; share inconsistent: 8% = 25 / 500"
            ),
            (
                "Hồ sơ trực tuyến chiếm 60%, hồ sơ trực tiếp chiếm 30%, còn lại 10% qua bưu điện.",
                "share consistent: 10% = 100% − 60% − 30%"
            ),
            (
                "Hồ sơ trực tuyến chiếm 60%, hồ sơ trực tiếp chiếm 30%, còn lại 20% qua bưu điện.",
                "share inconsistent: 20% = 100% − 60% − 30%"
            ),
            ("Đã xử lý 11 cán bộ (3 nam và 7 nữ).", "sum inconsistent: 11 = 3 + 7"),
            ("Có 60 học viên, trong đó 32 nam và 28 nữ.", "sum consistent: 60 = 32 + 28"),
            (
                "Cả tỉnh có 88 trạm, trong đó sở quản lý 73 trạm (56 trạm đang thu, 17 trạm chưa thu), còn lại 15 trạm của huyện.",
                "sum consistent: 88 = 73 + 15; sum consistent: 73 = 56 + 17"
            ),
            ("Mua về 60 máy tính, đã cấp 4 máy tính, còn 56 máy tính.", "sum consistent: 60 = 4 + 56"),
            ("Có 8 tổ công tác, mỗi tổ 12 người, tổng cộng 96 người.", "product consistent: 96 = 8 × 12"),
        ])
    func lists(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test("A sum of whole numbers is not rounded")
    func wholeSums() {
        #expect(
            About.claims("Tỉnh tinh giản 386 người, gồm 88 công chức và 299 viên chức.")
                == "")
        #expect(About.claims("Có 386 người, gồm 88 người và 299 người.") == "sum inconsistent: 386 = 88 + 299")
    }

    @Test func aReasonIsInWords() {
        let text = "Các sở tiếp nhận trên 27.400 hồ sơ và đã giải quyết được 26.700 hồ sơ, đạt 97,6%."
        let claim = About.read(text, date: "2018-02-08").claims.first
        #expect(claim?.reason == "không thể nếu 26.700 là số chính xác; có thể nếu đã làm tròn")
        #expect(claim?.computed == "≤ 97,445%")
        #expect(claim?.figures == [2, 1, 0])
    }

    @Test func truncationFitsAsRoundingDoes() {
        // 4.062 of 8.000 is 50,775%.
        #expect(
            About.claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,77%.") == "share consistent: 50,77% = 4.062/8.000")
        #expect(
            About.claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,78%.") == "share consistent: 50,78% = 4.062/8.000")
        #expect(
            About.claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,70%.") == "share inconsistent: 50,70% = 4.062/8.000")
    }
}
