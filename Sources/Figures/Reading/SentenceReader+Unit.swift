import VietnameseText

extension SentenceReader {
    /// The noun that begins at a token and says what a number counts: from its head on, with the nouns that
    /// belong to it (`xã, phường, thị trấn`), without what the sentence goes on with. Nil where none begins there.
    func unit(at index: Int) -> Range<Int>? {
        guard let token = token(index) else { return nil }
        // `3 "chìa khoá"`
        if token.isMark("\""), self.token(index + 1)?.isWord ?? false, token.hasSpaceBefore {
            return unit(at: index + 1)
        }
        guard token.isWord else { return nil }
        // `1/2 số hồ sơ`, `1/3 tổng số đơn vị`: the head is behind.
        if symbol(index) == symbols.number || symbol(index) == symbols.total, sentence.starting(index, .unit) == nil {
            let next = symbol(index + 1) == symbols.number ? index + 2 : index + 1
            return sentence.hasUnit(next) ? unit(at: next) : nil
        }
        // `2.000 các thủ tục`
        if words.isPlural(symbol(index)), sentence.hasUnit(index + 1) { return unit(at: index + 1) }
        let known = sentence.starting(index, .unit)
        if let stop = sentence.starting(index, .unitEnd), stop.tokens.count > known?.tokens.count ?? 0 { return nil }
        // A capitalised word that is no known unit begins a name, not a count (`2015 Bộ Nội vụ` is a year).
        // unless small words go on with it (`14 Lữ đoàn`).
        if known == nil, token.isCapitalised, !token.isAllCapitals, index > range.lowerBound, !beginsTitle(index) {
            return nil
        }
        var end = known?.tokens.upperBound ?? extend(from: index + 1, atMost: 2)
        if let known {
            // A noun of one syllable is a class that the next words make a thing: `vụ tham nhũng`, `tổ hỗ trợ`.
            end =
                known.tokens.count == 1
                ? modified(extend(from: known.tokens.upperBound, atMost: 3)) : modified(known.tokens.upperBound)
        }
        end = wholeWord(end, from: known?.tokens.upperBound ?? index + 1)
        return index..<coordinated(index..<end)
    }

    /// Where a unit ends that would end within a word of two syllables: behind it, else, where it cannot go on a unit,
    /// before it (`vụ buôn lậu`, `sự cố xuất hiện`).
    private func wholeWord(_ end: Int, from head: Int) -> Int {
        guard end > head, let next = token(end), next.isWord, words.isCompound(symbol(end - 1), symbol(end)),
            end - 1 == head || !words.isCompound(symbol(end - 2), symbol(end - 1))
        else { return end }
        let goesOn = !next.isCapitalised && sentence.starting(end, .unitEnd) == nil && !endsUnit(end)
        return goesOn ? end + 1 : end - 1
    }

    /// `Lữ đoàn`: a capital and then a small word that can go on a noun.
    private func beginsTitle(_ index: Int) -> Bool {
        guard let next = token(index + 1) else { return false }
        return next.isWord && !next.isCapitalised && sentence.starting(index + 1, .unitEnd) == nil
            && !endsUnit(index + 1)
    }

    /// Over words that no table knows, which go on a noun.
    private func extend(from index: Int, atMost count: Int) -> Int {
        var end = index
        while end < index + count, let token = token(end), token.isWord, !token.isCapitalised || token.isAllCapitals {
            // `tiểu chỉ số`: a noun that begins with a word that could end one.
            if let noun = sentence.starting(end, .unit),
                noun.tokens.count > sentence.starting(end, .unitEnd)?.tokens.count ?? noun.tokens.count
            {
                return noun.tokens.upperBound
            }
            guard sentence.starting(end, .unitEnd) == nil, !endsUnit(end), symbol(end) != symbols.number
            else { break }
            if let modifier = sentence.starting(end, .unitModifier) { return modifier.tokens.upperBound }
            if let noun = sentence.starting(end, .unit) { return noun.tokens.upperBound }
            end += 1
        }
        return end
    }

    func endsUnit(_ index: Int) -> Bool {
        sentence.starting(index, .increase) != nil || sentence.starting(index, .decrease) != nil
            || sentence.starting(index, .level) != nil || sentence.starting(index, .qualifierBefore) != nil
            || sentence.starting(index, .qualifierAfter) != nil
    }

