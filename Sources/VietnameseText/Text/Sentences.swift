/// Cuts tokens into sentences.
///
/// A sentence ends at a line's end, and at `.`, `!`, `?`, `…` with any closing quotes or brackets when
/// what follows, after a space, can begin one: a capital, a number, a quote, a dash. It does not end
/// after an abbreviation (`TP. HCM`, `Q. 4`), an initial (`George W. Bush`) or a list number (`1. Công tác`).
/// Where the space was forgotten (`năm qua.Theo`) it ends between a small word and a capitalised one.
///
/// - Returns: Ranges of token indices in order; line breaks are in none.
public func sentences(_ text: NormalisedText, _ tokens: [Token], in range: Range<Int>? = nil) -> [Range<Int>] {
    tokens.withList { sentences(text, $0, in: range) }
}

/// See ``sentences(_:_:in:)-(_,[Token],_)``.
public func sentences(_ text: NormalisedText, _ tokens: TokenList, in range: Range<Int>? = nil) -> [Range<Int>] {
    let range = (range ?? 0..<tokens.count).clamped(to: 0..<tokens.count)
    var sentences: [Range<Int>] = []
    var cutter = SentenceCutter(text)
    range.filter { !tokens[$0].isWord }.withUnsafeBufferPointer {
        cutter.cut(tokens, in: range, others: $0, into: &sentences)
    }
    return sentences
}

/// Cuts the tokens of one text into sentences as ``sentences(_:_:in:)-(_,[Token],_)`` does, looking only at those that are
/// no words.
public struct SentenceCutter {
    private let text: NormalisedText
    private var tokens = TokenList.none
    private var end = 0

    public init(_ text: NormalisedText) { self.text = text }

    /// - Parameters:
    ///   - tokens: The text's.
    ///   - range: Which of them are cut.
    ///   - others: The indices of the tokens of the range that are no words, in order.
    ///   - sentences: What the ranges of the sentences are appended to.
    public mutating func cut(
        _ tokens: TokenList, in range: Range<Int>, others: UnsafeBufferPointer<Int>, into sentences: inout [Range<Int>]
    ) {
        let range = range.clamped(to: 0..<tokens.count)
        self.tokens = tokens
        end = range.upperBound
        var start = range.lowerBound
        var lineStart = start
        for index in others where index >= start {
            switch tokens[index].kind {
            case .lineBreak:
                if start < index { sentences.append(start..<index) }
                start = index + 1
                lineStart = start
            case .punctuation:
                guard let next = end(at: index, from: start, lineStart: lineStart) else { continue }
                sentences.append(start..<next)
                start = next
            case .word, .digits: continue
            }
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
    }

    /// How many stops and quotes end one sentence; a longer row of dots is ornament.
    private static let mostStops = 32

    /// The index after the sentence, where its stop stands at an index; nil where no sentence ends there.
    private func end(at index: Int, from start: Int, lineStart: Int) -> Int? {
        let stop = tokens[index]
        guard isStop(stop) else { return nil }
        var next = index + 1
        let last = min(end, next + Self.mostStops)
        while next < last, !tokens[next].hasSpaceBefore, isStop(tokens[next]) || isCloser(tokens[next]) { next += 1 }
        guard next < end, tokens[next].kind != .lineBreak else { return next }
        let isPeriod = stop.isMark(".") && next == index + 1
        let following = tokens[next]
        guard following.hasSpaceBefore else {
            return isPeriod && isForgottenSpace(index, next) ? next : nil
        }
        if isPeriod, isListNumber(index, lineStart) || isAbbreviation(index, next, from: start) { return nil }
        switch following.kind {
        case .word: return following.isCapitalised ? next : nil
        case .digits: return next
        case .punctuation: return canOpen(following) ? next : nil
        case .lineBreak: return next
        }
    }

    private func isStop(_ token: Token) -> Bool {
        token.isMark(".") || token.isMark("?") || token.isMark("!") || token.isMark("…")
    }

    private func isCloser(_ token: Token) -> Bool {
        token.isMark("\"") || token.isMark("'") || token.isMark(")") || token.isMark("]")
    }

    private func canOpen(_ token: Token) -> Bool {
        token.isMark("\"") || token.isMark("'") || token.isMark("(") || token.isMark("[") || token.isMark("-")
            || token.isMark("+") || token.isMark("*") || token.isMark("•")
    }

    /// `năm qua.Theo`, but not `Chinhphu.vn` or `T.TRUNG`.
    private func isForgottenSpace(_ index: Int, _ next: Int) -> Bool {
        guard index > 0, tokens[next].isWord, tokens[next].isCapitalised, !tokens[next].isAllCapitals else {
            return false
        }
        let before = tokens[index - 1]
        return before.isWord && !before.isCapitalised && before.count > 1 && !tokens[index].hasSpaceBefore
    }

    /// `1.`, `I.`, `a.`, `2.1.` at the start of a line.
    private func isListNumber(_ index: Int, _ lineStart: Int) -> Bool {
        guard index > lineStart, index - lineStart <= 5 else { return false }
        return (lineStart..<index).allSatisfy { at in
            let token = tokens[at]
            if at > lineStart, token.hasSpaceBefore { return false }
            return token.isDigits && token.count <= 2 || token.isMark(".") || isRomanOrLetter(token)
        }
    }

    private func isRomanOrLetter(_ token: Token) -> Bool {
        guard token.isWord, token.count <= 4 else { return false }
        if token.count == 1 { return true }
        return text.bytes[token.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    private func isAbbreviation(_ index: Int, _ next: Int, from start: Int) -> Bool {
        guard index > 0, tokens[index - 1].isWord, !tokens[index].hasSpaceBefore else { return false }
        let before = tokens[index - 1]
        guard before.count <= 5 else { return false }
        guard before.isCapitalised || before.count <= 2 else { return false }
        let word = text.string(before.range)
        if Self.abbreviations.contains(word) { return true }
        guard before.count == 1, before.isCapitalised, tokens[next].isWord else { return false }
        // An initial between names: the word that begins a sentence (`Hạng A.`) is no name for its capital.
        let isNameBefore = index - 2 > start && tokens[index - 2].isWord && tokens[index - 2].isCapitalised
        let isInitialBefore = index >= 3 && tokens[index - 2].isMark(".") && tokens[index - 3].count == 1
        let isInitialAfter = next + 1 < end && tokens[next].count == 1 && tokens[next + 1].isMark(".")
        return isNameBefore || isInitialBefore || isInitialAfter
    }

    /// Words that end in a stop and go on: places, titles, reference words.
    private static let abbreviations: Set<String> = [
        "TP", "Tp", "tp", "TX", "Tx", "tx", "TT", "Tt", "Q", "P", "H", "T", "X", "KP", "Kp", "kp", "ĐT", "SĐT", "Đ",
        "ĐC",
        "GS", "PGS", "TS", "Ts", "ThS", "Ths", "BS", "Bs", "KS", "CN", "LS", "NSND", "NSƯT", "Mr", "Mrs", "Ms", "Dr",
        "St",
        "No", "Tr", "tr", "vs", "Bp", "Lm",
    ]
}
