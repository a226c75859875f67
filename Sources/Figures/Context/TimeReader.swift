import VietnameseText

/// Finds the spans of time that a sentence names.
///
/// A class: who goes through sentences would take and give back what a structure holds at each.
final class TimeReader {
    let tokens: TokenList
    let words: ContextWords
    var sentence: Range<Int>
    /// Tokens of the figures' numbers, which are no years.
    let isFigure: (Int) -> Bool

    init(tokens: TokenList, words: ContextWords, sentence: Range<Int>, isFigure: @escaping (Int) -> Bool) {
        self.tokens = tokens
        self.words = words
        self.sentence = sentence
        self.isFigure = isFigure
    }

    /// - Parameters:
    ///   - found: An empty list.
    ///   - noted: The tokens that an expression may begin with, and others.
    func find(_ found: inout [TimeExpression], among noted: inout NotedTokens.Cursor) {
        var start = sentence.lowerBound
        var bracket: Int?
        while let index = noted.next(from: start, before: sentence.upperBound) {
            start = index + 1
            let token = tokens[index]
            if token.isMark("(") { bracket = index }
            if token.isMark(")") {
                close(bracket, at: index, &found)
                bracket = nil
            }
            guard token.kind != .punctuation, let (form, end) = whole(at: index) else { continue }
            var expression = TimeExpression(form: besideYear(form, index..<end, found), tokens: index..<end)
            expression.bracket = bracket
            qualify(&expression)
            found.append(expression)
            start = max(end, start)
        }
        close(bracket, at: sentence.upperBound, &found)
    }

    /// `Năm 2014 nằm trong tốp 5 thì năm sau tụt xuống thứ 6`: counted from the year that the sentence has just named.
    private func besideYear(
        _ form: TimeExpression.Form, _ range: Range<Int>, _ found: [TimeExpression]
    ) -> TimeExpression.Form {
        guard case .relativeYear(let offset) = form, let last = found.last, !last.isComparison, !last.isDocument,
            case .years(let year, let end) = last.form, year == end,
            let word = range.last.map({ tokens[$0].symbol }), word == words.sau || word == words.trước
        else { return form }
        return .years(year + offset, year + offset)
    }

