import CPseudoTerminal
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Starts programs with all signals as they are by default, which a shell that waits for another relies on.
package enum Spawning {
    /// What a program reads and writes.
    package enum Streams {
        /// What the tests have.
        case own
        case descriptors(input: Int32, output: Int32, errors: Int32)
        /// The first is read, the others are written anew.
        case files(input: String, output: String, errors: String)
        /// A terminal, which becomes that of a session of its own, so that Ctrl-C reaches the program.
        case terminal(String)
    }

    package struct Failure: Error, CustomStringConvertible { package var description: String }

    /// - Parameters:
    ///   - program: Its path.
    ///   - environment: All that it has.
    package static func start(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String],
        streams: Streams = .own
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let folder { _ = spawn_in_folder(&actions, folder) }
        var flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        switch streams {
        case .own: break
        case .descriptors(let input, let output, let errors):
            for (number, descriptor) in [input, output, errors].enumerated() {
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
            }
        case .files(let input, let output, let errors):
            let write = O_WRONLY | O_CREAT | O_TRUNC
            posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, errors, write, 0o600)
        case .terminal(let path):
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
            flags |= spawn_in_new_session()
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
        posix_spawnattr_setflags(&attributes, flags)

        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process = pid_t()
        let problem = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
        guard problem == 0 else {
            throw Failure(description: "cannot start \(program): \(String(cString: strerror(problem)))")
        }
        return process
    }

    /// Whether it has ended, and with which status, 128 and the signal where one ended it.
    package static func hasEnded(_ process: pid_t, _ known: inout Int32?, waits: Bool) -> Bool {
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
    package static func children(of process: pid_t) -> [pid_t] {
        let path = "/proc/\(process)/task/\(process)/children"
        let text = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: " ").compactMap { pid_t($0) }
    }
}
