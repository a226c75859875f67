import Corpus
import Language
import Messages
import VietnameseText

extension Session {
    /// What could stand at a byte of an entry, where a word or a quoted text has been begun.
    ///
    /// What begins as typed comes first, marks and case apart: `thua th` gives `"Thừa Thiên Huế"`.
    public func completions(for entry: String, at offset: Int) -> Completions {
        readStandard()
        let place = CompletionPlace(entry, offset)
        let prefix = plainKey(place.prefix)
        let found = candidates(place).filter { candidate in
            prefix.isEmpty || plainKey(candidate.text.trimmedQuote).hasPrefix(prefix)
        }
        return Completions(replaces: place.replaces, candidates: found)
    }

    /// Every name of a column and of a definition, for help.
    public var completionsOfNames: [Completion] {
        readStandard()
        var known: Set<String> = []
        let columns = Schema.standard.relations.flatMap { self.columns($0.name) }
        return (definitions(Definition.Form.allCases) + topics() + columns).filter { known.insert($0.text).inserted }
    }

    /// How a definition with parameters is called: `since(y)`; nil for any other name.
    public func signature(of name: String) -> String? {
        guard let entry = definitions[name], !entry.definition.parameters.isEmpty else { return nil }
        let label = entry.definition.label.map { "  " + $0.value } ?? ""
        return "\(entry.name)(\(entry.definition.parameters.map(\.value).joined(separator: ", ")))" + label
    }

    private func candidates(_ place: CompletionPlace) -> [Completion] {
        switch place.expected {
        case .start:
            return keywords([.statement, .definition]) + relations() + definitions([.indicator, .let])
                + functions([.aggregate])
        case .stage: return keywords([.stage])
        case .relation: return relations() + definitions([.let])
        case .topic: return topics()
        case .valueOf(let column): return values(of: column, place) + definitions([.let])
        case .expression:
            return columns(place.relation) + definitions([.filter, .indicator, .let])
                + functions([.aggregate, .along, .function]) + words
        case .name: return relations() + columns(place.relation) + definitions(Definition.Form.allCases) + topics()
        case .nothing: return []
        }
    }

    // MARK: Names

    private func keywords(_ kinds: [Reference.Kind]) -> [Completion] {
        Reference.entries.filter { kinds.contains($0.kind) }.map {
            Completion($0.name, $0.kind == .stage ? .stage : .statement, $0.meaning, signature: $0.signature)
        }
    }

    private func functions(_ kinds: [Reference.Kind]) -> [Completion] {
        Reference.entries.filter { kinds.contains($0.kind) }.map {
            Completion($0.name + "(", .function, $0.meaning, signature: $0.signature)
        }
    }

    private func relations() -> [Completion] {
        Schema.standard.relations.map { Completion($0.name, .relation, $0.row) }
    }

    private func columns(_ relation: String) -> [Completion] {
        (Schema.standard.relation(relation)?.columns ?? []).map { Completion($0.name, .column, $0.meaning) }
    }

    private func definitions(_ forms: [Definition.Form]) -> [Completion] {
        definitions.all.filter { $0.form != .topic && forms.contains($0.form) }.map { entry in
            let parameters = entry.definition.parameters.map(\.value).joined(separator: ", ")
            return Completion(
                entry.name, .definition, Message(verbatim: entry.definition.label?.value ?? entry.form.rawValue),
                signature: parameters.isEmpty ? nil : "\(entry.name)(\(parameters))")
        }
    }

    private func topics() -> [Completion] {
        definitions.all.filter { $0.form == .topic }.map {
            Completion($0.name, .definition, $0.definition.label.map { Message(verbatim: $0.value) } ?? .aTopic)
        }
    }

    private var words: [Completion] {
        ["and", "or", "not", "is missing", "is known", "in", "has", "matches", "by", "where", "from"].map {
            Completion($0, .word)
        }
    }

    // MARK: Values that occur

