import VietnameseText

/// Rises, falls, differences and multiples beside the two levels.
extension ClaimFinder {
    mutating func findChanges() {
        for index in drafts.indices {
            if head(index) == "lần" {
                findMultiple(index)
            } else if figure(index).role == .difference || standsAfterCompared(index) {
                findDifference(index)
                findComparedRise(index)
            } else if figure(index).change != nil, figure(index).role == .change, figure(index).kind != .rank {
                findRise(index)
                findComparedRise(index)
                findRiseBeforeLevels(index)
                findRiseBeforeBracket(index)
                findRiseInRow(index)
            }
            if has(.apart, in: before(index, 5)) { findGap(index) }
        }
    }

    /// `87,43 % … 84,90 % … tăng 2,53 %`: of two levels of its kind before it, in its sentence or the two before,
    /// where their times tell which is the earlier.
    private mutating func findRise(_ index: Int) {
        let kind = figure(index).kind
        guard [.percent, .score, .count, .money].contains(kind), figure(index).qualifier == .exact else { return }
        let levels = levelsAround(index)
        for (at, first) in levels.enumerated() {
            for second in levels[(at + 1)...] where figure(first).value != figure(second).value {
                guard isAlike(first, second), kind == .percent || isAlike(first, index),
                    let (early, late) = inTime(index, first, second) ?? inRow(index, first, second)
                else { continue }
                proposeChange(index, early, late, isFirm: false)
            }
        }
    }

    /// Levels of its sentence and the two before it in its paragraph, the nearest first.
    private func levelsAround(_ index: Int) -> [Int] {
        let first = sentence(index) - 2
        let paragraph = text.sentences[sentence(index)].paragraph
        func isNear(_ other: Int) -> Bool {
            sentence(other) >= first && sentence(other) <= sentence(index)
                && text.sentences[sentence(other)].paragraph == paragraph
        }
        return around(index).filter { isNear($0) && isPlainLevel($0) && figure($0).status == .actual }
            .sorted { abs($0 - index) < abs($1 - index) }
    }

    /// The figures that stand near another.
    private func around(_ index: Int) -> [Int] {
        Array(max(0, index - Self.reach)..<index) + Array(index + 1..<min(drafts.count, index + 1 + Self.reach))
    }

    /// How many figures away a level may stand.
    private static let reach = 12

    /// The earlier and the later of two levels of one thing, where their times tell, and the change goes that way.
    private func inTime(_ index: Int, _ first: Int, _ second: Int) -> (early: Int, late: Int)? {
        guard let a = figure(first).period, let b = figure(second).period, a != b,
            figure(first).place == figure(second).place, figure(first).body == figure(second).body
        else { return nil }
        let (early, late) = a < b ? (first, second) : (second, first)
        let rises = figure(late).value > figure(early).value
        return rises == (figure(index).change == .increase) ? (early, late) : nil
    }

    /// Two levels right before the change in its sentence, of which one is the earlier as the change goes.
    private func inRow(_ index: Int, _ first: Int, _ second: Int) -> (early: Int, late: Int)? {
        guard isSameSentence(index, min(first, second)), min(first, second) == index - 2,
            max(first, second) == index - 1,
            let change = figure(index).change
        else { return nil }
        let (low, high) = figure(first).value < figure(second).value ? (first, second) : (second, first)
        return change == .increase ? (low, high) : (high, low)
    }

    /// `đạt 86,8 tỷ đồng, tăng 9,6% so với mức 79,1 tỷ đồng của năm trước`, `cao hơn 24% giá khởi điểm 150.000 đồng`: level,
    /// change, level with nothing else between.
    private mutating func findComparedRise(_ index: Int) {
        let early = index + 1
        guard isSameSentence(index, early), let late = levelBefore(index, alike: early),
            figure(early).value > .zero, figure(index).kind == .percent || isAlike(index, early)
        else { return }
        let gap = between(index, early)
        let before = between(late, index)
        let isDifference = figure(index).role == .difference && figure(index).kind == .percent
        guard has(.against, in: gap) || isDifference, gap.count <= 24, !hasMark(";,", in: gap), !joins(gap),
            before.count <= 30, !hasMark(";", in: before), isApposed(before)
        else { return }
        // A bracket holds what it is compared with.
        let isOwn = !hasMark("(", in: gap) || isInBracket(early) && !hasTwoTimes(gap)
        let isNear = gap.count <= 16 && (before.count <= 7 || late < index - 1)
        proposeChange(
            index, early, late, isFirm: isNear && isOwn && goesTheWay(index, early, late) && sameUnit(late, early))
    }

