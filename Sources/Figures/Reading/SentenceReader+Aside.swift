import VietnameseText

extension SentenceReader {
    /// As what the number at a token is no figure, and the first token after it; nil where it is one.
    func aside(at index: Int) -> Aside? {
        listNumber(at: index) ?? document(at: index) ?? glued(at: index) ?? time(at: index) ?? telephone(at: index)
            ?? named(at: index) ?? ofName(at: index) ?? length(at: index)
    }

    // MARK: - Numbers of lists

    /// `1.`, `2)`, `1.2.` at a line's start, and `(1)` anywhere.
    private func listNumber(at index: Int) -> Aside? {
        guard let (numeral, next) = readNumeral(at: index) else { return nil }
        if isMark(index - 1, "("), isMark(next, ")"), numeral.form == .whole, numeral.range.count <= 2 {
            // `kinh tế nhiều nhất (41 ban), khoa giáo (33)`: one more of the numbers in brackets.
            if let last = drafts.last, isMark(last.number.lowerBound - 1, "("), last.figure.kind == .count {
                return nil
            }
            return (next, .listNumber)
        }
        // `…; 2. Xây dựng`: the next of a list within a line.
        let follows = isMark(index - 1, ";") || isMark(index - 1, ".") || isMark(index - 1, ":")
        if follows, numeral.form == .whole, numeral.range.count <= 2, isMark(next, ".") || isMark(next, ")"),
            isTight(next)
        {
            return (next, .listNumber)
        }
        guard beginsLine, index == range.lowerBound else { return nil }
        let isShort = numeral.range.count <= 2 && numeral.form == .whole
        if isShort, isMark(next, ".") || isMark(next, ")") || isMark(next, "/"), isTight(next), !isDigits(next + 1) {
            return (next, .listNumber)
        }
        if isShort, isMark(next, "-"), token(next)?.hasSpaceBefore == isTight(next + 1) { return nil }
        // `1.2. Công tác`, `2.1 Kết quả`.
        let isPointed = numeral.form == .decimalPoint || numeral.form == .irregular
        guard isPointed, numeral.range.count <= 6 else { return nil }
        if isMark(next, "."), isTight(next) { return (next, .listNumber) }
        if let word = token(next), word.isWord, word.isCapitalised, !word.isAllCapitals { return (next, .listNumber) }
        return nil
    }

    // MARK: - Documents

    /// `57-NQ/TW`, `766/QĐ-TTg`, `42/2017/QH14`, also with a label before (`Nghị quyết số 44 / NQ - HĐND 18`).
    private func document(at index: Int) -> Aside? {
        let isLabelled = labelEnds(at: index, "document number")
        var cursor = index
        var hasLetters = false
        var parts = 0
        while let token = token(cursor) {
            if token.isDigits {
                if cursor > index, !isTight(cursor), !isJoint(cursor - 1) { break }
                cursor += 1
                parts += 1
            } else if isJoint(cursor) {
                // A sign goes on only to more of the number, and without spaces unless a label stands before.
                guard let next = self.token(cursor + 1), isLabelled || isTight(cursor) && isTight(cursor + 1),
                    next.isDigits || isCode(next)
                else { break }
                cursor += 1
            } else if cursor > index, isCode(token), isJoint(cursor - 1) || isTight(cursor) {
                hasLetters = true
                cursor += 1
            } else {
                break
            }
        }
        if hasLetters, cursor > index + 1 {
            // `HĐND 18` behind a document's number is of it.
            if isLabelled, isDigits(cursor), symbol(cursor).digitsValue.map({ $0 < 30 }) ?? false,
                !counts(at: cursor + 1)
            {
                cursor += 1
            }
            return (listed(from: cursor), .documentNumber)
        }
        guard isLabelled, parts > 0, !counts(at: index + 1) || parts > 1 else { return nil }
        if isMark(index + 1, "%") || isMark(index + 1, ",") && isDigits(index + 2) && isTight(index + 2) { return nil }
        return (listed(from: cursor), .documentNumber)
    }

    private func isJoint(_ index: Int) -> Bool { isMark(index, "/") || isMark(index, "-") }

    /// Letters as document numbers have them: `NQ`, `TTg`, `QĐ`.
    private func isCode(_ token: Token) -> Bool {
        guard token.isWord, token.isCapitalised else { return false }
        return token.isAllCapitals && token.count >= 2 || token.count <= 4 && symbolIsUnknown(token) && token.count >= 3
    }

    private func symbolIsUnknown(_ token: Token) -> Bool { token.symbol == .unknown }

    // MARK: - Numbers grown together with letters

