import VietnameseText

extension ClaimFinder {
    /// Percentages that the text gives for a part of a whole that it gives too.
    mutating func findShares() {
        for index in drafts.indices where figure(index).kind == .percent {
            findExcess(index)
            guard figure(index).role == .level, figure(index).change == nil else { continue }
            findOwnRatio(index)
            findRatioBehind(index)
            findWholeBehind(index)
            findShareOfPart(index)
            findComplement(index)
            findShareOfOlder(index)
            findShareBetween(index)
            findShareOfTarget(index)
            findPartBehind(index)
            findPartBehindWhole(index)
            findBaseInBracket(index)
            findTwoInBracket(index)
        }
    }

    /// Whether the words of a share follow right behind the last comma or bracket: `, đạt 76%`, not `, tuyến trên cao đạt 82%`.
    private func isApposedShare(_ gap: Range<Int>) -> Bool {
        let start = gap.last { !text.tokens[$0].isWord } ?? gap.lowerBound - 1
        let tail = start + 1..<gap.upperBound
        return tail.count <= 5
            && (tail.isEmpty || start < gap.lowerBound
                || words[.share].longest(at: tail.lowerBound, in: text.tokens) != nil
                || words[.equals].longest(at: tail.lowerBound, in: text.tokens) != nil)
    }

    /// `35/46 nhiệm vụ, đạt 76%`: of a ratio, the ratio's own share.
    private mutating func findOwnRatio(_ index: Int) {
        guard index > 0, sentence(index - 1) == sentence(index), isTied(index), figure(index).base == nil,
            isApposedShare(between(index - 1, index))
        else { return }
        let ratio = figure(index - 1)
        guard ratio.kind != .rank, let of = ratio.of, of > .zero, of >= ratio.value, ratio.role == .level,
            isNear(index - 1, index)
        else {
            return
        }
        propose(index, .share(of: of.double), [index - 1], isFirm: true)
    }

    /// `đạt 98,75% (9.480/9.600 hồ sơ)`: the bracket behind a share gives its two numbers.
    private mutating func findRatioBehind(_ index: Int) {
        let next = index + 1
        guard isSameSentence(index, next), figure(next).kind == .ratio, let of = figure(next).of, of > .zero,
            of >= figure(next).value, figure(next).role == .level, figure(index).high == nil
        else { return }
        let gap = between(index, next)
        // `34% hộ nghèo (17/50 hộ)`: what it is a share of may stand before the bracket.
        guard let open = gap.last, gap.count <= 7, text.tokens[open].isMark("("),
            gap.dropLast().allSatisfy({ text.tokens[$0].isWord }),
            isOnlyNumber(next, inBracket: open)
        else { return }
        propose(index, .share(of: of.double), [next], isFirm: true)
    }

    /// Whether a bracket holds one figure and its noun.
    private func isOnlyNumber(_ index: Int, inBracket open: Int) -> Bool {
        guard text.tokens[open].isMark("(") else { return false }
        let end = text.sentences[sentence(index)].tokens.upperBound
        guard
            let close = (drafts[index].number.upperBound..<max(end, drafts[index].number.upperBound)).first(where: {
                text.tokens[$0].isMark(")")
            })
        else { return false }
        return index + 1 >= drafts.count || drafts[index + 1].number.lowerBound > close
    }

    /// `265 nhà máy …, chiếm 31,6% trong 838 nhà máy`: part, share, and right behind it the whole.
    private mutating func findWholeBehind(_ index: Int) {
        let (part, whole) = (index - 1, index + 1)
        guard isTied(index), isSameSentence(part, index), isSameSentence(index, whole), isLevel(part), isLevel(whole),
            figure(part).kind == figure(whole).kind, figure(part).kind != .ratio, figure(part).high == nil,
            figure(whole).high == nil, figure(index).high == nil, sameUnit(part, whole), figure(part).unit != nil,
            figure(part).value <= figure(whole).value, !isInBracket(part) || isInBracket(index)
        else { return }
        let gap = between(index, whole)
        let before = between(part, index)
        guard let first = gap.first, before.count <= 14, !hasMark(";)", in: before),
            words[.ofWhole].longest(at: first, in: text.tokens, end: gap.upperBound)?.tokens.upperBound
                == gap.upperBound
        else { return }
        propose(index, .share, [part, whole], isFirm: figure(part).place == figure(whole).place)
    }

