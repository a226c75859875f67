import VietnameseText

/// Finds the spans of time that a sentence names.
struct TimeReader {
    let tokens: [Token]
    let words: ContextWords
    let sentence: Range<Int>
    /// Tokens of the figures' numbers, which are no years.
    let isFigure: (Int) -> Bool

    func expressions() -> [TimeExpression] {
        var found: [TimeExpression] = []
        var index = sentence.lowerBound
        var bracket: Int?
        while index < sentence.upperBound {
            if tokens[index].isMark("(") { bracket = index }
            if tokens[index].isMark(")") {
                close(bracket, at: index, &found)
                bracket = nil
            }
            guard tokens[index].isDigits || words.starters.contains(tokens[index].symbol),
                let (form, end) = whole(at: index)
            else {
                index += 1
                continue
            }
            var expression = TimeExpression(form: form, tokens: index..<end)
            expression.bracket = bracket
            qualify(&expression)
            found.append(expression)
            index = max(end, index + 1)
        }
        close(bracket, at: sentence.upperBound, &found)
        return found
    }

    private func close(_ bracket: Int?, at end: Int, _ found: inout [TimeExpression]) {
        guard let bracket else { return }
        for index in found.indices where found[index].bracket == bracket {
            // `trong 2 năm qua (2017-2018)`: the bracket says the same once more.
            let isAlone = found[index].tokens.lowerBound == bracket + 1 && found[index].tokens.upperBound == end
            if isAlone, bracket > sentence.lowerBound, isTimeWord(bracket - 1) {
                found[index].bracket = nil
            } else {
                found[index].bracketEnd = end
            }
        }
    }

    private func isTimeWord(_ index: Int) -> Bool {
        let symbol = tokens[index].symbol
        return symbol == words.qua || symbol == words.nay || symbol == words.này || symbol == words.năm
            || symbol == words.tháng || symbol == words.trước || symbol == words.kỳ
    }

    // MARK: Expressions with what stands before them

    /// `từ X đến Y`, `đến X`, `từ X`, `X`.
    private func whole(at index: Int) -> (TimeExpression.Form, Int)? {
        let symbol = tokens[index].symbol
        if symbol == words.từ || symbol == words.kể {
            var start = index + 1
            if symbol == words.kể, at(start) == words.từ { start += 1 }
            if at(start) == words.đầu, at(start + 1) == words.năm, let (form, end) = newYear(start) {
                return (form, end)
            }
            if at(start) == words.khi || at(start) == words.sau { return nil }
            while start < sentence.upperBound,
                [words.giữa, words.cuối, words.hết, words.khoảng].contains(tokens[start].symbol)
            {
                start += 1
            }
            guard let (first, end) = simple(at: start, afterWord: true) else { return nil }
            // `từ năm 2011 đến năm 2015` is read whole.
            if case .years(let from, let to) = first, from != to { return (first, end) }
            var next = end
            if next < sentence.upperBound, tokens[next].isMark(",") { next += 1 }
            if at(next) == words.đến || at(next) == words.tới || isMark(next, "-") {
                let goesOn = next + 1
                if at(goesOn) == words.nay { return (.between(first, .now), goesOn + 1) }
                var last = goesOn
                while [words.hết, words.cuối, words.giữa, words.ngày].contains(at(last)),
                    simple(at: last, afterWord: true) == nil
                {
                    last += 1
                }
                if let (second, secondEnd) = simple(at: last, afterWord: true) {
                    return (.between(borrowYear(first, from: second), second), secondEnd)
                }
            }
            return (.since(first), end)
        }
        if symbol == words.đến || symbol == words.tới || symbol == words.hết || symbol == words.tính
            || symbol == words.trước
        {
            return until(at: index)
        }
        return simple(at: index, afterWord: false)
    }

