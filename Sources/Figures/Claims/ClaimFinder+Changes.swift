import VietnameseText

extension ClaimFinder {
    private static func difference(_ sides: [PrintedInterval]) -> PrintedInterval { sides[0].distance(to: sides[1]) }

    /// Amounts of a rise or fall, or of a difference, beside the two levels.
    mutating func findChanges() {
        for index in drafts.indices {
            if head(index) == "lần" {
                findMultiple(index)
            } else if figure(index).role == .difference || standsAfterCompared(index) {
                findDifference(index)
            } else if figure(index).change != nil, figure(index).role == .change, figure(index).kind != .rank {
                findRise(index)
            }
        }
    }

    /// `87,43 % … 84,90 % … tăng 2,53 %`: of the two levels of its kind before it, in its sentence or the two before,
    /// or of the one before and the one that it is compared with after it.
    private mutating func findRise(_ index: Int) {
        let kind = figure(index).kind
        guard kind == .percent || kind == .score || kind == .count || kind == .money else { return }
        let levels = levelsAround(index).filter {
            figure($0).kind == kind && (kind != .count && kind != .money || sameUnit($0, index))
        }
        guard levels.count >= 2, figure(index).qualifier == .exact else { return }
        for (at, first) in levels.enumerated() {
            for second in levels[(at + 1)...] where figure(first).value != figure(second).value {
                guard isRightWay(index, first, second), figure(first).qualifier == .exact,
                    figure(second).qualifier == .exact
                else { continue }
                if fits(stated: index, operands: [first, second], Self.difference) {
                    let isAbove = figure(first).value > figure(second).value
                    add(
                        .change, stated: index, operands: isAbove ? [first, second] : [second, first], sign: " − ",
                        onlyIfFits: true,
                        Self.difference)
                    return
                }
            }
        }
        findFirmRise(index)
    }

    /// `đạt 96,17, tăng 4,30 so với 91,87`: level, change, level in one sentence with nothing else between.
    private mutating func findFirmRise(_ index: Int) {
        guard index > 0, index + 1 < drafts.count, sentence(index - 1) == sentence(index),
            sentence(index + 1) == sentence(index),
            isPlainLevel(index - 1), isPlainLevel(index + 1), figure(index - 1).kind == figure(index).kind,
            figure(index + 1).kind == figure(index).kind, sameUnit(index - 1, index), sameUnit(index + 1, index),
            figure(index).kind == .percent || figure(index).kind == .score,
            has(words.compared, in: between(index, index + 1)), between(index, index + 1).count <= 6,
            between(index - 1, index).count <= 6
        else { return }
        add(.change, stated: index, operands: [index - 1, index + 1], sign: " − ", Self.difference)
    }

    private func isPlainLevel(_ index: Int) -> Bool {
        figure(index).role == .level && figure(index).qualifier == .exact
    }

    private func levelsAround(_ index: Int) -> [Int] {
        let first = sentence(index) - 2
        let paragraph = text.sentences[sentence(index)].paragraph
        let range = drafts.indices.filter { other in
            other != index && sentence(other) >= first && sentence(other) <= sentence(index)
                && text.sentences[sentence(other)].paragraph == paragraph && figure(other).role == .level
                && figure(other).status == .actual
        }
        // The nearest first.
        return range.sorted { abs($0 - index) < abs($1 - index) }
    }

    /// Whether the levels' times, where both are told, differ, and a rise goes up.
    private func isRightWay(_ index: Int, _ first: Int, _ second: Int) -> Bool {
        guard let a = figure(first).period, let b = figure(second).period, a != b,
            figure(first).place == figure(second).place, figure(first).body == figure(second).body
        else { return false }
        let (early, late) = a < b ? (first, second) : (second, first)
        let rises = figure(late).value > figure(early).value
        return rises == (figure(index).change == .increase)
    }

    /// `66,2 điểm, …, kém Hải Phòng (70,9 điểm) tới 4,7 điểm`; `85,3%, cao hơn năm 2014 là 8,31% (năm 2014 đạt 76,99%)`.
    private mutating func findDifference(_ index: Int) {
        let kind = figure(index).kind
        let here = drafts.indices.filter { other in
            other != index && sentence(other) == sentence(index) && figure(other).kind == kind
                && figure(other).role == .level
        }
        guard let own = here.last(where: { $0 < index && !isInBracket($0) }) else { return }
        guard let other = here.first(where: { $0 != own && $0 > own && isInBracket($0) }) else { return }
        add(.change, stated: index, operands: [own, other], sign: " − ", onlyIfFits: true, Self.difference)
    }

    /// `kém Hải Phòng (70,9 điểm) tới 4,7 điểm`: right after the bracket of what is compared with.
    private func standsAfterCompared(_ index: Int) -> Bool {
        guard index > 1, sentence(index - 2) == sentence(index), isInBracket(index - 1), !isInBracket(index),
            figure(index - 1).kind == figure(index).kind, between(index - 1, index).count <= 3
        else { return false }
        return has(words.compared, in: between(index - 2, index - 1))
    }

    private func isInBracket(_ index: Int) -> Bool {
        var at = drafts[index].number.lowerBound
        let first = text.sentences[sentence(index)].tokens.lowerBound
        while at > first {
            at -= 1
            if text.tokens[at].isMark(")") { return false }
            if text.tokens[at].isMark("(") { return true }
        }
        return false
    }

    /// `1.937 hồ sơ, gấp 2,2 lần huyện Quỳnh Lưu (864 hồ sơ)`.
    private mutating func findMultiple(_ index: Int) {
        guard index > 0, index + 1 < drafts.count, sentence(index - 1) == sentence(index),
            sentence(index + 1) == sentence(index),
            figure(index - 1).kind == figure(index + 1).kind, sameUnit(index - 1, index + 1),
            figure(index + 1).value > .zero,
            figure(index - 1).role == .level, isInBracket(index + 1), between(index, index + 1).count <= 8,
            has(words.times, in: max(0, drafts[index].number.lowerBound - 3)..<drafts[index].number.lowerBound)
        else { return }
        add(.change, stated: index, operands: [index - 1, index + 1], sign: " / ", onlyIfFits: true) { $0[0] / $0[1] }
    }

    /// `xếp thứ 18 … năm 2022 đứng thứ 23 … tăng 5 bậc`.
    mutating func findRankChanges() {
        for index in drafts.indices {
            guard head(index) == "bậc", let change = figure(index).change else { continue }
            let ranks = drafts.indices.filter { other in
                figure(other).kind == .rank && figure(other).status == .actual && sentence(other) >= sentence(index) - 2
                    && sentence(other) <= sentence(index) + 1
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
                    add(
                        .rankChange, stated: index, operands: [early, late], sign: " − ", onlyIfFits: true,
                        Self.difference)
                }
            }
        }
    }
}
