/// What the parser made of a source: its statements, and what was wrong with it.
public struct ParsedProgram: Sendable {
    public var source: String
    /// Every byte of the source, as tokens with what stands before each; the last is the end.
    public var tokens: [Token]
    public var statements: [Statement]
    public var diagnostics: [Diagnostic]
    /// Whether the source ends within a statement, so that the prompt should ask for another line.
    public var isIncomplete: Bool

    public init(
        source: String, tokens: [Token] = [], statements: [Statement], diagnostics: [Diagnostic], isIncomplete: Bool
    ) {
        self.source = source
        self.tokens = tokens
        self.statements = statements
        self.diagnostics = diagnostics
        self.isIncomplete = isIncomplete
    }
}
