/// Finds where statements start, by the line rule of the language: a statement ends at the end of
/// its line, or at `;`. It goes on inside brackets, after a final operator, `,`, `:` or `|`, when
/// the next line is indented deeper than the statement's first line, and when the next line starts
/// with `|`. Blank and comment lines do not count.
struct Layout {
    private(set) var tokens: [Token]
    /// Whether the source ends where a statement goes on: inside brackets, or after a final operator.
    private(set) var endsOpen = false

    private var depth = 0
    private var lineIndentation: Int32 = 0
    private var statementIndentation: Int32 = 0
    private var statementStart = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    mutating func run() {
        for index in tokens.indices {
            let token = tokens[index]
            if let indentation = token.indentation { lineIndentation = indentation }
            if token.kind == .end {
                endsOpen = index > statementStart && (depth > 0 || goesOn(after: index - 1))
                tokens[index].startsStatement = true
            } else if startsStatement(index) {
                tokens[index].startsStatement = true
                statementStart = index
                statementIndentation = lineIndentation
                depth = 0
            }
            switch token.kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .semicolon: depth = 0
            default: break
            }
        }
    }

    private func startsStatement(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].kind != .semicolon else { return true }
        guard let indentation = tokens[index].indentation, tokens[index].kind != .pipe else { return false }
        guard indentation <= statementIndentation else { return false }
        return startsDefinition(index) || (depth == 0 && !goesOn(after: index - 1))
    }

    /// Whether a statement cannot end with a token.
    private func goesOn(after index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .plus, .minus, .times, .over, .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual, .comma,
            .colon, .pipe:
            return true
        case .reserved:
            switch token.keyword {
            case .true, .false, .missing: return false
            default: return true
            }
        case .name:
            guard token.keyword == .else || token.keyword == .overlaps, index > statementStart else { return false }
            // `describe else`: behind the word of a statement it is a name.
            if index == statementStart + 1, tokens[statementStart].keyword?.canBeginStatement == true { return false }
            return tokens[index - 1].endsOperand
        default: return false
        }
    }

    /// A line that can only be a definition's first. Where the line before goes on, a bracket was
    /// left open or an operand forgotten, and the definition is read all the same.
    private func startsDefinition(_ index: Int) -> Bool {
        guard let word = tokens[index].keyword, Definition.Form(rawValue: word.rawValue) != nil,
            index + 2 < tokens.count, tokens[index + 1].isName
        else { return false }
        // `unit else (…)` goes on with what stands before it.
        let isInfix = tokens[index + 1].keyword == .else || tokens[index + 1].keyword == .overlaps
        guard !isInfix || tokens[index + 2].kind == .colon else { return false }
        switch tokens[index + 2].kind {
        case .colon, .open, .text: return true
        default: return tokens[index + 2].keyword == .in
        }
    }
}

extension Keyword {
    /// `StatementStart` of the grammar.
    var canBeginStatement: Bool {
        switch self {
        case .load, .use, .expect, .describe, .sql, .why: true
        default: false
        }
    }
}

extension Token {
    var isName: Bool { kind == .name || kind == .quotedName }

    /// Whether an operand can end with it.
    var endsOperand: Bool {
        switch kind {
        case .name, .quotedName, .cell, .number, .period, .text, .percent, .close, .dots: true
        case .reserved: keyword == .true || keyword == .false || keyword == .missing
        default: false
        }
    }
}
