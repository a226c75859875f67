import Testing

@testable import Figures

/// Amounts of change, differences, plans and thresholds.
@Suite struct ChangeTests {
    @Test(
        "Changes, differences and levels reached",
        arguments: [
            ("tinh giản được 5.062 biên chế", "5062 count [biên chế] decrease"),
            (
                "giảm 12 tổ chức chi cục; giảm 29 tổ chức phòng",
                "12 count [tổ chức chi cục] decrease; 29 count [tổ chức phòng] decrease"
            ),
            (
                "giảm 59 phòng, ban; giảm 39 Trưởng phòng; 143 Phó phòng",
                "59 count [phòng, ban] decrease; 39 count [Trưởng phòng] decrease; 143 count [Phó phòng] decrease"
            ),
            ("cắt giảm 30% thời gian giải quyết", "30 percent decrease"),
            ("tăng 4,30% so với năm 2016", "4.3 percent increase"),
            ("tăng thêm 15 dịch vụ", "15 count [dịch vụ] increase"),
            ("bãi bỏ 77 điều kiện kinh doanh", "77 count [điều kiện kinh doanh] decrease"),
            ("giảm lãi suất 0,25 điểm phần trăm", "0.25 percent decrease"),
            ("rút ngắn thời gian giải quyết 5 ngày", "5 duration [ngày] decrease"),
            ("kéo giảm còn dưới 1% hồ sơ", "1 percent under"),
            ("giảm xuống còn 9 phòng", "9 count [phòng]"),
            ("tăng lên 45% hồ sơ", "45 percent"),
            ("hạ tỷ lệ hồ sơ chậm dưới 2%", "2 percent under"),
            ("tăng 5 bậc và 2,53%", "5 count [bậc] increase; 2.53 percent increase"),
            (
                "tinh giản 386 người, gồm 88 công chức và 298 viên chức",
                "386 count [người] decrease; 88 count [công chức] decrease; 298 count [viên chức] decrease"
            ),
            (
                "kết quả tinh giản biên chế tổng số là 16.149 người (trong đó, bộ, ngành là 217 người, địa phương là 15.932 người)",
                "16149 count [người] decrease; 217 count [người] decrease; 15932 count [người] decrease"
            ),
            ("cao hơn so với năm 2014 là 8,31%", "8.31 percent increase"),
            ("cao hơn mức trung bình của cả nước 11,33%", "11.33 percent difference"),
            ("kém Hải Phòng (70,9 điểm) tới 4,7 điểm", "70.9 score [điểm]; 4.7 score [điểm] difference"),
            ("thấp hơn 3,2 điểm so với cùng kỳ", "3.2 score [điểm] decrease"),
            ("giảm 50% lệ phí", "50 percent decrease"),
            ("tiết kiệm 51 tỷ đồng", "51000000000 money [VND]"),
            (
                "đạt 38,6%, tăng 5,2% so với quý II và tăng 14,9% so với cùng kỳ",
                "38.6 percent; 5.2 percent increase; 14.9 percent increase"
            ),
            ("còn 98 phòng", "98 count [phòng]"),
            ("tỷ lệ tăng trưởng đạt 6,8%", "6.8 percent"),
            ("giá vàng giảm 20.000 đồng/lượng", "20000 money [VND] decrease"),
            ("tỷ lệ cao hơn 80% hồ sơ", "80 percent over"),
            ("cao hơn gần 5% so với năm 2016", "5 percent nearly increase"),
            ("vượt lên 100 triệu lượt", "100000000 count [lượt]"),
            ("vượt chỉ tiêu 5%", "5 percent difference"),
            (
                "cấp tỉnh có 33 thủ tục, giảm 4 thủ tục; 58 thủ tục của cấp huyện, giảm 7 thủ tục",
                "33 count [thủ tục]; 4 count [thủ tục] decrease; 58 count [thủ tục]; 7 count [thủ tục] decrease"
            ),
            (
                "tinh giản 12% trong số gần 50.000 biên chế (gần 6.000 người)",
                "12 percent decrease; 50000 count nearly [biên chế]; 6000 count nearly [người] decrease"
            ),
            ("tăng lên46 phòng", "46 count [phòng]"),
            ("đạt97% hồ sơ", "97 percent"),
            ("chứng khoán tăng nhẹ 0,5%", "0.5 percent increase"),
            ("giảm chi ngân sách nhà nước gần 700 tỷ đồng", "700000000000 money nearly [VND] decrease"),
            ("bỏ bớt 7 loại giấy tờ", "7 count [loại giấy tờ] decrease"),
            ("cải thiện 17 bậc so với năm 2016", "17 count [bậc] increase"),
            ("cải thiện 17 thủ tục", "17 count [thủ tục]"),
            ("trượt 3 bậc", "3 count [bậc] decrease"),
            ("giảm nhân lực tại bộ phận xử lý lên đến trên 40%", "40 percent over decrease"),
            ("tăng tỷ lệ hồ sơ lên đến trên 40%", "40 percent over"),
            (
                "giảm 36 lãnh đạo và 11 biên chế; 23 quận đã gộp, giảm 9 biên chế",
                "36 count [lãnh đạo] decrease; 11 count [biên chế] decrease; 23 count [quận]; 9 count [biên chế] decrease"
            ),
        ])
    func change(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Planned or so already",
        arguments: [
            ("phấn đấu đạt 90% hồ sơ", "90 percent target"),
            (
                "phấn đấu đưa Lào Cai vào top 10, tỷ lệ hồ sơ chậm dưới 2%",
                "10 rank at_most target; 2 percent under target"
            ),
            ("sẽ bố trí 1,8 tỷ đồng thay 36 máy quét", "1800000000 money [VND] target; 36 count [máy quét] target"),
            ("mục tiêu đến năm 2025 có 100% dịch vụ công", "100 percent target"),
            ("dự kiến giảm 69 biên chế", "69 count [biên chế] target decrease"),
            ("đã giải quyết 41.902 hồ sơ", "41902 count [hồ sơ]"),
            ("năm nay sẽ mua 5 xe, hiện nay có 3 xe", "5 count [xe] target; 3 count [xe]"),
            (
                "bà Nam sẽ nghỉ hưu, nhưng sở bổ nhiệm thêm 3 phó phòng",
                "3 count [phó phòng]"
            ),
            ("nhà máy sẽ nâng từ 300.000 m3 lên 600.000 m3", "300000 count [m3]; 600000 count [m3] target"),
            (
                "Tỉnh sẽ giảm 30% vốn. Đồng thời tiết kiệm, giảm 54% chi phí.",
                "30 percent target decrease; 54 percent target decrease"
            ),
            ("mức đóng của người về hưu nên là 8%", "8 percent target"),
            ("30.000 căn nhà ở TP HCM thuộc diện giấy tờ tay sẽ được cấp sổ đỏ", "30000 count [căn nhà] target"),
            (
                "Tổng kinh phí dự kiến 41 tỷ đồng (năm 2023: 12,5 tỷ đồng; năm 2024: 16 tỷ đồng)",
                "41000000000 money [VND] target; 12500000000 money [VND] target; 16000000000 money [VND] target"
            ),
            (
                "Tỉnh đặt mục tiêu đạt 86% hồ sơ. Tối thiểu 70% hồ sơ nộp qua mạng.",
                "86 percent target; 70 percent at_least target"
            ),
            ("tỉnh sẽ giảm từ 1,5 - 2% biên chế", "1.5..2 percent between target decrease"),
            ("PGBank Thăng Long giải ngân 270 tỉ đồng", "270000000000 money [VND]"),
            ("phòng tham mưu không đúng quy định, tăng 195 m2 sàn", "195 count [m2] increase"),
            ("đã thêm 8 thủ tục, nâng lên thành 47 thủ tục", "8 count [thủ tục]; 47 count [thủ tục]"),
            ("100% sở, ngành phải chấm điểm", "100 percent target"),
            ("còn lại 5 thủ tục sẽ hoàn thành trong tháng 11", "5 count [thủ tục] target"),
            ("phải chờ 10 phút", "10 duration [phút]"),
            ("mỗi huyện phải có ít nhất 1 tổ", "1 count at_least [tổ] target"),
            (
                "Các chỉ tiêu cụ thể là: thu tăng 6%; chi giảm 2%",
                "6 percent target increase; 2 percent target decrease"
            ),
            ("Tỷ lệ lao động có chứng chỉ đạt 24%", "24 percent"),
            ("đã hoàn thành các chỉ tiêu là 40 xã", "40 count [xã]"),
            ("doanh nghiệp phải in ít nhất 12 tờ giấy", "12 count at_least [tờ giấy]"),
            ("theo quy định, huyện phải có ít nhất 12 xã", "12 count at_least [xã]"),
            ("phát sai bản tin dự báo thiên tai bị phạt 50 triệu đồng", "50000000 money [VND]"),
            ("thúc đẩy nhằm đạt mục tiêu 40 xã", "40 count [xã] target"),
            (
                "bộ trưởng nhận 20 lượt đề xuất chất vấn 9 nhóm vấn đề",
                "20 count [lượt đề xuất]; 9 count [nhóm vấn đề]"
            ),
            ("một đoàn chỉ nên có 5 người", "5 count [người] target"),
            ("góp phần hoàn thành mục tiêu đưa nước ta vào tốp 4", "4 rank at_most target"),
            ("đã hoàn thành mục tiêu 40 xã", "40 count [xã]"),
            ("trình phương án giảm tiếp 800 biên chế", "800 count [biên chế] target decrease"),
            ("Nếu được giao, tư nhân làm chỉ mất 9 ngày", "9 duration [ngày] target"),
            ("Theo đó, 800 công chức, viên chức sẽ thành cán bộ xã", "800 count [công chức, viên chức] target"),
            ("các sở phải đối thoại với người dân ít nhất 3 buổi", "3 count at_least [buổi] target"),
            ("người dân phải chờ ít nhất 3 buổi", "3 count at_least [buổi]"),
            ("sở phải nâng tỷ lệ hồ sơ qua mạng lên 30-40%", "30..40 percent between target"),
            ("tỉnh đề xuất nhập hai xã vì mỗi xã chỉ có 3.000 người", "3000 count [người]"),
            ("đại biểu đề nghị làm rõ mức phạt 200.000 đồng", "200000 money [VND]"),
            ("dự thảo thông tư quy định mức phí 20.000 đồng", "20000 money [VND] target"),
            ("người nào nghỉ quá 10% số buổi sẽ không được thi", "10 percent over"),
            (
                "Tỉnh đặt mục tiêu đến năm 2017 đạt 86% hồ sơ. Đến năm 2018, mức độ hài lòng đạt trên 80%.",
                "86 percent target; 80 percent over target"
            ),
            (
                "Năm 2020 giảm hơn 600 biên chế so với năm 2019 (9.590 biên chế)",
                "600 count over [biên chế] decrease; 9590 count [biên chế]"
            ),
            ("Thủ tướng phê duyệt tổng biên chế là 3.500", "3500 count [biên chế] target"),
            ("thí điểm mô hình mới nhằm giảm tối thiểu 10% biên chế", "10 percent at_least target decrease"),
            ("4 giảng viên, cán bộ có tên trong danh sách sẽ được đi học", "4 count [giảng viên] target"),
            ("đã thẩm định 21 dự thảo thông tư", "21 count [dự thảo thông tư]"),
            ("so với định mức thì vượt 13 người", "13 count [người]"),
            ("thu hút vượt 13 người", "13 count over [người]"),
            (
                "2 sở đề nghị mở 5 quầy; 4 sở còn lại cho rằng nên mở 3 quầy",
                "2 count [sở]; 5 count [quầy] target; 4 count [sở]; 3 count [quầy] target"
            ),
            (
                "Tỉnh đặt mục tiêu đạt 86% hồ sơ. Điều này đồng nghĩa 3/4 thủ tục làm qua mạng.",
                "86 percent target; 3/4 ratio [thủ tục] target"
            ),
            (
                "Tỉnh đặt mục tiêu đạt 86% hồ sơ. Cùng với đó, 100% văn bản được gửi qua mạng.",
                "86 percent target; 100 percent target"
            ),
            (
                "Tỉnh đặt mục tiêu đạt 86% hồ sơ. Ngoài ra, 100% văn bản đã được gửi qua mạng.",
                "86 percent target; 100 percent"
            ),
            ("đặt mục tiêu vào nhóm 22, kết quả xếp thứ 18/63", "22 rank at_most target; 18/63 rank"),
            ("đạt 98% kế hoạch, tăng 5% so với năm 2016", "98 percent; 5 percent increase"),
            ("vượt 5,4% chỉ tiêu được giao (5 triệu tài khoản)", "5.4 percent; 5000000 count [tài khoản] target"),
            ("UBND tỉnh yêu cầu các sở bảo đảm tối thiểu 80% hồ sơ", "80 percent at_least target"),
            ("kiểm tra 8 cơ quan, yêu cầu khắc phục 29 tồn tại", "8 count [cơ quan]; 29 count [tồn tại]"),
            ("đáp ứng yêu cầu 5 nhóm nhiệm vụ", "5 count [nhóm nhiệm vụ]"),
            ("Cần Thơ đạt 84,05%, cần đạt 90%", "84.05 percent; 90 percent target"),
            ("hộ kinh doanh phải trả hơn 12% doanh thu", "12 percent over"),
            ("các sở phải giảm 12% chi phí", "12 percent target decrease"),
            ("Bộ đề xuất tăng lương 6,5%", "6.5 percent target increase"),
            ("Bộ muốn giảm 40% lệ phí", "40 percent target decrease"),
            ("Hà Nội xin thêm hơn 1.400 chỉ tiêu", "1400 count over [chỉ tiêu] target increase"),
            ("Bộ sẽ có chính sách cho 5 hộ", "5 count [hộ] target"),
            ("Bộ sẽ có chính sách cho các hộ dân trong khu vực 4,3 ha", "4.3 count [ha]"),
            ("dự kiến các chính sách đối với 321 hộ dân", "321 count [hộ dân]"),
            (
                "Về kế hoạch năm 2015, Hà Nội đề xuất giữ nguyên 9.408 biên chế. Số lao động tăng thêm 332 chỉ tiêu. Có 5 sở.",
                "9408 count [biên chế] target; 332 count [chỉ tiêu] target increase; 5 count [sở]"
            ),
            (
                "Về kế hoạch năm 2015, Hà Nội đề xuất giữ nguyên 9.408 biên chế. Đã giảm 332 chỉ tiêu.",
                "9408 count [biên chế] target; 332 count [chỉ tiêu] decrease"
            ),
            ("Trong bốn năm tới, tỉnh giảm 300 biên chế", "300 count [biên chế] target decrease"),
            ("Tỷ giá có khả năng chạm mốc 23.000 đồng", "23000 money [VND] target"),
            (
                "thu đạt gần 55% kế hoạch 5 năm (6.864 nghìn tỷ đồng)",
                "55 percent nearly; 6864000000000000 money [VND] target"
            ),
            ("thu đạt 55% so với năm 2016 (6.864 tỷ đồng)", "55 percent; 6864000000000 money [VND]"),
            ("sở đề nghị giảm 40% lệ phí", "40 percent target decrease"),
            ("mức đề xuất là 40% lệ phí", "40 percent target"),
            ("tập đoàn xin trích 15% doanh thu", "15 percent target"),
            ("Bộ đề xuất sáp nhập 27 ban, giữ nguyên 14 ban", "27 count [ban] target; 14 count [ban] target"),
            ("tỉnh kiến nghị bãi bỏ 27 thủ tục", "27 count [thủ tục] target decrease"),
            ("hoàn thành và vượt 16/19 chỉ tiêu", "16/19 ratio [chỉ tiêu]"),
            ("Bộ đề xuất 5 giải pháp", "5 count [giải pháp]"),
            ("các đề xuất của tỉnh nêu 5 giải pháp", "5 count [giải pháp]"),
            ("sẽ sắp xếp 16 xã chưa đạt 50% tiêu chuẩn", "16 count [xã] target; 50 percent under threshold"),
            (
                "Đơn vị rà soát đề xuất sáp nhập các ban. Cụ thể là giữ nguyên 40 ban, giải thể 41 ban.",
                "40 count [ban] target; 41 count [ban] target decrease"
            ),
            ("Tỉnh đã sáp nhập các ban. Cụ thể là giữ nguyên 40 ban.", "40 count [ban]"),
            ("đã đề xuất đơn giản hóa 126 thủ tục", "126 count [thủ tục]"),
            (
                "Đến cuối năm sẽ giảm còn 4 phòng. Các ban cũng giảm còn 3 phòng.",
                "4 count [phòng] target; 3 count [phòng] target"
            ),
            ("Trường kiến nghị mở 2 cửa xả đáy hồ", "2 count [cửa xả đáy hồ] target"),
            ("phát hiện sai phạm, kiến nghị thu hồi 51 tỷ đồng", "51000000000 money [VND]"),
            ("nếu chuyển 4 huyện thành quận sẽ giảm được nhiều cán bộ", "4 count [huyện] target"),
            ("nếu năm nay có 4 huyện thì năm ngoái có 5 huyện", "4 count [huyện]; 5 count [huyện]"),
            ("Trước mắt, đầu tư 11 dự án.", "11 count [dự án] target"),
            ("Tỉnh sẽ kiểm tra thông tin liên quan đến việc ký hợp đồng với 101 giáo viên.", "101 count [giáo viên]"),
            ("45 cán bộ được khen hôm nay sẽ tiếp tục nỗ lực", "45 count [cán bộ]"),
            ("Lái xe vi phạm sẽ bị phạt từ 2 đến 5 triệu đồng.", "2000000..5000000 money between [VND]"),
            ("Theo báo cáo gửi kỳ họp sắp tới, có 34.340 người kê khai.", "34340 count [người kê khai]"),
            (
                "Tuyến đường mới, tổng mức đầu tư ban đầu hơn 1.398 tỷ đồng, gồm đường dài 26,4 km, 14 cầu.",
                "1398000000000 money over [VND] target; 26.4 count [km]; 14 count [cầu]"
            ),
            ("Trước mắt, tỉnh đã bố trí 5 tỷ đồng.", "5000000000 money [VND]"),
            ("Phòng Tham mưu phát phiếu khảo sát 10 trang", "10 count [trang]"),
            (
                "mức bồi thường sẽ là 100 triệu đồng, cao hơn 30 triệu đồng so với mức hiện nay",
                "100000000 money [VND] target; 30000000 money [VND] target increase"
            ),
            ("Sẽ tuyển thêm. Kỳ thi được tổ chức để tuyển dụng 180 công chức.", "180 count [công chức] target"),
            (
                "Phải tinh giản 10% biên chế, nhưng đến nay mới giảm được 15.700 người",
                "10 percent target decrease; 15700 count [người] decrease"
            ),
            (
                "yêu cầu giảm 10% biên chế, tương đương 40.000 người trên tổng số hơn 2,6 triệu công chức hiện nay",
                "10 percent decrease; 40000 count [người] decrease; 2600000 count over [công chức]"
            ),
            ("đề án đổi mới thi quốc gia 750 tỉ đồng bị thu hồi", "750000000000 money [VND] target"),
            ("kinh phí được cấp cho đề án này là 750 tỉ đồng", "750000000000 money [VND]"),
            ("số tinh giản là 15.790 người", "15790 count [người] decrease"),
            ("Tinh giản biên chế còn chậm; số đơn vị tự chủ mới chiếm 0,2%.", "0.2 percent"),
            (
                "Thủ tướng phê duyệt tổng biên chế là 253.500 người. Trong đó, địa phương 142.770 người.",
                "253500 count [người] target; 142770 count [người] target"
            ),
            (
                "Thủ tướng phê duyệt tổng biên chế là 253.500 người. Trong đó, có 468 người là tiến sĩ.",
                "253500 count [người] target; 468 count [người]"
            ),
            ("Tỉnh đã giảm 4 phòng. Các ban cũng giảm 3 phòng.", "4 count [phòng] decrease; 3 count [phòng] decrease"),
            (
                "sử dụng 50% số biên chế đã tinh giản; phấn đấu tinh giản tối thiểu 10% biên chế",
                "50 percent; 10 percent at_least target decrease"
            ),
        ])
    func status(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Thresholds and running totals",
        arguments: [
            ("có 14 bộ đạt trên 80%", "14 count [bộ]; 80 percent over threshold"),
            ("có 143 hồ sơ trễ quá 30 ngày", "143 count [hồ sơ]; 30 duration over [ngày] threshold"),
            ("lũy kế đến nay, đã giảm 13 Sở", "13 count [Sở] decrease cumulative"),
        ])
    func thresholdCumulative(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }
}
