import VietnameseText

extension SentenceReader {
    /// How the words around a number bound it, and the mention widened over them.
    func readQualifier(_ figure: inout Figure, _ mention: inout Range<Int>, _ group: NumberGroup, _ clause: Range<Int>)
    {
        if group.shape == .range { figure.qualifier = .between }
        let start = group.tokens.lowerBound
        if let (qualifier, tokens) = qualifier(before: start),
            group.shape != .range || [.atLeast, .atMost].contains(qualifier)
        {
            let word = tokens.lowerBound
            if !isNoBound(qualifier, tokens, group, figure) {
                figure.qualifier = qualifier == .over && isForbidden(tokens, clause) ? .atMost : qualifier
                mention = word..<mention.upperBound
            }
        } else if figure.qualifier == .exact, isEstimated(before: start, clause) {
            figure.qualifier = .about
        }
        guard let after = boundAfter(mention, group),
            let qualifier = qualifier(after)
        else { return }
        // `trở lại đây` is of time.
        figure.qualifier = qualifier
        var first = mention.lowerBound
        if symbol(first - 1) == symbols.from { first -= 1 }
        mention = first..<after.tokens.upperBound
    }

    /// `trở lên` behind a number's unit, or farther behind one that `từ` stands before
    /// (`từ 2 tỉnh trực thuộc Trung ương trở lên`).
    private func boundAfter(_ mention: Range<Int>, _ group: NumberGroup) -> Mark? {
        let end = rateEnd(mention.upperBound)
        if let mark = sentence.starting(end, .qualifierAfter) { return mark }
        // `tăng 20% điểm trở lên`
        if group.isPercent, symbol(end) == symbols.points, let mark = sentence.starting(end + 1, .qualifierAfter) {
            return mark
        }
        guard symbol(group.tokens.lowerBound - 1) == symbols.from else { return nil }
        var at = end
        while at < end + 6, let token = token(at), token.isWord {
            if let mark = sentence.starting(at, .qualifierAfter) { return mark }
            at += 1
        }
        return nil
    }

    private func qualifier(_ mark: Mark) -> Figure.Qualifier? {
        let all = Figure.Qualifier.allCases
        return all.indices.contains(Int(mark.payload)) ? all[Int(mark.payload)] : nil
    }

    /// The bound that ends right before a number, fillers between them left out (`ít nhất là 5`, `tối thiểu đạt 45%`).
    private func qualifier(before start: Int) -> (Figure.Qualifier, Range<Int>)? {
        var at = start
        for _ in 0..<3 {
            if let mark = sentence.ending(at, .qualifierBefore), let qualifier = qualifier(mark) {
                if let exception = sentence.ending(at, .qualifierException), exception.tokens.count > mark.tokens.count
                {
                    return nil
                }
                // Over a filler only what cannot be said of anything but the number.
                if at < start, ![.atLeast, .atMost].contains(qualifier) { return nil }
                return (qualifier, mark.tokens)
            }
            guard let filler = sentence.ending(at, .filler) ?? sentence.ending(at, .threshold) else { return nil }
            at = filler.tokens.lowerBound
        }
        return nil
    }

    /// Words that look like a bound and are none here: `trên 63/63 tỉnh` (on), `vượt 12,6%` (the excess itself).
    private func isNoBound(
        _ qualifier: Figure.Qualifier, _ tokens: Range<Int>, _ group: NumberGroup, _ figure: Figure
    ) -> Bool {
        guard tokens.count == 1 else { return false }
        let word = symbol(tokens.lowerBound)
        if word == symbols.on, !leadsAmount(tokens.lowerBound) {
            if let of = group.of, of == group.value { return true }
            if figure.kind == .count, sentence.starting(group.tokens.upperBound, .onUnit) != nil { return true }
        }
        if word == words.exceeds, figure.kind == .percent || figure.kind == .ratio || figure.unit == "lần" {
            return true
        }
        // `so với quy định thì vượt 13 người`: the excess over what it is compared with.
        if word == words.exceeds, compares(before: tokens.lowerBound) { return true }
        return false
    }

    /// Whether `so với` stands before a word in its clause.
    private func compares(before index: Int) -> Bool {
        var at = index - 1
        while at > range.lowerBound, !isMark(at, ","), !isMark(at, ";"), !isMark(at, ")") {
            if symbol(at) == symbols.with, symbol(at - 1) == symbols.compared { return true }
            at -= 1
        }
        return false
    }

    /// `không được tuyển dụng quá 50%`: what must not be more is at most.
    private func isForbidden(_ bound: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard symbol(bound.upperBound - 1) == words.excess else { return false }
        var at = bound.lowerBound - 1
        while at >= clause.lowerBound, at >= bound.lowerBound - 7 {
            if isMark(at, ",") || isDigits(at) { return false }
            if symbol(at) == words.not || symbol(at) == words.forbidden { return true }
            at -= 1
        }
        return false
    }

    /// `có đến trên 20 sàn`: what a verb of having leads to is an amount, and not a place.
    private func leadsAmount(_ index: Int) -> Bool {
        let before = symbol(index - 1)
        return before == symbols.until || before == symbols.upTo || before == symbols.equals
    }

    /// `theo ước tính của Sở mới ở mức 50%`: said to be an estimate earlier in the clause.
    private func isEstimated(before start: Int, _ clause: Range<Int>) -> Bool {
        var at = start - 1
        while at >= clause.lowerBound, at > start - 16 {
            if isDigits(at) || isMark(at, ",") { return false }
            if let mark = sentence.starting(at, .qualifierBefore), qualifier(mark) == .about,
                words.isEstimateWord(symbol(at)), mark.tokens.upperBound <= start
            {
                return true
            }
            at -= 1
        }
        return false
    }
}
