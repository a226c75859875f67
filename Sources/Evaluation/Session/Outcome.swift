import Language
import Messages

/// What a statement gave.
public enum Outcome: Sendable {
    /// The result of a query.
    case table(ResultTable)
    /// A definition was made or replaced.
    case defined(DefinitionChange)
    /// Articles were loaded.
    case loaded(LoadReport)
    /// `why`: every cell opened.
    case why(WhyTree)
    /// `why not`: each figure with the condition that it failed.
    case whyNot(WhyNot)
    /// `describe NAME`.
    case description(Description)
    /// `expect` held.
    case held
    /// `export` wrote a file.
    case exported(path: String, rows: Int)
    /// `sql QUERY`.
    case sql(String)
    /// What was wrong; the other statements of the entry have run where they could.
    case diagnostics([Diagnostic])

    public var isFailure: Bool {
        if case .diagnostics(let found) = self { return found.contains { $0.severity == .error } }
        return false
    }
}

/// A definition that was made: what it replaced.
public struct DefinitionChange: Sendable, Hashable {
    public var name: String
    public var form: Definition.Form
    /// Whether one of that name was there.
    public var replaces: Bool
    /// Whether it hides one that `scripts/standard.chiso` ships.
    public var hidesShipped: Bool
    /// The definition's text, as it was entered.
    public var text: String
}

/// What `load` read.
public struct LoadReport: Sendable, Hashable {
    public var path: String
    public var documents: Int
    public var figures: Int
}

/// `why not`: the figures of the sentences that hold a phrase, each with what it failed.
public struct WhyNot: Sendable {
    public struct Row: Sendable {
        public var source: WhySource
        /// The first condition that the figure failed; nil where the indicator takes it.
        public var failed: Message?
    }
    public var phrase: String
    public var indicator: String
    public var rows: [Row]
}

/// What a name stands for.
public struct Description: Sendable {
    public var name: String
    /// `relation`, `indicator`, `stage`, …
    public var kind: String
    public var label: String?
    /// The definition's text, or the signature.
    public var text: String
    public var meaning: Message
    /// Name, type and meaning of each column of a relation, or names that a definition uses.
    public var parts: [Part]
    /// Of a word of the language: what its meaning in one line leaves out, and entries to try.
    public var details: Message?
    public var examples: [String] = []

    public struct Part: Sendable, Hashable {
        public var name: String
        public var type: Message
        public var meaning: Message
    }
}