    /// The level before a change that is of the same thing as another: `đạt 1.901 chiếc, trị giá 72 triệu USD, giảm 80% so với
    /// năm 2015 (8.856 chiếc)`.
    private func levelBefore(_ index: Int, alike early: Int) -> Int? {
        guard let nearest = previous(index) else { return nil }
        if figure(nearest).kind == figure(early).kind { return isLevelAlike(nearest, early) ? nearest : nil }
        return previous(nearest).flatMap { isLevelAlike($0, early) ? $0 : nil }
    }

    /// `tăng 21% lên 2,01 tỷ USD so với mức 1,66 tỷ USD của quý trước`, `tăng 288% (62 bài so với 16 bài)`.
    private mutating func findRiseBeforeLevels(_ index: Int) {
        let (late, early) = (index + 1, index + 2)
        guard isSameSentence(index, late), isSameSentence(late, early), isLevelAlike(late, early),
            figure(early).value > .zero, figure(index).kind == .percent || isAlike(index, early),
            !has(.against, in: between(index, late)), between(index, late).count <= 6,
            !hasMark(";,", in: between(index, late)),
            has(.against, in: between(late, early)), between(late, early).count <= 12,
            !hasMark(";,()", in: between(late, early))
        else { return }
        proposeChange(index, early, late, isFirm: goesTheWay(index, early, late) && sameUnit(late, early))
    }

    /// `chỉ tăng 9,63%, đạt 86,8 tỷ đồng (cùng kỳ năm ngoái đạt 79,1 tỷ đồng)`.
    private mutating func findRiseBeforeBracket(_ index: Int) {
        let (late, early) = (index + 1, index + 2)
        guard isSameSentence(index, late), isSameSentence(late, early), isLevelAlike(late, early),
            figure(early).value > .zero, figure(index).kind == .percent || isAlike(index, early),
            isInBracket(early), !isInBracket(late), figure(early).periodFrom == .said,
            let before = figure(early).period, let after = figure(late).period, before < after
        else { return }
        let gap = between(index, late)
        proposeChange(
            index, early, late,
            isFirm: ends(gap, with: .to) && gap.count <= 5 && !hasMark(";", in: gap) && !has(.against, in: gap)
                && between(late, early).count <= 9 && goesTheWay(index, early, late) && sameUnit(late, early))
    }

    func isLevelAlike(_ a: Int, _ b: Int) -> Bool {
        isAlike(a, b) && figure(a).role == .level && figure(b).role == .level && figure(a).high == nil
            && figure(b).high == nil && figure(a).kind != .ratio
    }

    private func goesTheWay(_ change: Int, _ early: Int, _ late: Int) -> Bool {
        guard figure(late).value != figure(early).value else { return false }
        let rises = figure(late).value > figure(early).value
        if let stated = figure(change).change { return rises == (stated == .increase) }
        return true
    }

    /// Whether two years stand in a range of tokens: what is compared with and what the number is of may differ.
    func hasTwoTimes(_ range: Range<Int>) -> Bool {
        let years = range.compactMap { text.tokens[$0].symbol.digitsValue }.filter { (1900...2100).contains($0) }
        return Set(years).count > 1
    }

