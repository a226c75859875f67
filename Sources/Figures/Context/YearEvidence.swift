import VietnameseText

/// What an article tells of years, from which the year of its day, or its own where it has none, is inferred.
struct YearEvidence {
    /// A year told of as past, the first in which it can be.
    struct Told {
        var year: Int
        /// Whether more than the year says so: a comparison, a part of a year, a review, `đã`.
        var isSure: Bool
        /// Whether `đã` or the like stands beside it.
        var isDone: Bool
        /// Whether it is told by a month that was just over: the year is that of the month.
        var isNear = false
    }
    var told: [Told] = []
    /// Where spans of several years that still run begin.
    var running: [Int] = []
    /// Years in the names of what is held each year.
    private(set) var editions: [Int] = []
    /// Years of what is planned (`nhiệm vụ năm 2018`).
    var planned: [Int] = []
    /// Years of months in which something is to be done (`sẽ báo cáo trong tháng 12/2018`).
    private var monthsAhead: [Int] = []
    /// Years that such months put the article in, being near it.
    private var monthsNear: [Int] = []
    /// Years up to which something is wanted (`đến năm 2021`).
    var far: [Int] = []
    /// Years to whose end something is wanted (`đến hết năm 2019`).
    var closings: [Int] = []
    /// The latest year of a document's day: the article is no older.
    private(set) var floor: Int?
    /// Years that the article lies in at the latest (`từ nay đến cuối năm 2017`).
    var limits: [Int] = []

    /// Years whose New Year the text names by the cycle (`Tết Mậu Tuất`).
    private let newYears: [Int]
    /// Between which days all whom it names held their offices.
    private let terms: OfficeTerms.Span?

    /// What a text tells of years by what it names, before its expressions of time are looked at one by one.
    init(_ text: ArticleText, times: BySentence<TimeExpression>, vocabulary: ContextVocabulary) {
        let words = vocabulary.words
        terms = vocabulary.offices.span(text)
        newYears = LunarYears(text: text, words: words).years()
        tell(vocabulary.sessions.years(text))
        tell(ElapsedYears(text: text, times: times, words: words).years())
        tellDocuments(text)
        tellEditions(text, words)
    }

    /// A document, or a span that still runs, of some year is told of: the article is no older.
    mutating func putNoEarlier(than year: Int) { floor = max(floor ?? year, year) }

    /// `Luật Đất đai năm 2013`, `Nghị quyết 16 năm 2012`: the article is no older.
    mutating func tellLaw(_ time: TimeExpression) {
        if let year = time.years.first, year >= Self.firstYear { putNoEarlier(than: year) }
    }

    /// Years in which something was held that the text names.
    private mutating func tell(_ years: [Int]) {
        // Nearly always none.
        guard !years.isEmpty else { return }
        told += years.map { Told(year: $0, isSure: true, isDone: true) }
    }

    /// The years in documents' numbers: `Nghị định 01/2017/NĐ-CP`.
    private mutating func tellDocuments(_ text: ArticleText) {
        let tokens = text.tokens
        for at in text.digits where tokens[at].count == 4 && at >= 2 && at + 2 < tokens.count {
            guard tokens[at - 1].isMark("/"), tokens[at + 1].isMark("/"), tokens[at - 2].isDigits,
                tokens[at + 2].isWord, let year = tokens[at].symbol.digitsValue, (Self.firstYear...2100).contains(year)
            else { continue }
            putNoEarlier(than: year)
        }
    }

    /// Years in the names of what is held each year (`Diễn đàn Kinh tế tư nhân 2019`): where nothing else tells one, the
    /// article's.
    private mutating func tellEditions(_ text: ArticleText, _ words: ContextWords) {
        let tokens = text.tokens
        for at in text.digits where tokens[at].count == 4 && at >= Self.reachOfName {
            guard let year = tokens[at].symbol.digitsValue, (Self.firstYear...2100).contains(year),
                tokens[at - 1].isWord, tokens[at - 1].symbol != words.năm
            else { continue }
            let name = (at - Self.reachOfName..<at).reversed().prefix { tokens[$0].isWord }
            let isNamed = name.contains {
                tokens[$0].isCapitalised
                    && (words.editions.begin(with: tokens[$0].symbol, tokens[$0 + 1].symbol)
                        || words.indices.begin(with: tokens[$0].symbol, tokens[$0 + 1].symbol))
            }
            if isNamed { editions.append(year) }
        }
    }

    /// How many words can stand between what is held and its year.
    private static let reachOfName = 7

    /// A month in which something is to be done, told in some month: of the months that it can be told from, the one
    /// within the half year before it.
    mutating func tellAhead(month: Int, year: Int, from told: Int) {
        let distance = month - told
        switch distance {
        case 0...Self.nearMonths: monthsNear.append(year)
        case ..<(Self.nearMonths - 11): monthsNear.append(year - 1)
        default: monthsAhead.append(year)
        }
    }

    private static let nearMonths = 6

    /// The New Years that the text names, told in some month, or in none that is known: those near to what else is told, or to
    /// nothing. Late in a year the next is prepared for.
    mutating func tellNewYears(in month: Int?) {
        for year in newYears {
            if let latestTold, abs(latestTold - year) > Self.nearYears { continue }
            let isToCome = month.map { $0 >= Self.monthOfPreparations } ?? false
            told.append(Told(year: isToCome ? year - 1 : year, isSure: true, isDone: true))
        }
    }

