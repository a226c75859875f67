import Evaluation
import Foundation

/// A file of DuckDB, asked through its shell.
final class DuckDBEngine: TestEngine {
    let engine = Engine.duckdb
    let client: String
    private let folder: EngineFolder

    init() throws {
        folder = try EngineFolder()
        client = (EngineTools.program("duckdb") ?? "duckdb") + " " + folder.path + "/news.duckdb"
    }

    func load(_ paths: [String]) throws {
        try? FileManager.default.removeItem(atPath: folder.path + "/news.duckdb")
        _ = try answer(schema())
        try loadRows(paths, in: folder.path) { relation, file in
            _ = try answer(
                """
                COPY \(relation) FROM '\(file)' (FORMAT csv, AUTO_DETECT false, HEADER false, DELIMITER ',', QUOTE '"', \
                ESCAPE '"', ALLOW_QUOTED_NULLS false);
                """)
        }
    }

    func stop() {}
}
