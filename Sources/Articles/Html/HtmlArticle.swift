import VietnameseText

/// The article of a page of HTML.
///
/// Its text is made anew, a paragraph to a line, with the title first; places in it are counted in the page, as it is on
/// disk, unless the page is in an encoding in which its text cannot be found again: then in that text.
enum HtmlArticle {
    /// Whether bytes are HTML, by how they begin.
    static func isHtml(_ bytes: [UInt8], name: String) -> Bool {
        let name = name.lowercased()
        if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return true }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let start = String(decoding: content.prefix(512), as: UTF8.self).drop(while: \.isWhitespace).prefix(64)
            .lowercased()
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head")
            || start.hasPrefix("<?xml") && start.contains("html")
    }

    /// Counts the places and lines of an article in its page.
    private static func place(_ article: inout Article, _ places: PagePlaces, in page: [UInt8]) {
        article.text = article.text.placed { places[$0] }
        article.original = page
        var line = 1
        var at = 0
        for index in article.lines.indices {
            let start = article.text.original(article.lines[index].range.lowerBound)
            // The title may stand in the page's head as well as under it.
            if start < at { (line, at) = (1, 0) }
            line += page[at..<min(max(at, start), page.count)].count { $0 == UInt8(ascii: "\n") }
            at = max(at, start)
            article.lines[index].number = line
        }
    }

    /// Nil where the page holds no text.
    static func read(_ bytes: [UInt8], document: String, path: String?, folder: String, pages: PageVocabulary)
        -> Article?
    {
        guard let tree = HtmlTree(bytes) else { return nil }
        let metadata = HtmlMetadata(tree)
        var lines = HtmlBody(tree: tree).lines()
        if let title = metadata.title {
            // The title may stand in the body as well; what stands before it there is the page's.
            let key = foldKey(title)
            if let index = lines.prefix(12).firstIndex(where: { foldKey($0) == key }) { lines.removeSubrange(...index) }
            lines.insert(contentsOf: [title, ""], at: 0)
        }
        guard !lines.isEmpty else { return nil }
        let text = Array(lines.joined(separator: "\n").utf8)
        var article = ArticleLoader.article(
            document: document, text: text, path: path, folder: folder, title: metadata.title,
            date: metadata.date, url: metadata.url, pages: pages)
        if let places = PagePlaces(of: text, in: bytes) { place(&article, places, in: bytes) }
        article.outletMark = article.outletMark ?? metadata.siteName
        return article
    }
}
