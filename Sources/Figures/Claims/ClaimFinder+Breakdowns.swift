import VietnameseText

/// Totals whose parts stand apart from them: in the next sentence (`Có 1.972 hồ sơ. Trong đó, …`), behind other numbers
/// that tell of the total, or behind a total that the sentence sets out from (`Trong số 56 tin, …`).
extension ClaimFinder {
    /// Words behind which a list of parts begins.
    private struct Opener {
        enum Kind {
            /// `trong đó`, `gồm`: what follows are parts.
            case parts
            /// `với`, a colon: what follows may be parts, if it counts the same.
            case loose
            /// `trong số` before the total itself: what follows is of it, but may overlap.
            case fronted
        }
        var kind: Kind
        /// The token behind its words.
        var end: Int
        /// The figures that it may break down, the nearest first.
        var totals: [Int]
        /// The figures behind it in its sentence.
        var list: Range<Int>
    }

    mutating func findBreakdowns() {
        var previous = 0..<0
        var start = 0
        while start < drafts.count {
            var end = start + 1
            while end < drafts.count, sentence(end) == sentence(start) { end += 1 }
            for opener in openers(in: start..<end, after: previous) { breakDown(opener) }
            findRemainders(in: start..<end, after: previous)
            previous = start..<end
            start = end
        }
    }

    private func openers(in run: Range<Int>, after previous: Range<Int>) -> [Opener] {
        guard run.count > 1 else { return [] }
        var openers: [Opener] = []
        if isNext(run, after: previous), let end = opening(of: sentence(run.lowerBound)) {
            openers.append(Opener(kind: .parts, end: end, totals: previous.reversed(), list: run))
        }
        guard run.count > 2 else { return openers }
        for total in run.dropLast(2) where isFronted(total) {
            let list = total + 1..<run.upperBound
            openers.append(Opener(kind: .fronted, end: drafts[total].mention.upperBound, totals: [total], list: list))
        }
        for next in run.dropFirst().dropLast() {
            guard let (kind, end) = opening(in: between(next - 1, next)) else { continue }
            let totals = kind == .loose ? [next - 1] : (run.lowerBound..<next).reversed()
            openers.append(Opener(kind: kind, end: end, totals: totals, list: next..<run.upperBound))
        }
        return openers
    }

    private func isNext(_ run: Range<Int>, after previous: Range<Int>) -> Bool {
        guard let last = previous.last, let first = run.first else { return false }
        return sentence(last) == sentence(first) - 1
    }

    /// The end of `Trong đó` and the like where a sentence begins with it.
    private func opening(of sentence: Int) -> Int? {
        let tokens = text.sentences[sentence].tokens
        guard let start = tokens.first(where: { text.tokens[$0].isWord }) else { return nil }
        return [ClaimUse.some, .all].lazy.compactMap { use in
            words[use].longest(at: start, in: text.tokens, end: tokens.upperBound)?.tokens.upperBound
        }.first
    }

    /// Whether a sentence sets out from a total: `trong 12 trang trại`, `trong tổng số 56 tin`.
    func isFronted(_ total: Int) -> Bool {
        isTotalKind(total) && (ends(before(total, 4), with: .outOf) || ends(before(total, 1), with: .inside))
    }

    private func opening(in gap: Range<Int>) -> (kind: Opener.Kind, end: Int)? {
        var loose: Int?
        var isBroken = false
        for index in gap {
            for use in [ClaimUse.all, .some] {
                if let match = words[use].longest(at: index, in: text.tokens, end: gap.upperBound) {
                    return (.parts, match.tokens.upperBound)
                }
            }
            if let match = words[.into].longest(at: index, in: text.tokens, end: gap.upperBound) {
                // `910 phiếu, với 599 phiếu …`, `5 phòng với 4 phòng ngủ`: right between them, and not `so với`.
                let isBehind = index - gap.lowerBound <= 3 || text.tokens[index - 1].isMark(",")
                if isBehind, gap.upperBound - match.tokens.upperBound <= 3,
                    !ends(gap.lowerBound..<match.tokens.upperBound, with: .against)
                {
                    loose = match.tokens.upperBound
                }
            } else if text.tokens[index].isMark(":"), !isBroken {
                loose = index + 1
            }
            isBroken = isBroken || text.tokens[index].isMark(",") || text.tokens[index].isMark(";")
        }
        return loose.map { (.loose, $0) }
    }

