/// Why a grammar cannot be read.
public struct GrammarError: Error, CustomStringConvertible {
    public var line: Int
    public var message: String
    public var description: String { "line \(line): \(message)" }
}

extension Grammar {
    /// Reads a grammar.
    public init(_ text: String) throws(GrammarError) {
        var reader = GrammarReader(text)
        productions = try reader.productions()
        let known = Set(productions.map(\.name))
        for production in productions {
            for case .name(let name) in production.rule.all where !known.contains(name) {
                throw GrammarError(line: 0, message: "\(production.name) uses \(name), which is not defined")
            }
        }
    }
}

private struct GrammarReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var section = ""
    private var comment = ""

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func productions() throws(GrammarError) -> [Grammar.Production] {
        var productions: [Grammar.Production] = []
        try skipBlanksAndComments()
        while position < scalars.count {
            let comment = comment
            let start = position
            let name = word()
            guard !name.isEmpty else { throw error("a production's name is missing") }
            try expect("=")
            let rule = try choice()
            try expect(";", skips: false)
            let text = string(start..<position)
            productions.append(
                Grammar.Production(name: name, section: section, comment: comment, rule: rule, text: text))
            self.comment = ""
            try skipBlanksAndComments()
        }
        return productions
    }

    private mutating func choice() throws(GrammarError) -> Grammar.Rule {
        var rules = [try sequence()]
        while take("|") {
            try skipBlanksAndComments()
            rules.append(try sequence())
        }
        return rules.count == 1 ? rules[0] : .choice(rules)
    }

    private mutating func sequence() throws(GrammarError) -> Grammar.Rule {
        var rules: [Grammar.Rule] = []
        while let rule = try term() {
            rules.append(rule)
            try skipBlanksAndComments()
        }
        guard let first = rules.first else { throw error("something must stand here") }
        return rules.count == 1 ? first : .sequence(rules)
    }

    private mutating func term() throws(GrammarError) -> Grammar.Rule? {
        guard position < scalars.count else { return nil }
        switch scalars[position] {
        case "\"":
            position += 1
            var text = ""
            while position < scalars.count, scalars[position] != "\"" {
                if scalars[position] == "\\" { position += 1 }
                guard position < scalars.count else { break }
                text.unicodeScalars.append(scalars[position])
                position += 1
            }
            try expect("\"")
            return .literal(text)
        case "?":
            position += 1
            let start = position
            while position < scalars.count, scalars[position] != "?" { position += 1 }
            let text = string(start..<position).trimmed
            try expect("?")
            return .special(text)
        case "[": return .option(try bracketed("]"))
        case "{": return .repetition(try bracketed("}"))
        case "(": return try bracketed(")")
        case "!":
            position += 1
            try skipBlanksAndComments()
            guard let rule = try term() else { throw error("something must follow a !") }
            return .not(rule)
        case let scalar where scalar.properties.isAlphabetic: return .name(word())
        default: return nil
        }
    }

    private mutating func bracketed(_ close: Unicode.Scalar) throws(GrammarError) -> Grammar.Rule {
        position += 1
        try skipBlanksAndComments()
        let rule = try choice()
        try expect(close)
        return rule
    }

    private mutating func word() -> String {
        let start = position
        while position < scalars.count, scalars[position].properties.isAlphabetic { position += 1 }
        return string(start..<position)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar, skips: Bool = true) throws(GrammarError) {
        try skipBlanksAndComments()
        guard take(scalar) else { throw error("`\(scalar)` is missing") }
        if skips { try skipBlanksAndComments() }
    }

    private mutating func skipBlanksAndComments() throws(GrammarError) {
        while position < scalars.count {
            if scalars[position].properties.isWhitespace {
                position += 1
            } else if scalars[position] == "(", position + 1 < scalars.count, scalars[position + 1] == "*" {
                let start = position + 2
                position = start
                while position + 1 < scalars.count, !(scalars[position] == "*" && scalars[position + 1] == ")") {
                    position += 1
                }
                guard position + 1 < scalars.count else { throw error("a comment is not closed") }
                note(string(start..<position).trimmed)
                position += 2
            } else {
                return
            }
        }
    }

    /// A comment of the form `== HEADING ==` begins a section.
    private mutating func note(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.first == "==", words.last == "==" {
            section = words.dropFirst().dropLast().joined(separator: " ")
            comment = ""
        } else {
            comment = words.joined(separator: " ")
        }
    }

    private func string(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return text
    }

    private func error(_ message: String) -> GrammarError {
        GrammarError(line: scalars[..<min(position, scalars.count)].count { $0 == "\n" } + 1, message: message)
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
