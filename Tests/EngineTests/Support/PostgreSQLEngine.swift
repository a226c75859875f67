import Evaluation
import Foundation

/// A cluster of PostgreSQL in a folder of its own; its server does not run as root.
final class PostgreSQLEngine: TestEngine {
    let engine = Engine.postgresql
    let client: String
    let environment: [String: String]
    private let folder: EngineFolder
    private let server: EngineProcess

    /// Debian's package makes this user.
    private static let user = "postgres"

    init() throws {
        folder = try EngineFolder()
        let data = folder.path + "/data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
        if getuid() == 0 { try EngineProcess.run(["chown", Self.user, data]) }
        try EngineProcess.run(
            [
                EngineTools.program("initdb") ?? "initdb", "-D", data, "-A", "trust", "-U", "chiso", "-E", "UTF8",
                "--locale=C.UTF-8", "-N",
            ], user: Self.user)
        let port = try EngineProcess.freePort()
        // SIGINT ends the server without waiting for those who are connected.
        server = try EngineProcess(
            [
                EngineTools.program("postgres") ?? "postgres", "-D", data, "-p", "\(port)", "-k", data,
                "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off",
            ], in: "/", log: folder.path + "/log", signal: "INT", user: Self.user)
        client =
            (EngineTools.program("psql") ?? "psql") + " --no-psqlrc -q -h 127.0.0.1 -p \(port) -U chiso -d postgres"
        environment = [
            "PGHOST": "127.0.0.1", "PGPORT": "\(port)", "PGUSER": "chiso", "PGDATABASE": "postgres",
        ]
        let client = client
        try server.wait("PostgreSQL") {
            (try? EngineProcess.run(client.split(separator: " ").map(String.init) + ["-c", "SELECT 1"])) != nil
        }
    }

    func load(_ paths: [String]) throws {
        _ = try answer("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
        _ = try answer(schema())
        try loadRows(paths, in: folder.path) { relation, file in
            _ = try answer("\\copy \(relation) FROM '\(file)'")
        }
    }

    func stop() { server.stop() }
}