    private func isTotalKind(_ index: Int) -> Bool {
        (figure(index).kind == .count || figure(index).kind == .money) && figure(index).high == nil
            && (figure(index).role == .level || figure(index).role == .change) && !isUnadded(index)
    }

    /// Ages and the like: they stand in lists, but nobody adds them up.
    private func isUnadded(_ index: Int) -> Bool { head(index).map(words.unadded.contains) ?? false }

    // MARK: - Lists

    private mutating func breakDown(_ opener: Opener) {
        let context = bracket(around: opener.end, in: sentence(opener.list.lowerBound))
        let members = opener.list.prefix(Self.longest).filter { isTotalKind($0) && !hasMark("/", in: behind($0, 1)) }
        let plain = members.filter { bracket(of: $0) == context }
        let bracketed = members.filter { isAlone($0, inBracketBehind: opener.end) }
        guard plain.count > 1 || bracketed.count > 1 else { return }
        let totals = opener.totals.prefix(Self.reach)
            .filter { isTotalKind($0) && (bracket(of: $0) ?? context) == context }
        let lists = [plain, bracketed].filter { $0.count > 1 }
        // Where one of the totals is what the list adds up to, or its beginning does, no other is meant.
        let isSettled = totals.contains { total in
            lists.contains { list in fitsBeginning(of: list.filter { isPart($0, of: total) }, total) }
        }
        for total in totals {
            for list in lists {
                breakDown(total, into: list, opener, isNearest: total == totals[0], isSettled: isSettled)
            }
        }
    }

    /// How many figures a list may have, and how many figures before it its total may stand: what is longer is a table,
    /// and every beginning of it would be tried.
    private static let longest = 60
    private static let reach = 10

    /// Whether something else may begin between two numbers of a list: a further breakdown, a clause of its own.
    private func isBreak(_ gap: Range<Int>) -> Bool {
        hasMark(";", in: gap) || has(.some, in: gap) || has(.all, in: gap)
    }

    /// Whether a figure is the only one in a bracket that opens behind a token: `luật (4 chỉ tiêu), kinh tế (3 chỉ tiêu)`.
    private func isAlone(_ index: Int, inBracketBehind token: Int) -> Bool {
        guard let own = bracket(of: index), own >= token else { return false }
        return !(isSameSentence(index - 1, index) && bracket(of: index - 1) == own)
            && !(isSameSentence(index, index + 1) && bracket(of: index + 1) == own)
    }

    private mutating func breakDown(
        _ total: Int, into list: [Int], _ opener: Opener, isNearest: Bool, isSettled: Bool
    ) {
        let same = list.filter {
            isPart($0, of: total) && (sameUnit($0, total) || head($0) == head(total) || figure($0).unit == nil)
        }
        // A part is no greater than its total: then the list is another's.
        let isOwn = list.allSatisfy { !sameUnit($0, total) || figure($0).value <= figure(total).value }
        if same.count > 1, isOwn {
            let whole = upToRest(same)
            proposeIfExact(total, whole)
            for count in 2..<max(2, whole.count) where isBreak(between(whole[count - 1], whole[count])) {
                proposeIfExact(total, Array(whole.prefix(count)))
            }
            if isNearest, !isSettled, isSure(whole, of: total, list, opener) {
                propose(total, .sum, whole, isFirm: true)
            }
        }
        // `48 cán bộ … 45 người …, 3 người …`: the parts share a noun of their own.
        guard isNearest, opener.kind != .loose, figure(total).kind == .count, let first = list.first,
            let noun = head(first), noun != head(total)
        else { return }
        let other = upToRest(list.filter { head($0) == noun && isPart($0, of: total) })
        if other.count > 1 { proposeIfExact(total, other) }
    }

    /// A list ends with what is left.
    private func upToRest(_ parts: [Int]) -> [Int] {
        guard let rest = parts.firstIndex(where: isRest) else { return parts }
        return rest > 0 ? Array(parts[...rest]) : parts
    }

    /// `còn lại 15 trạm`, `15 trạm còn lại`.
    private func isRest(_ index: Int) -> Bool {
        if has(.rest, in: before(index, 4)) { return true }
        var end = drafts[index].number.upperBound + 6
        if isSameSentence(index, index + 1) { end = min(end, drafts[index + 1].number.lowerBound) }
        end = min(end, text.sentences[sentence(index)].tokens.upperBound)
        let start = drafts[index].number.upperBound
        guard start < end else { return false }
        let tail = (start..<end).prefix { text.tokens[$0].isWord }
        return has(.rest, in: start..<start + tail.count)
    }

