/// Finds the keyword that some bytes spell, without making a string of them.
enum KeywordTable {
    private struct Key: Hashable {
        var low: UInt64 = 0
        var high: UInt64 = 0
    }

    private static let table: [Key: Keyword] = {
        var table: [Key: Keyword] = [:]
        for keyword in Keyword.allCases {
            if let key = key(of: Array(keyword.rawValue.utf8)[...]) { table[key] = keyword }
        }
        return table
    }()

    /// Nil for what has more than 16 bytes or any that is no small ASCII letter: no keyword has.
    private static func key(of bytes: ArraySlice<UInt8>) -> Key? {
        guard bytes.count <= 16 else { return nil }
        var key = Key()
        for byte in bytes {
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { return nil }
            key.high = key.high << 8 | key.low >> 56
            key.low = key.low << 8 | UInt64(byte)
        }
        return key
    }

    static func keyword(_ bytes: ArraySlice<UInt8>) -> Keyword? { key(of: bytes).flatMap { table[$0] } }
}
