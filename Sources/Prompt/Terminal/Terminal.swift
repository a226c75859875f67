import CEditline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is known of the terminal that the program talks to.
public enum Terminal {
    public static var inputIsTerminal: Bool { isatty(0) == 1 }
    public static var outputIsTerminal: Bool { isatty(1) == 1 }
    public static var errorIsTerminal: Bool { isatty(2) == 1 }

    /// Columns and rows of standard output, where it is a terminal.
    public static var size: (columns: Int, rows: Int)? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        chiso_terminal_size(1, &columns, &rows)
        return columns > 0 && rows > 0 ? (Int(columns), Int(rows)) : nil
    }

    /// A terminal that can only print one line after another, so that nothing may be drawn over.
    public static var isDumb: Bool {
        let name = environment("TERM") ?? ""
        return name.isEmpty || name == "dumb" || name == "emacs"
    }

    public static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
    }

    /// Lets `| head` end the program silently, and letters be letters whatever `LANG` says.
    public static func prepareProgram() {
        chiso_signals_default_pipe()
        _ = chiso_use_locale()
    }
}