    /// `36a`, `A4`, `Covid-19`, `4G`, `dichvucong24.vn`; but `5km`, `200USD`, `12tr` are amounts.
    private func glued(at index: Int) -> Aside? {
        guard let (numeral, next) = readNumeral(at: index) else { return nil }
        if numeral.isGluedBefore, !isForgottenSpace(before: index) { return (next, .label) }
        // A name before a hyphen: `Covid-19`, `F-35`, `SU-30`.
        if isMark(index - 1, "-"), isTight(index), isTight(index - 1), let before = token(index - 2), before.isWord,
            numeral.form == .whole, !isMark(next, "%")
        {
            return (next, .label)
        }
        // The same with a space that a word cutter left: `F -16`, `AK -47`.
        if isMark(index - 1, "-"), isTight(index), !isTight(index - 1), let before = token(index - 2),
            before.isAllCapitals && before.count <= 3 || before.isCapitalised && before.symbol == .unknown,
            numeral.form == .whole, !isMark(next, "%")
        {
            // `VN -17877-14`
            var end = next
            while isMark(end, "-"), isTight(end), isDigits(end + 1), isTight(end + 1) { end += 2 }
            return (end, .label)
        }
        // `95 A -0669`: a car's plate.
        if numeral.form == .whole, numeral.range.count == 2, let letter = token(next), letter.isAllCapitals,
            letter.count == 1, isDash(next + 1), isDigits(next + 2), isTight(next + 2),
            (token(next + 2)?.count ?? 0) >= 3
        {
            let isPointed = isMark(next + 3, ".") && isTight(next + 3) && isDigits(next + 4) && isTight(next + 4)
            return (isPointed ? next + 5 : next + 3, .label)
        }
        // `Km 1999+900`: a place along a road.
        if isMark(next, "+"), isDigits(next + 1), isRoadMark(index) { return (next, .label) }
        if isMark(index - 1, "+"), isDigits(index - 2), isRoadMark(index - 2) { return (next, .label) }
        // Web and mail addresses.
        if isTight(index), isMark(index - 1, "@") || isMark(index - 1, "_") || isMark(index - 1, "#") {
            return (next, .label)
        }
        if isTight(index), isMark(index - 1, "."), let before = token(index - 2), before.isWord, isTight(index - 1) {
            return (next, .label)
        }
        guard numeral.isGluedAfter, let after = token(next) else { return nil }
        if scale(at: next) != nil || sentence.starting(next, .currency) != nil
            || sentence.starting(next, .duration) != nil
        {
            return nil
        }
        if sentence.hasUnit(next), !after.isAllCapitals || after.count > 1 { return nil }
        return (next + 1, .label)
    }

    private func isRoadMark(_ index: Int) -> Bool { symbol(index - 1) == words.kilometre }

    /// `tăng lên125 tổ chức`, `đạt95%`: a word that leads to a number, and no name.
    private func isForgottenSpace(before index: Int) -> Bool {
        guard let word = token(index - 1), word.isWord, !word.isCapitalised, word.count > 2 else { return false }
        return sentence.ending(index, .level) != nil || sentence.ending(index, .qualifierBefore) != nil
            || sentence.ending(index, .increase) != nil || sentence.ending(index, .decrease) != nil
    }

    // MARK: - Names

    /// A number that names or numbers a thing: `Đề án 06`, `mức độ 3, 4`, `phiên họp thứ 9`, `quận 1`.
    private func named(at index: Int) -> Aside? {
        guard let mark = sentence.ending(index, .label), let (numeral, next) = readNumeral(at: index) else {
            return nil
        }
        // `cấp độ 3,4`: two levels, the comma glued to both.
        if numeral.form == .decimalComma, numeral.range.count == 3, isLevel(mark), !isMark(next, "%"),
            scale(at: next) == nil, sentence.starting(next, .currency) == nil, !unitCounts(at: next)
        {
            return (next, .label)
        }
        guard numeral.form == .whole, numeral.range.count <= 4 else { return nil }
        if let exception = sentence.ending(index, .labelException), exception.tokens.count >= mark.tokens.count {
            return nil
        }
        // `giấy khai sinh số 439/2014`
        if isMark(next, "/"), isTight(next), symbol(index - 1) == symbols.number,
            let (year, end) = readNumeral(at: next + 1), isYear(year), !counts(at: end)
        {
            return (end, .documentNumber)
        }
        let kind = words.text(mark.payload) ?? ""
        let isWeak = kind == "weak" || kind == "level"
        if isMark(next, "%") || scale(at: next) != nil || sentence.starting(next, .currency) != nil { return nil }
        // `đã cấp 170 bò giống`: no level is so high.
        if kind == "level", numeral.range.count > 2 { return nil }
        let counts = unitCounts(at: next)
        if kind == "date" || kind == "period" {
            guard isCalendar(mark, numeral, counts) else { return nil }
            return (listed(from: next), kind == "date" ? .date : .period)
        }
        if isWeak, isDash(next) || symbol(next) == symbols.until, let group = group(at: index),
            group.shape == .range,
            unitCounts(at: group.tokens.upperBound)
        {
            return nil
        }
        // `Trưởng Ban 197 thành phố`: capitals in a sentence make it a name whatever follows.
        let isName =
            mark.tokens.lowerBound > range.lowerBound && token(mark.tokens.lowerBound)?.isCapitalised ?? false
            && numeral.range.count == 3
        if isWeak, !isName, counts || isMark(next, "/") && isDigits(next + 1) { return nil }
        // `10 phường 5 thị trấn`: the label is the unit of the number before.
        if counts, let last = drafts.last, last.mention.upperBound == index,
            last.number.upperBound <= mark.tokens.lowerBound
        {
            return nil
        }
        return (listed(from: next), .label)
    }

