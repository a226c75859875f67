import VietnameseText

extension SentenceReader {
    /// Whether a figure is the amount of a change or a difference, or a level.
    func readChange(_ figure: inout Figure, _ mention: Range<Int>, _ group: NumberGroup, _ clause: Range<Int>) {
        let start = mention.lowerBound
        guard figure.kind != .rank, !isOfComparedYear(start) else { return }
        if let change = verb(before: start, figure) ?? placesMoved(before: start, figure) {
            figure.change = change
            figure.role = .change
            return
        }
        if let change = verbWithObject(before: start, figure) ?? reduced(before: start, figure, clause) {
            figure.change = change
            figure.role = .change
            return
        }
        if let difference = difference(mention, group, figure) {
            figure.role = difference.isChange ? .change : .difference
            if difference.isChange { figure.change = difference.isMore ? .increase : .decrease }
            if !difference.isBound { figure.qualifier = .exact }
            return
        }
        if let last = drafts.last, let change = last.figure.change, isBreakdown(last, figure, before: start) {
            figure.change = change
            figure.role = .change
        } else if let change = changeSaidAgain(figure, before: start) ?? equivalent(figure, before: start) {
            figure.change = change
            figure.role = .change
        } else if let change = changeOfSubject(before: start, figure) {
            figure.change = change
            figure.role = .change
        }
    }

    /// The change that a verb right before a number says: `giảm 12`, `tinh giản được 5.062`, `tăng thêm gần 30`.
    private func verb(before start: Int, _ figure: Figure) -> Figure.Change? {
        var at = start
        for _ in 0..<3 {
            // `giảm còn`, `tăng từ`, `lên tới`: the level; but `giảm từ 1,5 - 2%` says between what.
            if let level = sentence.ending(at, .level), level.tokens.upperBound == at, !isFillerOnly(level) {
                guard figure.high != nil, level.tokens.count == 1, symbol(at - 1) == symbols.from else { return nil }
                at -= 1
                continue
            }
            let up = sentence.ending(at, .increase).flatMap { isInName($0) ? nil : $0 }
            let down = sentence.ending(at, .decrease).flatMap { isInName($0) ? nil : $0 }
            if up != nil || down != nil {
                // `hạ … dưới 2%`, `giảm dưới 2%`: the level wanted.
                if figure.qualifier == .under { return nil }
                return (up?.tokens.count ?? 0) >= (down?.tokens.count ?? 0) ? .increase : .decrease
            }
            guard let filler = sentence.ending(at, .filler), isFillerOnly(filler) else { return nil }
            at = filler.tokens.lowerBound
        }
        return nil
    }

    /// `giảm 6.000 so với năm 2019 (259.590 biên chế)`: in a bracket behind the year that is compared with stands its own level.
    private func isOfComparedYear(_ start: Int) -> Bool {
        guard isMark(start - 1, "("), token(start - 2)?.isDigits ?? false, token(start - 2)?.count == 4 else {
            return false
        }
        return (max(range.lowerBound, start - 7)..<start).contains {
            symbol($0) == symbols.compared && symbol($0 + 1) == symbols.with
        }
    }

    /// `PGBank Thăng Long`: no rise.
    private func isInName(_ verb: Mark) -> Bool {
        let first = verb.tokens.lowerBound
        guard let word = token(first), word.isCapitalised, !word.isAllCapitals, first > range.lowerBound else {
            return false
        }
        return token(first - 1)?.isCapitalised ?? false || token(verb.tokens.upperBound)?.isCapitalised ?? false
    }

    /// `cải thiện 17 bậc`, `vươn lên 5 bậc`: a verb that says a move of places and nothing else.
    private func placesMoved(before start: Int, _ figure: Figure) -> Figure.Change? {
        var at = start
        if let filler = sentence.ending(at, .filler), isFillerOnly(filler) { at = filler.tokens.lowerBound }
        let isUp = sentence.ending(at, .rankUp) != nil
        // Verbs are rarer than units, and looked for faster than these are compared.
        guard isUp || sentence.ending(at, .rankDown) != nil, figure.unit == "bậc" else { return nil }
        return isUp ? .increase : .decrease
    }

    /// `giảm nhân lực tại bộ phận xử lý lên đến 40%`: what falls reaches no level upward, so it is the amount.
    private func reduced(before start: Int, _ figure: Figure, _ clause: Range<Int>) -> Figure.Change? {
        guard [.percent, .duration, .money].contains(figure.kind), let level = sentence.ending(start, .level),
            symbol(level.tokens.lowerBound) == symbols.up
        else { return nil }
        var at = level.tokens.lowerBound - 1
        while at >= clause.lowerBound, at > start - 16, let token = token(at), token.isWord {
            if sentence.starting(at, .increase) != nil { return nil }
            if sentence.starting(at, .decrease) != nil { return .decrease }
            at -= 1
        }
        return nil
    }

