import VietnameseText

/// Numbers that a text tells more than once: what it says of one of them holds for the others.
extension ContextWalk {
    /// `Trong số 40.500 biên chế được tinh giản, có 86,3% …`: a number told before, and its shares, are of its time.
    func recalled(_ drafts: [DraftFigure], _ index: Int, _ range: Range<Int>) -> Period? {
        func earlier(_ at: Int) -> Period? {
            let figure = drafts[at].figure
            guard figure.status == .actual, figure.value >= ExactDecimal(100) || !figure.value.isWhole else {
                return nil
            }
            return drafts[..<range.lowerBound].last {
                $0.figure.isSameNumber(as: figure) && $0.figure.status == .actual && $0.figure.periodFrom != .article
                    && $0.figure.periodFrom != nil
            }?.figure.period
        }
        if let own = earlier(index) { return own }
        let first = range.lowerBound
        let words = vocabulary.words
        guard index > first, drafts[index].figure.status == .actual,
            text.sentences[sentence].tokens.prefix(4).contains(where: { text.tokens[$0].symbol == words.số }),
            text.sentences[sentence].tokens.first.map({ text.tokens[$0].symbol == words.trong }) ?? false
        else { return nil }
        return earlier(first)
    }

    /// `tinh giản 15% từ năm 2015 đến 2021 … Tỷ lệ 15% là chung cho cả bộ`: the share that was told with its span.
    func sameShare(_ drafts: [DraftFigure], _ index: Int) -> Period? {
        let draft = drafts[index]
        guard draft.figure.kind == .percent, draft.figure.high == nil, draft.number.lowerBound > 1,
            vocabulary.words.shares.contains(
                text.tokens[draft.number.lowerBound - 2].symbol, text.tokens[draft.number.lowerBound - 1].symbol)
        else { return nil }
        return drafts[..<index].last {
            $0.figure.isSameNumber(as: draft.figure) && $0.figure.periodFrom == .said
        }?.figure.period
    }

    /// A figure of the title or lead that the body repeats with its time said is of that time.
    func settleRepeated(_ drafts: inout [DraftFigure]) {
        guard
            let firstParagraph = text.sentences.indices.first(where: { text.role($0) == .body }).map({
                text.sentences[$0].paragraph
            })
        else { return }
        for index in drafts.indices {
            let figure = drafts[index].figure
            // Where the article has no year, nothing was inherited.
            let isUndated = figure.period == nil && context.anchor.year == nil && isTelling(figure)
            guard figure.periodFrom == .article || isUndated else { continue }
            // Small numbers are the same by chance.
            guard text.role(figure.sentence) == .title || isTelling(figure) else { continue }
            guard text.sentences.indices.contains(figure.sentence) else { continue }
            let paragraph = text.sentences[figure.sentence].paragraph
            guard text.role(figure.sentence) == .title || paragraph == firstParagraph else { continue }
            let same = drafts.indices.filter { other in
                other > index && drafts[other].figure.isSameNumber(as: figure)
                    && drafts[other].figure.periodFrom != .article
                    && text.sentences[drafts[other].figure.sentence].paragraph != paragraph
            }
            let ranks: [Inheritance?] = [.said, .sentence, .paragraph]
            guard
                let first = same.min(by: {
                    (ranks.firstIndex(of: drafts[$0].figure.periodFrom) ?? 3, $0)
                        < (ranks.firstIndex(of: drafts[$1].figure.periodFrom) ?? 3, $1)
                }), let period = drafts[first].figure.period
            else { continue }
            drafts[index].figure.period = period
            drafts[index].figure.periodFrom = .article
        }
    }

    /// `Đây là một trong những mục tiêu …`, `Mục tiêu này …`: how the first sentence of the text calls what the title says.
    private var leadCallsPlan: Bool {
        guard
            let lead = text.sentences.indices.first(where: { text.role($0) == .body }).map({ text.sentences[$0].tokens }
            ), let first = lead.first
        else {
            return false
        }
        let words = vocabulary.words
        let opening = lead.prefix(Self.callOfPlan)
        guard text.tokens[first].symbol == words.đây || opening.contains(where: { text.tokens[$0].symbol == words.này })
        else { return false }
        return words.plans.stand(in: opening, of: text.tokens)
    }

    private static let callOfPlan = 9

    /// Whether a number is one that two sentences hardly have in common by chance, as they have small counts.
    private func isTelling(_ figure: Figure) -> Bool {
        figure.kind != .count || figure.value >= ExactDecimal(100) || !figure.value.isWhole
    }

    /// A number of the title that the body tells again is told there in full: its place, and that it is planned.
    func settleTitle(_ drafts: inout [DraftFigure]) {
        guard let first = drafts.first, text.role(first.figure.sentence) == .title else { return }
        let isPlan = leadCallsPlan
        for index in drafts.indices {
            let figure = drafts[index].figure
            guard text.role(figure.sentence) == .title else { break }
            if isPlan, !drafts[index].statusIsSaid { drafts[index].figure.status = .target }
            let again = drafts.indices.filter { other in
                text.role(drafts[other].figure.sentence) != .title && drafts[other].figure.isSameNumber(as: figure)
                    && drafts[other].figure.unit == figure.unit
            }
            guard let first = again.first else { continue }
            if !drafts[index].statusIsSaid, again.allSatisfy({ drafts[$0].figure.status == .target }) {
                drafts[index].figure.status = .target
            }
            let told = drafts[first]
            guard figure.placeFrom == .article || figure.placeFrom == nil, told.figure.placeFrom == .said,
                told.placeGroup != nil, isTelling(figure)
            else { continue }
            drafts[index].placeGroup = told.placeGroup
            drafts[index].figure.place = told.figure.place
        }
    }
}
