import VietnameseText

/// Totals that cannot be checked.
extension ClaimFinder {
    /// `63 tỉnh, trong đó 53 tỉnh tăng, 9 tỉnh giảm`: the rest may have stayed, so nothing can be checked.
    mutating func findRisenAndFallen() {
        let results = Set(claims.compactMap(\.figures.first))
        for total in drafts.indices where figure(total).kind == .count && isLevel(total) && !results.contains(total) {
            findRisenAndFallen(total)
        }
    }

    private mutating func findRisenAndFallen(_ total: Int) {
        guard total + 2 < drafts.count, sentence(total + 2) == sentence(total) else { return }
        let (first, second) = (total + 1, total + 2)
        guard sameUnit(first, total), sameUnit(second, total), figure(first).kind == .count,
            figure(second).kind == .count,
            let sum = figure(first).value.adding(figure(second).value), sum < figure(total).value
        else { return }
        func moves(_ index: Int, _ use: ClaimUse) -> Bool {
            let end =
                index + 1 < drafts.count && sentence(index + 1) == sentence(index)
                ? drafts[index + 1].number.lowerBound : text.sentences[sentence(index)].tokens.upperBound
            return has(use, in: drafts[index].number.upperBound..<min(end, drafts[index].mention.upperBound + 4))
        }
        guard moves(first, .up) && moves(second, .down) || moves(first, .down) && moves(second, .up)
        else {
            return
        }
        claims.append(
            ArticleReading.Claim(
                relation: .sum,
                stated: [total, first, second].map { ClaimCheck.stated(figure($0)) }.joined(separator: " … "),
                computed: VietnameseNumber.text(sum.double, decimals: 0), verdict: .unchecked,
                reason: "không kiểm được: có thể có trường hợp không tăng, không giảm", line: figure(total).line,
                place: figure(total).place, figures: [total, first, second]))
    }
}
