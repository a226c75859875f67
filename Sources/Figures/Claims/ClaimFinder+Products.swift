import VietnameseText

/// So many of so much each.
extension ClaimFinder {
    /// `8 hộp, mỗi hộp 125 cái, tổng cộng 1.000 cái`.
    mutating func findProducts() {
        for each in drafts.indices.dropFirst().dropLast() {
            let (number, total) = (each - 1, each + 1)
            guard isSameSentence(number, each), isSameSentence(each, total), figure(number).kind == .count,
                isPlainLevel(number), isPlainLevel(each), isPlainLevel(total), figure(each).kind == figure(total).kind,
                let noun = eachNoun(before: each), noun == head(number), has(.total, in: before(total, 6)),
                between(each, total).count <= 10, figure(total).value > figure(each).value
            else { continue }
            propose(total, .product, [number, each], isFirm: isAlike(each, total))
        }
    }

    /// The noun of `mỗi hộp` right before a number.
    private func eachNoun(before index: Int) -> String? {
        let range = before(index, 7)
        guard let each = position(of: .each, in: range), each + 1 < range.upperBound else { return nil }
        return foldKey(text.article.text.string(text.tokens[each + 1].range))
    }
}