    /// `giảm lãi suất 0,25%`, `rút ngắn thời gian giải quyết 5 ngày`: the verb's object stands between.
    private func verbWithObject(before start: Int, _ figure: Figure) -> Figure.Change? {
        guard [.percent, .duration, .money].contains(figure.kind), figure.qualifier != .under else { return nil }
        var at = start - 1
        while at >= range.lowerBound, at > start - 8 {
            guard let token = token(at), token.isWord else { return nil }
            // `kinh phí tinh giản là 8,5 tỷ đồng` is what it cost.
            if figure.kind == .money, symbol(at) == symbols.equals { return nil }
            let isLevel = sentence.starting(at, .level) != nil && sentence.starting(at, .filler) == nil
            if isLevel || symbol(at) == symbols.rate || sentence.starting(at, .threshold) != nil { return nil }
            if let up = sentence.starting(at, .increase), up.tokens.upperBound < start, !isInName(up) {
                return .increase
            }
            if let down = sentence.starting(at, .decrease), down.tokens.upperBound < start, !isInName(down) {
                return .decrease
            }
            if let end = sentence.starting(at, .unitEnd), end.tokens.count == 1, sentence.starting(at, .filler) == nil,
                sentence.starting(at, .qualifierBefore) == nil, symbol(at) != symbols.of
            {
                return nil
            }
            at -= 1
        }
        return nil
    }

    /// `lên` and `đến` after a verb can be filler (`tăng thêm đến 30%`) or the level's word (`tăng lên 30%`); here the level's.
    private func isFillerOnly(_ mark: Mark) -> Bool {
        let word = symbol(mark.tokens.lowerBound)
        return mark.tokens.count > 1
            || word != symbols.up && word != symbols.until && word != symbols.upTo && word != symbols.equals
                && sentence.starting(mark.tokens.lowerBound, .level) == nil
    }

    private struct Difference {
        var isMore: Bool
        var isChange: Bool
        /// Whether the number has a bound of its own behind the word of difference (`cao hơn gần 5%`).
        var isBound: Bool
    }

    /// `cao hơn mức trung bình 11,33%`, `kém Hải Phòng tới 4,7 điểm`; a change where compared with an earlier time.
    private func difference(_ mention: Range<Int>, _ group: NumberGroup, _ figure: Figure) -> Difference? {
        let start = group.tokens.lowerBound
        var at = start - 1
        while at >= range.lowerBound, at > start - 18 {
            // The other side's own value stands in brackets between: `kém Hải Phòng (70,9 điểm) tới 4,7 điểm`.
            if let last = drafts.last, last.number.contains(at) {
                guard isInBrackets(last.number) else { return nil }
                at = last.number.lowerBound - 1
                continue
            }
            if isMark(at, ",") || isMark(at, ";") || isMark(at, ":")
                || isMark(at, "(") && !isMark(start - 1, ")") && !closes(at, before: start)
            {
                return nil
            }
            guard let mark = sentence.starting(at, .difference), mark.tokens.upperBound <= start else {
                at -= 1
                continue
            }
            let between = mark.tokens.upperBound..<start
            let isAdjacent = between.allSatisfy { at in
                sentence.starting(at, .qualifierBefore) != nil || sentence.starting(at, .filler) != nil
                    || sentence.starting(at, .level) != nil
            }
            // One verb for two things is too far, and a word of one syllable needs its object.
            if mark.tokens.count == 1 {
                // `vượt mức 5.000` is a bound.
                if mark.tokens.lowerBound >= mention.lowerBound || between.count > 12 {
                    at -= 1
                    continue
                }
                let isVerb = words.isComparingVerb(symbol(at)) && !between.contains { symbol($0) == symbols.and }
                guard isVerb, !isAdjacent, figure.kind != .count else {
                    at -= 1
                    continue
                }
            }
            let after = mention.upperBound..<min(range.upperBound, mention.upperBound + 8)
            let isChange =
                sentence.first(.comparisonTime, in: between) != nil
                || sentence.first(.comparisonTime, in: after) != nil
            guard !isAdjacent || isChange || symbol(mention.upperBound) == symbols.compared else { return nil }
            return Difference(
                isMore: words.isMore(symbol(at)), isChange: isChange,
                isBound: mention.lowerBound >= mark.tokens.upperBound)
        }
        return nil
    }

    /// Whether a bracket that opens at a token closes before another.
    private func closes(_ open: Int, before end: Int) -> Bool {
        (open..<end).contains { isMark($0, ")") }
    }

    func isInBrackets(_ tokens: Range<Int>) -> Bool {
        var at = tokens.lowerBound - 1
        while at >= range.lowerBound, at > tokens.lowerBound - 6 {
            if isMark(at, "(") { return true }
            if isMark(at, ")") { return false }
            at -= 1
        }
        return false
    }

