import VietnameseText

extension SentenceReader {
    /// The figure that a group of numbers is, with all that the words around it say; nil where it is none.
    func draft(_ group: inout NumberGroup, clause: Range<Int>) -> DraftFigure? {
        let span = text.original(bytes(of: group))
        // Filled where it stays: a figure is much to copy.
        let draft = DraftFigure(
            figure: Figure(span: span, text: "", value: group.value, kind: .count, sentence: number, line: line),
            number: group.numbers, mention: group.tokens, clause: clause)
        draft.figure.of = group.of
        draft.figure.high = group.high
        var mention = group.tokens
        var continues = false

        readKind(&draft.figure, &mention, &group, &continues, clause)
        // Texts group thousands; four and more digits together with nothing counted are a name (`vàng 9999`).
        if group.isPlain, group.numeral.range.count >= 4, draft.figure.unit == nil || continues { return nil }
        draft.figure.value = group.value
        readQualifier(&draft.figure, &mention, group, clause)
        readChange(&draft.figure, mention, group, clause)
        draft.statusIsSaid = readStatus(&draft.figure, mention, clause)
        if draft.figure.kind == .percent || draft.figure.kind == .ratio {
            draft.figure.base = base(after: group.tokens.upperBound)
        }
        draft.figure.cumulative = sentence.last(.cumulative, in: range.lowerBound..<group.tokens.lowerBound) != nil
        draft.number = group.numbers
        draft.mention = mention
        draft.continuesList = continues
        draft.mayBeName = draft.figure.kind == .count && draft.figure.unit == nil && isNameless(group)
        return draft
    }

    /// Bytes of the normalised text that the number stands in: for `700 trong tổng số 1.200` the first.
    private func bytes(of group: NumberGroup) -> Range<Int> {
        guard let first = token(group.numbers.lowerBound), let last = token(group.numbers.upperBound - 1) else {
            return 0..<0
        }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }

    /// A plain number that counts nothing and that no verb leads to is of a name (`phương án 1`, `bộ phim 578`).
    private func isNameless(_ group: NumberGroup) -> Bool {
        guard group.isPlain, !isCell else { return false }
        let start = group.tokens.lowerBound
        guard let before = token(start - 1) else { return true }
        guard before.isWord else { return before.isMark("\"") || before.isMark(".") || before.isMark("-") }
        return sentence.ending(start, .level) == nil && sentence.ending(start, .threshold) == nil
            && sentence.ending(start, .filler) == nil && sentence.ending(start, .qualifierBefore) == nil
            && sentence.ending(start, .labelException) == nil && sentence.ending(start, .score) == nil
            && symbol(start - 1) != symbols.with && symbol(start - 1) != symbols.has
    }

    // MARK: - Kind and unit

    private func readKind(
        _ figure: inout Figure, _ mention: inout Range<Int>, _ group: inout NumberGroup, _ continues: inout Bool,
        _ clause: Range<Int>
    ) {
        let after = group.tokens.upperBound
        if group.isPercent {
            figure.kind = .percent
            figure.unit = "%"
            return
        }
        if isRank(at: group.tokens.lowerBound), isRankGroup(group) {
            figure.kind = .rank
            if sentence.ending(group.tokens.lowerBound, .rankGroup) != nil { figure.qualifier = .atMost }
            if let total = figure.of == nil ? totalAfter(after) : nil {
                figure.of = total.value
                group.tokens = group.tokens.lowerBound..<total.end
                mention = mention.lowerBound..<total.end
            }
            return
        }
        figure.kind = group.shape == .ratio ? .ratio : .count
        if let money = currency(at: after) {
            figure.kind = .money
            figure.unit = money.code
            mention = mention.lowerBound..<money.end
            return
        }
        if isMark(group.tokens.lowerBound - 1, "$") || isMark(after, "$") {
            figure.kind = .money
            figure.unit = "USD"
            return
        }
        if let duration = duration(at: after), figure.of == nil {
            figure.kind = .duration
            figure.unit = duration.unit
            mention = mention.lowerBound..<duration.end
            // `1 ngày rưỡi`
            if symbol(duration.end) == symbols.half, figure.high == nil, !group.hasScale,
                let half = ExactDecimal(coefficient: 5, scale: 1), let sum = group.value.adding(half)
            {
                group.value = sum
                mention = mention.lowerBound..<duration.end + 1
            }
            return
        }
        if isPoints(after) {
            figure.kind = .score
            figure.unit = "điểm"
            mention = mention.lowerBound..<after + 1
            return
        }
        if let unit = unit(at: after) {
            // `1.000 tỷ trợ giá`: billions of nothing known are money.
            if group.power >= 9, sentence.starting(unit.lowerBound, .unit) == nil, figure.of == nil {
                figure.kind = .money
                figure.unit = "VND"
                return
            }
            figure.unit = places(unit) ?? unitText(unit)
            mention = mention.lowerBound..<unit.upperBound
            // Three places behind a comma and a thing that is counted: a group (`1,200 người`).
            if group.numeral.form == .decimalComma, let other = group.numeral.other, !group.hasScale,
                group.shape == .single,
                !isMeasure(unit)
            {
                group.value = other
            }
            return
        }
        readBare(&figure, group, &continues, clause)
    }

