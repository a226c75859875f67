import Evaluation
import Foundation

/// A Spark master with two workers, asked through `spark-sql`. The tables are the files of rows as they are.
final class SparkEngine: TestEngine {
    let engine = Engine.spark
    let client: String
    let address: String
    let workers: [EngineProcess]
    private let master: EngineProcess
    private let folder: EngineFolder

    init() throws {
        folder = try EngineFolder()
        let port = try EngineProcess.freePort()
        address = "spark://127.0.0.1:\(port)"
        let bin = Self.home + "/bin"
        master = try EngineProcess(
            [
                bin + "/spark-class", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port",
                "\(port)",
                "--webui-port", "\(try EngineProcess.freePort())",
            ], in: folder.path, log: folder.path + "/master.log", environment: Self.environment)
        let (folder, address) = (folder, address)
        workers = try (1...2).map { number in
            try EngineProcess(
                [
                    bin + "/spark-class", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores",
                    "1",
                    "--memory", "1g", "--webui-port", "\(try EngineProcess.freePort())", "--work-dir",
                    "\(folder.path)/work\(number)", address,
                ], in: folder.path, log: "\(folder.path)/worker\(number).log", environment: Self.environment)
        }
        client =
            "env SPARK_LOCAL_IP=127.0.0.1 SPARK_HOME=\(Self.home) \(bin)/spark-sql --master \(address) -S --conf spark.sql.catalogImplementation=in-memory "
            + "--conf spark.ui.enabled=false --conf spark.executor.memory=512m --conf spark.sql.shuffle.partitions=2 "
            + "-i \(folder.path)/tables.sql"
        for (index, worker) in workers.enumerated() {
            try worker.wait("worker \(index + 1) of Spark") {
                EngineProcess.tail(of: worker.log).contains("Successfully registered with master")
            }
        }
    }

    private static let home = EngineTools.pythonPackage("pyspark") ?? "."
    /// What a worker starts must find chiso.
    private static let environment = [
        "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_HOME": home, "PATH": EngineTools.path,
    ]

    var environment: [String: String] { Self.environment.merging(["MASTER": address]) { $1 } }

    func load(_ paths: [String]) throws {
        try loadRows(paths, in: folder.path) { _, _ in }
        let tables = try EngineTables.all.map { table in
            let options = """
                USING csv OPTIONS (path '\(folder.path)/\(table.name).rows', quote '"', escape '"', nullValue '\\\\N', \
                emptyValue '', maxCharsPerColumn '-1')
                """
            return try schema(table.name).replacingOccurrences(of: "USING parquet", with: options)
        }
        try folder.write(tables.joined(), to: "tables.sql")
    }

    func stop() {
        for worker in workers { worker.stop() }
        master.stop()
    }
}
