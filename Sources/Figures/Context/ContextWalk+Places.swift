import VietnameseText

extension ContextWalk {
    typealias Inheritance = Figure.Inheritance

    /// Settles place and body of the drafts of the sentence.
    func resolvePlaces(_ drafts: inout [DraftFigure], _ range: Range<Int>) {
        let distributed = respective(drafts, range)
        for index in range {
            if let subject = distributed[index] {
                set(drafts[index], subject, .said)
                continue
            }
            let draft = drafts[index]
            let (subject, from) = found(for: draft, among: drafts, range)
            set(drafts[index], subject, from)
            if countsWholeCountry(draft), let subject {
                // `4 bộ đạt dưới 83%`: what is counted is what the next figures are about.
                let counted = Reference(
                    target: .nation, tokens: draft.mention, bracket: bracketAround(draft.number.lowerBound))
                let at =
                    subjects.firstIndex { $0.reference.tokens.lowerBound > counted.tokens.lowerBound }
                    ?? subjects.endIndex
                subjects.removeAll { $0.reference.tokens.overlaps(counted.tokens) }
                subjects.insert((counted, subject), at: min(at, subjects.endIndex))
            }
        }
    }

    private func set(_ draft: DraftFigure, _ subject: Subject?, _ from: Inheritance?) {
        draft.figure.body = subject?.body.map { context.names[$0] }
        guard let group = subject?.group else {
            draft.figure.place = nil
            draft.figure.placeFrom = nil
            return
        }
        draft.placeGroup = group
        draft.figure.place = vocabulary.groups[group].base
        draft.figure.placeFrom = from
    }

    /// `Phú Thủy, Hưng Long, Bình Hưng …, lần lượt đạt 92%, 88,5% và 86%`: as many names as figures after
    /// `lần lượt` or `tương ứng`.
    private func respective(_ drafts: [DraftFigure], _ range: Range<Int>) -> [Int: Subject] {
        guard range.count > 1,
            let marker = vocabulary.words.respective(in: text.sentences[sentence].tokens, of: text.tokens)
        else { return [:] }
        var figures: [Int] = []
        // `lần lượt thứ 3 (năm 2013 thứ 5) và thứ 6`: what a bracket tells is of the value before it.
        var inBrackets: [Int: Int] = [:]
        let bracket = bracketAround(marker)
        for index in range where drafts[index].number.lowerBound > marker {
            if let last = figures.last, bracketAround(drafts[index].number.lowerBound) != bracket {
                inBrackets[index] = last
                continue
            }
            // The values stand in one list.
            if let last = figures.last {
                let start = drafts[last].mention.upperBound
                let gap = start..<max(start, drafts[index].mention.lowerBound)
                guard isListGap(text.tokens.outsideBrackets(gap)) else { break }
            }
            figures.append(index)
        }
        let named = namesInList(before: marker)
        var names = named
        if names.count != figures.count {
            names = namesInList(after: figures.last.map { drafts[$0].mention.upperBound })
        }
        guard names.count == figures.count, names.count > 1 else {
            // Values of a list that does not fit are of none of its names, but of what all share.
            let groups = Set(named.map(\.group))
            guard named.count > 1, groups.count == 1, let group = groups.first else { return [:] }
            return Dictionary(uniqueKeysWithValues: figures.map { ($0, Subject(group: group)) })
        }
        var subjects = Dictionary(uniqueKeysWithValues: zip(figures, names))
        for (index, owner) in inBrackets { subjects[index] = subjects[owner] }
        return subjects
    }

    func isListGap(_ gap: some Collection<Int>) -> Bool {
        gap.count <= 3
            && gap.allSatisfy {
                let token = text.tokens[$0]
                // `thứ 3 và thứ 6`
                return token.kind == .punctuation || token.symbol == vocabulary.words.và
                    || token.symbol == vocabulary.words.thứ
            }
    }

    /// The last list of names before a token; the type before the first belongs to all (`các phường A, B, C`).
    private func namesInList(before marker: Int) -> [Subject] {
        var list: [(reference: Reference, subject: Subject)] = []
        for entry in subjects where entry.reference.tokens.upperBound <= marker {
            if !entry.reference.continuesList { list = [] }
            list.append(entry)
        }
        return list.count > 1 ? list.map(\.subject) : []
    }

    private func namesInList(after marker: Int?) -> [Subject] {
        guard let marker else { return [] }
        var list: [Subject] = []
        for entry in subjects where entry.reference.tokens.lowerBound >= marker {
            if !entry.reference.continuesList, !list.isEmpty { break }
            list.append(entry.subject)
        }
        return list
    }

