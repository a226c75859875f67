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
    /// another plain letter is itself in any key, since tones and marks are on vowels; most texts are told apart by it.
    private func isOtherwiseBegun(_ other: String) -> Bool {
        var bytes = other.utf8.makeIterator()
        guard let own = bytes.next(), let next = bytes.next(), next | 0x20 >= 0x61, next | 0x20 <= 0x7A else {
            return false
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
