import Clients
import Corpus
import Evaluation
import Figures
import Foundation
import Testing

extension OnEngines {
    /// What happens when a machine fails while it works: the answer is still right, or there is none, and that is told.
    @Suite(.serialized) struct FailureTests {
        @Test(
            "A server of ClickHouse killed in the middle leaves an error, and no number",
            .enabled(if: EngineKind.clickhouse.isInstalled))
        func server() throws {
            let engine = try ClickHouseEngine()
            defer { engine.stop() }
            try engine.load([EngineTools.package + "/sample"])
            // Slow enough that the server is killed while it has rows still to look at.
            let slow = "SELECT concat('counted ', toString(count())) FROM figures WHERE NOT ignore(sleepEachRow(0.03));"
            let second = engine.servers[1]
            let killer = Thread {
                Thread.sleep(forTimeInterval: 1)
                second.kill()
            }
            killer.start()
            #expect(throws: EngineFailure.self) {
                let answer = try engine.answer(slow)
                Issue.record("\(answer)")
            }
            // Nor is a part of the rows an answer afterwards.
            #expect(throws: EngineFailure.self) { try engine.answer("SELECT count() FROM figures;") }
        }

        @Test("A worker of Spark killed in the middle changes no figure", .enabled(if: EngineKind.spark.isInstalled))
        func worker() throws {
            let engine = try SparkEngine()
            defer { engine.stop() }
            let folder = try EngineFolder()
            try folder.write(try Self.articles(copies: 30), to: "articles.jsonl")
            try folder.write(Self.program, to: "read.py")
            let second = engine.workers[1]
            let log = second.log
            let killer = Thread {
                // Its first tasks are under way or done some time after its executor was launched.
                while !EngineProcess.tail(of: log).contains("launch executor") { Thread.sleep(forTimeInterval: 0.1) }
                Thread.sleep(forTimeInterval: 6)
                second.kill()
            }
            killer.start()
            var environment = engine.environment
            environment["PATH"] = EngineTools.path
            let answer = try EngineProcess.run(
                [
                    "bash", "-c",
                    """
                    set -euo pipefail
                    cd '\(folder.path)'
                    spark-submit --master "$MASTER" --conf spark.executor.memory=512m read.py 2> log
                    chiso figures < articles.jsonl > alone
                    cmp figures alone
                    wc -l < figures
                    """,
                ], environment: environment)
            let count = answer.split(separator: "\n").last.flatMap { Int($0) }
            #expect((count ?? 0) > 1000, "\(answer)")
            #expect(!second.isRunning)
        }

        @Test(
            "A query that an engine refuses is an error, and the next one is answered", arguments: EngineKind.installed)
        func refused(_ kind: EngineKind) async throws {
            let host = try kind.start()
            defer { host.stop() }
            try host.load([EngineTools.package + "/sample"])
            let found = try await Asking.apart { () -> (String?, Int) in
                let client = try EngineClient(host.engine, through: host.client)
                var said: String?
                do throws(EngineProblem) {
                    _ = try client.rows(of: "SELECT no_such_column FROM no_such_table", unless: Interruption())
                } catch { said = error.said.joined(separator: "\n") }
                return (said, try client.rows(of: "SELECT 1 AS a", unless: Interruption()).count)
            }
            #expect(try #require(found.0).contains("no_such"))
            #expect(found.1 == 1)
        }

        @Test("A server killed while it is asked gives an error", .enabled(if: EngineKind.clickhouse.isInstalled))
        func serverAsked() async throws {
            let engine = try ClickHouseEngine()
            defer { engine.stop() }
            try engine.load([EngineTools.package + "/sample"])
            try await Self.askUntilKilled(engine, { engine.servers[1].kill() }, mayStillAnswer: false)
        }

        @Test("A worker killed while it is asked changes no answer", .enabled(if: EngineKind.spark.isInstalled))
        func workerAsked() async throws {
            let engine = try SparkEngine()
            defer { engine.stop() }
            try engine.load([EngineTools.package + "/sample"])
            try await Self.askUntilKilled(engine, { engine.workers[1].kill() }, mayStillAnswer: true)
        }

        /// Asks one query after another; in the middle of one a machine is killed. Each answer is the one that articles
        /// give, or there is an error.
        private static func askUntilKilled(
            _ engine: any TestEngine, _ kill: @escaping @Sendable () -> Void, mayStillAnswer: Bool
        ) async throws {
            let program = "savings, time_cut_files, par_score by place, year"
            let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
            let corpus = Corpus(readings: reader.read([EngineTools.package + "/sample"]).readings)
            let right = Asking.answer(program, Session(corpus: corpus))
            let answers = try await Asking.apart { () -> [(text: String, isFailure: Bool)] in
                let client = try EngineClient(engine.engine, through: engine.client)
                func ask() -> (String, Bool) {
                    let session = Session()
                    session.engine = client
                    let outcomes = session.run(program)
                    return (Asking.text(outcomes, of: program), outcomes.contains(where: \.isFailure))
                }
                var answers = [ask()]
                let killed = DispatchSemaphore(value: 0)
                Thread.detachNewThread {
                    // While the next question or the one after it is worked at.
                    Thread.sleep(forTimeInterval: 0.2)
                    kill()
                    killed.signal()
                }
                for _ in 0..<3 { answers.append(ask()) }
                killed.wait()
                answers.append(ask())
                return answers
            }
            #expect(answers.first?.text == right)
            for answer in answers where !answer.isFailure { #expect(answer.text == right) }
            if mayStillAnswer { #expect(answers.last?.text == right) } else { #expect(answers.last?.isFailure == true) }
        }

        private static let program = """
            import os
            from pyspark.sql import SparkSession

            spark = SparkSession.builder.getOrCreate()
            articles = spark.sparkContext.textFile("articles.jsonl", 24)
            figures = articles.pipe("sh -c 'sleep 1; chiso figures'", env=dict(os.environ), checkCode=True)
            with open("figures", "w", encoding="utf-8") as file:
                file.writelines(line + "\\n" for line in figures.collect())

            """

        private static func articles(copies: Int) throws -> String {
            let lines = try InBulkTests.articles()
            return (0..<copies).map { lines.replacingOccurrences(of: ".txt\"", with: ".\($0).txt\"") }.joined()
        }
    }
}
