import Messages

/// Cuts a source into tokens. Every byte belongs to one token or to the trivia before one; what is
/// no token is a diagnostic and the scanner goes on behind it.
struct Scanner {
    let source: SourceBytes
    private(set) var tokens: [Token] = []
    var diagnostics: [Diagnostic] = []
    var offset = 0
    private var triviaStart = 0

    init(_ source: SourceBytes) {
        self.source = source
        tokens.reserveCapacity(source.count / 4 + 1)
    }

    /// Scans to the end; the last token is ``Token/Kind-swift.enum/end``.
    mutating func scan() {
        var indentation: Int32? = 0
        while true {
            if let column = skipTrivia() { indentation = column }
            let start = offset
            let kind = start < source.count ? scanToken() : .end
            let span = SourceSpan(start, offset)
            var token = Token(kind, span, triviaStart: triviaStart, indentation: indentation)
            if kind == .name, let keyword = KeywordTable.keyword(source[span]) {
                token.keyword = keyword
                if Keyword.reserved.contains(keyword) {
                    token.kind = .reserved
                    token.isKeyword = true
                }
            }
            tokens.append(token)
            triviaStart = offset
            indentation = nil
            if kind == .end { return }
        }
    }

    /// Skips blanks, line ends and comments; gives the indentation of the line where a token stands
    /// first, in columns with a tab to the next multiple of four.
    private mutating func skipTrivia() -> Int32? {
        var column: Int32? = offset == 0 ? 0 : nil
        while offset < source.count {
            let end = source.lineEnd(offset)
            if end > 0 {
                offset += end
                column = 0
                continue
            }
            let blank = source.blank(offset)
            if blank > 0 {
                if let known = column { column = source[offset] == 0x09 ? (known / 4 + 1) * 4 : known + 1 }
                offset += blank
            } else if source[offset] == UInt8(ascii: "#") {
                while offset < source.count, source.lineEnd(offset) == 0 { offset += 1 }
            } else {
                break
            }
        }
        return column
    }

