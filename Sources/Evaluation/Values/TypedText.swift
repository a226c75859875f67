/// A text that a person typed to compare with: without any marks it also matches texts that have them.
public struct TypedText: Hashable, Sendable {
    public let text: String
    private let key: String
    /// Whether it is to match without regard to marks.
    public let isPlain: Bool
    private let first: UInt8

    public init(_ text: String) {
        self.text = text
        key = ComparisonText.key(text)
        isPlain = ComparisonText.plain(text) == key
        first = key.utf8.first ?? 0
    }

    /// Whether a text cannot match since it begins with another consonant. A consonant of the plain alphabet before
    /// another letter is itself in any key, since tones and marks are on vowels; most texts are told apart by it.
    private func isOtherwiseBegun(_ other: String) -> Bool {
        var bytes = other.utf8.makeIterator()
        guard let own = bytes.next(), let next = bytes.next() else { return false }
        switch next {
        case 0x41...0x5A, 0x61...0x7A: break
        // `ò`, `ă`, `ơ`: letters with their marks, and no marks by themselves, which would be on the consonant.
        case 0xC3, 0xC4, 0xC6: break
        case 0xE1: guard let third = bytes.next(), third == 0xBA || third == 0xBB else { return false }
        default: return false
        }
        switch own | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: return false
        case 0x61...0x7A: return own | 0x20 != first
        default: return false
        }
    }

    public func matches(_ other: String) -> Bool {
        if isOtherwiseBegun(other) { return false }
        return (isPlain ? ComparisonText.plain(other) : ComparisonText.key(other)) == key
    }
}
