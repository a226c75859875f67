import VietnameseText

/// Single expressions of time, without the prepositions before them.
extension TimeReader {
    func at(_ index: Int) -> Symbol {
        index < sentence.upperBound && index >= sentence.lowerBound ? tokens[index].symbol : .unknown
    }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index < sentence.upperBound && tokens[index].isMark(mark)
    }

    func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard index < sentence.upperBound, tokens[index].isDigits, let value = tokens[index].symbol.digitsValue,
            tokens[index].count <= 2, range.contains(value)
        else { return nil }
        return value
    }

    /// A year of four digits that can be one.
    func year(_ index: Int) -> Int? {
        guard index < sentence.upperBound, tokens[index].isDigits, tokens[index].count == 4,
            let value = tokens[index].symbol.digitsValue, (1900...2099).contains(value)
        else { return nil }
        // `2.017` and `2017,5` are no years.
        if index + 2 < sentence.upperBound, tokens[index + 1].isMark(",") || tokens[index + 1].isMark("."),
            !tokens[index + 1].hasSpaceBefore, tokens[index + 2].isDigits, !tokens[index + 2].hasSpaceBefore
        {
            return nil
        }
        return value
    }

    /// One expression without prepositions; `afterWord` says that a word before it lets a bare year or date be one.
    func simple(at index: Int, afterWord: Bool) -> (TimeExpression.Form, Int)? {
        guard index < sentence.upperBound else { return nil }
        if let past = pastYears(at: index) { return past }
        let token = tokens[index]
        if token.isDigits { return digits(at: index, afterWord: afterWord) }
        guard token.isWord, token.traits.contains(.time) else { return nil }
        switch token.symbol {
        case words.năm: return yearWords(at: index)
        case words.tháng: return monthWords(at: index)
        case words.quý: return quarterWords(at: index)
        case words.ngày: return dayWords(at: index + 1)
        case words.giai where at(index + 1) == words.đoạn && pointsBack(index + 2),
            words.thời where at(index + 1) == words.gian && pointsBack(index + 2):
            return (.thatSpan, index + 3)
        case words.giai where at(index + 1) == words.đoạn: return yearSpan(at: index + 2)
        case words.nhiệm where at(index + 1) == words.kỳ: return yearSpan(at: index + 2)
        case words.sáng, words.chiều, words.tối, words.trưa, words.đêm: return dayPart(at: index + 1)
        // `hôm nay (14/3)`, `hôm 14/3`.
        case words.hôm where at(index + 1) == words.nay || number(index + 1, 1...31) != nil:
            return dayPart(at: index + 1)
        case words.hiện:
            if at(index + 1) == words.nay || at(index + 1) == words.tại { return (.now, index + 2) }
            let isVerb = index > sentence.lowerBound && words.beforeAppear.contains(at(index - 1))
            return isVerb || at(index + 1) == words.đại || at(index + 1) == words.hành ? nil : (.now, index + 1)
        case words.đang where at(index + 1) == words.có: return (.now, index + 2)
        case words.nay where standsAlone(nay: index): return (.now, index + 1)
        case words.cùng where at(index + 1) == words.kỳ:
            if let (form, end) = simple(at: index + 2, afterWord: true) { return (form, end) }
            return (.relativeYear(-1), index + 2)
        case words.trong
        where at(index + 1) == words.năm || at(index + 1) == words.quý || at(index + 1) == words.tháng
            || at(index + 1) == words.kỳ:
            if simple(at: index + 1, afterWord: true) != nil { return nil }
            return tokens.indices.contains(index + 2) && tokens[index + 2].isDigits ? nil : (.reported, index + 2)
        case words.cả where at(index + 1) == words.năm:
            if let found = yearWords(at: index + 1) { return found }
            return (.reported, index + 2)
        default:
            guard at(index + 1) == words.tháng, let count = words.numbers[token.symbol] else {
                return countedYears(at: index) ?? bareYear(at: index)
            }
            return monthCount(count, at: index + 2)
        }
    }

    /// `…, nay đã lên 63`, `thì nay còn 5`; and not `hôm nay`, `năm nay`, `này nay`.
    private func standsAlone(nay index: Int) -> Bool {
        let before = index > sentence.lowerBound ? tokens[index - 1] : nil
        return before.map { $0.isMark(",") || $0.symbol == words.thì || $0.symbol == words.nhưng } ?? true
    }

    /// `5 năm qua`, `hai năm qua`: so many years up to the one at hand.
    private func pastYears(at index: Int) -> (TimeExpression.Form, Int)? {
        guard at(index + 1) == words.năm, at(index + 2) == words.qua,
            let count = number(index, 2...30) ?? words.numbers[at(index)], count > 1,
            // `đã gắn bó với trường gần 20 năm qua`: how long, and not when.
            index == sentence.lowerBound || tokens[index - 1].symbol == words.trong
                || tokens[index - 1].kind == .punctuation || tokens[index - 1].symbol == words.chung
        else { return nil }
        return (.pastYears(count), index + 3)
    }

    /// `giai đoạn trên`, `giai đoạn này`, `thời gian trên`; `thời gian này` is now.
    private func pointsBack(_ index: Int) -> Bool {
        at(index) == words.trên || at(index) == words.đó || at(index) == words.này && at(index - 2) == words.giai
    }

    /// `2 năm 2017 và 2018`, `3 năm 2015, 2016, 2017`, `ba năm 2008, 2012 và 2013`: as many years, the first to the last
    /// of them one span.
    func countedYears(at index: Int) -> (TimeExpression.Form, Int)? {
        guard at(index + 1) == words.năm, let count = number(index, 2...5) ?? words.numbers[at(index)],
            (2...5).contains(count), let first = year(index + 2)
        else { return nil }
        var next = index + 3
        var last = first
        var found = 1
        while found < count, isMark(next, ",") || at(next) == words.và,
            let year = year(at(next + 1) == words.năm ? next + 2 : next + 1), year > last
        {
            last = year
            found += 1
            next += at(next + 1) == words.năm ? 3 : 2
        }
        return found == count ? (.years(first, last), next) : nil
    }

    /// `PAR Index 2022`: handled at the year, so a word is never one.
    func bareYear(at index: Int) -> (TimeExpression.Form, Int)? { nil }

    func yearWords(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 1
        if at(next) == words.học { next += 1 }
        if let first = year(next) {
            // `từ những năm 2000`: a decade.
            if first % 10 == 0, at(index - 1) == words.những { return nil }
            return twoYears(from: first, after: next + 1) ?? years(from: first, after: next + 1)
        }
        switch at(next) {
        case words.nay, words.này: return (.relativeYear(0), next + 1)
        case words.ngoái, words.trước: return (.relativeYear(-1), next + 1)
        case words.qua:
            return next - 2 >= sentence.lowerBound && tokens[next - 2].isDigits ? nil : (.pastYear, next + 1)
        // `một năm sau khi tiếp nhận`, `3 năm tới`: a length.
        case words.tới, words.sau:
            let before = index > sentence.lowerBound ? tokens[index - 1] : nil
            let isCounted = before.map { $0.isDigits || words.numbers[$0.symbol] != nil } ?? false
            return isCounted ? nil : (.relativeYear(1), next + 1)
        default: return nil
        }
    }

    /// `trong năm 2017 và 2018`: two years one after the other are one span, unless each has a number of its own.
    func twoYears(from first: Int, after index: Int) -> (TimeExpression.Form, Int)? {
        guard at(index) == words.và else { return nil }
        let next = at(index + 1) == words.năm ? index + 2 : index + 1
        guard year(next) == first + 1, words.respective(in: sentence, of: tokens) == nil else { return nil }
        return (.years(first, first + 1), next + 1)
    }

    /// After a year: `- 2020`, `đến 2020`, `đến năm 2020`.
    func years(from first: Int, after index: Int) -> (TimeExpression.Form, Int) {
        if isMark(index, "-") || at(index) == words.đến || at(index) == words.tới {
            var next = index + 1
            if at(next) == words.hết { next += 1 }
            if at(next) == words.năm { next += 1 }
            if let last = year(next), last > first, last - first <= 60 { return (.years(first, last), next + 1) }
        }
        return (.years(first, first), index)
    }

    func yearSpan(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index
        if at(next) == words.từ { next += 1 }
        if at(next) == words.năm { next += 1 }
        guard let first = year(next) else { return nil }
        let span = years(from: first, after: next + 1)
        if isBackwards(span.1) { return (.until(span.0), span.1 + 3) }
        // `giai đoạn từ năm 2017 đến 28/2/2019`
        if case .years(let from, let to) = span.0, from == to, let (last, end) = endOfSpan(span.1) {
            return (.between(span.0, last), end)
        }
        return span
    }

    func monthWords(at index: Int) -> (TimeExpression.Form, Int)? {
        if at(index + 1) == words.này { return nil }
        guard let month = number(index + 1, 1...12) else { return nil }
        let next = index + 2
        if isMark(next, "/") || isMark(next, "-") || isMark(next, ".") {
            if let year = year(next + 1) { return (.months(month, month, year: year), next + 2) }
            // `tháng 10-12`: from one to another.
            if isMark(next, "-"), let last = number(next + 1, 1...12), last > month {
                let said = yearAfter(next + 2)
                return (.months(month, last, year: said?.0), said?.1 ?? next + 2)
            }
        }
        let said = yearAfter(next)
        return (.months(month, month, year: said?.0), said?.1 ?? next)
    }

    func yearAfter(_ index: Int) -> (Int?, Int)? {
        if at(index) == words.năm {
            if let year = year(index + 1) { return (year, index + 2) }
            if at(index + 1) == words.nay || at(index + 1) == words.này { return (nil, index + 2) }
        }
        return nil
    }

    func quarterWords(at index: Int) -> (TimeExpression.Form, Int)? {
        let next = index + 1
        guard let quarter = number(next, 1...4) ?? words.romans[at(next)] else { return nil }
        if isMark(next + 1, "/") || isMark(next + 1, "-"), let year = year(next + 2) {
            return (.quarter(quarter, year: year), next + 3)
        }
        let said = yearAfter(next + 1)
        return (.quarter(quarter, year: said?.0), said?.1 ?? next + 1)
    }

    /// `6 tháng đầu năm 2017`, `9 tháng năm nay`, `mười tháng đầu năm`, `6 tháng cuối năm`.
    func monthCount(_ count: Int, at index: Int) -> (TimeExpression.Form, Int)? {
        guard (1...12).contains(count) else { return nil }
        var next = index
        let isLast = at(next) == words.cuối
        if at(next) == words.đầu || isLast || at(next) == words.của { next += 1 }
        let year: Int?
        if at(next) == words.năm {
            let said = yearAfter(next)
            // `6 tháng năm` needs a year; `6 tháng đầu năm` does not.
            guard said != nil || next > index else { return nil }
            year = said?.0
            next = said?.1 ?? next + 1
        } else if let said = self.year(next), next > index {
            year = said
            next += 1
        } else {
            return nil
        }
        let range = isLast ? (13 - count)...12 : 1...count
        switch (range.lowerBound, count) {
        case (1, 6): return (.half(1, year: year), next)
        case (7, 6): return (.half(2, year: year), next)
        case (1, 3), (4, 3), (7, 3), (10, 3): return (.quarter((range.lowerBound + 2) / 3, year: year), next)
        default: return (.months(range.lowerBound, range.upperBound, year: year), next)
        }
    }

    /// `30/5`, `30/5/2017`, `30-5`, `8.2`, `15 tháng 9 năm 2022`.
    func dayWords(at index: Int) -> (TimeExpression.Form, Int)? {
        guard let day = number(index, 1...31) else { return nil }
        var next = index + 1
        // `ngày 28 và 29-7`: the last of the days.
        if at(next) == words.và, let (form, end) = dayWords(at: next + 1), case .day = form { return (form, end) }
        if at(next) == words.tháng, let month = number(next + 1, 1...12) {
            if isMark(next + 2, "/") || isMark(next + 2, "-"), let year = year(next + 3) {
                return (.day(day: day, month: month, year: year), next + 4)
            }
            let said = yearAfter(next + 2)
            return (.day(day: day, month: month, year: said?.0), said?.1 ?? next + 2)
        }
        guard isMark(next, "/") || isMark(next, "-") || isMark(next, "."), let month = number(next + 1, 1...12) else {
            return nil
        }
        next += 2
        if isMark(next, "/") || isMark(next, "-") || isMark(next, "."), let year = year(next + 1) {
            return (.day(day: day, month: month, year: year), next + 2)
        }
        // `chờ đến 2-3 h chiều`: hours, not a day.
        if next < sentence.upperBound,
            tokens[next].symbol == words.h || tokens[next].symbol == words.giờ || tokens[next].isMark("%")
        {
            return nil
        }
        let said = yearAfter(next)
        return (.day(day: day, month: month, year: said?.0), said?.1 ?? next)
    }

    /// After `sáng`, `chiều`: `30/5`, `nay (20/6)`, `ngày 30/5`, `qua, 30/5`.
    func dayPart(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index
        while [words.nay, words.qua, words.ngày, words.mùng, words.cùng].contains(at(next)) { next += 1 }
        if isMark(next, "(") || isMark(next, ",") { next += 1 }
        if at(next) == words.ngày { next += 1 }
        return dayWords(at: next)
    }

    /// Digits that begin an expression: a full date, `10/2015`, `2016 - 2020`, `6 tháng đầu năm`, a bare year.
    func digits(at index: Int, afterWord: Bool) -> (TimeExpression.Form, Int)? {
        if let count = number(index, 1...12), at(index + 1) == words.tháng { return monthCount(count, at: index + 2) }
        if let years = countedYears(at: index) { return years }
        guard !isFigure(index) else { return nil }
        let isGluedBefore =
            index > sentence.lowerBound && !tokens[index].hasSpaceBefore
            && (tokens[index - 1].isMark("/") || tokens[index - 1].isMark(".") || tokens[index - 1].isWord)
        if !isGluedBefore, let (form, end) = dayWords(at: index), case .day(_, _, let year) = form,
            year != nil || afterWord || isBracketed(index, end)
        {
            return isMark(end, "/") && !tokens[end].hasSpaceBefore ? nil : (form, end)
        }
        if !isGluedBefore, let month = number(index, 1...12), isMark(index + 1, "/") || isMark(index + 1, "-"),
            let year = year(index + 2), !(isMark(index + 3, "/") && !tokens[index + 3].hasSpaceBefore),
            !(index > sentence.lowerBound && isNumberOfDocument(index - 1))
        {
            return (.months(month, month, year: year), index + 3)
        }
        guard let first = year(index), !isGluedBefore else { return nil }
        let span = years(from: first, after: index + 1)
        if case .years(let from, let to) = span.0, from != to { return span }
        let before = index > sentence.lowerBound ? tokens[index - 1] : nil
        let isSet =
            afterWord || before.map { words.beforeYear.contains($0.symbol) } ?? false
            || isBracketed(index, index + 1) || isListed(index) || isOneMore(index) || hasValue(index)
        return isSet ? span : nil
    }

    func isBracketed(_ index: Int, _ end: Int) -> Bool {
        index > sentence.lowerBound && tokens[index - 1].isMark("(") && isMark(end, ")")
    }

    func isNumberOfDocument(_ index: Int) -> Bool {
        words.document.contains(tokens[index].symbol) || tokens[index].symbol == words.số
    }

    /// `vốn đầu tư 2017 là hơn 500 tỷ đồng`: what a year's is.
    func hasValue(_ index: Int) -> Bool {
        guard at(index + 1) == words.là, index > sentence.lowerBound, tokens[index - 1].isWord,
            !tokens[index - 1].isCapitalised
        else { return false }
        return (index + 2...index + 3).contains { $0 < sentence.upperBound && isFigure($0) }
    }

    /// `Năm 2000 tăng lên 35 triệu, 2010 vượt lên 100 triệu, và 2017 là 127 triệu`: a year where one opened the sentence, at the
    /// head of its own part.
    func isOneMore(_ index: Int) -> Bool {
        index > sentence.lowerBound + 2 && at(sentence.lowerBound) == words.năm
            && year(sentence.lowerBound + 1) != nil
            && (tokens[index - 1].isMark(",") || tokens[index - 1].symbol == words.và)
            && index + 1 < sentence.upperBound && tokens[index + 1].isWord && !tokens[index + 1].isCapitalised
    }

    /// `từ 2013, 2014 đến 2015`: in a list of years.
    func isListed(_ index: Int) -> Bool {
        guard index - 2 >= sentence.lowerBound else { return false }
        return (tokens[index - 1].isMark(",") || tokens[index - 1].symbol == words.và) && year(index - 2) != nil
    }
}
