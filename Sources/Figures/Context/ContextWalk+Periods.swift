import VietnameseText

extension ContextWalk {
    /// Settles the period of the drafts of the sentence.
    func resolvePeriods(_ drafts: inout [DraftFigure], _ range: Range<Int>) {
        for index in range {
            if drafts[index].figure.status == .actual, !drafts[index].statusIsSaid, isOfTimeAhead(drafts[index]) {
                drafts[index].figure.status = .target
            }
            var (period, from) = period(for: drafts[index], drafts, range)
            if let later = laterOfChange(drafts, index, period, from) {
                period = later
                focusChange = later
            }
            if from == .article, let recalled = recalled(drafts, index, range) {
                (period, from) = (recalled, .paragraph)
            }
            if from == .article || from == nil, let share = sameShare(drafts, index) {
                (period, from) = (share, .paragraph)
            }
            drafts[index].figure.period = period
            drafts[index].figure.periodFrom = period == nil ? nil : from
            if from == .said, let period { periodsSaid.append(period) }
            if drafts[index].figure.status == .actual, !drafts[index].statusIsSaid, from == .said || from == .sentence,
                let year = period?.start?.year, year == context.date.map({ $0.year + 1 })
            {
                // `Năm 2019 GDP tăng 6,8%`, told in 2018; what lies further ahead is more often a day misread.
                drafts[index].figure.status = .target
            }
            if drafts[index].figure.status == .target, from == .said, let period { lastPlanned = period }
        }
        splitRises(&drafts, range)
    }

    /// Whether an expression says what the next sentences are told for: `hiện` beside a report does so for its own alone.
    func isLasting(_ time: TimeExpression) -> Bool {
        switch time.form {
        case .before: return false
        // `trong 4 ngày kể từ 30-6`: its own clause's.
        case .since(.day): return false
        // `Từ năm 2021 trở đi, bộ tiếp tục xét`, `nghĩa trang triển khai từ năm 2001`: of what begins then alone.
        case .since(.years):
            let next = time.tokens.upperBound
            let goesOn = text.tokens.indices.contains(next) && text.tokens[next].symbol == vocabulary.words.trở
            return time.isLeading && !goesOn
        case .now: return context.anchor.reported.map { time.period(context.anchor) == $0 } ?? true
        default: return true
        }
    }

    /// Whether a number stands right behind an expression of time, parted by a colon or the bracket that opens there.
    private func isValue(_ draft: DraftFigure, of time: TimeExpression, _ bracket: Int?) -> Bool {
        let next = time.tokens.upperBound
        guard text.tokens.indices.contains(next), draft.mention.lowerBound == next + 1, draft.figure.change == nil
        else {
            return false
        }
        // `so với năm 2014 là 86,4%`: the value of then, where nothing rises or falls.
        let isLevel = draft.figure.role == .level && text.tokens[next].symbol == vocabulary.words.là
        return bracket == next || text.tokens[next].isMark(":") || isLevel
    }

