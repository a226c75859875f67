import Testing

@testable import Figures

/// Whole sentences as conference reports, inspections, decisions, interviews and short news write them.
@Suite struct GenreTests {
    @Test(
        "Figures of whole sentences",
        arguments: [
            (
                "Chỉ số cải cách hành chính năm 2023 của tỉnh đạt 87,54%, xếp thứ 24/63 tỉnh, thành phố, tăng 5 bậc so với năm 2022 (xếp thứ 29).",
                "87.54 percent; 24/63 rank; 5 count [bậc] increase; 29 rank"
            ),
            (
                "Chỉ số hài lòng (SIPAS) đạt 83,61%, đứng thứ 21/63; Chỉ số PAPI đạt 43,2155 điểm, thuộc nhóm trung bình cao; Chỉ số PCI đạt 67,38 điểm, xếp hạng 26/63.",
                "83.61 percent; 21/63 rank; 43.2155 score [điểm]; 67.38 score [điểm]; 26/63 rank"
            ),
            (
                "Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn đạt 99,87% (185.432/185.673 hồ sơ).",
                "99.87 percent; 185432/185673 ratio [hồ sơ]"
            ),
            (
                "Toàn tỉnh có 1.873 TTHC, trong đó cấp tỉnh 1.489 TTHC, cấp huyện 256 TTHC, cấp xã 128 TTHC.",
                "1873 count [TTHC]; 1489 count [TTHC]; 256 count [TTHC]; 128 count [TTHC]"
            ),
            (
                "Đã cung cấp 1.012 dịch vụ công trực tuyến toàn trình và 567 dịch vụ công trực tuyến một phần, chiếm lần lượt 54% và 30,3% tổng số TTHC.",
                "1012 count [dịch vụ công trực tuyến toàn trình]; 567 count [dịch vụ công trực tuyến một phần]; 54 percent; 30.3 percent"
            ),
            (
                "Dẫn đầu khối các bộ là Bộ Tư pháp với 89,95%, tiếp theo là Ngân hàng Nhà nước 89,89% và Bộ Tài chính 89,63%.",
                "89.95 percent; 89.89 percent; 89.63 percent"
            ),
            (
                "Giá trị trung bình của 63 tỉnh, thành phố đạt 86,98%, cao hơn 2,19% so với năm 2022; 30/63 địa phương có kết quả cao hơn mức trung bình.",
                "63 count [tỉnh, thành phố]; 86.98 percent; 2.19 percent increase; 30/63 ratio [địa phương]"
            ),
            (
                "Có 58 địa phương đạt kết quả từ 80% đến dưới 90%, 5 địa phương đạt trên 90%.",
                "58 count [địa phương]; 80..90 percent between; 5 count [địa phương]; 90 percent over threshold"
            ),
            ("Khoảng cách giữa đơn vị cao nhất và thấp nhất là 10,94%.", "10.94 percent"),
            (
                "Quảng Ninh đứng đầu với 92,18%; xếp thứ 2, thứ 3 là Hải Phòng (91,87%) và Hà Nội (91,43%).",
                "92.18 percent; 2 rank; 3 rank; 91.87 percent; 91.43 percent"
            ),
            (
                "Các huyện Bắc Hà, Si Ma Cai, Mường Khương lần lượt đạt 92,5; 91,3 và 88,7 điểm.",
                "92.5 score; 91.3 score; 88.7 score [điểm]"
            ),
            (
                "Chỉ số thành phần \"Cải cách thể chế\" đạt 8,25/10 điểm, đạt tỷ lệ 82,5%.",
                "8.25/10 score [điểm]; 82.5 percent"
            ),
            ("Tổng điểm đạt 82,45/100 điểm, xếp thứ 12/18 đơn vị.", "82.45/100 score [điểm]; 12/18 rank"),
            (
                "Kết quả: 05 đơn vị xếp loại tốt, 10 đơn vị xếp loại khá, 03 đơn vị xếp loại trung bình.",
                "5 count [đơn vị]; 10 count [đơn vị]; 3 count [đơn vị]"
            ),
            (
                "Đoàn đã kiểm tra trực tiếp tại 12 cơ quan, đơn vị; qua kiểm tra 1.250 hồ sơ, phát hiện 87 hồ sơ trễ hạn, chiếm 6,96%.",
                "12 count [cơ quan, đơn vị]; 1250 count [hồ sơ]; 87 count [hồ sơ trễ hạn]; 6.96 percent"
            ),
            (
                "Qua thanh tra phát hiện sai phạm 15,7 tỷ đồng, kiến nghị thu hồi về ngân sách nhà nước 9,2 tỷ đồng; kiến nghị xử lý kỷ luật 23 cán bộ.",
                "15700000000 money [VND]; 9200000000 money [VND]; 23 count [cán bộ]"
            ),
            (
                "Có 3/12 đơn vị chưa ban hành kế hoạch; 02 đơn vị chậm báo cáo quá 15 ngày.",
                "3/12 ratio [đơn vị]; 2 count [đơn vị]; 15 duration over [ngày] threshold"
            ),
            (
                "Điều 1. Phê duyệt phương án đơn giản hóa 25 thủ tục hành chính thuộc thẩm quyền giải quyết của Sở Y tế (có Phụ lục kèm theo).",
                "25 count [thủ tục hành chính]"
            ),
            (
                "a) Phấn đấu đến hết năm 2025, 100% TTHC đủ điều kiện được cung cấp dịch vụ công trực tuyến toàn trình; tối thiểu 80% hồ sơ TTHC được xử lý trực tuyến.",
                "100 percent target; 80 percent at_least target"
            ),
            (
                "b) Giảm tối thiểu 10% chi phí tuân thủ TTHC và rút ngắn ít nhất 30% thời gian giải quyết.",
                "10 percent at_least decrease; 30 percent at_least decrease"
            ),
            (
                "Quyết định số 1234/QĐ-UBND ngày 15/6/2023 của Chủ tịch UBND tỉnh về việc công bố danh mục 35 TTHC mới ban hành, 12 TTHC sửa đổi và 07 TTHC bị bãi bỏ.",
                "35 count [TTHC]; 12 count [TTHC]; 7 count [TTHC]"
            ),
            (
                "Giao chỉ tiêu 250 biên chế cho các cơ quan hành chính, giảm 12 biên chế so với năm 2022.",
                "250 count [biên chế] target; 12 count [biên chế] target decrease"
            ),
            (
                "Kinh phí thực hiện là 3.500 triệu đồng, trong đó ngân sách tỉnh 2.000 triệu đồng, ngân sách huyện 1.500 triệu đồng.",
                "3500000000 money [VND]; 2000000000 money [VND]; 1500000000 money [VND]"
            ),
            (
                "Trước đây người dân phải đi lại 4 - 5 lần, nay chỉ cần 1 lần; thời gian giải quyết rút từ 15 ngày xuống còn 7 ngày.",
                "4..5 count between [lần]; 1 count [lần]; 15 duration [ngày]; 7 duration [ngày]"
            ),
            ("Năm ngoái, mỗi ngày bộ phận một cửa tiếp nhận khoảng 150 - 200 hồ sơ.", "150..200 count between [hồ sơ]"),
            ("Tôi cho rằng con số 98% hồ sơ đúng hạn là rất đáng mừng.", "98 percent"),
            (
                "Đến nay, 100% sở, ban, ngành và 10/10 huyện, thành phố đã kết nối liên thông.",
                "100 percent; 10/10 ratio [huyện, thành phố]"
            ),
            (
                "Năm 2024, toàn tỉnh tinh giản 156 biên chế (45 công chức, 111 viên chức).",
                "156 count [biên chế] decrease; 45 count [công chức] decrease; 111 count [viên chức] decrease"
            ),
            (
                "Sau sắp xếp, tỉnh còn 99 xã, phường, giảm 91 đơn vị hành chính cấp xã (giảm 47,9%).",
                "99 count [xã, phường]; 91 count [đơn vị hành chính cấp xã] decrease; 47.9 percent decrease"
            ),
            ("Toàn tỉnh giảm từ 21 sở, ngành xuống còn 15 sở, ngành.", "21 count [sở, ngành]; 15 count [sở, ngành]"),
            (
                "Hệ thống kết nối với 15 cơ sở dữ liệu quốc gia, 8 nền tảng dùng chung và hơn 200 phần mềm.",
                "15 count [cơ sở dữ liệu quốc gia]; 8 count [nền tảng dùng chung]; 200 count over [phần mềm]"
            ),
            (
                "Trong quý I/2024, các cơ quan tiếp nhận 45.678 hồ sơ, tăng 12,3% so với cùng kỳ; trong đó trực tuyến là 38.123 hồ sơ (đạt 83,46%).",
                "45678 count [hồ sơ]; 12.3 percent increase; 38123 count [hồ sơ]; 83.46 percent"
            ),
            (
                "Có 2.613/2.700 thôn, bản được phủ sóng di động (đạt 96,8%).",
                "2613/2700 ratio [thôn, bản]; 96.8 percent"
            ),
            (
                "Tổng số hồ sơ tiếp nhận: 12.345 hồ sơ; đã giải quyết: 12.000 hồ sơ (trước hạn 8.000, đúng hạn 3.950, quá hạn 50).",
                "12345 count [hồ sơ]; 12000 count [hồ sơ]; 8000 count [hồ sơ]; 3950 count [hồ sơ]; 50 count [hồ sơ]"
            ),
            (
                "Tính đến 30/6/2024, tỉnh đã giải ngân 2.345 tỷ đồng, đạt 45,6% kế hoạch vốn năm 2024.",
                "2345000000000 money [VND]; 45.6 percent"
            ),
            (
                "Mức độ hài lòng của người dân đạt 95,2%, vượt 5,2 điểm phần trăm so với mục tiêu (90%).",
                "95.2 percent; 5.2 percent; 90 percent target"
            ),
            (
                "UBND tỉnh giao Sở Nội vụ phấn đấu nâng Chỉ số PAR INDEX tăng ít nhất 3 bậc, SIPAS tăng từ 2 bậc trở lên.",
                "3 count at_least [bậc] target increase; 2 count at_least [bậc] target increase"
            ),
            ("Tỉnh đứng vị trí thứ 5 toàn quốc, thứ nhất vùng Đông Bắc.", "5 rank"),
            (
                "Chi phí tuân thủ giảm 1,2 triệu đồng/hồ sơ; tiết kiệm hơn 12.000 ngày công mỗi năm.",
                "1200000 money [VND] decrease; 12000 duration over [ngày công]"
            ),
            (
                "Giai đoạn 2021-2025, tỉnh tổ chức 245 lớp tập huấn cho trên 15.600 lượt cán bộ, công chức.",
                "245 count [lớp tập huấn]; 15600 count over [lượt cán bộ, công chức]"
            ),
            (
                "Có 01 đơn vị đạt 95 điểm trở lên, 15 đơn vị từ 80 đến dưới 90 điểm.",
                "1 count [đơn vị]; 95 score at_least [điểm] threshold; 15 count [đơn vị]; 80..90 score between [điểm]"
            ),
            (
                "Số hóa được 1,5 triệu trang tài liệu; cấp 25.000 chữ ký số cho cán bộ.",
                "1500000 count [trang tài liệu]; 25000 count [chữ ký số]"
            ),
            (
                "Thời gian giải quyết trung bình giảm 1,5 ngày/hồ sơ, còn 2,3 ngày.",
                "1.5 duration [ngày] decrease; 2.3 duration [ngày]"
            ),
            (
                "Kiểm tra đột xuất 35 lượt, lập biên bản 7 trường hợp vi phạm, nhắc nhở 12 người.",
                "35 count [lượt]; 7 count [trường hợp vi phạm]; 12 count [người]"
            ),
            (
                "Từ năm 2016 đến 2020, tỉnh giảm 10,2% biên chế, tương ứng 2.450 người.",
                "10.2 percent decrease; 2450 count [người]"
            ),
            (
                "Cả nước hiện có 34 tỉnh, thành phố, giảm 29 so với trước ngày 1/7/2025.",
                "34 count [tỉnh, thành phố]; 29 count [tỉnh, thành phố] decrease"
            ),
            ("Tỷ lệ này năm 2021 là 35%, năm 2022 là 52%, năm 2023 là 71%.", "35 percent; 52 percent; 71 percent"),
            ("15 đơn vị từ 80 đến dưới 90 điểm", "15 count [đơn vị]; 80..90 score between [điểm]"),
            (
                "xếp thứ 2, thứ 3 là Hải Phòng (91,87%) và Hà Nội (91,43%)",
                "2 rank; 3 rank; 91.87 percent; 91.43 percent"
            ),
            ("Mường Khương lần lượt đạt 92,5; 91,3 và 88,7 điểm.", "92.5 score; 91.3 score; 88.7 score [điểm]"),
            ("trên 15.600 lượt cán bộ, công chức", "15600 count over [lượt cán bộ, công chức]"),
            ("1. Quảng Ninh: 92,18", "92.18 score"),
            ("Hải Phòng 91,87", "91.87 score"),
            (
                "PAR Index 2022 đạt 85,91%, tăng 2,4% và tăng 7 bậc so với năm 2021",
                "85.91 percent; 2.4 percent increase; 7 count [bậc] increase"
            ),
            ("giảm từ 15 xuống 8 ngày", "15 duration [ngày]; 8 duration [ngày]"),
            ("tăng từ hạng 30 lên hạng 25", "30 rank; 25 rank"),
            ("từ vị trí thứ 45 lên vị trí thứ 30, tăng 15 bậc", "45 rank; 30 rank; 15 count [bậc] increase"),
            ("Sở A đạt 9,5/10 điểm", "9.5/10 score [điểm]"),
            (
                "thực hiện trên địa bàn từ 2 tỉnh, thành phố trực thuộc Trung ương trở lên",
                "2 count at_least [tỉnh, thành phố]"
            ),
            ("đại diện của 37/43 Chi hội Luật gia", "37/43 ratio [Chi hội Luật]"),
            ("xếp hạng 9 văn phòng một cửa", "9 count [văn phòng một cửa]"),
            ("- Về thể chế: ban hành 25 nghị quyết, 40 quyết định", "25 count [nghị quyết]; 40 count [quyết định]"),
            ("+ Cấp tỉnh: 1.489 thủ tục", "1489 count [thủ tục]"),
            ("(i) 12 thủ tục; (ii) 5 thủ tục", "12 count [thủ tục]; 5 count [thủ tục]"),
            ("1.1. Ban hành 5 kế hoạch", "5 count [kế hoạch]"),
            ("Bảng 2. Kết quả xếp hạng 18 đơn vị", "18 count [đơn vị]"),
            ("Theo Công văn số 1234/BNV-CCHC, 63/63 tỉnh đã gửi báo cáo", "63/63 ratio [tỉnh]"),
            ("theo Nghị định 154/2025/NĐ-CP, có 45 trường hợp nghỉ hưu trước tuổi", "45 count [trường hợp]"),
            ("Quốc lộ 1A dài 20 km", "20 count [km]"),
            ("lớp 10A1 có 35 học sinh", "35 count [học sinh]"),
            ("xe 16 chỗ", "16 count [chỗ]"),
            ("trong 24 giờ qua có 5 ca", "5 count [ca]"),
            ("sau 3 ngày làm việc", "3 duration [ngày làm việc]"),
            ("quý I năm 2024 tăng 5,66%", "5.66 percent increase"),
            ("2/9 huyện chưa đạt", "2/9 ratio [huyện]"),
            ("8/8 tiêu chí", "8/8 ratio [tiêu chí]"),
            ("có 12/15 chỉ tiêu đạt và vượt kế hoạch", "12/15 ratio [chỉ tiêu]"),
            ("Đạt 19/19 tiêu chí nông thôn mới", "19/19 ratio [tiêu chí nông thôn mới]"),
            ("năm 2023 đạt 3/4 mục tiêu", "3/4 ratio [mục tiêu]"),
            ("tỷ lệ 1/3", "1/3 ratio"),
            ("chiếm 1/4 dân số", "1/4 ratio [dân số]"),
            ("1/2 số hồ sơ", "1/2 ratio [hồ sơ]"),
            ("hơn 2/3 hồ sơ", "2/3 ratio over [hồ sơ]"),
            ("Top 3 tỉnh dẫn đầu", "3 rank at_most"),
            ("nằm trong nhóm 10 địa phương có chỉ số cao nhất", "10 rank at_most"),
            ("nhóm 5 bộ dẫn đầu", "5 rank at_most"),
            ("lọt tốp 5", "5 rank at_most"),
            ("giữ vững vị trí thứ 2", "2 rank"),
            ("tụt 3 bậc, xuống thứ 12", "3 count [bậc] decrease; 12 rank"),
            ("đứng đầu trong 63 tỉnh, thành", "63 count [tỉnh, thành]"),
            ("xuống vị trí 195 trong bảng xếp hạng 500 năm nay", "195 rank"),
            (
                "thu nhập đầu người hiện đã vượt mức 5.000 USD / người và dự kiến sẽ vượt mức 10.000 USD",
                "5000 money over [USD]; 10000 money over [USD] target"
            ),
            (
                "đến nay còn tồn tại khoảng 1.216 điều kiện kinh doanh và như vậy sẽ cản trở",
                "1216 count about [điều kiện kinh doanh]"
            ),
            (
                "cam kết tài trợ 1.508 tỷ, nhưng thực tế mới chỉ giải ngân được 484 tỷ",
                "1508000000000 money [VND] target; 484000000000 money [VND]"
            ),
            ("hệ số tăng từ 0,4 lên 0,42", "0.4 score; 0.42 score"),
            ("còn thấp so với mục tiêu; số đơn vị tự chủ mới chiếm 0,2%", "0.2 percent"),
            ("danh sách 10 điểm đến hàng đầu", "10 count [điểm đến]"),
            ("vào nhóm 22", "22 rank at_most"),
            ("nhóm 10 tỉnh dẫn đầu", "10 rank at_most"),
            ("tổng điểm đạt từ 18 trở lên", "18 score at_least"),
        ])
    func figures(_ text: String, _ figures: String) { #expect(Phrase.figures(text) == figures) }

    @Test(
        "Sentences whose numbers are none",
        arguments: [
            ("Thời gian thực hiện từ ngày 01/7/2023 đến ngày 31/12/2025.", "01/7/2023 date; 31/12/2025 date"),
            ("tiêm kích F -16 hiện đại", "16 label"),
            ("Biểu đồ 1: Tỷ lệ hồ sơ đúng hạn", "1 label"),
            ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "19 date; 6 date; 2015 period"),
            (
                "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ;",
                "63/2010 document number; 08 date; 6 date; 2010 period"
            ),
            ("Thông báo số 12-TB/TU ngày 5/3/2024", "12 document number; 5/3/2024 date"),
            ("Kết luận số 50-KL/TW, Nghị quyết số 27-NQ/TW (khóa XII)", "50 document number; 27 document number"),
            ("điểm a khoản 1 Điều 5", "1 label; 5 label"),
            ("Khoản 2 Điều 10 Nghị định này", "2 label; 10 label"),
            ("Website www.laocai.gov.vn, ĐT: 0214.3840.888", "0214.3840.888 label"),
            ("tại địa chỉ số 12, đường 30/4", "12 label; 30/4 date"),
            ("kỳ họp thứ 15, HĐND tỉnh khóa XVI", "15 label"),
            ("lúc 8 giờ 30 phút ngày 15/6", "8 giờ 30 date; 15/6 date"),
            ("từ 8h đến 17h", "8 date; 17 date"),
            ("khoảng 9h sáng", "9 date"),
            ("cách đây 10 năm", "10 period"),
            ("năm thứ 3 liên tiếp", "3 label"),
            ("quý 3/2023", "3/2023 date"),
            ("tháng 12", "12 date"),
            ("ngày 2-9", "2-9 date"),
            ("hộp gỗ Xoan (nhóm 6)", "6 label"),
        ])
    func asides(_ text: String, _ aside: String) {
        #expect(Phrase.figures(text).isEmpty)
        #expect(Phrase.aside(text) == aside)
    }
}
