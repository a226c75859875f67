import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Programs from standard input and from files.
public enum StandardInput {
    /// Everything up to its end.
    public static func readAll() -> String { String(decoding: bytes(of: 0), as: UTF8.self) }

    /// Why a script cannot be read, in words that name it.
    public struct Problem: Error {
        public var message: Message
    }

    public static func read(_ path: String) -> Result<String, Problem> {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(problem(path)) }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            return .failure(Problem(message: .isFolder(path: path)))
        }
        return .success(String(decoding: bytes(of: descriptor), as: UTF8.self))
    }

    /// A script by its path, or standard input for `-`, and what is wrong.
    public static func program(_ path: String) -> (source: String, problem: Message?) {
        if path == "-" { return (readAll(), nil) }
        switch read(path) {
        case .success(let text): return (text, nil)
        case .failure(let problem): return ("", problem.message)
        }
    }

    /// Does something with each of several scripts. One that cannot be read is told about, and the others still
    /// come; the status is the worst of all.
    public static func eachProgram(
        of scripts: [String], _ language: MessageLanguage, do body: (_ script: String, _ source: String) -> ExitStatus
    ) -> ExitStatus {
        scripts.reduce(.success) { worst, script in
            let (source, problem) = program(script)
            guard let problem else { return max(worst, body(script, source)) }
            StandardStream.error.write(Message.problem(problem: problem).text(in: language) + "\n")
            return max(worst, .failed)
        }
    }

    /// Replaces a file as a whole; false where that cannot be.
    public static func replace(_ path: String, with text: String) -> Bool { SmallFile.write(text, to: path) }

    private static func problem(_ path: String) -> Problem {
        switch errno {
        case ENOENT: Problem(message: .noSuchFile(path: path))
        case EACCES: Problem(message: .mayNotRead(path: path))
        default: Problem(message: .systemProblem(path: path, reason: String(cString: strerror(errno))))
        }
    }

    private static func bytes(of descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}
