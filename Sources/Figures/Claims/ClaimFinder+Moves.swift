import VietnameseText

/// Levels before and after a change that is stated beside them.
extension ClaimFinder {
    /// `tăng 15% từ 172 lên 198`, `từ vị trí 23 lên vị trí 18, tăng 5 bậc`: two levels tied by `từ … lên …`.
    mutating func findMoves() {
        for early in drafts.indices.dropLast() {
            guard isSameSentence(early, early + 1), ends(before(early, 5), with: .from) || isFromBefore(early) else {
                continue
            }
            let next = afterBracket(early)
            if isMove(early, next, between(early, next)) {
                for change in [early - 1, next + 1] where isChange(change, of: early, next) {
                    proposeChange(change, early, next, isFirm: isRightWay(change, early, next))
                }
            }
            // `từ 40,15 triệu đồng tăng thêm 450.000 đồng lên 40,60 triệu đồng`
            if figure(next).role == .change, isSameSentence(next, next + 1),
                isMove(early, next + 1, between(next, next + 1)),
                !hasMark(";(),", in: between(early, next)), between(early, next).count <= 10
            {
                proposeChange(next, early, next + 1, isFirm: isRightWay(next, early, next + 1))
            }
        }
    }

    /// `giảm 30% từ mức dự báo trước đây là 256 tỷ đồng xuống còn 180 tỷ đồng`: words between `từ` and the level, the change
    /// right before it.
    private func isFromBefore(_ early: Int) -> Bool {
        guard isSameSentence(early - 1, early), figure(early - 1).change != nil else { return false }
        let gap = between(early - 1, early)
        return gap.count <= 8 && gap.allSatisfy { text.tokens[$0].isWord }
            && gap.first.map { words[.from].longest(at: $0, in: text.tokens) != nil } ?? false
    }

    /// The figure behind another, or behind the bracket that tells of it.
    private func afterBracket(_ early: Int) -> Int {
        let own = bracket(of: early)
        let next = (early + 1..<min(early + 4, drafts.count)).first {
            !isSameSentence(early, $0) || bracket(of: $0) == own
        }
        return next.flatMap { isSameSentence(early, $0) ? $0 : nil } ?? early + 1
    }

    private func isMove(_ early: Int, _ late: Int, _ range: Range<Int>) -> Bool {
        guard isAlike(early, late) || isBare(early, of: late), figure(early).high == nil, figure(late).high == nil,
            figure(early).kind != .ratio, figure(early).value > .zero,
            figure(early).role == .level, figure(late).role == .level
        else { return false }
        // `từ 245.000 đồng (giá đóng cửa phiên 1/3) xuống 170.600 đồng`
        let gap = text.tokens.outsideBrackets(range)
        return gap.count <= 14 && !gap.contains { text.tokens[$0].symbol.isPunctuation(in: ";(),".unicodeScalars) }
            && ends(range, with: .to)
    }

    /// `từ 1,75 lên 9,25 điểm`: the first has its unit from the second.
    private func isBare(_ early: Int, of late: Int) -> Bool {
        figure(early).unit == nil && [.count, .score].contains(figure(early).kind)
            && [.count, .score].contains(figure(late).kind)
    }

    /// Whether a number beside the two levels is how far they lie apart.
    private func isChange(_ change: Int, of early: Int, _ late: Int) -> Bool {
        guard isSameSentence(change, early), figure(change).high == nil else { return false }
        let isMultiple = head(change) == "lần"
        let isMoved = has(.up, in: before(change, 3)) || has(.down, in: before(change, 3))
        guard figure(change).role != .level || isMultiple || figure(change).kind == .percent || isMoved else {
            return false
        }
        let gap = change < early ? between(change, early) : between(late, change)
        guard !hasMark(";", in: gap), !has(.against, in: gap), !has(.against, in: behind(change, 2)),
            !joins(gap)
        else { return false }
        if change < early {
            // `giảm 96 vụ (từ 250 xuống còn 154 vụ)`: the bracket that both levels stand in.
            let isBracketed = hasMark("(", in: gap) && (isInBracket(change) || bracket(of: early) != bracket(of: late))
            // `gấp 4 lần nước Mỹ, số triệu phú từ …`: behind a multiple nothing but the levels' own `từ`.
            let isSaid =
                figure(change).change != nil || isMoved
                || isMultiple && gap.count <= 2 && has(.times, in: before(change, 3))
            // `Với mức tăng 8%, giá bán tăng từ 1.720 đồng lên 1.858 đồng`: the verb once more.
            let verb = before(early, 4).clamped(to: gap)
            let isTold = gap.count <= 12 && (has(.up, in: verb) || has(.down, in: verb)) && figure(change).change != nil
            return (gap.count <= 7 || isTold) && isSaid && !isBracketed && !hasMark(")", in: gap)
        }
        guard gap.count <= 12 else { return false }
        // `…, tương đương mức tăng 13%`, `(tăng 7,5 điểm)`
        return has(.up, in: before(change, 5)) || has(.down, in: before(change, 5))
            || has(.equals, in: before(change, 4))
            || has(.times, in: before(change, 3))
    }

