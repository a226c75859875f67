import VietnameseText

extension ClaimFinder {
    private static func sum(_ sides: [PrintedInterval]) -> PrintedInterval {
        sides.reduce(PrintedInterval(low: 0, high: 0), +)
    }

    /// Totals followed by their parts: in a bracket, after `gồm`, after `trong đó`.
    mutating func findSums() {
        for total in drafts.indices where isLevel(total) || figure(total).change != nil {
            guard figure(total).kind == .count || figure(total).kind == .money, total + 2 < drafts.count else {
                continue
            }
            findParts(of: total)
        }
        for total in drafts.indices where figure(total).kind == .count && isLevel(total) { findRisenAndFallen(total) }
        for ratio in drafts.indices.dropLast() where figure(ratio).kind == .ratio { findRest(of: ratio) }
    }

    private mutating func findParts(of total: Int) {
        guard sentence(total + 1) == sentence(total) else { return }
        let gap = between(total, total + 1)
        guard gap.count <= 12, let marker = including(in: gap) else { return }
        let end = marker.bracketEnd ?? text.sentences[sentence(total)].tokens.upperBound
        var parts: [Int] = []
        var next = total + 1
        while next < drafts.count, sentence(next) == sentence(total), drafts[next].number.lowerBound < end {
            let part = figure(next)
            guard part.kind == figure(total).kind, part.role == figure(total).role || part.role == .level,
                part.value <= figure(total).value, part.qualifier == .exact || part.qualifier == figure(total).qualifier
            else { break }
            parts.append(next)
            next += 1
        }
        guard parts.count >= 2 else { return }
        for count in 2...parts.count {
            let chosen = Array(parts.prefix(count))
            if isExactSum(total, chosen) {
                add(.sum, stated: total, operands: chosen, sign: " + ", Self.sum)
                return
            }
        }
        if marker.isAll, isWholeList(total, parts, next, end) {
            add(.sum, stated: total, operands: parts, sign: " + ", Self.sum)
        }
    }

    /// `63 tỉnh, trong đó 53 tỉnh tăng, 9 tỉnh giảm`: the rest may have stayed, so nothing can be checked.
    private mutating func findRisenAndFallen(_ total: Int) {
        guard total + 2 < drafts.count, sentence(total + 2) == sentence(total), !settled.contains(total) else { return }
        let (first, second) = (total + 1, total + 2)
        guard sameUnit(first, total), sameUnit(second, total), figure(first).kind == .count,
            figure(second).kind == .count,
            let sum = figure(first).value.adding(figure(second).value), sum < figure(total).value
        else { return }
        func moves(_ index: Int, _ table: PhraseTable<Bool>) -> Bool {
            let end =
                index + 1 < drafts.count && sentence(index + 1) == sentence(index)
                ? drafts[index + 1].number.lowerBound : text.sentences[sentence(index)].tokens.upperBound
            return has(table, in: drafts[index].number.upperBound..<min(end, drafts[index].mention.upperBound + 4))
        }
        guard moves(first, words.up) && moves(second, words.down) || moves(first, words.down) && moves(second, words.up)
        else {
            return
        }
        settled.insert(total)
        claims.append(
            ArticleReading.Claim(
                relation: .sum,
                stated: [total, first, second].map { ClaimCheck.stated(figure($0)) }.joined(separator: " … "),
                computed: VietnameseNumber.text(sum.double, decimals: 0), verdict: .unchecked,
                reason: "không kiểm được: có thể có trường hợp không tăng, không giảm", line: figure(total).line,
                place: figure(total).place, figures: [total, first, second]))
    }

    /// Whether parts add up to a total as printed, a rounding of all of them allowed in the last printed place.
    private func isExactSum(_ total: Int, _ parts: [Int]) -> Bool {
        let sum = parts.reduce(0.0) { $0 + figure($1).value.double }
        let whole = figure(total).value.double
        let step = ([total] + parts).map { PrintedInterval.printedStep(figure($0)) }.max() ?? 1
        let isPrintedWhole = step <= 1
        return Swift.abs(sum - whole) <= (isPrintedWhole ? 0 : step * 0.51 * Double(parts.count))
            && fits(stated: total, operands: parts, Self.sum)
    }

    /// What opens a list of parts after a total: a bracket, `gồm`, `trong đó`.
    private func including(in gap: Range<Int>) -> (isAll: Bool, bracketEnd: Int?)? {
        var isAll: Bool?
        var bracketEnd: Int?
        for index in gap {
            let token = text.tokens[index]
            if token.isMark(";") || token.isMark(".") { return nil }
            if token.isMark("(") {
                bracketEnd = closing(after: index)
                isAll = isAll ?? false
            }
            if let match = words.including.longest(at: index, in: text.tokens, end: gap.upperBound) {
                if case .all = match.value { isAll = true } else { isAll = isAll ?? false }
            }
        }
        return isAll.map { ($0, bracketEnd) }
    }

