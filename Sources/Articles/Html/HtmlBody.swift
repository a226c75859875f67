/// Finds the element of a page that holds its article, and its text line by line.
///
/// Paragraphs vote for the elements they stand in, the more the longer they are; links, and the words
/// that pages name their menus, lists of other news and comments with, count against.
struct HtmlBody {
    let tree: HtmlTree

    /// Names in ids and classes of what is not the article.
    private static let otherWords = [
        "related", "lien-quan", "lienquan", "tin-khac", "tinkhac", "other-news", "othernews", "sidebar", "side-bar",
        "menu", "navbar", "breadcrumb",
        "footer", "comment", "binh-luan", "share", "social", "toolbar", "advert", "banner", "popup", "modal", "tags",
        "tag-list", "most-view", "docnhieu",
        "xemnhieu", "xem-nhieu", "widget", "pagination", "print", "newsletter", "recommend", "box-tin",
    ]
    private static let articleWords = [
        "article", "content", "detail", "noi-dung", "noidung", "news-body", "post-body", "entry", "main-text",
    ]
    private static let left: Set<String> = [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "option",
        "iframe", "svg", "object",
        "textarea", "input", "label", "head",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr",
        "td", "th", "caption",
        "blockquote", "figure", "figcaption", "header", "dl", "dt", "dd", "pre", "center", "tbody", "thead", "hr", "br",
        "body", "html",
    ]

    /// The article's lines; empty where the page has none.
    func lines() -> [String] {
        let found = best().map(lines) ?? []
        if found.reduce(0, { $0 + $1.utf8.count }) >= 150 { return found }
        return tree.first { $0.name == "body" }.map(lines) ?? found
    }

    private func best() -> Int? {
        if let marked = tree.first(where: { $0.attributes["itemprop"]?.lowercased() == "articlebody" }) {
            return marked
        }
        var scores: [Int: Double] = [:]
        for index in tree.nodes.indices where tree.nodes[index].isText {
            let text = tree.nodes[index].text
            let length = text.utf8.count { $0 > 0x20 }
            guard length >= 40, !isLeftOut(index), let block = block(of: index), !isInLink(index) else { continue }
            // A paragraph speaks for what it stands in, and half as much for what that stands in.
            var share = Double(min(length, 600))
            var holder = isParagraph(block) ? tree.nodes[block].parent : block
            for _ in 0..<3 where holder >= 0 {
                scores[holder, default: 0] += share
                share /= 2
                holder = tree.nodes[holder].parent
            }
        }
        for index in scores.keys {
            if names(index, Self.articleWords) || tree.nodes[index].name == "article" {
                scores[index, default: 0] *= 1.25
            }
        }
        return scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    private func isParagraph(_ index: Int) -> Bool { tree.nodes[index].name == "p" || tree.nodes[index].name == "li" }

    /// The nearest block around a node.
    private func block(of index: Int) -> Int? {
        var at = tree.nodes[index].parent
        while at >= 0, !Self.blocks.contains(tree.nodes[at].name) { at = tree.nodes[at].parent }
        return at >= 0 ? at : nil
    }

    private func isInLink(_ index: Int) -> Bool {
        var at = tree.nodes[index].parent
        while at >= 0, !Self.blocks.contains(tree.nodes[at].name) {
            if tree.nodes[at].name == "a" { return true }
            at = tree.nodes[at].parent
        }
        return false
    }

    private func isLeftOut(_ index: Int) -> Bool {
        var at = index
        while at >= 0 {
            if isOther(at) { return true }
            at = tree.nodes[at].parent
        }
        return false
    }

    private func isOther(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if node.isText || node.name == "body" || node.name == "html" { return false }
        if Self.left.contains(node.name) || node.attributes["hidden"] != nil { return true }
        if node.attributes["style"]?.filter({ $0 != " " }).contains("display:none") ?? false { return true }
        return names(index, Self.otherWords) && !names(index, Self.articleWords)
    }

    private func names(_ index: Int, _ words: [String]) -> Bool {
        let node = tree.nodes[index]
        let name = ((node.attributes["id"] ?? "") + " " + (node.attributes["class"] ?? "")).lowercased()
        return name.utf8.count > 1 && words.contains { name.contains($0) }
    }

    /// Whether an element is a list of links to other things.
    private func isLinks(_ index: Int) -> Bool {
        guard ["ul", "ol", "div", "section", "table"].contains(tree.nodes[index].name) else { return false }
        var all = 0
        var linked = 0
        var links = 0
        for inner in index..<tree.nodes[index].end {
            if tree.nodes[inner].name == "a" { links += 1 }
            guard tree.nodes[inner].isText, !tree.isCode(tree.nodes[inner].parent) else { continue }
            let length = tree.nodes[inner].text.utf8.count { $0 > 0x20 }
            all += length
            if isInLink(inner) { linked += length }
        }
        return links >= 2 && all > 0 && linked * 10 > all * 7
    }

    private func lines(_ root: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        func close() {
            let text = HtmlTree.trimmed(line)
            if !text.isEmpty { lines.append(text) }
            line = ""
        }
        var index = root
        while index < tree.nodes[root].end {
            let node = tree.nodes[index]
            if node.isText {
                line += node.text
                index += 1
            } else if index != root, isOther(index) || isLinks(index) {
                close()
                index = node.end
            } else {
                if Self.blocks.contains(node.name) { close() }
                index += 1
            }
            // A block that ended before this node ends its line.
            if index < tree.nodes[root].end, endsBlock(before: index, after: tree.nodes[index].parent) { close() }
        }
        close()
        return lines
    }

    /// Whether a block ends right before a node: one that held the node before and does not hold this.
    private func endsBlock(before index: Int, after parent: Int) -> Bool {
        var at = tree.nodes[index - 1].isText || tree.nodes[index - 1].end == index ? index - 1 : -1
        while at >= 0, at != parent {
            if Self.blocks.contains(tree.nodes[at].name), tree.nodes[at].end <= index { return true }
            at = tree.nodes[at].parent
        }
        return false
    }
}
