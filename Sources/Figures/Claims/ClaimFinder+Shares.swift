import VietnameseText

extension ClaimFinder {
    private static func percent(_ sides: [PrintedInterval]) -> PrintedInterval { sides[0] / sides[1] * 100 }

    /// Percentages that the text gives for a part of a whole that it gives too.
    mutating func findShares() {
        for index in drafts.indices where figure(index).kind == .percent {
            findExcess(index)
            guard figure(index).role == .level, figure(index).change == nil else { continue }
            findOwnRatio(index)
            findShareOfPart(index)
            findComplement(index)
            findShareOfOlder(index)
        }
    }

    /// `35/46 nhiệm vụ, đạt 76%`: of a ratio, the ratio's own share.
    private mutating func findOwnRatio(_ index: Int) {
        guard index > 0, sentence(index - 1) == sentence(index), isTied(index), figure(index).base == nil else {
            return
        }
        let ratio = figure(index - 1)
        guard ratio.kind == .ratio, let of = ratio.of, of > .zero, of >= ratio.value, ratio.role == .level,
            isNear(index - 1, index)
        else {
            return
        }
        let whole = ratio.of?.double ?? 1
        add(.share, stated: index, operands: [index - 1], sign: " / ") { sides in
            sides[0] / PrintedInterval(low: whole, high: whole) * 100
        }
    }

    /// `chiếm`, `đạt`, `tương đương` right before a percentage, a bracket or a comma allowed.
    private func isTied(_ index: Int) -> Bool {
        let start = drafts[index].mention.lowerBound
        let from = max(text.sentences[sentence(index)].tokens.lowerBound, start - 5)
        guard from < start else { return false }
        return (from..<start).contains { words.share.contains(text.tokens[$0].symbol) }
    }

    /// Whether nothing but a few words stands between two figures.
    private func isNear(_ first: Int, _ second: Int) -> Bool {
        let range = between(first, second)
        return range.count <= 14 && !range.contains { text.tokens[$0].isMark(";") }
    }

    /// `tiếp nhận 9.600 hồ sơ, giải quyết 9.480 hồ sơ, đạt 98,75%`; `1.972 thủ tục …, trong đó 929 …, chiếm 47%`.
    private mutating func findShareOfPart(_ index: Int) {
        guard isTied(index), index > 0, sentence(index - 1) == sentence(index),
            isNear(index - 1, index) || isBracketed(index)
        else { return }
        // `49,7 tỷ đồng trong tổng số 70,2 tỷ đồng, đạt 69,25%`: the whole stands after its part.
        if index > 1, sentence(index - 2) == sentence(index), isLevel(index - 1), isLevel(index - 2),
            sameUnit(index - 2, index - 1),
            figure(index - 2).kind == figure(index - 1).kind, figure(index - 2).value <= figure(index - 1).value,
            figure(index).base == nil, between(index - 2, index - 1).count <= 5,
            has(words.outOf, in: between(index - 2, index - 1))
        {
            add(.share, stated: index, operands: [index - 2, index - 1], sign: " / ", Self.percent)
            return
        }
        // A bracket may come after other figures of what the part says: `929 thủ tục, cắt giảm 30% thời gian (đạt 47% …)`.
        guard let part = part(of: index), figure(part).kind == .count || figure(part).kind == .money else { return }
        let wholes = wholes(for: part, share: index)
        if let fitting = wholes.first(where: { fits(stated: index, operands: [part, $0], Self.percent) }) {
            add(.share, stated: index, operands: [part, fitting], sign: " / ", Self.percent)
        } else if figure(index).base == nil, wholes.count == 1, let whole = wholes.first, isFirm(part, whole, index) {
            add(.share, stated: index, operands: [part, whole], sign: " / ", Self.percent)
        }
    }

    private func isBracketed(_ index: Int) -> Bool {
        let start = drafts[index].mention.lowerBound
        return (max(0, start - 4)..<start).contains { text.tokens[$0].isMark("(") }
    }