    /// What a figure is about, and from where that was taken.
    private func found(
        for draft: DraftFigure, among drafts: [DraftFigure], _ range: Range<Int>
    ) -> (Subject?, Inheritance?) {
        // `8 địa phương khu vực Đông Bắc Bộ`: in a region, and in no one place.
        if draft.figure.kind == .count, isInRegion(draft) { return (nil, nil) }
        // What is counted in provinces or ministries is counted in the country.
        if countsWholeCountry(draft), !countsWithin(draft) {
            // A company's branches in all provinces are still its own.
            let owner = companyBefore(Reference(target: .nation, tokens: draft.number))
            return (owner ?? Subject(group: vocabulary.nation), .said)
        }
        // `330 hộ, 49 xã, 20 huyện thuộc 9 tỉnh`: so are the parts that are counted in them.
        if isPartOfCounted(draft, drafts, range) { return (Subject(group: vocabulary.nation), .said) }
        if let office = officeWithin(draft) { return (office, .said) }
        let bracket = bracketAround(draft.number.lowerBound)
        let before = subjects.last { entry in
            entry.reference.tokens.upperBound <= draft.mention.lowerBound
                && canSettle(entry.reference, for: draft, bracket)
        }
        // `cao nhất là 6,41 (Hà Tĩnh)`: a name in brackets behind the number.
        if let named = subjects.first(where: {
            $0.reference.bracket != nil && follows($0.reference, draft, drafts, range)
        }),
            !range.contains(where: { bracketAround(drafts[$0].number.lowerBound) == named.reference.bracket })
        {
            return (merged(named), .said)
        }
        // `…, Đồng Nai xếp thứ 3`: a rank is of the last name alone.
        if let before, draft.figure.kind == .rank, before.reference.continuesList,
            text.tokens[before.reference.tokens.lowerBound - 1].isMark(",")
        {
            return (before.subject, .said)
        }
        // `vị trí thứ 2 thuộc về Hải Phòng`
        if draft.figure.kind == .rank, let owner = owner(of: draft, drafts, range) { return (owner, .said) }
        if let before, isSaid(before.reference, draft) { return (merged(before), .said) }
        // `5.104 hồ sơ ở Hà Nội`, `74,99% (Điện Biên)`.
        if let after = subjects.first(where: { follows($0.reference, draft, drafts, range) }) {
            return (beginsList(after.reference) ? Subject() : merged(after), .said)
        }
        if let before { return (merged(before), .sentence) }
        // `Với 2,5 triệu hộ chăn nuôi, thịt lợn chiếm 70% các sản phẩm thịt tại Việt Nam`: told of the country.
        if let located = locatedAfter(draft, drafts, range) { return (located, .sentence) }
        if leadsProvinces(draft) { return (Subject(group: vocabulary.nation), .sentence) }
        let isOfNation = subjects.contains { entry in
            let start = entry.reference.tokens.lowerBound
            guard case .nation = entry.reference.target, entry.reference.isFirm, start > 0 else { return false }
            let before = text.tokens[start - 1].symbol
            return text.tokens[start].isCapitalised && (before == vocabulary.words.tại || before == vocabulary.words.ở)
        }
        if isOfNation {
            return (Subject(group: vocabulary.nation), .sentence)
        }
        if before == nil, isAccountOfState() { return (Subject(group: vocabulary.nation), .sentence) }
        // `… được chọn từ 63 tỉnh, thành`: told of them all.
        if range.contains(where: { isAllProvinces(drafts[$0].figure) && countsWholeCountry(drafts[$0]) }) {
            return (Subject(group: vocabulary.nation), .sentence)
        }
        if let focus, !(isForeign(focus.group) && isPaidAtHome(draft)) {
            // `Thủ tướng đã phê duyệt hơn 4.700 thủ tục`: not the ministry's of the sentence before.
            let isOfState = focus.group == vocabulary.nation && isSaidOfState(draft)
            return (isOfState ? Subject(group: focus.group) : focus, .paragraph)
        }
        if let place = context.place { return (place, context.placeIsOutlets ? .outlet : .article) }
        if let group = context.outlet?.group { return (Subject(group: group), .outlet) }
        return (nil, nil)
    }

    /// What stands behind `thuộc về`, before the next figure.
    private func owner(of draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>) -> Subject? {
        let words = vocabulary.words
        let next = range.first { drafts[$0].number.lowerBound > draft.number.lowerBound }
        let end = next.map { drafts[$0].mention.lowerBound } ?? text.sentences[sentence].tokens.upperBound
        return subjects.first { entry in
            let start = entry.reference.tokens.lowerBound
            return start < end && start - 2 >= draft.mention.upperBound && text.tokens[start - 1].symbol == words.về
                && text.tokens[start - 2].symbol == words.thuộc
        }?.subject
    }

