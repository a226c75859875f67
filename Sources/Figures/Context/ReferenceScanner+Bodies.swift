import VietnameseText

/// Bodies and areas that begin with a word for their kind.
extension ReferenceScanner {
    func headed(_ level: ContextVocabulary.HeadLevel, _ range: Range<Int>) -> Reference? {
        switch level {
        case .area:
            guard let type = areaType(range) else { return nil }
            guard let area = areaName(after: range.upperBound, type: type) else {
                let isDistrict = type == "quận" || type == "huyện"
                guard isDistrict, tokens[range.lowerBound].count > 1, standsForItself(range) else { return nil }
                return Reference(target: .ownDistrict, tokens: range)
            }
            return Reference(target: area.target, tokens: range.lowerBound..<area.end)
        case .office, .smallOffice, .company, .full:
            // `là Ngân hàng TMCP lớn nhất` says what something is.
            if level == .company, range.lowerBound > sentence.lowerBound,
                tokens[range.lowerBound - 1].symbol == words.là
            {
                return nil
            }
            let whole = level == .full ? range.upperBound : nil
            guard tokens[range.lowerBound].isCapitalised || level == .smallOffice && !isOneOfMany(range.lowerBound),
                let end = endOfName(from: range.upperBound) ?? whole
            else {
                return nil
            }
            let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[end - 1].end)
            let name = text.string(bytes)
            var reference = Reference(
                target: level == .company ? .company(names.add(name)) : .office(names.add(name)),
                tokens: range.lowerBound..<end)
            reference.groupsInName = names.groups(groupsInName(range.upperBound..<end))
            return reference
        }
    }

    /// `các sở Hà Nội`, `18 sở`: a common noun.
    private func isOneOfMany(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let before = tokens[index - 1]
        // `cơ sở`, `trụ sở`: the second half of another word.
        return before.isDigits || isPlural(before.symbol)
            || vocabulary.compounds.contains(before.symbol, tokens[index].symbol)
    }

    func areaType(_ range: Range<Int>) -> String? {
        let first = tokens[range.lowerBound]
        switch first.symbol {
        case words.q: return first.isCapitalised ? "quận" : nil
        case words.p: return first.isCapitalised ? "phường" : nil
        case words.h: return first.isCapitalised ? "huyện" : nil
        case words.tx: return "thị xã"
        default:
            if range.count == 1, let type = vocabulary.areaTypes[first.symbol] { return type }
            return foldKey(text, Int(first.start)..<Int(tokens[range.upperBound - 1].end))
        }
    }

    /// The name or number of an area after its type: `quận 4`, `Q. Bình Tân`, `huyện Cần Giờ`.
    func areaName(after index: Int, type: String) -> (target: Reference.Target, end: Int)? {
        var index = index
        let isShort = index < sentence.upperBound && tokens[index].isMark(".")
        if isShort { index += 1 }
        guard index < sentence.upperBound else { return nil }
        let token = tokens[index]
        if token.isDigits {
            guard type == "quận" || type == "phường", token.count <= 2, !isCounted(index) else { return nil }
            return (.area(names.add("\(type) \(text.string(token.range))"), groupsOfNumberedArea), index + 1)
        }
        guard token.isWord, token.isCapitalised else { return nil }
        if let name = nameAfter(index),
            let district = vocabulary.names[name.index].districts.first(where: {
                $0.type == type || type == "huyện" || type == "thị xã"
            })
        {
            let groups = vocabulary.names[name.index].districts.map(\.group)
            return (.area(names.add("\(type) \(district.name)"), names.groups(groups)), name.tokens.upperBound)
        }
        // Two syllables are the rule; a third is taken where a fourth does not follow, which would be a person.
        var end = index
        while end < sentence.upperBound, end - index < 5, tokens[end].isWord, tokens[end].isCapitalised { end += 1 }
        if end - index > 3 { end = index + 2 }
        let name = text.string(Int(token.start)..<Int(tokens[end - 1].end))
        return (.area(names.add("\(type) \(name)"), ReferenceNames.noGroups), end)
    }

    /// Only Ho Chi Minh City has districts with numbers; wards with numbers are in several cities.
    var groupsOfNumberedArea: ReferenceNames.Groups { ReferenceNames.noGroups }

    /// `10 phường và 130 khu phố` is no ward 130: a unit's noun follows.
    func isCounted(_ index: Int) -> Bool {
        index + 1 < sentence.upperBound && tokens[index + 1].isWord && !tokens[index + 1].isCapitalised
            && (tokens[index + 1].symbol == words.tỉnh || tokens[index + 1].symbol == words.phố)
    }

    /// Where a body's name ends: capitalised words, also across `và`, `-`, `&` and commas between them.
    func endOfName(from index: Int) -> Int? {
        if let place = placeWords(at: index) { return place }
        var end = index
        while end < sentence.upperBound {
            let token = tokens[end]
            if token.isWord, token.isCapitalised {
                // `Cục Thuế Hà Nội`: the place ends the name.
                if let name = nameAfter(end), isPlaceName(name.index) { return name.tokens.upperBound }
                end += 1
            } else if end > index, completesCompound(end) {
                end += 1
            } else if end > index, end + 1 < sentence.upperBound, tokens[end + 1].isWord, tokens[end + 1].isCapitalised,
                token.symbol == words.và || token.isMark("-") || token.isMark("&")
            {
                end += 2
            } else {
                break
            }
        }
        if end < sentence.upperBound, let place = placeWords(at: end) { return place }
        return end > index ? end : nil
    }

    /// The places that a body's name ends with (`Công an tỉnh Lào Cai`, `Cục Thuế Hà Nội`).
    func groupsInName(_ range: Range<Int>) -> [Int] {
        for index in range {
            guard let name = nameAfter(index), name.tokens.upperBound == range.upperBound else { continue }
            let entry = vocabulary.names[name.index]
            if let group = entry.group { return [group] }
            return entry.districts.map(\.group)
        }
        return []
    }

    private func isPlaceName(_ index: Int) -> Bool {
        let name = vocabulary.names[index]
        return name.group.map { vocabulary.groups[$0].level == .province } ?? false
    }

    /// `chất` of `Cục Hoá chất`, `khoa` of `ĐH Bách khoa`: of a compound only the first syllable is capitalised.
    func completesCompound(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapitalised, !tokens[index - 1].isAllCapitals, tokens[index - 1].isCapitalised,
            vocabulary.compounds.contains(tokens[index - 1].symbol, token.symbol),
            vocabulary.phrases.longest(at: index, in: tokens, end: sentence.upperBound) == nil
        else { return false }
        return true
    }

    /// `huyện Phúc Thọ`, `thành phố`, `tỉnh Lào Cai`, `TPHCM` at the end of an office's name.
    func placeWords(at index: Int) -> Int? {
        guard let match = vocabulary.phrases.longest(at: index, in: tokens, end: sentence.upperBound) else {
            return nil
        }
        switch match.value {
        case .means(.province), .means(.city), .head(.area):
            if let name = nameAfter(match.tokens.upperBound) { return name.tokens.upperBound }
            if case .head = match.value {
                return areaType(match.tokens).flatMap { areaName(after: match.tokens.upperBound, type: $0)?.end }
            }
            return match.tokens.count <= 2 ? match.tokens.upperBound : nil
        // `TP. HCM` is one name.
        case .name where tokens[match.tokens.lowerBound].isAllCapitals: return match.tokens.upperBound
        default: return nil
        }
    }

    /// `LienVietPostBank`: an enterprise's name in one word.
    func camelCaseName(at index: Int) -> String? {
        let token = tokens[index]
        guard token.isWord, token.isCapitalised, !token.isAllCapitals, token.count >= 6 else { return nil }
        let bytes = text.bytes[token.range]
        guard bytes.allSatisfy({ $0 < 0x80 }), bytes.dropFirst(2).contains(where: { (65...90).contains($0) }) else {
            return nil
        }
        return text.string(token.range)
    }
}