    /// Over the words of unit-modifiers and further nouns.
    private func modified(_ index: Int) -> Int {
        var end = index
        while end < index + 8 {
            let stop = sentence.starting(end, .unitEnd)?.tokens.count ?? 0
            let modifier = sentence.starting(end, .unitModifier)
            let noun = sentence.starting(end, .unit)
            if let modifier, modifier.tokens.count >= max(stop, noun?.tokens.count ?? 0) {
                end = modifier.tokens.upperBound
            } else if let noun, noun.tokens.count > stop, !endsUnit(end),
                !isDigits(noun.tokens.upperBound)
            {
                end = noun.tokens.upperBound
            } else {
                break
            }
        }
        return end
    }

    /// With the nouns of the same family that a comma, a dash or `và` joins to it.
    private func coordinated(_ unit: Range<Int>) -> Int {
        // `lượt cán bộ, công chức`: the family is that of the last noun.
        guard let first = unit.first(where: { families(of: $0) != nil }), var families = families(of: first)?.families
        else { return unit.upperBound }
        var end = unit.upperBound
        while true {
            var next = end
            if isMark(next, ",") || isDash(next) || isMark(next, "/") || symbol(next) == symbols.and
                || symbol(next) == symbols.or
            {
                next += 1
            }
            guard next > end, let (others, length) = self.families(of: next), !isDigits(next + length) else {
                return end
            }
            let shared = families.filter(others.contains)
            guard !shared.isEmpty else { return end }
            families = shared
            let noun = sentence.starting(next, .unit)?.tokens.upperBound ?? next
            end = modified(max(noun, next + length))
        }
    }

    /// The families of the noun that begins at a token, by its longest name that has any, and how many tokens that has.
    private func families(of index: Int) -> (families: [Int], length: Int)? {
        guard index < range.upperBound, words.families.canStart(tokens[index].symbol) else { return nil }
        var found: (families: [Int], length: Int)?
        words.families.all(at: index, in: tokens, end: min(index + 5, range.upperBound)) { match in
            if let longest = found, longest.length == match.tokens.count {
                found?.families.append(match.value)
            } else {
                found = ([match.value], match.tokens.count)
            }
        }
        return found
    }

