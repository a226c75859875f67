import VietnameseText

/// How a reference stands in its sentence: as what is told of, or beside it.
extension ReferenceScanner {
    /// `Đại biểu Bùi Sỹ Lợi (`, `ông Nguyễn Văn An (`: a person's name of two to five syllables behind a title.
    func followsPerson(_ bracket: Int) -> Bool {
        var index = bracket
        while index > sentence.lowerBound, isOfName(index - 1), bracket - index < 8,
            !words.personTitles.contains(tokens[index - 1].symbol)
        {
            index -= 1
        }
        guard bracket - index >= 2, bracket - index < 8, index > sentence.lowerBound else { return false }
        return words.personTitles.contains(tokens[index - 1].symbol)
    }

    /// A capitalised word, or the point behind an initial (`chị L.T. Huyền`).
    private func isOfName(_ index: Int) -> Bool {
        if tokens[index].isWord { return tokens[index].isCapitalised }
        return tokens[index].isMark(".") && index > sentence.lowerBound && tokens[index - 1].count == 1
            && tokens[index - 1].isCapitalised
    }

    /// `3 đơn vị sự nghiệp thuộc Sở Y tế`: a number before it in its clause, and `thuộc`.
    func isAttached(_ reference: Reference) -> Bool {
        var index = reference.tokens.lowerBound - 1
        guard index > sentence.lowerBound else { return false }
        if case .area = reference.target, tokens[index].symbol == words.và {
            // `21 quận, huyện và TP Thủ Đức`: one of many, joined to a common noun.
            return tokens[index - 1].isWord && !tokens[index - 1].isCapitalised
        }
        guard tokens[index].symbol == words.thuộc else { return false }
        while index > sentence.lowerBound {
            index -= 1
            if tokens[index].isMark(",") || tokens[index].isMark(";") { return false }
            if tokens[index].isDigits { return true }
        }
        return false
    }

    /// `Thanh tra Chính phủ đã xác định …`: what follows is of those whom it inspected.
    func finds(after index: Int) -> Bool {
        var at = index
        while at < index + 2, at + 1 < sentence.upperBound {
            let (a, b) = (tokens[at].symbol, tokens[at + 1].symbol)
            if words.findings.begin(with: a, b) { return true }
            at += 1
        }
        return false
    }

    /// `mẫu thẻ được Bộ Công an giới thiệu`: by whom something is done is not what is told of.
    func isAgent(_ reference: Reference) -> Bool {
        switch reference.target {
        case .central, .office, .company: break
        default: return false
        }
        let (before, next) = (reference.tokens.lowerBound - 1, reference.tokens.upperBound)
        guard before >= sentence.lowerBound, next < sentence.upperBound, tokens[next].isWord else { return false }
        return (tokens[before].symbol == words.được || tokens[before].symbol == words.bị)
            && !tokens[next].isCapitalised
    }

    /// `đại biểu Bạc Liêu`, `đại biểu tỉnh Bạc Liêu`: whom a speaker was elected by.
    func isDeputys(_ reference: Reference) -> Bool {
        guard case .place = reference.target else { return false }
        let before = reference.tokens.lowerBound - 1
        return before > sentence.lowerBound && tokens[before].symbol == words.biểu
            && tokens[before - 1].symbol == words.đại
    }

    /// `công ty Trung Quốc`, `tập đoàn lớn nhất Hàn Quốc`: where an enterprise is from, not what is told of.
    func isHome(_ reference: Reference) -> Bool {
        switch reference.target {
        case .place(let group): guard vocabulary.groups[group].level == .foreign else { return false }
        default: return false
        }
        let before = reference.tokens.lowerBound - 1
        guard before > sentence.lowerBound, !tokens[before].isCapitalised else { return false }
        return words.enterprises.contains(tokens[before - 1].symbol, tokens[before].symbol)
            || tokens[before].symbol == words.nhất
    }

    /// Whether people meet at a place rather than that figures are about it.
    func isVenue(_ reference: Reference) -> Bool {
        switch reference.target {
        case .place, .central, .office: break
        default: return false
        }
        guard reference.tokens.lowerBound > sentence.lowerBound else { return false }
        let before = tokens[reference.tokens.lowerBound - 1].symbol
        guard before == words.tại || before == words.ở else { return false }
        let next = reference.tokens.upperBound
        let isSetOff = next >= sentence.upperBound || tokens[next].isMark(",") || tokens[next].isMark(".")
        guard isSetOff else { return false }
        // An adverbial of place in the sentence of an event: a day and a meeting.
        return sentence.contains { tokens[$0].isDigits && dayLike($0) } && sentence.contains { isMeeting($0) }
    }

    func dayLike(_ index: Int) -> Bool {
        index + 2 < sentence.upperBound && tokens[index + 2].isDigits
            && (tokens[index + 1].isMark("/") || tokens[index + 1].isMark("-") || tokens[index + 1].isMark("."))
    }

    func isMeeting(_ index: Int) -> Bool {
        guard index + 1 < sentence.upperBound else { return false }
        let (a, b) = (tokens[index].symbol, tokens[index + 1].symbol)
        return words.meetings.contains(a, b)
    }

    /// `Đà Nẵng là địa phương`, `Lào Cai là một trong những tỉnh`: what a name is said to be.
    func isPredicate(_ index: Int) -> Bool {
        var at = index - 1
        while at > sentence.lowerBound, at > index - 5,
            words.plurals.contains(tokens[at].symbol)
                || tokens[at].symbol == words.trong
        {
            at -= 1
        }
        return at > sentence.lowerBound && tokens[at].symbol == words.là && tokens[at - 1].isWord
            && tokens[at - 1].isCapitalised
    }

    func continuesList(_ last: Reference?, _ next: Reference) -> Bool {
        guard let last, last.stance != .venue else { return false }
        let between = last.tokens.upperBound..<max(last.tokens.upperBound, next.tokens.lowerBound)
        guard between.count == 1 || between.count == 2 else { return false }
        if isWayFromBracket(last, next, between) { return true }
        guard last.bracket == next.bracket, Self.isAlike(last.target, next.target) else { return false }
        if between.count == 1, isWay(last, next, between.lowerBound) { return true }
        return between.allSatisfy { tokens[$0].isMark(",") || tokens[$0].symbol == words.và || tokens[$0].isMark(";") }
    }

    /// `tuyến Hải Phòng - Hà Nội`, `từ Sài Gòn đến Hải Phòng`: from one place to another is at neither.
    private func isWay(_ last: Reference, _ next: Reference, _ link: Int) -> Bool {
        guard case .place = next.target else { return false }
        let before = last.tokens.lowerBound - 1
        return tokens[link].isMark("-")
            || tokens[link].symbol == words.đến && before >= sentence.lowerBound && tokens[before].symbol == words.từ
    }

    /// `Nha Trang (Khánh Hòa) - Đà Lạt`: the same, where what lies between tells whose the first place is.
    private func isWayFromBracket(_ last: Reference, _ next: Reference, _ between: Range<Int>) -> Bool {
        guard between.count == 2, tokens[between.lowerBound].isMark(")"), last.bracket != nil,
            tokens[between.lowerBound + 1].isMark("-")
        else { return false }
        switch next.target {
        case .area, .place: return true
        default: return false
        }
    }

    static func isAlike(_ a: Reference.Target, _ b: Reference.Target) -> Bool {
        switch (a, b) {
        case (.place, .place), (.area, .area), (.central, .central), (.office, .office), (.company, .company): true
        default: false
        }
    }
}
