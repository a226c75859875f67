import Evaluation
import Foundation
import Testing

extension OnEngines {
    /// The tables that chiso makes on the real engines, and the rows in them.
    @Suite(.serialized) struct EngineTablesTests {
        @Test("Every row arrives whole, in every engine that is installed", arguments: EngineKind.installed)
        func rows(_ kind: EngineKind) throws {
            let engine = try kind.start()
            defer { engine.stop() }
            try engine.load([EngineTools.package + "/sample"])
            let counts = try Dictionary(
                uniqueKeysWithValues: EngineTables.all.map { table in
                    let rows = try EngineProcess.run(
                        [
                            EngineTools.chiso, "-c", "count() from \(table.name)", "--format", "tsv",
                            EngineTools.package + "/sample",
                        ])
                    return (table.name, Int(rows.split(separator: "\n").last ?? "") ?? -1)
                })
            // One client for all: that of Spark takes its time to start.
            let statements = EngineTables.all.map { table in
                let texts = table.columns.filter { $0.type == .text }.map { "count(\(quoted($0.name, kind)))" }
                // A text that became NULL on its way would not be counted.
                let words = ["'\(table.name)'", cast("count(*)", kind), cast(texts.joined(separator: " + "), kind)]
                return "SELECT concat(\(words.joined(separator: ", ' ', ")), ' cells') FROM \(table.name);\n"
            }
            let answer = try engine.answer(statements.joined())
            for table in EngineTables.all {
                let expected = try #require(counts[table.name])
                let texts = table.columns.count { $0.type == .text }
                #expect(
                    answer.contains("\(table.name) \(expected) \(expected * texts) cells"), "\(table.name): \(answer)")
            }
        }

        private func quoted(_ name: String, _ kind: EngineKind) -> String {
            switch kind {
            case .duckdb, .postgresql: "\"\(name)\""
            case .clickhouse, .chdb, .spark: "`\(name)`"
            }
        }

        private func cast(_ term: String, _ kind: EngineKind) -> String {
            switch kind {
            case .duckdb: "CAST(\(term) AS VARCHAR)"
            case .postgresql: "CAST(\(term) AS text)"
            case .clickhouse, .chdb: "toString(\(term))"
            case .spark: "CAST(\(term) AS STRING)"
            }
        }
    }
}
