import VietnameseText

/// Shares of one whole, listed together.
extension ClaimFinder {
    /// A number with its share right behind it: `363 người (72%)`.
    private struct Pair {
        var part: Int
        var share: Int
    }

    /// `363 người (72%), 102 người (20%), 42 người (8%)`: the whole that most of the list bears out is the whole of
    /// all of it. It stands before the list, or is its sum where the shares are all of it.
    mutating func findShareLists() {
        var pairs: [Pair] = []
        for share in drafts.indices.dropFirst() {
            guard let pair = pair(share) else { continue }
            if let last = pairs.last, !isOneList(last, pair) {
                findBase(of: pairs)
                pairs = []
            }
            pairs.append(pair)
        }
        findBase(of: pairs)
        findSharesOfFronted()
    }

    /// `Trong 483 nhà thầu, có 408 đơn vị đạt (84%), 49 đơn vị trung bình (10%)`: what the sentence sets out from is the whole
    /// of all shares in it; where one of them bears that out, it holds for the others.
    private mutating func findSharesOfFronted() {
        for total in drafts.indices where figure(total).kind == .count && isPlainLevel(total) && isFronted(total) {
            let pairs = ((total + 2)..<max(total + 2, drafts.count)).prefix(Self.reachOfWhole)
                .prefix { isSameSentence(total, $0) }.compactMap { pair($0) }
                .filter {
                    $0.part > total && figure($0.part).value <= figure(total).value && figure($0.share).base == nil
                }
            let fitting = pairs.filter { fits($0.share, .share, [$0.part, total]) }
            for pair in pairs {
                propose(
                    pair.share, .share, [pair.part, total], isFirm: fitting.count > 1 && fitting.count * 2 > pairs.count
                )
            }
        }
    }

    /// How many figures behind a whole its shares may stand.
    private static let reachOfWhole = 24

    private func pair(_ share: Int) -> Pair? {
        // `31 bài thi đạt điểm 10 (0,3%)`: what the part is like may hold a number too.
        let part = stride(from: share - 1, through: max(0, share - 2), by: -1).first {
            isSameSentence($0, share) && figure($0).kind == .count
        }
        guard figure(share).kind == .percent, isPlainLevel(share), let part, isPlainLevel(part),
            figure(share).change == nil, figure(part).change == nil
        else { return nil }
        let gap = between(part, share)
        guard gap.count <= (part == share - 1 ? 6 : 12),
            hasMark("(", in: before(share, 4)) || has(.share, in: before(share, 3))
                || has(.equals, in: before(share, 2)),
            !has(.up, in: before(share, 3)), !has(.down, in: before(share, 3)), !hasMark(";", in: gap),
            !isInBracket(part)
        else { return nil }
        return Pair(part: part, share: share)
    }

    private func isOneList(_ a: Pair, _ b: Pair) -> Bool {
        sentence(b.part) - sentence(a.share) <= 1 && b.part - a.share <= 1 && head(a.part) == head(b.part)
            && figure(a.share).base == figure(b.share).base
    }

    private mutating func findBase(of pairs: [Pair]) {
        guard pairs.count >= 2, let first = pairs.first else { return }
        let largest = pairs.map { figure($0.part).value }.max() ?? .zero
        let fitting = { (finder: ClaimFinder, base: Int) in
            pairs.filter { finder.fits($0.share, .share, [$0.part, base]) }.count
        }
        let wholes = drafts.indices.filter { base in
            base < first.part && sentence(first.part) - sentence(base) <= 6 && figure(base).kind == .count
                && figure(base).role == .level && figure(base).value >= largest
        }
        var best: (base: Int, count: Int)?
        for base in wholes.reversed() {
            let count = fitting(self, base)
            if count > best?.count ?? 0 { best = (base, count) }
        }
        if let best, best.count >= 2 || best.count * 2 > pairs.count {
            let isFirm = best.count >= 2 && best.count * 2 > pairs.count
            for pair in pairs { propose(pair.share, .share, [pair.part, best.base], isFirm: isFirm) }
            return
        }
        let shares = pairs.reduce(0.0) { $0 + figure($1.share).value.double }
        guard shares > 98.5, shares < 101.5 else {
            findCommonWhole(of: pairs)
            return
        }
        let parts = pairs.map(\.part)
        let fits = pairs.filter { self.fits($0.share, .shareOfSum, [$0.part] + parts) }
        for pair in pairs {
            propose(pair.share, .shareOfSum, [pair.part] + parts, isFirm: fits.count * 2 > pairs.count)
        }
    }

    /// Where no whole is stated, what most of the list gives for it; the rest must fit that.
    private mutating func findCommonWhole(of pairs: [Pair]) {
        guard pairs.count >= 3 else { return }
        let wholes = pairs.map { pair in
            PrintedInterval(rounded: figure(pair.part))
                / PrintedInterval(stated: figure(pair.share), step: PrintedInterval.printedStep(figure(pair.share)))
                * 100
        }
        // The most that have a whole in common: the ends of intervals are where that changes.
        var common: (members: [Int], whole: PrintedInterval)?
        for end in wholes.map(\.low) where end.isFinite {
            let members = wholes.indices.filter { wholes[$0].low <= end && end <= wholes[$0].high }
            guard members.count > common?.members.count ?? 0 else { continue }
            let low = members.map { wholes[$0].low }.max() ?? 0
            let high = members.map { wholes[$0].high }.min() ?? .infinity
            common = (members, PrintedInterval(low: low, high: high))
        }
        guard let common, common.members.count >= 2, common.members.count * 2 > pairs.count, common.whole.high.isFinite
        else { return }
        for (at, pair) in pairs.enumerated() where !common.members.contains(at) {
            propose(pair.share, .share(ofImplied: common.whole), [pair.part], isFirm: true)
        }
    }

    /// `60% là nam, 30% là nữ, còn lại 15%`: all shares of a whole make a hundred.
    mutating func findRests() {
        for rest in drafts.indices where figure(rest).kind == .percent && isPlainLevel(rest) && !isInBracket(rest) {
            guard has(.rest, in: before(rest, 6)), !hasMark(";", in: before(rest, 3)),
                !hasMark("/", in: behind(rest, 1))
            else { continue }
            var others: [Int] = []
            var at = rest - 1
            while at >= 0, isSameSentence(at, rest) {
                if figure(at).kind == .percent, !isInBracket(at) { others.insert(at, at: 0) }
                at -= 1
            }
            guard !others.isEmpty else { continue }
            for count in 1...others.count { propose(rest, .rest, Array(others.suffix(count)), isFirm: false) }
            let list = between(others[0], rest)
            if !has(.some, in: list),
                others.allSatisfy({ isPlainLevel($0) && figure($0).base == figure(others[0]).base })
            {
                propose(rest, .rest, others, isFirm: true)
            }
        }
    }
}
