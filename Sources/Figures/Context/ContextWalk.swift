import VietnameseText

/// Goes through an article's sentences and keeps what the last ones were about, for figures that do not
/// say it themselves.
///
/// A class: what it keeps would be copied for every rule that asks it while it goes on.
final class ContextWalk {
    let text: ArticleText
    let context: ArticleContext
    let vocabulary: ContextVocabulary

    typealias Subject = ArticleContext.Subject

    /// What the paragraph is about so far, and the line that said so.
    var focus: Subject?
    private var focusLine = 0
    /// The number of lines that are more than cells, up to the sentence's, and the article's line that was counted last.
    private var line = 0
    private var countedLine = -1
    /// The last province that was not a city, and the last district, wherever they stood.
    var lastProvince: Int?
    var lastArea: Subject?
    /// The last ministry, wherever it stood.
    var lastCentral: Subject?
    /// The span of time that the paragraph tells of so far, for how many more sentences it holds, and the line that said so.
    var focusTime: TimeExpression?
    var focusTimeLasts = 0
    private var focusTimeLine = 0
    /// The last span that was told, wherever it stood.
    var lastSpan: TimeExpression?
    /// The later of two spans that the paragraph compared, once it said by how much they differ.
    var focusChange: Period?
    /// The span that the paragraph plans for.
    var focusPlan: TimeExpression?
    /// The spans that the sentence says for figures of its own.
    var periodsSaid: [Period] = []
    /// The last span that the paragraph said for something planned.
    var lastPlanned: Period?
    /// What the heading above says.
    var headingTime: TimeExpression?
    var paragraph = -1
    var sentence = 0
    /// The sentence's references with what they mean here.
    var subjects: [(reference: Reference, subject: Subject)] = []
    /// The place that a figure was last given, with its id and name: most of an article's are the same.
    var identified: (group: Int, day: CalendarDay?, id: String?, name: String?)?

    init(text: ArticleText, context: ArticleContext, vocabulary: ContextVocabulary) {
        self.text = text
        self.context = context
        self.vocabulary = vocabulary
    }

    func enter(_ index: Int) {
        sentence = index
        if !periodsSaid.isEmpty { periodsSaid.removeAll(keepingCapacity: true) }
        let range = text.sentences[index]
        if range.paragraph != paragraph {
            paragraph = range.paragraph
            focus = nil
            focusTime = nil
            focusTimeLasts = 0
            focusPlan = nil
            lastPlanned = nil
            focusChange = nil
        }
        forget(at: range)
        headingTime = range.heading.flatMap { heading in
            context.times.indices.contains(heading) ? context.times[heading].first(where: \.isFree) : nil
        }
        if !subjects.isEmpty { subjects.removeAll(keepingCapacity: true) }
        guard !context.references.isEmpty(index) else { return }
        for reference in context.references[index] {
            guard let subject = subject(of: reference) else { continue }
            subjects.append((reference, subject))
            if let group = subject.group, subject.body == nil, vocabulary.groups[group].level == .province,
                !vocabulary.groups[group].isCity
            {
                lastProvince = group
            }
            if case .area = reference.target { lastArea = subject }
            if case .central(let body) = reference.target {
                lastCentral = Subject(group: vocabulary.nation, body: body)
            }
        }
    }

    /// Lines with no blank one between them may be sentences of a page that has lost its paragraphs: what one of them is
    /// about, and its time, are not those of all to the page's end.
    private func forget(at sentence: ArticleText.SentenceRange) {
        // The cells of a table's row stay the row's.
        if sentence.line != countedLine, sentence.tokens.count > Self.cell { line += 1 }
        countedLine = sentence.line
        if line - focusLine > Self.linesOfPlace { focus = nil }
        if line - focusTimeLine > Self.linesOfTime { focusTime = nil }
    }

    /// How many lines on a place, or a time that opened its line, still holds: where it stood longer, readers more often
    /// took what they read for the article's.
    private static let linesOfPlace = 4
    private static let linesOfTime = 5
    private static let cell = 5

