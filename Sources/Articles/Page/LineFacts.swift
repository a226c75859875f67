import VietnameseText

/// What a line shows of itself, before its neighbours are looked at.
struct LineFacts {
    var range: Range<Int>
    /// Tokens of a short line; empty for a long one, which is never furniture.
    var tokens: [Token] = []
    var sorts: Set<PageVocabulary.Sort> = []
    var isBlank = false
    /// Ends as a sentence does.
    var endsSentence = false
    var endsWithColon = false
    /// No letters: a number, a cell, a page number.
    var isNumeric = false
    var isDate = false
    var words = 0

    /// Lines of more bytes are paragraphs, whatever words they hold.
    static let longest = 240

    var isLong: Bool { range.count > Self.longest }
    /// A line of running text.
    var isParagraph: Bool { isLong || (endsSentence && words >= 12) || words >= 30 }
    var isAllCapitals: Bool {
        let words = tokens.filter(\.isWord)
        return !words.isEmpty && words.allSatisfy(\.isAllCapitals)
    }

    init(_ text: NormalisedText, _ range: Range<Int>, _ vocabulary: PageVocabulary) {
        self.range = range
        guard let last = text.bytes[range].last(where: { $0 > 0x20 }) else {
            isBlank = true
            return
        }
        endsWithColon = last == UInt8(ascii: ":")
        endsSentence = Self.endsSentence(text.bytes[range], last)
        guard !isLong else { return }
        tokens.reserveCapacity(range.count / 4)
        tokenise(text, range, lexicon: vocabulary.lexicon, into: &tokens)
        words = tokens.count { $0.isWord }
        isNumeric = words == 0
        sorts = vocabulary.sorts(tokens)
        isDate = isDateLine(vocabulary)
    }

    private static func endsSentence(_ bytes: ArraySlice<UInt8>, _ last: UInt8) -> Bool {
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return true
        case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"):
            // `…".` has its stop before the quote, or none.
            let before = bytes.dropLast(while: { $0 <= 0x20 || $0 == last }).last
            return before == UInt8(ascii: ".") || before == UInt8(ascii: "?") || before == UInt8(ascii: "!")
        default:
            return bytes.dropLast(while: { $0 <= 0x20 }).suffix(3).elementsEqual("…".utf8)
        }
    }

    /// A line that only tells a date or time, perhaps after the name of a place or of a person.
    private func isDateLine(_ vocabulary: PageVocabulary) -> Bool {
        guard range.count <= 120, hasDateOrTime(vocabulary) else { return false }
        var others = tokens.filter { $0.isWord && !vocabulary.dateWords.contains($0.symbol) }
        if others.isEmpty { return true }
        // `Đắk Nông, ngày 15 tháng 9 năm 2022`; `Minh Anh - 07/11/2024 16:02`.
        guard words <= 12, !endsSentence, let first = tokens.first, first.isWord else { return false }
        others.removeAll { $0.isCapitalised }
        guard others.isEmpty, let comma = tokens.firstIndex(where: { $0.kind == .punctuation }) else { return false }
        return tokens[comma...].allSatisfy { !$0.isWord || vocabulary.dateWords.contains($0.symbol) }
    }

    /// `8/2/2018`, `08.02.2018`, `ngày 15 tháng 9`, `14:54`.
    private func hasDateOrTime(_ vocabulary: PageVocabulary) -> Bool {
        let day = vocabulary.lexicon.symbol("ngày")
        for index in tokens.indices where tokens[index].isDigits {
            if index > 0, tokens[index - 1].symbol == day { return true }
            guard index + 2 < tokens.count, tokens[index + 2].isDigits, !tokens[index + 1].hasSpaceBefore else {
                continue
            }
            let sign = tokens[index + 1]
            if sign.isMark(":"), tokens[index + 2].count == 2 { return true }
            guard sign.isMark("/") || sign.isMark("-") || sign.isMark("."), index + 4 < tokens.count,
                tokens[index + 3].symbol == sign.symbol, tokens[index + 4].isDigits
            else { continue }
            if tokens[index + 4].count == 4 || tokens[index].count == 4 { return true }
        }
        return false
    }
}

extension Collection where Self: BidirectionalCollection {
    /// The collection without its last elements that satisfy a condition.
    func dropLast(while isDropped: (Element) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
