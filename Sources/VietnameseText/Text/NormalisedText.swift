/// A text as the stages read it: UTF-8 in NFC with plain spaces, quotes and hyphens, and for every
/// byte the place in the bytes that it was made from.
public struct NormalisedText: Sendable {
    /// UTF-8, NFC; line ends are `\n`.
    public let bytes: [UInt8]
    /// Where the mapping changes: from `normalised` on, `original` grows by one a byte, up to the
    /// next entry. Empty where the text is the same as its original.
    let shifts: [Shift]

    struct Shift: Sendable {
        let normalised: Int
        let original: Int
    }

    /// The offset in the original bytes of an offset in ``bytes``, 0 to `bytes.count`.
    public func original(_ offset: Int) -> Int {
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].normalised <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let shift = shifts[low - 1]
        return shift.original + offset - shift.normalised
    }
}
