import VietnameseText

/// How many times one level is another.
extension ClaimFinder {
    /// `1.937 hồ sơ, gấp 2,2 lần huyện Quỳnh Lưu (864 hồ sơ)`; `940 USD, gấp gần 5 lần mức lương tối thiểu là 193 USD`.
    mutating func findMultiple(_ index: Int) {
        findMultipleBehind(index)
        let (one, other) = (index - 1, index + 1)
        guard isSameSentence(one, index), isSameSentence(index, other), isAlike(one, other),
            figure(other).value > .zero, figure(one).role == .level, figure(other).role == .level,
            figure(one).value > figure(other).value,
            isMultiple(index)
        else { return }
        let isTimes = has(.times, in: max(0, drafts[index].number.lowerBound - 4)..<drafts[index].number.lowerBound)
        let gap = between(index, other)
        let isTied = isInBracket(other) && !isInBracket(index) || ends(gap, with: .against)
        propose(
            index, .multiple, [one, other],
            isFirm: isTimes && isTied && !hasTwoTimes(gap) && gap.count <= 12 && between(one, index).count <= 6
                && !hasMark(";", in: gap))
    }

    /// `gấp 3 lần`, `tăng 3 lần`, `cao hơn 3 lần`, and not `3 lần kiểm tra`.
    private func isMultiple(_ index: Int) -> Bool {
        let range = max(0, drafts[index].number.lowerBound - 4)..<drafts[index].number.lowerBound
        return [ClaimUse.times, .up, .compared, .apart].contains { has($0, in: range) }
    }

    /// `năm 2000 đạt 5,3 tỷ, năm 2014 đạt 40 tỷ (tăng 7,5 lần)`: two levels and right behind them how many times.
    private mutating func findMultipleBehind(_ index: Int) {
        guard index > 1, isSameSentence(index - 2, index), isAlike(index - 2, index - 1), isMultiple(index),
            isLevelAlike(index - 2, index - 1), between(index - 1, index).count <= 8,
            !hasMark(";", in: between(index - 1, index))
        else { return }
        let isRise = figure(index - 1).value > figure(index - 2).value
        propose(index, .multiple, isRise ? [index - 1, index - 2] : [index - 2, index - 1], isFirm: false)
    }
}
