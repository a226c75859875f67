import GRDB
import SeededRandom
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `chiso index` as a person meets it: what it tells, and that nothing is lost whatever happens to it.
@Suite(.serialized)
struct IndexingTests {
    let home: TemporaryFolder
    private let corpus: String
    private let articles: String

    init() throws {
        home = try TemporaryFolder()
        corpus = home.path + "/news.chiso"
        articles = home.path + "/articles.jsonl"
    }

    /// Articles whose numbers depend on a version, so that two corpora can be told apart.
    private func writeArticles(_ count: Int, version: Int) throws {
        let lines = (1...count).map { number in
            "{\"id\": \"a\(number)\", \"text\": \"Cải cách hành chính\\n\\nNăm 2021, tỉnh Yên Bái tiếp nhận "
                + "\(number * 10 + version) hồ sơ, giải quyết đúng hạn 97,\(version)%. Có 18/19 sở tham gia.\"}"
        }
        try TemporaryFolder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: articles)
    }

    private func index() throws -> Program { try Program.run(["index", articles, "-o", corpus], in: home) }

    private static let question = "sum(value), count() by document where unit = \"hồ sơ\" from figures"

    private func answer() throws -> String {
        try Program.run(["--format", "csv", "-c", Self.question, corpus], in: home).outputText
    }

    @Test("Indexing tells what it did, and again reads only what changed")
    func again() throws {
        try writeArticles(20, version: 1)
        let first = try index()
        #expect(first.status == 0)
        #expect(first.errorText == "\(corpus): 20 articles read, 0 kept, 0 dropped; 60 figures\n")
        #expect(first.output.isEmpty)
        let same = try index()
        #expect(same.errorText == "\(corpus): 0 articles read, 20 kept, 0 dropped; 60 figures\n")
        try writeArticles(21, version: 1)
        #expect(try index().errorText == "\(corpus): 1 article read, 20 kept, 0 dropped; 63 figures\n")
        try writeArticles(5, version: 1)
        #expect(try index().errorText == "\(corpus): 0 articles read, 5 kept, 16 dropped; 15 figures\n")
        #expect(try answer().split(separator: "\n").count == 6)
    }

    @Test("Killed at any moment, indexing leaves the corpus of before or the new one, whole")
    func killed() throws {
        try writeArticles(300, version: 1)
        #expect(try index().status == 0)
        let before = try answer()
        let kept = try TemporaryFolder.read(corpus)
        try writeArticles(300, version: 2)
        let started = ContinuousClock.now
        #expect(try index().status == 0)
        let whole = ContinuousClock.now - started
        let after = try answer()
        #expect(before != after)
        var random = SeededGenerator(seed: UInt64(getpid()))
        var lefts: Set<String> = []
        for round in 0..<12 {
            try TemporaryFolder.write(kept, to: corpus)
            let files = try ["in", "out", "err"].map { try home.unusedPath($0) }
            try TemporaryFolder.write([], to: files[0])
            let process = try Program.spawn(
                ["index", articles, "-o", corpus], environment: PseudoTerminal.environment(home: home),
                streams: .files(input: files[0], output: files[1], errors: files[2]))
            // The first at once, so that one surely leaves the old.
            let part = round == 0 ? 0 : Double.random(in: 0...1.2, using: &random)
            usleep(UInt32(max(0, whole / .microseconds(1) * part)))
            kill(process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR { continue }
            let queue = try DatabaseQueue(path: corpus)
            #expect(try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
            try queue.close()
            let left = try answer()
            #expect(left == before || left == after)
            lefts.insert(left)
        }
        #expect(lefts.contains(before))
        // What the killed ones left is in no one's way.
        #expect(try index().status == 0)
        #expect(try answer() == after)
        #expect(access(corpus + ".partial", F_OK) != 0)
    }

    @Test("Many read while one writes, and a second writer is told so")
    func oneWriterManyReaders() throws {
        try writeArticles(300, version: 1)
        #expect(try index().status == 0)
        let before = try answer()
        try writeArticles(300, version: 2)
        let files = try ["in", "out", "err"].map { try home.unusedPath($0) }
        try TemporaryFolder.write([], to: files[0])
        let writer = try Program.spawn(
            ["index", articles, "-o", corpus], environment: PseudoTerminal.environment(home: home),
            streams: .files(input: files[0], output: files[1], errors: files[2]))
        var seen: [String] = []
        var status: Int32 = 0
        while waitpid(writer, &status, WNOHANG) == 0 { seen.append(try answer()) }
        let after = try answer()
        #expect(status == 0 && after != before)
        #expect(seen.allSatisfy { $0 == before || $0 == after })
        // As long as another holds the file that becomes the corpus.
        let lock = open(corpus + ".partial", O_RDWR | O_CREAT, 0o600)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let second = try index()
        #expect(second.status == 1)
        #expect(second.errorText == "error: \(corpus): another chiso is writing it (wait until that one is done)\n")
        #expect(try answer() == after)
    }

    @Test("Where there is no room the corpus stays as it was, and the message says so", arguments: [1, 20, 60])
    func noRoom(blocks: Int) throws {
        try writeArticles(20, version: 1)
        #expect(try index().status == 0)
        let kept = try TemporaryFolder.read(corpus)
        try writeArticles(400, version: 2)
        // No file of this shell's children may have more than so many blocks of 1024 bytes.
        let limited = try run(
            "ulimit -f \(blocks); exec '\(Program.path)' index '\(articles)' -o '\(corpus)'")
        #expect(limited.status == 1)
        #expect(
            limited.errors
                == "error: \(corpus): there is no room for it (make room; the earlier corpus is as it was)\n")
        #expect(try TemporaryFolder.read(corpus) == kept)
        #expect(access(corpus + ".partial", F_OK) != 0)
    }

    @Test("On a full disk the corpus stays as it was, and the message says so", .enabled(if: Self.canMount))
    func fullDisk() throws {
        try writeArticles(20, version: 1)
        #expect(try index().status == 0)
        let room = try TemporaryFolder.read(corpus).count + 65_536
        try writeArticles(400, version: 2)
        let disk = home.makeFolder("disk")
        let full = try run(
            """
            exec unshare --user --map-root-user --mount sh -c '
            mount -t tmpfs -o size=\(room) none "\(disk)" && cp "\(corpus)" "\(disk)/news.chiso" || exit 9
            "\(Program.path)" index "\(articles)" -o "\(disk)/news.chiso"
            echo "status $?"; cmp "\(corpus)" "\(disk)/news.chiso" && echo same; ls "\(disk)"'
            """)
        #expect(
            full.errors
                == "error: \(disk)/news.chiso: there is no room for it (make room; the earlier corpus is as it was)\n")
        #expect(full.output == "status 1\nsame\nnews.chiso\n")
    }

    /// Whether this user may have a disk of its own to fill.
    private static let canMount =
        system("unshare --user --map-root-user --mount mount -t tmpfs -o size=16k none /mnt 2>/dev/null") == 0

    @Test("A file that is no corpus is told so, and is not touched")
    func notACorpus() throws {
        try writeArticles(3, version: 1)
        let text = Array("Chỉ là một bài báo.\n".utf8)
        try TemporaryFolder.write(text, to: corpus)
        let refused = "error: \(corpus): it is not a corpus made by chiso index (name another file)\n"
        let indexing = try index()
        #expect(indexing.status == 1)
        #expect(indexing.errorText == refused)
        let asking = try Program.run(["-c", "count()", corpus], in: home)
        #expect(asking.status == 1)
        #expect(asking.errorText == refused)
        #expect(try TemporaryFolder.read(corpus) == text)
    }

    @Test("A corpus of a newer chiso, and of an older, is told so", arguments: [("newer", 1), ("older", -1)])
    func otherVersion(name: String, step: Int) throws {
        try writeArticles(3, version: 1)
        #expect(try index().status == 0)
        let queue = try DatabaseQueue(path: corpus)
        try queue.write { db in
            let version = try #require(try Int.fetchOne(db, sql: "PRAGMA user_version"))
            try db.execute(sql: "PRAGMA user_version = \(version + step)")
        }
        try queue.close()
        let kept = try TemporaryFolder.read(corpus)
        for program in [try index(), try Program.run(["-c", "count()", corpus], in: home)] {
            #expect(program.status == 1)
            #expect(program.errorText.contains("it was made by an\(step < 0 ? "" : "other")") || step > 0)
            #expect(program.errorText.contains(" \(name) chiso"))
        }
        #expect(try TemporaryFolder.read(corpus) == kept)
    }

    @Test("A damaged corpus is told so, and no answer is passed off as whole")
    func damaged() throws {
        try writeArticles(200, version: 1)
        #expect(try index().status == 0)
        let whole = try TemporaryFolder.read(corpus)
        try TemporaryFolder.write(Array(whole.prefix(whole.count * 2 / 3)), to: corpus)
        let cut = try Program.run(["-c", Self.question, corpus], in: home)
        #expect(cut.status == 1)
        #expect(cut.errorText.contains("\(corpus): it is damaged: "))
    }

    @Test("How far it has come is shown on a terminal, with the rate and the time left, and goes away")
    func progress() throws {
        try writeArticles(3000, version: 1)
        let terminal = try PseudoTerminal(["index", articles, "-o", corpus], columns: 120, home: home)
        try terminal.wait("how far it is") { $0.text.contains(" MB/s, about ") && $0.text.contains(" s left") }
        try terminal.wait("what it did") {
            $0.text.contains("3.000 articles read") || $0.text.contains("3000 articles read")
        }
        #expect(!terminal.screen.text.contains("MB/s"))
    }

    /// Runs a command of the shell.
    private func run(_ command: String) throws -> (status: Int32, output: String, errors: String) {
        let files = try ["out", "err"].map { try home.unusedPath($0) }
        let script = try home.write(command, to: "script.sh")
        let status = system("LANG=C.UTF-8 sh '\(script)' >'\(files[0])' 2>'\(files[1])' </dev/null")
        return (
            status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
            String(decoding: try TemporaryFolder.read(files[0]), as: UTF8.self),
            String(decoding: try TemporaryFolder.read(files[1]), as: UTF8.self)
        )
    }
}