    /// A unit in the words of the text, in one line.
    func unitText(_ unit: Range<Int>) -> String {
        let unit = unit.clamped(to: range)
        let most = unit.reduce(0) { $0 + tokens[$1].count + 1 }
        return text.bytes.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { output in
                var count = 0
                for index in unit {
                    let token = tokens[index]
                    if token.hasSpaceBefore, count > 0, !token.isMark(",") {
                        output[count] = 0x20
                        count += 1
                    }
                    for place in token.range {
                        output[count] = bytes[place]
                        count += 1
                    }
                }
                return String(decoding: output[..<count], as: UTF8.self)
            }
        }
    }

    // MARK: - Units said elsewhere

    /// The noun that a number without one counts, said before it: `số hồ sơ tiếp nhận là 14 triệu`.
    func unitBefore(_ index: Int, in clause: Range<Int>) -> Range<Int>? {
        var at = index - 1
        while at >= clause.lowerBound {
            if isDigits(at) { return nil }
            let isCount = symbol(at) == symbols.number || symbol(at) == symbols.turn || symbol(at) == words.quantity
            if isCount, let noun = sentence.starting(at + 1, .unit) {
                let unit = unit(at: noun.tokens.lowerBound) ?? noun.tokens
                return unit.lowerBound..<min(unit.upperBound, index)
            }
            // `số lồng cá thiệt hại là 160`: a noun that no table knows.
            if symbol(at) == symbols.number, symbol(index - 1) == symbols.equals, let unit = unit(at: at + 1),
                unit.upperBound < index
            {
                return unit
            }
            at -= 1
        }
        return nil
    }

    /// Gives numbers that came without a unit the unit of their list: of the figure before them, else of the
    /// one after them (`từ 25 lên 40%`, `cấp huyện 241, cấp xã 122 thủ tục`).
    mutating func inheritUnits() {
        for index in drafts.indices.reversed() where drafts[index].figure.unit == nil && index + 1 < drafts.count {
            // `hệ số tăng từ 3 lên 3,1`: points, though points have no unit.
            guard drafts[index].figure.kind == .count,
                drafts[index + 1].figure.unit != nil || drafts[index + 1].figure.kind == .score
            else { continue }
            let between =
                drafts[index].mention
                .upperBound..<max(drafts[index].mention.upperBound, drafts[index + 1].number.lowerBound)
            let next = drafts[index + 1].figure
            guard between.count <= 5, next.change == nil || drafts[index].figure.change != nil else { continue }
            let joins =
                between.allSatisfy { at in
                    sentence.starting(at, .level) != nil || isMark(at, ",") || isMark(at, ";")
                        || symbol(at) == symbols.and || symbol(at) == symbols.or
                        || sentence.starting(at, .qualifierBefore) != nil || sentence.starting(at, .increase) != nil
                        || sentence.starting(at, .decrease) != nil || symbol(at) == symbols.remaining
                        || symbol(at) == symbols.up || symbol(at) == symbols.down
                } || next.kind == .count && isItemName(between)
            guard joins, [.count, .percent, .score, .duration, .money].contains(next.kind) else { continue }
            drafts[index].figure.kind = next.kind
            drafts[index].figure.unit = next.unit
            drafts[index].continuesList = true
        }
    }

    /// Gives counts that no word near them names what the sentence before counted, else the noun that their
    /// clause begins with (`Các Ban quản lý dự án … giảm từ 26 xuống 5`).
    mutating func inheritSubjects() {
        for index in drafts.indices where drafts[index].figure.unit == nil && drafts[index].figure.kind == .count {
            let last = index > 0 ? drafts[index - 1].mention.upperBound : range.lowerBound
            if isCountNamed(between: last, and: drafts[index].mention.lowerBound) { continue }
            let before = drafts[index].clause.clamped(to: range.lowerBound..<drafts[index].mention.lowerBound)
            let clause = subjectStart(before)..<before.upperBound
            if let noun = subject(in: clause) ?? subject(in: beforeBracket(clause)) {
                drafts[index].figure.unit = unitText(unit(at: noun.tokens.lowerBound) ?? noun.tokens)
            } else if let previous, previous.figure.kind == .count {
                drafts[index].figure.unit = previous.figure.unit
            }
            drafts[index].continuesList = true
        }
    }

    /// What stands before the bracket that closes where a clause begins (`Tổng biên chế (không kể cấp xã) là 277.055`);
    /// empty where none does.
    private func beforeBracket(_ clause: Range<Int>) -> Range<Int> {
        let none = clause.lowerBound..<clause.lowerBound
        let close = isMark(clause.lowerBound, ")") ? clause.lowerBound : clause.lowerBound - 1
        guard isMark(close, ")"), let open = (range.lowerBound..<close).last(where: { isMark($0, "(") }) else {
            return none
        }
        let start = (range.lowerBound..<open).last { isMark($0, ",") || isMark($0, ";") || isMark($0, ":") }
        return (start.map { $0 + 1 } ?? range.lowerBound)..<open
    }

    /// Where what a clause tells of can begin: behind `Theo …,`, `Về kế hoạch …,`.
    private func subjectStart(_ clause: Range<Int>) -> Int {
        guard let first = clause.first, words.opensAside(symbol(first)),
            let comma = clause.prefix(16).first(where: { isMark($0, ",") })
        else { return clause.lowerBound }
        return comma + 1
    }

    /// The first noun that is no name's (`thành phố Hà Nội`).
    private func subject(in clause: Range<Int>) -> Mark? {
        var at = clause.lowerBound
        while at < clause.upperBound, let noun = sentence.first(.unit, in: at..<clause.upperBound) {
            let next = token(noun.tokens.upperBound)
            // `Cụ thể, …`: no `cụ`.
            if noun.tokens.count == 1, words.isCompound(symbol(noun.tokens.lowerBound), symbol(noun.tokens.upperBound)),
                isMark(noun.tokens.upperBound + 1, ",")
            {
                at = noun.tokens.upperBound
                continue
            }
            // `Ngân sách quốc phòng`: the second half of a word is no noun.
            if noun.tokens.lowerBound > clause.lowerBound,
                words.isCompound(symbol(noun.tokens.lowerBound - 1), symbol(noun.tokens.lowerBound))
            {
                at = noun.tokens.upperBound
                continue
            }
            // `Hà Nội đề xuất giữ nguyên biên chế là 9.408`: a verb.
            if sentence.starting(noun.tokens.lowerBound, .proposal) != nil {
                at = noun.tokens.upperBound
                continue
            }
            guard let next, next.isWord, next.isCapitalised, !next.isAllCapitals else { return noun }
            at = noun.tokens.upperBound
        }
        return nil
    }

    /// `, cấp huyện`: a joint and the name of the next item of a list.
    private func isItemName(_ between: Range<Int>) -> Bool {
        guard let first = between.first, isMark(first, ",") || isMark(first, ";") else { return false }
        return between.dropFirst().allSatisfy { at in
            tokens[at].isWord && sentence.starting(at, .unitEnd) == nil && sentence.starting(at, .level) == nil
        }
    }
}