    /// `đến nay`, `tính đến hết tháng 8/2017`, `hết năm 2017`, `đến năm 2021`, `trước đây`, `trước ngày 30/11`.
    private func until(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 1
        let first = tokens[index].symbol
        if first == words.trước {
            if at(next) == words.đây || at(next) == words.kia { return (.before, next + 1) }
            guard at(next) == words.ngày || at(next) == words.tháng || at(next) == words.năm,
                let (form, end) = simple(at: next, afterWord: true)
            else { return nil }
            return (.until(form), end)
        }
        if first == words.tính {
            guard at(next) == words.đến || at(next) == words.tới || at(next) == words.từ else { return nil }
            if at(next) == words.từ { return whole(at: next) }
            next += 1
        }
        if at(next) == words.nay { return (.now, next + 1) }
        if at(next) == words.thời, at(next + 1) == words.điểm {
            if at(next + 2) == words.này || at(next + 2) == words.hiện { return (.now, next + 3) }
            next += 2
        }
        while [words.hết, words.cuối, words.giữa, words.đầu, words.khoảng].contains(at(next)) { next += 1 }
        guard let (form, end) = simple(at: next, afterWord: true) else { return nil }
        if case .now = form { return (form, end) }
        return (.until(form), end)
    }

    private func newYear(_ index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 2
        if let year = year(next) {
            next += 1
            return nowFollows(next)
                ? (.between(.months(1, 1, year: year), .now), next + 2) : (.since(.years(year, year)), next)
        }
        if at(next) == words.nay { next += 1 }
        if at(next) == words.đến || at(next) == words.tới {
            if at(next + 1) == words.nay { return (.sinceNewYear, next + 2) }
            if let (form, end) = simple(at: next + 1, afterWord: true) {
                return (.between(.months(1, 1, year: nil), form), end)
            }
        }
        return (.sinceNewYear, next)
    }

    private func nowFollows(_ index: Int) -> Bool {
        (at(index) == words.đến || at(index) == words.tới) && at(index + 1) == words.nay
    }

    /// `từ tháng 7 đến tháng 9/2017`: the year stands at the end.
    private func borrowYear(_ first: TimeExpression.Form, from last: TimeExpression.Form) -> TimeExpression.Form {
        let year = TimeExpression(form: last, tokens: 0..<0).years.last
        switch first {
        case .months(let from, let to, nil): return .months(from, to, year: year)
        case .day(let day, let month, nil): return .day(day: day, month: month, year: year)
        case .quarter(let quarter, nil): return .quarter(quarter, year: year)
        default: return first
        }
    }

    /// What stands around an expression: comparison, document, event.
    private func qualify(_ expression: inout TimeExpression) {
        let start = expression.tokens.lowerBound
        expression.isLeading = leads(start)
        expression.isComparison = isCompared(start)
        if expression.day != nil && !isDayPart(start) || isYears(expression.form) {
            expression.isDocument = isOfDocument(start, expression)
        }
        if case .day = expression.form, !expression.isDocument {
            expression.isEvent = isDayPart(start) || isEventDay(start)
        }
        expression.isPlan = isPlanned(start)
        // `sinh năm 1963`: a person's, not the text's.
        if start > sentence.lowerBound, tokens[start - 1].symbol == words.sinh { expression.isDocument = true }
    }

    /// `chiều 20/10` is no document's day.
    private func isDayPart(_ start: Int) -> Bool {
        [words.sáng, words.chiều, words.tối, words.trưa, words.đêm, words.hôm].contains(tokens[start].symbol)
    }

    /// `nhiệm vụ năm 2018`, `kế hoạch … năm 2023`, and not `đã thực hiện kế hoạch năm 2017`.
    private func isPlanned(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 8 {
            index -= 1
            if tokens[index].isMark(";") || tokens[index].symbol == words.đã { return false }
            let next = at(index + 1)
            if words.plans.contains(where: { $0.0 == tokens[index].symbol && $0.1 == next }) {
                return !(max(sentence.lowerBound, index - 3)..<index).contains { tokens[$0].symbol == words.đã }
            }
        }
        return false
    }

    private func isYears(_ form: TimeExpression.Form) -> Bool {
        if case .years(let first, let last) = form { return first != last }
        if case .between = form { return true }
        return false
    }

