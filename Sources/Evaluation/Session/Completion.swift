import Messages

/// One thing that could stand where the caret is.
public struct Completion: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case statement, stage, relation, column, function, definition, symbol, value, word
    }
    /// What is put in, quotes included: `"Thừa Thiên Huế"`.
    public var text: String
    public var kind: Kind
    /// A few words; nil where there is nothing to say.
    public var meaning: Message?
    /// For a function: `only(x)`.
    public var signature: String?

    public init(_ text: String, _ kind: Kind, _ meaning: Message? = nil, signature: String? = nil) {
        self.text = text
        self.kind = kind
        self.meaning = meaning
        self.signature = signature
    }
}

/// What could stand at a place of an entry, and which bytes of the entry it would replace.
public struct Completions: Sendable {
    public var replaces: Range<Int>
    public var candidates: [Completion]

    public init(replaces: Range<Int>, candidates: [Completion]) {
        self.replaces = replaces
        self.candidates = candidates
    }
}
