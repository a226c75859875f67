import VietnameseText

extension ClaimFinder {
    /// Totals followed by their parts: in a bracket, after `gồm`, after `trong đó`.
    mutating func findSums() {
        for total in drafts.indices where figure(total).role == .level || figure(total).change != nil {
            guard [.count, .money, .score].contains(figure(total).kind) else {
                continue
            }
            findParts(of: total)
            findPartsBefore(total)
            findLeft(total)
        }
        for ratio in drafts.indices.dropLast() where figure(ratio).kind == .ratio { findRest(of: ratio) }
    }

    /// What opens a list of parts behind a total, and where the list ends.
    private struct Opening {
        /// Whether its words say that the parts are all: `gồm`, not `trong đó`.
        var isAll = false
        /// The bracket that the list stands in, and the one that closes it.
        var bracket: Int?
        var end: Int
    }

    private mutating func findParts(of total: Int) {
        guard isSameSentence(total, total + 1), let opening = opening(behind: total) else { return }
        var parts: [Int] = []
        var isUnbroken = true
        for next in (total + 1)..<drafts.count {
            guard isSameSentence(next, total), drafts[next].number.lowerBound < opening.end else { break }
            let own = bracket(of: next)
            // What stands in further brackets tells of its part.
            guard own == opening.bracket ?? bracket(of: total) else { continue }
            guard isPart(next, of: total) else {
                if figure(next).kind == .percent || figure(next).kind == figure(total).kind { break }
                isUnbroken = false
                continue
            }
            parts.append(next)
        }
        guard parts.count >= 2 else { return }
        for count in 2...parts.count where isExactSum(total, Array(parts.prefix(count))) {
            propose(total, .sum, Array(parts.prefix(count)), isFirm: false)
        }
        // `52.648 m2, gồm 45.300 m2 của 36 hộ và 7.348 m2 …`: numbers of other things tell of the parts.
        let own = parts.filter { sameUnit($0, total) }
        if own.count >= 2, own.count < parts.count, isExactSum(total, own) { propose(total, .sum, own, isFirm: false) }
        guard isUnbroken, isWhole(parts, of: total, opening) else { return }
        propose(total, .sum, parts, isFirm: true)
    }

    func isPart(_ part: Int, of total: Int) -> Bool {
        let (a, b) = (figure(part), figure(total))
        return a.kind == b.kind && a.high == nil && (a.role == b.role || a.role == .level || a.role == .change)
            && a.value <= b.value
            && (a.kind != .money || a.unit == b.unit) && head(part) != "lần" && !hasMark("/", in: behind(part, 1))
    }

    /// `500 người (200 nam, 300 nữ)`, `500 người, gồm …`, `500 người; trong đó …`.
    private func opening(behind total: Int) -> Opening? {
        let gap = between(total, total + 1)
        guard gap.count <= 30 else { return nil }
        let end = text.sentences[sentence(total)].tokens.upperBound
        var opening: Opening?
        for index in gap {
            let token = text.tokens[index]
            if token.isMark("("), let close = closing(after: index) {
                // A bracket that ends before the first number holds no parts.
                guard close > drafts[total + 1].number.lowerBound else { continue }
                opening = Opening(isAll: opening?.isAll ?? false, bracket: index, end: close)
            } else if words[.all].longest(at: index, in: text.tokens, end: gap.upperBound) != nil {
                opening = Opening(isAll: true, bracket: opening?.bracket, end: opening?.end ?? end)
            } else if words[.some].longest(at: index, in: text.tokens, end: gap.upperBound) != nil {
                opening = opening ?? Opening(end: end)
            } else if token.isMark(";"), opening != nil {
                return nil
            }
        }
        return opening
    }

    /// Whether a list is whole, so that a sum that differs is one: all its numbers exact and near enough to have been meant.
    private func isWhole(_ parts: [Int], of total: Int, _ opening: Opening) -> Bool {
        guard let last = parts.last, parts.allSatisfy({ figure($0).qualifier == .exact }), !isNested(parts) else {
            return false
        }
        let sum = parts.reduce(0.0) { $0 + figure($1).value.double }
        let whole = figure(total).value.double
        guard Swift.abs(sum - whole) <= whole * 0.3 else { return false }
        let isOneUnit = parts.allSatisfy { sameUnit($0, total) }
        // Nothing more is listed in words behind the last number.
        let tail = drafts[last].mention.upperBound..<opening.end
        let isEnd = tail.count <= 6 && !hasMark(",;", in: tail) && !joins(tail)
        // A list may leave out the smaller parts, but never holds more than there is.
        let isNear = sum > whole || whole - sum <= whole * 0.05
        if opening.isAll, isOneUnit, isEnd, isNear { return true }
        if isOneUnit, has(.rest, in: before(last, 4)) { return true }
        if parts.count == 2, isComplement(parts[0], parts[1]) { return true }
        return opening.bracket.map { isListing(parts, from: $0, to: opening.end, total) } ?? false
    }

    /// `12 nam và 8 nữ`: who is not the one is the other.
    private func isComplement(_ a: Int, _ b: Int) -> Bool {
        guard let one = head(a), let other = head(b) else { return false }
        return words.complements.contains { $0.contains(one) && $0.contains(other) && one != other }
    }