    private func part(of share: Int) -> Int? {
        var part = share - 1
        while part >= 0, sentence(part) == sentence(share) {
            if figure(part).role == .level, figure(part).kind == .count || figure(part).kind == .money { return part }
            guard isBracketed(share) else { return nil }
            part -= 1
        }
        return nil
    }

    /// What a part can be of, the nearest first: in its sentence; where the base is named or the sentence goes on
    /// (`Riêng …`, `Trong đó …`), before it.
    private func wholes(for part: Int, share: Int) -> [Int] {
        var found: [Int] = []
        var candidate = part - 1
        while candidate >= 0 {
            let distance = sentence(part) - sentence(candidate)
            if distance > 0, found.contains(where: { sentence($0) == sentence(part) }) { break }
            if isWhole(candidate, of: part) || isNamedBase(candidate, of: part, share),
                distance == 0 || distance <= 2 || isTotal(candidate) || figure(share).base != nil
            {
                if distance == 0 || sameUnit(candidate, part) || fitsBase(candidate, share) { found.append(candidate) }
            }
            candidate -= 1
        }
        return found
    }

    private func isWhole(_ whole: Int, of part: Int) -> Bool {
        let (a, b) = (figure(whole), figure(part))
        guard isLevel(whole), a.kind == b.kind, a.value >= b.value, a.status == b.status else { return false }
        return a.unit == nil || sameUnit(whole, part) || sentence(whole) == sentence(part) && goesOn(part)
            || text.role(sentence(whole)) == .cell
    }

    /// `812 dịch vụ công … đạt 45,3% tổng số thủ tục`: the total that the base names, of another unit.
    private func isNamedBase(_ whole: Int, of part: Int, _ share: Int) -> Bool {
        guard figure(share).base != nil, figure(whole).kind == .count, figure(whole).role == .level,
            figure(whole).value >= figure(part).value, text.role(sentence(whole)) != .cell
        else { return false }
        return isTotal(whole) && fitsBase(whole, share)
    }

    /// `trong đó`, `riêng` before a part.
    private func goesOn(_ part: Int) -> Bool {
        let start = drafts[part].mention.lowerBound
        let from = max(text.sentences[sentence(part)].tokens.lowerBound, start - 8)
        return has(words.among, in: from..<start)
    }

    /// Whether a total is said to be one: `tổng số … 1.972`, or the last row of a table.
    private func isTotal(_ index: Int) -> Bool {
        let start = drafts[index].mention.lowerBound
        let from = max(text.sentences[sentence(index)].tokens.lowerBound, start - 10)
        return has(words.total, in: from..<min(start + 3, text.tokens.count)) || text.role(sentence(index)) == .cell
    }

    /// Whether a whole's unit is what the share's base names.
    private func fitsBase(_ whole: Int, _ share: Int) -> Bool {
        guard let base = figure(share).base, let unit = figure(whole).unit else {
            return text.role(sentence(whole)) == .cell
        }
        return foldKey(base).contains(foldKey(unit).split(separator: " ").prefix(2).joined(separator: " "))
    }

    /// Whether the words leave no other reading: part and whole in one sentence, of one unit or joined by `trong đó`.
    private func isFirm(_ part: Int, _ whole: Int, _ share: Int) -> Bool {
        guard sentence(whole) == sentence(share), whole == part - 1, part == share - 1 else { return false }
        guard figure(whole).qualifier == .exact || figure(part).qualifier == .exact else { return false }
        guard figure(part).status == .actual, figure(share).status == .actual else { return false }
        let isJoined = goesOn(part) || sameUnit(part, whole) && figure(part).period == figure(whole).period
        guard isJoined, figure(part).unit != nil, figure(part).body == figure(whole).body,
            figure(part).place == figure(whole).place
        else { return false }
        let gap = between(whole, part)
        return gap.count <= 14 && !gap.contains { text.tokens[$0].isMark(";") || text.tokens[$0].isMark("(") }
            && !has(words.up, in: gap) && !has(words.down, in: gap) && !has(words.compared, in: gap)
            && !has(words.target, in: drafts[share].number.upperBound..<drafts[share].clause.upperBound)
            && endsAfter(share)
    }