    func leave(_ index: Int) {
        if let settled = focusOfSentence() {
            focus = settled.group == nil ? nil : settled
            focusLine = line
        }
        focusTimeLasts -= 1
        if context.times.isEmpty(index) {
            if focusTimeLasts <= 0 { focusTime = nil }
            return
        }
        let free = context.times[index].filter { time in
            if case .day = time.form { return false }
            return time.isFree && time.bracket == nil
        }
        guard !free.isEmpty else {
            if let day = context.times[index].first(where: isLongPast) {
                (focusTime, focusTimeLasts, focusTimeLine) = (day, 1, line)
            } else if focusTimeLasts <= 0 {
                focusTime = nil
            }
            return
        }
        // `Cuối tháng 10/2017, Trung ương ban hành nghị quyết 18`: when a document was made says nothing of what comes of it.
        if periodsSaid.isEmpty, tellsOfDocument(index) {
            if focusTimeLasts <= 0 { focusTime = nil }
            return
        }
        if let plan = free.last(where: \.isPlan) { focusPlan = plan }
        // `Trước năm 2018, … giảm còn 80`: nothing after is of so open a time.
        let told = free.filter { time in
            if time.isPlan || time.isAhead { return false }
            guard case .until = time.form else { return true }
            return text.tokens[time.tokens.lowerBound].symbol != vocabulary.words.trước
        }
        if !told.isEmpty { focusChange = nil }
        if let span = told.last(where: { $0.isSpanOfYears || $0.isFromTo }) { lastSpan = span }
        if let reported = context.anchor.reported, let leading = told.first(where: \.isLeading),
            let period = leading.period(context.anchor), period < reported, mentionsAlso(index)
        {
            // `Năm 2016, Ngân hàng Nhà nước cũng đứng đầu`: a look back, after which the report goes on.
            return
        }
        if let leading = told.first(where: \.isLeading), isLasting(leading) || leading.form == .before {
            (focusTime, focusTimeLasts, focusTimeLine) = (leading, .max, line)
        } else if let last = told.last(where: { isLasting($0) && !$0.isSpanOfYears && isOfFigures($0) })
            ?? told.last(where: { isLasting($0) && !$0.isSpanOfYears })
        {
            // `tổng kết năm 2018, phát động thi đua năm 2019`: what the article reports goes before.
            focusTime = told.first { $0.period(context.anchor) == context.anchor.reported } ?? last
            (focusTimeLasts, focusTimeLine) = (3, line)
        } else if focusTimeLasts <= 0 {
            focusTime = nil
        }
    }

    private func tellsOfDocument(_ index: Int) -> Bool {
        let words = vocabulary.words
        let sentence = text.sentences[index].tokens
        return sentence.dropLast(3).contains { at in
            words.enactments.contains(text.tokens[at].symbol, text.tokens[at + 1].symbol)
                && words.documentHead.contains(text.tokens[at + 2].symbol)
                && words.document.contains(text.tokens[at + 3].symbol)
        }
    }

    /// `Ngày 29/5/2008, Quốc hội thông qua nghị quyết … Theo nghị quyết này, …`: a day of an earlier year that opens a sentence
    /// is when the next one is told of, too.
    private func isLongPast(_ time: TimeExpression) -> Bool {
        guard let said = time.day?.year, let year = context.date?.year ?? context.anchor.year else { return false }
        return time.isLeading && !time.isDocument && !time.isComparison && time.bracket == nil && said < year
    }

    /// `trong quý I-2018 có 2.253 hồ sơ, bằng 65,3% tổng số cả năm 2017`: what the sentence's own figures are of.
    private func isOfFigures(_ time: TimeExpression) -> Bool {
        time.period(context.anchor).map(periodsSaid.contains) ?? false
    }

    /// `Theo quy định của Ủy ban Thường vụ Quốc hội, …`, `Theo thống kê của Bộ Nội vụ, …`: told of the whole country.
    func isAccountOfState() -> Bool {
        let words = vocabulary.words
        let tokens = text.sentences[sentence].tokens
        guard let first = tokens.first, text.tokens[first].symbol == words.theo else { return false }
        return context.references[sentence].contains { reference in
            switch reference.target {
            case .state, .central: break
            default: return false
            }
            let at = reference.tokens.lowerBound
            return at - first <= 9 && (first..<at).contains { words.accounts.contains(text.tokens[$0].symbol) }
        }
    }

    private func mentionsAlso(_ index: Int) -> Bool {
        text.sentences[index].tokens.contains { text.tokens[$0].symbol == vocabulary.words.cũng }
    }

    /// The place of the sentence as a whole, for the relation of sentences.
    var placeOfSentence: String? {
        let subject = focusOfSentence() ?? focus ?? context.place
        return subject?.group.map { name(ofGroup: $0, on: context.date) }
    }

