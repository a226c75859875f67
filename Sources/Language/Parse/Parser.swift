import Messages

/// Thrown to the next place where parsing can go on; the diagnostic is recorded already.
struct ParseFailure: Error {}

/// A parser by recursive descent over the tokens of a source, one statement at a time. After an
/// error it goes on at the next element of a bracket, the next stage or the next statement, so that
/// one run reports what is independently wrong, once.
struct Parser {
    let source: SourceBytes
    private(set) var tokens: [Token]
    /// Where the tokens start that the scanner has found wrong.
    let flawed: Set<Int>
    var diagnostics: [Diagnostic] = []
    /// Stretches of the source of which the scanner's findings are not worth a word.
    var disregarded: [SourceSpan] = []
    /// The token to be read next.
    var index = 0
    /// The first token of the statement being read.
    var statementStart = 0
    /// The first token behind the statement being read.
    var statementEnd = 0
    /// The word of the stage being read; nil before the first.
    var stageWord: Keyword?
    /// How many brackets are open at ``index``.
    var openBrackets = 0
    /// How deep brackets and prefixes are nested at ``index``.
    var nesting = 0
    /// How high the tree of the expression read last is.
    var height = 0

    /// How deep brackets may be nested, and how high an expression's tree may be: more than any
    /// program written by hand, and little enough for every stage to walk it by recursion.
    static let largestNesting = 64
    static let largestHeight = 256

    init(_ source: SourceBytes, _ tokens: [Token], flawed: Set<Int>) {
        self.source = source
        self.tokens = tokens
        self.flawed = flawed
    }

    // MARK: The tokens ahead

    /// The kind of the next token; ``Token/Kind-swift.enum/end`` where the statement ends.
    var kind: Token.Kind { kind(ahead: 0) }

    func kind(ahead count: Int) -> Token.Kind {
        index + count < statementEnd ? tokens[index + count].kind : .end
    }

    /// The keyword that the next token spells, be it one here or not.
    var word: Keyword? { word(ahead: 0) }

    func word(ahead count: Int) -> Keyword? {
        index + count < statementEnd ? tokens[index + count].keyword : nil
    }

    /// Where the next token stands; where the statement ends, the empty span behind its last token.
    var span: SourceSpan {
        if index < statementEnd { return tokens[index].span }
        let end = index > 0 ? tokens[index - 1].span.end : 0
        return SourceSpan(end, end)
    }

    /// The end of the token read last.
    var lastEnd: Int { index > 0 ? tokens[index - 1].span.end : 0 }

    func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, lastEnd)) }

    mutating func advance() {
        guard index < statementEnd else { return }
        switch tokens[index].kind {
        case .open: openBrackets += 1
        case .close: openBrackets = max(0, openBrackets - 1)
        default: break
        }
        index += 1
    }

    /// Reads a token of a kind where one is next.
    mutating func take(_ kind: Token.Kind) -> Bool {
        guard self.kind == kind else { return false }
        advance()
        return true
    }

    mutating func take(_ keyword: Keyword) -> Bool {
        guard word == keyword else { return false }
        advanceWord()
        return true
    }

    /// Reads the next token as a keyword.
    mutating func advanceWord() {
        if index < statementEnd { tokens[index].isKeyword = true }
        advance()
    }

    // MARK: What every part of the grammar needs

    /// `NAME` or a name in backquotes, as the name that it stands for.
    mutating func name(_ what: Message) throws(ParseFailure) -> Name {
        guard kind == .name || kind == .quotedName else {
            if kind == .reserved {
                let typed = source.text(span)
                throw fail(
                    .nameExpected, .nameIsWord(typed: typed, what: what), span,
                    help: [.nameIsWordHelp(typed: typed)])
            }
            throw unexpected(what)
        }
        let name = Located(nameText(tokens[index]), span)
        advance()
        return name
    }

    func nameText(_ token: Token) -> String {
        guard token.kind == .quotedName else { return composed(source.text(token.span)) }
        let inner = SourceSpan(token.span.start + 1, token.span.end)
        let text = source.text(inner)
        return composed(text.hasSuffix("`") ? String(text.dropLast()) : text)
    }

    /// `"TEXT"`, without its marks.
    mutating func text(_ what: Message) throws(ParseFailure) -> Located<String> {
        guard kind == .text else { throw unexpected(what) }
        let text = Located(source.textValue(span), span)
        advance()
        return text
    }

    /// Elements with commas between; after an error, goes on at the next comma within the brackets
    /// or the stage.
    mutating func list<Element>(
        _ element: (inout Parser) throws(ParseFailure) -> Element
    ) throws(ParseFailure) -> [Element] {
        var elements: [Element] = []
        let depth = openBrackets
        var failed = false
        repeat {
            do throws(ParseFailure) {
                elements.append(try element(&self))
            } catch {
                failed = true
                guard skipToComma(depth: depth) else { throw error }
            }
        } while take(.comma)
        if failed { throw ParseFailure() }
        return elements
    }

    /// Skips to a comma at a depth of brackets; false where the bracket, the stage or the statement
    /// ends first.
    private mutating func skipToComma(depth: Int) -> Bool {
        while kind != .end {
            if openBrackets == depth {
                switch kind {
                case .comma: return true
                case .pipe, .close: return false
                default: break
                }
            }
            if openBrackets < depth { return false }
            advance()
        }
        return false
    }

    /// Skips to the next `|` that is in no bracket, or to the end of the statement.
    mutating func skipToStage() {
        while kind != .end, !(openBrackets == 0 && kind == .pipe) { advance() }
    }

    mutating func skipStatement() {
        while kind != .end { advance() }
    }
}

/// A text's value: without its marks, doubled marks single.
extension SourceBytes {
    func textValue(_ span: SourceSpan) -> String {
        guard let quote = Quote(self, span.start) else { return text(span) }
        let start = span.start + quote.length
        var end = span.end
        for length in 1...3 where end - length >= start {
            if let close = Quote(self, end - length), close.length == length, close.isDouble == quote.isDouble {
                end -= length
                break
            }
        }
        let mark = quote.isDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        var value: [UInt8] = []
        var offset = start
        while offset < end {
            value.append(self[offset])
            offset += self[offset] == mark && offset + 1 < end && self[offset + 1] == mark ? 2 : 1
        }
        return String(decoding: value, as: UTF8.self)
    }
}