    /// `8 siêu thị, nằm chủ yếu tại quận 7, TP. HCM`: where it is, said behind it and before the next figure.
    private func locatedAfter(_ draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>) -> Subject? {
        let words = vocabulary.words
        let next = range.first { drafts[$0].number.lowerBound > draft.number.lowerBound }
        let end = next.map { drafts[$0].mention.lowerBound } ?? text.sentences[sentence].tokens.upperBound
        let behind = subjects.filter { entry in
            let start = entry.reference.tokens.lowerBound
            guard entry.reference.stance == .plain, entry.reference.bracket == nil, start >= draft.mention.upperBound,
                start < end, start > 0
            else { return false }
            switch entry.reference.target {
            case .place, .area: return true
            default: return false
            }
        }
        guard let first = behind.first, let group = first.subject.group, vocabulary.groups[group].level == .province,
            Set(behind.map(\.subject.group)).count == 1
        else { return nil }
        let before = text.tokens[first.reference.tokens.lowerBound - 1].symbol
        guard before == words.tại || before == words.ở else { return nil }
        return behind.count == 1 ? first.subject : Subject(group: group)
    }

    private func isSaidOfState(_ draft: DraftFigure) -> Bool {
        subjects.contains { entry in
            guard case .state = entry.reference.target, entry.reference.stance == .plain else { return false }
            return entry.reference.tokens.upperBound <= draft.number.lowerBound
        }
    }

    /// `2 lãnh đạo Sở Tư pháp`: an office within what is counted.
    private func officeWithin(_ draft: DraftFigure) -> Subject? {
        guard draft.figure.kind == .count else { return nil }
        return subjects.first { entry in
            guard case .office = entry.reference.target else { return false }
            return draft.mention.contains(entry.reference.tokens.lowerBound)
                && entry.reference.tokens.lowerBound > draft.number.upperBound
        }?.subject
    }

    /// A body beside its place: `UBND quận 1 (TP HCM)`, `Sở Nội vụ Hà Nội`.
    private func merged(_ entry: (reference: Reference, subject: Subject)) -> Subject {
        var subject = entry.subject
        if subject.group == nil, subject.body != nil { subject.group = context.home.province ?? context.place?.group }
        // A list of places at once is no place.
        if entry.reference.continuesList,
            let at = subjects.firstIndex(where: { $0.reference.tokens == entry.reference.tokens })
        {
            var first = at
            while first > 0, subjects[first].reference.continuesList { first -= 1 }
            let list = subjects[first...at].map(\.subject)
            if Set(list.map(\.group)).count > 1 { return Subject() }
            if list.contains(where: { !context.names.areSame($0.body, list.first?.body) }) {
                return Subject(group: subject.group)
            }
        }
        // `… là ngân hàng có mạng lưới lớn nhất Việt Nam, với 360 chi nhánh`: still the company's.
        if case .nation = entry.reference.target, let owner = companyBefore(entry.reference) { return owner }
        // The place right after a body's name says where it is, not what the figure is about.
        if subject.body == nil, let body = bodyBefore(entry.reference) { return body }
        return subject
    }

    /// `300 tấn cá ở Hòa Bình và Phú Thọ`: the first of several provinces, which at once are no place.
    private func beginsList(_ reference: Reference) -> Bool {
        guard let at = subjects.firstIndex(where: { $0.reference.tokens == reference.tokens }),
            subjects.indices.contains(at + 1), subjects[at + 1].reference.continuesList
        else { return false }
        let (first, second) = (subjects[at].subject, subjects[at + 1].subject)
        return first.body == nil && second.body == nil && first.group != second.group
    }

    private func companyBefore(_ reference: Reference) -> Subject? {
        subjects.last { entry in
            guard case .company = entry.reference.target, entry.reference.isFirm else { return false }
            return entry.reference.tokens.upperBound <= reference.tokens.lowerBound
        }?.subject
    }

    /// `Sở Nội vụ` before `Hà Nội` of `Sở Nội vụ Hà Nội`; `quận 1` before `(TP HCM)`.
    private func bodyBefore(_ reference: Reference) -> Subject? {
        guard let at = subjects.firstIndex(where: { $0.reference.tokens == reference.tokens }), at > 0 else {
            return nil
        }
        let before = subjects[at - 1]
        guard before.subject.body != nil else { return nil }
        if case .central = before.reference.target { return nil }
        let distance = reference.tokens.lowerBound - before.reference.tokens.upperBound
        // `quận 1 (TP HCM)`, `Q. 4, TP. HCM`: the place that the body lies in.
        var isWithin = distance == 0 || distance == 1 && reference.bracket != nil
        if case .area(_, let groups) = before.reference.target, distance == 1, let group = subjects[at].subject.group {
            isWithin = isWithin || groups.isEmpty || groups.contains(group)
        }
        guard isWithin else { return nil }
        guard before.reference.stance == .plain || before.reference.stance == .attached else { return nil }
        var subject = before.subject
        subject.group = subjects[at].subject.group
        return subject
    }

