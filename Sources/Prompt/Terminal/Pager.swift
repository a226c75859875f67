#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Shows long texts a screen at a time, through the program that `PAGER` names, else `less`.
enum Pager {
    /// Whether it was shown; false where it fits the screen, or there is no screen or pager.
    static func show(_ text: String) -> Bool {
        guard Terminal.inputIsTerminal, Terminal.outputIsTerminal, !Terminal.isDumb, let size = Terminal.size,
            text.utf8.count(where: { $0 == 0x0A }) >= size.rows - 1, let command
        else { return false }
        // Leave what fits on the screen, let colours through, cut nothing; and read UTF-8 whatever the locale.
        setenv("LESS", "FRX", 0)
        setenv("LESSCHARSET", "utf-8", 0)
        // A person who leaves the pager early breaks the pipe; that must end only the writing.
        let earlier = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, earlier) }
        guard let pipe = popen(command, "w") else { return false }
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, pipe) }
        let status = pclose(pipe)
        // The shell's way of saying that there is no such program.
        return status != 127 << 8
    }

    private static var command: String? {
        if let set = Terminal.environment("PAGER") {
            let trimmed = set.filter { $0 != " " }
            return trimmed.isEmpty || trimmed == "cat" ? nil : set
        }
        return isInstalled("less") ? "less" : nil
    }

    private static func isInstalled(_ program: String) -> Bool {
        (Terminal.environment("PATH") ?? "").split(separator: ":").contains { access($0 + "/" + program, X_OK) == 0 }
    }
}
