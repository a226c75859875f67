import VietnameseText

/// What is defined: units, filters, indicators and values, in one namespace, and topics beside them.
///
/// A topic and an indicator may share a name (`savings`): a topic stands only where the words of a text
/// are asked for (`topics has savings`), where nothing else can.
public struct DefinitionTable: Sendable {
    public struct Entry: Sendable {
        public var definition: Definition
        /// The source that its spans are in.
        public var source: String
        /// What that source is called; nil for an entry at the prompt.
        public var sourceName: String?
        public var isShipped: Bool

        public init(_ definition: Definition, source: String, sourceName: String? = nil, isShipped: Bool = false) {
            self.definition = definition
            self.source = source
            self.sourceName = sourceName
            self.isShipped = isShipped
        }

        public var name: String { definition.name.value }
        public var form: Definition.Form { definition.form.value }
        var key: String { (form == .topic ? topicMark : "") + nameKey(name) }
        /// The definition's text as it was entered.
        public var text: String { sourceText(definition.span, in: source) }
    }

    private var entries: [String: Entry] = [:]
    private var order: [String] = []
    /// Definitions that use a name, by that name.
    private var users: [String: Set<String>] = [:]
    /// The keys of definitions that were refused, and that nothing of the name stands for instead.
    private var refused: Set<String> = []

    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// The definition of a name, topics apart.
    public subscript(name: String) -> Entry? { entries[nameKey(name)] }

    public func topic(_ name: String) -> Entry? { entries[topicMark + nameKey(name)] }

    /// In the order in which they were first made.
    public var all: [Entry] { order.compactMap { entries[$0] } }
    public var names: [String] { all.map(\.name) }

    public mutating func set(_ entry: Entry) {
        let key = entry.key
        if let old = entries[key] {
            for name in old.definition.usedNames { users[name]?.remove(key) }
        } else {
            order.append(key)
        }
        entries[key] = entry
        refused.remove(key)
        for name in entry.definition.usedNames { users[name, default: []].insert(key) }
    }

    public mutating func remove(_ entry: Entry) {
        let key = entry.key
        guard let old = entries.removeValue(forKey: key) else { return }
        order.removeAll { $0 == key }
        for name in old.definition.usedNames { users[name]?.remove(key) }
    }

    /// Remembers that a definition was refused, so that what uses it is not told about again.
    public mutating func markRefused(_ entry: Entry) {
        if entries[entry.key] == nil { refused.insert(entry.key) }
    }

    /// Whether the definition of a name was refused; `asTopic` where a topic is meant.
    public func isRefused(_ name: String, asTopic: Bool = false) -> Bool {
        !refused.isEmpty && refused.contains((asTopic ? topicMark : "") + nameKey(name))
    }

    /// Another program begins, to which what was refused before is news.
    public mutating func forgetRefused() { refused = [] }

    /// The one that a definition would replace.
    public func current(_ entry: Entry) -> Entry? { entries[entry.key] }

    /// Those that use a definition, directly or through others, in the order made.
    public func dependants(of entry: Entry) -> [Entry] {
        var found: Set<String> = []
        // A use does not say whether it means the topic of the name; asking once more does no harm.
        let name = nameKey(entry.name)
        var open = [name]
        while let next = open.popLast() {
            for user in users[next] ?? [] where found.insert(user).inserted { open.append(user) }
        }
        found.remove(name)
        guard !found.isEmpty else { return [] }
        return order.filter(found.contains).compactMap { entries[$0] }
    }
}

/// Before a topic's key; no name begins so.
private let topicMark = "#"

/// What two spellings of a name share.
func nameKey(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name : foldKey(name)
}

/// The bytes of a stretch of a source, as text.
public func sourceText(_ span: SourceSpan, in source: String) -> String {
    let bytes = source.utf8
    guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return "" }
    let start = bytes.index(bytes.startIndex, offsetBy: span.start)
    let end = bytes.index(start, offsetBy: span.end - span.start)
    return String(source[start..<end])
}
