import VietnameseText

extension SentenceReader {
    /// The numbers that begin at a token, with all that belongs to them; nil where they are no number.
    func group(at index: Int) -> NumberGroup? {
        guard let first = amount(at: index) else { return nil }
        var group = NumberGroup(
            shape: .single, tokens: index..<first.end, numbers: index..<first.numberEnd, value: first.value,
            numeral: first.numeral, isPercent: first.isPercent, power: first.power)
        if let ratio = ratio(first, from: index) { return ratio }
        if let range = rangeGroup(first, from: index) ?? digitAfterDigit(first, from: index) { return range }
        group.value = first.value
        return group
    }

    /// A single number with scale words and percent sign.
    struct Amount {
        var numeral: Numeral
        var value: ExactDecimal
        /// After the number, and the numbers that a compound goes on with (`2 tỷ 300`), without the last scale word.
        var numberEnd: Int
        /// After scale words and percent sign.
        var end: Int
        var power: Int
        var isPercent: Bool
        var hasScale: Bool { power > 0 }
    }

    func amount(at index: Int) -> Amount? {
        guard let (numeral, next) = readNumeral(at: index), next <= range.upperBound,
            numeral.form != .irregular
        else { return nil }
        var value = printedValue(numeral)
        var amount = Amount(
            numeral: numeral, value: value, numberEnd: next, end: next, power: 0, isPercent: false)
        var cursor = next
        if let torn = tornDecimal(numeral, at: index, next) {
            value = torn
            cursor = next + 2
            (amount.numberEnd, amount.end) = (cursor, cursor)
        }
        while let scale = scale(at: cursor) {
            guard let scaled = value.multiplied(by: Self.power(scale.power)) else { break }
            value = scaled
            amount.power = scale.power
            cursor = scale.end
            amount.end = cursor
            // `2 tỷ 300 triệu`, `1 tỷ 700`: a smaller part follows at once.
            if isDigits(cursor), let (part, after) = readNumeral(at: cursor), part.form == .whole,
                let smaller = self.scale(at: after), smaller.power < scale.power,
                let partValue = part.value.multiplied(by: Self.power(smaller.power)),
                let sum = value.adding(partValue)
            {
                value = sum
                amount.numberEnd = after
                amount.end = smaller.end
                cursor = smaller.end
            } else if symbol(cursor) == symbols.half, let half = ExactDecimal(coefficient: 5, scale: 1),
                let rest = half.multiplied(by: Self.power(scale.power)), let sum = value.adding(rest)
            {
                value = sum
                cursor += 1
                amount.end = cursor
            }
            break
        }
        amount.value = value
        if isMark(cursor, "%") {
            amount.isPercent = true
            amount.end = cursor + 1
        } else if symbol(cursor) == symbols.part, symbol(cursor + 1) == symbols.hundred {
            amount.isPercent = true
            amount.end = cursor + 2
        } else if symbol(cursor) == symbols.points, isMark(cursor + 1, "%") {
            amount.isPercent = true
            amount.end = cursor + 2
        } else if symbol(cursor) == symbols.points, symbol(cursor + 1) == symbols.part,
            symbol(cursor + 2) == symbols.hundred
        {
            amount.isPercent = true
            amount.end = cursor + 3
        }
        return amount
    }

    /// `chiếm 31, 2%`: a decimal with a space in it that a word cutter left; a list of shares would have a sign at each.
    private func tornDecimal(_ numeral: Numeral, at index: Int, _ next: Int) -> ExactDecimal? {
        guard numeral.form == .whole, isMark(next, ","), isTight(next), let tenths = token(next + 1), tenths.isDigits,
            tenths.hasSpaceBefore, tenths.count == 1, isMark(next + 2, "%"), token(index - 1)?.isWord ?? false,
            symbol(index - 1) != symbols.and, !range.contains(where: { symbol($0) == symbols.turn }),
            let digit = tenths.symbol.digitsValue,
            let part = ExactDecimal(coefficient: Int128(digit), scale: 1)
        else { return nil }
        return numeral.value.adding(part)
    }

    /// A number as this article writes numbers: three digits after a comma are a decimal, but a group where
    /// the article has decimal points.
    private func printedValue(_ numeral: Numeral) -> ExactDecimal {
        if numeral.form == .decimalComma, let other = numeral.other, convention.isDecimalPoint { return other }
        return numeral.value
    }

