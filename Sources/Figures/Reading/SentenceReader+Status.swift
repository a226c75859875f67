import VietnameseText

extension SentenceReader {
    /// Whether a figure is planned, required or promised by the words before it or right after it; gives
    /// whether any word says either.
    func readStatus(_ figure: inout Figure, _ mention: Range<Int>, _ clause: Range<Int>) -> Bool {
        let start = mention.lowerBound
        let cue = cue(before: start, figure)
        if let cue {
            figure.status = cue ? .target : .actual
        } else if headingIsTarget {
            figure.status = .target
        } else if previous?.figure.status == .target, goesOn(before: start, clause) {
            figure.status = .target
        }
        // `4 cơ quan còn lại cho rằng nên mở thêm`: who says what is to be done is no plan.
        if figure.kind == .count, figure.status == .target, speaks(after: mention.upperBound) {
            figure.status = .actual
        }
        // `chưa đạt 50% tiêu chuẩn` is told of now.
        if figure.qualifier == .under, symbol(start) == words.notYet { figure.status = .actual }
        // `trên tổng số 2,6 triệu công chức hiện nay`
        if figure.status == .target, isOfNow(mention) {
            figure.status = .actual
            return true
        }
        if figure.status == .actual,
            isPromised(figure, mention, clause) || isCostOfProposal(figure, start, clause) || isSupposed(mention)
        {
            figure.status = .target
        }
        return cue != nil
    }

    /// Whether `hiện nay`, `hiện có` stands right behind a figure and its noun.
    private func isOfNow(_ mention: Range<Int>) -> Bool {
        let end = unit(at: mention.upperBound)?.upperBound ?? mention.upperBound
        return [end, mention.upperBound].contains { words.present.contains(symbol($0), symbol($0 + 1)) }
    }

    /// `nếu chuyển 4 huyện thành quận sẽ giảm được nhiều cán bộ`: what is only supposed, and its outcome promised.
    private func isSupposed(_ mention: Range<Int>) -> Bool {
        // `Nếu được giao xây sân bay, tư nhân làm chỉ dưới 10 năm`
        if symbol(range.lowerBound) == words.whether, symbol(range.lowerBound + 1) == words.passive,
            (range.lowerBound..<mention.lowerBound).contains(where: { isMark($0, ",") })
        {
            return true
        }
        let before = max(range.lowerBound, mention.lowerBound - Self.reachOfSupposal)..<mention.lowerBound
        guard let condition = before.last(where: { symbol($0) == words.whether }),
            !(condition..<mention.lowerBound).contains(where: { symbol($0) == symbols.already || isMark($0, ";") })
        else { return false }
        let after = mention.upperBound..<min(range.upperBound, mention.upperBound + Self.reachOfOutcome)
        return after.contains { symbol($0) == symbols.will }
    }

    private static let reachOfSupposal = 8
    private static let reachOfOutcome = 30

    /// `đề án đổi mới thi quốc gia 750 tỉ`: what a scheme is to cost, and not what was spent on it.
    private func isCostOfProposal(_ figure: Figure, _ start: Int, _ clause: Range<Int>) -> Bool {
        guard figure.kind == .money, figure.change == nil else { return false }
        var at = start - 1
        while at >= clause.lowerBound, at > start - Self.reachOfProposal, let token = token(at), token.isWord {
            if sentence.starting(at, .targetEnd) != nil { return false }
            if words.schemes.contains(symbol(at), symbol(at + 1)) {
                // `kinh phí được cấp cho những đề án này trên 1,4 tỷ đồng`
                return !(clause.lowerBound..<at).contains {
                    symbol($0) == symbols.already || symbol($0) == words.passive
                }
            }
            at -= 1
        }
        return false
    }

    private static let reachOfProposal = 11

    /// `… sẽ giảm còn 2 đơn vị. Các doanh nghiệp khác cũng giảm còn 8`: one more of the plan of the sentence before.
    private func goesOn(before start: Int, _ clause: Range<Int>) -> Bool {
        (clause.lowerBound..<max(start, clause.lowerBound)).contains { symbol($0) == words.also }
    }

    /// Whether a verb of saying follows on a noun, few words between.
    private func speaks(after index: Int) -> Bool {
        var at = index
        while at < range.upperBound, at <= index + 3, let token = token(at), token.isWord {
            if words.saying.begin(with: token.symbol, symbol(at + 1)) { return true }
            at += 1
        }
        return false
    }

    private static let cues: WordUses = [
        WordUses(.target), WordUses(.weakTarget), WordUses(.proposal), WordUses(.targetEnd),
    ]

