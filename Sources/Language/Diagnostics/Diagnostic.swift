import Messages

/// A finding about a program or about its run, as data; renderings are made from it elsewhere.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Stable: `CS0012`.
    public var code: Code
    public var severity: Severity
    /// Stands alone, without code and place.
    public var headline: Message
    /// The smallest stretch that is at fault; nil where it has no place in a source.
    public var span: SourceSpan?
    /// Which source the span is in: a script's path, `-c`, or nil for the entry itself.
    public var source: String?
    public var notes: [Message]
    /// How to mend it.
    public var help: [Message]

    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// A code with its number; each has a page.
    public struct Code: Hashable, Sendable {
        public var number: Int
        public init(_ number: Int) { self.number = number }
        /// `CS0012`
        public var text: String {
            let digits = String(number)
            return "CS" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        }
    }

    public init(
        _ code: Code, _ headline: Message, at span: SourceSpan?, severity: Severity = .error, notes: [Message] = [],
        help: [Message] = []
    ) {
        self.code = code
        self.severity = severity
        self.headline = headline
        self.span = span
        self.notes = notes
        self.help = help
    }
}
