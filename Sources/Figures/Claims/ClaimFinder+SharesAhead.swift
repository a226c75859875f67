import VietnameseText

/// Shares that stand before their part or their whole.
extension ClaimFinder {
    /// `vốn điều lệ 40.000 tỷ, trong đó Nhà nước nắm 75% vốn, tương đương 30.000 tỷ`: the part stands behind its share.
    mutating func findPartBehind(_ index: Int) {
        let part = index + 1
        guard isSameSentence(index, part), isLevel(part), figure(part).kind != .ratio else { return }
        let gap = between(index, part)
        // `đóng góp 50% (547 tỷ đồng)`, `chiếm 30% với 2.800 tỷ đồng`
        let isRight =
            gap.count <= 2 && !hasMark(",;", in: gap)
            && (hasMark("(", in: gap) || ends(gap, with: .to) || ends(gap, with: .into))
        guard has(.equals, in: gap) && gap.count <= 10 || isRight else { return }
        // The sentence may go on about a whole of the one before.
        let start = text.sentences[sentence(index)].tokens.lowerBound
        let goesOn = words[.some].longest(at: start, in: text.tokens) != nil
        var whole = index - 1
        while whole >= 0, sentence(index) - sentence(whole) <= (goesOn ? 1 : 0) {
            if isLevel(whole), isAlike(whole, part), figure(whole).value > figure(part).value {
                propose(index, .share, [part, whole], isFirm: false)
            }
            whole -= 1
        }
    }

    /// `0,63% trong tổng số 102.000 bài thi, tương đương 650 bài thi`; `10% trong số 140.000 biên chế (14.000 người)`: share,
    /// whole, and the part last.
    mutating func findPartBehindWhole(_ index: Int) {
        let (whole, part) = (index + 1, index + 2)
        guard isSameSentence(index, whole), isSameSentence(whole, part), isLevel(whole), isLevel(part),
            figure(whole).kind != .ratio, figure(part).kind == figure(whole).kind, figure(index).high == nil,
            figure(whole).high == nil, figure(part).high == nil, figure(part).value <= figure(whole).value
        else { return }
        let gap = between(index, whole)
        let tail = between(whole, part)
        guard let first = gap.first,
            words[.ofWhole].longest(at: first, in: text.tokens, end: gap.upperBound)?.tokens.upperBound
                == gap.upperBound,
            tail.count <= 24, !hasMark(";", in: tail)
        else { return }
        let isBracketed = tail.last.map { text.tokens[$0].isMark("(") } ?? false
        guard isBracketed || has(.equals, in: tail.suffix(4)) else { return }
        propose(index, .share, [part, whole], isFirm: sameUnit(part, whole) && tail.count <= 12)
    }

    /// `272.000 quyền mua, chỉ bằng 0,073% tổng khối lượng chào bán (371,5 triệu quyền mua)`: the bracket tells how much it
    /// is of.
    mutating func findBaseInBracket(_ index: Int) {
        let (part, whole) = (index - 1, index + 1)
        guard figure(index).base != nil, isSameSentence(part, index), isSameSentence(index, whole), isLevel(part),
            isLevel(whole), figure(part).kind != .ratio, isAlike(part, whole), sameUnit(part, whole),
            figure(part).value <= figure(whole).value, figure(part).high == nil, figure(whole).high == nil,
            isTied(index) || has(.makes, in: before(index, 4))
        else { return }
        let gap = between(index, whole)
        guard gap.count <= 16, let open = gap.firstIndex(where: { text.tokens[$0].isMark("(") }),
            !hasMark(",;", in: gap), !has(.equals, in: open..<gap.upperBound)
        else { return }
        let isPlain =
            gap.upperBound - open <= 1 && between(part, index).count <= 8 && !has(.up, in: gap) && !has(.down, in: gap)
        propose(index, .share, [part, whole], isFirm: isPlain && !hasTwoTimes(gap))
    }

    /// `hơn 40% hệ thống đê bao (60 km trong tổng số 149 km)`: the bracket behind a share gives part and whole.
    mutating func findTwoInBracket(_ index: Int) {
        let (part, whole) = (index + 1, index + 2)
        guard isSameSentence(index, part), isSameSentence(part, whole), isLevel(part), isLevel(whole),
            figure(part).kind == figure(whole).kind, figure(part).kind != .ratio, figure(index).high == nil,
            figure(part).value <= figure(whole).value, let own = bracket(of: part), own == bracket(of: whole),
            own > drafts[index].number.upperBound - 1, own + 1 == drafts[part].mention.lowerBound,
            own - drafts[index].number.upperBound <= 8, !hasMark(",;", in: between(index, part)),
            !(isSameSentence(whole, whole + 1) && bracket(of: whole + 1) == own)
        else { return }
        let gap = between(part, whole)
        let isOf = has(.outOf, in: gap) || ends(gap, with: .ofWhole) || gap.contains { text.tokens[$0].isMark("/") }
        guard isOf, gap.count <= 8 else { return }
        propose(index, .share, [part, whole], isFirm: sameUnit(part, whole))
    }
}