    /// The scale word at a token (`triệu`, `nghìn tỷ`), but not the `tỷ` of `tỷ lệ`.
    func scale(at index: Int) -> (power: Int, end: Int)? {
        guard let mark = sentence.starting(index, .scale) else { return nil }
        if let exception = sentence.starting(index, .scaleException), exception.tokens.count > mark.tokens.count {
            return nil
        }
        return (Int(mark.payload), mark.tokens.upperBound)
    }

    static func power(_ exponent: Int) -> ExactDecimal {
        var value: Int128 = 1
        for _ in 0..<min(max(exponent, 0), 36) { value *= 10 }
        return ExactDecimal(coefficient: value, scale: 0) ?? .one
    }

    // MARK: - Two numbers

    /// `63/82`; `700 trong tổng số hơn 1.200`; `thứ 3 trên tổng số 19`.
    private func ratio(_ first: Amount, from index: Int) -> NumberGroup? {
        guard !first.isPercent else { return nil }
        var group = NumberGroup(
            shape: .ratio, tokens: index..<first.end, numbers: index..<first.numberEnd, value: first.value,
            numeral: first.numeral, power: first.power)
        if isMark(first.end, "/"), isDigits(first.end + 1), isTight(first.end) == isTight(first.end + 1),
            let second = amount(at: first.end + 1), !second.isPercent
        {
            group.tokens = index..<second.end
            group.numbers = index..<second.numberEnd
            group.of = second.value
            group.power = max(first.power, second.power)
            // `4,5/5 triệu`: the scale word is for both.
            if second.hasScale, !first.hasScale, let scaled = first.value.multiplied(by: Self.power(second.power)) {
                group.value = scaled
            }
            return group
        }
        guard let total = totalAfter(first.end), first.value <= total.value else { return nil }
        group.tokens = index..<total.end
        group.of = total.value
        return group
    }

    /// What follows a number as its whole: `trong tổng số hơn 1.200`, `trong số 16`, `trên tổng số 19`, `/tổng số 19`.
    func totalAfter(_ index: Int) -> (value: ExactDecimal, end: Int)? {
        var cursor = index
        let isSlash = isMark(cursor, "/")
        guard symbol(cursor) == symbols.inside || symbol(cursor) == symbols.on || isSlash else { return nil }
        cursor += 1
        let isTotal = symbol(cursor) == symbols.total
        if isTotal { cursor += 1 }
        let isSaid = symbol(cursor) == symbols.number || isTotal
        if symbol(cursor) == symbols.number { cursor += 1 }
        // `27 trên 63 tỉnh`, `3 trong 5 tiêu chí`: said by nothing but the two numbers.
        guard isSaid || !isSlash && isDigits(cursor) else { return nil }
        if let qualifier = sentence.starting(cursor, .qualifierBefore) { cursor = qualifier.tokens.upperBound }
        guard isDigits(cursor), let total = amount(at: cursor), !total.isPercent else { return nil }
        if !isSaid, isYear(total.numeral) || duration(at: total.end) != nil || unit(at: total.end) == nil { return nil }
        return (total.value, total.end)
    }

    /// `mất 3, 4 ngày`, `có 5, 6 cán bộ`: two digits that follow on each other and share a noun are about so many.
    private func digitAfterDigit(_ first: Amount, from index: Int) -> NumberGroup? {
        guard isMark(first.end, ","), first.end == index + 1, let low = symbol(index).digitsValue,
            (1...8).contains(low),
            tokens[index].count == 1, token(first.end + 1)?.hasSpaceBefore ?? false, isDigits(first.end + 1),
            symbol(first.end + 1).digitsValue == low + 1, tokens[first.end + 1].count == 1,
            token(index - 1)?.isWord ?? false, let second = amount(at: first.end + 1), !second.isPercent,
            second.end == first.end + 2, duration(at: second.end) != nil || unit(at: second.end) != nil
        else { return nil }
        return NumberGroup(
            shape: .range, tokens: index..<second.end, numbers: index..<second.end, value: first.value,
            high: second.value, numeral: first.numeral, isPercent: false, power: 0)
    }