    private func period(
        for draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>
    ) -> (Period?, Inheritance?) {
        let bracket = bracketAround(draft.number.lowerBound)
        let times = context.times[sentence]
        func isOpen(_ time: TimeExpression) -> Bool {
            if time.isPlan, draft.figure.status == .actual {
                // `kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm, … đạt 13,5 tỷ`: what is told is of the former.
                let isToldToo = times.contains {
                    !$0.isPlan && $0.isFree && $0.tokens.upperBound <= time.tokens.lowerBound
                }
                if isToldToo || !draft.clause.contains(time.tokens.lowerBound) { return false }
            }
            return time.isFree && (time.bracket == nil || time.bracket == bracket)
        }
        let before = times.last {
            isOpen($0) && $0.tokens.upperBound <= draft.number.lowerBound && !isAside($0, draft)
        }
        if let before, let bracket, before.tokens.upperBound == bracket, case .since(let form) = before.form {
            // `từ 2013 (đạt 87,02%), 2014 đến 2015`: the bracket is of the year alone.
            if let period = TimeExpression(form: form, tokens: before.tokens).period(context.anchor) {
                return (period, .said)
            }
        }
        // `Đề án đào tạo 1.000 công chức giai đoạn 2012 - 2015`: within the plan's name its span is the number's.
        if let own = times.first(where: { isOfSameName($0, draft) }), let period = own.period(context.anchor) {
            return (period, .said)
        }
        // `thấp hơn năm 2018: 64,1%`, `cao hơn năm 2018 (26,2%)`: what is compared with, and its own value.
        if let compared = times.last(where: { $0.isComparison && isValue(draft, of: $0, bracket) }),
            let period = compared.period(context.anchor)
        {
            return (period, .said)
        }
        // `tăng từ 42% năm 2016 lên 49% năm 2017`: each number has its year right behind it.
        if let own = times.first(where: { isOpen($0) && isRightBehind($0, draft) }), let period = settled(own, draft) {
            return (period, .said)
        }
        if let own = times.first(where: { $0.isFree && isInOwnBracket($0, draft) }), let period = settled(own, draft) {
            return (period, .said)
        }
        // `đạt 8,25% (cùng kỳ tăng 8,05%)`: the same time a year before, and not what is compared with.
        if let same = times.last(where: { isSubject($0, draft) }), let period = same.period(context.anchor) {
            return (period, .said)
        }
        // `45 ngày như trước đây`
        if times.contains(where: { $0.form == .before && isRightBefore(draft.mention.upperBound, $0) }) {
            return (nil, nil)
        }
        if let before, draft.clause.contains(before.tokens.lowerBound) {
            if case .before = before.form { return (nil, nil) }
            if let period = settled(before, draft) { return (period, .said) }
        }
        if let after = times.first(where: { time in
            isOpen(time) && time.tokens.lowerBound >= draft.number.upperBound && follows(time, draft, drafts, range)
        }), let period = settled(after, draft) {
            return (period, .said)
        }
        if before.map({ $0.form == .before }) ?? true, isRate(draft) { return (nil, nil) }
        if let before {
            if case .before = before.form { return (nil, nil) }
            if let period = settled(before, draft) { return (period, .sentence) }
        }
        if let event = times.last(where: {
            $0.isEvent && $0.bracket == nil && $0.tokens.upperBound <= draft.number.lowerBound
        }),
            !isSpeech(event, draft), let period = event.period(context.anchor)
        {
            return (period, .sentence)
        }
        if let end = closing(times, draft, drafts, range), let period = settled(end, draft) {
            return (period, .sentence)
        }
        if draft.figure.status == .target, let lastPlanned, opensWithPart { return (lastPlanned, .paragraph) }
        if opensWithPart, let whole = periodOfWhole(drafts, range) { return (whole, .paragraph) }
        if draft.figure.status == .target, let focusPlan, let period = settled(focusPlan, draft) {
            return (period, .paragraph)
        }
        if let focusChange { return (focusChange, .paragraph) }
        if let focusTime, let period = settled(focusTime, draft), isPossible(period, draft) {
            return (isPrice(draft) ? period.year.flatMap(Period.year) ?? period : period, .paragraph)
        }
        if let headingTime, let period = settled(headingTime, draft), isPossible(period, draft) {
            return (period, .paragraph)
        }
        if draft.figure.status == .target, let planned = context.planned { return (planned, .article) }
        if let reported = context.anchor.reported { return (reported, .article) }
        if let year = context.anchor.year, let period = Period.year(year) { return (period, .article) }
        return (nil, nil)
    }

    /// Whether nothing, or `như`, stands between a figure's end and an expression.
    private func isRightBefore(_ end: Int, _ time: TimeExpression) -> Bool {
        let gap = time.tokens.lowerBound - end
        return gap == 0 || gap == 1 && text.tokens[end].symbol == vocabulary.words.như
    }

    /// `Trong đó, ghép 192 chi cục`: parts of what the sentence before planned.
    private var opensWithPart: Bool {
        text.opens(text.sentences[sentence].tokens, with: vocabulary.words.partOpenings)
    }

    /// `GRDP đạt 1,33 triệu tỉ đồng, tăng 8,3%, thu hút vốn 7,07 tỉ USD, chiếm 22% của cả nước năm 2018.`: the one span that a
    /// list of what was reached ends with is that of all of it.
    private func closing(
        _ times: ArraySlice<TimeExpression>, _ draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>
    ) -> TimeExpression? {
        // `ước tăng 8,3% (cùng kỳ tăng 8,25%), … năm 2018.`: what a bracket tells is its own.
        let times = times.filter { $0.bracket == nil }
        guard times.count == 1, let time = times.first, time.isFree,
            let last = range.last.map({ drafts[$0] }), time.tokens.lowerBound >= last.number.upperBound,
            last.figure.status == draft.figure.status,
            time.tokens.upperBound + 1 >= text.sentences[sentence].tokens.upperBound
        else { return nil }
        if draft.figure.status == .target {
            // `sẽ hợp nhất 3 văn phòng, đưa vào hoạt động tháng 1/2019`
            let period = time.period(context.anchor)
            return period?.start.flatMap { start in context.date.map { start > $0 } } ?? false ? time : nil
        }
        guard range.count > 2, focusTime == nil, headingTime == nil else { return nil }
        switch time.form {
        case .years(let first, let end): return first == end ? time : nil
        case .half, .quarter: return time
        default: return nil
        }
    }

