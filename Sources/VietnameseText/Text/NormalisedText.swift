/// A text as the stages read it: UTF-8 in NFC with plain spaces, quotes and hyphens, and for every
/// byte the place in the bytes that it was made from.
///
/// - Vietnamese letters are composed whatever the order of their marks; other combining sequences stay.
/// - No-break, thin and other wide spaces are a space; typographic quotes are `"` and `'`; the dashes and
///   the non-breaking hyphen are `-`; the fraction slash is `/`; full-width digits are digits.
/// - CRLF, CR, form feed and the Unicode line and paragraph separators are `\n`.
/// - Byte-order marks, zero-width characters and soft hyphens are dropped.
/// - Bytes that are no UTF-8 become U+FFFD.
public struct NormalisedText: Sendable {
    /// UTF-8, NFC; line ends are `\n`.
    public let bytes: [UInt8]
    /// How many bytes of the original were no UTF-8.
    public let invalidBytes: Int
    /// Where ``bytes`` departs from the original; empty where they are the same.
    let segments: [Segment]

    /// A run of the text: from `normalised` up to the next segment.
    struct Segment: Sendable {
        let normalised: UInt32
        let original: UInt32
        /// Zero for a run that stands as it was; else how many bytes of the original the run replaces.
        let replaced: UInt32
    }

    /// Of a text shorter than 4 GB; what is beyond is left out.
    public init(utf8 original: [UInt8]) {
        var normaliser = Normaliser()
        let result = original.withUnsafeBufferPointer { bytes -> [UInt8]? in
            let whole = UnsafeBufferPointer(rebasing: bytes.prefix(Int(UInt32.max)))
            return normaliser.normalise(whole)
        }
        bytes = result ?? original
        segments = normaliser.segments
        invalidBytes = normaliser.invalidBytes
    }

    init(bytes: [UInt8], invalidBytes: Int, segments: [Segment]) {
        self.bytes = bytes
        self.invalidBytes = invalidBytes
        self.segments = segments
    }

    public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

    /// The offset in the original bytes at which the byte at an offset of ``bytes`` begins; for
    /// `bytes.count`, the end of what was read.
    public func original(_ offset: Int) -> Int {
        guard let segment = segment(before: offset + 1) else { return offset }
        return segment.replaced > 0 ? Int(segment.original) : Int(segment.original) + offset - Int(segment.normalised)
    }

    /// The offset in the original bytes at which what ends at an offset of ``bytes`` ends: what was
    /// dropped after it is left outside.
    public func originalEnd(_ offset: Int) -> Int {
        guard let segment = segment(before: offset) else { return offset }
        if segment.replaced > 0 { return Int(segment.original) + Int(segment.replaced) }
        return Int(segment.original) + offset - Int(segment.normalised)
    }

    /// The bytes of the original that a range of ``bytes`` was made from.
    public func original(_ range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound)
        return range.isEmpty ? start..<start : start..<max(start, originalEnd(range.upperBound))
    }

    /// A range of ``bytes`` as text.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The last segment that begins before an offset of ``bytes``.
    private func segment(before offset: Int) -> Segment? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(segments[middle].normalised) < offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? segments[low - 1] : nil
    }
}