    private mutating func scanToken() -> Token.Kind {
        let byte = source[offset]
        if source.isDigit(offset) { return scanNumber() }
        if source.namePart(offset, first: true) > 0 {
            let start = offset
            while case let length = source.namePart(offset, first: false), length > 0 { offset += length }
            if offset == start + 1, byte == UInt8(ascii: "_"), source[offset] == UInt8(ascii: "[") {
                return scanCell(from: start)
            }
            return .name
        }
        if let quote = Quote(source, offset) { return scanText(openedBy: quote) }
        switch byte {
        case UInt8(ascii: "`"): return scanQuotedName()
        case UInt8(ascii: "("): return single(.open)
        case UInt8(ascii: ")"): return single(.close)
        case UInt8(ascii: ","): return single(.comma)
        case UInt8(ascii: ":"): return single(.colon)
        case UInt8(ascii: ";"): return single(.semicolon)
        case UInt8(ascii: "+"): return single(.plus)
        case UInt8(ascii: "-"): return single(.minus)
        case UInt8(ascii: "*"): return single(.times)
        case UInt8(ascii: "/"): return single(.over)
        case UInt8(ascii: "%"): return single(.percent)
        case UInt8(ascii: "."): return scanDots()
        case UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "&"):
            return scanComparison(byte)
        default: return scanForeign()
        }
    }

    private mutating func single(_ kind: Token.Kind, length: Int = 1) -> Token.Kind {
        offset += length
        return kind
    }

    private mutating func scanComparison(_ byte: UInt8) -> Token.Kind {
        let next = source[offset + 1]
        let equals = UInt8(ascii: "=")
        switch (byte, next) {
        case (UInt8(ascii: "<"), equals): return single(.lessOrEqual, length: 2)
        case (UInt8(ascii: ">"), equals): return single(.greaterOrEqual, length: 2)
        case (UInt8(ascii: "!"), equals): return single(.unequal, length: 2)
        case (UInt8(ascii: "<"), UInt8(ascii: ">")): return foreign(2, "!=", read: .unequal)
        case (equals, equals): return foreign(2, "=", read: .equal)
        case (equals, UInt8(ascii: ">")): return foreign(2, ">=", read: .greaterOrEqual)
        case (equals, UInt8(ascii: "<")): return foreign(2, "<=", read: .lessOrEqual)
        case (UInt8(ascii: "|"), UInt8(ascii: ">")): return foreign(2, "|", read: .pipe)
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): return foreign(2, "or", read: .invalid)
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): return foreign(2, "and", read: .invalid)
        case (UInt8(ascii: "&"), _): return foreign(1, "and", read: .invalid)
        case (UInt8(ascii: "!"), _): return foreign(1, "not", read: .invalid)
        case (UInt8(ascii: "<"), _): return single(.less)
        case (UInt8(ascii: ">"), _): return single(.greater)
        case (UInt8(ascii: "|"), _): return single(.pipe)
        default: return single(.equal)
        }
    }

    /// A sign of another language, with what this one writes for it.
    private mutating func foreign(_ length: Int, _ ours: String, read kind: Token.Kind) -> Token.Kind {
        let span = SourceSpan(offset, offset + length)
        let typed = source.text(span)
        report(
            .foreignSign, .foreignSign(typed: typed), span, help: .writeFor(form: ours, typed: typed))
        offset += length
        return kind
    }

    private mutating func scanDots() -> Token.Kind {
        if source[offset + 1] == UInt8(ascii: ".") { return single(.dots, length: 2) }
        let start = offset
        offset += 1
        if source.isDigit(offset) {
            while source.isDigit(offset) { offset += 1 }
            let span = SourceSpan(start, offset)
            report(
                .malformedNumber, .numberStartsWithDigit, span, help: .write(form: "0" + source.text(span)))
            return .number
        }
        if source.namePart(offset, first: true) > 0 {
            while case let length = source.namePart(offset, first: false), length > 0 { offset += length }
            let span = SourceSpan(start, offset)
            // A relation and its column, as elsewhere.
            if start > 0, source[start - 1] == UInt8(ascii: "`") || source[start - 1] > 0x2F {
                report(
                    .foreignSign, .pointDoesNotJoin, SourceSpan(start, start + 1),
                    help: .columnAlone(name: source.text(SourceSpan(start + 1, offset))))
                return .invalid
            }
            report(
                .dotCommand, .dotCommand(name: source.text(span)), span,
                help: .dotCommandHelp)
            return .invalid
        }
        report(.strayCharacter, .pointAlone, SourceSpan(start, offset), help: .rangeIs(form: "a..b"))
        return .invalid
    }

    /// Signs that are not ASCII and read as plain ones, and what is no sign at all.
    private mutating func scanForeign() -> Token.Kind {
        guard let (scalar, length) = source.scalar(offset) else { return .end }
        switch scalar {
        case "≥": return single(.greaterOrEqual, length: length)
        case "≤": return single(.lessOrEqual, length: length)
        case "≠": return single(.unequal, length: length)
        case "–", "‐", "‑", "−", "—": return single(.minus, length: length)
        case "×": return single(.times, length: length)
        case "÷": return single(.over, length: length)
        case "[", "{": return foreign(1, "(", read: .open)
        case "]", "}": return foreign(1, ")", read: .close)
        default: break
        }
        // A run of such characters is one finding, not many.
        let start = offset
        while let (_, length) = source.scalar(offset), !beginsToken(offset) { offset += length }
        if offset == start { offset += length }
        let span = SourceSpan(start, offset)
        // What other languages write for a choice.
        let help: Message = source.text(span).hasPrefix("?") ? .choiceIs : .strayCharacterHelp
        report(
            .strayCharacter, .strayCharacter(typed: Self.shown(source.text(span))), span, help: help)
        return .invalid
    }

    private func beginsToken(_ offset: Int) -> Bool {
        let byte = source[offset]
        if source.lineEnd(offset) > 0 || source.blank(offset) > 0 || source.namePart(offset, first: false) > 0 {
            return true
        }
        if Quote(source, offset) != nil { return true }
        if byte < 0x80 { return "`(),:;+-*/%.|=!<>&#[]{}".utf8.contains(byte) }
        return source.scalar(offset).map { "≥≤≠–‐‑−—×÷".unicodeScalars.contains($0.scalar) } ?? true
    }

    /// At most twenty characters, control characters as their pictures.
    private static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(20).map { scalar -> Character in
            guard scalar.value < 0x20 || scalar.value == 0x7F else { return Character(scalar) }
            return Character(Unicode.Scalar(scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value) ?? "\u{FFFD}")
        }
        return String(scalars) + (text.unicodeScalars.count > 20 ? "…" : "")
    }

    mutating func report(
        _ code: Diagnostic.Code, _ headline: Message, _ span: SourceSpan, notes: [Message] = [], help: Message...
    ) {
        diagnostics.append(Diagnostic(code, headline, at: span, notes: notes, help: help))
    }
}