    func close(_ bracket: Int?, at end: Int, _ found: inout [TimeExpression]) {
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

    func isTimeWord(_ index: Int) -> Bool {
        let symbol = tokens[index].symbol
        return symbol == words.qua || symbol == words.nay || symbol == words.này || symbol == words.năm
            || symbol == words.tháng || symbol == words.trước || symbol == words.kỳ
    }

    // MARK: Expressions with what stands before them

    /// `từ X đến Y`, `đến X`, `từ X`, `X`.
    func whole(at index: Int) -> (TimeExpression.Form, Int)? {
        let symbol = tokens[index].symbol
        if symbol == words.từ || symbol == words.kể {
            var start = index + 1
            if symbol == words.kể, at(start) == words.từ { start += 1 }
            if at(start) == words.đầu, at(start + 1) == words.năm, let (form, end) = newYear(start) {
                return (form, end)
            }
            if at(start) == words.khi || at(start) == words.sau { return nil }
            while start < sentence.upperBound,
                [words.giữa, words.cuối, words.hết, words.khoảng, words.hồi].contains(tokens[start].symbol)
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
            if isBackwards(end) { return (.until(first), end + 3) }
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
    func until(at index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 1
        let first = tokens[index].symbol
        if first == words.trước {
            if at(next) == words.đây || at(next) == words.kia { return (.before, next + 1) }
            let isNamed = at(next) == words.ngày || at(next) == words.tháng || at(next) == words.năm
            guard isNamed || next < sentence.upperBound && tokens[next].isDigits,
                let (form, end) = simple(at: next, afterWord: true)
            else { return nil }
            // `trước 1-7-2018`; a bare number may be anything.
            if !isNamed {
                guard case .day(_, _, _?) = form else { return nil }
                return (.until(form), end)
            }
            // `trước năm 2018`: up to the year before.
            if case .years(let year, let last) = form, year == last { return (.until(.years(year - 1, year - 1)), end) }
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
        // `mãi đến ngày 10-6-2019 mới có quyết định`: on that day.
        if at(index - 1) == words.mãi, (end..<sentence.upperBound).contains(where: { at($0) == words.mới }) {
            return (form, end)
        }
        return (.until(form), end)
    }

    func newYear(_ index: Int) -> (TimeExpression.Form, Int)? {
        var next = index + 2
        if let year = year(next) {
            next += 1
            if let (last, end) = endOfSpan(next) { return (.between(.months(1, 1, year: year), last), end) }
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

    /// `đến 28/2/2019`, `đến hết tháng 2/2019` behind where a span began.
    func endOfSpan(_ index: Int) -> (TimeExpression.Form, Int)? {
        guard at(index) == words.đến || at(index) == words.tới, at(index + 1) != words.nay else { return nil }
        var next = index + 1
        while [words.hết, words.cuối, words.giữa, words.ngày].contains(at(next)),
            simple(at: next, afterWord: true) == nil
        {
            next += 1
        }
        return simple(at: next, afterWord: true)
    }

    func nowFollows(_ index: Int) -> Bool {
        (at(index) == words.đến || at(index) == words.tới) && at(index + 1) == words.nay
    }

    /// `từ năm 2013 trở về trước`
    func isBackwards(_ index: Int) -> Bool {
        at(index) == words.trở && at(index + 1) == words.về && at(index + 2) == words.trước
    }

    /// `từ tháng 7 đến tháng 9/2017`: the year stands at the end.
    func borrowYear(_ first: TimeExpression.Form, from last: TimeExpression.Form) -> TimeExpression.Form {
        let year = TimeExpression(form: last, tokens: 0..<0).years.last
        switch first {
        case .months(let from, let to, nil): return .months(from, to, year: year)
        case .day(let day, let month, nil): return .day(day: day, month: month, year: year)
        case .quarter(let quarter, nil): return .quarter(quarter, year: year)
        default: return first
        }
    }

    /// What stands around an expression: comparison, document, event.
    func qualify(_ expression: inout TimeExpression) {
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
        expression.isAhead = at(start - 1) == words.nay && at(start - 2) == words.từ
        if case .years(let first, let last) = expression.form, first == last, isYearOfLaw(start) {
            expression.isDocument = true
        }
        if isTakingEffect(start) { expression.isDocument = true }
        // `sinh năm 1963`: a person's, not the text's.
        if start > sentence.lowerBound, tokens[start - 1].symbol == words.sinh || isOfMake(start) {
            expression.isDocument = true
        }
    }

    /// `xe đời 2016`: a thing's; but `ra đời năm 2016`.
    private func isOfMake(_ start: Int) -> Bool { at(start - 1) == words.đời && at(start - 2) != words.ra }

    /// `có hiệu lực thi hành kể từ ngày 1/7/2014`: a law's day, not that of what is told after it.
    func isTakingEffect(_ start: Int) -> Bool {
        (max(sentence.lowerBound, start - 5)..<start).contains { index in
            tokens[index].symbol == words.hiệu && at(index + 1) == words.lực
        }
    }

    /// `Luật Đất đai năm 2013`, `Hiến pháp 2013`.
    func isYearOfLaw(_ start: Int) -> Bool {
        // `nghị định 38 năm 2012`
        if at(start) == words.năm, start - 2 >= sentence.lowerBound, tokens[start - 1].isDigits {
            let kind = at(start - 2) == words.số ? start - 3 : start - 2
            if words.document.contains(at(kind)), words.documentHead.contains(at(kind - 1)) { return true }
        }
        var index = start
        while index > sentence.lowerBound, start - index < 7 {
            index -= 1
            let token = tokens[index]
            guard token.isWord, token.symbol != words.được, token.symbol != words.có, token.symbol != words.đã,
                token.symbol != words.từ, token.symbol != words.trong, token.symbol != words.theo
            else { return false }
            if token.symbol == words.luật || token.symbol == words.hiến && token.isCapitalised { return true }
        }
        return false
    }

    /// `chiều 20/10` is no document's day.
    func isDayPart(_ start: Int) -> Bool {
        [words.sáng, words.chiều, words.tối, words.trưa, words.đêm, words.hôm].contains(tokens[start].symbol)
    }

    /// `nhiệm vụ năm 2018`, `kế hoạch … năm 2023`, and not `đã thực hiện kế hoạch năm 2017`.
    func isPlanned(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 8 {
            index -= 1
            if tokens[index].isMark(";") || tokens[index].symbol == words.đã { return false }
            let next = at(index + 1)
            if words.plans.contains(tokens[index].symbol, next) {
                return !(max(sentence.lowerBound, index - 3)..<index).contains { tokens[$0].symbol == words.đã }
            }
        }
        return false
    }

    func isYears(_ form: TimeExpression.Form) -> Bool {
        if case .years(let first, let last) = form { return first != last }
        if case .between = form { return true }
        return false
    }

    func leads(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 4 {
            let before = tokens[index - 1]
            guard !before.isMark(",") && !before.isMark(";") else { return false }
            index -= 1
        }
        return index == sentence.lowerBound || tokens[index].isMark(":") || tokens[index].isMark("-")
    }

    func isCompared(_ start: Int) -> Bool {
        var index = start
        while index > sentence.lowerBound, start - index < 9 {
            index -= 1
            let token = tokens[index]
            if token.isMark("(") || token.isMark(")") || token.isMark(";") { return false }
            if token.isMark(",") { return false }
            if token.isDigits, isFigure(index) { return false }
            if token.symbol == words.so { return at(index + 1) == words.với || index + 1 == start }
            if token.symbol == words.cùng, at(index + 1) == words.kỳ { return true }
            // `mức giảm nhiều nhất từ hồi tháng 10-2018`
            if token.symbol == words.nhất, start - index <= 4, begins(since: index + 1, before: start) { return true }
            // `cao hơn năm 2018`, but `phát triển tốt hơn trong năm 2019`.
            if token.symbol == words.hơn, start - index <= 3, !tokens[index + 1].isDigits {
                return tokens[start - 1].symbol != words.trong && tokens[start].symbol != words.trong
            }
        }
        return at(start) == words.cùng
    }

    /// `nhất từ hồi tháng 10`, `nhất kể từ năm 2011`: since when nothing was greater.
    func begins(since index: Int, before start: Int) -> Bool {
        (index...start).contains { at($0) == words.từ || at($0) == words.kể }
            && (index..<start).allSatisfy { [words.từ, words.kể, words.hồi].contains(tokens[$0].symbol) }
    }

    /// A document's number or kind stands before: `Kế hoạch số 118/KH-UBND ngày 07/02/2022`.
    func isOfDocument(_ start: Int, _ expression: TimeExpression) -> Bool {
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

    func isEventDay(_ start: Int) -> Bool {
        sentence.contains { words.event.contains(tokens[$0].symbol) }
    }
}