    /// The nearest word before a number that says planned (true) or done (false); nil where none does.
    private func cue(before start: Int, _ figure: Figure) -> Bool? {
        if isInBracketOfPlan(start) { return true }
        if drafts.last?.figure.status == .target, isSoFar(start) { return false }
        if figure.kind == .count, figure.change == nil, sentence.ending(start, .scope) != nil { return false }
        let last = drafts.indices.last
        let isAfterTarget = last.map { drafts[$0].figure.status == .target } ?? false
        var at = start - 1
        var isInItem = true
        var isAfterBut = false
        while at >= range.lowerBound {
            let here = tokens[at]
            if here.isWord {
                if words.but.contains(here.symbol), isMark(at - 1, ",") { isAfterBut = true }
                // `đề xuất nhập quận 4 vì quận này chỉ có 200.000 người`
                if at > range.lowerBound, words.because.contains(here.symbol) { return nil }
            } else if here.isMark(";") {
                isInItem = false
            } else if here.isMark("(") {
                // `41 tỷ đồng (năm 2023: 12,5 tỷ đồng)`: a part of what is planned.
                if isMark(start - 1, ":"), isAfterTarget, drafts.last?.figure.kind == figure.kind { return true }
                // A bracket with a year of its own tells of that year.
                if setAside.contains(where: { $0.why == .period && $0.tokens.lowerBound > at }) { return false }
            }
            // One more of a list of plans.
            if isAfterTarget, let last, drafts[last].number.contains(at), !isAfterSumOfPlan(last, figure),
                !isInClosedBracket(drafts[last].number, before: start)
            {
                return true
            }
            guard sentence.mayStart(at, anyOf: Self.cues) else {
                at -= 1
                continue
            }
            // `sẽ nghỉ hưu, nhưng sở bổ nhiệm thêm 3 năm`: what is done in spite of it is no plan.
            if let target = sentence.starting(at, .target), target.tokens.upperBound <= start, !isPast(target),
                !isOfMoney(target, figure),
                sentence.starting(at, .targetEnd).map({ $0.tokens.count <= target.tokens.count }) ?? true,
                !(isAfterBut && symbol(at) == symbols.will)
            {
                return true
            }
            if let weak = sentence.starting(at, .weakTarget), weak.tokens.upperBound <= start,
                start - weak.tokens.upperBound <= reach(of: weak, figure), !isPast(weak),
                allowsWeak(weak, start, figure),
                sentence.starting(at, .targetEnd).map({ $0.tokens.count <= weak.tokens.count }) ?? true
            {
                return true
            }
            if let proposal = sentence.starting(at, .proposal), proposes(proposal, before: start) { return true }
            // What is done in one item of a list says nothing of the next.
            if let end = sentence.starting(at, .targetEnd), end.tokens.upperBound <= start, !isWithinTarget(end) {
                return isInItem ? false : nil
            }
            at -= 1
        }
        return nil
    }

    /// `tổng mức đầu tư 1.398 tỷ đồng, gồm 7 cầu`: the word says of sums alone that they are planned.
    private func isOfMoney(_ target: Mark, _ figure: Figure) -> Bool {
        figure.kind != .money && sentence.starting(target.tokens.lowerBound, .moneyWord)?.tokens == target.tokens
    }

    /// Whether what made the figure before a plan was such a word.
    private func isAfterSumOfPlan(_ last: Int, _ figure: Figure) -> Bool {
        guard drafts[last].figure.kind == .money, figure.kind != .money else { return false }
        let before = max(range.lowerBound, drafts[last].mention.lowerBound - 8)..<drafts[last].mention.lowerBound
        return before.contains { sentence.starting($0, .target).map { isOfMoney($0, figure) } ?? false }
    }

    /// `phải giảm 1,5% mỗi năm, nhưng từ đầu năm tới nay mới giảm được 15.700 người`: the plan, and what came of it so far.
    private func isSoFar(_ start: Int) -> Bool {
        var at = start - 1
        var isSoFar = false
        while at > range.lowerBound, !isDigits(at) || drafts.last.map({ !$0.number.contains(at) }) ?? true {
            if symbol(at) == words.justNow { isSoFar = true }
            if words.but.contains(symbol(at)), isMark(at - 1, ",") { return isSoFar }
            at -= 1
        }
        return false
    }

    /// `đạt 55% kế hoạch 5 năm (6.864 nghìn tỷ đồng)`: right behind the plan's noun and its length a bracket gives the plan.
    private func isInBracketOfPlan(_ start: Int) -> Bool {
        guard isMark(start - 1, "(") else { return false }
        var end = start - 1
        if let length = setAside.last, length.why == .period, length.tokens.upperBound == end {
            end = length.tokens.lowerBound
        }
        return (sentence.ending(end, .weakTarget) ?? sentence.ending(end, .target)) != nil
    }

