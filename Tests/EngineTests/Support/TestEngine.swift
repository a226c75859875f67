import Evaluation
import Foundation

/// A real engine, started by the tests on the loopback, that holds chiso's tables.
protocol TestEngine: AnyObject, Sendable {
    var engine: Engine { get }
    /// The engine's own client, as `--through` takes it: words parted by spaces, none with a space in it.
    var client: String { get }
    /// What the commands of the manual need to reach it.
    var environment: [String: String] { get }
    /// Makes the tables anew, with the rows of articles.
    func load(_ paths: [String]) throws
    /// Ends it.
    func stop()
}

/// The engines that tests know, each with what it shows.
enum EngineKind: String, CaseIterable, Sendable, CustomStringConvertible {
    /// A file of DuckDB.
    case duckdb
    /// A cluster of PostgreSQL.
    case postgresql
    /// Two servers of Debian's ClickHouse with a `Distributed` table.
    case clickhouse
    /// A ClickHouse of today, within Python.
    case chdb
    /// A Spark master with two workers.
    case spark

    var description: String { rawValue }

    var isInstalled: Bool {
        switch self {
        case .duckdb: EngineTools.program("duckdb") != nil
        case .postgresql:
            EngineTools.program("initdb") != nil && EngineTools.program("postgres") != nil
                && EngineTools.program("psql") != nil
        case .clickhouse:
            EngineTools.program("clickhouse-server") != nil && EngineTools.program("clickhouse-client") != nil
        case .chdb: EngineTools.pythonPackage("chdb") != nil
        case .spark: EngineTools.pythonPackage("pyspark") != nil && EngineTools.program("java") != nil
        }
    }

    /// Those that are installed; of these, where `CHISO_ONLY` names some, the named.
    static let installed: [EngineKind] = {
        let named = ProcessInfo.processInfo.environment["CHISO_ONLY"]?.split(separator: ",").map(String.init)
        return allCases.filter { $0.isInstalled && named?.contains($0.rawValue) ?? true }
    }()

    func start() throws -> any TestEngine {
        switch self {
        case .duckdb: try DuckDBEngine()
        case .postgresql: try PostgreSQLEngine()
        case .clickhouse: try ClickHouseEngine()
        case .chdb: try ChdbEngine()
        case .spark: try SparkEngine()
        }
    }
}

extension TestEngine {
    var environment: [String: String] { [:] }

    /// What the engine's client answers to statements.
    func answer(_ sql: String) throws -> String {
        try EngineProcess.run(client.split(separator: " ").map(String.init), input: sql)
    }

    /// The statements that make the tables.
    func schema(_ arguments: String...) throws -> String {
        try EngineProcess.run([EngineTools.chiso, "schema", "--engine", engine.rawValue] + arguments)
    }

    /// Writes the rows of each relation into a file and has them loaded; those of a relation without any are not. They
    /// come from one corpus file, which alone knows what figures are one fact.
    func loadRows(_ paths: [String], in folder: String, load: (_ relation: String, _ file: String) throws -> Void)
        throws
    {
        let corpus = folder + "/corpus.chiso"
        try? FileManager.default.removeItem(atPath: corpus)
        try EngineProcess.run([EngineTools.chiso, "index"] + paths + ["--output", corpus])
        for table in EngineTables.all {
            let file = "\(folder)/\(table.name).rows"
            try EngineProcess.run(
                [EngineTools.chiso, "rows", table.name, "--engine", engine.rawValue, corpus], to: file)
            let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
            if size != 0 { try load(table.name, file) }
        }
    }
}