    /// A number with no unit after it: money, an index value, or one more of what was counted before.
    private func readBare(_ figure: inout Figure, _ group: NumberGroup, _ continues: inout Bool, _ clause: Range<Int>) {
        let start = group.tokens.lowerBound
        let last = drafts.last
        let isWhole = group.value.isWhole && group.numeral.form != .decimalComma && group.numeral.form != .decimalPoint
        let isLarge = group.hasScale || group.numeral.form == .pointGroups
        if figure.of == nil, let code = currencyOfLevel(after: group.tokens) {
            figure.kind = .money
            figure.unit = code
            return
        }
        // `Trong 70.000 tỷ thì đưa vào dự án 55.000 tỷ`: billions of nothing that is counted so are money.
        let countsBillions = last.map { $0.figure.kind == .count && $0.figure.value >= Self.billion } ?? false
        if group.power >= Self.billions, figure.of == nil, !countsBillions, !clauseCounts(before: start, clause) {
            figure.kind = .money
            figure.unit = last?.figure.kind == .money ? last?.figure.unit : "VND"
            return
        }
        if isLarge, figure.of == nil {
            // `hưởng lương từ ngân sách … là 277.055` counts who is paid.
            let money = sentence.last(.moneyWord, in: clause.lowerBound..<start).flatMap { word in
                symbol(word.tokens.lowerBound - 1) == symbols.from ? nil : word
            }
            let unit = unitBefore(start, in: clause)
            if let money, unit == nil || unit.map({ $0.lowerBound < money.tokens.lowerBound }) ?? false {
                figure.kind = .money
                figure.unit = last?.figure.kind == .money ? last?.figure.unit : "VND"
                return
            }
            if let last, last.figure.kind == .money, unit == nil {
                figure.kind = .money
                figure.unit = last.figure.unit
                continues = true
                return
            }
        }
        if !group.hasScale {
            let isScore =
                sentence.last(.score, in: clause.lowerBound..<start) != nil
                || sentence.last(.score, in: range.lowerBound..<start) != nil
            let isPointed =
                sentence.last(.score, in: max(clause.lowerBound, start - 8)..<start).map { mark in
                    tokens[mark.tokens].contains { $0.symbol == symbols.points }
                } ?? false
            if isPointed, group.shape != .ratio {
                figure.kind = .score
                return
            }
            let follows = last.map { $0.figure.kind == .score || $0.figure.kind == .percent && !isWhole } ?? false
            let isAlone = group.shape == .single && !isCell && unitBefore(start, in: clause) == nil
            if !isWhole, isScore || follows || isAlone {
                figure.kind = .score
                continues = follows
                if group.shape == .ratio { figure.of = group.of }
                return
            }
        }
        if let unit = unitBefore(start, in: clause) {
            figure.unit = unitText(unit)
            return
        }
        // A bare `5 triệu` is money unless something else was counted in such numbers before.
        if group.hasScale, figure.of == nil {
            let model = last ?? previous
            if let model, let unit = model.figure.unit, model.figure.kind == .count,
                model.figure.value >= ExactDecimal(10_000)
            {
                figure.unit = unit
                continues = true
            } else if !clauseCounts(before: start, clause) {
                figure.kind = .money
                figure.unit = model?.figure.kind == .money ? model?.figure.unit : "VND"
            }
            return
        }
        if let last, let unit = last.figure.unit, last.figure.kind == .count || last.figure.kind == .ratio,
            unit != "lần", unit != "bậc", !isCountNamed(between: last.mention.upperBound, and: start)
        {
            figure.unit = unit
            continues = true
        }
    }