    /// What a sentence settles for those after it: its last firm subject outside brackets; what stands
    /// after a preposition only where nothing else is there.
    func focusOfSentence() -> Subject? {
        var last: Int?
        var direct: Int?
        var isOfMany = false
        for index in subjects.indices.reversed()
        where subjects[index].reference.isFirm && subjects[index].reference.bracket == nil {
            if let last, subjects[index].subject.group != subjects[last].subject.group { isOfMany = true }
            last = last ?? index
            if direct == nil, !isOblique(subjects[index].reference) { direct = index }
        }
        guard let last else { return isAccountOfState() ? Subject(group: vocabulary.nation) : nil }
        if isOfMany, isListed(subjects[last].reference) { return nil }
        // `4 huyện Hoài Đức, Thanh Trì, Đông Anh`: what comes next is of none of them alone.
        if isListed(subjects[last].reference), last > 0,
            !context.names.areSame(subjects[last - 1].subject.body, subjects[last].subject.body),
            let group = subjects[last].subject.group
        {
            return Subject(group: group)
        }
        if isExample { return nil }
        if namesExamples { return focus.map { Subject(group: $0.group) } }
        let chosen = subjects[direct ?? last]
        if isOnTheSide(chosen) { return nil }
        // `vay vốn tại Ngân hàng An Bình`: an enterprise that may be anywhere, and does nothing itself, leaves the province.
        if case .company = chosen.reference.target, chosen.subject.group == vocabulary.nation,
            isOblique(chosen.reference) || isWhere(chosen.reference),
            let group = lastPlace(before: chosen.reference)?.subject.group ?? focus?.group,
            vocabulary.groups[group].level == .province
        {
            return Subject(group: group, body: chosen.subject.body)
        }
        return chosen.subject
    }

    func isListed(_ reference: Reference) -> Bool { reference.continuesList }

    /// `Đơn cử, Hải Phòng …`: its place is its own alone.
    private var isExample: Bool {
        text.opens(text.sentences[sentence].tokens, with: vocabulary.words.examples)
    }

    /// `Những nơi làm tốt như Bộ Tài chính giảm 310 người, Thanh Hóa giảm 570 người`: what comes next is of none of them.
    private var namesExamples: Bool {
        let such = vocabulary.words.như
        return subjects.contains { entry in
            let before = entry.reference.tokens.lowerBound - 1
            return before > text.sentences[sentence].tokens.lowerBound && entry.reference.bracket == nil
                && text.tokens[before].symbol == such
        }
    }

    /// The whole country or a ministry, named within a sentence of an article on a province (`theo quy hoạch toàn quốc`,
    /// `thông tư của Bộ Giao thông`): what comes next is told of the province again.
    private func isOnTheSide(_ chosen: (reference: Reference, subject: Subject)) -> Bool {
        guard chosen.subject.group == vocabulary.nation, let place = context.place?.group,
            vocabulary.groups[place].level == .province
        else { return false }
        switch chosen.reference.target {
        case .nation, .central: break
        default: return false
        }
        return chosen.reference.tokens.lowerBound - text.sentences[sentence].tokens.lowerBound > Self.opening
    }

    /// How many words can stand before what a sentence is about.
    private static let opening = 4

    /// The last place of the sentence before a reference that is told of itself.
    ///
    /// - Parameter skipsBrackets: Whether one in brackets does not count.
    func lastPlace(
        before reference: Reference, skipsBrackets: Bool = false
    ) -> (reference: Reference, subject: Subject)? {
        subjects.last { entry in
            guard case .place = entry.reference.target, entry.reference.stance == .plain else { return false }
            if skipsBrackets, entry.reference.bracket != nil { return false }
            return entry.reference.tokens.upperBound <= reference.tokens.lowerBound
        }
    }

    private func isWhere(_ reference: Reference) -> Bool {
        follows(reference, anyOf: vocabulary.words.placePrepositions)
    }

    private func isOblique(_ reference: Reference) -> Bool {
        follows(reference, anyOf: vocabulary.words.obliquePrepositions)
    }

    private func follows(_ reference: Reference, anyOf prepositions: SymbolSet) -> Bool {
        let start = reference.tokens.lowerBound
        guard start > text.sentences[sentence].tokens.lowerBound else { return false }
        return prepositions.contains(text.tokens[start - 1].symbol)
    }
}
