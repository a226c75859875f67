import Testing

@testable import Figures

/// Arithmetic that texts state, and what their numbers say to it.
@Suite struct ClaimTests {
    /// `share consistent: 47% = 929 / 1.972`, one claim after the other.
    private func claims(_ text: String) -> String {
        About.read(text, date: "2017-07-05").claims
            .map { "\($0.relation.rawValue) \($0.verdict.rawValue): \($0.stated)" }.joined(separator: "; ")
    }

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
            (
                "Đã giải ngân 49,7 tỷ đồng trong tổng số 70,2 tỷ đồng, đạt 69,25%.",
                "share inconsistent: 69,25% = 49.700.000.000 / 70.200.000.000"
            ),
        ])
    func shares(text: String, expected: String) {
        #expect(claims(text) == expected)
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
        #expect(claims(text) == expected)
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
        #expect(claims(text) == expected)
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
        #expect(claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,77%.") == "share consistent: 50,77% = 4.062/8.000")
        #expect(claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,78%.") == "share consistent: 50,78% = 4.062/8.000")
        #expect(claims("Đã hoàn thành 4.062/8.000 hồ sơ, đạt 50,70%.") == "share inconsistent: 50,70% = 4.062/8.000")
    }
}
