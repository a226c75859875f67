import VietnameseText

/// Lengths of time: which only name a period, and which are themselves what is told.
extension SentenceReader {
    /// Units of which a length is a figure unless it points at a time.
    private static let shortLengths: Set<String> = [
        "ngày", "ngày làm việc", "ngày công", "giờ", "giờ làm việc", "phút", "giây",
    ]

    /// `6 tháng đầu năm 2017`, `trong 5 năm qua`, `9 tháng`; but `giảm còn 5 ngày` is a figure.
    func length(at index: Int) -> Aside? {
        guard let amount = amount(at: index), !amount.isPercent, !amount.hasScale else { return nil }
        var end = amount.end
        if isDash(end) || symbol(end) == symbols.until, isDigits(end + 1), let other = self.amount(at: end + 1) {
            end = other.end
        }
        guard let unit = sentence.starting(end, .duration), let name = words.text(unit.payload) else { return nil }
        // `1,5 tháng tiền lương` is so much pay.
        if let noun = sentence.starting(end, .unit), noun.tokens.count > unit.tokens.count { return nil }
        let after = unit.tokens.upperBound
        if Self.shortLengths.contains(name) {
            // `trong 2 ngày qua`, `5 ngày đầu`: only what points at a time.
            if sentence.starting(after, .shortPeriod) != nil { return (after, .period) }
            // `trong 2 ngày 21 và 22-12`: which days they are.
            let isNamed = symbol(index - 1) == symbols.inside && isDigits(after) && symbol(end) == symbols.day
            return isNamed ? (after, .period) : nil
        }
        if symbol(after) == symbols.age
            || hasFarDurationWord(before: index) && sentence.starting(after, .periodAfter) == nil
        {
            return nil
        }
        // `mất chưa tới 2 tuần kể từ khi đăng ký`, `hiện hành tối đa 70 năm`
        if isSpent(index, unit.tokens) { return nil }
        if sentence.starting(after, .periodAfter) != nil { return (after, .period) }
        // `12 năm tù`
        if unit.tokens.count > 1, sentence.ending(after, .durationWord) != nil { return nil }
        // `từ 5 năm đến 7 năm tù`
        if symbol(after) == symbols.until || isDash(after), isDigits(after + 1), let other = self.amount(at: after + 1),
            let last = sentence.starting(other.end, .duration), last.payload == unit.payload, last.tokens.count > 1,
            sentence.ending(last.tokens.upperBound, .durationWord) != nil
        {
            return nil
        }
        // What stands before it, with any bound between (`mất hơn 2 năm`).
        var before = index
        if let bound = sentence.ending(before, .qualifierBefore) { before = bound.tokens.lowerBound }
        // `mất đến gần 2 năm`
        if symbol(before - 1) == symbols.until, sentence.ending(before - 1, .farDurationWord) == nil,
            sentence.ending(before - 1, .durationWord) != nil
        {
            before -= 1
        }
        if let word = sentence.ending(before, .durationWord), word.tokens.count > 0 {
            // `Trong vòng hơn 2 năm (từ năm 2017 …), chủ tịch đã …`: how long what follows took.
            if word.tokens.lowerBound == range.lowerBound, isMark(after, ",") || isMark(after, "(") {
                return (after, .period)
            }
            let outer = sentence.ending(before, .periodBefore)
            if outer.map({ $0.tokens.count <= word.tokens.count }) ?? true { return nil }
        }
        if symbol(after) != .unknown, let token = token(after), token.isWord, sentence.starting(after, .unitEnd) == nil,
            sentence.starting(after, .durationWord) != nil
        {
            return nil
        }
        return (after, .period)
    }

    /// `thời hạn sử dụng tối đa 50 năm`: no other number between.
    private func hasFarDurationWord(before index: Int) -> Bool {
        var at = index - 1
        while at >= range.lowerBound, at > index - 12 {
            if isMark(at, ",") || isMark(at, ";") || isMark(at, ".") { return false }
            if isDigits(at), sentence.starting(at + 1, .duration) == nil { return false }
            if sentence.starting(at, .farDurationWord) != nil { return true }
            at -= 1
        }
        return false
    }

    /// Whether a length is how long something took, told with when it began, or what a rule sets as the most or the least.
    private func isSpent(_ index: Int, _ unit: Range<Int>) -> Bool {
        guard let bound = sentence.ending(index, .qualifierBefore) else { return false }
        if words.isUtmost(symbol(bound.tokens.lowerBound), symbol(bound.tokens.lowerBound + 1)) {
            return sentence.starting(unit.upperBound, .periodAfter) == nil
                && sentence.ending(bound.tokens.lowerBound, .periodBefore) == nil
        }
        return symbol(unit.upperBound) == words.since
            && sentence.ending(bound.tokens.lowerBound, .durationWord) != nil
    }
}
