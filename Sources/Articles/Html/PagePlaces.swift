#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where in a page of HTML each byte of a text stands that was made of it line by line.
///
/// The longest line is looked for first; those before and after it are the nearest on their side that read the same, as a
/// page may hold a line twice.
struct PagePlaces {
    /// For each byte of the text, the bytes of the page.
    private var places: [Range<UInt32>]

    /// Nil where a line is not in the page as it stands, as when the page is in another encoding.
    init?(of text: [UInt8], in page: [UInt8]) {
        let source = PageSource(page)
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
        let keys = lines.map { line in text[line].filter { !PageSource.isBlank(Unicode.Scalar($0)) } }
        guard let longest = keys.indices.max(by: { keys[$0].count < keys[$1].count }), !keys[longest].isEmpty,
            let anchor = Self.first(keys[longest], in: source.bytes, 0..<source.bytes.count)
        else { return nil }
        places = Array(repeating: 0..<0, count: text.count)
        var starts = Array(repeating: 0, count: lines.count)
        starts[longest] = anchor
        var edge = anchor
        for index in (0..<longest).reversed() where !keys[index].isEmpty {
            guard let start = Self.nearest(keys[index], in: source.bytes, before: edge) else { return nil }
            starts[index] = start
            edge = start
        }
        edge = anchor + keys[longest].count
        for index in (longest + 1)..<max(lines.count, longest + 1) where !keys[index].isEmpty {
            let all = 0..<source.bytes.count
            guard
                let start = Self.first(keys[index], in: source.bytes, edge..<all.upperBound)
                    ?? Self.first(keys[index], in: source.bytes, all)
            else { return nil }
            starts[index] = start
            edge = start + keys[index].count
        }
        var last: Range<UInt32> = 0..<0
        for index in lines.indices {
            var next = starts[index]
            for offset in lines[index] {
                if !PageSource.isBlank(Unicode.Scalar(text[offset])) {
                    last = source.places[next]
                    next += 1
                    places[offset] = last
                } else {
                    places[offset] = last.upperBound..<last.upperBound
                }
            }
            if lines[index].upperBound < text.count {
                places[lines[index].upperBound] = last.upperBound..<last.upperBound
            }
        }
    }

    /// The bytes of the page that a byte of the text was made from.
    subscript(offset: Int) -> Range<Int> {
        guard places.indices.contains(offset) else {
            let end = Int(places.last?.upperBound ?? 0)
            return end..<end
        }
        return Int(places[offset].lowerBound)..<Int(places[offset].upperBound)
    }

    /// Where a key first stands within a range.
    private static func first(_ key: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let begin = key.first else { return nil }
        return bytes.withUnsafeBytes { bytes in
            key.withUnsafeBytes { key in
                guard let base = bytes.baseAddress, let sought = key.baseAddress else { return nil }
                var at = range.lowerBound
                while at + key.count <= range.upperBound {
                    guard let found = memchr(base + at, Int32(begin), range.upperBound - key.count + 1 - at) else {
                        return nil
                    }
                    at = UnsafeRawPointer(found) - base
                    if memcmp(found, sought, key.count) == 0 { return at }
                    at += 1
                }
                return nil
            }
        }
    }

    /// Where a key last stands before an edge, else where it stands at all.
    private static func nearest(_ key: [UInt8], in bytes: [UInt8], before edge: Int) -> Int? {
        var found: Int?
        var from = 0
        while let next = first(key, in: bytes, from..<edge) {
            found = next
            from = next + 1
        }
        return found ?? first(key, in: bytes, 0..<bytes.count)
    }
}
