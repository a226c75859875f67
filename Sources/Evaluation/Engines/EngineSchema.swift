/// The statements that make an engine's tables.
public struct EngineSchema: Sendable {
    public let engine: Engine
    /// On ClickHouse, the cluster over whose servers the rows are spread; nil for one server.
    public var cluster: String?

    public init(_ engine: Engine, cluster: String? = nil) {
        self.engine = engine
        self.cluster = cluster
    }

    /// The statements for some tables, each ended by `;` and a line end, as the engine's own client takes them.
    public func statements(_ tables: [EngineTable] = EngineTables.all) -> String {
        tables.map(statement).joined(separator: "\n")
    }

    private func statement(_ table: EngineTable) -> String {
        guard engine == .clickhouse, let cluster else { return create(table, name: table.name) }
        let local = table.name + Self.localSuffix
        return create(table, name: local) + "\n" + """
            CREATE TABLE IF NOT EXISTS \(quoted(table.name)) AS \(quoted(local))
            ENGINE = Distributed(\(quoted(cluster)), currentDatabase(), \(quoted(local)), cityHash64(\(quoted("row"))));

            """
    }

    /// What each server of a cluster has of a table bears the table's name with this behind it.
    public static let localSuffix = "_local"

    private func create(_ table: EngineTable, name: String) -> String {
        let columns = table.columns.map { "    \(quoted($0.name)) \(type($0.type))" }.joined(separator: ",\n")
        return "CREATE TABLE IF NOT EXISTS \(quoted(name)) (\n\(columns)\n)\(storage);\n"
    }

    private var storage: String {
        switch engine {
        case .duckdb, .postgresql: ""
        case .clickhouse: " ENGINE = MergeTree PARTITION BY tuple() ORDER BY `row`"
        case .spark: " USING parquet"
        }
    }

    /// The name of a table or column; none of chiso's has a quote in it.
    public func quoted(_ name: String) -> String {
        switch engine {
        case .duckdb, .postgresql: "\"\(name)\""
        case .clickhouse, .spark: "`\(name)`"
        }
    }

    private func type(_ type: EngineColumn.Storage) -> String {
        switch engine {
        case .duckdb:
            switch type {
            case .text: "VARCHAR NOT NULL"
            case .number: "BIGINT NOT NULL"
            case .day: "INTEGER NOT NULL"
            case .flag: "TINYINT NOT NULL"
            }
        case .postgresql:
            switch type {
            case .text: "text COLLATE \"C\" NOT NULL"
            case .number: "bigint NOT NULL"
            case .day: "integer NOT NULL"
            case .flag: "smallint NOT NULL"
            }
        case .clickhouse:
            switch type {
            case .text: "String"
            case .number: "Int64"
            case .day: "Int32"
            case .flag: "UInt8"
            }
        case .spark:
            switch type {
            case .text: "STRING"
            case .number: "BIGINT"
            case .day: "INT"
            case .flag: "TINYINT"
            }
        }
    }
}
