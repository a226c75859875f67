import VietnameseText

/// Writes the tokens of a program anew, line by line.
struct Formatter {
    let source: SourceBytes
    let tokens: [Token]
    /// How many brackets are open before each token.
    let depths: [Int]
    /// The slashes within the unit of a definition: `in VND/"hồ sơ":`.
    let unitSlashes: Set<Int>
    private(set) var lines: [String] = []
    /// Whether the last line ends with a token of a statement, and no comment.
    private var endsWithToken = false
    private var hasStatement = false

    /// How many columns a line may take before it is broken.
    static let width = 100
    static let step = 4

    init(_ program: ParsedProgram) {
        source = SourceBytes(program.source)
        tokens = program.tokens
        var depths: [Int] = []
        var unitSlashes: Set<Int> = []
        var depth = 0
        var isHead = false
        var isUnit = false
        for (index, token) in tokens.enumerated() {
            if token.startsStatement {
                depth = 0
                isUnit = false
                isHead = token.isKeyword && Definition.Form(rawValue: token.keyword?.rawValue ?? "") != nil
            }
            depths.append(depth)
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .colon: isHead = false
            case .reserved where isHead && token.keyword == .in: isUnit = true
            case .over where isHead && isUnit: unitSlashes.insert(index)
            default: break
            }
        }
        self.depths = depths
        self.unitSlashes = unitSlashes
    }

    mutating func format() -> String {
        var index = 0
        while index < tokens.count, tokens[index].kind != .end {
            writeLeading(index)
            if tokens[index].kind == .semicolon {
                index += 1
                continue
            }
            let end = statementEnd(from: index)
            if tokens[index].kind == .pipe, hasStatement { separate() }
            writeStatement(index..<end)
            hasStatement = true
            endsWithToken = true
            index = end
        }
        writeLeading(tokens.count - 1)
        while lines.last == "" { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// Ends the statement before with `;`: without it the stage that follows would belong to it.
    private mutating func separate() {
        if endsWithToken, let last = lines.popLast() {
            lines.append(last + ";")
        } else {
            lines.append(";")
        }
    }

    private func statementEnd(from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, !tokens[end].startsStatement, tokens[end].kind != .semicolon, tokens[end].kind != .end
        {
            end += 1
        }
        return end
    }

    // MARK: Comments and blank lines

    /// What stands before the first token of a statement: the comment behind the statement before,
    /// comments of their own lines, and at most one blank line wherever there were some.
    private mutating func writeLeading(_ index: Int) {
        writeTrailingComment(of: index)
        for comment in comments(before: index) where comment.isOwnLine {
            if comment.hasBlankBefore { writeBlankLine() }
            lines.append(comment.text)
            endsWithToken = false
        }
        if hasBlankLine(directlyBefore: index) { writeBlankLine() }
    }

    private mutating func writeTrailingComment(of index: Int) {
        guard let comment = comments(before: index).first, !comment.isOwnLine else { return }
        addToLine(lines.isEmpty ? comment.text : " " + comment.text)
        endsWithToken = false
    }

    private mutating func writeBlankLine() {
        guard let last = lines.last, !last.isEmpty else { return }
        lines.append("")
        endsWithToken = false
    }

    struct Comment {
        var text: String
        /// Whether nothing stands before it on its line.
        var isOwnLine: Bool
        var hasBlankBefore: Bool
    }

    func comments(before index: Int) -> [Comment] {
        let token = tokens[index]
        var comments: [Comment] = []
        var offset = token.triviaStart
        var lineEnds = offset == 0 ? 1 : 0
        while offset < token.span.start {
            let end = source.lineEnd(offset)
            if end > 0 {
                lineEnds += 1
                offset += end
            } else if source[offset] == UInt8(ascii: "#") {
                let start = offset
                while offset < token.span.start, source.lineEnd(offset) == 0 { offset += 1 }
                var last = offset
                while last > start, source[last - 1] <= 0x20 { last -= 1 }
                let text = source.text(SourceSpan(start, last))
                comments.append(Comment(text: text, isOwnLine: lineEnds > 0, hasBlankBefore: lineEnds > 1))
                lineEnds = 0
            } else {
                offset += max(source.blank(offset), 1)
            }
        }
        return comments
    }

    /// Whether a blank line stands between the last comment before a token, or the token before it,
    /// and the token.
    private func hasBlankLine(directlyBefore index: Int) -> Bool {
        let token = tokens[index]
        var offset = token.triviaStart
        var lineEnds = 0
        while offset < token.span.start {
            let end = source.lineEnd(offset)
            if end > 0 { lineEnds += 1 }
            if source[offset] == UInt8(ascii: "#") {
                lineEnds = 0
                while offset < token.span.start, source.lineEnd(offset) == 0 { offset += 1 }
            } else {
                offset += max(end, source.blank(offset), 1)
            }
        }
        return lineEnds > 1
    }

    // MARK: Lines

    /// Begins a line with the token of an index, after the comments that stand before it.
    mutating func beginLine(_ index: Int, _ text: String, indent: Int, isStatementStart: Bool) {
        let margin = String(repeating: " ", count: indent)
        if !isStatementStart {
            writeTrailingComment(of: index)
            for comment in comments(before: index) where comment.isOwnLine { lines.append(margin + comment.text) }
        }
        lines.append(margin + text)
    }

    mutating func addToLine(_ text: String) {
        guard let last = lines.popLast() else { return lines.append(text) }
        lines.append(last + text)
    }
}