    private static let monthOfPreparations = 10

    /// The year of what is held each year, where what is told is memory beside it.
    func edition(beyond told: Int?) -> Int? {
        editions.max().flatMap { edition in
            told.map { edition - $0 > Self.farBehind } ?? true ? edition : nil
        }
    }

    /// The year of a day in a month; plans too far ahead make it one that cannot be told.
    func year(farYears: Int, month: Int) -> Int? {
        let likely = likelyYear(farYears: farYears, month: month)
        return (edition(beyond: likely) ?? likely).flatMap(notBeforeDocuments)
    }

    /// A year, or that of a document that is little younger; nil where what the text looks back on is long before it: then
    /// no year is told.
    func notBeforeDocuments(_ year: Int) -> Int? {
        guard let floor, year < floor else { return year }
        return floor - year <= Self.nearYears ? floor : nil
    }

    private static let nearYears = 2

    /// A year as far as those whom the article names were in office: the nearest in which they were; nil where that is far from
    /// it. Where no year is told, the only one.
    ///
    /// - Parameter day: The day and month that the year is asked for; nil for an article that tells none.
    func inOffice(_ year: Int?, on day: (day: Int, month: Int)?) -> Int? {
        guard let terms else { return year }
        let (first, last) =
            day.map { terms.years(day: $0.day, month: $0.month) } ?? (terms.first.year, terms.last?.year)
        // None of the years: the day is of what the article looks back on.
        if let last, last < first { return year }
        guard let year else { return first == last ? first : nil }
        let nearest = min(max(year, first), last ?? .max)
        return abs(nearest - year) <= Self.nearYears || first == last ? nearest : nil
    }

    private func likelyYear(farYears: Int, month: Int) -> Int? {
        let limit = limits.min()
        if limit == nil, let near = monthsNear.min() { return near }
        let latestTold = latestTold
        // In its first months a year's plans are told of beside the results of the year before.
        if limit == nil, month <= Self.monthsOfPlans, let latestTold, planned.contains(latestTold + 1) {
            return latestTold + 1
        }
        // A term that begins long after what is past is to come (`quy hoạch nhiệm kỳ 2020 - 2025`).
        let isNear = told.contains { $0.isNear && $0.year == latestTold }
        let under =
            latestTold.map { last in running.filter { $0 <= (isNear ? last : last + 1) } }
            ?? (planned.isEmpty ? running : [])
        // `Đại hội nhiệm kỳ 2019-2024` beside a directive of 2000, which is memory.
        if under.isEmpty, let latest = running.max(), let latestTold, latest - latestTold > farYears { return latest }
        if let told = [latestTold, under.max()].compactMap({ $0 }).max() {
            // What is planned for long after may be as far from the article as what is past, unless that is told as done.
            let isDone = self.told.contains { $0.year == told && $0.isSure && $0.isDone }
            if let firstAhead, firstAhead - told > farYears, limit == nil, !isDone { return nil }
            return [limit, monthsAhead.min(), told].compactMap { $0 }.min()
        }
        return limit ?? beforePlans ?? closings.min()
    }

    /// What is older is memory: no outlet of the web, and no reform of public administration, is.
    static let firstYear = 1995

    private static let monthsOfPlans = 2
    private static let farBehind = 5

    /// The latest year told of as past. One that only stands there, two years or more after all others, is of a plan
    /// (`thí điểm thị trường điện vào năm 2021`).
    var latestTold: Int? {
        // `tình hình năm 2017 và nhiệm vụ năm 2018`: what is planned elsewhere is not past where the year before it is.
        var years = told.filter { one in
            one.year >= Self.firstYear
        }.filter { one in
            one.isDone || !(planned.contains(one.year) && told.contains { $0.year == one.year - 1 })
        }.sorted { $0.year > $1.year }
        if years.count > 1, let last = years.first, !last.isSure,
            !years.contains(where: { $0.year == last.year && $0.isSure }),
            let next = years.first(where: { $0.year < last.year }), last.year - next.year >= 2
        {
            years.removeAll { $0.year == last.year }
            // So old a year, and nothing that makes it sure, is memory: no year is told.
            if last.year - next.year > Self.farBehind, !years.contains(where: \.isSure) { return nil }
        }
        return years.first?.year
    }

    /// The latest year told of as past, in a text without a day; one that nothing makes sure, long before what is planned,
    /// tells none (`đánh giá cao nỗ lực … vào năm 2020; phấn đấu đến năm 2050`).
    var toldBesidePlans: Int? {
        guard let latestTold else { return nil }
        let isSure = told.contains { $0.year == latestTold && $0.isSure }
        return !isSure && firstAhead.map { $0 - latestTold > Self.farBehind } ?? false ? nil : latestTold
    }

    /// The first year of what is planned, or closes, however far ahead.
    private var firstAhead: Int? { [planned.min(), far.min(), closings.min()].compactMap { $0 }.min() }

    /// The year before the first plan, or the first of two plans that follow on each other (`kế hoạch năm 2018 và
    /// kế hoạch năm 2019`), which is under way.
    private var beforePlans: Int? {
        guard let first = planned.min() else { return nil }
        return planned.contains(first + 1) ? first : first - 1
    }
}
