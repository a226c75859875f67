/// Finds a number in the sentence that it stands in.
///
/// A figure's bytes are those of the file; a sentence is normalised and in one line, so that its bytes may lie
/// elsewhere. The number's own digits find it, and where they stand twice the nearer place is the right one.
enum Highlight {
    /// - Parameters:
    ///   - number: As printed.
    ///   - offset: Bytes from the sentence's start to the number, in the file.
    ///   - length: The sentence's length in the file.
    /// - Returns: Bytes of the sentence's UTF-8; nil where the number is not in it.
    static func range(of number: String, in sentence: String, near offset: Int, of length: Int) -> Range<Int>? {
        let needle = Array(number.utf8)
        let text = Array(sentence.utf8)
        guard !needle.isEmpty, text.count >= needle.count else { return nil }
        // Where the sentence has other bytes than the file, places shift by about the same share.
        let expected = length > 0 ? min(offset * text.count / length, text.count) : 0
        var best: Range<Int>?
        for start in 0...(text.count - needle.count)
        where text[start] == needle[0] && text[start..<(start + needle.count)].elementsEqual(needle) {
            let end = start + needle.count
            // `5` does not stand in `50`, nor in `1,5`.
            guard !continues(text, before: start), !continues(text, after: end) else { continue }
            if let known = best, abs(known.lowerBound - expected) <= abs(start - expected) { continue }
            best = start..<end
        }
        return best
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }

    private static func continues(_ text: [UInt8], before start: Int) -> Bool {
        guard start > 0 else { return false }
        if isDigit(text[start - 1]) { return true }
        return start > 1 && isSeparator(text[start - 1]) && isDigit(text[start - 2])
    }

    private static func continues(_ text: [UInt8], after end: Int) -> Bool {
        guard end < text.count else { return false }
        if isDigit(text[end]) { return true }
        return end + 1 < text.count && isSeparator(text[end]) && isDigit(text[end + 1])
    }
}
