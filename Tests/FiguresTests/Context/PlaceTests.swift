import Testing

@testable import Figures

/// What place a figure is about.
@Suite struct PlaceTests {
    @Test(
        "A province by its name and aliases",
        arguments: [
            ("Lào Cai có 164 xã.", "Lào Cai"),
            ("Tỉnh Lào Cai có 164 xã.", "Lào Cai"),
            ("UBND tỉnh Quảng Ninh đã cắt giảm 12 phòng.", "Quảng Ninh"),
            ("Tại tỉnh Hoà Bình có 25 phòng.", "Hòa Bình"),
            ("TP.HCM có 24 bệnh viện.", "Hồ Chí Minh"),
            ("TP. HCM có 24 bệnh viện.", "Hồ Chí Minh"),
            ("TPHCM có 24 bệnh viện.", "Hồ Chí Minh"),
            ("Sài Gòn có 24 bệnh viện.", "Hồ Chí Minh"),
            ("Thành phố Đà Nẵng có 24 bệnh viện.", "Đà Nẵng"),
            ("BR-VT có 24 bệnh viện.", "Bà Rịa - Vũng Tàu"),
            ("Đăk Lăk có 24 bệnh viện.", "Đắk Lắk"),
            ("Kontum có 24 bệnh viện.", "Kon Tum"),
            ("Bắc Cạn có 24 bệnh viện.", "Bắc Kạn"),
            ("Tỉnh Thừa Thiên - Huế có 24 bệnh viện.", "Thừa Thiên Huế"),
            ("Nhật Bản có 24 bệnh viện.", "Nhật Bản"),
            ("Cả nước có 24 bệnh viện.", "Việt Nam"),
        ])
    func named(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "A name that is a person's, a street's or a lesser place's is no province",
        arguments: [
            ("Phó Thủ tướng Trương Hòa Bình nêu 5 nhiệm vụ.", "Việt Nam"),
            ("Đồng chí Nguyễn Hòa Bình nêu 5 nhiệm vụ.", "-"),
            ("Ông Hòa Bình nêu 5 nhiệm vụ.", "-"),
            ("Đường Điện Biên Phủ có 5 nút giao.", "-"),
            ("Chiến thắng Điện Biên Phủ có 5 hiện vật.", "-"),
            ("Học tập tư tưởng Hồ Chí Minh có 5 bài.", "-"),
            ("Theo tấm gương Hồ Chí Minh có 5 bài viết.", "-"),
            ("Xã Khánh Hòa có 5 thôn.", "-"),
            ("Đến phường Yên Bái có 5 tổ dân phố.", "-"),
        ])
    func notNamed(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "The whole country, its ministries and its provinces",
        arguments: [
            ("Các bộ, ngành đã ban hành 69 nghị định.", "Việt Nam"),
            ("Có 29/30 bộ, ngành ban hành kế hoạch.", "Việt Nam"),
            ("Đã có 59/63 tỉnh, thành phố ban hành kế hoạch.", "Việt Nam"),
            ("Bộ Tài chính đạt 89,21 điểm.", "Việt Nam"),
            ("NHNN đạt 89,42 điểm.", "Việt Nam"),
            ("Hà Nội bán 25 bộ máy lạnh.", "Hà Nội"),
            ("Hà Nội có 25 bộ hồ sơ.", "Hà Nội"),
            ("Toàn quốc có 5.062 trường.", "Việt Nam"),
        ])
    func nation(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "Each of several names has the figures nearest to it",
        arguments: [
            ("Đà Nẵng đạt 93,31 điểm, Hải Phòng đạt 92,59 điểm.", "Đà Nẵng; Hải Phòng"),
            ("Điện Biên (74,99 điểm) đứng sau Đà Nẵng.", "Điện Biên"),
            ("Đà Nẵng, Hải Phòng, Đồng Nai lần lượt đạt 93,31; 92,59 và 92,53 điểm.", "Đà Nẵng; Hải Phòng; Đồng Nai"),
            ("Đà Nẵng đạt 92,54 điểm, cao hơn mức trung bình của cả nước 11,33 điểm.", "Đà Nẵng; Đà Nẵng"),
            ("Cần Thơ đạt 66,2 điểm, kém Hải Phòng (70,9 điểm) tới 4,7 điểm.", "Cần Thơ; Hải Phòng; Cần Thơ"),
            ("Có 8 địa phương khu vực Đông Bắc Bộ và 5 địa phương miền Trung.", "-; -"),
            ("13 tỉnh khu vực ĐBSCL đã họp, 7 tỉnh trong Vùng kinh tế trọng điểm Bắc Bộ chưa họp.", "-; -"),
            ("Trung tâm Đà Nẵng cách biển 10 km về phía đông bắc.", "Đà Nẵng"),
            (
                "Dịch xuất hiện ở Hưng Yên. Dịch lan ra 330 hộ, 49 xã thuộc 9 tỉnh, thành phố.",
                "Việt Nam; Việt Nam; Việt Nam"
            ),
            ("Có 6 tỉnh giảm, ba tỉnh Đắk Nông, Hưng Yên và Hải Phòng giảm 9 điểm.", "Việt Nam; -"),
            ("TP HCM lập chốt. Với 2,5 triệu hộ nuôi lợn, thịt lợn chiếm 70% thịt tại Việt Nam.", "Việt Nam; Việt Nam"),
            ("Công ty Thời trang và Mỹ phẩm mua 200.000 cổ phần.", "Việt Nam"),
            (
                "Lào Cai đạt 5%. Số cơ quan giảm 185 tổ chức, trong đó Lạng Sơn giảm 20, Quảng Nam giảm 18.",
                "Lào Cai; Việt Nam; Lạng Sơn; Quảng Nam"
            ),
            ("Cả nước có 5 vụ. Tỉnh Lào Cai hợp nhất Sở Xây dựng, sở này còn 20 người.", "Việt Nam; Lào Cai"),
            ("Hà Nội mở thầu. Có 4 công ty Trung Quốc nộp hồ sơ, 2 hồ sơ hợp lệ.", "Hà Nội; Hà Nội"),
            ("Cả nước có 5 sàn. Chuỗi hiện có 8 siêu thị, nằm chủ yếu tại TP. HCM.", "Việt Nam; Hồ Chí Minh"),
            ("Toà ở Bình Dương xử bà Thu vay vốn tại Ngân hàng An Bình. Bà nộp lại 800 triệu đồng.", "Bình Dương"),
            ("Việt Nam ở trong nhóm nước ASEAN, với 2 triệu công chức.", "Việt Nam"),
            ("Tỷ lệ của các nước như Anh (9,9%), Mỹ (7,4%) là cao.", "Anh; Mỹ"),
            ("Có 2 lãnh đạo Sở Tư pháp Hậu Giang bị kiểm điểm.", "Hậu Giang"),
            (
                "Tại Nghệ An, có 160 hộ bị thiệt hại. Riêng Lào Cai có 5 hộ. Khi Hà Nội có 6 hộ.",
                "Nghệ An; Lào Cai; Hà Nội"
            ),
            ("Mưa làm chết 300 tấn cá ở Hòa Bình và Phú Thọ.", "-"),
            ("Cần Thơ cử 80 cán bộ sang Mỹ bồi dưỡng, kinh phí 10 tỷ đồng.", "Cần Thơ; Cần Thơ"),
            ("Cả nước có 5 vụ. Đơn cử, Hải Phòng có 3 vụ. Tỷ lệ này giảm còn 15%.", "Việt Nam; Hải Phòng; Việt Nam"),
            ("Hà Nội có 8 triệu dân, đứng thứ hai cả nước và có thêm 700.000 người.", "Hà Nội; Hà Nội"),
            ("Chỉ số vừa được công bố ngày 12/4 tại Hà Nội, Sóc Trăng đạt 42,617 điểm.", "Sóc Trăng"),
            ("Thanh Hóa đạt 46,1 điểm. Địa phương có điểm thấp nhất chỉ đạt 38,8 điểm.", "Thanh Hóa; Việt Nam"),
            (
                "Cả nước có 5 vụ. Khoảng 12% công chức chưa đạt, nhất là ở Điện Biên (19,5%).",
                "Việt Nam; Việt Nam; Điện Biên"
            ),
        ])
    func several(text: String, places: String) {
        #expect(About.names(text) == places)
    }

