/// An entry of the catalogue: one thing to say, in each language.
public struct MessageEntry: Hashable, Sendable {
    /// A word of Swift: what code calls it.
    public var key: String
    public var english: String
    public var vietnamese: String
    /// The line of the file that it begins on, from 1.
    public var line: Int

    /// A place of a text: `{name}`, or `{name:one|many}` with the word that goes with a count.
    public struct Place: Hashable, Sendable {
        public var name: String
        /// The words to choose from; empty where the value itself is shown.
        public var words: [String]
    }

    /// The names of its places, each once, in the order of the English text.
    public var placeNames: [String] {
        var names: [String] = []
        for place in Self.places(of: english).found where !names.contains(place.name) { names.append(place.name) }
        return names
    }

    /// The places of a text, and what is wrong with how they are written, or nil.
    public static func places(of text: String) -> (found: [Place], problem: String?) {
        var places: [Place] = []
        var rest = Substring(text)
        while let sign = rest.popFirst() {
            if (sign == "{" || sign == "}") && rest.first == sign {
                rest.removeFirst()
            } else if sign == "}" {
                return (places, "a `}` closes nothing; a brace of the text is doubled")
            } else if sign == "{" {
                guard let end = rest.firstIndex(of: "}") else {
                    return (places, "a `{` is not closed; a brace of the text is doubled")
                }
                let parts = rest[..<end].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                let name = String(parts[0])
                guard isWord(name) else { return (places, "`{\(rest[..<end])}` names no place") }
                let words = parts.dropFirst().flatMap { $0.split(separator: "|", omittingEmptySubsequences: false) }
                guard words.isEmpty || words.count == 2 else {
                    return (places, "`{\(rest[..<end])}` needs two words, for one and for many")
                }
                places.append(Place(name: name, words: words.map(String.init)))
                rest = rest[rest.index(after: end)...]
            }
        }
        return (places, nil)
    }

    /// Whether Swift takes it as a name.
    static func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        }
    }
}
