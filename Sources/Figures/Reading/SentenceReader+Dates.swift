import VietnameseText

extension SentenceReader {
    typealias Aside = (end: Int, why: ArticleReading.SetAside.Reason)

    /// A time of day, a date, a year or a span of years at a token.
    func time(at index: Int) -> Aside? {
        clock(at: index) ?? date(at: index) ?? years(at: index)
    }

    // MARK: - Times of day

    /// `14:54`, `18h30`, `3-4 h sáng`, `8 giờ sáng`, `lúc 9 giờ 30 phút`.
    private func clock(at index: Int) -> Aside? {
        guard let hour = symbol(index).digitsValue, hour < 60 else { return nil }
        var cursor = index + 1
        if isMark(cursor, ":"), isTight(cursor), isDigits(cursor + 1), isTight(cursor + 1), hour <= 24,
            let minute = symbol(cursor + 1).digitsValue, minute < 60, token(cursor + 1)?.count == 2
        {
            cursor += 2
            if isMark(cursor, ":"), isDigits(cursor + 1) { cursor += 2 }
            return (cursor, .date)
        }
        guard hour <= 24 else { return nil }
        if isDash(cursor), let to = symbol(cursor + 1).digitsValue, to <= 24 { cursor += 2 }
        if symbol(cursor) == symbols.h, !isMark(cursor + 1, "/") {
            cursor += 1
            if isDigits(cursor), isTight(cursor) || isMinutes(cursor) { cursor += 1 }
            return (cursor, .date)
        }
        // `7g30`, `7 g 30`; a lone `g` is a gram.
        if symbol(cursor) == symbols.g, isMinutes(cursor + 1) { return (cursor + 2, .date) }
        guard symbol(cursor) == symbols.hour else { return nil }
        // `từ 7 giờ đến 11 giờ sáng`
        if isDash(cursor + 1) || symbol(cursor + 1) == symbols.until, isDigits(cursor + 2),
            let end = clock(at: cursor + 2)
        {
            return end
        }
        // `từ 8 giờ 00 ngày 10/12`, `17 giờ 30`: two digits of minutes behind the hour.
        if isMinutes(cursor + 1)
            || token(cursor + 1)?.count == 2 && symbol(cursor + 1).digitsValue.map({ $0 < 60 }) ?? false
                && symbol(cursor + 2) == symbols.day
        {
            return (cursor + 2, .date)
        }
        let after = symbol(cursor + 1)
        let isOfDay =
            [
                symbols.morning, symbols.noon, symbols.afternoon, symbols.evening, symbols.night, symbols.day,
                symbols.dayNamed,
            ].contains(
                after)
        guard isOfDay || sentence.ending(index, .dateWord) != nil || labelEnds(at: index, "date") else { return nil }
        cursor += 1
        if isDigits(cursor), let minute = symbol(cursor).digitsValue, minute < 60, !isMark(cursor + 1, "/") {
            cursor += 1
        }
        return (cursor, .date)
    }

    /// Two digits that count nothing behind an hour.
    private func isMinutes(_ index: Int) -> Bool {
        guard let minutes = symbol(index).digitsValue, minutes < 60, token(index)?.count == 2 else { return false }
        return !counts(at: index + 1)
    }

    // MARK: - Days

    /// `15/1/2025`, `30/5`, `8.2`, `17-12`, `4-2023`, `10.2015`, and the days joined to them.
    private func date(at index: Int) -> Aside? {
        if let day = day(at: index) { return (day, .date) }
        // `từ 16 đến 18-11`, `22, 23/5`: a day whose month stands with the next.
        let joint = index + 1
        guard let first = symbol(index).digitsValue, (1...31).contains(first), token(index)?.count ?? 9 <= 2,
            isDigits(joint + 1)
        else { return nil }
        let isSpan = isDash(joint) || symbol(joint) == symbols.until
        let isList = (isMark(joint, ",") || symbol(joint) == symbols.and) && saysDay(before: index)
        guard isSpan || isList, let next = readNumeral(at: joint + 1)?.numeral,
            next.form != .whole || isMark(joint + 2, "/") || isDash(joint + 2)
        else { return nil }
        if let end = day(at: joint + 1) { return (end, .date) }
        // `từ 23 đến 25 -11`: with a space that a word cutter left.
        guard isSpan, symbol(index - 1) == symbols.from, isDash(joint + 2), isTight(joint + 3),
            let month = symbol(joint + 3).digitsValue, (1...12).contains(month), !counts(at: joint + 4)
        else { return nil }
        return (joint + 4, .date)
    }

