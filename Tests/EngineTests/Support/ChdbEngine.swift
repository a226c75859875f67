import Evaluation
import Foundation

/// A ClickHouse of today within Python, asked as its client would be.
final class ChdbEngine: TestEngine {
    let engine = Engine.clickhouse
    let client: String
    private let folder: EngineFolder

    init() throws {
        folder = try EngineFolder()
        client =
            EngineTools.folder + "/bin/python3 " + EngineTools.package + "/Tests/EngineTests/Support/chdb-client.py "
            + folder.path + "/data"
    }

    func load(_ paths: [String]) throws {
        try? FileManager.default.removeItem(atPath: folder.path + "/data")
        var statements = try schema()
        try loadRows(paths, in: folder.path) { relation, file in
            statements += "INSERT INTO \(relation) SELECT * FROM file('\(file)', 'TabSeparated');\n"
        }
        _ = try answer(statements)
    }

    func stop() {}
}