    /// `tăng từ 30.000 lên 45.000 đồng`: the currency that the level after it has.
    private func currencyOfLevel(after tokens: Range<Int>) -> String? {
        var at = tokens.upperBound
        guard symbol(tokens.lowerBound - 1) == symbols.from, symbol(at) == symbols.up || symbol(at) == symbols.down
        else {
            return nil
        }
        while at < tokens.upperBound + Self.wordsToLevel, token(at)?.isWord ?? false { at += 1 }
        guard isDigits(at), let level = amount(at: at) else { return nil }
        return currency(at: level.end)?.code
    }

    /// The power of ten of `tỷ`.
    private static let billions = 9
    private static let billion = ExactDecimal(1_000_000_000)
    /// `lên đến gần 45.000`: so many words can lead to the level.
    private static let wordsToLevel = 3

    /// `diện tích 4 km2, dân số khoảng 200.000`: the noun between says that something else is counted.
    func isCountNamed(between end: Int, and start: Int) -> Bool {
        sentence.last(.countNoun, in: end..<max(end, start)) != nil
    }

    /// Whether a noun that is counted in large numbers stands before a bare one: `dân số là 90 triệu`.
    private func clauseCounts(before start: Int, _ clause: Range<Int>) -> Bool {
        sentence.last(.countNoun, in: clause.lowerBound..<start) != nil
    }

    /// `bậc` for places gained or lost, however the text calls them.
    private func places(_ unit: Range<Int>) -> String? {
        let head = symbol(unit.lowerBound)
        guard head == symbols.step || head == symbols.rank else { return nil }
        return "bậc"
    }

    private func isMeasure(_ unit: Range<Int>) -> Bool {
        guard let word = token(unit.lowerBound) else { return false }
        if words.isMeasure(word.symbol) { return true }
        // Abbreviated measures are short: ha, km, kg, m.
        return unit.count == 1 && word.count <= 4 && !word.isCapitalised
    }

    // MARK: - Ranks

    /// Whether what stands before a number makes it a position: `xếp thứ`, `vị trí thứ`, `top`, `thứ 36/63`.
    func isRank(at index: Int) -> Bool {
        if sentence.ending(index, .rank) != nil || sentence.ending(index, .rankGroup) != nil {
            guard let group = group(at: index) else { return false }
            return isRankGroup(group)
        }
        if continuesRankList(index) || isNextRank(index) { return true }
        guard symbol(index - 1) == symbols.ordinal else { return false }
        // `xếp thứ 2, thứ 3`
        if let last = drafts.last, last.figure.kind == .rank, (2...3).contains(index - last.mention.upperBound) {
            return isMark(index - 2, ",") || symbol(index - 2) == symbols.and
        }
        return isMark(index + 1, "/") && isDigits(index + 2)
    }

    /// `xếp thứ 11, 30 và 26`: one more of the ranks.
    private func continuesRankList(_ index: Int) -> Bool {
        guard let last = drafts.last, last.figure.kind == .rank, last.figure.qualifier == .exact,
            last.mention.upperBound == index - 1
        else { return false }
        return (isMark(index - 1, ",") || symbol(index - 1) == symbols.and) && endsRankList(index + 1)
    }

    /// `tụt từ thứ 3 xuống 15`: the rank after a rank.
    private func isNextRank(_ index: Int) -> Bool {
        guard let last = drafts.last, last.figure.kind == .rank, last.mention.upperBound == index - 1,
            symbol(index - 1) == symbols.up || symbol(index - 1) == symbols.down
        else { return false }
        return !isMark(index + 1, "%") && sentence.starting(index + 1, .unit) == nil && !isMark(index + 1, "/")
    }

    /// Whether nothing is counted behind a bare number of a list of ranks.
    private func endsRankList(_ index: Int) -> Bool {
        guard let next = token(index) else { return true }
        return next.isMark(",") && (isTight(index) && token(index + 1)?.hasSpaceBefore ?? true)
            || next.isMark(".") || next.isMark(";") || next.isMark(")") || symbol(index) == symbols.and
    }