    private func day(at index: Int) -> Int? {
        guard let (numeral, next) = readNumeral(at: index) else { return nil }
        if numeral.form == .irregular || numeral.form == .decimalPoint || numeral.form == .decimalComma {
            return pointedDay(numeral, index, next)
        }
        guard numeral.form == .whole, let first = numeral.value.int, first > 0, numeral.range.count <= 4 else {
            return nil
        }
        guard isMark(next, "/") || isDash(next), isDigits(next + 1), let sign = token(next)?.symbol,
            isTight(next) == isTight(next + 1),
            let (secondNumeral, second) = readNumeral(at: next + 1), secondNumeral.form == .whole,
            let month = secondNumeral.value.int
        else { return nil }
        // Day, month and year.
        if symbol(second) == sign, isDigits(second + 1), let year = symbol(second + 1).digitsValue,
            first <= 31, (1...12).contains(month), (1900...2100).contains(year) || year < 100, isTight(second)
        {
            return second + 2
        }
        // `3 - 4/12`: days of one month.
        if isDash(next), isMark(second, "/"), isTight(second), isDigits(second + 1) { return nil }
        // Month and year.
        if (1...12).contains(first), isYear(secondNumeral), isTight(next) { return second }
        guard first <= 31, (1...12).contains(month), numeral.range.count <= 2, secondNumeral.range.count <= 2 else {
            return nil
        }
        if saysDay(before: index) { return second }
        // `Từ 15-3 tổ công tác …`: no range goes down.
        if isDash(next), isTight(next), first > month { return second }
        guard isTight(next), !sentence.hasUnit(second), sentence.starting(second, .duration) == nil,
            !isMark(second, "%"), scale(at: second) == nil
        else {
            return nil
        }
        if sentence.ending(index, .rank) != nil || symbol(index - 1) == symbols.ordinal { return nil }
        if isDash(next) { return second }
        // `tỷ lệ 1/3`, `khoảng 2/3`
        if symbol(second) == symbols.total { return nil }
        if symbol(index - 1) == symbols.rate || sentence.ending(index, .qualifierBefore) != nil { return nil }
        // `đạt 5/5`, `có 9/9`: out of so many. A unit of the reader's own guess will do as well.
        if let before = sentence.ending(index, .threshold), symbol(before.tokens.upperBound - 1) != symbols.from {
            return nil
        }
        if unit(at: second) != nil || symbol(index - 1) == symbols.has { return nil }
        return second
    }

    /// Days and months written with points, which numerals read as one number.
    private func pointedDay(_ numeral: Numeral, _ index: Int, _ next: Int) -> Int? {
        let parts = (index..<next).compactMap { symbol($0).digitsValue }
        guard let first = parts.first, first > 0, let last = parts.last, !isMark(next, "%") else { return nil }
        if parts.count == 3, numeral.form == .irregular, first <= 31, (1...12).contains(parts[1]),
            (1900...2100).contains(last) || last < 100
        {
            return next
        }
        guard parts.count == 2, numeral.form == .decimalPoint else { return nil }
        if first <= 12, (1900...2100).contains(last), token(next - 1)?.count == 4 { return next }
        guard first <= 31, (1...12).contains(last), saysDay(before: index) else { return nil }
        return counts(at: next) || sentence.starting(next, .duration) != nil ? nil : next
    }

    /// Whether what stands before a number says that it is a day: `Chiều`, `ngày`, `Chiều nay (`, or a day
    /// that it is listed with.
    private func saysDay(before index: Int) -> Bool {
        var before = index
        if isMark(before - 1, "(") || isMark(before - 1, ",") { before -= 1 }
        if sentence.ending(before, .dateWord) != nil { return true }
        guard let last = setAside.last, last.why == .date else { return false }
        let between = last.tokens.upperBound..<index
        return between.count <= 2
            && between.allSatisfy { at in
                isMark(at, ",") || isDash(at) || symbol(at) == symbols.and || symbol(at) == symbols.until
                    || symbol(at) == symbols.upTo
            }
    }

    // MARK: - Years

    /// `năm 2017`, `2016 - 2020`, `2014, 2015`, `APCI 2018`.
    private func years(at index: Int) -> Aside? {
        guard let (numeral, next) = readNumeral(at: index), isYear(numeral) else { return nil }
        let isNamed =
            symbol(index - 1) == symbols.year || isEditionYear(at: index)
            || setAside.last.map { last in
                last.why == .period && last.tokens.upperBound == index - 1
            } ?? false
        guard !isMark(next, "%"), isNamed || !counts(at: next) else { return nil }
        // A school year or a span: `2016-2020`, also `2017-18`.
        if isDash(next) || symbol(next) == symbols.until || isMark(next, "/"), isDigits(next + 1),
            let (to, after) = readNumeral(at: next + 1),
            isYear(to) || isDash(next) && to.range.count == 2 && isTight(next),
            !isMark(after, "%")
        {
            return (after, .period)
        }
        return (next, .period)
    }

    /// `SIPAS 2017 phản ánh …`: the year of an index's edition, whatever noun seems to follow.
    private func isEditionYear(at index: Int) -> Bool {
        guard sentence.ending(index, .score) != nil, let name = token(index - 1) else { return false }
        return name.isAllCapitals && name.count > 2
    }

    /// Whether what follows a number makes it an amount: a scale, money, or a noun that texts count.
    func counts(at index: Int) -> Bool {
        scale(at: index) != nil || isMark(index, "%") || sentence.starting(index, .currency) != nil
            || sentence.hasUnit(index)
    }

    /// Whether a label of a kind ends right before a token.
    func labelEnds(at index: Int, _ kind: String) -> Bool {
        guard let mark = sentence.ending(index, .label) else { return false }
        return words.text(mark.payload) == kind
    }
}

extension MarkedSentence {
    /// Whether a noun that texts count begins at a token.
    func hasUnit(_ index: Int) -> Bool { starting(index, .unit) != nil }
}