    private func values(of column: String, _ place: CompletionPlace) -> [Completion] {
        let shape = Schema.standard.relation(place.relation)?.column(column)
        if case .symbol(let words)? = shape?.type, !words.isEmpty {
            return words.map { Completion($0, .symbol, Message(verbatim: "\(column) = \($0)")) }
        }
        guard let typed = corpus.relation(place.relation)?.column(column) else { return [] }
        let texts: [String]
        switch typed {
        case .text(let coded): texts = coded.dictionary.texts
        case .symbol(let coded): texts = coded.dictionary.texts
        case .place(let places): texts = Array(Set(places.identities.map(\.name)))
        default: texts = []
        }
        // A list of hundreds of sentences helps nobody.
        guard texts.count <= 5000, column != "sentence" else { return [] }
        return texts.sorted { Value.compareOrder(.text($0), .text($1)) < 0 }.map {
            Completion("\"\($0)\"", .value, Message(verbatim: column))
        }
    }
}

/// What may stand where the caret is, read off the words before it.
struct CompletionPlace {
    enum Expected: Equatable {
        case start, stage, relation, topic, expression, name, nothing
        case valueOf(String)
    }

    let prefix: String
    let replaces: Range<Int>
    let expected: Expected
    /// Whose columns are meant; `facts` where none is named.
    let relation: String

    init(_ entry: String, _ offset: Int) {
        let bytes = Array(entry.utf8.prefix(max(0, offset)))
        var start = bytes.count
        if let quote = Self.openQuote(bytes) {
            start = quote
        } else {
            while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
        }
        prefix = String(decoding: bytes[start...], as: UTF8.self).trimmedQuote
        replaces = start..<bytes.count
        let before = Self.words(bytes[..<start])
        relation = Self.relation(Self.words(Array(entry.utf8)[...]))
        expected = Self.expected(before, isQuoted: bytes.indices.contains(start) && bytes[start] == UInt8(ascii: "\""))
    }

    /// Where the quote that is open at the end begins.
    private static func openQuote(_ bytes: [UInt8]) -> Int? {
        var open: Int?
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\"") {
            open = open == nil ? index : nil
        }
        return open
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte)
            || (97...122).contains(byte)
    }

    /// The words and signs, quoted texts as one.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") { index += 1 }
                index = min(index + 1, bytes.endIndex)
            } else if isWord(bytes[index]) {
                while index < bytes.endIndex, isWord(bytes[index]) { index += 1 }
            } else if bytes[index] <= 32, bytes[index] != 10 {
                index += 1
                continue
            } else {
                index += 1
                if index < bytes.endIndex, bytes[index] == UInt8(ascii: "="), bytes[start] != 10 { index += 1 }
            }
            words.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        return words
    }

    private static func relation(_ words: [String]) -> String {
        if let from = words.lastIndex(of: "from"), from + 1 < words.count,
            Schema.standard.relation(words[from + 1]) != nil
        {
            return words[from + 1]
        }
        return words.first { Schema.standard.relation($0) != nil } ?? "facts"
    }

    private static let comparisons: Set<String> = ["=", "!=", "<", "<=", ">", ">="]

    private static func expected(_ before: [String], isQuoted: Bool) -> Expected {
        guard let last = before.last(where: { $0 != "\n" }) else { return .start }
        if before.last == "\n" || last == ";" { return .start }
        switch last {
        case "|": return .stage
        case "why", "sql": return .start
        case "from": return .relation
        case "has": return isQuoted ? .nothing : .topic
        case "describe": return .name
        case "load", "use", "export": return .nothing
        default: break
        }
        if comparisons.contains(last), before.count >= 2 { return .valueOf(before[before.count - 2]) }
        // Within `in ( … , …`.
        if last == "(" || last == ",", let open = before.lastIndex(of: "("), open >= 2, before[open - 1] == "in" {
            return .valueOf(before[open - 2])
        }
        return isQuoted ? .nothing : .expression
    }
}

extension String {
    /// Without the quotes around it.
    fileprivate var trimmedQuote: String {
        var text = self[...]
        if text.hasPrefix("\"") { text = text.dropFirst() }
        if text.hasSuffix("\"") { text = text.dropLast() }
        return String(text)
    }
}