    private func leads(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 4 {
            let before = tokens[index - 1]
            guard !before.isMark(",") && !before.isMark(";") else { return false }
            index -= 1
        }
        return index == sentence.lowerBound || tokens[index].isMark(":") || tokens[index].isMark("-")
    }

    private func isCompared(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 9 {
            index -= 1
            let token = tokens[index]
            if token.isMark("(") || token.isMark(")") || token.isMark(";") { return false }
            if token.isMark(",") { return false }
            if token.symbol == words.so { return at(index + 1) == words.với || index + 1 == start }
            if token.symbol == words.cùng, at(index + 1) == words.kỳ { return true }
            if token.symbol == words.hơn, start - index <= 3, !tokens[index + 1].isDigits { return true }
        }
        return at(start) == words.cùng
    }

    /// A document's number or kind stands before: `Kế hoạch số 118/KH-UBND ngày 07/02/2022`.
    private func isOfDocument(_ start: Int, _ expression: TimeExpression) -> Bool {
        if start > sentence.lowerBound, tokens[start - 1].isWord, tokens[start - 1].isAllCapitals,
            tokens[start - 1].count > 1,
            start - 2 >= sentence.lowerBound, tokens[start - 2].isMark("-") || tokens[start - 2].isMark("/")
        {
            return true
        }
        var index = start
        while index > sentence.lowerBound, start - index < 14 {
            index -= 1
            let token = tokens[index]
            if token.isMark(",") || token.isMark(";") || token.isMark("(") || token.isMark(":") { return false }
            if words.document.contains(token.symbol), index > sentence.lowerBound,
                tokens[index - 1].isCapitalised || token.isCapitalised
                    || words.documentHead.contains(tokens[index - 1].symbol)
            {
                return true
            }
        }
        return false
    }

    private func isEventDay(_ start: Int) -> Bool {
        sentence.contains { words.event.contains(tokens[$0].symbol) }
    }

    // MARK: Simple expressions

    private func at(_ index: Int) -> Symbol {
        index < sentence.upperBound && index >= sentence.lowerBound ? tokens[index].symbol : .unknown
    }

