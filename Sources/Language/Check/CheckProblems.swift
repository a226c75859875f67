import Messages

/// What checking finds, also where it is the session that finds it; each code has its page in `CheckPages`.
public enum CheckProblem {
    public static func unknownName(_ name: String, _ span: SourceSpan, among known: some Sequence<String>) -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(100), .unknownName(name: name), at: span,
            help: [Spelling.suggestion(for: name, among: known) ?? .unknownNameHelp])
    }

    public static func unknownRelation(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(101), .unknownRelation(name: name), at: span,
            help: [Spelling.suggestion(for: name, among: known) ?? .unknownRelationHelp(names: known)])
    }

    public static func unknownFunction(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(102), .unknownFunction(name: name), at: span,
            help: Spelling.suggestion(for: name, among: known).map { [$0] } ?? [])
    }

    public static func argumentCount(
        _ name: String, _ signature: String, found: Int, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(103), .argumentCount(name: name, count: found), at: span,
            help: [.argumentCountHelp(signature: signature)])
    }

    public static func conditionNeeded(_ type: ValueType, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(104), .conditionNeeded(type: type.name), at: span, help: [.conditionNeededHelp])
    }

    public static func typeNeeded(_ wanted: Message, _ found: ValueType, in operation: String, _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(105), .typeNeeded(operation: operation, wanted: wanted, found: found.name), at: span)
    }

    public static func incomparable(_ left: ValueType, _ right: ValueType, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(106), .incomparable(left: left.name, right: right.name), at: span)
    }

    /// - Parameter column: the column that is never this word; nil where it has no name.
    public static func unknownSymbol(_ name: String, column: String?, _ symbols: [String], _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(107),
            column.map { .unknownSymbol(column: $0, name: name) } ?? .unknownSymbolHere(name: name), at: span,
            notes: [.symbols(words: symbols)],
            help: Spelling.suggestion(for: name, among: symbols).map { [$0] } ?? [])
    }

    public static func aggregateInRow(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(108), .aggregateInRow(name: name), at: span, help: [.aggregateInRowHelp(name: name)])
    }

    public static func rowInGroup(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(109), .rowInGroup(name: name), at: span, help: [.rowInGroupHelp(name: name)])
    }

    public static func nestedAggregate(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(110), .nestedAggregate(name: name), at: span, help: [.nestedAggregateHelp])
    }

    public static func comparedWithMissing(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(111), .comparedWithMissing, at: span, help: [.comparedWithMissingHelp])
    }

    public static func wrongForm(
        _ name: String, _ form: Definition.Form, needed: Message, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(112), .wrongForm(name: name, form: form.message, needed: needed), at: span,
            help: form == .topic ? [.wrongFormTopicHelp(name: name)] : [])
    }

    public static func nameTaken(_ name: String, by what: Message, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(113), .nameTaken(name: name, what: what), at: span, help: [.chooseAnotherName])
    }

    public static func cycle(_ names: [String], _ span: SourceSpan) -> Diagnostic {
        let through = names.dropFirst().map { "`\($0)`" }
        var notes: [Message] = []
        if through.count > 1 {
            notes = [
                through.dropFirst().reduce(.cycleThrough(first: through[0])) {
                    .cycleThroughAndThen(before: $0, next: $1)
                }
            ]
        }
        return Diagnostic(Diagnostic.Code(114), .cycle(name: names.first ?? ""), at: span, notes: notes)
    }

    public static func wouldBreak(_ name: String, _ dependant: String, _ problem: Diagnostic, _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(115), .wouldBreak(name: name, dependant: dependant), at: span,
            notes: [.wouldBreakNote(dependant: dependant, problem: problem.headline)],
            help: [.wouldBreakHelp(dependant: dependant)])
    }

    static func badParameter(_ why: Message, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(116), why, at: span, help: [.chooseAnotherName])
    }

    public static func doubleColumn(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(117), .doubleColumn(name: name), at: span, help: [.doubleColumnHelp])
    }

    public static func notAlong(_ function: String, _ span: SourceSpan, last: String?) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(118), .notAlong(function: function), at: span,
            notes: [last.map { .notAlongLast(key: $0) } ?? .notAlongNone], help: [.notAlongHelp])
    }

    public static func joinColumn(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(119), .joinColumn(name: name), at: span, help: [.joinColumnHelp(name: name)])
    }

    public static func tooLarge(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(120), .tooLarge, at: span, notes: [.tooLargeNote])
    }

    public static func notANumberQuery(columns: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(122), .queryHasColumns(names: columns.map { "`\($0)`" }), at: span)
    }

    public static func inDefinition(_ name: String, _ problem: Diagnostic, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(123), .inDefinition(name: name, problem: problem.headline), at: span,
            notes: problem.notes, help: problem.help)
    }

    public static func phraseTaken(_ phrase: String, by units: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(124), .phraseTaken(phrase: phrase, names: units.map { "`\($0)`" }), at: span,
            help: [.phraseTakenHelp])
    }

    public static func notAnIndicator(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(128), .notAnIndicator(name: name), at: span)
    }

    public static func nothingToContinue(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(125), .nothingToContinue, at: span, help: [.nothingToContinueHelp])
    }

    /// A key of a join that one of its sides does not have.
    public static func noColumn(_ name: String, isLeft: Bool, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(126), isLeft ? .leftHasNoColumn(name: name) : .rightHasNoColumn(name: name), at: span,
            help: Spelling.suggestion(for: name, among: known).map { [$0] } ?? [])
    }

    public static func unknownTopic(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(129), .unknownTopic(name: name), at: span,
            help: [Spelling.suggestion(for: name, among: known) ?? .unknownTopicHelp(name: name)])
    }

    public static func resultInDefinition(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(130), .resultInDefinition, at: span, help: [.resultInDefinitionHelp])
    }

    public static func noResult(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(131), .noResult, at: span, help: [.noResultHelp])
    }
}

extension Definition.Form {
    /// As messages say it, with its article.
    var message: Message {
        switch self {
        case .topic: .aTopic
        case .unit: .aUnit
        case .filter: .aFilter
        case .indicator: .anIndicator
        case .let: .aValue
        }
    }

    /// As messages about how a definition is written say it.
    var asWritten: Message { self == .let ? .aLet : message }
}
