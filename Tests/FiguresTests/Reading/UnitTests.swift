import Testing

@testable import Figures

/// What a number counts.
@Suite struct UnitTests {
    @Test(
        "Nouns from their head on, coordinated ones included",
        arguments: [
            ("80 tiểu chỉ số", "80 count [tiểu chỉ số]"),
            ("Theo quy hoạch cũ thì có 15, nay đã đổi", "15 count [quy hoạch]"),
            (
                "Theo thành phố Hà Nội, biên chế công chức đã tăng từ gần 1.300 lên trên 1.400",
                "1300 count nearly [biên chế công chức]; 1400 count over [biên chế công chức]"
            ),
            ("diện tích 4 km2, dân số khoảng 200.000", "4 count [km2]; 200000 count about"),
            ("có 10 hợp tác xã nhưng chỉ 3 hoạt động hiệu quả", "10 count [hợp tác xã]; 3 count [hợp tác xã]"),
            ("ban hành 69 nghị định để điều chỉnh quan hệ", "69 count [nghị định]"),
            ("có 164/164 xã, phường, thị trấn thực hiện", "164/164 ratio [xã, phường, thị trấn]"),
            ("59/63 tỉnh, thành phố trực thuộc Trung ương", "59/63 ratio [tỉnh, thành phố]"),
            ("63/63 tỉnh, thành trong cả nước", "63/63 ratio [tỉnh, thành]"),
            ("Toàn tỉnh có 10 sở, ngành chuyển bộ phận", "10 count [sở, ngành]"),
            ("tiếp nhận 144 đề xuất, kiến nghị của các bộ", "144 count [đề xuất, kiến nghị]"),
            ("đăng 214 tin, bài, tăng 37 tin, bài", "214 count [tin, bài]; 37 count [tin, bài] increase"),
            (
                "tổ chức hơn 100 hội nghị, tọa đàm và 28 cuộc thi",
                "100 count over [hội nghị, tọa đàm]; 28 count [cuộc thi]"
            ),
            ("03 sở, 02 huyện, 03 xã, phường", "3 count [sở]; 2 count [huyện]; 3 count [xã, phường]"),
            ("gần 50.000 lượt hồ sơ thực hiện cắt giảm", "50000 count nearly [lượt hồ sơ]"),
            ("phát hiện 10 vụ tham nhũng", "10 count [vụ tham nhũng]"),
            ("ông Thực cùng 6 đồng phạm và 4 thuộc cấp", "6 count [đồng phạm]; 4 count [thuộc cấp]"),
            ("trợ cấp 1,5 tháng tiền lương", "1.5 count [tháng tiền lương]"),
            ("Tổng biên chế công chức (không kể cấp xã) là 277.055", "277055 count [biên chế công chức]"),
            (
                "Số biên chế hưởng lương từ ngân sách của các cơ quan là 277.055",
                "277055 count [biên chế hưởng lương]"
            ),
            ("Hà Nội đề xuất giữ nguyên biên chế công chức là 9.408", "9408 count [biên chế công chức] target"),
            ("khối lượng 9,043 m3", "9.043 count [m3]"),
            ("nặng 1,250 tấn", "1.25 count [tấn]"),
            ("Số lồng cá thiệt hại là 160", "160 count [lồng cá thiệt hại]"),
            ("Ngân sách quốc phòng nuôi 9 không đoàn", "9 count [không đoàn]"),
            (
                "Cụ thể, đơn vị sự nghiệp giảm từ 401 xuống 280",
                "401 count [đơn vị sự nghiệp]; 280 count [đơn vị sự nghiệp]"
            ),
            ("kỷ luật 1 Chi cục trưởng, 2 Phó đội trưởng", "1 count [Chi cục trưởng]; 2 count [Phó đội trưởng]"),
            ("Chấn chỉnh 64 thiếu sót.", "64 count [thiếu sót]"),
            ("168 xã, phường, đặc khu", "168 count [xã, phường, đặc khu]"),
            ("có 15 vụ buôn lậu và gian lận", "15 count [vụ buôn lậu]"),
            ("vận động 229 hộ lấn chiếm dừng lại", "229 count [hộ]"),
            ("bắt 10 toán xuất hiện ở biên giới", "10 count [toán]"),
            ("có 118 biên chế công chức", "118 count [biên chế công chức]"),
            ("ít nhất 1 tổ hỗ trợ lưu động", "1 count at_least [tổ hỗ trợ]"),
            ("16.400 hồ sơ trễ hạn", "16400 count [hồ sơ trễ hạn]"),
            ("phê bình 5 tập thể, 11 cá nhân", "5 count [tập thể]; 11 count [cá nhân]"),
            ("có 7/7 huyện, thành phố thực hiện", "7/7 ratio [huyện, thành phố]"),
            ("100 hồ sơ xin cấp phép xây dựng", "100 count [hồ sơ xin cấp phép xây dựng]"),
            ("có 14 Lữ đoàn", "14 count [Lữ đoàn]"),
            ("triển khai thêm 3 \"chìa khóa\"", "3 count [chìa khóa]"),
            ("khảo sát 6.120 người dân tại", "6120 count [người dân]"),
            ("12 đồng bào dân tộc thiểu số", "12 count [đồng bào dân tộc]"),
        ])
    func units(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Units said earlier, or with the last of a list",
        arguments: [
            ("tổng số dịch vụ là 926 dịch vụ, mức độ 3 là 549 dịch vụ", "926 count [dịch vụ]; 549 count [dịch vụ]"),
            (
                "gồm cấp tỉnh 1.421, cấp huyện 241, cấp xã 122 thủ tục",
                "1421 count [thủ tục]; 241 count [thủ tục]; 122 count [thủ tục]"
            ),
            (
                "tổng số thủ tục là 1.794 thủ tục, cấp tỉnh 1.421, cấp huyện 241",
                "1794 count [thủ tục]; 1421 count [thủ tục]; 241 count [thủ tục]"
            ),
            ("chợ có 400 ki - ốt và 30 ki-ốt", "400 count [ki - ốt]; 30 count [ki-ốt]"),
            ("số lượng hồ sơ tiếp nhận là 14 triệu", "14000000 count [hồ sơ]"),
            ("có 8,5 triệu dân nhưng thực tế lên đến 13 triệu", "8500000 count [dân]; 13000000 count [dân]"),
        ])
    func unitsSaidBefore(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test("Counts without a noun of their own take their clause's subject")
    func subject() {
        #expect(
            Phrase.figures("Các Ban quản lý dự án thuộc thành phố được giảm từ 26 xuống 5.")
                == "26 count [Ban quản lý dự án]; 5 count [Ban quản lý dự án]")
    }

    @Test("A number within what only opens its clause takes nothing from behind it")
    func subjectOfOpening() {
        #expect(
            Phrase.figures("Với chỉ tiêu 53.000 vào công lập, chỉ có khoảng 70% số thí sinh được chọn.")
                == "53000 count [chỉ tiêu] target; 70 percent about target")
    }
}
