import VietnameseText

/// Finds those in office whom an article names, and the days between which it can have been written.
///
/// `Chiều 23/12, … Bí thư Thành ủy Đinh La Thăng`: he held that office from February 2016 to May 2017, so it is 2016.
struct OfficeTerms: Sendable {
    private struct Term {
        var post: [Symbol]
        var name: [Symbol]
        var days: Span
    }

    /// The days between which all whom an article names held their offices; no last day where they still may.
    struct Span: Sendable, Hashable {
        var first: CalendarDay
        var last: CalendarDay?

        /// The years from the first day to the last in which a day of some month falls.
        func years(day: Int, month: Int) -> (first: Int, last: Int?) {
            let start = CalendarDay(year: first.year, month: month, day: day).map { $0 < first } ?? false
            let end = last.map { last in
                CalendarDay(year: last.year, month: month, day: day).map { $0 > last } ?? false
                    ? last.year - 1 : last.year
            }
            return (start ? first.year + 1 : first.year, end)
        }
    }

    /// By the last word of the holder's name.
    private var terms: [Symbol: [Term]] = [:]
    /// The longest first, so that `phó thủ tướng` is not taken for `thủ tướng`.
    private let posts: [[Symbol]]
    /// `nguyên`, `cựu`: what makes the post a former or another one.
    private let others: SymbolSet
    /// The words that ``terms`` is asked with.
    let names: SymbolSet

    /// How many words and marks can stand between the post and the name: `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ …`.
    private static let reachBefore = 12
    /// … and between the name and the post that follows it: `ông Lê Vĩnh Tân - Bộ trưởng`.
    private static let reachAfter = 2
    /// For so many days the news still calls those by their office who have just left it.
    private static let grace = 30

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary) {
        var posts: Set<[Symbol]> = []
        for row in ColumnTable(EmbeddedTables.officeTerms).adding(extra.rows("office-terms")).rows {
            let (post, name) = (lexicon.intern(phrase: row["post"]), lexicon.intern(phrase: row["name"]))
            guard let first = CalendarDay(written: row["valid_from"]), let given = name.last, !post.isEmpty else {
                continue
            }
            posts.insert(post)
            let last = CalendarDay(written: row["valid_until"])?.adding(days: Self.grace)
            let days = Span(first: first, last: last)
            terms[given, default: []].append(Term(post: post, name: name, days: days))
        }
        self.posts = posts.sorted { $0.count > $1.count }
        others = SymbolSet(["nguyên", "cựu", "cố", "phó"].map { lexicon.intern($0) })
        names = SymbolSet(Array(terms.keys))
    }

    /// The days that the article lies between; nil where it names nobody in office.
    func span(_ text: ArticleText) -> Span? {
        var found: Span?
        let tokens = text.tokens
        for index in text.sought {
            guard tokens[index].isCapitalised, let days = term(endingAt: index, tokens) else { continue }
            guard let known = found else {
                found = days
                continue
            }
            found = Self.both(known, days)
        }
        return found
    }

    /// What two terms have in common; of two that have no day in common the later, beside which the earlier is memory.
    private static func both(_ one: Span, _ other: Span) -> Span {
        let (early, late) = one.first <= other.first ? (one, other) : (other, one)
        if let last = early.last, last < late.first { return late }
        return Span(first: late.first, last: [early.last, late.last].compactMap { $0 }.min())
    }

    private func term(endingAt index: Int, _ tokens: TokenList) -> Span? {
        for term in terms[tokens[index].symbol] ?? [] {
            let start = index + 1 - term.name.count
            guard start >= 0, stands(term.name, at: start, tokens) else { continue }
            if [post(before: start, tokens), post(after: index + 1, tokens)].contains(term.post) { return term.days }
        }
        return nil
    }

    /// The nearest post before a name.
    private func post(before name: Int, _ tokens: TokenList) -> [Symbol]? {
        for end in stride(from: name, through: max(1, name - Self.reachBefore), by: -1) {
            if let post = post(from: { end - $0.count }, tokens) { return post }
            if tokens[end - 1].isMark(";") || tokens[end - 1].isMark(")") { return nil }
        }
        return nil
    }

    private func post(after name: Int, _ tokens: TokenList) -> [Symbol]? {
        for start in name..<min(tokens.count, name + Self.reachAfter) where tokens[start].kind == .punctuation {
            if let post = post(from: { _ in start + 1 }, tokens) { return post }
        }
        return nil
    }

    /// The longest post at a place, unless it is a former one or another's.
    private func post(from start: ([Symbol]) -> Int, _ tokens: TokenList) -> [Symbol]? {
        guard let post = posts.first(where: { start($0) >= 0 && stands($0, at: start($0), tokens) }) else { return nil }
        let before = start(post) - 1
        return before >= 0 && others.contains(tokens[before].symbol) ? [] : post
    }

    private func stands(_ words: [Symbol], at start: Int, _ tokens: TokenList) -> Bool {
        guard start + words.count <= tokens.count else { return false }
        return words.indices.allSatisfy { tokens[start + $0].symbol == words[$0] }
    }
}