    /// Whether a number goes on the list of the one before it, so that what a verb said of that holds for it:
    /// only the end of the unit, a comma and words of breakdown stand between.
    private func isBreakdown(_ last: DraftFigure, _ figure: Figure, before start: Int) -> Bool {
        let between = last.mention.upperBound..<max(start, last.mention.upperBound)
        // `tăng 5 bậc và 2,53%`: one verb for both.
        if between.count == 1, symbol(between.lowerBound) == symbols.and { return true }
        guard figure.kind == last.figure.kind else { return false }
        guard between.count <= 16 else { return false }
        if between.isEmpty { return true }
        if sentence.first(.part, in: between) != nil {
            return figure.kind == .count
                && sentence.first(.level, in: between).map { symbol($0.tokens.lowerBound) == symbols.equals } ?? true
        }
        // The rest of the unit's noun phrase, then a joint, then the number.
        guard let joint = between.last,
            isMark(joint, ",") || isMark(joint, ";") || symbol(joint) == symbols.and || isMark(joint, "(")
        else { return isListItem(between, last) }
        // `41 thủ tục, giảm 30 thủ tục; 62 thủ tục, giảm 9 thủ tục`: a level begins each item.
        if isMark(joint, ";"), drafts.count > 1, last.clause.contains(drafts[drafts.count - 2].number.lowerBound),
            drafts[drafts.count - 2].figure.role == .level
        {
            return false
        }
        // `…, giảm 36 lãnh đạo; 23 quận …, giảm 23 lãnh đạo`: the item has a verb of its own.
        if isMark(joint, ";"), hasVerbBehind(start) { return false }
        return between.dropLast().allSatisfy { at in
            !isMark(at, ";") && sentence.starting(at, .level) == nil && sentence.starting(at, .increase) == nil
        } && (figure.kind == .count || figure.kind == last.figure.kind) && figure.unit != nil
    }

    /// Whether a verb of change stands behind a number, before its item of a list ends.
    private func hasVerbBehind(_ start: Int) -> Bool {
        var at = start
        while at < range.upperBound, !isMark(at, ";") {
            if isMark(at - 1, ","), sentence.starting(at, .increase) != nil || sentence.starting(at, .decrease) != nil {
                return true
            }
            at += 1
        }
        return false
    }

    /// `tinh giản 10% trong số 140.000 biên chế (gần 14.000 người)`: the bracket says the change once more.
    private func changeSaidAgain(_ figure: Figure, before start: Int) -> Figure.Change? {
        guard figure.kind == .count, isMark(start - 1, "("), let first = drafts.dropLast().last, let last = drafts.last,
            first.figure.kind == .percent, let change = first.figure.change, last.figure.kind == .count,
            start - 1 - last.mention.upperBound <= 2,
            !(first.mention.upperBound..<last.number.lowerBound).contains(where: { isMark($0, ",") || isMark($0, ";") })
        else { return nil }
        return change
    }

    /// `giảm 1,5% mỗi năm, tương đương 40.000 người`: the same change in another measure.
    private func equivalent(_ figure: Figure, before start: Int) -> Figure.Change? {
        guard let last = drafts.last, let change = last.figure.change, last.figure.kind != figure.kind,
            last.mention.upperBound < start
        else { return nil }
        let between = last.mention.upperBound..<start
        guard between.count <= Self.reachOfEquivalent, words.equivalents.stand(in: between, of: tokens) else {
            return nil
        }
        return change
    }

    private static let reachOfEquivalent = 7

    /// `…, địa phương là 15.932 người` after `bộ, ngành là 217 người`.
    private func isListItem(_ between: Range<Int>, _ last: DraftFigure) -> Bool {
        guard let first = between.first, isMark(first, ","), between.count <= 6, let end = between.last else {
            return false
        }
        return symbol(end) == symbols.equals
    }

    private static let changes: WordUses = [WordUses(.changeUp), WordUses(.changeDown)]

    /// `tinh giản biên chế … tổng số là 16.149 người`: the subject is the change itself.
    private func changeOfSubject(before start: Int, _ figure: Figure) -> Figure.Change? {
        guard [.count, .percent, .score].contains(figure.kind) else { return nil }
        // `hệ số tăng từ 0,4 lên 0,42`: levels.
        if let level = sentence.ending(start, .level), symbol(level.tokens.upperBound - 1) != symbols.equals {
            return nil
        }
        var at = start - 1
        while at >= range.lowerBound, at > start - 40 {
            guard isDigits(at) || isMark(at, ";") || sentence.mayStart(at, anyOf: Self.changes) else {
                at -= 1
                continue
            }
            if isDigits(at), drafts.last.map({ $0.number.contains(at) }) ?? false { return nil }
            // `tinh giản biên chế còn chậm; số đơn vị tự chủ mới chiếm 0,2%`: told of something else.
            if isMark(at, ";"), symbol(at + 1) == symbols.number || symbol(at + 1) == symbols.rate { return nil }
            if let up = sentence.starting(at, .changeUp), up.tokens.upperBound <= start { return .increase }
            if let down = sentence.starting(at, .changeDown), down.tokens.upperBound <= start { return .decrease }
            at -= 1
        }
        return nil
    }
}