    /// Whether the clause ends with the percentage: `đạt 97,6%.`, and not `đạt 97,6% kế hoạch`.
    private func endsAfter(_ share: Int) -> Bool {
        let next = drafts[share].mention.upperBound
        guard next < text.sentences[sentence(share)].tokens.upperBound else { return true }
        let token = text.tokens[next]
        return token.isMark(".") || token.isMark(",") || token.isMark(";") || token.isMark(")") || token.isMark("…")
    }

    /// `41.902 hồ sơ, tỷ lệ đúng hạn 99,1%; trễ hạn chỉ còn 377 hồ sơ`: what is not in time is late.
    private mutating func findComplement(_ index: Int) {
        let start = drafts[index].mention.lowerBound
        let own = max(text.sentences[sentence(index)].tokens.lowerBound, start - 7)..<start
        guard has(words.onTime, in: own), index > 0, index + 1 < drafts.count else { return }
        let whole = (0..<index).reversed().prefix { sentence(index) - sentence($0) <= 0 }
            .first { isLevel($0) && figure($0).kind == .count }
        let part = ((index + 1)..<drafts.count).prefix { sentence($0) - sentence(index) <= 1 }.first { candidate in
            guard isLevel(candidate), figure(candidate).kind == .count else { return false }
            let mention = drafts[candidate].mention
            return has(words.late, in: max(0, mention.lowerBound - 5)..<min(mention.upperBound + 3, text.tokens.count))
        }
        guard let whole, let part, figure(part).value < figure(whole).value else { return }
        add(.share, stated: index, operands: [part, whole], sign: " trễ trong ", onlyIfFits: true) { sides in
            PrintedInterval(low: 100, high: 100) - sides[0] / sides[1] * 100
        }
    }

    /// `kích hoạt 5,27 triệu tài khoản, vượt 5,4% chỉ tiêu (5 triệu tài khoản)`.
    private mutating func findExcess(_ index: Int) {
        let start = drafts[index].mention.lowerBound
        guard start > 0,
            has(words.exceed, in: max(0, start - 1)..<min(drafts[index].number.lowerBound, text.tokens.count)),
            index > 0, index + 1 < drafts.count, sentence(index - 1) == sentence(index),
            sentence(index + 1) == sentence(index),
            figure(index - 1).kind == figure(index + 1).kind, sameUnit(index - 1, index + 1),
            has(words.target, in: between(index, index + 1)), figure(index + 1).value > .zero
        else { return }
        add(.share, stated: index, operands: [index - 1, index + 1], sign: " so với ") { sides in
            (sides[0] / sides[1] - PrintedInterval(low: 1, high: 1)) * 100
        }
    }

    /// `So với hơn 1,1 triệu hồ sơ tiếp nhận, tỷ lệ này chỉ khoảng 0,6%`: of what was spoken of before.
    private mutating func findShareOfOlder(_ index: Int) {
        guard index > 1, sentence(index - 1) == sentence(index), figure(index - 1).kind == .count,
            has(words.ratio, in: between(index - 1, index))
        else { return }
        let older = (0..<index - 1).reversed().prefix {
            text.sentences[sentence($0)].paragraph == text.sentences[sentence(index)].paragraph
        }
        let formula = Self.percent
        if let part = older.first(where: {
            isLevel($0) && sameUnit($0, index - 1) && figure($0).value < figure(index - 1).value
                && fits(stated: index, operands: [$0, index - 1], formula)
        }) {
            add(.share, stated: index, operands: [part, index - 1], sign: " / ", formula)
        }
    }
}
