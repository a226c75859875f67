/// What the parser made of a source: its statements, and what was wrong with it.
public struct ParsedProgram: Sendable {
    public var source: String
    public var statements: [Statement]
    public var diagnostics: [Diagnostic]
    /// Whether the source ends within a statement, so that the prompt should ask for another line.
    public var isIncomplete: Bool

    public init(source: String, statements: [Statement], diagnostics: [Diagnostic], isIncomplete: Bool) {
        self.source = source
        self.statements = statements
        self.diagnostics = diagnostics
        self.isIncomplete = isIncomplete
    }
}

/// Reads a program.
public func parse(_ source: String) -> ParsedProgram {
    ParsedProgram(source: source, statements: [], diagnostics: [], isIncomplete: false)
}
