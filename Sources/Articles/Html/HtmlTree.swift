import CLibXML2

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
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, isUtf8 ? "UTF-8" : nil,
                Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        add(root, -1, 0)
    }

    private mutating func add(_ element: UnsafeMutablePointer<xmlNode>, _ parent: Int, _ depth: Int) {
        switch element.pointee.type {
        case XML_ELEMENT_NODE: break
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            guard let content = element.pointee.content else { return }
            nodes.append(Node(text: String(cString: content), parent: parent, end: nodes.count + 1))
            return
        default: return
        }
        let index = nodes.count
        var node = Node(name: element.pointee.name.map { String(cString: $0).lowercased() } ?? "", parent: parent)
        var attribute = element.pointee.properties
        while let current = attribute {
            let name = current.pointee.name.map { String(cString: $0).lowercased() } ?? ""
            if Self.attributes.contains(name), let value = current.pointee.children?.pointee.content {
                node.attributes[name] = String(cString: value)
            }
            attribute = current.pointee.next
        }
        nodes.append(node)
        if depth < Self.deepest {
            var child = element.pointee.children
            while let current = child {
                add(current, index, depth + 1)
                child = current.pointee.next
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