    /// Whether a label is of levels, which no fraction names: `cấp`, `cấp độ`, `mức độ`.
    private func isLevel(_ mark: Mark) -> Bool {
        words.levels.contains(symbol(mark.tokens.lowerBound))
            || words.levels.contains(symbol(mark.tokens.upperBound - 1))
    }

    /// A small number behind a capitalised name (`Sài Gòn 2`), a version (`4.0`), a word of a slogan (`"4 xin"`).
    private func ofName(at index: Int) -> Aside? {
        // `(286 Lê Hồng Phong, quận 5)`: a house in a street.
        if isMark(index - 1, "("), let (numeral, next) = readNumeral(at: index), numeral.form == .whole,
            isNamePart(next), sentence.starting(next, .unit)?.tokens.count ?? 0 < 2
        {
            return (next, .label)
        }
        // `bộ phận 1 cửa`: one is no count of what classes go by.
        if symbol(index).digitsValue == 1, sentence.starting(index + 1, .labelAfter) != nil {
            return (index + 1, .label)
        }
        // `khu đô thị 7 B`: a letter that goes with the number.
        if let letter = token(index + 1), letter.count == 1, letter.isWord, letter.isAllCapitals, letter.hasSpaceBefore,
            token(index)?.count ?? 9 <= 2,
            isMark(index + 2, ")") || token(index + 2)?.isWord ?? false && !letter.isDigits,
            "ABCDE".utf8.contains(text.bytes[Int(letter.start)])
        {
            return (index + 2, .label)
        }
        // `các quận nội thành cũ 1, 3, 4, Phú Nhuận`: a list of names.
        if let end = namesInList(from: index) { return (end, .label) }
        guard let (numeral, next) = readNumeral(at: index), !isMark(next, "%"), scale(at: next) == nil,
            sentence.starting(next, .currency) == nil, sentence.starting(next, .duration) == nil,
            !sentence.hasUnit(next)
        else { return nil }
        if numeral.form == .decimalPoint, numeral.decimals == 1, symbol(next - 1).digitsValue == 0,
            numeral.range.count == 3,
            !isMark(next, "/"), let before = token(index - 1), before.isWord, symbol(index - 1) != symbols.points,
            sentence.ending(index, .level) == nil, sentence.ending(index, .score) == nil
        {
            return (next, .label)
        }
        guard numeral.form == .whole, numeral.range.count <= 3, let before = token(index - 1) else { return nil }
        // A plan's scale: `quy hoạch 1/2.000`.
        if symbol(index).digitsValue == 1, isMark(next, "/"),
            let (scale, after) = readNumeral(at: next + 1),
            let value = scale.value.int, [500, 1000, 2000, 5000, 10_000, 25_000, 50_000].contains(value),
            !sentence.hasUnit(after)
        {
            return (after, .label)
        }
        if isMark(next, "/"), isDigits(next + 1), isRoundTheClock(index, next + 1), !sentence.hasUnit(next + 2) {
            return (next + 2, .label)
        }
        let isJoined =
            isMark(next, "/") || isDash(next) || symbol(next) == symbols.inside || symbol(next) == symbols.on
            || symbol(next) == symbols.until
        if isJoined, isDigits(next + 1) || symbol(next + 1) == symbols.total || symbol(next + 1) == symbols.number {
            return nil
        }
        if before.isMark("\""), token(next)?.isWord ?? false { return (next, .label) }
        if sentence.starting(next, .labelAfter) != nil { return (next, .label) }
        // `nhà A 2 - B 2`
        if before.isWord, before.count == 1, before.isAllCapitals, numeral.range.count <= 2 { return (next, .label) }
        guard before.isWord, before.isCapitalised, index - 1 > range.lowerBound,
            drafts.isEmpty || symbol(index - 1) == .unknown || !isMark(next, ",") && numeral.range.count == 1,
            sentence.ending(index, .score) == nil || token(index - 2)?.isCapitalised ?? false,
            symbol(index - 1) == .unknown || token(index - 2)?.isCapitalised ?? false
        else { return nil }
        return (next, .label)
    }