    /// `chiếm`, `đạt`, `tương đương` right before a percentage, a bracket or a comma allowed; or a bracket alone.
    func isTied(_ index: Int) -> Bool {
        has(.share, in: before(index, 5)) || before(index, 1).contains { text.tokens[$0].isMark("(") }
    }

    /// Whether nothing but a few words stands between two figures.
    private func isNear(_ first: Int, _ second: Int) -> Bool {
        let range = between(first, second)
        return range.count <= 14 && !range.contains { text.tokens[$0].isMark(";") }
    }

    /// `tiếp nhận 9.600 hồ sơ, giải quyết 9.480 hồ sơ, đạt 98,75%`; `1.972 thủ tục …, trong đó 929 …, chiếm 47%`.
    private mutating func findShareOfPart(_ index: Int) {
        guard isTied(index), index > 0, sentence(index - 1) == sentence(index),
            isNear(index - 1, index) || isBracketed(index)
        else { return }
        // `49,7 tỷ đồng trong tổng số 70,2 tỷ đồng, đạt 69,25%`: the whole stands after its part.
        if index > 1, sentence(index - 2) == sentence(index), isLevel(index - 1), isLevel(index - 2),
            sameUnit(index - 2, index - 1),
            figure(index - 2).kind == figure(index - 1).kind, figure(index - 2).value <= figure(index - 1).value,
            figure(index).base == nil, between(index - 2, index - 1).count <= 9,
            has(.outOf, in: between(index - 2, index - 1))
        {
            propose(index, .share, [index - 2, index - 1], isFirm: true)
            return
        }
        // A bracket may come after other figures of what the part says: `929 thủ tục, cắt giảm 30% thời gian (đạt 47% …)`.
        guard let part = part(of: index), figure(part).kind == .count || figure(part).kind == .money else { return }
        let wholes = wholes(for: part, share: index)
        for whole in wholes { propose(index, .share, [part, whole], isFirm: false) }
        // `chiếm 61% doanh thu`: of a larger number of its kind that the sentence has.
        if figure(index).base != nil {
            for whole in (0..<part).reversed().prefix(4) where isSameSentence(whole, part) {
                guard isLevel(whole), isAlike(whole, part), figure(whole).value > figure(part).value else { continue }
                propose(index, .share, [part, whole], isFirm: false)
            }
        }
        if figure(index).base == nil, wholes.count == 1, let whole = wholes.first, isFirm(part, whole, index) {
            propose(index, .share, [part, whole], isFirm: true)
        }
    }

    private func isBracketed(_ index: Int) -> Bool {
        hasMark("(", in: before(index, 4))
    }

    private func part(of share: Int) -> Int? {
        var part = share - 1
        while part >= 0, sentence(part) == sentence(share) {
            if figure(part).role == .level, figure(part).kind == .count || figure(part).kind == .money { return part }
            guard isBracketed(share) else { return nil }
            part -= 1
        }
        return nil
    }

    /// What a part can be of, the nearest first: in its sentence; where the base is named or the sentence goes on
    /// (`Riêng …`, `Trong đó …`), before it.
    private func wholes(for part: Int, share: Int) -> [Int] {
        var found: [Int] = []
        var candidate = part - 1
        while candidate >= 0 {
            let distance = sentence(part) - sentence(candidate)
            if distance > 0, found.contains(where: { sentence($0) == sentence(part) }) { break }
            if isWhole(candidate, of: part) || isNamedBase(candidate, of: part, share),
                distance == 0 || distance <= 2 || isTotal(candidate) || figure(share).base != nil
            {
                if distance == 0 || sameUnit(candidate, part) || fitsBase(candidate, share) { found.append(candidate) }
            }
            candidate -= 1
        }
        return found
    }

    private func isWhole(_ whole: Int, of part: Int) -> Bool {
        let (a, b) = (figure(whole), figure(part))
        guard isLevel(whole), a.kind == b.kind, a.value >= b.value, a.status == b.status else { return false }
        return a.unit == nil || sameUnit(whole, part) || sentence(whole) == sentence(part) && goesOn(part)
            || text.role(sentence(whole)) == .cell
    }

