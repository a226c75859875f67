import VietnameseText

extension Formatter {
    /// Where a line is broken, from the first choice to the last.
    private enum Break: Int, CaseIterable {
        /// Before `|`.
        case stage
        /// Before `by`, `where`, `from`.
        case clause
        /// Before `and`, `or`.
        case condition
        /// Behind `,`, as many to a line as fit.
        case element
    }

    mutating func writeStatement(_ range: Range<Int>) {
        let start = range.lowerBound
        guard let colon = bodyColon(range), colon + 1 < range.upperBound else {
            return write(range, indent: 0, stageIndent: Self.step, from: .stage, isStatementStart: true)
        }
        // A definition: its body on the line of its head where it fits and was not set apart.
        let bodyStart = colon + 1
        let isApart = startsLine(bodyStart)
        if !isApart, !mustBreak(range), fits(range, indent: 0) {
            return beginLine(start, text(range), indent: 0, isStatementStart: true)
        }
        write(start..<bodyStart, indent: 0, stageIndent: Self.step, from: .clause, isStatementStart: true)
        write(
            bodyStart..<range.upperBound, indent: Self.step, stageIndent: Self.step, hang: 0, from: .stage,
            isStatementStart: false)
    }

    /// Writes a range of tokens as one line where it fits, else broken at the first sort of place
    /// that it has; what goes on is indented by `hang` more.
    private mutating func write(
        _ range: Range<Int>, indent: Int, stageIndent: Int, hang: Int = step, from level: Break, isStatementStart: Bool
    ) {
        let wantsStages = level == .stage && range.dropFirst().contains { isBreak(.stage, $0, range) && startsLine($0) }
        if !mustBreak(range), !wantsStages, fits(range, indent: indent) {
            return beginLine(range.lowerBound, text(range), indent: indent, isStatementStart: isStatementStart)
        }
        for sort in Break.allCases where sort.rawValue >= level.rawValue {
            let points = range.dropFirst().filter { isBreak(sort, $0, range) }
            guard !points.isEmpty else { continue }
            let pieces = zip([range.lowerBound] + points, points + [range.upperBound]).map { $0..<$1 }
            if sort == .element { return fill(pieces, indent: indent, hang: hang, isStatementStart: isStatementStart) }
            let next = Break(rawValue: sort.rawValue + 1) ?? .element
            let inner = sort == .stage ? stageIndent : indent + (sort == .clause ? hang : Self.step)
            for (number, piece) in pieces.enumerated() {
                write(
                    piece, indent: number == 0 ? indent : inner, stageIndent: stageIndent, from: next,
                    isStatementStart: isStatementStart && number == 0)
            }
            return
        }
        fill([range], indent: indent, hang: Self.step, isStatementStart: isStatementStart)
    }

    /// Writes pieces one behind the other, with a new line where one does not fit or a comment ends
    /// the line.
    private mutating func fill(_ pieces: [Range<Int>], indent: Int, hang: Int, isStatementStart: Bool) {
        var isFirst = true
        for piece in pieces {
            // A piece with comments within is cut at them.
            var start = piece.lowerBound
            for end in piece.dropFirst().filter({ !comments(before: $0).isEmpty }) + [piece.upperBound] {
                let part = start..<end
                let inner = indent + (isFirst ? 0 : hang)
                let startsAfterComment = !isFirst && !comments(before: part.lowerBound).isEmpty
                let gap = isFirst ? "" : spaceBefore(part.lowerBound)
                let used = displayWidth(lines.last ?? "") + gap.utf8.count
                if isFirst || startsAfterComment || used + displayWidth(text(part)) > Self.width {
                    beginLine(
                        part.lowerBound, text(part), indent: inner, isStatementStart: isStatementStart && isFirst)
                } else {
                    addToLine(gap + text(part))
                }
                isFirst = false
                start = end
            }
        }
    }

    // MARK: What decides

    /// Whether a comment stands within a range of tokens, so that it cannot be one line.
    private func mustBreak(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { !comments(before: $0).isEmpty }
    }

    private func fits(_ range: Range<Int>, indent: Int) -> Bool {
        indent + displayWidth(text(range)) <= Self.width
    }

    private func startsLine(_ index: Int) -> Bool { tokens[index].indentation != nil }

    /// The colon of a definition.
    private func bodyColon(_ range: Range<Int>) -> Int? { range.first { tokens[$0].kind == .colon } }

    private func isBreak(_ sort: Break, _ index: Int, _ range: Range<Int>) -> Bool {
        guard depths[index] == depths[range.lowerBound] else { return false }
        let token = tokens[index]
        switch sort {
        case .stage: return token.kind == .pipe
        case .clause:
            guard token.kind == .reserved, tokens[index - 1].kind != .pipe else { return false }
            return token.keyword == .by || token.keyword == .where || token.keyword == .from
        case .condition:
            return token.kind == .reserved && (token.keyword == .and || token.keyword == .or)
        case .element: return tokens[index - 1].kind == .comma
        }
    }
}