    /// Whether a reference can be what a figure after it is about.
    private func canSettle(_ reference: Reference, for draft: DraftFigure, _ bracket: Int?) -> Bool {
        if let own = reference.bracket, own != bracket {
            // What a bracket names holds in it alone, unless it only adds where something is.
            return false
        }
        switch reference.stance {
        case .plain, .post: break
        case .attached: return false
        case .compared:
            // `kém Hải Phòng (70.9 điểm)`: the figure in the bracket is of what is compared with.
            guard let bracket, bracket == reference.tokens.upperBound, reference.bracket == nil else { return false }
        case .venue, .origin: return false
        case .source:
            switch reference.target {
            case .place, .area, .ownProvince, .ownCity, .ownDistrict: break
            default: return false
            }
        }
        if case .state = reference.target { return false }
        if case .place(let group) = reference.target, isForeign(group), isPaidAtHome(draft) { return false }
        // `Việt Nam … trong bảng xếp hạng toàn cầu, lên vị trí 42`: a region is what one is ranked in, or belongs to.
        if case .region = reference.target {
            if draft.figure.kind == .rank || draft.figure.unit == "bậc" { return false }
            let isMember = subjects.contains { entry in
                guard case .nation = entry.reference.target, entry.reference.stance == .plain else { return false }
                return entry.reference.tokens.upperBound <= reference.tokens.lowerBound
                    && text.tokens[entry.reference.tokens.lowerBound].isCapitalised
            }
            if isMember { return false }
        }
        return true
    }

    /// `bán được 200 cặp đồng xu của Úc, giá 350.000 đồng`: what is paid in dong, in an article that is on no other country, is
    /// paid here.
    private func isPaidAtHome(_ draft: DraftFigure) -> Bool {
        draft.figure.kind == .money && draft.figure.unit == "VND" && context.place != nil
            && !isForeign(context.place?.group)
    }

    private func isForeign(_ group: Int?) -> Bool {
        group.map { vocabulary.groups[$0].level == .foreign } ?? false
    }

    private func isSaid(_ reference: Reference, _ draft: DraftFigure) -> Bool {
        if draft.clause.contains(reference.tokens.lowerBound) { return true }
        guard let bracket = bracketAround(draft.number.lowerBound) else { return false }
        return reference.tokens.upperBound == bracket
    }

    /// Whether a reference after a figure, in its clause and before the next figure, says what it is about.
    private func follows(
        _ reference: Reference, _ draft: DraftFigure, _ drafts: [DraftFigure], _ range: Range<Int>
    ) -> Bool {
        guard reference.stance == .plain || reference.stance == .attached,
            reference.tokens.lowerBound >= draft.mention.upperBound
        else { return false }
        guard draft.figure.kind != .rank else { return false }
        if case .state = reference.target { return false }
        let start = reference.tokens.lowerBound
        if let next = range.first(where: { drafts[$0].number.lowerBound > draft.number.lowerBound }),
            drafts[next].number.lowerBound < start
        {
            return false
        }
        let words = vocabulary.words
        if let bracket = reference.bracket {
            return bracket == draft.mention.upperBound && start == bracket + 1
        }
        guard draft.clause.contains(start), start > draft.mention.upperBound || draft.mention.upperBound == start else {
            return false
        }
        let before = text.tokens[start - 1].symbol
        guard
            [words.của, words.ở, words.tại, words.cho, words.thuộc].contains(before) || startsWithPlaceWord(reference)
        else {
            return false
        }
        return !(draft.mention.upperBound..<start).contains { text.tokens[$0].isMark(",") }
    }

    private func startsWithPlaceWord(_ reference: Reference) -> Bool {
        let first = text.tokens[reference.tokens.lowerBound].symbol
        return first == vocabulary.words.trên || first == vocabulary.words.của || first == vocabulary.words.trong
    }

    func bracketAround(_ token: Int) -> Int? {
        text.tokens.bracket(around: token, from: text.sentences[sentence].tokens.lowerBound)
    }

    /// Gives a draft the official name and identity of its place: of the earlier of its period's end and the article's date.
    func identify(_ draft: DraftFigure) {
        guard let group = draft.placeGroup else { return }
        var day = context.date
        if let end = draft.figure.period?.end { day = day.map { min($0, end) } ?? end }
        if identified.map({ $0.group != group || $0.day != day }) ?? true {
            let identities = vocabulary.groups[group].identities
            let place = identity(of: identities, on: day)
            let name = place.map { officialName(identities[$0], on: context.date ?? day) }
            identified = (group, day, place.map { identities[$0].id }, name)
        }
        draft.figure.placeID = identified?.id
        draft.figure.place = identified?.name ?? draft.figure.place
    }
}
