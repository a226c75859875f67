import VietnameseText

extension DraftFigure {
    /// A figure stated for a time that lies after the article is a plan, though no word near it says so
    /// (`tỷ lệ tinh giản đến năm 2021 tối thiểu 10%`, told in 2016).
    func settleStatus(articleDate: CalendarDay?, articleYear: Int?) {
        // `đến năm 2021 tối thiểu 10%` in an article without a day.
        if articleDate == nil, figure.status == .actual, !statusIsSaid, let articleYear, let period = figure.period,
            period.start == nil, let end = period.end, end.month == 12, end.year > articleYear,
            figure.periodFrom == .said || figure.periodFrom == .sentence
        {
            figure.status = .target
            return
        }
        guard figure.status == .actual, !statusIsSaid, let articleDate, let period = figure.period else { return }
        // `Giảm 44.000 biên chế trong năm 2019`, told in that January.
        if figure.periodFrom == .said, figure.change != nil, period.grain == .year, period.year == articleDate.year,
            articleDate.month == 1
        {
            figure.status = .target
            return
        }
        guard let end = period.end, articleDate.year >= 2000,
            figure.periodFrom == .said || figure.periodFrom == .sentence
        else { return }
        if let start = period.start {
            guard start > articleDate else { return }
        } else {
            // A year's end that is near may be told of as past by an article whose day was inferred.
            guard end.year > articleDate.year + 1 else { return }
        }
        figure.status = .target
    }
}