    /// What the last number of the sentence before is of, where that is said there and its parts come now.
    private func periodOfWhole(_ drafts: [DraftFigure], _ range: Range<Int>) -> Period? {
        guard range.lowerBound > 0 else { return nil }
        let whole = drafts[range.lowerBound - 1].figure
        guard whole.sentence == sentence - 1, text.role(sentence - 1) == text.role(sentence),
            whole.periodFrom == .said || whole.periodFrom == .sentence
        else { return nil }
        return whole.period
    }

    /// `Cho rằng các đơn vị trước đây chưa được giao, Hà Nội đề xuất thêm 5 người`: of what is granted alone.
    private func isAside(_ time: TimeExpression, _ draft: DraftFigure) -> Bool {
        guard case .before = time.form, !time.isLeading else { return false }
        return (time.tokens.upperBound..<draft.number.lowerBound).contains { text.tokens[$0].isMark(",") }
    }

    private func isOfSameName(_ time: TimeExpression, _ draft: DraftFigure) -> Bool {
        guard time.isDocument, case .years(let first, let last) = time.form, last > first else { return false }
        let between = draft.mention.upperBound..<max(draft.mention.upperBound, time.tokens.lowerBound)
        guard time.tokens.lowerBound >= draft.mention.upperBound, between.count <= 6,
            between.allSatisfy({ text.tokens[$0].isWord })
        else { return false }
        let head =
            max(text.sentences[sentence].tokens.lowerBound, draft.number.lowerBound - 7)..<draft.number.lowerBound
        return head.contains {
            vocabulary.words.document.contains(text.tokens[$0].symbol)
                && ($0 > 0 && text.tokens[$0 - 1].isCapitalised || text.tokens[$0].isCapitalised)
        }
    }

    /// The span of an expression for a figure: `trong năm` is the year at hand.
    private func settled(_ time: TimeExpression, _ draft: DraftFigure) -> Period? {
        if case .thatSpan = time.form { return lastSpan?.period(context.anchor) }
        // `2 năm qua tăng 1 bậc, đang xếp thứ 88`: a position is of now.
        if case .pastYears = time.form, draft.figure.kind == .rank || draft.figure.kind == .score {
            return context.anchor.year.flatMap { Period.year($0) }
        }
        // `Theo kế hoạch năm 2019, phấn đấu trong năm có 80%`: the plan's year.
        if case .reported = time.form, draft.figure.status == .target, let planned = context.planned { return planned }
        if case .reported = time.form, let focusTime, focusTime.tokens != time.tokens,
            case .years(let first, let last) = focusTime.form,
            first == last
        {
            return Period.year(first)
        }
        if case .now = time.form, let focusTime, case .since(let start) = focusTime.form, start.isFinerThanYear {
            // `… từ tháng 8/2015. Hiện thành phố mới …`: since then.
            return TimeExpression(form: .since(start), tokens: focusTime.tokens).period(context.anchor)
        }
        return time.period(context.anchor)
    }

    /// An actual figure is not of a time after the article.
    private func isPossible(_ period: Period, _ draft: DraftFigure) -> Bool {
        guard draft.figure.status == .actual, let year = context.date?.year ?? context.anchor.year else { return true }
        if let start = period.start { return context.date.map { start <= $0 } ?? (start.year <= year) }
        // `từ 23 đến 25-11 tới đây` holds for nothing that is so already.
        if let end = period.end, let date = context.date, end > date, end.month < 12,
            (end.year, end.month) != (date.year, date.month)
        {
            return false
        }
        return period.end.map { $0.year <= year } ?? true
    }

    /// `Giá cước liên quận: 35.000 đồng`: a price holds beyond the months that the paragraph tells of.
    private func isPrice(_ draft: DraftFigure) -> Bool {
        guard draft.figure.kind == .money, draft.figure.change == nil else { return false }
        let start = text.sentences[sentence].tokens.lowerBound
        return vocabulary.words.prices.stand(in: start..<max(start, draft.number.lowerBound), of: text.tokens)
    }

    /// Whether `cùng kỳ`, with no `so với` before it, stands right before a figure and its verb.
    private func isSubject(_ time: TimeExpression, _ draft: DraftFigure) -> Bool {
        let words = vocabulary.words
        let start = time.tokens.lowerBound
        guard time.isComparison, text.tokens[start].symbol == words.cùng, draft.clause.contains(start),
            (0...2).contains(draft.mention.lowerBound - time.tokens.upperBound), start > draft.clause.lowerBound - 1
        else { return false }
        guard start > draft.clause.lowerBound else {
            return draft.clause.lowerBound > 0 && text.tokens[start - 1].isMark("(")
        }
        let before = text.tokens[start - 1].symbol
        return text.tokens[start - 1].isMark(",") && before != words.với && before != words.so
    }

