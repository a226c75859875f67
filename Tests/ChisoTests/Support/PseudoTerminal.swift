import CPseudoTerminal
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program on a terminal of its own: keys go in, a screen comes out.
final class PseudoTerminal {
    private(set) var screen: Screen
    /// All that the program wrote, before it became a screen.
    private(set) var written: [UInt8] = []
    /// How the program ended, once it has: its exit status, or 128 and the signal.
    private(set) var exitStatus: Int32?
    let process: pid_t
    private let main: Int32

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Starts the built program; it has a home folder of its own, so that nothing of the person's is touched.
    init(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, home: TemporaryFolder,
        environment: [String: String] = [:], unset: [String] = [], program: String = Program.path,
        folder: String? = nil
    ) throws {
        screen = Screen(columns: columns, rows: rows)
        var name = [CChar](repeating: 0, count: 256)
        main = pseudo_terminal_open(&name, name.count)
        guard main >= 0 else { throw Failure(description: "no pseudo-terminal") }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
        process = try Program.spawn(
            arguments, program: program, folder: folder,
            environment: Self.environment(home: home).merging(environment) { $1 }.filter { !unset.contains($0.key) },
            streams: .terminal(name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }))
    }

    static func environment(home: TemporaryFolder) -> [String: String] {
        [
            "TERM": "xterm", "LANG": "C.UTF-8", "HOME": home.path, "PATH": "/usr/bin:/bin", "PAGER": "cat",
            "NO_COLOR": "1",
        ]
    }

    deinit {
        close(main)
        if exitStatus == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
    }

    /// Sends keys as a terminal does.
    func type(_ keys: String) {
        var bytes = Array(keys.utf8)
        while !bytes.isEmpty {
            let count = write(main, bytes, bytes.count)
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }

    /// As a terminal sends a text that was pasted.
    func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

    func resize(columns: Int, rows: Int) {
        screen = Screen(columns: columns, rows: rows)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    }

    /// Reads what the program shows until it is as expected; fails the test where it never is.
    func wait(
        _ what: String, patience: Duration = .seconds(20), sourceLocation: SourceLocation = #_sourceLocation,
        until isThere: (Screen) -> Bool
    ) throws {
        let deadline = ContinuousClock.now + patience
        while !isThere(screen) {
            guard ContinuousClock.now < deadline, readSome() else {
                if isThere(screen) { return }
                Issue.record(
                    "expected \(what); the screen shows:\n\(screen.text)", sourceLocation: sourceLocation)
                throw Failure(description: what)
            }
        }
    }

    /// Waits for a text anywhere on the screen.
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait("“\(text)”", sourceLocation: sourceLocation) { $0.text.contains(text) }
    }

    /// Waits until the row of the cursor is this, cursor at the given column where one is given.
    func waitForLine(_ line: String, column: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let place = column.map { " with the cursor at \($0)" } ?? ""
        try wait("the line “\(line)”\(place)", sourceLocation: sourceLocation) {
            $0.currentLine == line && (column == nil || $0.column == column)
        }
    }

    /// Waits for the prompt with nothing behind it.
    func waitForPrompt(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try waitForLine("chiso>", column: 7, sourceLocation: sourceLocation)
    }

    /// Types an entry and Return, and waits for what it answers and for the prompt behind that.
    func enter(_ entry: String, shows answer: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        type(entry + "\r")
        try wait(for: answer, sourceLocation: sourceLocation)
        try waitForPrompt(sourceLocation: sourceLocation)
    }

    /// Waits until the program has ended; its exit status.
    func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            _ = readSome()
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
                exitStatus = ended
                return ended
            }
        }
        Issue.record("the program did not end; the screen shows:\n\(screen.text)", sourceLocation: sourceLocation)
        throw Failure(description: "no end")
    }

    /// Reads what is there, waiting a moment for it; false where the terminal is closed.
    private func readSome() -> Bool {
        var watched = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, 50) > 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(main, &buffer, buffer.count)
        guard count > 0 else { return false }
        written += buffer[..<count]
        screen.feed(Array(buffer[..<count]))
        return true
    }
}
