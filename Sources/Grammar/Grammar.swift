/// A grammar in the notation that the head of `grammar/chiso.ebnf` describes.
public struct Grammar: Sendable {
    public var productions: [Production]

    public init(productions: [Production]) { self.productions = productions }

    public struct Production: Sendable {
        public var name: String
        /// The heading that it stands under.
        public var section: String
        /// What its comment says; empty where it has none.
        public var comment: String
        public var rule: Rule
        /// As written, from the name to the semicolon.
        public var text: String
    }

    public indirect enum Rule: Hashable, Sendable {
        case literal(String)
        case name(String)
        /// What only words can say: `? a letter ?`.
        case special(String)
        case sequence([Rule])
        case choice([Rule])
        case option(Rule)
        case repetition(Rule)
        /// Nothing, where what follows is not this.
        case not(Rule)
    }

    public func production(_ name: String) -> Production? { productions.first { $0.name == name } }

    /// Every rule within the productions, each before those within it.
    public func rules(in sections: Set<String>? = nil) -> [Rule] {
        productions.filter { sections?.contains($0.section) ?? true }.flatMap { $0.rule.all }
    }
}

extension Grammar.Rule {
    var all: [Grammar.Rule] {
        switch self {
        case .literal, .name, .special: [self]
        case .sequence(let rules), .choice(let rules): [self] + rules.flatMap(\.all)
        case .option(let rule), .repetition(let rule), .not(let rule): [self] + rule.all
        }
    }
}
