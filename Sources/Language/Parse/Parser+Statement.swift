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
            advance()
            let path = try text("a path in quotes")
            guard kind == .name, take(.as) else { return .load(path: path, asFigures: false) }
            guard kind == .name, take(.figures) else { throw unexpected("`figures`") }
            return .load(path: path, asFigures: true)
        case .use:
            advance()
            return .use(path: try text("a script's path in quotes"))
        case .expect:
            advance()
            return .expect(try expression())
        case .describe:
            advance()
            return .describe(try name("a name"))
        case .sql:
            advance()
            return .sql(try wantedQuery())
        case .why:
            advance()
            guard kind == .reserved, self.word == .not, kind(ahead: 1) == .text else { return .why(try wantedQuery()) }
            advance()
            let phrase = try text("a phrase in quotes")
            guard kind == .reserved, take(.in) else { throw unexpected("`in` and an indicator") }
            return .whyNot(phrase: phrase, indicator: try name("an indicator's name"))
        default: return .query(outerQuery())
        }
    }

    /// A query that must be there.
    private mutating func wantedQuery() throws(ParseFailure) -> Query {
        guard kind != .end else { throw unexpected("a query") }
        return outerQuery()
    }

    /// Whether the first word of a statement is a statement's word rather than a name asked about:
    /// `load "x"`, but `load | take 5` and `unit, kind from figures`.
    private var isStatementWord: Bool {
        switch word {
        case .topic, .unit, .filter, .indicator, .let:
            return kind(ahead: 1) == .name || kind(ahead: 1) == .quotedName
                || kind(ahead: 1) == .reserved
                    && ![.by, .where, .from, .and, .or, .in, .has, .is, .matches].contains(word(ahead: 1))
                || kind(ahead: 1) == .colon || kind(ahead: 1) == .text
        case .load, .use, .expect, .describe, .sql, .why:
            switch kind(ahead: 1) {
            case .name, .quotedName, .number, .period, .text, .open, .minus, .dots, .end, .invalid, .colon: return true
            case .reserved: return [.not, .true, .false, .missing].contains(word(ahead: 1))
            default: return false
            }
        default: return false
        }
    }
}
