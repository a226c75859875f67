import Language

/// What only running finds; each code has its page.
enum RunProblem {
    static var interrupted: Diagnostic {
        Diagnostic(Diagnostic.Code(200), "interrupted", at: nil)
    }

    static func values(_ problem: ValueProblem, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(201), problem.headline, at: span, help: problem.help)
    }

    static func fold(_ problem: FoldProblem, _ span: SourceSpan, group: String?, others: Int) -> Diagnostic {
        var notes = problem.notes
        if let group { notes.insert("in the group \(group)", at: 0) }
        if others > 0 { notes.append("and so in \(plural(others, "other group"))") }
        let code: Int
        switch problem {
        case .unlike: code = 202
        case .unsummable: code = 203
        case .notANumber: code = 204
        case .tooLarge: code = 205
        }
        return Diagnostic(Diagnostic.Code(code), problem.headline, at: span, notes: notes, help: problem.help)
    }

    static func severalRows(_ count: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(206),
            "a query in brackets stands for one number, and this one gives \(plural(count, "row"))",
            at: span, help: ["take an aggregate of its rows: `only(…)`, `sum(…)`, or `| take 1`"])
    }

    static func joinKeys(_ keys: String, rows: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(207), "the right side of the join has \(rows) rows for \(keys), and needs one", at: span,
            help: ["summarize it by the keys of the join first"])
    }

    static func pivotCells(_ cell: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(208), "several rows would fall into one cell of the pivot: \(cell)", at: span,
            help: ["summarize by the pivot's key and the others first"])
    }

    static func noColumn(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(209), "the pivot made no column `\(name)`", at: span,
            help: [Spelling.suggestion(for: name, among: known) ?? "it made: " + known.joined(separator: ", ")])
    }

    static func expectation(_ truth: Truth, left: String?, right: String?, _ span: SourceSpan)
        -> Diagnostic
    {
        var notes: [String] = []
        if let left { notes.append("left:  " + left) }
        if let right { notes.append("right: " + right) }
        return Diagnostic(
            Diagnostic.Code(210), truth == .unknown ? "it cannot be told whether this holds" : "this does not hold",
            at: span, notes: notes)
    }

    static func export(_ path: String, _ why: String, _ span: SourceSpan, help: [String] = []) -> Diagnostic {
        Diagnostic(Diagnostic.Code(211), "\(path) cannot be written: \(why)", at: span, help: help)
    }

    static func pattern(_ why: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(212), "the regular expression cannot be read: \(why)", at: span)
    }

    static func load(_ path: String, _ why: String, _ span: SourceSpan, help: [String] = []) -> Diagnostic {
        Diagnostic(Diagnostic.Code(300), "\(path) cannot be loaded: \(why)", at: span, help: help)
    }

    static func loadWarning(_ why: String) -> Diagnostic {
        Diagnostic(Diagnostic.Code(301), why, at: nil, severity: .warning)
    }

    static func script(_ path: String, _ why: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(302), "the script \(path) cannot be used: \(why)", at: span)
    }

    static func passedOver(_ statements: Int) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(214),
            "\(plural(statements, "statement")) passed over, since a definition that was refused is used", at: nil,
            severity: .warning, help: ["mend the definition first"])
    }

    static func notYet(_ what: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(213), "\(what) is not there yet", at: span)
    }
}
