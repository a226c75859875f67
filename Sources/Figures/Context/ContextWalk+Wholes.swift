import VietnameseText

/// What is counted over the whole country, or over no one place.
extension ContextWalk {
    /// Whether provinces, or ministries, are what is counted.
    func countsWholeCountry(_ draft: DraftFigure) -> Bool {
        guard draft.figure.kind == .count || draft.figure.kind == .ratio else { return false }
        let words = vocabulary.words
        var index = draft.number.upperBound
        let end = min(draft.mention.upperBound, index + 3)
        while index < end {
            let token = text.tokens[index]
            if token.symbol == words.tỉnh || token.symbol == words.bộ {
                if token.symbol == words.bộ, index + 1 < text.tokens.count {
                    let next = text.tokens[index + 1]
                    // `bộ hồ sơ`, `bộ máy lạnh`: sets; `bộ, ngành` and `bộ đạt` are ministries.
                    if next.isWord, !next.isCapitalised, next.symbol != words.ngành,
                        !vocabulary.nameEnds.contains(next.symbol)
                    {
                        return false
                    }
                }
                return true
            }
            guard token.isAllCapitals || token.symbol == words.cấp else { return false }
            if token.symbol == words.cấp { return false }
            index += 1
        }
        return false
    }

    /// `3 tỉnh` of a region, or a foreign country's provinces: what the clause says before, or right behind (`16 tỉnh Trung Quốc`).
    func countsWithin(_ draft: DraftFigure) -> Bool {
        subjects.contains { entry in
            let start = entry.reference.tokens.lowerBound
            guard entry.reference.isFirm, draft.clause.contains(start),
                start < draft.number.lowerBound || start <= draft.mention.upperBound + 1
            else { return false }
            guard let group = entry.subject.group else { return true }
            return vocabulary.groups[group].level == .foreign
        }
    }

    /// 63 provinces, 64 before August 2008, 34 since July 2025.
    func isAllProvinces(_ figure: Figure) -> Bool {
        switch (figure.of ?? figure.value).int {
        case 34, 63, 64: true
        default: false
        }
    }

    /// Whether a list of counts that goes on from a figure ends in so many provinces that its things lie in.
    func isPartOfCounted(_ draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>) -> Bool {
        guard draft.figure.kind == .count else { return false }
        var last = draft
        for index in range where drafts[index].number.lowerBound > draft.number.lowerBound {
            let next = drafts[index]
            let gap = last.mention.upperBound..<max(last.mention.upperBound, next.mention.lowerBound)
            guard next.figure.kind == .count, gap.count <= 2 else { return false }
            if gap.contains(where: { text.tokens[$0].symbol == vocabulary.words.thuộc }) {
                return countsWholeCountry(next)
            }
            guard isListGap(gap) else { return false }
            last = next
        }
        return false
    }

    /// `giảm 185 tổ chức, trong đó Lạng Sơn giảm 20, Quảng Nam giảm 18`: a whole whose parts are provinces' is the country's.
    func leadsProvinces(_ draft: DraftFigure) -> Bool {
        let words = vocabulary.words
        let end = text.sentences[sentence].tokens.upperBound
        guard
            let split = (draft.mention.upperBound..<max(end, draft.mention.upperBound)).first(where: { index in
                index + 1 < end && text.tokens[index].symbol == words.trong && text.tokens[index + 1].symbol == words.đó
            })
        else { return false }
        let provinces = subjects.filter { entry in
            guard case .place(let group) = entry.reference.target else { return false }
            return entry.reference.tokens.lowerBound > split && entry.reference.stance == .plain
                && vocabulary.groups[group].level == .province
        }
        return Set(provinces.compactMap(\.subject.group)).count > 1
    }

    /// Whether a region's name stands right behind what is counted.
    func isInRegion(_ draft: DraftFigure) -> Bool {
        context.references[sentence].contains { reference in
            guard case .region = reference.target, reference.bracket == nil else { return false }
            let gap = reference.tokens.lowerBound - draft.mention.upperBound
            // `10 km về phía đông bắc` is a way, not a region.
            let isNamed = reference.tokens.contains { text.tokens[$0].isCapitalised }
            return (0...(isNamed ? 2 : 1)).contains(gap)
                && (draft.mention.upperBound..<reference.tokens.lowerBound).allSatisfy { text.tokens[$0].isWord }
        }
    }
}