    /// `Năm 2017 có 10.000 vụ, năm 2018 có 12.000 vụ, tăng 20%`: two levels with times of their own and a change behind them.
    private mutating func findRiseInRow(_ index: Int) {
        guard index > 1 else { return }
        let (first, second) = (index - 2, index - 1)
        guard isSameSentence(first, index), isLevelAlike(first, second), sameUnit(first, second),
            figure(first).periodFrom == .said, figure(second).periodFrom == .said,
            figure(index).kind == .percent || isAlike(index, second),
            let (early, late) = inTime(index, first, second), late == second,
            between(second, index).count <= 6, !hasMark(";", in: between(first, second)),
            !has(.compared, in: behind(index, 3))
        else { return }
        proposeChange(index, early, late, isFirm: true)
    }

    /// `66,2 điểm, …, kém Hải Phòng (70,9 điểm) tới 4,7 điểm`; `85,3%, cao hơn năm 2014 là 8,31% (năm 2014 đạt 76,99%)`.
    private mutating func findDifference(_ index: Int) {
        let here = neighbours(of: index).filter { isAlike($0, index) && figure($0).role == .level }
        guard let own = here.last(where: { $0 < index && !isInBracket($0) }),
            let other = here.first(where: { $0 > own && isInBracket($0) })
        else { return }
        propose(index, .difference, [own, other], isFirm: false)
    }

    /// Other figures of its sentence.
    private func neighbours(of index: Int) -> [Int] {
        around(index).filter { isSameSentence($0, index) }
    }

    /// `kém Hải Phòng (70,9 điểm) tới 4,7 điểm`: right after the bracket of what is compared with.
    private func standsAfterCompared(_ index: Int) -> Bool {
        guard index > 1, sentence(index - 2) == sentence(index), isInBracket(index - 1), !isInBracket(index),
            figure(index - 1).kind == figure(index).kind, between(index - 1, index).count <= 3
        else { return false }
        return has(.compared, in: between(index - 2, index - 1))
    }

    /// `xuất khẩu 13,5 tỷ USD, nhập khẩu 11,8 tỷ USD, chênh lệch 1,7 tỷ USD`.
    private mutating func findGap(_ index: Int) {
        guard index > 1, isSameSentence(index - 2, index), isAlike(index - 2, index), isAlike(index - 1, index) else {
            return
        }
        propose(index, .difference, [index - 2, index - 1], isFirm: false)
    }

    /// `năm 2015 xếp thứ 27, năm 2016 xếp thứ 21, tăng 6 bậc`: two ranks with times of their own, and right behind them how
    /// far they lie apart.
    private func isRow(_ early: Int, _ late: Int, _ change: Int) -> Bool {
        isSameSentence(early, change) && isSameSentence(late, change) && abs(early - late) == 1
            && max(early, late) == change - 1 && figure(early).periodFrom == .said && figure(late).periodFrom == .said
            && figure(early).body == figure(late).body && figure(early).qualifier == .exact
            && figure(late).qualifier == .exact && between(change - 1, change).count <= 6
            && !has(.compared, in: behind(change, 3))
    }

    /// `xếp thứ 18 … năm 2022 đứng thứ 23 … tăng 5 bậc`.
    mutating func findRankChanges() {
        for index in drafts.indices {
            guard head(index) == "bậc", let change = figure(index).change else { continue }
            let ranks = around(index).filter { other in
                figure(other).kind == .rank && figure(other).status == .actual
                    && sentence(other) >= sentence(index) - 2 && sentence(other) <= sentence(index) + 1
            }.sorted { abs($0 - index) < abs($1 - index) }
            for (at, first) in ranks.enumerated() {
                for second in ranks[(at + 1)...] {
                    guard let a = figure(first).period, let b = figure(second).period, a != b else { continue }
                    let (early, late) = a < b ? (first, second) : (second, first)
                    // A better rank is a smaller number.
                    let isBetter = figure(late).value < figure(early).value
                    guard isBetter == (change == .increase), figure(first).place == figure(second).place else {
                        continue
                    }
                    propose(
                        index, .rankDifference, [early, late], isFirm: ranks.count == 2 && isRow(early, late, index))
                }
            }
        }
    }
}