    /// Whether nothing but a preposition stands between a figure and an expression of a year or a part of one.
    private func isRightBehind(_ time: TimeExpression, _ draft: DraftFigure) -> Bool {
        let words = vocabulary.words
        let gap = time.tokens.lowerBound - draft.mention.upperBound
        guard
            gap == 0
                || gap == 1
                    && [words.vào, words.trong, words.của, words.ở].contains(
                        text.tokens[draft.mention.upperBound].symbol)
        else { return false }
        switch time.form {
        case .years(let first, let last): guard first == last else { return false }
        case .months, .half, .quarter, .relativeYear: break
        default: return false
        }
        // `… 85% năm 2016 đạt 87%`: the year leads what comes next.
        let next = time.tokens.upperBound
        guard text.tokens.indices.contains(next) else { return true }
        return text.tokens[next].symbol != words.đạt && text.tokens[next].symbol != words.có
            && text.tokens[next].symbol != words.là
    }

    /// `đối với 1.062 người (từ nay đến năm 2021)`: a bracket right behind the figure holds nothing else.
    private func isInOwnBracket(_ time: TimeExpression, _ draft: DraftFigure) -> Bool {
        guard time.bracket == draft.mention.upperBound, time.bracketEnd == time.tokens.upperBound else { return false }
        let opening = draft.mention.upperBound + 1..<max(draft.mention.upperBound + 1, time.tokens.lowerBound)
        return opening.count <= 2 && opening.allSatisfy { text.tokens[$0].isWord }
    }

    /// `1.062 người (từ nay đến năm 2021)`: what is told of the time from now on is planned.
    private func isOfTimeAhead(_ draft: DraftFigure) -> Bool {
        context.times[sentence].contains { time in
            time.isAhead && time.isFree
                && (isInOwnBracket(time, draft)
                    || time.bracket == nil && time.tokens.upperBound <= draft.number.lowerBound
                        && draft.clause.contains(time.tokens.lowerBound))
        }
    }

    /// Whether an expression after a figure, in its clause and before the next figure, is its time.
    private func follows(
        _ time: TimeExpression, _ draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>
    ) -> Bool {
        let start = time.tokens.lowerBound
        guard draft.clause.contains(start) else { return false }
        if let next = range.first(where: { drafts[$0].number.lowerBound > draft.number.lowerBound }),
            drafts[next].number.lowerBound < start
        {
            return false
        }
        let words = vocabulary.words
        // `có chỉ số dưới 75% xây dựng kế hoạch trước ngày 30/11`: a day by which something else is done.
        if text.tokens[start].symbol == words.trước, start - draft.mention.upperBound > 2 { return false }
        // `theo danh mục đã được phê duyệt trong năm 2016` is the list's time, not the figure's.
        return start - draft.mention.upperBound <= 8
            && !(draft.number.upperBound..<start).contains { index in
                let token = text.tokens[index]
                return token.isMark(",") || token.symbol == words.theo || token.symbol == words.được
            }
    }

    /// `mỗi năm`, `hằng tháng`, `/ngày`: said of no one span.
    private func isRate(_ draft: DraftFigure) -> Bool {
        let words = vocabulary.words
        let tokens = text.tokens
        func isSpan(_ symbol: Symbol) -> Bool {
            symbol == words.năm || symbol == words.tháng || symbol == words.ngày || symbol == words.quý
        }
        // `Mỗi năm, TP HCM tinh giản 1.800 người`
        if let first = text.sentences[sentence].tokens.first, first + 2 < draft.number.lowerBound,
            [words.mỗi, words.hằng, words.hàng].contains(tokens[first].symbol), isSpan(tokens[first + 1].symbol),
            tokens[first + 2].isMark(",")
        {
            return true
        }
        // Before the number, or right behind what it counts.
        let end = min(draft.clause.upperBound, draft.mention.upperBound + 2, tokens.count - 1)
        for index in draft.clause.lowerBound..<max(draft.clause.lowerBound, end) {
            let symbol = tokens[index].symbol
            if symbol == words.mỗi || symbol == words.hằng || symbol == words.hàng,
                isSpan(tokens[index + 1].symbol),
                !(index..<max(index, draft.number.lowerBound)).contains(where: { tokens[$0].isMark(",") })
            {
                return true
            }
        }
        let next = draft.mention.upperBound
        return next + 1 < tokens.count && tokens[next].isMark("/") && isSpan(tokens[next + 1].symbol)
    }

    /// Whether the day before a figure is of a meeting or statement that only tells it.
    private func isSpeech(_ event: TimeExpression, _ draft: DraftFigure) -> Bool {
        let words = vocabulary.words
        let between = event.tokens.upperBound..<max(event.tokens.upperBound, draft.number.lowerBound)
        return between.contains { index in
            let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1].symbol : .unknown
            return words.speech.begin(with: text.tokens[index].symbol, next)
        }
    }
}
