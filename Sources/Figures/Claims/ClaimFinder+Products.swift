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

    /// `bán 180 triệu cổ phiếu với giá 45 USD / cổ phiếu, thu về 8,1 tỉ USD`; `phạt 5 người 75 triệu đồng (15 triệu đồng /
    /// người)`: a number, what one costs, and what all do, in any order.
    mutating func findPricedTotals() {
        for price in drafts.indices where figure(price).kind == .money && figure(price).high == nil {
            guard let per = tokenOfPer(price).map(key) ?? eachNoun(before: price) else { continue }
            let near = (max(0, price - 3)..<min(drafts.count, price + 4)).filter { isSameSentence(price, $0) }
            let number = near.filter { isPlainCount($0) && head($0) == per && figure($0).value.double > 1 }
                .min { abs($0 - price) < abs($1 - price) }
            guard let number else { continue }
            let amount = figure(number).value.double * figure(price).value.double
            func distance(_ total: Int) -> Double { Swift.abs(figure(total).value.double - amount) }
            let total = near.filter {
                figure($0).kind == .money && figure($0).unit == figure(price).unit && figure($0).high == nil
                    && figure($0).role == .level && figure($0).value > figure(price).value && tokenOfPer($0) == nil
                    && eachNoun(before: $0) == nil
            }.min { distance($0) < distance($1) }
            if let total { propose(total, .product, [number, price], isFirm: false) }
        }
    }

    private func isPlainCount(_ index: Int) -> Bool {
        figure(index).kind == .count && figure(index).role == .level && figure(index).high == nil
    }

    /// The noun of `mỗi hộp` right before a number.
    private func eachNoun(before index: Int) -> String? {
        let range = before(index, 7)
        guard let each = position(of: .each, in: range), each + 1 < range.upperBound else { return nil }
        return key(each + 1)
    }
}
