/// A stretch of a sentence between its strong marks.
public struct Clause: Sendable, Hashable {
    /// Indices of tokens, the marks that bound it left out.
    public var tokens: Range<Int>
    /// In how many brackets it stands.
    public var depth: Int
    /// The index, in the same list, of the clause that it goes on after brackets; nil for one that begins.
    public var continues: Int?
    /// What stands before it: `;`, `:`, `(`, `)`, or nil at the sentence's start.
    public var opener: Unicode.Scalar?
}

/// Cuts a sentence into clauses at `;`, `:` and brackets. Commas and verbs are for those who know words;
/// a `:` between digits (`14:54`) cuts nothing.
public func clauses(_ tokens: [Token], in sentence: Range<Int>) -> [Clause] {
    tokens.withList { clauses($0, in: sentence) }
}

/// See ``clauses(_:in:)-([Token],_)``.
public func clauses(_ tokens: TokenList, in sentence: Range<Int>) -> [Clause] {
    var clauses: [Clause] = []
    cutClauses(tokens, in: sentence, into: &clauses)
    return clauses
}

/// Cuts a sentence into clauses as ``clauses(_:in:)-([Token],_)`` does.
///
/// - Parameter clauses: An empty list, which they are put into.
public func cutClauses(_ tokens: TokenList, in sentence: Range<Int>, into clauses: inout [Clause]) {
    let sentence = sentence.clamped(to: 0..<tokens.count)
    /// For each open bracket the clause that it interrupts.
    var open: [Int?] = []
    var start = sentence.lowerBound
    var opener: Unicode.Scalar?
    var continues: Int?

    func close(at index: Int) -> Int? {
        guard start < index else { return continues }
        clauses.append(Clause(tokens: start..<index, depth: open.count, continues: continues, opener: opener))
        return clauses.count - 1
    }
    var next = sentence.lowerBound
    while let index = tokens.first(.punctuation, in: next..<sentence.upperBound) {
        next = index + 1
        let token = tokens[index]
        if token.isMark("(") || token.isMark("[") {
            let interrupted = close(at: index)
            open.append(interrupted)
            (start, opener, continues) = (index + 1, "(", nil)
        } else if token.isMark(")") || token.isMark("]") {
            guard let interrupted = open.last else { continue }
            _ = close(at: index)
            open.removeLast()
            (start, opener, continues) = (index + 1, ")", interrupted)
        } else if token.isMark(";") || token.isMark(":") && !isTime(tokens, index) {
            _ = close(at: index)
            (start, opener, continues) = (index + 1, token.isMark(";") ? ";" : ":", nil)
        }
    }
    _ = close(at: sentence.upperBound)
}

private func isTime(_ tokens: TokenList, _ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].isDigits && tokens[index + 1].isDigits
        && !tokens[index].hasSpaceBefore && !tokens[index + 1].hasSpaceBefore
}
