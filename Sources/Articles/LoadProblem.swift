import Messages

/// What went wrong, or may have, when articles were loaded.
public struct LoadProblem: Sendable, Hashable {
    /// The file or folder, as the user can find it; `standard input` for a stream.
    public var path: String
    /// The line of the file, from 1, where it is about one.
    public var line: Int?
    public var kind: Kind
    public var severity: Severity
    /// What was found, in one sentence without a stop.
    public var message: Message
    /// What to do about it; nil where nothing needs to be done.
    public var help: Message?

    public enum Kind: String, Sendable, CaseIterable {
        case missing, unreadable, loop, empty, binary, utf16, legacyEncoding, cutCharacter, invalidBytes, tooLarge,
            badLine, badRow, noArticles
    }

    /// With a warning something was read all the same; with an error nothing was.
    public enum Severity: String, Sendable { case warning, error }

    public init(
        path: String, line: Int? = nil, kind: Kind, severity: Severity, message: Message, help: Message? = nil
    ) {
        self.path = path
        self.line = line
        self.kind = kind
        self.severity = severity
        self.message = message
        self.help = help
    }

    /// Where it is: `sample/a.txt:3`.
    public var place: String { line.map { "\(path):\($0)" } ?? path }

    /// `warning: sample/a.txt:3: what was found (what to do)`.
    public func text(in language: MessageLanguage) -> String {
        let severity: Message = severity == .error ? .error : .warning
        guard let help else {
            return Message.problem(severity: severity, place: place, problem: message).text(in: language)
        }
        return Message.problemWithHelp(severity: severity, place: place, problem: message, help: help).text(
            in: language)
    }
}