    private func isRightWay(_ change: Int, _ early: Int, _ late: Int) -> Bool {
        guard let stated = figure(change).change else { return has(.times, in: before(change, 3)) }
        guard figure(early).value != figure(late).value else { return false }
        let rises = figure(late).value > figure(early).value
        // A better rank is a smaller number.
        return rises == ((stated == .increase) != (figure(early).kind == .rank))
    }

    /// A change of whatever kind between two levels.
    mutating func proposeChange(_ change: Int, _ early: Int, _ late: Int, isFirm: Bool) {
        let kind = figure(change).kind
        let levels = figure(late).kind
        let isRise = figure(late).value >= figure(early).value
        let downwards = isRise ? [late, early] : [early, late]
        if levels == .rank {
            guard kind == .count else { return }
            propose(change, .rankDifference, [early, late], isFirm: isFirm)
        } else if head(change) == "lần" {
            guard isRise, has(.times, in: before(change, 4)) else { return }
            propose(change, .multiple, [late, early], isFirm: isFirm)
        } else if kind == .percent {
            if levels == .percent {
                // Points as a rule, but a share of the share as well.
                propose(change, .difference, downwards, isFirm: false)
                propose(change, .growth, [early, late], isFirm: false)
                if isFirm { propose(change, .difference, downwards, isFirm: true) }
            } else {
                let isSaid = figure(change).change == .increase && isRise
                propose(change, isSaid ? .rise : .growth, [early, late], isFirm: isFirm)
            }
        } else if levels == kind || levels == .percent && kind == .score {
            guard isAlike(change, late) || levels == .score || levels == .percent else { return }
            propose(change, .difference, downwards, isFirm: isFirm)
        }
    }

    /// `tăng 2,29 điểm (1,8%) lên 124,31 điểm`, `1.864 đồng, tăng 124 đồng, tương ứng 7,1%`: an amount, the share that it
    /// is of the level before, and the level after; and lists of them.
    mutating func findAmountsWithShares() {
        var change = 0
        while change + 1 < drafts.count {
            let run = amounts(from: change)
            guard let first = run.first else {
                change += 1
                continue
            }
            for amount in run where run.count == 1 {
                proposeFromLevelAfter(amount)
                proposeFromLevelBefore(amount)
            }
            for amount in run { proposeFromLevels(around: amount) }
            if run.count > 1 { proposeFromLevels(before: first, run) }
            change = (run.last ?? first) + 2
        }
    }

    /// The amounts, one after the other, that have their share right behind them.
    private func amounts(from start: Int) -> [Int] {
        var run: [Int] = []
        var at = start
        while isAmountWithShare(at), run.isEmpty || isSameSentence(run[0], at) {
            run.append(at)
            at += 2
        }
        return run
    }

    private func isAmountWithShare(_ amount: Int) -> Bool {
        let share = amount + 1
        guard isSameSentence(amount, share), isChanged(amount), [.count, .money, .score].contains(figure(amount).kind),
            figure(amount).high == nil,
            figure(share).kind == .percent, figure(share).high == nil,
            figure(share).base == nil || isChanged(share) || has(.against, in: behind(share, 2))
        else { return false }
        let gap = between(amount, share)
        guard gap.count <= 7, !hasMark(";", in: gap), !has(.against, in: gap) else { return false }
        return hasMark("(", in: gap) || has(.equals, in: gap)
    }

