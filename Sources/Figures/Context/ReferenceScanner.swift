import VietnameseText

/// Finds the references of a sentence from left to right.
struct ReferenceScanner {
    let text: NormalisedText
    let tokens: TokenList
    let vocabulary: ContextVocabulary
    let names: ReferenceNames
    var sentence: Range<Int>

    var words: ContextWords { vocabulary.words }

    /// - Parameters:
    ///   - found: An empty list.
    ///   - noted: The tokens that a reference may begin with, and others.
    func find(_ found: inout [Reference], among noted: inout NotedTokens.Cursor) {
        var start = sentence.lowerBound
        var oblique: (end: Int, how: ContextVocabulary.Oblique)?
        var bracket: Int?
        while let index = noted.next(from: start, before: sentence.upperBound) {
            start = index + 1
            let token = tokens[index]
            // Most words begin no name: nothing else is asked of them.
            if token.isWord, token.symbol != .unknown, oblique == nil || token.symbol != words.là,
                !tokens.mayBegin(
                    at: index, end: sentence.upperBound, first: .name, alone: .nameAlone, second: .nameSecond)
            {
                continue
            }
            if token.kind == .punctuation {
                // `Ảnh: ĐỨC TRONG`: who took it.
                if token.isMark(":"), index > sentence.lowerBound, tokens[index - 1].symbol == words.ảnh { break }
                if token.isMark("(") {
                    bracket = index
                } else if token.isMark(")") {
                    close(bracket, at: index, &found)
                    bracket = nil
                } else if token.isMark(",") || token.isMark(";") || token.isMark(":"),
                    token.isMark(";") || !isInNumber(index)
                {
                    oblique = nil
                }
                continue
            }
            guard token.isWord, token.symbol != .unknown else {
                if let company = camelCaseName(at: index) {
                    found.append(
                        Reference(target: .company(names.add(company)), tokens: index..<index + 1, bracket: bracket))
                }
                continue
            }
            // `Đứng sau Quảng Ninh là Hà Nội`: what is compared ends there.
            if token.symbol == words.là, oblique?.how == .comparison { oblique = nil }
            guard vocabulary.phrases.mayBegin(at: index, in: tokens, end: sentence.upperBound),
                let match = vocabulary.phrases.longest(at: index, in: tokens, end: sentence.upperBound)
            else { continue }
            if case .oblique(let how) = match.value {
                oblique = (match.tokens.upperBound, how)
                start = match.tokens.upperBound
                continue
            }
            guard var reference = reference(at: match) ?? listedDistrict(match, after: found.last) else {
                start = max(start, skip(match))
                continue
            }
            reference.bracket = bracket
            reference.continuesList = continuesList(found.last, reference)
            if let how = oblique?.how, let end = oblique?.end, bracket == nil,
                reference.tokens.lowerBound - end <= Self.reach(of: how)
            {
                switch how {
                case .comparison: reference.stance = .compared
                case .source: reference.stance = .source
                case .post: reference.stance = .post
                case .origin:
                    // A person is from one place: the next is what they speak of.
                    reference.stance = .origin
                    oblique = nil
                }
            } else if isAttached(reference) {
                reference.stance = .attached
            } else if reference.continuesList, let last = found.last {
                reference.stance = last.stance
            }
            if isVenue(reference) { reference.stance = .venue }
            if reference.stance == .plain, isAgent(reference) { reference.stance = .source }
            if isHome(reference) || isDeputys(reference) { reference.stance = .origin }
            if let bracket, bracket + 1 == reference.tokens.lowerBound {
                if followsPerson(bracket) {
                    reference.stance = .origin
                } else if let last = found.last, last.stance == .compared, last.tokens.upperBound == bracket {
                    reference.stance = .compared
                }
            }
            found.append(reference)
            start = appendSiblings(of: reference, after: max(start, reference.tokens.upperBound), &found)
        }
        close(bracket, at: sentence.upperBound, &found)
    }

    /// How many words can stand before a name that words before it say what it is to the figures: the names of schools
    /// are long (`phó hiệu trưởng Trường ĐH Kinh doanh và Công nghệ Hà Nội`).
    private static func reach(of how: ContextVocabulary.Oblique) -> Int {
        switch how {
        case .post: 3
        case .comparison, .source, .origin: 6
        }
    }

