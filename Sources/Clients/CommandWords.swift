import Messages

/// The words of a command as a person writes it: parted by spaces, with quotes around what has spaces in it.
///
/// No shell is asked: nothing is expanded, piped or substituted. `'…'` is as it stands; in `"…"` and outside a
/// backslash takes the next character as it is.
public struct CommandWords: Sendable, Hashable {
    public var program: String
    public var arguments: [String]

    public struct Problem: Error, Sendable {
        public let message: Message
    }

    public init(_ command: String) throws(Problem) {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var characters = Array(command)[...]
        while let character = characters.popFirst() {
            if let open = quote {
                if character == open {
                    quote = nil
                } else if character == "\\", open == "\"", let next = characters.popFirst() {
                    word?.append(next)
                } else {
                    word?.append(character)
                }
                continue
            }
            switch character {
            case "'", "\"":
                quote = character
                word = word ?? ""
            case "\\":
                guard let next = characters.popFirst() else { throw Problem(message: .commandEndsInBackslash) }
                word = (word ?? "") + String(next)
            case _ where character.isWhitespace:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw Problem(message: .commandQuoteOpen) }
        if let done = word { words.append(done) }
        guard let program = words.first, !program.isEmpty else { throw Problem(message: .commandEmpty) }
        self.program = program
        arguments = Array(words.dropFirst())
    }
}