    /// `812 dịch vụ công … đạt 45,3% tổng số thủ tục`: the total that the base names, of another unit.
    private func isNamedBase(_ whole: Int, of part: Int, _ share: Int) -> Bool {
        guard figure(share).base != nil, figure(whole).kind == .count, figure(whole).role == .level,
            figure(whole).value >= figure(part).value, text.role(sentence(whole)) != .cell
        else { return false }
        return isTotal(whole) && fitsBase(whole, share)
    }

    /// `trong đó`, `riêng` before a part.
    private func goesOn(_ part: Int) -> Bool {
        has(.among, in: before(part, 8))
    }

    /// Whether a total is said to be one: `tổng số … 1.972`, or the last row of a table.
    private func isTotal(_ index: Int) -> Bool {
        let range = before(index, 10)
        return has(.total, in: range.lowerBound..<range.upperBound + 3) || text.role(sentence(index)) == .cell
    }

    /// Whether a whole's unit is what the share's base names.
    private func fitsBase(_ whole: Int, _ share: Int) -> Bool {
        guard let base = figure(share).base, let unit = figure(whole).unit else {
            return text.role(sentence(whole)) == .cell
        }
        return foldKey(base).contains(foldKey(unit).split(separator: " ").prefix(2).joined(separator: " "))
    }

    /// Whether the words leave no other reading: part and whole in one sentence, of one unit or joined by `trong đó`, or
    /// the part's sentence going on with it.
    private func isFirm(_ part: Int, _ whole: Int, _ share: Int) -> Bool {
        guard whole == part - 1, part == share - 1 else { return false }
        guard figure(whole).qualifier == .exact || figure(part).qualifier == .exact else { return false }
        guard figure(part).status == .actual, figure(share).status == .actual else { return false }
        let isJoined = goesOn(part) || sameUnit(part, whole) && figure(part).period == figure(whole).period
        guard isJoined, figure(part).unit != nil, figure(part).body == figure(whole).body,
            figure(part).place == figure(whole).place, endsAfter(share),
            !has(.target, in: drafts[share].number.upperBound..<drafts[share].clause.upperBound)
        else { return false }
        if sentence(whole) == sentence(part) - 1 { return continues(part, whole) }
        let gap = between(whole, part)
        return sentence(whole) == sentence(share) && gap.count <= 14 && !isBroken(gap) && !hasMark("(", in: gap)
            && !has(.up, in: gap) && !has(.down, in: gap) && !has(.compared, in: gap)
    }

    /// Whether a semicolon stands between a whole and its part, other than right before `trong đó`.
    private func isBroken(_ gap: Range<Int>) -> Bool {
        gap.contains { at in
            text.tokens[at].isMark(";") && words[.among].longest(at: at + 1, in: text.tokens) == nil
        }
    }

    /// `Có 939 điểm. Trong đó, 244 điểm …`: the next sentence begins with the part.
    private func continues(_ part: Int, _ whole: Int) -> Bool {
        let start = text.sentences[sentence(part)].tokens.lowerBound
        return words[.among].longest(at: start, in: text.tokens) != nil && sameUnit(part, whole)
            && text.sentences[sentence(part)].paragraph == text.sentences[sentence(whole)].paragraph
            && (whole == 0 || !isSameSentence(whole - 1, whole))
    }

    /// Whether the clause ends with the percentage: `đạt 97,6%.`, and not `đạt 97,6% kế hoạch`.
    private func endsAfter(_ share: Int) -> Bool {
        let next = drafts[share].mention.upperBound
        guard next < text.sentences[sentence(share)].tokens.upperBound else { return true }
        let token = text.tokens[next]
        return token.isMark(".") || token.isMark(",") || token.isMark(";") || token.isMark(")") || token.isMark("…")
    }