    /// `đề xuất sáp nhập 27 ban thành 8`, but not `đã đề xuất …`, `các đề xuất`, `đề xuất của tỉnh`, `đề xuất 5 giải pháp`.
    private func proposes(_ cue: Mark, before start: Int) -> Bool {
        // `20 lượt đoàn đề xuất chất vấn 9 nhóm vấn đề`: of what is counted.
        if drafts.last?.mention.contains(cue.tokens.lowerBound) ?? false { return false }
        guard !isPast(cue), let verb = token(cue.tokens.upperBound), verb.isWord, cue.tokens.upperBound < start,
            !words.endsProposal(symbol(cue.tokens.upperBound)),
            // `Phòng Tham mưu`
            cue.tokens.lowerBound == range.lowerBound || !(token(cue.tokens.lowerBound)?.isCapitalised ?? false),
            !words.inquiries.begin(with: symbol(cue.tokens.upperBound), symbol(cue.tokens.upperBound + 1)),
            sentence.starting(cue.tokens.upperBound, .unit) == nil,
            sentence.starting(cue.tokens.upperBound, .qualifierBefore) == nil, !verb.isCapitalised
        else { return false }
        let before = symbol(cue.tokens.lowerBound - 1)
        return !words.isDeterminer(before)
    }

    private func isInClosedBracket(_ tokens: Range<Int>, before end: Int) -> Bool {
        isInBrackets(tokens) && (tokens.upperBound..<max(end, tokens.upperBound)).contains { isMark($0, ")") }
    }

    /// A weak word counts where only a bracket or a verb stands between, and `phải` where the number is bounded:
    /// `phải chờ 10 phút` is told, `phải có ít nhất 1 tổ` is asked.
    private func allowsWeak(_ cue: Mark, _ start: Int, _ figure: Figure) -> Bool {
        let between = cue.tokens.upperBound..<max(start, cue.tokens.upperBound)
        if between.contains(where: { isMark($0, ",") || isMark($0, ";") }) { return false }
        let word = symbol(cue.tokens.lowerBound)
        guard word == symbols.must || word == words.needs else { return true }
        // `phải in ít nhất 12 tờ giấy` is a burden; `theo quy định, quận phải có từ 35 km2 trở lên` a rule in force.
        if words.burdens.contains(symbol(cue.tokens.upperBound)) || isOfRule(before: cue.tokens.lowerBound) {
            return false
        }
        return figure.kind == .percent || figure.kind == .money && word == words.needs
            || [.atLeast, .atMost, .under].contains(figure.qualifier)
    }

    /// Whether a sentence has named the rule that it gives.
    private func isOfRule(before index: Int) -> Bool {
        (range.lowerBound..<max(range.lowerBound, index)).contains { words.rules.contains(symbol($0), symbol($0 + 1)) }
    }

    /// How many words can stand between a weak word and its number: a bound lets a verb with its object do so (`phải đối
    /// thoại với người dân ít nhất 2 lần`).
    private func reach(of cue: Mark, _ figure: Figure) -> Int {
        let isMust = symbol(cue.tokens.lowerBound) == symbols.must && cue.tokens.count == 1
        return isMust && figure.qualifier == .atLeast ? 7 : 2
    }

    /// `đã đề xuất`, `theo yêu cầu`: what was planned is told as done; and `Cần Thơ` is a name.
    private func isPast(_ cue: Mark) -> Bool {
        if isNamePart(cue.tokens.lowerBound) { return true }
        // `so với mục tiêu`, `vượt kế hoạch`: what is told is how it came out.
        // But `so với mục tiêu (90%)` gives the plan itself.
        if !isMark(cue.tokens.upperBound, "("), let end = sentence.ending(cue.tokens.upperBound, .targetEnd),
            end.tokens.count > cue.tokens.count, !isWithinTarget(end)
        {
            return true
        }
        if symbol(cue.tokens.lowerBound - 1) == symbols.already { return true }
        // `hoàn thành các mục tiêu`; but `các chỉ tiêu cụ thể là` gives them.
        let before = symbol(cue.tokens.lowerBound - 1)
        let namesThem = words.isPlural(before) && cue.tokens.count >= Self.wordsOfList
        return words.isAccording(before) && !namesThem
    }

