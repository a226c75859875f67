/// Something that chiso says to a person, as data: an entry of the catalogue with what stands in its places. It
/// is worded only where it is shown, in the language of whom it is shown to.
///
/// Entries are written in the folder `messages`, a file for each target; the build makes a member of this type
/// from each, `Message.unknownName(name:)`, so that an entry that is not there, or a place left empty, does not
/// compile.
public struct Message: Hashable, Sendable {
    /// What the catalogue calls it; empty for text that comes from elsewhere.
    public let key: String
    let english: String
    let vietnamese: String
    let arguments: [Place]

    struct Place: Hashable, Sendable {
        var name: String
        var value: Argument
    }

    /// What stands in a place of a message.
    public indirect enum Argument: Hashable, Sendable {
        case text(String)
        /// Written with points between groups of thousands, as the articles have it.
        case count(Int)
        case message(Message)
        /// `a, b, c`
        case list([Argument])
        /// `a, b or c`
        case either([Argument])
    }

    /// An entry of the catalogue; for the code that the build makes.
    public init(
        _ key: String, english: String, vietnamese: String,
        _ arguments: KeyValuePairs<String, any MessageArgument> = [:]
    ) {
        self.key = key
        self.english = english
        self.vietnamese = vietnamese
        self.arguments = arguments.map { Place(name: $0.key, value: $0.value.messageArgument) }
    }

    /// Text that is the same in every language: what a person wrote, or what the system said.
    public init(verbatim text: String) {
        self.init("", english: "{text}", vietnamese: "{text}", ["text": text])
    }

    public static func == (a: Self, b: Self) -> Bool { a.key == b.key && a.arguments == b.arguments }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(arguments)
    }
}

/// What can stand in a place of a message.
public protocol MessageArgument {
    var messageArgument: Message.Argument { get }
}

extension String: MessageArgument {
    public var messageArgument: Message.Argument { .text(self) }
}

extension Int: MessageArgument {
    public var messageArgument: Message.Argument { .count(self) }
}

extension Message: MessageArgument {
    public var messageArgument: Message.Argument { .message(self) }
}

extension Message.Argument: MessageArgument {
    public var messageArgument: Message.Argument { self }
}

extension Array: MessageArgument where Element: MessageArgument {
    public var messageArgument: Message.Argument { .list(map(\.messageArgument)) }
}