    /// Behind a word for areas and its attributes at least three small numbers, none with a noun of its own; gives the
    /// token after them.
    private func namesInList(from index: Int) -> Int? {
        guard token(index - 1)?.isWord ?? false else { return nil }
        var end = index + 1
        var count = 1
        while isMark(end, ",") || symbol(end) == symbols.and, isDigits(end + 1), token(end + 1)?.count ?? 9 <= 2,
            token(end + 1)?.hasSpaceBefore ?? false
        {
            end += 2
            count += 1
        }
        guard count >= 3, token(index)?.count ?? 9 <= 2, !counts(at: end), unit(at: end) == nil, !isMark(end, "%")
        else {
            return nil
        }
        var at = index - 1
        while at >= range.lowerBound, at > index - 5, let word = token(at), word.isWord {
            if let mark = sentence.starting(at, .label), mark.tokens.upperBound < index { return end }
            at -= 1
        }
        return nil
    }

    /// `24/24`, `24/7`: always.
    private func isRoundTheClock(_ first: Int, _ second: Int) -> Bool {
        let (hours, days) = (symbol(first).digitsValue, symbol(second).digitsValue)
        if hours == 50, days == 50 { return true }
        return hours == 24 && (days == 24 || days == 7) || hours == 7 && days == 7
    }

    /// Whether a noun follows that this number counts; the name of a place behind a label does not
    /// (`khu phố 3 phường Đức Long`).
    private func unitCounts(at index: Int) -> Bool {
        guard let unit = sentence.starting(index, .unit) else { return sentence.starting(index, .duration) != nil }
        guard let after = token(unit.tokens.upperBound), after.isWord, after.isCapitalised else { return true }
        return false
    }

    private func isCalendar(_ mark: Mark, _ numeral: Numeral, _ counts: Bool) -> Bool {
        guard let value = numeral.value.int else { return false }
        let word = symbol(mark.tokens.upperBound - 1)
        let before = symbol(mark.tokens.lowerBound - 1)
        // `mỗi tháng 5 hồ sơ`, `một ngày 80 lượt`.
        let isRate = [symbols.each, symbols.one, symbols.every, symbols.everyEach].contains(before)
        if word == symbols.year { return value >= 1000 || value >= 30 && value < 100 && !counts }
        if word == symbols.month { return (1...12).contains(value) && !(isRate && counts) }
        if word == symbols.quarter { return (1...4).contains(value) && !(isRate && counts) }
        if word == symbols.day { return (1...31).contains(value) && !(isRate && counts) }
        return !counts
    }

    /// After the numbers that go on a list of names: `mức độ 3, 4`, `quận 1, 3 và 5`, `tầng 2-4`.
    private func listed(from index: Int) -> Int {
        var end = index
        while isMark(end, ",") || isDash(end) || isMark(end, "/") || isMark(end, "&") || symbol(end) == symbols.and
            || symbol(end) == symbols.until || symbol(end) == symbols.or
        {
            guard isDigits(end + 1), let (numeral, next) = readNumeral(at: end + 1),
                numeral.form == .whole, numeral.range.count <= 2 || isYear(numeral), !counts(at: next),
                sentence.starting(next, .duration) == nil, !isMark(next, "/") || isMark(end, "/") || isDash(end),
                !(isMark(next, ",") && isDigits(next + 1) && isTight(next + 1) && !isMark(end, ","))
            else { return end }
            end = next
        }
        return end
    }

    // MARK: - Telephones and long codes

    private func telephone(at index: Int) -> Aside? {
        guard let (numeral, next) = readNumeral(at: index) else { return nil }
        let isLong = numeral.form == .whole && numeral.range.count >= 8
        let isCode =
            numeral.hasLeadingZero && numeral.form != .decimalComma && numeral.form != .decimalPoint
            && numeral.range.count >= 3
        // `0977.123456`, `02773.898989`
        let isPointed =
            numeral.hasLeadingZero && numeral.form == .decimalPoint && numeral.range.count > Self.digitsOfTelephone
        guard isLong || isCode || isPointed else { return nil }
        var end = next
        while isDigits(end) || isMark(end, ".") && isDigits(end + 1) || isMark(end, "-") && isDigits(end + 1) {
            end += 1
        }
        return (end, .label)
    }

    /// A telephone number has nine digits or more behind its zero.
    private static let digitsOfTelephone = 9
}
