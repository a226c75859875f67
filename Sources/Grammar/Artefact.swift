/// A file that is made from the grammar.
public struct Artefact: Sendable {
    /// From the package's root.
    public var path: String
    public var text: String

    /// Every file that is made from a grammar.
    public static func all(of grammar: Grammar) -> [Artefact] {
        [
            Artefact(path: "Sources/Language/Scan/Keyword.swift", text: KeywordSource.text(grammar)),
            Artefact(path: "grammar/reference.md", text: ReferencePage.text(grammar)),
            Artefact(path: "grammar/chiso.tmLanguage.json", text: TextMateGrammar.text(grammar)),
        ]
            + grammar.productions.map { production in
                Artefact(path: RailroadDiagram.path(production.name), text: RailroadDiagram.text(production))
            }
    }
}

extension Grammar {
    /// The words that a program can hold as keywords: every literal of small ASCII letters outside the
    /// productions of words and signs.
    var keywords: [String] {
        let sections = Set(productions.map(\.section)).subtracting(["Words and signs"])
        let literals = rules(in: sections).compactMap { if case .literal(let text) = $0 { text } else { nil } }
        return Set(literals.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }).sorted()
    }

    var reserved: [String] { literals(of: "Reserved") }

    /// The literals that a production is a choice of.
    func literals(of name: String) -> [String] {
        production(name)?.rule.all.compactMap { if case .literal(let text) = $0 { text } else { nil } } ?? []
    }
}
