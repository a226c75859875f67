import VietnameseText

/// A page's title with the site's name after it: `Hội nghị tổng kết năm 2017 - Báo Hà Giang điện tử`.
struct SiteTitle {
    /// The title without the site's name.
    let title: String
    let site: String

    /// How the names of sites begin, as fold keys.
    private static let siteStarts = ["báo ", "cổng ", "trang ", "trung tâm ", "đài ", "tạp chí ", "ubnd ", "sở "]

    /// Nil where no site's name ends the title, after a dash or a bar.
    ///
    /// - Parameter site: The site's name where the page gives it.
    init?(_ title: String, site: String? = nil) {
        let bytes = NormalisedText(title).bytes
        // Whole bytes, since nearly every title ends here without a dash.
        guard
            let sign = bytes.indices.dropFirst().dropLast().last(where: { index in
                (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "|")) && bytes[index - 1] == 0x20
                    && bytes[index + 1] == 0x20
            })
        else { return nil }
        let name = String(decoding: bytes[(sign + 2)...], as: UTF8.self)
        let key = foldKey(name)
        let isNamed = site.map { foldKey($0) == key } ?? false
        guard isNamed || Self.siteStarts.contains(where: key.hasPrefix) || Self.isDomain(name) else { return nil }
        self.title = String(decoding: bytes[..<(sign - 1)], as: UTF8.self)
        self.site = name
    }

    /// `laocai.gov.vn`, `VnExpress.net`.
    private static func isDomain(_ text: String) -> Bool {
        !text.contains(" ") && text.contains(".") && !text.hasSuffix(".")
    }
}