    /// `huyện Cư Jút … 15 người, Đắk Song 10`: a district after another of its province needs no type.
    func listedDistrict(
        _ match: PhraseTable<ContextVocabulary.Entry>.Match, after last: Reference?
    ) -> Reference? {
        guard case .name(let index) = match.value, let last, case .area(_, let groups) = last.target,
            match.tokens.allSatisfy({ !tokens[$0].isWord || tokens[$0].isCapitalised }), match.tokens.count > 1,
            match.tokens.lowerBound > sentence.lowerBound,
            tokens[match.tokens.lowerBound - 1].kind == .punctuation
                || tokens[match.tokens.lowerBound - 1].symbol == words.và
        else { return nil }
        let district = vocabulary.names[index].districts.first { groups.contains($0.group) }
        return district.map {
            Reference(
                target: .area(names.add("\($0.type) \($0.name)"), names.groups([$0.group])), tokens: match.tokens)
        }
    }

    /// The comma of `2,2`.
    func isInNumber(_ index: Int) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && tokens[index - 1].isDigits
            && tokens[index + 1].isDigits && !tokens[index + 1].hasSpaceBefore
    }

    /// `các phường Phú Thủy, Hưng Long, Bình Hưng`: the type is said once for all.
    func appendSiblings(of first: Reference, after index: Int, _ found: inout [Reference]) -> Int {
        guard case .area(let name, _) = first.target, first.tokens.lowerBound > sentence.lowerBound,
            tokens[first.tokens.lowerBound - 1].symbol == words.các,
            let type = Self.areaTypes.first(where: { names[name].utf8.starts(with: "\($0) ".utf8) })
        else { return index }
        var index = index
        while index + 1 < sentence.upperBound, tokens[index].isMark(",") || tokens[index].symbol == words.và,
            tokens[index + 1].isCapitalised, let area = areaName(after: index + 1, type: type)
        {
            found.append(
                Reference(
                    target: area.target, tokens: index + 1..<area.end, stance: first.stance, bracket: first.bracket,
                    continuesList: true))
            index = area.end
        }
        return index
    }

    static let areaTypes = ["phường", "xã", "quận", "huyện", "thị trấn", "thị xã"]

    /// How far to go on where a match is none: past a trap, else one word.
    func skip(_ match: PhraseTable<ContextVocabulary.Entry>.Match) -> Int {
        switch match.value {
        case .trap, .means(.none): match.tokens.upperBound
        default: match.tokens.lowerBound + 1
        }
    }

    func close(_ bracket: Int?, at end: Int, _ found: inout [Reference]) {
        guard let bracket else { return }
        for index in found.indices where found[index].bracket == bracket { found[index].bracketEnd = end }
    }

    func reference(at match: PhraseTable<ContextVocabulary.Entry>.Match) -> Reference? {
        let start = match.tokens.lowerBound
        switch match.value {
        case .name(let name): return named(name, match.tokens)
        case .central(let body):
            guard match.tokens.contains(where: { tokens[$0].isCapitalised }) else { return nil }
            var reference = Reference(target: .central(names.add(vocabulary.bodies[body])), tokens: match.tokens)
            if vocabulary.inspectors.contains(body), finds(after: match.tokens.upperBound) {
                reference.stance = .source
            }
            return reference
        case .department(let body):
            guard tokens[start].isCapitalised else { return nil }
            return Reference(target: .office(names.add(vocabulary.bodies[body])), tokens: match.tokens)
        case .head(let level): return headed(level, match.tokens)
        case .means(let means): return pointing(means, match.tokens)
        case .trap, .oblique: return nil
        }
    }

    // MARK: Names

    /// A place or town by its bare name, where it stands as one.
    func named(_ index: Int, _ range: Range<Int>) -> Reference? {
        let name = vocabulary.names[index]
        guard range.allSatisfy({ !tokens[$0].isWord || tokens[$0].isCapitalised }) else { return nil }
        if isPartOfLongerName(range) || range.count == 1 && beginsLongerName(range) { return nil }
        // `Ủy ban Pháp luật`: a word of two syllables.
        if range.count == 1, range.upperBound < sentence.upperBound, !tokens[range.upperBound].isCapitalised,
            vocabulary.compounds.contains(tokens[range.lowerBound].symbol, tokens[range.upperBound].symbol)
        {
            return nil
        }
        if let group = name.group {
            guard vocabulary.groups[group].level != .foreign || range.count > 1 || tokens[range.lowerBound].count > 3
            else { return countryOfOneSyllable(group, range) }
            return Reference(
                target: group == vocabulary.nation ? .nation : .place(group), tokens: range)
        }
        // A bare name of a district may be a person's or a street's: only towns are named so.
        let towns = name.districts.filter { $0.type == "thành phố" }
        guard let town = towns.first, Set(towns.map(\.group)).count == 1 else { return nil }
        return Reference(
            target: .area(names.add("\(town.type) \(town.name)"), names.groups([town.group])), tokens: range)
    }

    /// `Anh`, `Áo`, `Ý`, `Nga`, `Bỉ`: also common words and names; only where a preposition or list says it is a country.
    func countryOfOneSyllable(_ group: Int, _ range: Range<Int>) -> Reference? {
        guard range.lowerBound > sentence.lowerBound else { return nil }
        let before = tokens[range.lowerBound - 1]
        let isPlaced =
            before.symbol == words.ở || before.symbol == words.tại || before.symbol == words.của
            || before.isMark(",") || before.symbol == words.và
            || range.upperBound < sentence.upperBound && tokens[range.upperBound].isMark("(")
                && (before.symbol == words.với || before.symbol == words.như)
        guard isPlaced, !before.isCapitalised else { return nil }
        return Reference(target: .place(group), tokens: range)
    }

    /// `Nhật Cường` is no Japan.
    func beginsLongerName(_ range: Range<Int>) -> Bool {
        guard range.upperBound < sentence.upperBound, !tokens[range.lowerBound].isAllCapitals else { return false }
        let next = tokens[range.upperBound]
        return next.isWord && next.isCapitalised && !next.isAllCapitals
    }

    /// Whether words around make a name part of a person's, street's or lesser place's name.
    func isPartOfLongerName(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > sentence.lowerBound else { return false }
        let before = tokens[range.lowerBound - 1]
        guard before.isWord else { return false }
        if !before.isCapitalised {
            // `… Phát triển nông thôn Thái Nguyên`: no hamlet.
            let at = range.lowerBound - 2
            if at >= sentence.lowerBound, tokens[at].symbol == words.nông { return false }
            return vocabulary.wordsBefore.contains(before.symbol)
        }
        if before.isAllCapitals && before.count > 1 && !tokens[range.lowerBound].isAllCapitals { return false }
        // A capitalised word before: known to lead a sentence, or a name that goes on.
        if vocabulary.wordsBefore.contains(before.symbol) { return true }
        if vocabulary.leadingWords.contains(before.symbol) { return false }
        return !isAllCapitalsLine
    }

    private var isAllCapitalsLine: Bool {
        sentence.allSatisfy { !tokens[$0].isWord || tokens[$0].isAllCapitals }
    }

    // MARK: Words that point

    func pointing(_ means: ContextVocabulary.Means, _ range: Range<Int>) -> Reference? {
        let target: Reference.Target
        switch means {
        case .nation:
            // `Quảng Ninh dẫn đầu danh sách tỉnh, thành với 89,45 điểm` tells of Quảng Ninh.
            // `Đà Nẵng là địa phương đứng đầu` of Đà Nẵng.
            if isRanking(before: range.lowerBound) || isPredicate(range.lowerBound) {
                return Reference(target: .nation, tokens: range, stance: .compared)
            }
            // `xếp thứ 47/63 tỉnh thành` ranks one of them.
            let number = range.lowerBound - 1
            if number - 1 > sentence.lowerBound, tokens[number].isDigits, tokens[number - 1].isMark("/") { return nil }
            target = .nation
        case .state:
            guard tokens[range.lowerBound].isCapitalised else { return nil }
            target = .state
        case .region: target = .region
        case .ministry: target = .ownMinistry
        case .none: return nil
        case .province: return ownOrNamed(range, .ownProvince)
        case .city: return ownOrNamed(range, .ownCity)
        case .district: return ownOrNamed(range, .ownDistrict)
        }
        return Reference(target: target, tokens: range)
    }

    /// `dẫn đầu danh sách`, `cuối bảng xếp hạng các`, `đứng đầu khối`.
    func isRanking(before index: Int) -> Bool {
        (max(sentence.lowerBound, index - 4)..<index).contains { words.rankings.contains(tokens[$0].symbol) }
            && !(max(sentence.lowerBound, index - 3)..<index).contains { tokens[$0].symbol == words.là }
    }

    /// `tỉnh có chỉ số cao nhất`, `tỉnh thấp nhất`: one of all.
    func isSuperlative(after index: Int) -> Bool {
        var at = index
        while at + 1 < sentence.upperBound, at < index + 12 {
            if tokens[at].isMark(",") || tokens[at].isMark(";") || tokens[at].isDigits { return false }
            if tokens[at + 1].symbol == words.nhất, words.extremes.contains(tokens[at].symbol) {
                return at == index || tokens[index].symbol == words.có
            }
            at += 1
        }
        return false
    }

    /// `UBND tỉnh` alone is the article's own; with a name after it (`UBND tỉnh Lào Cai`) that name's.
    func ownOrNamed(_ range: Range<Int>, _ own: Reference.Target) -> Reference? {
        let next = range.upperBound
        if let name = nameAfter(next) {
            let entry = vocabulary.names[name.index]
            let covered = range.lowerBound..<name.tokens.upperBound
            switch own {
            case .ownCity:
                if let group = entry.group, vocabulary.groups[group].isCity {
                    return Reference(target: .place(group), tokens: covered)
                }
                if let town = entry.districts.first(where: { $0.type == "thành phố" }) {
                    return Reference(
                        target: .area(
                            names.add("thành phố \(town.name)"),
                            names.groups(entry.districts.filter { $0.type == town.type }.map(\.group))),
                        tokens: covered)
                }
                return entry.group.map { Reference(target: .place($0), tokens: covered) }
            case .ownDistrict:
                guard let district = entry.districts.first else { break }
                return Reference(
                    target: .area(
                        names.add("\(district.type) \(district.name)"), names.groups(entry.districts.map(\.group))),
                    tokens: covered)
            default:
                return entry.group.map { Reference(target: .place($0), tokens: covered) }
            }
        }
        if case .ownDistrict = own, let area = areaName(after: next, type: typeWord(range)) {
            return Reference(target: area.target, tokens: range.lowerBound..<area.end)
        }
        // `Lào Cai là một trong những tỉnh thấp nhất` of Lào Cai.
        if case .ownProvince = own, range.count == 1, isSuperlative(after: next), !isPredicate(range.lowerBound) {
            return Reference(target: .nation, tokens: range)
        }
        // `tỉnh` or `thành phố` alone: a kind of place where it is counted or listed.
        if range.count <= 2, !standsForItself(range) { return nil }
        return Reference(target: own, tokens: range)
    }

    /// Whether a bare `tỉnh` or `thành phố` means the one at hand: not one of a kind, a list or many.
    func standsForItself(_ range: Range<Int>) -> Bool {
        if range.lowerBound > sentence.lowerBound {
            let before = tokens[range.lowerBound - 1]
            let symbol = before.symbol
            if before.isDigits || before.isMark("/") { return false }
            // `huyện, thị xã, thành phố` is a list of kinds; `Cùng ngày, thành phố công bố …` is not.
            let at = range.lowerBound - 2
            if before.isMark(","), at < sentence.lowerBound || words.placeKinds.contains(tokens[at].symbol) {
                return false
            }
            if isPlural(symbol) { return false }
        }
        let next = range.upperBound
        guard next < sentence.upperBound else { return true }
        // `của huyện miền núi`: a kind.
        return tokens[next].symbol != words.khác && !words.kindsOfDistrict.contains(tokens[next].symbol)
    }

    /// `các`, `mỗi`, `hai`: what makes a noun after it one of many, or a kind.
    func isPlural(_ word: Symbol) -> Bool { words.plurals.contains(word) }

    func nameAfter(_ index: Int) -> (index: Int, tokens: Range<Int>)? {
        guard index < sentence.upperBound, tokens[index].isCapitalised,
            let match = vocabulary.phrases.longest(at: index, in: tokens, end: sentence.upperBound),
            case .name(let name) = match.value,
            match.tokens.allSatisfy({ !tokens[$0].isWord || tokens[$0].isCapitalised })
        else { return nil }
        return (name, match.tokens)
    }

    func typeWord(_ range: Range<Int>) -> String {
        let word = foldKey(text, Int(tokens[range.upperBound - 1].start)..<Int(tokens[range.upperBound - 1].end))
        return word == "xã" && range.count > 1 && tokens[range.upperBound - 2].symbol == words.thị ? "thị xã" : word
    }
}
