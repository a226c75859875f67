import Foundation
import Glibc

/// Starts programs with all signals as they are by default, which a shell that waits for another relies on.
enum Spawning {
    /// - Parameter environment: What it has beside what the tests have.
    static func start(
        _ command: [String], in folder: String, environment: [String: String], input: Int32, output: Int32,
        errors: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let words = ["/usr/bin/env", "-C", folder] + command
        let settings = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = settings.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process = pid_t()
        let problem = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &argv, &envp)
        guard problem == 0 else {
            throw EngineFailure(description: "cannot start \(command): \(String(cString: strerror(problem)))")
        }
        return process
    }

    /// Whether it has ended, and with which status, 128 and the signal where one ended it.
    static func hasEnded(_ process: pid_t, _ known: inout Int32?, waits: Bool) -> Bool {
        if known != nil { return true }
        var status: Int32 = 0
        while true {
            let result = waitpid(process, &status, waits ? 0 : WNOHANG)
            if result == process { break }
            if result < 0, errno == EINTR { continue }
            return result < 0
        }
        known = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return true
    }

    /// The processes that one has started.
    static func children(of process: pid_t) -> [pid_t] {
        let path = "/proc/\(process)/task/\(process)/children"
        let text = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: " ").compactMap { pid_t($0) }
    }
}
