import Evaluation
import Foundation

/// Two servers of ClickHouse over which the rows are spread; the first is asked.
final class ClickHouseEngine: TestEngine {
    let engine = Engine.clickhouse
    let client: String
    let servers: [EngineProcess]
    let environment: [String: String]
    private let clients: [String]
    private let folder: EngineFolder

    init() throws {
        folder = try EngineFolder()
        let ports = try (0..<2).map { _ in (tcp: try EngineProcess.freePort(), http: try EngineProcess.freePort()) }
        let program = EngineTools.program("clickhouse-client") ?? "clickhouse-client"
        let clients = ports.map { "\(program) --host 127.0.0.1 --port \($0.tcp) -n" }
        let folder = folder
        let shards = ports.map {
            "<shard><replica><host>127.0.0.1</host><port>\($0.tcp)</port></replica></shard>"
        }.joined()
        servers = try ports.indices.map { index in
            let own = "\(folder.path)/\(index)"
            try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
            try folder.write(Self.users, to: "\(index)/users.xml")
            try folder.write(Self.configuration(own, ports[index], shards), to: "\(index)/config.xml")
            return try EngineProcess(
                [EngineTools.program("clickhouse-server") ?? "clickhouse-server", "--config-file=config.xml"], in: own,
                log: own + "/log")
        }
        self.clients = clients
        environment = Dictionary(
            uniqueKeysWithValues: zip(["FIRST", "SECOND"], ports.map { "--host 127.0.0.1 --port \($0.tcp)" }))
        client = clients[0]
        for (server, client) in zip(servers, clients) {
            try server.wait("ClickHouse") {
                (try? EngineProcess.run(client.split(separator: " ").map(String.init), input: "SELECT 1")) != nil
            }
        }
    }

    func load(_ paths: [String]) throws {
        for client in clients {
            let words = client.split(separator: " ").map(String.init)
            let tables = EngineTables.all.flatMap { [$0.name, $0.name + EngineSchema.localSuffix] }
            try EngineProcess.run(words, input: tables.map { "DROP TABLE IF EXISTS \($0);" }.joined(separator: "\n"))
            try EngineProcess.run(words, input: schema("--cluster", "news"))
        }
        try loadRows(paths, in: folder.path) { relation, file in
            try EngineProcess.run(
                clients[0].split(separator: " ").map(String.init) + [
                    "--insert_distributed_sync", "1", "--query", "INSERT INTO \(relation) FORMAT TabSeparated",
                ], from: file)
        }
    }

    func stop() { for server in servers { server.stop() } }

    private static let users = """
        <yandex>
        <profiles><default></default></profiles>
        <users><default><password></password><networks><ip>127.0.0.1</ip></networks>
        <profile>default</profile><quota>default</quota></default></users>
        <quotas><default></default></quotas>
        </yandex>
        """

    private static func configuration(_ folder: String, _ port: (tcp: Int, http: Int), _ shards: String) -> String {
        """
        <yandex>
        <logger><level>error</level><log>\(folder)/server.log</log><errorlog>\(folder)/error.log</errorlog></logger>
        <listen_host>127.0.0.1</listen_host><tcp_port>\(port.tcp)</tcp_port><http_port>\(port.http)</http_port>
        <path>\(folder)/data/</path><tmp_path>\(folder)/tmp/</tmp_path><user_files_path>\(folder)/files/</user_files_path>
        <users_config>\(folder)/users.xml</users_config>
        <default_profile>default</default_profile><default_database>default</default_database>
        <mark_cache_size>67108864</mark_cache_size>
        <remote_servers><news>\(shards)</news></remote_servers>
        </yandex>
        """
    }
}
