import VietnameseText

/// What a page says of its article in its own metadata.
struct HtmlMetadata {
    var title: String?
    var date: CalendarDay?
    var url: String?
    var siteName: String?

    init(_ tree: HtmlTree) {
        var values: [String: String] = [:]
        for node in tree.nodes where node.name == "meta" {
            let name = node.attributes["property"] ?? node.attributes["name"] ?? node.attributes["itemprop"]
            guard let name = name?.lowercased(), let content = node.attributes["content"] else { continue }
            let value = HtmlTree.trimmed(content)
            if !value.isEmpty, values[name] == nil { values[name] = value }
        }
        siteName = values["og:site_name"] ?? values["application-name"]
        url =
            values["og:url"]
            ?? tree.first { $0.name == "link" && $0.attributes["rel"]?.lowercased() == "canonical" }.flatMap {
                tree.nodes[$0].attributes["href"]
            }
        date = Self.date(tree, values)
        title = Self.title(tree, values, siteName)
    }

    private static let dateNames = [
        "article:published_time", "datepublished", "pubdate", "publish-date", "publishdate", "publication_date",
        "dc.date.issued",
        "dc.date", "dc.created", "date",
    ]

    private static func date(_ tree: HtmlTree, _ values: [String: String]) -> CalendarDay? {
        for name in dateNames {
            if let day = values[name].flatMap({ CalendarDay(given: $0) }) { return day }
        }
        // `"datePublished": "2024-11-07T16:02:00+07:00"` in a script of linked data.
        for node in tree.nodes where node.isText && tree.isCode(node.parent) {
            guard let key = node.text.range(ofFirst: "\"datePublished\"") else { continue }
            let value = node.text[key...].split(separator: "\"", maxSplits: 2).dropFirst().first
            if let day = value.flatMap({ CalendarDay(given: $0) }) { return day }
        }
        for node in tree.nodes where node.name == "time" || node.attributes["itemprop"]?.lowercased() == "datepublished"
        {
            if let day = (node.attributes["datetime"] ?? node.attributes["content"]).flatMap({ CalendarDay(given: $0) })
            {
                return day
            }
        }
        return nil
    }

    private static func title(_ tree: HtmlTree, _ values: [String: String], _ site: String?) -> String? {
        let named = values["og:title"] ?? tree.first { $0.name == "title" }.map(tree.text)
        let headings = tree.nodes.indices.filter { tree.nodes[$0].name == "h1" }.map(tree.text).filter { !$0.isEmpty }
        // The heading that the page's title repeats is the article's; another can be the site's.
        if let named,
            let heading = headings.first(where: { foldKey(named).hasPrefix(foldKey($0)) && $0.utf8.count > 15 })
        {
            return heading
        }
        guard let named, !named.isEmpty else { return headings.max { $0.utf8.count < $1.utf8.count } }
        return SiteTitle(named, site: site)?.title ?? named
    }
}

extension String {
    /// The index after the first occurrence of a text.
    fileprivate func range(ofFirst text: String) -> Index? { firstRange(of: text)?.upperBound }
}
