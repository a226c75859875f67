import Messages

/// How a program's results and messages are written.
public struct OutputOptions: Sendable {
    public enum Color: String, Sendable, CaseIterable { case auto, always, never }

    public var format: OutputFormat
    public var color: Color
    /// Columns for tables, where it was said; else those of the terminal.
    public var width: Int?
    /// Whether tables and charts are drawn in plain ASCII.
    public var isASCII: Bool
    /// What people are told in.
    public var language: MessageLanguage
    /// Whether to tell how long each statement took.
    public var showsTimes = false

    public init(
        format: OutputFormat = .table, color: Color = .auto, width: Int? = nil, isASCII: Bool = false,
        language: MessageLanguage = .english
    ) {
        self.isASCII = isASCII
        self.format = format
        self.color = color
        self.width = width
        self.language = language
    }

    /// `NO_COLOR` and terminals that can only print lines get none, unless colour was asked for.
    func usesColor(onTerminal isTerminal: Bool) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: isTerminal && !Terminal.isDumb && (Terminal.environment("NO_COLOR") ?? "").isEmpty
        }
    }

    /// For what goes to standard output.
    var rendering: RenderingOptions {
        let isTerminal = Terminal.outputIsTerminal
        return RenderingOptions(
            format, width: width ?? (isTerminal ? Terminal.size?.columns ?? 80 : nil),
            usesColor: format == .table && usesColor(onTerminal: isTerminal), isASCII: isASCII, language: language)
    }
}

/// How a run of the program ended, as its exit status tells it.
public enum ExitStatus: Int32, Sendable, Comparable {
    case success = 0
    /// Nothing could be read, or an `expect` failed.
    case failed = 1
    /// The program has an error.
    case brokenProgram = 2

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
