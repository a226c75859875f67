#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What was entered at the prompt, in this session and in earlier ones.
///
/// The file holds one JSON object a line: `time` (UTC), `corpus` (the paths given), `entry`, and
/// `status` (`ok`, `error` or `interrupted`). Lines are only ever added, so that two prompts open at
/// once keep each other's; a line that is none is passed over.
struct History {
    struct Item: Hashable {
        var time: String
        var corpus: String
        var entry: String
        var status: String
    }

    /// Entries older than the last so many are not recalled.
    static let most = 5000

    private(set) var items: [Item] = []
    /// nil where nothing is kept.
    let path: String?
    /// Whether nothing was ever entered.
    let isFirst: Bool

    init(path: String?) {
        self.path = path
        guard let path, let text = SmallFile.read(path) else {
            isFirst = true
            return
        }
        items = text.split(separator: "\n").suffix(Self.most).compactMap { line in
            guard let members = JSONLine.decode(line), let entry = members["entry"] else { return nil }
            return Item(
                time: members["time"] ?? "", corpus: members["corpus"] ?? "", entry: entry,
                status: members["status"] ?? "")
        }
        isFirst = items.isEmpty
    }

    /// The person's own history file.
    static var ownPath: String? { UserFolders.state.map { $0 + "/history.jsonl" } }

    /// The entries to go through, oldest first; one that was entered several times in a row, once.
    var entries: [String] {
        var result: [String] = []
        for item in items where item.entry != result.last { result.append(item.entry) }
        return result
    }

    mutating func add(_ entry: String, corpus: String, status: String) {
        let item = Item(time: Self.now(), corpus: corpus, entry: entry, status: status)
        items.append(item)
        guard let path else { return }
        if let slash = path.lastIndex(of: "/") { UserFolders.make(String(path[..<slash])) }
        let line = JSONLine.encode([
            ("time", item.time), ("corpus", item.corpus), ("entry", item.entry), ("status", item.status),
        ])
        _ = SmallFile.append(line + "\n", to: path)
    }

    private static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
