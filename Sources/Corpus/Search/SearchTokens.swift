/// What a text is cut into for search: runs of letters and digits, and everything beyond ASCII but general
/// punctuation (“ ” – …).
///
/// A phrase begins and ends where such a run does, so one that is found stands on whole runs. Case and tone
/// marks do not matter to where runs end: a text and its key are cut alike.
enum SearchTokens {
    /// Calls a body with the bytes of each run, in order.
    ///
    /// - Parameter body: Its second argument tells whether exactly one space stands between this run and the one
    ///   before.
    @inline(__always)
    static func each(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
        var index = 0
        var endOfLast = -2
        while index < bytes.count {
            let length = gap(bytes, at: index)
            if length > 0 {
                index += length
                continue
            }
            let start = index
            repeat { index += 1 } while index < bytes.count && gap(bytes, at: index) == 0
            body(start..<index, start == endOfLast + 1 && bytes[endOfLast] == 0x20)
            endOfLast = index
        }
    }

    /// How many bytes of what is between runs stand at an index; 0 where a run goes on.
    @inline(__always)
    private static func gap(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isPart(byte) ? 0 : 1 }
        guard byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
        return min(3, bytes.count - index)
    }

    /// Whether a run ends right before an index, which begins a scalar or is the end.
    static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
        guard index > 0 else { return false }
        // The last byte of general punctuation, which starts with E2 80.
        if bytes[index - 1] >= 0x80, index >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 { return false }
        return isPart(bytes[index - 1])
    }

    /// Whether a run goes on or begins at an index.
    static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index < bytes.count && gap(bytes, at: index) == 0
    }

    @inline(__always)
    private static func isPart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }
}
