import TestProcesses

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

    /// Runs it with standard input from a text (nil: from nothing) until it ends.
    static func run(
        _ arguments: [String], input: [UInt8]? = nil, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> Program {
        let files = try ["in", "out", "err"].map { try folder.unusedPath($0) }
        try TemporaryFolder.write(input ?? [], to: files[0])
        var settings = PseudoTerminal.environment(home: folder)
        settings.merge(environment) { $1 }
        let process = try spawn(
            arguments, environment: settings, streams: .files(input: files[0], output: files[1], errors: files[2]))
        var status: Int32?
        _ = Spawning.hasEnded(process, &status, waits: true)
        return Program(
            output: try TemporaryFolder.read(files[1]), errors: try TemporaryFolder.read(files[2]),
            status: status ?? -1)
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
        streams: Spawning.Streams = .own
    ) throws -> pid_t {
        try Spawning.start(program, arguments, in: folder, environment: environment, streams: streams)
    }
}
