import Evaluation
import Messages
import VietnameseText

/// A command of the prompt itself, as `.help`: what it is called, what it takes, what it does. Help,
/// completion and running all come from the one table.
struct DotCommand: Sendable {
    var name: String
    /// `[NAME]`, `FILE`; empty where it takes nothing.
    var arguments: String
    var meaning: Message
    /// What can stand as the argument, for completion.
    var candidates: @Sendable (PromptLoop) -> [Completion] = { _ in [] }
    /// Does it with the arguments given; says what is wrong, or nil.
    var body: @Sendable (PromptLoop, [String]) -> Message?

    /// Runs an entry that begins with a dot; false where it failed, after saying why.
    static func run(_ entry: String, in prompt: PromptLoop) -> Bool {
        let words = Self.words(entry)
        guard let first = words.first else { return true }
        guard let command = named(first) else {
            let known = all.map(\.name).filter { $0.hasPrefix(first.prefix(3)) }
            let problem: Message = known.isEmpty ? .noCommand(name: first) : .noCommandButNear(name: first, near: known)
            StandardStream.error.write(problem.text(in: prompt.language) + "\n")
            return false
        }
        guard let problem = command.body(prompt, Array(words.dropFirst())) else { return true }
        StandardStream.error.write(problem.text(in: prompt.language) + "\n")
        return false
    }

    /// The command of that name, or the one that it begins alone.
    static func named(_ name: String) -> DotCommand? {
        if let exact = all.first(where: { $0.name == name }) { return exact }
        let begun = all.filter { $0.name.hasPrefix(name) && name.utf8.count > 1 }
        return begun.count == 1 ? begun.first : nil
    }

    /// What could stand at a place of an entry that begins with a dot; nil for another entry.
    static func completions(for entry: String, at offset: Int, in prompt: PromptLoop) -> Completions? {
        guard entry.hasPrefix(".") else { return nil }
        let bytes = Array(entry.utf8.prefix(offset))
        let start = bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
        let begun = plainKey(String(decoding: bytes[start...], as: UTF8.self))
        var candidates: [Completion]
        if start == 0 {
            candidates = all.map { Completion($0.name, .statement, $0.meaning, signature: $0.usage) }
        } else {
            let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            candidates = named(name)?.candidates(prompt) ?? []
            if let path = named(name), path.arguments.contains("PATH") || path.arguments.contains("FILE") {
                candidates = FileNames.completions(of: String(decoding: bytes[start...], as: UTF8.self))
            }
        }
        candidates = candidates.filter { plainKey($0.text).hasPrefix(begun) }
        return Completions(replaces: start..<offset, candidates: candidates)
    }

    /// `.open PATH…`
    var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

    /// An entry's words; quotes hold one together.
    static func words(_ entry: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in entry {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }
}