    /// `35 người (10 nữ, 25 nam)`: a bracket right behind the total, with one number to an item.
    private func isListing(_ parts: [Int], from open: Int, to close: Int, _ total: Int) -> Bool {
        guard figure(total).kind == .count, open - drafts[total].mention.upperBound <= 2,
            !has(.some, in: open..<drafts[parts[0]].mention.lowerBound)
        else { return false }
        let items = text.tokens[(open + 1)..<close].split { $0.isMark(",") || $0.isMark(";") || $0.symbol == words.and }
        let numbers = items.map { item in parts.filter { item.indices.contains(drafts[$0].number.lowerBound) }.count }
        return numbers.allSatisfy { $0 == 1 } && numbers.count == parts.count && items.allSatisfy { $0.count <= 9 }
    }

    private func closing(after open: Int) -> Int? {
        var depth = 0
        for index in open + 1..<text.tokens.count where text.tokens[index].kind == .punctuation {
            if text.tokens[index].isMark("(") { depth += 1 }
            if text.tokens[index].isMark(")") {
                if depth == 0 { return index }
                depth -= 1
            }
            if index - open > 400 { return nil }
        }
        return nil
    }

    /// Whether parts add up to a total as printed, a rounding of all of them allowed in their last printed places.
    func isExactSum(_ total: Int, _ parts: [Int]) -> Bool {
        let isPrintedWhole = ([total] + parts).allSatisfy { PrintedInterval.printedStep(figure($0)) <= 1 }
        let sum = parts.reduce(PrintedInterval.zero) { $0 + asPrinted($1, isRounded: !isPrintedWhole) }
        // What is far smaller than the last printed place of its total was not added up.
        let least = PrintedInterval.printedStep(figure(total)) / 10
        return sum.meets(asPrinted(total, isRounded: !isPrintedWhole))
            && parts.allSatisfy { figure($0).value < figure(total).value && figure($0).value.double >= least }
            && fits(total, .sum, parts)
    }

    /// What a number can have been before it was printed: rounded, or, where it is a bound, cut off.
    private func asPrinted(_ index: Int, isRounded: Bool) -> PrintedInterval {
        let value = figure(index).value.double
        let step = isRounded ? PrintedInterval.printedStep(figure(index)) : 0
        switch figure(index).qualifier {
        case .exact, .between: return PrintedInterval(low: value - step * 0.51, high: value + step * 0.51)
        case .over, .atLeast: return PrintedInterval(low: value, high: value + step * 1.02)
        case .nearly, .under, .atMost: return PrintedInterval(low: value - step * 1.02, high: value)
        case .about: return PrintedInterval(low: value - step * 1.02, high: value + step * 1.02)
        }
    }

    /// `3 huy chương vàng, 5 huy chương bạc, tổng cộng 8 huy chương`: the parts stand before their sum.
    private mutating func findPartsBefore(_ total: Int) {
        guard has(.total, in: before(total, 4)), figure(total).high == nil else { return }
        var parts: [Int] = []
        var at = total - 1
        while at >= 0, isSameSentence(at, total), parts.count < 12, isPart(at, of: total),
            bracket(of: at) == bracket(of: total)
        {
            parts.insert(at, at: 0)
            at -= 1
        }
        guard parts.count >= 2 else { return }
        for count in 2...parts.count where isExactSum(total, Array(parts.suffix(count))) {
            propose(total, .sum, Array(parts.suffix(count)), isFirm: false)
        }
    }

    /// `mua về 60 chiếc, đã bán 4 chiếc, còn 56 chiếc`; the total may stand in the sentence before.
    private mutating func findLeft(_ left: Int) {
        let (total, gone) = (left - 2, left - 1)
        guard left > 1, isSameSentence(gone, left), sentence(left) - sentence(total) <= 1, isPart(gone, of: total),
            isPart(left, of: total),
            sameUnit(total, left) || figure(left).unit == nil, has(.still, in: before(left, 3)),
            isExactSum(total, [gone, left])
        else { return }
        propose(total, .sum, [gone, left], isFirm: false)
    }

    /// Whether one of the parts is itself the sum of those after it: `trả nợ 27.748, trả gốc 20.027, trả lãi 7.721`.
    func isNested(_ parts: [Int]) -> Bool {
        parts.indices.contains { at in
            var sum = 0.0
            return parts[(at + 1)...].contains { next in
                sum += figure(next).value.double
                return Swift.abs(sum - figure(parts[at]).value.double) <= 1
            }
        }
    }

    /// `35/46 nhiệm vụ, đạt 76%; 11 nhiệm vụ đang triển khai`: the rest of a ratio.
    private mutating func findRest(of ratio: Int) {
        guard let whole = figure(ratio).of else { return }
        let rest = ((ratio + 1)..<drafts.count).prefix { sentence($0) == sentence(ratio) && $0 <= ratio + 2 }.first {
            figure($0).kind == .count && sameUnit($0, ratio) && figure(ratio).value.adding(figure($0).value) == whole
        }
        guard let rest,
            let at = drafts.indices.reversed().first(where: {
                $0 < ratio && figure($0).kind == .count && figure($0).value == whole && sameUnit($0, ratio)
                    && sentence(ratio) - sentence($0) <= 2
            })
        else { return }
        propose(at, .sum, [ratio, rest], isFirm: false)
    }
}
