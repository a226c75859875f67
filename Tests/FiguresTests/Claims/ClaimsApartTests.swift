import Testing

@testable import Figures

/// Arithmetic whose sides stand apart: parts in the next sentence, a whole that the sentence sets out from, a price and its number.
@Suite struct ClaimsApartTests {
    @Test(
        "Parts in the next sentence",
        arguments: [
            (
                "Tỉnh đã tiếp nhận 329 sáng kiến của cán bộ. Trong đó có 171 sáng kiến về dạy học; 84 sáng kiến về quản lý; 74 sáng kiến về y tế.",
                "sum consistent: 329 = 171 + 84 + 74"
            ),
            (
                "Tỉnh có 64 hồ sơ bị trả lại. Trong số này có 40 hồ sơ đất đai và 24 hồ sơ hộ tịch.",
                "sum consistent: 64 = 40 + 24"
            ),
            // The parts share a noun of their own.
            (
                "Sở sẽ điều 4.969 cán bộ coi thi. Trong đó cán bộ của trường đại học là 1.868 người; cán bộ của trường phổ thông là 3.101 người.",
                "sum consistent: 4.969 = 1.868 + 3.101"
            ),
            (
                "Tổng vốn là 552,86 tỷ đồng. Trong đó, vốn vay là 419 tỷ đồng, vốn đối ứng là 133,86 tỷ đồng.",
                "sum consistent: 552.860.000.000 = 419.000.000.000 + 133.860.000.000"
            ),
            // More parts than there is, and nearly all of it.
            (
                "Tỉnh có 254 cơ sở mầm non. Trong đó, công lập có 94 cơ sở; ngoài công lập 168 cơ sở.",
                "sum inconsistent: 254 = 94 + 168"
            ),
            (
                "Ba ngân hàng đã giải ngân 750 tỷ đồng. Trong đó, ngân hàng A 609 tỷ đồng, ngân hàng B 49 tỷ đồng, ngân hàng C 70 tỷ đồng.",
                "sum inconsistent: 750.000.000.000 = 609.000.000.000 + 49.000.000.000 + 70.000.000.000"
            ),
            // Numbers in words, one or the other, a list that goes on, or that adds up to another total: nothing is certain.
            (
                "Tỉnh có 150 hồ sơ. Trong đó, một hồ sơ bị trả lại, 89 hồ sơ đất đai, 10 hồ sơ xây dựng, 50 hồ sơ hộ tịch.",
                ""
            ),
            ("Xã có 106 ha đất. Trong đó, thôn không có 59 ha hoặc 49 ha như đơn nêu.", ""),
            ("Tỉnh có 150 hồ sơ. Trong đó, 89 hồ sơ đất đai, 10 hồ sơ xây dựng, 50 hồ sơ hộ tịch...", ""),
            (
                "Luật sửa 93 điều, gồm 12 điều chung và 81 điều riêng, trong đó có 45 điều kỹ thuật và 48 điều nội dung.",
                "sum consistent: 93 = 12 + 81"
            ),
            // Ages are not added up.
            ("Công an bắt ông Nam (50 tuổi). Trong đó có bà Lan (30 tuổi), anh Minh (20 tuổi).", ""),
            ("Tỉnh có 200 hồ sơ. Trong đó có 50 hồ sơ đất đai, 60 hồ sơ hộ tịch.", ""),
        ])
    func nextSentence(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "A total that the sentence sets out from, and what is left of it",
        arguments: [
            (
                "Trong số 484 tàu du lịch, có 332 tàu ở cảng Bãi Cháy, 57 tàu ở cảng Hòn Gai và 95 tàu ở cảng Tuần Châu.",
                "sum consistent: 484 = 332 + 57 + 95"
            ),
            (
                "Trong số 484 tàu du lịch, có 332 tàu ở cảng Bãi Cháy, còn lại 142 tàu ở cảng Tuần Châu.",
                "sum inconsistent: 484 = 332 + 142"
            ),
            // One may be counted twice.
            ("Trong số 61 dự án, có 25 dự án thu thấp hơn dự báo, 37 dự án phải tăng phí.", ""),
            (
                "Đoàn có 28 công trình, đã xử phạt 12 công trình; 16 công trình còn lại được bổ sung giấy phép.",
                "sum consistent: 28 = 12 + 16"
            ),
            (
                "Có 16 thuyền viên rơi xuống biển. Đã cứu 13 thuyền viên, còn 3 thuyền viên mất tích.",
                "sum consistent: 16 = 13 + 3"
            ),
            (
                "Trường tuyển 15 công chức theo ngành, gồm: luật (4 công chức); tài chính (6 công chức); xây dựng (5 công chức).",
                "sum consistent: 15 = 4 + 6 + 5"
            ),
            (
                "Hội nghị nhận 910 phiếu, với 599 phiếu tán thành, 187 phiếu phản đối và 124 phiếu trắng.",
                "sum consistent: 910 = 599 + 187 + 124"
            ),
            ("Cầu dài 19 km: 11,5 km trên đất liền và 7,5 km trên biển.", "sum consistent: 19 = 11,5 + 7,5"),
            ("Pháo bắn xa 70 km, vượt trội so với tầm bắn 30 km của pháo cũ, 40 km của pháo mới.", ""),
        ])
    func fronted(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test("Bounds are cut off, and what is far smaller than the last place was not added up")
    func bounds() {
        #expect(
            About.claims("Quỹ thu hơn 1,2 tỷ đồng, gồm 752 triệu đồng của tỉnh và 499 triệu đồng của huyện.")
                == "sum consistent: > 1.200.000.000 = 752.000.000 + 499.000.000")
        #expect(
            About.claims("Quỹ thu hơn 12 tỷ đồng, trong đó tỉnh góp 4,9 tỷ đồng và huyện góp hơn 5,7 tỷ đồng.") == "")
        #expect(About.claims("Quỹ thu 5 tỷ đồng, trong đó mỗi phiếu là 100.000 đồng, mỗi tổ góp 5 tỷ đồng.") == "")
    }

    @Test(
        "Shares of a whole behind them, before them, in their bracket",
        arguments: [
            (
                "Có 0,63% trong tổng số 102.000 bài thi mắc lỗi, tương đương 643 bài thi.",
                "share consistent: 0,63% = 643 / 102.000"
            ),
            (
                "Có 0,63% trong tổng số 102.000 bài thi mắc lỗi, tương đương 743 bài thi.",
                "share inconsistent: 0,63% = 743 / 102.000"
            ),
            ("Tỉnh có 9.116 (82%) trong tổng số 11.134 xã đạt chuẩn.", "share consistent: 82% = 9.116 / 11.134"),
            (
                "Thành phố đã xây được 40,3% hệ thống đê (60 km trong tổng số 149 km).",
                "share consistent: 40,3% = 60 / 149"
            ),
            ("Bản còn 34% hộ nghèo (17/50 hộ).", "share consistent: 34% = 17/50"),
            ("Bản còn 44% hộ nghèo (17/50 hộ).", "share inconsistent: 44% = 17/50"),
            (
                "Trong 483 nhà thầu, có 408 đơn vị đạt yêu cầu (84%); 49 đơn vị trung bình (10%); 26 đơn vị chưa đạt (5,4%).",
                "sum consistent: 483 = 408 + 49 + 26; share consistent: 84% = 408 / 483; "
                    + "share consistent: 10% = 49 / 483; share consistent: 5,4% = 26 / 483"
            ),
            (
                "Đã mua 272.000 cổ phần, bằng 0,73% tổng lượng chào bán (37,15 triệu cổ phần).",
                "share consistent: 0,73% = 272.000 / 37.150.000"
            ),
            (
                "Dự án có vốn 9.600 tỷ đồng. Trong đó, vốn tự có chiếm 30% với 2.880 tỷ đồng.",
                "share consistent: 30% = 2.880.000.000.000 / 9.600.000.000.000"
            ),
            ("Dự án có vốn 9.600 tỷ đồng. Năm nay, vốn tự có chiếm 30% với 2.880 tỷ đồng.", ""),
        ])
    func shares(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "Changes with words between their sides",
        arguments: [
            (
                "Lợi nhuận giảm 30% từ mức dự báo trước đây là 200 tỷ đồng xuống còn 140 tỷ đồng.",
                "change consistent: 30% = 200.000.000.000 → 140.000.000.000"
            ),
            (
                "Lợi nhuận giảm 30% từ mức dự báo trước đây là 200 tỷ đồng xuống còn 100 tỷ đồng.",
                "change inconsistent: 30% = 200.000.000.000 → 100.000.000.000"
            ),
            (
                "Giá giảm 30%, từ 200.000 đồng (giá ngày hôm qua) xuống 140.000 đồng.",
                "change consistent: 30% = 200.000 → 140.000"
            ),
            (
                "Với mức tăng 8,4%, giá bán lẻ tăng từ 1.720 đồng lên 1.864,48 đồng.",
                "change consistent: 8,4% = 1.720 → 1.864,48"
            ),
            (
                "Với mức tăng 8,4%, giá bán lẻ tăng từ 1.720 đồng lên gần 1.850 đồng.",
                "change inconsistent: 8,4% = 1.720 → < 1.850"
            ),
            (
                "Lãi ròng đạt 714 tỷ đồng, tăng hơn 8 lần so với con số 81 tỷ đồng của năm trước.",
                "change consistent: > 8 = 714.000.000.000 / 81.000.000.000"
            ),
            (
                "Năm 2010 tỉnh thu 5,3 tỷ đồng, năm 2016 thu 40 tỷ đồng (tăng 7,5 lần).",
                "change consistent: 7,5 = 40.000.000.000 / 5.300.000.000"
            ),
            // A bound that anything fits, and how often something was done: no claims.
            ("Cổ phiếu A có giá 100.000 đồng, cổ phiếu B có giá 277.000 đồng, gấp gần 28 lần mệnh giá.", ""),
            ("Sở thu 10 tỷ đồng, kiểm tra 4 lần, thu thêm 2,5 tỷ đồng.", ""),
        ])
    func changes(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }

    @Test(
        "So many at a price",
        arguments: [
            (
                "Công ty bán 180 triệu cổ phiếu với giá 45 USD/cổ phiếu, thu về 8,1 tỷ USD.",
                "product consistent: 8.100.000.000 = 180.000.000 × 45"
            ),
            (
                "Công an phạt 5 người 75 triệu đồng (15 triệu đồng/người).",
                "product consistent: 75.000.000 = 5 × 15.000.000"
            ),
            ("Công an phạt 5 người 95 triệu đồng (15 triệu đồng/người).", ""),
            ("Có 20 giải nhất, mỗi giải 10 triệu đồng, và 50 giải nhì, mỗi giải 500.000 đồng.", ""),
        ])
    func products(text: String, expected: String) {
        #expect(About.claims(text) == expected)
    }
}
