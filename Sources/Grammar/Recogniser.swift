/// Tells whether a program is one, by nothing but the grammar and the rule of lines: it shares no
/// code with the parser, so that the two can be held against each other.
public struct Recogniser: Sendable {
    private let rules: [String: Grammar.Rule]
    private let literals: [String: [Unicode.Scalar]]

    /// - Parameter without: a production to be taken for one that never matches, to see what depends on it.
    public init(_ grammar: Grammar, without disabled: String? = nil) {
        var rules: [String: Grammar.Rule] = [:]
        var literals: [String: [Unicode.Scalar]] = [:]
        for production in grammar.productions where production.name != disabled {
            rules[production.name] = production.rule
        }
        for case .literal(let text) in grammar.rules() { literals[text] = Array(text.unicodeScalars) }
        self.rules = rules
        self.literals = literals
    }

    public func accepts(_ source: String) -> Bool {
        guard let tokens = tokens(source) else { return false }
        for statement in statements(tokens) {
            let input = TokenInput(tokens: statement)
            var matcher = Matcher(rules, input)
            guard matcher.ends("Statement", at: 0).contains(input.count) else { return false }
        }
        return true
    }

    // MARK: Tokens

    /// The tokens; nil where something is none, or one of those that make a program wrong.
    private func tokens(_ source: String) -> [GrammarToken]? {
        let input = CharacterInput(scalars: Array(source.unicodeScalars), literals: literals)
        guard case .choice(let kinds)? = rules["Token"] else { return nil }
        let names = kinds.compactMap { if case .name(let name) = $0 { name } else { nil } }
        var matcher = Matcher(rules, input)
        var tokens: [GrammarToken] = []
        var position = 0
        var startsLine = true
        var indentation = 0
        while position < input.count {
            if let end = matcher.ends("LineEnd", at: position).last {
                position = end
                startsLine = true
                indentation = 0
            } else if let end = matcher.ends("Blank", at: position).last {
                indentation = input.scalars[position] == "\t" ? (indentation / 4 + 1) * 4 : indentation + 1
                position = end
            } else if let end = matcher.ends("Comment", at: position).last {
                position = end
            } else {
                var best = (name: "", end: position)
                for name in names {
                    if let end = matcher.ends(name, at: position).last, end > best.end { best = (name, end) }
                }
                guard best.end > position, !best.name.hasPrefix("Bad") else { return nil }
                var text = ""
                text.unicodeScalars.append(contentsOf: input.scalars[position..<best.end])
                tokens.append(
                    GrammarToken(
                        production: best.name, text: text, startsLine: startsLine, indentation: indentation))
                startsLine = false
                position = best.end
            }
        }
        return tokens
    }

    // MARK: The rule of lines

    private func statements(_ tokens: [GrammarToken]) -> [[GrammarToken]] {
        var statements: [[GrammarToken]] = []
        var current: [GrammarToken] = []
        var depth = 0
        var margin = 0
        var line = 0
        for token in tokens {
            if token.startsLine { line = token.indentation }
            if token.text == ";", token.production == "Sign" {
                if !current.isEmpty { statements.append(current) }
                current = []
                depth = 0
                continue
            }
            let goesOn =
                !token.startsLine || depth > 0 || token.indentation > margin || token.text == "|" || isOpen(current)
            if !current.isEmpty, !goesOn {
                statements.append(current)
                current = []
            }
            if current.isEmpty {
                margin = line
                depth = 0
            }
            if token.production == "Sign" {
                depth = max(0, depth + (token.text == "(" ? 1 : token.text == ")" ? -1 : 0))
            }
            current.append(token)
        }
        if !current.isEmpty { statements.append(current) }
        return statements
    }

    /// Whether tokens end with a final operator, comma, colon or bar.
    private func isOpen(_ tokens: [GrammarToken]) -> Bool {
        guard let last = tokens.last else { return false }
        if last.production == "Sign" { return ![")", "%", "..", "("].contains(last.text) }
        guard last.production == "Word" else { return false }
        if ["and", "or", "not", "is", "in", "has", "matches", "by", "where", "from"].contains(last.text) {
            return true
        }
        guard last.text == "else" || last.text == "overlaps", let before = tokens.dropLast().last else { return false }
        // Behind the word of a statement it is a name.
        let statementWords = ["load", "use", "expect", "describe", "sql", "why"]
        if tokens.count == 2, statementWords.contains(before.text) { return false }
        switch before.production {
        case "Sign": return [")", "%", ".."].contains(before.text)
        case "Word":
            let reserved = ["and", "or", "not", "is", "in", "has", "matches", "by", "where", "from"]
            return !reserved.contains(before.text)
        default: return true
        }
    }
}