    /// `41.902 hồ sơ, tỷ lệ đúng hạn 99,1%; trễ hạn chỉ còn 377 hồ sơ`: what is not in time is late.
    private mutating func findComplement(_ index: Int) {
        guard has(.onTime, in: before(index, 7)), index > 0, index + 1 < drafts.count else { return }
        let whole = (0..<index).reversed().prefix { sentence(index) - sentence($0) <= 0 }
            .first { isLevel($0) && figure($0).kind == .count }
        let part = ((index + 1)..<drafts.count).prefix { sentence($0) - sentence(index) <= 1 }.first { candidate in
            guard isLevel(candidate), figure(candidate).kind == .count else { return false }
            let mention = drafts[candidate].mention
            return has(.late, in: mention.lowerBound - 5..<mention.upperBound + 3)
        }
        guard let whole, let part, figure(part).value < figure(whole).value else { return }
        propose(index, .inTime, [part, whole], isFirm: false)
    }

    /// `kích hoạt 5,27 triệu tài khoản, vượt 5,4% chỉ tiêu (5 triệu tài khoản)`.
    private mutating func findExcess(_ index: Int) {
        let start = drafts[index].mention.lowerBound
        guard start > 0,
            has(.exceed, in: start - 1..<drafts[index].number.lowerBound),
            index > 0, index + 1 < drafts.count, sentence(index - 1) == sentence(index),
            sentence(index + 1) == sentence(index),
            figure(index - 1).kind == figure(index + 1).kind, sameUnit(index - 1, index + 1),
            has(.target, in: between(index, index + 1)), figure(index + 1).value > .zero,
            !hasMark(",;", in: between(index, index + 1))
        else { return }
        propose(index, .excess, [index - 1, index + 1], isFirm: true)
    }

    /// `So với hơn 1,1 triệu hồ sơ tiếp nhận, tỷ lệ này chỉ khoảng 0,6%`: of what was spoken of before.
    private mutating func findShareOfOlder(_ index: Int) {
        guard index > 1, sentence(index - 1) == sentence(index), figure(index - 1).kind == .count,
            has(.thisShare, in: between(index - 1, index))
        else { return }
        let older = (0..<index - 1).reversed().prefix {
            text.sentences[sentence($0)].paragraph == text.sentences[sentence(index)].paragraph
        }
        for part in older
        where isLevel(part) && sameUnit(part, index - 1) && figure(part).value < figure(index - 1).value {
            propose(index, .share, [part, index - 1], isFirm: false)
        }
    }

    /// `4.228 tỉ đồng (48,35%) trên tổng số 8.744 tỉ đồng`: the share stands between its part and its whole.
    private mutating func findShareBetween(_ index: Int) {
        let (part, whole) = (index - 1, index + 1)
        // `9.116 (82%) trong tổng số 11.134 xã`: a number right before the bracket has its noun from the whole.
        guard isSameSentence(part, index), isSameSentence(index, whole), isLevel(part), isLevel(whole),
            figure(part).kind == figure(whole).kind, figure(part).kind != .ratio,
            sameUnit(part, whole)
                || hasMark("(", in: drafts[part].number.upperBound..<drafts[part].number.upperBound + 1),
            figure(part).value <= figure(whole).value,
            has(.outOf, in: between(index, whole)), between(index, whole).count <= 10,
            between(part, index).count <= 4, hasMark("(", in: between(part, index))
        else { return }
        propose(index, .share, [part, whole], isFirm: true)
    }

    /// `đạt 48 tỷ đồng, hoàn thành 23% mục tiêu cả năm là 205 tỷ đồng`; `bằng 20% kế hoạch (635 triệu lượt)`.
    private mutating func findShareOfTarget(_ index: Int) {
        let plan = index + 1
        guard isSameSentence(index, plan), isLevel(plan), figure(plan).kind != .ratio, figure(plan).value > .zero else {
            return
        }
        let gap = between(index, plan)
        guard has(.target, in: gap.prefix(8)), gap.count <= 14, !hasMark(";,", in: gap),
            !has(.exceed, in: before(index, 3)), !has(.equals, in: gap), isInBracket(plan) || !hasMark("(", in: gap)
        else { return }
        let result = stride(from: index - 1, through: max(0, index - 3), by: -1).first {
            isSameSentence($0, index) && isLevel($0) && isAlike($0, plan) && sameUnit($0, plan)
        }
        guard let result, figure(result).kind != .ratio, figure(result).high == nil else { return }
        propose(index, .share, [result, plan], isFirm: result == index - 1 && between(result, index).count <= 10)
    }
}
