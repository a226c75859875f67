import VietnameseText

/// A page's title with the site's name after it: `Hội nghị tổng kết năm 2017 - Báo Hà Giang điện tử`.
struct SiteTitle {
    /// The title without the site's name.
    let title: String
    let site: String

    private static let separators = [" | ", " - ", " – ", " — "]
    /// How the names of sites begin, as fold keys.
    private static let siteStarts = ["báo ", "cổng ", "trang ", "trung tâm ", "đài ", "tạp chí ", "ubnd ", "sở "]

    /// Nil where no site's name ends the title.
    ///
    /// - Parameter site: The site's name where the page gives it.
    init?(_ title: String, site: String? = nil) {
        for separator in Self.separators {
            let parts = title.split(separator: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            let key = foldKey(last)
            let isNamed = site.map { foldKey($0) == key } ?? false
            guard isNamed || Self.siteStarts.contains(where: key.hasPrefix) || Self.isDomain(last) else { continue }
            self.title = parts.dropLast().joined(separator: separator)
            self.site = String(last)
            return
        }
        return nil
    }

    /// `laocai.gov.vn`, `VnExpress.net`.
    private static func isDomain(_ text: Substring) -> Bool {
        !text.contains(" ") && text.contains(".") && !text.hasSuffix(".")
    }
}