    @Test(
        "What a rank, a bracket, a route and a comparison tell of a place",
        arguments: [
            ("TP HCM xếp thứ 47/63 tỉnh thành, PCI giảm 2 bậc.", "Hồ Chí Minh; Hồ Chí Minh"),
            ("Đứng sau Quảng Ninh là Hà Nội, Đồng Nai xếp thứ 3, Đà Nẵng xếp thứ 4.", "Đồng Nai; Đà Nẵng"),
            ("Điểm của miền Bắc cao nhất là 6,41 (Hà Tĩnh).", "Hà Tĩnh"),
            ("Cả nước có nhiều tuyến. Trên tuyến Hải Phòng - Hà Nội, phí chiếm 30%.", "-"),
            ("Cả nước có 5 vụ. Công an tỉnh Lào Cai khởi tố 3 người.", "Việt Nam; Lào Cai"),
            ("Hà Nội ra nghị quyết. Khảo sát 14.000 người từ 63 tỉnh thành.", "Việt Nam; Việt Nam"),
            ("Quảng Ninh dẫn đầu danh sách tỉnh, thành với 89,45 điểm.", "Quảng Ninh"),
            ("Hà Nội rất lớn. Tỉnh có số hồ sơ cao nhất là 95%, tỉnh thấp nhất là 67%.", "Việt Nam; Việt Nam"),
            ("Công ty Nhật Cường có 9 cửa hàng.", "Việt Nam"),
            (
                "Hà Nội có 30 quận.\nTheo quy định của Quốc hội, dân số của huyện miền núi là 80.000 người.",
                "Hà Nội; Việt Nam"
            ),
            ("Cả nước có 713 huyện, thị xã, thành phố thuộc tỉnh và 11.162 xã.", "Việt Nam; Việt Nam"),
            ("Hà Nội (cao hơn Huế) đạt 80%.", "Hà Nội"),
            ("Việt Nam tăng trong bảng xếp hạng toàn cầu, lên vị trí 42 trên 129 quốc gia.", "Việt Nam"),
            ("Giá dầu thế giới tăng 3%.", "-"),
        ])
    func turns(text: String, places: String) {
        #expect(About.names(text) == places)
    }

