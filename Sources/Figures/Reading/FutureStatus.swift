import VietnameseText

extension DraftFigure {
    /// A figure stated for a time that lies after the article is a plan, though no word near it says so
    /// (`tỷ lệ tinh giản đến năm 2021 tối thiểu 10%`, told in 2016).
    mutating func settleStatus(articleDate: CalendarDay?) {
        guard figure.status == .actual, !statusIsSaid, let articleDate, let period = figure.period,
            let end = period.end, end.year > articleDate.year + 1, articleDate.year >= 2000,
            figure.periodFrom == .said || figure.periodFrom == .sentence
        else { return }
        if let start = period.start, start <= articleDate { return }
        figure.status = .target
    }
}
