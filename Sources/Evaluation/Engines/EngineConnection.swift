import Messages

/// An engine that holds chiso's tables and answers queries of them. Belongs to one thread, as a session does.
public protocol EngineConnection: AnyObject {
    var engine: Engine { get }

    /// The rows of a query, each as the text of a JSON object with a member for each column.
    ///
    /// - Parameters:
    ///   - sql: The query, without a semicolon.
    ///   - interruption: Looked at while the engine works.
    func rows(of sql: String, unless interruption: Interruption) throws(EngineProblem) -> [[UInt8]]
}

/// Why an engine gave no answer. There is none of these behind which a number is given all the same.
public struct EngineProblem: Error, Sendable {
    public var message: Message
    /// What the engine or its client said, line by line.
    public var said: [String]
    public var help: [Message]
    /// Whether the user ended it.
    public var isInterruption: Bool

    public init(_ message: Message, said: [String] = [], help: [Message] = [], isInterruption: Bool = false) {
        self.message = message
        self.said = said
        self.help = help
        self.isInterruption = isInterruption
    }
}

extension Engine {
    /// As its makers write it.
    public var shownName: String {
        switch self {
        case .duckdb: "DuckDB"
        case .clickhouse: "ClickHouse"
        case .spark: "Spark"
        case .postgresql: "PostgreSQL"
        }
    }
}