    private func closing(after open: Int) -> Int? {
        var index = open + 1
        while index < text.tokens.count, text.tokens[index].kind != .lineBreak {
            if text.tokens[index].isMark(")") { return index }
            index += 1
        }
        return nil
    }

    /// Whether a list after `gồm` is whole, so that a sum that differs is one: of the total's own unit, apart by commas,
    /// up to the end of the sentence or bracket, and near enough to have been meant.
    private func isWholeList(_ total: Int, _ parts: [Int], _ next: Int, _ end: Int) -> Bool {
        guard figure(total).qualifier == .exact,
            parts.allSatisfy({ figure($0).qualifier == .exact && sameUnit($0, total) }),
            next >= drafts.count || sentence(next) != sentence(total) || drafts[next].number.lowerBound >= end,
            let last = parts.last
        else { return false }
        // Nothing more is listed in words after the last number.
        let tail = drafts[last].mention.upperBound..<end
        guard tail.count <= 4,
            !tail.contains(where: { text.tokens[$0].isMark(",") || text.tokens[$0].symbol == words.and })
        else { return false }
        let sum = parts.reduce(0.0) { $0 + figure($1).value.double }
        let whole = figure(total).value.double
        guard Swift.abs(sum - whole) <= whole * 0.05, !isNested(parts) else { return false }
        return true
    }

    /// Whether one of the parts is itself the sum of those after it: `trả nợ 27.748, trả gốc 20.027, trả lãi 7.721`.
    private func isNested(_ parts: [Int]) -> Bool {
        parts.indices.contains { at in
            var sum = 0.0
            return parts[(at + 1)...].contains { next in
                sum += figure(next).value.double
                return Swift.abs(sum - figure(parts[at]).value.double) <= 1
            }
        }
    }

    /// `35/46 nhiệm vụ, đạt 76%; 11 nhiệm vụ đang triển khai`: the rest of a ratio.
    private mutating func findRest(of ratio: Int) {
        guard let whole = figure(ratio).of else { return }
        let rest = ((ratio + 1)..<drafts.count).prefix { sentence($0) == sentence(ratio) && $0 <= ratio + 2 }.first {
            figure($0).kind == .count && sameUnit($0, ratio) && figure(ratio).value.adding(figure($0).value) == whole
        }
        guard let rest,
            let at = drafts.indices.reversed().first(where: {
                $0 < ratio && figure($0).kind == .count && figure($0).value == whole && sameUnit($0, ratio)
                    && sentence(ratio) - sentence($0) <= 2
            })
        else { return }
        add(.sum, stated: at, operands: [ratio, rest], sign: " + ", onlyIfFits: true, Self.sum)
    }

    /// Columns of a flattened table whose last row is a total.
    mutating func findTableSums() {
        // Rows are the paragraphs of cells; their numbers in order.
        var rows: [(paragraph: Int, numbers: [Int], isTotal: Bool)] = []
        var lastSentence = -1
        for (index, sentence) in text.sentences.enumerated() where text.role(index) == .cell {
            if rows.last?.paragraph != sentence.paragraph || lastSentence != index - 1 {
                if rows.last?.paragraph != sentence.paragraph { rows.append((sentence.paragraph, [], false)) }
            }
            lastSentence = index
            rows[rows.count - 1].isTotal =
                rows[rows.count - 1].isTotal || has(words.total, in: sentence.tokens) && sentence.tokens.count <= 3
            for draft in drafts.indices where self.sentence(draft) == index {
                rows[rows.count - 1].numbers.append(draft)
            }
        }
        for (at, row) in rows.enumerated() where row.isTotal && !row.numbers.isEmpty {
            var parts: [[Int]] = []
            var above = at - 1
            while above >= 0, !rows[above].isTotal, rows[above].numbers.count == row.numbers.count {
                parts.insert(rows[above].numbers, at: 0)
                above -= 1
            }
            guard parts.count >= 2 else { continue }
            for column in row.numbers.indices {
                let cells = parts.map { $0[column] }
                guard cells.allSatisfy({ figure($0).kind == figure(row.numbers[column]).kind }),
                    figure(row.numbers[column]).kind != .percent
                else { continue }
                add(.sum, stated: row.numbers[column], operands: cells, sign: " + ", Self.sum)
            }
        }
    }
}