    /// `30% - 60%`, `50-60%`, `1 – 2 chữ ký`, `80 đến 100 hồ sơ`, `5 hoặc 6`.
    private func rangeGroup(_ first: Amount, from index: Int) -> NumberGroup? {
        let joint = sameUnitBetween(first.end) ?? sameNounBetween(first.end, from: index) ?? first.end
        let isDash = isDash(joint)
        let isWord = symbol(joint) == symbols.until || symbol(joint) == symbols.upTo
        // `từ 80% đến dưới 90%`
        var next = joint + 1
        let before = sentence.ending(index, .qualifierBefore)?.tokens.lowerBound ?? index
        if isWord, let bound = sentence.starting(next, .qualifierBefore), bound.tokens.count == 1,
            symbol(before - 1) == symbols.from || before < index
        {
            next = bound.tokens.upperBound
        }
        guard isDash || isWord, isDigits(next), let second = amount(at: next) else { return nil }
        // `từ 15% lên`, `còn`: no ends of a range. What is no number again after the second stands alone.
        if first.isPercent != second.isPercent, first.isPercent { return nil }
        // `từ 5 triệu đồng đến 7 triệu đồng` has `từ` before it; without, they are two.
        if joint != first.end, symbol(index - 1) != symbols.from { return nil }
        if first.hasScale, !second.hasScale { return nil }
        var low = first.value
        // `từ 600.000 đồng - 132 triệu đồng`: with a unit of its own the first has no scale but its own.
        if second.hasScale, !first.hasScale, joint == first.end,
            let scaled = low.multiplied(by: Self.power(second.power)), scaled < second.value
        {
            low = scaled
        }
        guard low < second.value else { return nil }
        // Years are set aside elsewhere; `đến 2020` after a number with a noun of its own is no end of it.
        if isWord, isYear(second.numeral), !second.isPercent, !second.hasScale { return nil }
        return NumberGroup(
            shape: .range, tokens: index..<second.end, numbers: index..<second.numberEnd, value: low,
            high: second.value, numeral: first.numeral, isPercent: second.isPercent, power: second.power)
    }

    /// After money or a unit of time that is said again behind the next number, and any rate with it
    /// (`triệu đồng / người / năm`): the joint of a range; nil where none stands there.
    private func sameUnitBetween(_ index: Int) -> Int? {
        guard let unit = sentence.starting(index, .currency) ?? sentence.starting(index, .duration) else { return nil }
        let joint = rateEnd(unit.tokens.upperBound)
        guard symbol(joint) == symbols.until || symbol(joint) == symbols.upTo || isDash(joint), isDigits(joint + 1),
            let second = amount(at: joint + 1)
        else { return nil }
        let other = sentence.starting(second.end, unit.use)
        return other?.payload == unit.payload ? joint : nil
    }

    /// `từ 5 người đến 8 người`: the same for what is counted; but `tăng từ 5 người đến 8 người` are two levels.
    private func sameNounBetween(_ index: Int, from start: Int) -> Int? {
        guard symbol(start - 1) == symbols.from, sentence.ending(start - 1, .increase) == nil,
            sentence.ending(start - 1, .decrease) == nil, let unit = unit(at: index), unit.count <= 4
        else { return nil }
        let joint = unit.upperBound
        guard symbol(joint) == symbols.until || symbol(joint) == symbols.upTo || isDash(joint), isDigits(joint + 1),
            let second = amount(at: joint + 1), let other = self.unit(at: second.end),
            other.count >= unit.count,
            zip(unit, other).allSatisfy({ symbol($0) == symbol($1) })
        else { return nil }
        return joint
    }

    /// After the rates behind a unit: `/ người / năm`, `/tháng`.
    func rateEnd(_ index: Int) -> Int {
        var end = index
        while isMark(end, "/"), let word = token(end + 1), word.isWord {
            let noun = sentence.starting(end + 1, .unit) ?? sentence.starting(end + 1, .duration)
            end = noun?.tokens.upperBound ?? end + 2
        }
        return end
    }

    /// Four digits from 1900 to 2100 without signs.
    func isYear(_ numeral: Numeral) -> Bool {
        guard numeral.form == .whole, let value = numeral.value.int, numeral.range.count == 4 else { return false }
        return (1900...2100).contains(value)
    }
}
