import Messages

/// What `chiso explain CODE` shows for a code: what it means, a program that fails with it, and the
/// same mended.
public struct DiagnosticPage: Sendable {
    public var code: Diagnostic.Code
    /// A few words, without a full stop.
    public var title: Message
    /// What it means and why it is an error.
    public var text: Message
    /// A program that fails with this code and no other.
    public var failing: String
    /// The same program mended.
    public var mended: String

    public init(_ code: Diagnostic.Code, _ title: Message, _ text: Message, failing: String, mended: String) {
        self.code = code
        self.title = title
        self.text = text
        self.failing = failing
        self.mended = mended
    }

    /// Every page, by code. Numbers: 1–99 scanning and parsing (``scanAndParsePages``), 100–199 checking
    /// (``checkPages``), 200–299 running, values and units (``runPages``), 300–399 loading files and
    /// sessions. A number once given is never used for something else.
    public static let all: [DiagnosticPage] =
        (scanAndParsePages + checkPages + runPages).sorted { $0.code.number < $1.code.number }

    /// The page of a code written as `CS0012`, `cs12` or `12`; nil where there is none.
    public static func named(_ code: String) -> DiagnosticPage? {
        var digits = Substring(code)
        if digits.lowercased().hasPrefix("cs") { digits = digits.dropFirst(2) }
        guard let number = Int(digits) else { return nil }
        return all.first { $0.code.number == number }
    }
}
