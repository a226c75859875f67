import Language
import Messages

/// What only running finds; each code has its page.
enum RunProblem {
    static var interrupted: Diagnostic {
        Diagnostic(Diagnostic.Code(200), .interrupted, at: nil)
    }

    static func values(_ problem: ValueProblem, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(201), problem.headline, at: span, help: problem.help)
    }

    static func fold(_ problem: FoldProblem, _ span: SourceSpan, group: String?, others: Int) -> Diagnostic {
        var notes = problem.notes
        if let group { notes.insert(.inGroup(group: group), at: 0) }
        if others > 0 { notes.append(.inOtherGroups(groups: others)) }
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
            .severalRows(rows: count), at: span, help: [.severalRowsHelp])
    }

    static func joinKeys(_ keys: String, rows: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(207), .joinKeys(rows: rows, keys: keys), at: span,
            help: [.joinKeysHelp])
    }

    static func pivotCells(_ cell: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(208), .pivotCells(cell: cell), at: span,
            help: [.pivotCellsHelp])
    }

    static func noColumn(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(209), .pivotMadeNoColumn(name: name), at: span,
            help: [Spelling.suggestion(for: name, among: known) ?? .pivotMade(names: known)])
    }

    static func expectation(_ truth: Truth, left: String?, right: String?, _ span: SourceSpan)
        -> Diagnostic
    {
        var notes: [Message] = []
        if let left { notes.append(.leftSide(value: left)) }
        if let right { notes.append(.rightSide(value: right)) }
        return Diagnostic(
            Diagnostic.Code(210), truth == .unknown ? .cannotBeTold : .doesNotHold,
            at: span, notes: notes)
    }

    static func export(_ path: String, _ why: Message, _ span: SourceSpan, help: [Message] = []) -> Diagnostic {
        Diagnostic(Diagnostic.Code(211), .cannotBeWritten(path: path, reason: why), at: span, help: help)
    }

    static func pattern(_ why: Message, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(212), .patternUnreadable(reason: why), at: span)
    }

    static func noCell(_ why: Message, _ span: SourceSpan, help: Message) -> Diagnostic {
        Diagnostic(Diagnostic.Code(215), why, at: span, help: [help])
    }

    static func load(_ path: String, _ why: Message, _ span: SourceSpan, help: [Message] = []) -> Diagnostic {
        Diagnostic(Diagnostic.Code(300), .cannotBeLoaded(path: path, reason: why), at: span, help: help)
    }

    static func loadWarning(_ why: Message) -> Diagnostic {
        Diagnostic(Diagnostic.Code(301), why, at: nil, severity: .warning)
    }

    static func script(_ path: String, _ why: Message, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(302), .scriptUnusable(path: path, reason: why), at: span)
    }

    static func passedOver(_ statements: Int) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(214), .passedOver(statements: statements), at: nil, severity: .warning,
            help: [.mendDefinition])
    }

    /// What an engine cannot be asked, told before it is.
    static func engineCannot(_ engine: Engine, _ part: Message, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(213), .engineCannot(engine: engine.shownName, part: part), at: span,
            help: [.engineCannotHelp])
    }

    static func engine(_ problem: EngineProblem, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(216), problem.message, at: span,
            notes: problem.said.map { .engineSaid(line: $0) }, help: problem.help)
    }

    /// An engine's answer that is no row as it was asked for.
    static func unreadableAnswer(_ line: [UInt8], _ span: SourceSpan) -> Diagnostic {
        let shown = String(decoding: line.prefix(200), as: UTF8.self)
        return engine(EngineProblem(.engineAnswerUnreadable, said: [shown], help: [.engineAnswerHelp]), span)
    }
}