    @Test(
        "What an inspector finds is of those whom it inspected",
        arguments: [
            ("Hà Nội", "Thanh tra Chính phủ đã xác định tổng diện tích là hơn 900 ha.", "Hà Nội"),
            ("Hà Nội", "Kiểm toán Nhà nước phát hiện 15 sai phạm.", "Hà Nội"),
            ("Hà Nội", "Bộ Nội vụ có hơn 900 cán bộ.", "Việt Nam"),
        ])
    func inspectors(place: String, text: String, found: String) {
        #expect(
            About.names("\(place) có 5 quận.\n\(place) họp. \(text)", titled: "\(place) họp").hasSuffix("; \(found)"))
    }

    @Test(
        "Where a person comes from is not what is told of",
        arguments: [
            ("Chính phủ tăng lương. Đại biểu Bùi Văn Lợi (Thanh Hóa) nói lương tăng 7%.", "Việt Nam"),
            ("Chính phủ tăng lương. Ông Nguyễn Văn An (Hà Nội) nói lương tăng 7%.", "Việt Nam"),
            ("Công ty (Thanh Hóa) có 7 phòng.", "Thanh Hóa"),
        ])
    func origin(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "Where people meet is not what they speak of",
        arguments: [
            ("Sáng 8.2, tại Hà Nội, Chính phủ tổ chức hội nghị trực tuyến. Cả nước có 926 dịch vụ.", "Việt Nam"),
            ("Dự họp tại điểm cầu Lào Cai có 12 đại biểu.", "-"),
        ])
    func venue(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "The state's words in an article on another country",
        arguments: [
            ("Thủ tướng Malaysia giảm lương bộ trưởng", "Thủ tướng họp. Chính phủ nợ 1.000 tỉ ringgit.", "Malaysia"),
            (
                "Thủ tướng Malaysia giảm lương",
                "Tân Thủ tướng Malaysia họp. Thủ tướng giảm lương của các bộ trưởng. Chính phủ nợ 1.000 tỉ ringgit.",
                "Malaysia"
            ),
            ("Thủ tướng giảm lương bộ trưởng", "Thủ tướng họp. Chính phủ nợ 1.000 tỉ đồng.", "Việt Nam"),
        ])
    func foreign(title: String, text: String, place: String) {
        #expect(About.names(text, titled: title) == place)
    }

    @Test(
        "A place is said, or taken from the sentence, paragraph, article or newspaper",
        arguments: [
            ("Lào Cai có 164 xã.", nil, "Lào Cai said"),
            ("Lào Cai sắp xếp bộ máy; đã giảm 12 phòng.", nil, "Lào Cai sentence"),
            ("Lào Cai sắp xếp bộ máy. Đã giảm 12 phòng.", nil, "Lào Cai paragraph"),
            ("Bộ máy được sắp xếp.\n\nĐã giảm 12 phòng.", "Lào Cai tinh gọn bộ máy", "Lào Cai article"),
            ("LCĐT - Toàn tỉnh có 164 xã.", nil, "Lào Cai said"),
            ("LSO-Chiều nay, cuộc họp diễn ra.\n\nĐã giảm 12 phòng.", nil, "Lạng Sơn outlet"),
        ])
    func inherited(text: String, title: String?, place: String) {
        #expect(About.places(text, titled: title) == place)
    }

    @Test(
        "Towns and districts lie in their province",
        arguments: [
            ("Thành phố Phan Thiết có 42.615 hồ sơ.", "Bình Thuận", "thành phố Phan Thiết"),
            ("Thành phố Vinh có 1.937 hồ sơ.", "Nghệ An", "thành phố Vinh"),
            ("Quận Bình Thạnh có 1.937 hồ sơ.", "Hồ Chí Minh", "quận Bình Thạnh"),
            ("Huyện Cần Giờ có 1.937 hồ sơ.", "Hồ Chí Minh", "huyện Cần Giờ"),
            ("Thành phố Lào Cai có 1.937 hồ sơ.", "Lào Cai", "thành phố Lào Cai"),
        ])
    func districts(text: String, place: String, body: String) {
        #expect(About.names(text) == place)
        #expect(About.bodies(text) == body)
    }

    @Test(
        "The body that a figure is about, and not who tells of it",
        arguments: [
            ("Bộ Giao thông vận tải có 225 dịch vụ.", "Bộ Giao thông vận tải"),
            ("Bộ GTVT có 225 dịch vụ.", "Bộ Giao thông vận tải"),
            ("Sở Tư pháp tỉnh Đắk Nông thẩm định 21 dự thảo.", "Sở Tư pháp"),
            ("Theo Sở Nội vụ TPHCM, toàn thành phố tiếp nhận 9,6 triệu hồ sơ.", "-"),
            ("Giám đốc Sở Nội vụ Hà Nội cho biết đã giảm 59 phòng.", "-"),
            ("Bộ Tài chính (89,21 điểm) xếp trên Bộ Nội vụ (80,06 điểm).", "Bộ Tài chính; Bộ Nội vụ"),
            ("Ở Q. 4, TP. HCM có 50 người.", "quận 4"),
            ("Ở đặc khu Phú Quốc có 50 người.", "đặc khu Phú Quốc"),
            ("Công an TP. HCM thực hiện 154 thủ tục.", "Công an TP. HCM"),
            ("Công an tỉnh Lào Cai thực hiện 154 thủ tục.", "Công an tỉnh Lào Cai"),
            ("Sở Tài chính đạt 91%; đứng cuối là Ban Dân tộc (76%).", "Sở Tài chính; Ban Dân tộc"),
            (
                "Huyện Thanh Oai (81%); Ứng Hòa (80%) và Phú Xuyên (77%).",
                "huyện Thanh Oai; huyện Ứng Hòa; huyện Phú Xuyên"
            ),
            ("Cục Thuế Hà Nội thu 154 tỷ đồng.", "Cục Thuế Hà Nội"),
            ("Cục Hóa chất cấp 154 giấy phép.", "Cục Hóa chất"),
            ("Tổng công ty Đường sắt Việt Nam bố trí 154 toa tàu.", "Tổng công ty Đường sắt Việt Nam"),
            ("Công ty Nam Triệu yêu cầu trả 154 tỷ đồng.", "Công ty Nam Triệu"),
            ("Ngân hàng Thế giới cho vay 154 tỷ đồng.", "Ngân hàng Thế giới"),
            ("Năm ngoái, đài truyền hình Hà Nội có 154 biên chế.", "đài truyền hình Hà Nội"),
            ("Theo quyết định của sở Nội vụ Lào Cai, có 154 biên chế.", "-"),
            ("Các sở Hà Nội đã giảm 154 biên chế.", "-"),
            ("Chi cục Thú y đã kiểm tra 154 cơ sở.", "Chi cục Thú y"),
            ("Các phường Phú Thủy, Hưng Long lần lượt đạt 92% và 88,5%.", "phường Phú Thủy; phường Hưng Long"),
        ])
    func bodies(text: String, bodies: String) {
        #expect(About.bodies(text) == bodies)
    }

    @Test(
        "Ranks that are handed out, and what a rank belongs to",
        arguments: [
            ("Đà Nẵng dẫn đầu. Vị trí thứ 2 thuộc về Hải Phòng.", "Hải Phòng"),
            (
                "Hà Nội và Lào Cai có thứ hạng lần lượt thứ 3 (năm trước xếp thứ 5) và thứ 6 (tăng 3 bậc).",
                "Hà Nội; Hà Nội; Lào Cai; Lào Cai"
            ),
        ])
    func ranks(text: String, places: String) {
        #expect(About.names(text) == places)
    }

    @Test(
        "A title's number is a plan where the lead calls it one",
        arguments: [
            ("Mục tiêu này được tỉnh đặt ra tại hội nghị.", Figure.Status.target),
            ("Đây là một trong những mục tiêu của kế hoạch.", .target),
            ("Kết quả này được tỉnh công bố tại hội nghị.", .actual),
        ])
    func planned(lead: String, status: Figure.Status) {
        #expect(About.read(lead, titled: "Hà Nội đối thoại với dân 2 lần").figures.first?.status == status)
    }

    @Test("A number of the title is of the place that the body tells with it")
    func titles() {
        #expect(
            About.names(
                "Cả nước họp tổng kết. Bộ Nội vụ nêu nhiều việc.\n\nTỉnh Lào Cai chi 65 tỷ đồng.",
                titled: "Chi 65 tỷ đồng mua quà là lãng phí")
                == "Lào Cai; Lào Cai")
    }

    @Test(
        "Courts, branches and areas lie in the province that is told of",
        arguments: [
            ("TAND tỉnh Lào Cai xử 9 vụ.", "Lào Cai"),
            ("TAND tỉnh Lào Cai đã xét xử. Ngân hàng Nông nghiệp chi nhánh Bảo Hà cho vay 9 tỷ đồng.", "Lào Cai"),
            ("Lào Cai thu hồi đất. Theo Chính phủ thì còn chậm. Khu đất ở phường Cốc Lếu rộng 9 ha.", "Lào Cai"),
        ])
    func lies(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "Where a speaker is from, what a region's countries have, and what examples do is not what is told of",
        arguments: [
            ("Lào Cai có đường. Đường nối Nha Trang (Khánh Hòa) - Đà Lạt (Lâm Đồng) sạt lở. Đất lở 90 m3.", "Lào Cai"),
            ("Chở hàng từ Sài Gòn đến Hải Phòng mất 34 triệu đồng.", "-"),
            ("Cả nước họp. Tỉnh Quảng Ngãi là địa phương có chỉ số thấp nhất với 59,69 điểm.", "Quảng Ngãi"),
            ("Cả nước họp. Lào Cai là một trong những tỉnh thấp nhất với 60 điểm.", "Lào Cai"),
            ("Cả nước họp. Địa phương thấp nhất đạt 60 điểm.", "Việt Nam"),
            ("Ủy ban Pháp luật họp. Có 90 đại biểu dự.", "-"),
            ("Bộ Y tế họp. Chị L.T. Huyền (Phú Thọ) chờ lâu.\n\nNơi thu tiền có 10 cửa.", "Việt Nam"),
            ("Vị đại biểu Quốc hội tỉnh Bạc Liêu nói cả nước chi 60% ngân sách.", "Việt Nam"),
            (
                "Phó hiệu trưởng Trường ĐH Kinh doanh Hà Nội cho rằng cần xem lại. Bộ Tài chính chi cho 40 đoàn.",
                "Việt Nam"
            ),
            ("Các nước láng giềng, có nước chỉ có 33 tỉnh, thành.", "-"),
            ("Đại biểu Bạc Liêu nói bộ máy cả nước có 86.000 biên chế.", "Việt Nam"),
            ("Lào Cai có bãi đá. Bãi đá rộng 7 ha - Ảnh: ĐỨC TRONG", "Lào Cai"),
            ("Lào Cai bán 200 tờ giấy nhập từ Nhật Bản với giá 2.500 đồng.", "Lào Cai; Lào Cai"),
            ("Lào Cai thu hút vốn đạt 7 tỉ đô la Mỹ, chiếm 22% cả nước.", "Lào Cai; Lào Cai"),
            ("Lào Cai bán 20 cặp đồng xu của Úc. Giá một đồng này là 350.000 đồng.", "Lào Cai; Lào Cai"),
            (
                "Cả nước giảm biên chế. Những nơi làm tốt như tỉnh Thanh Hóa giảm nhiều. Có 1.350 trường hợp sai.",
                "Việt Nam"
            ),
        ])
    func isBeside(text: String, place: String) {
        #expect(About.names(text) == place)
    }

    @Test(
        "On pages that have lost their paragraphs a place holds for some lines, within a paragraph to its end",
        arguments: [(2, "\n", "Lào Cai"), (6, "\n", "Hà Nội"), (6, " ", "Lào Cai")])
    func lines(count: Int, gap: String, place: String) {
        let text = "Thủ đô họp tại Hà Nội.\n\nỞ Lào Cai thì khác.\(About.asides(count, gap))Có 18 sở làm tốt."
        #expect(About.names(text, titled: "Hà Nội tổng kết cải cách ở Hà Nội") == place)
    }

    @Test("The whole country, named on the side, leaves an article on a province where it is")
    func onTheSide() {
        let text =
            "Sở Giao thông Hà Nội cấp phép tại Hà Nội. Việc này theo quy hoạch giao thông của cả nước. Bến có 220 xe."
        #expect(About.names(text, titled: "Hà Nội không cấp mới lốt xe từ nay") == "Hà Nội")
    }

    @Test(
        "The identity is of the earlier of the period's end and the article's day",
        arguments: [
            ("Năm 2024, Lào Cai có 164 xã.", "2025-10-01", "lao-cai"),
            ("Năm 2024, Lào Cai có 164 xã.", "2025-01-15", "lao-cai"),
            ("Quý III năm 2025, Lào Cai có 99 xã, phường.", "2025-10-10", "lao-cai@2025-07"),
            ("Năm 2024, Thừa Thiên Huế có 141 xã.", "2025-01-15", "thua-thien-hue"),
            ("Tháng 2/2025, Huế có 133 xã.", "2025-03-15", "thua-thien-hue"),
        ])
    func identity(text: String, date: String, id: String) {
        #expect(About.read(text, date: date).figures.map { $0.placeID ?? "-" } == [id])
    }
}