    private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index < sentence.upperBound && tokens[index].isMark(mark)
    }

    private func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard index < sentence.upperBound, tokens[index].isDigits, let value = tokens[index].symbol.digitsValue,
            tokens[index].count <= 2, range.contains(value)
        else { return nil }
        return value
    }

    /// A year of four digits that can be one.
    private func year(_ index: Int) -> Int? {
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
    private func simple(at index: Int, afterWord: Bool) -> (TimeExpression.Form, Int)? {
        guard index < sentence.upperBound else { return nil }
        let token = tokens[index]
        if token.isDigits { return digits(at: index, afterWord: afterWord) }
        guard token.isWord else { return nil }
        switch token.symbol {
        case words.năm: return yearWords(at: index)
        case words.tháng: return monthWords(at: index)
        case words.quý: return quarterWords(at: index)
        case words.ngày: return dayWords(at: index + 1)
        case words.giai where at(index + 1) == words.đoạn: return yearSpan(at: index + 2)
        case words.nhiệm where at(index + 1) == words.kỳ: return yearSpan(at: index + 2)
        case words.sáng, words.chiều, words.tối, words.trưa, words.đêm: return dayPart(at: index + 1)
        case words.hôm where at(index + 1) == words.nay: return dayPart(at: index + 1)
        case words.hiện:
            if at(index + 1) == words.nay || at(index + 1) == words.tại { return (.now, index + 2) }
            let isVerb = index > sentence.lowerBound && at(index - 1) == words.thực
            return isVerb || at(index + 1) == words.đại || at(index + 1) == words.hành ? nil : (.now, index + 1)
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
            guard let count = words.numbers[token.symbol], at(index + 1) == words.tháng else {
                return bareYear(at: index)
            }
            return monthCount(count, at: index + 2)
        }
    }

    /// `PAR Index 2022`: handled at the year, so a word is never one.
    private func bareYear(at index: Int) -> (TimeExpression.Form, Int)? { nil }

    private func yearWords(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 1
        if at(next) == words.học { next += 1 }
        if let first = year(next) { return years(from: first, after: next + 1) }
        switch at(next) {
        case words.nay, words.này: return (.relativeYear(0), next + 1)
        case words.ngoái, words.trước: return (.relativeYear(-1), next + 1)
        case words.qua:
            return next - 2 >= sentence.lowerBound && tokens[next - 2].isDigits ? nil : (.reported, next + 1)
        case words.tới, words.sau: return (.relativeYear(1), next + 1)
        default: return nil
        }
    }

    /// After a year: `- 2020`, `đến 2020`, `đến năm 2020`.
    private func years(from first: Int, after index: Int) -> (TimeExpression.Form, Int) {
        if isMark(index, "-") || at(index) == words.đến || at(index) == words.tới {
            var next = index + 1
            if at(next) == words.hết { next += 1 }
            if at(next) == words.năm { next += 1 }
            if let last = year(next), last > first, last - first <= 60 { return (.years(first, last), next + 1) }
        }
        return (.years(first, first), index)
    }

    private func yearSpan(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index
        if at(next) == words.từ { next += 1 }
        if at(next) == words.năm { next += 1 }
        return year(next).map { years(from: $0, after: next + 1) }
    }

    private func monthWords(at index: Int) -> (TimeExpression.Form, Int)? {
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

    private func yearAfter(_ index: Int) -> (Int?, Int)? {
        if at(index) == words.năm {
            if let year = year(index + 1) { return (year, index + 2) }
            if at(index + 1) == words.nay || at(index + 1) == words.này { return (nil, index + 2) }
        }
        return nil
    }

    private func quarterWords(at index: Int) -> (TimeExpression.Form, Int)? {
        let next = index + 1
        guard let quarter = number(next, 1...4) ?? words.romans[at(next)] else { return nil }
        if isMark(next + 1, "/") || isMark(next + 1, "-"), let year = year(next + 2) {
            return (.quarter(quarter, year: year), next + 3)
        }
        let said = yearAfter(next + 1)
        return (.quarter(quarter, year: said?.0), said?.1 ?? next + 1)
    }

    /// `6 tháng đầu năm 2017`, `9 tháng năm nay`, `mười tháng đầu năm`, `6 tháng cuối năm`.
    private func monthCount(_ count: Int, at index: Int) -> (TimeExpression.Form, Int)? {
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
    private func dayWords(at index: Int) -> (TimeExpression.Form, Int)? {
        guard let day = number(index, 1...31) else { return nil }
        var next = index + 1
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
    private func dayPart(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index
        while [words.nay, words.qua, words.ngày, words.mùng, words.cùng].contains(at(next)) { next += 1 }
        if isMark(next, "(") || isMark(next, ",") { next += 1 }
        if at(next) == words.ngày { next += 1 }
        return dayWords(at: next)
    }

    /// Digits that begin an expression: a full date, `10/2015`, `2016 - 2020`, `6 tháng đầu năm`, a bare year.
    private func digits(at index: Int, afterWord: Bool) -> (TimeExpression.Form, Int)? {
        if let count = number(index, 1...12), at(index + 1) == words.tháng { return monthCount(count, at: index + 2) }
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
            || isBracketed(index, index + 1) || isListed(index)
        return isSet ? span : nil
    }

    private func isBracketed(_ index: Int, _ end: Int) -> Bool {
        index > sentence.lowerBound && tokens[index - 1].isMark("(") && isMark(end, ")")
    }

    private func isNumberOfDocument(_ index: Int) -> Bool {
        words.document.contains(tokens[index].symbol) || tokens[index].symbol == words.số
    }

    /// `từ 2013, 2014 đến 2015`: in a list of years.
    private func isListed(_ index: Int) -> Bool {
        guard index - 2 >= sentence.lowerBound else { return false }
        return (tokens[index - 1].isMark(",") || tokens[index - 1].symbol == words.và) && year(index - 2) != nil
    }
}
