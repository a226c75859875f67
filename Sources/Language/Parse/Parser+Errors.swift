import Messages

extension Parser {
    /// Records an error and gives what is thrown for it.
    mutating func fail(
        _ code: Diagnostic.Code, _ headline: Message, _ span: SourceSpan, notes: [Message] = [], help: [Message] = []
    ) -> ParseFailure {
        report(code, headline, span, notes: notes, help: help)
        return ParseFailure()
    }

    /// Records an error where parsing goes on.
    mutating func report(
        _ code: Diagnostic.Code, _ headline: Message, _ span: SourceSpan, notes: [Message] = [], help: [Message] = []
    ) {
        diagnostics.append(Diagnostic(code, headline, at: span, notes: notes, help: help))
    }

    /// Something else stands here than what must.
    mutating func unexpected(_ wanted: Message, help: [Message] = []) -> ParseFailure {
        switch kind {
        case .end:
            let help = help + (isFollowedByLine ? [.indentDeeper] : [])
            return fail(.unfinished, .unfinished(wanted: wanted), span, help: help)
        case .invalid:
            // The scanner has told what is wrong.
            return ParseFailure()
        case .close where openBrackets == 0:
            return fail(.strayBracket, .strayBracket, span, help: [.strayBracketHelp])
        default:
            if index < statementEnd, let word = upperCaseWord(tokens[index]) {
                return fail(
                    .upperCaseWord, .upperCaseWord(typed: source.text(span)), span,
                    help: [.upperCaseWordHelp(word: word.rawValue)])
            }
            return fail(
                .unexpected, .unexpected(wanted: wanted, found: found), span, help: help + indentationHelp)
        }
    }

    /// Something stands behind what could be a whole statement.
    mutating func leftOver() {
        switch kind {
        case .end, .invalid: return
        case .close:
            report(.strayBracket, .strayBracket, span, help: [.strayBracketHelp])
        default:
            // `SELECT place` is wrong at its first word.
            for index in [index - 1, index] where index >= statementStart {
                guard let word = upperCaseWord(tokens[index]) else { continue }
                let span = tokens[index].span
                report(
                    .upperCaseWord, .upperCaseWord(typed: source.text(span)), span,
                    help: [.upperCaseWordHelp(word: word.rawValue)])
                return
            }
            report(.leftOver, .leftOver(found: found), span, help: leftOverHelp)
        }
    }

    /// The next token as the reader sees it.
    var found: Message {
        switch kind {
        case .end: .endOfStatement
        case .text: .foundText(text: shortened(source.text(span)))
        case .number: .foundNumber(text: shortened(source.text(span)))
        case .period: .foundPeriod(text: source.text(span))
        case .quotedName: Message(verbatim: shortened(source.text(span)))
        default: .sign(text: shortened(source.text(span)))
        }
    }

    private func shortened(_ text: String) -> String {
        text.count > 40 ? String(text.prefix(39)) + "…" : text
    }

    /// A word of the language in capitals: `WHERE`.
    private func upperCaseWord(_ token: Token) -> Keyword? {
        guard token.kind == .name, token.keyword == nil else { return nil }
        let bytes = source[token.span].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return KeywordTable.keyword(bytes[...])
    }

    /// What to do where the token is the first of a line that goes on with the statement because it
    /// is indented deeper.
    var indentationHelp: [Message] {
        guard index < statementEnd, index > statementStart, openBrackets == 0, kind != .pipe,
            let indentation = tokens[index].indentation, indentation > tokens[statementStart].indentation ?? 0,
            tokens[index - 1].endsOperand
        else { return [] }
        return [.indentedLine]
    }

    private var isFollowedByLine: Bool {
        index < tokens.count && tokens[index].kind != .end && tokens[index].kind != .semicolon
    }
}
