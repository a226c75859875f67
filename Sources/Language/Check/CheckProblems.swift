/// What checking finds, also where it is the session that finds it; each code has its page in `CheckPages`.
public enum CheckProblem {
    public static func unknownName(_ name: String, _ span: SourceSpan, among known: some Sequence<String>) -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(100), "there is no `\(name)` here", at: span,
            help: [
                Spelling.suggestion(for: name, among: known)
                    ?? "`describe facts` lists the columns, `.help` the functions"
            ])
    }

    public static func unknownRelation(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(101), "there is no relation `\(name)`", at: span,
            help: [
                Spelling.suggestion(for: name, among: known)
                    ?? "a query starts with one of: " + known.joined(separator: ", ")
            ])
    }

    public static func unknownFunction(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(102), "there is no function `\(name)`", at: span,
            help: Spelling.suggestion(for: name, among: known).map { [$0] } ?? [])
    }

    public static func argumentCount(
        _ name: String, _ signature: String, found: Int, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(103), "`\(name)` does not take \(found == 1 ? "1 argument" : "\(found) arguments")",
            at: span,
            help: ["it is written `\(signature)`"])
    }

    public static func conditionNeeded(_ type: ValueType, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(104), "a condition is needed here, and this is \(type.name)", at: span,
            help: ["compare it with something: `… = …`, `… is known`"])
    }

    public static func typeNeeded(_ wanted: String, _ found: ValueType, in operation: String, _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(Diagnostic.Code(105), "`\(operation)` needs \(wanted), and this is \(found.name)", at: span)
    }

    public static func incomparable(_ left: ValueType, _ right: ValueType, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(106), "\(left.name) cannot be compared with \(right.name)", at: span)
    }

    public static func unknownSymbol(_ name: String, column: String, _ symbols: [String], _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(107), "`\(column)` is never `\(name)`", at: span,
            notes: ["it is one of: " + symbols.joined(separator: ", ")],
            help: Spelling.suggestion(for: name, among: symbols).map { [$0] } ?? [])
    }

    public static func aggregateInRow(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(108), "`\(name)` is for a group of rows, and here each row stands by itself", at: span,
            help: ["ask for it directly, `\(name) by place`, or in `| summarize \(name) by …`"])
    }

    public static func rowInGroup(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(109), "`\(name)` has a value for each row, and here a group of rows needs one", at: span,
            help: ["take an aggregate of it, such as `only(\(name))` or `sum(\(name))`, or add it behind `by`"])
    }

    public static func nestedAggregate(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(110), "`\(name)` stands within another aggregate", at: span,
            help: ["summarize first, then summarize the result: `… by place, year | summarize mean(x) by place`"])
    }

    public static func comparedWithMissing(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(111), "nothing equals `missing`: such a comparison is always unknown", at: span,
            help: ["write `is missing` or `is known`"])
    }

    public static func wrongForm(
        _ name: String, _ form: Definition.Form, needed: String, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(112), "`\(name)` is \(article(form)), and \(needed) is needed here", at: span,
            help: form == .topic ? ["to ask for a topic, write `topics has \(name)`"] : [])
    }

    public static func nameTaken(_ name: String, by what: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(113), "`\(name)` is \(what) and cannot be defined", at: span, help: ["choose another name"])
    }

    public static func cycle(_ names: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(114), "`\(names.first ?? "")` is defined by itself", at: span,
            notes: names.count > 2
                ? ["through " + names.dropFirst().map { "`\($0)`" }.joined(separator: ", then ")] : [])
    }

    public static func wouldBreak(_ name: String, _ dependant: String, _ problem: Diagnostic, _ span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Diagnostic.Code(115), "`\(name)` cannot become this, since `\(dependant)` uses it and would break",
            at: span,
            notes: ["in `\(dependant)`: \(problem.headline)"],
            help: ["define it under another name, or change `\(dependant)` first"])
    }

    public static func badParameter(_ name: String, _ why: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(116), "the parameter `\(name)` \(why)", at: span, help: ["choose another name"])
    }

    public static func doubleColumn(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(117), "two columns would be called `\(name)`", at: span,
            help: ["name one of them: `other = …`"])
    }

    public static func notAlong(_ function: String, _ span: SourceSpan, last: String?) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(118), "`\(function)` goes along the last key, which must be a year or a period", at: span,
            notes: last.map { ["the last key is `\($0)`"] } ?? ["there are no keys"],
            help: ["add `by …, year` or `by …, period`"])
    }

    public static func joinColumn(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(119), "both sides of the join have a column `\(name)`", at: span,
            help: ["rename one before joining: `select …, other = \(name)`, or join on it too"])
    }

    public static func tooLarge(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(120), "with its definitions written out this is too large", at: span,
            notes: ["definitions may stand in one another up to 200 deep and come to 100.000 parts"])
    }

    public static func notANumberQuery(_ why: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(122), "a query in brackets stands for one number, and this one \(why)", at: span)
    }

    public static func inDefinition(_ name: String, _ problem: Diagnostic, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(123), "`\(name)` cannot be used here: \(problem.headline)", at: span, notes: problem.notes,
            help: problem.help)
    }

    public static func phraseTaken(_ phrase: String, by units: [String], _ span: SourceSpan) -> Diagnostic {
        let names = units.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            Diagnostic.Code(124), "\"\(phrase)\" is a phrase of the unit \(names) already", at: span,
            help: ["a phrase belongs to one unit; take it from one of them"])
    }

    public static func notAnIndicator(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(Diagnostic.Code(128), "`\(name)` is not an indicator, and one is needed here", at: span)
    }

    public static func nothingToContinue(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(125), "there is no query before this to go on from", at: span,
            help: ["start with a relation: `facts | …`"])
    }

    public static func noColumn(_ name: String, side: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(126), "the \(side) side of the join has no column `\(name)`", at: span,
            help: Spelling.suggestion(for: name, among: known).map { [$0] } ?? [])
    }

    public static func unknownTopic(_ name: String, _ span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Diagnostic.Code(129), "there is no topic `\(name)`", at: span,
            help: [
                Spelling.suggestion(for: name, among: known)
                    ?? "define it, `topic \(name): \"…\"`, or ask for the words: `sentence has \"…\"`"
            ])
    }

    private static func article(_ form: Definition.Form) -> String {
        switch form {
        case .indicator: "an indicator"
        case .let: "a value"
        default: "a \(form.rawValue)"
        }
    }
}