    /// The `đạt mục tiêu` of `nhằm đạt mục tiêu`.
    private func isWithinTarget(_ end: Mark) -> Bool {
        let before = end.tokens.lowerBound - 1
        return before >= range.lowerBound
            && sentence.starting(before, .target).map { $0.tokens.upperBound >= end.tokens.upperBound } ?? false
    }

    /// `chỉ tiêu cụ thể là`: so many words lead to what they name.
    private static let wordsOfList = 4

    /// A capitalised syllable right before another, neither an abbreviation: part of a name.
    func isNamePart(_ index: Int) -> Bool {
        guard let first = token(index), let second = token(index + 1) else { return false }
        return first.isCapitalised && !first.isAllCapitals && second.isWord && second.isCapitalised
            && !second.isAllCapitals
    }

    /// `100% sở, ngành phải …`, `5 thủ tục … sẽ hoàn thành`: the verb after the noun.
    private func isPromised(_ figure: Figure, _ mention: Range<Int>, _ clause: Range<Int>) -> Bool {
        let index = unit(at: mention.upperBound)?.upperBound ?? mention.upperBound
        // Whom a sentence opens with it tells of over a comma too: `4 giảng viên, cán bộ có tên trong danh sách sẽ …`,
        // `Theo đó, 1.000 công chức, thanh tra viên sẽ …`.
        let opening = mention.lowerBound - range.lowerBound
        let opens =
            figure.kind == .count
            && (opening == 0 || opening <= Self.opening && isMark(mention.lowerBound - 1, ","))
        let end = opens ? min(range.upperBound, index + Self.reachOfPromise) : clause.upperBound
        let promises = (index..<max(index, end)).contains { at in
            symbol(at) == symbols.will || symbol(at) == symbols.must
        }
        // `người nào bỏ quá 10% số buổi sẽ không được thi`: a condition.
        guard promises,
            !(clause.lowerBound..<max(index, clause.lowerBound)).contains(where: { symbol($0) == words.any })
        else { return false }
        var at = index
        while at < end, at < index + Self.reachOfPromise {
            // `4 giảng viên, cán bộ … sẽ`: one more noun of what is counted.
            if opens, isMark(at, ","), let noun = unit(at: at + 1) {
                at = noun.upperBound
                continue
            }
            if isMark(at, ",") || isMark(at, ";") || isDigits(at) || words.isConjunction(symbol(at)) { return false }
            let isAll = figure.kind == .percent && figure.value == .hundred
            if symbol(at) == symbols.will || symbol(at) == symbols.must && at == index && isAll {
                // `45 cán bộ sẽ tiếp tục nỗ lực`: who goes on is there already.
                return symbol(at + 1) != words.goesOn
            }
            if sentence.starting(at, .targetEnd) != nil { return false }
            at += 1
        }
        return false
    }

    /// `Theo đó,`: how many words and marks can stand before whom a sentence tells of.
    private static let opening = 4
    /// How many words can stand between a number and the verb that promises it.
    private static let reachOfPromise = 12

    /// `sẽ nâng từ 300.000 lên 600.000`: where it starts from is so already.
    mutating func markStartingLevels() {
        for index in drafts.indices.dropLast() {
            let (from, to) = (drafts[index], drafts[index + 1])
            guard from.figure.status == .target, to.figure.status == .target, from.figure.kind == to.figure.kind,
                from.figure.role == .level, from.figure.qualifier == .exact,
                symbol(from.mention.lowerBound - 1) == symbols.from
            else { continue }
            let between = from.mention.upperBound..<max(from.mention.upperBound, to.mention.lowerBound)
            let isMove = between.contains { symbol($0) == symbols.up || symbol($0) == symbols.down }
            guard isMove, between.count <= 4, between.allSatisfy({ token($0)?.isWord ?? false }) else { continue }
            drafts[index].figure.status = .actual
        }
    }

    /// `14 bộ đạt trên 80%`: a bounded number behind a count of those it picks out is a threshold.
    mutating func markThresholds() {
        for index in drafts.indices.dropFirst() {
            let figure = drafts[index].figure
            guard [.percent, .score, .duration].contains(figure.kind), figure.role == .level,
                [.over, .under, .atLeast, .atMost].contains(figure.qualifier)
            else { continue }
            let before = drafts[index - 1]
            guard before.figure.kind == .count || before.figure.kind == .ratio else { continue }
            let between = before.mention.upperBound..<max(before.mention.upperBound, drafts[index].mention.lowerBound)
            guard between.count <= 8,
                !between.contains(where: {
                    isMark($0, ",") || isMark($0, ";") || isMark($0, "(") || symbol($0) == symbols.and
                })
            else { continue }
            drafts[index].figure.role = .threshold
        }
    }
}
