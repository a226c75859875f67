import CEditline
import VietnameseText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Shows long texts a screen at a time: through the program that `PAGER` names, else through `less`, else by
/// itself.
enum Pager {
    /// Whether it was shown; false where it fits the screen, or is to go there as it is.
    static func show(_ text: String) -> Bool {
        guard Terminal.inputIsTerminal, Terminal.outputIsTerminal, !Terminal.isDumb, let size = Terminal.size,
            rows(of: text, columns: size.columns) >= size.rows
        else { return false }
        if let set = Terminal.environment("PAGER") {
            let trimmed = set.filter { $0 != " " }
            if trimmed.isEmpty || trimmed == "cat" { return false }
            return through(set, text)
        }
        if isInstalled("less"), through("less", text) { return true }
        byItself(text, size)
        return true
    }

    /// Rows that a text takes, lines that are wider than the window taken for what they are.
    private static func rows(of text: String, columns: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .reduce(0) { $0 + height(of: $1, columns: columns) }
    }

    private static func height(of line: Substring, columns: Int) -> Int {
        max(1, (displayWidth(withoutColors(line)) + columns - 1) / max(1, columns))
    }

    private static func withoutColors(_ line: Substring) -> String {
        guard line.utf8.contains(0x1B) else { return String(line) }
        var result = String.UnicodeScalarView()
        var isSequence = false
        for scalar in line.unicodeScalars {
            if scalar == "\u{1B}" { isSequence = true } else if !isSequence { result.append(scalar) }
            if isSequence, scalar == "m" { isSequence = false }
        }
        return String(result)
    }

    // MARK: Through another program

    private static func through(_ command: String, _ text: String) -> Bool {
        // Leave what fits on the screen, let colours through, cut nothing, and say how to go on; and read UTF-8
        // whatever the locale.
        // Its question has no letters with marks: `less` would show their bytes.
        setenv("LESS", "-FRX -Ps[Space / q]$", 0)
        setenv("LESSCHARSET", "utf-8", 0)
        // A person who leaves the pager early breaks the pipe; that must end only the writing.
        let earlier = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, earlier) }
        chiso_terminal_take_keys(false)
        guard let pipe = popen(command, "w") else { return false }
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, pipe) }
        let status = pclose(pipe)
        // The shell's way of saying that there is no such program.
        return status != 127 << 8
    }

    private static func isInstalled(_ program: String) -> Bool {
        (Terminal.environment("PATH") ?? "").split(separator: ":").contains { access($0 + "/" + program, X_OK) == 0 }
    }

    // MARK: By itself

    private static let question = "--More--"

    private static func byItself(_ text: String, _ size: (columns: Int, rows: Int)) {
        var room = size.rows - 1
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let height = height(of: line, columns: size.columns)
            if height > room {
                guard let more = ask(size.rows) else { return }
                room = more
            }
            StandardStream.output.write(line + "\n")
            room -= height
        }
    }

    /// How many rows more to show; nil for no more.
    private static func ask(_ rows: Int) -> Int? {
        StandardStream.output.write(question)
        defer { StandardStream.output.write("\r\u{1B}[K") }
        while true {
            switch chiso_terminal_key() {
            case Int32(UInt8(ascii: " ")), Int32(UInt8(ascii: "f")): return rows - 1
            case 0x0A, 0x0D: return 1
            case Int32(UInt8(ascii: "q")), Int32(UInt8(ascii: "Q")), 0x03, 0x04, 0x1B, -1: return nil
            default: continue
            }
        }
    }
}