    /// Whether a number is the amount of a change, by its own reading or a verb near it (`giảm mạnh gần 7 đô la`).
    private func isChanged(_ index: Int) -> Bool {
        figure(index).change != nil && figure(index).role == .change
            || has(.up, in: before(index, 3)) && !ends(before(index, 3), with: .to)
            || has(.down, in: before(index, 3)) && !ends(before(index, 3), with: .to)
    }

    private func growth(_ amount: Int) -> ClaimFormula {
        let isFall = figure(amount).change.map { $0 == .decrease } ?? has(.down, in: before(amount, 3))
        return isFall ? .growthByFall : .growthByRise
    }

    /// `ở mức 1.242,6 USD, giảm gần 7 USD, tương đương hơn 0,5% so với 1.249,4 USD`: both levels around.
    private mutating func proposeFromLevels(around amount: Int) {
        let (late, share, early) = (amount - 1, amount + 1, amount + 2)
        guard isSameSentence(late, amount), isSameSentence(share, early), isAlike(late, amount), isAlike(amount, early),
            isAlike(late, early), figure(late).role == .level, figure(early).role == .level
        else { return }
        let gap = between(share, early)
        let isTied =
            has(.against, in: gap) && gap.count <= 20 && !hasMark(";", in: gap)
            && between(late, amount).count <= 7
        let isRise = figure(late).value >= figure(early).value
        propose(amount, .difference, isRise ? [late, early] : [early, late], isFirm: isTied)
        propose(share, .growth, [early, late], isFirm: isTied)
    }

    private mutating func proposeFromLevelAfter(_ amount: Int) {
        let (share, level) = (amount + 1, amount + 2)
        guard isSameSentence(share, level), isPlainLevel(level), isAlike(amount, level),
            figure(level).value > figure(amount).value
        else { return }
        let gap = between(share, level)
        // What it is compared with is the level before.
        let isCompared = has(.against, in: gap)
        guard !isCompared || ends(gap, with: .to) && hasMark(",", in: gap) else { return }
        let isTied = ends(gap, with: .to) && gap.count <= 8 && !hasMark(";(", in: gap) && !isCompared
        propose(share, growth(amount), [amount, level], isFirm: isTied)
    }

    /// `sụt giảm 78,19%, tương đương 663 tỉ đồng, chỉ còn 185 tỉ đồng`: the share stands first.
    mutating func findSharesWithAmounts() {
        for share in drafts.indices where figure(share).kind == .percent && isChanged(share) {
            let (amount, level) = (share + 1, share + 2)
            guard isSameSentence(share, amount), isSameSentence(amount, level), isAlike(amount, level),
                figure(level).role == .level, has(.equals, in: between(share, amount)),
                between(share, amount).count <= 12, !hasMark(";", in: between(share, amount))
            else { continue }
            let gap = between(amount, level)
            let isFall = has(.down, in: before(share, 4)) || figure(share).change == .decrease
            propose(
                share, isFall ? .growthByFall : .growthByRise, [amount, level],
                isFirm: ends(gap, with: .to) && gap.count <= 5 && !hasMark("(;", in: gap))
        }
    }

    private mutating func proposeFromLevelBefore(_ amount: Int) {
        let (level, share) = (amount - 1, amount + 1)
        guard isSameSentence(level, amount), isPlainLevel(level), isAlike(amount, level),
            figure(level).value > figure(amount).value
        else { return }
        let gap = between(level, amount)
        let isTied = gap.count <= 5 && !hasMark(";", in: gap) && !has(.against, in: gap) && sameUnit(level, amount)
        propose(share, growth(amount), [amount, level], isFirm: isTied)
    }

    /// `1.527 vụ, 731 người chết, 1.137 người bị thương; giảm 35 vụ (2,24%), giảm 8 người chết (1,08%), …`: as many
    /// levels before as there are amounts, of the same nouns in the same order.
    private mutating func proposeFromLevels(before first: Int, _ run: [Int]) {
        guard first >= run.count else { return }
        let levels = Array(first - run.count..<first)
        guard sentence(first) - sentence(levels[0]) <= 1,
            zip(levels, run).allSatisfy({ isPlainLevel($0) && isAlike($0, $1) && figure($0).value > figure($1).value })
        else { return }
        for (level, amount) in zip(levels, run) {
            propose(amount + 1, growth(amount), [amount, level], isFirm: true)
        }
    }
}
