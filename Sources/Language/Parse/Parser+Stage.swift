import Messages

extension Parser {
    /// The words that begin a stage.
    static let stageWords: [Keyword] = [
        .where, .select, .summarize, .sort, .take, .distinct, .pivot, .join, .plot, .cite, .export,
    ]

    /// What other languages call a stage.
    private static let otherNames: [String: Keyword] = [
        "filter": .where, "project": .select, "extend": .select, "summarise": .summarize, "group": .summarize,
        "aggregate": .summarize, "order": .sort, "limit": .take, "head": .take, "top": .take, "unique": .distinct,
        "lookup": .join, "chart": .plot, "render": .plot, "save": .export, "write": .export,
    ]

    /// What stands behind a `|`.
    mutating func stage() throws(ParseFailure) -> Stage {
        let start = span
        guard kind == .name || kind == .reserved, let word, Self.stageWords.contains(word) else {
            throw unknownStage()
        }
        stageWord = word
        advanceWord()
        return Stage(try stageForm(word), span(from: start.start))
    }

    private mutating func stageForm(_ word: Keyword) throws(ParseFailure) -> Stage.Form {
        switch word {
        case .where: return .where(try expression())
        case .select: return .select(try namedList())
        case .summarize:
            let columns = try namedList()
            return .summarize(columns, by: try keys())
        case .sort: return .sort(try list { (parser) throws(ParseFailure) in try parser.sortKey() })
        case .take: return try takeStage()
        case .distinct:
            return .distinct(kind == .end || kind == .pipe || kind == .close ? [] : try namedList())
        case .pivot: return .pivot(try bareExpression())
        case .join: return try joinStage()
        case .plot:
            if take(.bar) { return .plot(.bar) }
            return .plot(take(.line) ? .line : nil)
        case .export:
            let path = try path("export", .quotedFileName)
            return .export(path: path, replace: take(.replace))
        default: return .cite
        }
    }

    private mutating func unknownStage() -> ParseFailure {
        guard kind == .name || kind == .reserved || kind == .quotedName else { return unexpected(.aStage) }
        let typed = source.text(span)
        var help: [Message] = []
        if let ours = Self.otherNames[typed.lowercased()] {
            help.append(.stageIsCalled(stage: ours.rawValue))
        } else if ["count", "sum", "mean", "median", "min", "max", "only", "list"].contains(typed) {
            help.append(.summarizeRows(name: typed))
        } else if let suggestion = Spelling.suggestion(for: typed, among: Self.stageWords.map(\.rawValue)) {
            help.append(suggestion)
        }
        help.append(.stagesAre(names: Self.stageWords.map { "`\($0.rawValue)`" }))
        return fail(.unknownStage, .unknownStage(name: typed), span, help: help)
    }

    /// `by KEYS`, where it stands.
    private mutating func keys() throws(ParseFailure) -> [NamedExpression] {
        guard kind == .reserved, take(.by) else { return [] }
        return try namedList()
    }

    private mutating func sortKey() throws(ParseFailure) -> SortKey {
        let key = try bareExpression()
        let descending = kind == .name && take(.desc)
        if !descending, kind == .name { _ = take(.asc) }
        return SortKey(expression: key, descending: descending)
    }

    private mutating func takeStage() throws(ParseFailure) -> Stage.Form {
        guard kind == .number else { throw unexpected(.howManyRows) }
        let literal = span
        let digits = String(decoding: source[literal].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        advance()
        // As many rows as no relation has are all of them.
        let isWhole = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard let count = Int(digits) ?? (isWhole ? .max : nil) else {
            if flawed.contains(literal.start) { throw ParseFailure() }
            throw fail(
                .unexpected, .takeNeedsWhole(digits: digits), literal, help: [.write(form: "take 10")])
        }
        return .take(Located(count, literal), by: try keys())
    }

    /// `join QUERY on KEYS`; the query has stages of its own only in brackets.
    private mutating func joinStage() throws(ParseFailure) -> Stage.Form {
        let start = span.start
        let source = try querySource()
        let query: Query
        if case .nested(let inner) = source {
            query = inner
        } else {
            query = Query(source: source, stages: [], span: span(from: start))
        }
        guard kind == .name, take(.on) else {
            throw unexpected(.sign(text: "on"), help: [.write(form: "join QUERY on place, year")])
        }
        return .join(query, on: try list { (parser) throws(ParseFailure) in try parser.name(.aKey) })
    }
}
