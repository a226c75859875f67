import Messages

extension Parser {
    /// Reads every statement of the source.
    mutating func program() -> [Statement] {
        var statements: [Statement] = []
        while index < tokens.count, tokens[index].kind != .end {
            if tokens[index].kind == .semicolon {
                index += 1
                continue
            }
            findStatementEnd()
            openBrackets = 0
            nesting = 0
            let start = span.start
            do throws(ParseFailure) {
                let form = try statement()
                statements.append(Statement(form, span(from: start)))
                leftOver()
            } catch {}
            skipStatement()
        }
        return statements
    }

    private mutating func findStatementEnd() {
        statementStart = index
        stageWord = nil
        statementEnd = index + 1
        while statementEnd < tokens.count, !tokens[statementEnd].startsStatement,
            tokens[statementEnd].kind != .semicolon, tokens[statementEnd].kind != .end
        {
            statementEnd += 1
        }
    }

    private mutating func statement() throws(ParseFailure) -> Statement.Form {
        if kind == .pipe { return .continuation(outerStages()) }
        guard kind == .name, let word, isStatementWord else { return .query(outerQuery()) }
        if let form = Definition.Form(rawValue: word.rawValue) { return .definition(try definition(form)) }
        switch word {
        case .load:
            advanceWord()
            let path = try path("load")
            guard kind == .name, take(.as) else { return .load(path: path, asFigures: false) }
            guard kind == .name, take(.figures) else { throw unexpected(.sign(text: "figures")) }
            return .load(path: path, asFigures: true)
        case .use:
            advanceWord()
            return .use(path: try path("use"))
        case .expect:
            advanceWord()
            return .expect(try expression())
        case .describe:
            advanceWord()
            return .describe(try name(.aName))
        case .sql:
            advanceWord()
            return .sql(try wantedQuery())
        case .why:
            advanceWord()
            guard kind == .reserved, self.word == .not, kind(ahead: 1) == .text else { return .why(try wantedQuery()) }
            advance()
            let phrase = try text(.aQuotedPhrase)
            guard kind == .reserved, take(.in) else { throw unexpected(.inAndIndicator) }
            return .whyNot(phrase: phrase, indicator: try name(.indicatorName))
        default: return .query(outerQuery())
        }
    }

    /// A path in quotes. One without may hold anything: nothing of it is looked at.
    mutating func path(_ before: String, _ wanted: Message = .aQuotedPath) throws(ParseFailure) -> Located<String> {
        guard kind != .text, kind != .end, kind != .pipe else { return try text(wanted) }
        let start = index
        let finding = found
        while kind != .end, kind != .pipe { advance() }
        let typed = SourceSpan(tokens[start].span.start, lastEnd)
        disregarded.append(typed)
        throw fail(
            .unexpected, .unexpected(wanted: wanted, found: finding), tokens[start].span,
            help: [.write(form: "\(before) \"\(source.text(typed))\"")])
    }

    /// A query that must be there.
    private mutating func wantedQuery() throws(ParseFailure) -> Query {
        guard kind != .end else { throw unexpected(.aQuery) }
        return outerQuery()
    }

    private var hasColon: Bool { tokens[index..<statementEnd].contains { $0.kind == .colon } }

    /// Whether the first word of a statement is a statement's word rather than a name asked about:
    /// `load "x"`, but `load | take 5` and `unit, kind from figures`.
    private var isStatementWord: Bool {
        switch word {
        case .topic, .unit, .filter, .indicator, .let:
            switch kind(ahead: 1) {
            // `unit else "…"` and `unit in (…)` ask for the column; a colon stands in definitions only, so that
            // `filter from: …` can be told about.
            case .name where word(ahead: 1) == .else || word(ahead: 1) == .overlaps, .reserved: return hasColon
            case .name, .quotedName, .colon, .text: return true
            default: return false
            }
        case let first? where first.canBeginStatement:
            switch kind(ahead: 1) {
            case .name, .quotedName, .cell, .number, .period, .text, .open, .minus, .dots, .end, .invalid, .colon:
                return true
            case .reserved: return [.not, .true, .false, .missing].contains(word(ahead: 1))
            default: return false
            }
        default: return false
        }
    }
}