    private func fitsBeginning(of list: [Int], _ total: Int) -> Bool {
        let whole = figure(total).value.double
        var sum = 0.0
        for (at, part) in list.enumerated() {
            sum += figure(part).value.double
            if sum > whole * 1.1 { return false }
            if at > 0, sum >= whole * 0.9, isExactSum(total, Array(list[...at])) { return true }
        }
        return false
    }

    private mutating func proposeIfExact(_ total: Int, _ parts: [Int]) {
        if parts.count > 1, isExactSum(total, parts) { propose(total, .sum, parts, isFirm: false) }
    }

    /// Whether words and numbers leave no doubt that a list was meant to be whole: what is left is told, or it holds more
    /// than there is, or so nearly all that the rest must be an error.
    private func isSure(_ parts: [Int], of total: Int, _ list: [Int], _ opener: Opener) -> Bool {
        guard let first = parts.first, let last = parts.last,
            ([total] + parts).allSatisfy({ figure($0).qualifier == .exact }),
            parts.allSatisfy({ figure($0).unit != nil && figure($0).role == figure(total).role }),
            parts.allSatisfy({ figure($0).value < figure(total).value }),
            // Nothing else of the kind is told among them, nor behind them unless they end with the rest.
            list.filter({ figure($0).kind == figure(total).kind && ($0 <= last || !isRest(last)) }) == parts,
            (first...last).allSatisfy({ parts.contains($0) || figure($0).kind != figure(total).kind }),
            parts.count == 2 || !isNested(parts)
        else { return false }
        let range = opener.end..<max(opener.end, drafts[last].mention.upperBound)
        guard !spells(range, head(first)), !has(.either, in: range) else { return false }
        let sum = parts.reduce(0.0) { $0 + figure($1).value.double }
        let whole = figure(total).value.double
        guard Swift.abs(sum - whole) <= whole * 0.3 else { return false }
        // Kinds of one noun (`giải nhất`, `giải nhì`) are no others than it only where they come as near as that.
        guard parts.allSatisfy({ sameUnit($0, total) }) || parts.count > 2 && Swift.abs(sum - whole) <= whole * 0.01
        else { return false }
        if isRest(last) { return opener.kind != .loose }
        guard opener.kind == .parts else { return false }
        if sum > whole { return sum <= whole * 1.15 && parts.count == 2 || sum <= whole * 1.1 }
        let end = text.sentences[sentence(last)].tokens.upperBound
        let tail = drafts[last].mention.upperBound..<max(drafts[last].mention.upperBound, end)
        let isOpen = tail.dropLast().contains { text.tokens[$0].isMark(".") && text.tokens[$0 + 1].isMark(".") }
        return parts.count > 2 && sum >= whole * 0.95 && !hasMark(",;…", in: tail) && !isOpen && !joins(tail)
            && !spells(tail, head(first))
    }

    /// Whether a range tells numbers in words, other than as the name of a kind: `giải ba`.
    private func spells(_ range: Range<Int>, _ noun: String?) -> Bool {
        range.clamped(to: 0..<text.tokens.count).contains { at in
            guard words[.spelled].longest(at: at, in: text.tokens, end: range.upperBound) != nil else { return false }
            return at == range.lowerBound || key(at - 1) != noun
        }
    }

    // MARK: - What is left

    /// `Nhóm 10 người …, 3 người chạy thoát, 7 người còn lại …`: a total, what became of its parts, and the rest.
    private mutating func findRemainders(in run: Range<Int>, after previous: Range<Int>) {
        guard run.count > 1 else { return }
        for rest in run.dropFirst() where isTotalKind(rest) && isRest(rest) {
            let context = bracket(of: rest)
            let totals =
                Array(run.lowerBound..<rest).reversed() + (isNext(run, after: previous) ? previous.reversed() : [])
            for total in totals.prefix(Self.reach)
            where isTotalKind(total) && sameUnit(total, rest) && isPart(rest, of: total) {
                let parts = (max(total + 1, run.lowerBound)...rest).filter {
                    isTotalKind($0) && bracket(of: $0) == context && sameUnit($0, rest) && isPart($0, of: total)
                }
                proposeIfExact(total, parts)
            }
        }
    }
}
