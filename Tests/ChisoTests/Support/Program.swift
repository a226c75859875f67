import CPseudoTerminal
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The built program, run as a person would run it.
struct Program {
    var output: [UInt8]
    var errors: [UInt8]
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    var outputLines: [String] { outputText.split(separator: "\n").map(String.init) }

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Runs it with standard input from a text (nil: from nothing) until it ends.
    static func run(
        _ arguments: [String], input: [UInt8]? = nil, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> Program {
        let files = try ["in", "out", "err"].map { try folder.unusedPath($0) }
        try TemporaryFolder.write(input ?? [], to: files[0])
        var settings = PseudoTerminal.environment(home: folder)
        settings.merge(environment) { $1 }
        let process = try spawn(arguments, environment: settings, files: files)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR { continue }
        return Program(
            output: try TemporaryFolder.read(files[1]), errors: try TemporaryFolder.read(files[2]),
            status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
    }

    static func run(_ arguments: [String], input: String, in folder: TemporaryFolder) throws -> Program {
        try run(arguments, input: Array(input.utf8), in: folder)
    }

    /// The program stands beside the tests, where the build put both.
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = own.split(separator: "/").dropLast()
        // Swift Testing runs either the test bundle itself or a helper from the toolchain that loads it.
        let beside = "/" + folder.joined(separator: "/") + "/chiso"
        if access(beside, X_OK) == 0 { return beside }
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
            let candidate = argument.split(separator: "/").dropLast().joined(separator: "/")
            if access("/" + candidate + "/chiso", X_OK) == 0 { return "/" + candidate + "/chiso" }
        }
        return packageFolder + "/.build/debug/chiso"
    }()

    /// The folder of the package, for what it ships.
    static let packageFolder: String =
        "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

    static func spawn(
        _ arguments: [String], program: String = path, folder: String? = nil, environment: [String: String],
        terminal: String? = nil,
        files: [String] = []
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let folder { _ = spawn_in_folder(&actions, folder) }
        if let terminal {
            // A session's first terminal becomes its own, so that Ctrl-C reaches the program.
            posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
        if files.count == 3 {
            posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
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
        let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, terminal == nil ? flags : flags | spawn_in_new_session())

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
}
