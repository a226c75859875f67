import Foundation
import Glibc
import Synchronization
import TestProcesses

/// A program that runs beside the tests and ends with them, however they end: it is given the signal when the pipe that
/// the tests hold is closed.
final class EngineProcess: Sendable {
    private let process: pid_t
    /// The end of the pipe that the tests hold; -1 once it is closed, and the status once the program has ended.
    private let state: Mutex<(pipe: Int32, status: Int32?)>
    /// Everything that it says.
    let log: String

    /// Waits for the end of its input beside the program, and then ends that.
    private static let untilClosed = """
        exec 3<&0
        "$@" </dev/null & program=$!
        (cat <&3 >/dev/null; kill -$SIGNAL_AT_END $program; sleep 20; kill -9 $program) 2>/dev/null &
        watcher=$!
        wait $program; status=$?
        kill $watcher 2>/dev/null
        exit $status
        """

    /// - Parameters:
    ///   - signal: What ends it cleanly.
    ///   - user: Whom it runs as, where the tests run as root and it does not like that.
    init(
        _ command: [String], in folder: String, log: String, environment: [String: String] = [:],
        signal: String = "TERM", user: String? = nil
    ) throws {
        self.log = log
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw EngineFailure(description: "no pipe") }
        // Else a program that is started meanwhile would hold it open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let output = open(log, O_WRONLY | O_APPEND | O_CLOEXEC)
        defer {
            close(ends[0])
            close(output)
        }
        process = try Self.start(
            ["/bin/sh", "-c", Self.untilClosed, "engine"] + Self.words(command, as: user), in: folder,
            environment.merging(["SIGNAL_AT_END": signal]) { $1 },
            .descriptors(input: ends[0], output: output, errors: output))
        state = Mutex((ends[1], nil))
    }

    deinit { stop() }

    /// - Parameters:
    ///   - command: A program, which is looked for, and its arguments.
    ///   - environment: What it has beside what the tests have.
    private static func start(
        _ command: [String], in folder: String, _ environment: [String: String], _ streams: Spawning.Streams
    ) throws -> pid_t {
        try Spawning.start(
            "/usr/bin/env", command, in: folder,
            environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, streams: streams)
    }

    var isRunning: Bool { state.withLock { Spawning.hasEnded(process, &$0.status, waits: false) == false } }

    /// Ends it and waits until it has.
    func stop() {
        state.withLock { state in
            if state.pipe >= 0 { close(state.pipe) }
            state.pipe = -1
            _ = Spawning.hasEnded(process, &state.status, waits: true)
        }
    }

    /// Ends it at once, as a machine that fails does.
    func kill() {
        // The shell that watches over it ends by itself then.
        for child in Spawning.children(of: process) { Glibc.kill(child, SIGKILL) }
        stop()
    }

    /// Waits until something holds, for as long as the program runs.
    func wait(_ what: String, seconds: Int = 120, until holds: () -> Bool) throws {
        for _ in 0..<(seconds * 5) {
            if holds() { return }
            guard isRunning else { break }
            usleep(200_000)
        }
        throw EngineFailure(description: "\(what) did not start:\n" + Self.tail(of: log))
    }

    static func tail(of path: String) -> String {
        let text = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").suffix(20).joined(separator: "\n")
    }

    /// A command as another user's, where the tests may say so.
    static func words(_ command: [String], as user: String?) -> [String] {
        guard let user, getuid() == 0 else { return command }
        return ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"] + command
    }

    /// Runs a command to its end, with a file or a text as its input.
    @discardableResult
    static func run(
        _ command: [String], input: String? = nil, from path: String? = nil, to output: String? = nil,
        environment: [String: String] = [:], user: String? = nil
    ) throws -> String {
        let folder = try EngineFolder()
        let files = ["in", "out", "err"].map { folder.path + "/" + $0 }
        try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: files[0]))
        for file in [output ?? files[1], files[2]] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        let descriptors = [
            open(path ?? files[0], O_RDONLY | O_CLOEXEC), open(output ?? files[1], O_WRONLY | O_CLOEXEC),
            open(files[2], O_WRONLY | O_CLOEXEC),
        ]
        defer { for descriptor in descriptors { close(descriptor) } }
        let process = try start(
            words(command, as: user), in: "/", environment,
            .descriptors(input: descriptors[0], output: descriptors[1], errors: descriptors[2]))
        var status: Int32?
        _ = Spawning.hasEnded(process, &status, waits: true)
        guard status == 0 else {
            throw EngineFailure(description: command.joined(separator: " ") + ":\n" + tail(of: files[2]))
        }
        return output == nil
            ? String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[1])), as: UTF8.self) : ""
    }

    /// A port of the loopback that nobody listens at just now.
    static func freePort() throws -> Int {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(handle, $0, length) == 0 && getsockname(handle, $0, &length) == 0
            }
        }
        guard isBound else { throw EngineFailure(description: "no port is free") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// A folder for one engine, gone with it. Others may look into it, as the user that a server runs as.
final class EngineFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/chiso-engine-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw EngineFailure(description: "no temporary folder") }
        path = String(cString: made)
        chmod(path, 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
