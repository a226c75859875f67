extension NormalisedText {
    /// The same text, its places counted in what the bytes that it was made from were themselves made from.
    ///
    /// - Parameter place: For an offset in the bytes that this text was made from, the bytes that the byte there was
    ///   made from; bytes made together (of `&agrave;`) have the same.
    public func placed(_ place: (Int) -> Range<Int>) -> NormalisedText {
        var segments: [Segment] = []
        // What a run that stands as it was expects next; nil behind a run that was replaced.
        var expected: Int? = 0
        var last: Range<Int>?
        for offset in bytes.indices {
            let made = original(offset..<offset + 1)
            let first = place(made.lowerBound)
            let end = made.isEmpty ? first.lowerBound : place(made.upperBound - 1).upperBound
            let source = first.lowerBound..<max(first.lowerBound, end)
            if let run = last, run == source, run.count != 1 { continue }
            last = source
            if source.count == 1 {
                if expected != source.lowerBound {
                    segments.append(
                        Segment(
                            normalised: UInt32(clamping: offset), original: UInt32(clamping: source.lowerBound),
                            replaced: 0))
                }
                expected = source.upperBound
            } else {
                segments.append(
                    Segment(
                        normalised: UInt32(clamping: offset), original: UInt32(clamping: source.lowerBound),
                        replaced: UInt32(clamping: source.count)))
                expected = nil
            }
        }
        return NormalisedText(bytes: bytes, invalidBytes: invalidBytes, segments: segments)
    }
}
