extension Message {
    /// The message in words. The places of an entry are `{name}`, and `{name:one|many}` for the word that goes
    /// with a count; a doubled brace is a brace.
    public func text(in language: MessageLanguage) -> String {
        let template = language == .english ? english : vietnamese
        // Most of the help is such text: it is the constant itself.
        if arguments.isEmpty, !template.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            return template
        }
        var text: [UInt8] = []
        var rest = template.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "{") where rest.first == byte, UInt8(ascii: "}") where rest.first == byte:
                text.append(byte)
                rest.removeFirst()
            case UInt8(ascii: "{"):
                let end = rest.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
                text += place(rest[..<end], language).utf8
                rest = rest[end...].dropFirst()
            default: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What stands in a place, `name` or `name:one|many`.
    private func place(_ place: Substring.UTF8View, _ language: MessageLanguage) -> String {
        let parts = place.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard let name = parts.first.map({ String(Substring($0)) }),
            let value = arguments.first(where: { $0.name == name })?.value
        else { return "" }
        guard parts.count == 2 else { return value.text(in: language) }
        let words = parts[1].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        let word = value == .count(1) ? words.first : words.last
        return word.map { String(Substring($0)) } ?? ""
    }
}

extension Message.Argument {
    func text(in language: MessageLanguage) -> String {
        switch self {
        case .text(let text): return text
        case .count(let count): return Self.grouped(count)
        case .message(let message): return message.text(in: language)
        case .list(let items): return items.map { $0.text(in: language) }.joined(separator: ", ")
        case .either(let items):
            let words = items.map { $0.text(in: language) }
            guard let last = words.last, words.count > 1 else { return words.first ?? "" }
            return words.dropLast().joined(separator: ", ") + (language == .english ? " or " : " hay ") + last
        }
    }

    /// `12.345`
    private static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [Substring] = []
        while digits.utf8.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = String(digits.dropLast(3))
        }
        groups.insert(Substring(digits), at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: ".")
    }
}
