import VietnameseText

/// The article of a page of HTML.
///
/// Its text is made anew, a paragraph to a line, with the title first; places in it are counted in that
/// text, not in the page.
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
        var article = ArticleLoader.article(
            document: document, text: Array(lines.joined(separator: "\n").utf8), path: path, folder: folder,
            title: metadata.title,
            date: metadata.date, url: metadata.url, pages: pages)
        article.outletMark = article.outletMark ?? metadata.siteName
        return article
    }
}
