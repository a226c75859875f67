import VietnameseText

/// Numbers of two times: which of them a change, and the level that it starts from, are of.
extension ContextWalk {
    /// `Năm 2023 … thứ 18. Năm 2022 … thứ 23. Như vậy là tăng 5 bậc`: a change is of the later of the two spans
    /// that the paragraph compares.
    func laterOfChange(
        _ drafts: [DraftFigure], _ index: Int, _ period: Period?, _ from: Inheritance?
    ) -> Period? {
        guard drafts[index].figure.change != nil, from == .paragraph, let period, period.grain == .year else {
            return nil
        }
        let here = text.sentences[sentence].paragraph
        let said = drafts[..<index].reversed()
            .prefix { $0.figure.sentence >= sentence - 2 && text.sentences[$0.figure.sentence].paragraph == here }
            .filter { $0.figure.periodFrom != .article && $0.figure.status == .actual && $0.figure.role == .level }
            .compactMap(\.figure.period).filter { $0.grain == .year }
        guard let latest = said.max(), latest > period, latest.previous == period else { return nil }
        return latest
    }

    /// `từ 82,1 % lên 82,6 %`: the first of a yearly index's two levels is the year's before.
    func splitRises(_ drafts: inout [DraftFigure], _ range: Range<Int>) {
        let words = vocabulary.words
        for index in range.dropFirst() {
            let kind = drafts[index].figure.kind
            // Most are of other kinds, and are not copied.
            guard kind == .percent || kind == .score || kind == .rank, drafts[index - 1].figure.kind == kind else {
                continue
            }
            let (from, to) = (drafts[index - 1], drafts[index])
            guard from.figure.role == .level, to.figure.role == .level,
                from.mention.lowerBound > 0, to.number.lowerBound > from.number.upperBound,
                to.number.lowerBound - from.number.upperBound <= 4,
                // `từ vị trí thứ 22 xuống vị trí số 54`
                (max(0, from.mention.lowerBound - 4)..<from.number.lowerBound).contains(where: {
                    text.tokens[$0].symbol == words.từ
                }),
                (from.number.upperBound..<to.number.lowerBound).contains(where: {
                    text.tokens[$0].symbol == words.lên || text.tokens[$0].symbol == words.xuống
                }),
                from.figure.periodFrom != .said, let period = to.figure.period, period.grain == .year
            else { continue }
            drafts[index - 1].figure.period = period.previous
        }
    }
}