    private func isRankGroup(_ group: NumberGroup) -> Bool {
        guard group.value.isWhole, !group.hasScale, !group.isPercent, group.shape != .range else { return false }
        let start = group.tokens.lowerBound
        let after = group.tokens.upperBound
        if let mark = sentence.ending(start, .rankGroup) {
            guard group.numeral.form == .whole, group.shape == .single else { return false }
            // `nhóm 3 người` counts; `nhóm 10 tỉnh dẫn đầu` and `vào nhóm 15` do not.
            let isBareGroup = mark.tokens.count == 1 && words.isGroupWord(symbol(mark.tokens.lowerBound))
            if isBareGroup, let unit = unit(at: after) { return sentence.starting(unit.upperBound, .leading) != nil }
            if isBareGroup { return false }
            return true
        }
        if let mark = sentence.ending(start, .rank) {
            // `bảng xếp hạng 500` is a list of so many.
            if symbol(mark.tokens.lowerBound - 1) == words.table { return false }
            let endsInOrdinal =
                symbol(mark.tokens.upperBound - 1) == symbols.ordinal
                || symbol(mark.tokens.upperBound - 1) == symbols.rank
            // `xếp hạng 137 thành phố` ranks that many.
            if endsInOrdinal, symbol(mark.tokens.upperBound - 1) == symbols.rank, group.shape == .single,
                unit(at: after) != nil
            {
                return false
            }
            if endsInOrdinal { return symbol(after) != symbols.step && symbol(after) != symbols.times }
            return group.shape == .ratio || unit(at: after) == nil && duration(at: after) == nil && !isPoints(after)
        }
        return symbol(start - 1) == symbols.ordinal || continuesRankList(start) || isNextRank(start)
    }

    // MARK: - Money, time, points

    private func currency(at index: Int) -> (code: String, end: Int)? {
        guard let mark = sentence.starting(index, .currency), let code = words.text(mark.payload) else { return nil }
        // `đồng chí`, `đồng bào` are people.
        if let noun = sentence.starting(index, .unit), noun.tokens.count > mark.tokens.count { return nil }
        return (code, mark.tokens.upperBound)
    }

    func duration(at index: Int) -> (unit: String, end: Int)? {
        guard let mark = sentence.starting(index, .duration), let unit = words.text(mark.payload) else { return nil }
        if let noun = sentence.starting(index, .unit), noun.tokens.count > mark.tokens.count { return nil }
        // `5 năm tuổi` is an age, `3 tháng tuổi` too.
        if symbol(mark.tokens.upperBound) == symbols.age { return nil }
        return (unit, mark.tokens.upperBound)
    }

    /// `75,28 điểm`, but not `5 điểm giao dịch`.
    private func isPoints(_ index: Int) -> Bool {
        guard symbol(index) == symbols.points else { return false }
        // `tiếp nhận hồ sơ ở 3 điểm`
        if words.isWhere(symbol(index - 2)), isDigits(index - 1) { return false }
        if let noun = sentence.starting(index, .unit), noun.tokens.count > 1 { return false }
        // `50 điểm đợt 1`: the round's number behind it.
        if isDigits(index + 2), let round = token(index + 2), round.count <= 2 { return true }
        // `1.000 điểm xung yếu` are places; `90 điểm PCI` is a score.
        guard let after = token(index + 1), after.isWord, !after.isCapitalised, symbol(index - 1).isDigits,
            token(index - 2).map({ !$0.isMark(",") || token(index - 1)?.hasSpaceBefore ?? true }) ?? true
        else { return true }
        return sentence.starting(index + 1, .unitEnd) != nil || endsUnit(index + 1)
            || sentence.starting(index + 1, .score) != nil
    }

    // MARK: - What a percentage is of

    /// `tổng số TTHC` after `90,2%`, `hồ sơ` after `80%`.
    private func base(after index: Int) -> String? {
        var start = index
        if symbol(start) == symbols.of || symbol(start) == symbols.inside || symbol(start) == symbols.on
            || symbol(start) == symbols.compared && symbol(start + 1) == symbols.with
        {
            start += symbol(start) == symbols.compared ? 2 : 1
        }
        var noun = start
        if symbol(noun) == symbols.total { noun += 1 }
        if symbol(noun) == symbols.number { noun += 1 }
        // `80% các giao dịch`
        if start == noun, words.isPlural(symbol(noun)) { (start, noun) = (start + 1, noun + 1) }
        guard let unit = unit(at: noun) else { return nil }
        return unitText(start..<unit.upperBound)
    }
}
