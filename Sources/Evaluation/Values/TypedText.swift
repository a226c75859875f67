/// A text that a person typed to compare with: without any marks it also matches texts that have them.
public struct TypedText: Hashable, Sendable {
    public let text: String
    private let key: String
    /// Whether it is to match without regard to marks.
    public let isPlain: Bool

    public init(_ text: String) {
        self.text = text
        key = ComparisonText.key(text)
        isPlain = ComparisonText.plain(text) == key
    }

    public func matches(_ other: String) -> Bool {
        (isPlain ? ComparisonText.plain(other) : ComparisonText.key(other)) == key
    }
}
