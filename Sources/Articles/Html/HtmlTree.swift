import CHtmlPage

/// A page of HTML as a list of its nodes in the order of the page, made by libxml2, which mends what is broken.
struct HtmlTree {
    struct Node {
        /// The element's name in small letters; empty for a run of text.
        var name = ""
        /// A run of text; empty for an element.
        var text = ""
        var attributes: [String: String] = [:]
        /// The index of the element that it stands in; -1 for the outermost.
        var parent = -1
        /// The index after its last descendant.
        var end = 0

        var isText: Bool { name.isEmpty }
    }

    private(set) var nodes: [Node] = []

    /// The attributes that are of use.
    private static let attributes: Set<String> = [
        "id", "class", "itemprop", "property", "name", "content", "rel", "href", "datetime", "type", "role", "hidden",
        "style",
    ]
    private static let deepest = 200

    /// Nil where nothing of a page can be made out of the bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Int(Int32.max) else { return nil }
        let isUtf8 = String(validating: bytes, as: UTF8.self) != nil
        let page = bytes.withUnsafeBytes { buffer in
            chiso_page_read(buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isUtf8)
        }
        guard let page else { return nil }
        defer { chiso_page_free(page) }
        guard let root = chiso_page_root(page) else { return nil }
        add(root, -1, 0)
    }

    private mutating func add(_ element: OpaquePointer, _ parent: Int, _ depth: Int) {
        switch chiso_node_kind_of(element) {
        case CHISO_NODE_ELEMENT: break
        case CHISO_NODE_TEXT:
            guard let content = chiso_node_text(element) else { return }
            nodes.append(Node(text: String(cString: content), parent: parent, end: nodes.count + 1))
            return
        default: return
        }
        let index = nodes.count
        var node = Node(name: chiso_node_name(element).map { String(cString: $0).lowercased() } ?? "", parent: parent)
        var attribute = chiso_node_first_attribute(element)
        while let current = attribute {
            let name = chiso_attribute_name(current).map { String(cString: $0).lowercased() } ?? ""
            if Self.attributes.contains(name), let value = chiso_attribute_value(current) {
                node.attributes[name] = String(cString: value)
            }
            attribute = chiso_attribute_next(current)
        }
        nodes.append(node)
        if depth < Self.deepest {
            var child = chiso_node_first_child(element)
            while let current = child {
                add(current, index, depth + 1)
                child = chiso_node_next(current)
            }
        }
        nodes[index].end = nodes.count
    }

    /// The text within a node, its blanks made one.
    func text(_ index: Int) -> String {
        let inner = nodes[index..<nodes[index].end].filter { $0.isText && !isCode($0.parent) }.map(\.text).joined()
        return Self.trimmed(inner)
    }

    func isCode(_ index: Int) -> Bool {
        index >= 0 && ["script", "style", "noscript", "template"].contains(nodes[index].name)
    }

    /// The first element, after another, that satisfies a condition.
    func first(where isSought: (Node) -> Bool) -> Int? { nodes.firstIndex { !$0.isText && isSought($0) } }

    /// A text with each run of blanks as one space and none around.
    static func trimmed(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }
}
