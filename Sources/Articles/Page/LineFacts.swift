import VietnameseText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a line shows of itself, before its neighbours are looked at.
struct LineFacts {
    var range: Range<Int>
    /// Tokens of a short line; empty for running text. They lie in the page's memory, where they are once all lines are cut.
    private(set) var tokens = TokenList.none
    private var placeOfTokens = 0..<0
    var sorts: PageVocabulary.Sorts = []
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
    /// Ends with `?`, `!` or `…`, as titles do too.
    var endsAsTitle = false
    /// A line of running text.
    var isParagraph: Bool { isLong || (endsSentence && words >= 12) || words >= 34 }
    var isAllCapitals: Bool {
        var hasWord = false
        for token in tokens where token.isWord {
            guard token.isAllCapitals else { return false }
            hasWord = true
        }
        return hasWord
    }

    init(_ range: Range<Int>) { self.range = range }

    /// Looks at the line.
    ///
    /// - Parameter cutter: The page's, which keeps the tokens.
    mutating func look(_ text: NormalisedText, _ vocabulary: PageVocabulary, _ cutter: TokenCutter) {
        text.bytes.withUnsafeBufferPointer { lookAtEnd(UnsafeBufferPointer(rebasing: $0[range])) }
        guard !isBlank, !isLong else { return }
        if range.count > Self.longestShort || (endsSentence && range.count > 50) {
            // Running text: only how it begins, and a picture's mark, can make it anything else.
            if vocabulary.canStart(cutter.firstWord(text, range)) {
                let head = range.lowerBound..<min(range.lowerBound + 40, range.upperBound)
                let first = cutter.tokens.count
                cutter.cut(text, head)
                sorts = vocabulary.startSorts(cutter.tokens.part(first..<cutter.tokens.count))
                cutter.removeLast(cutter.tokens.count - first)
            }
            text.bytes.withUnsafeBufferPointer { bytes in
                let line = UnsafeBufferPointer(rebasing: bytes[range])
                words = SixteenBytes.count(of: 0x20, in: line) + 1
                if Self.namesPicture(line) { sorts.insert(.caption) }
            }
            return
        }
        let first = cutter.tokens.count
        cutter.cut(text, range)
        placeOfTokens = first..<cutter.tokens.count
        settleTokens(cutter)
        words = 0
        for token in tokens where token.isWord { words += 1 }
        isNumeric = words == 0
        sorts = vocabulary.sorts(tokens)
        isDate = isDateLine(vocabulary)
    }

    /// Looks the tokens up where the page's memory has them, which moves as long as lines are added.
    mutating func settleTokens(_ cutter: TokenCutter) { tokens = cutter.tokens.part(placeOfTokens) }

    private mutating func lookAtEnd(_ line: UnsafeBufferPointer<UInt8>) {
        guard let last = line.last(where: { $0 > 0x20 }) else {
            isBlank = true
            return
        }
        endsWithColon = last == UInt8(ascii: ":")
        endsSentence = Self.endsSentence(line[...], last)
        endsAsTitle = endsSentence && last != UInt8(ascii: ";") && !Self.endsWithPeriod(line[...])
    }

    /// Ends with one stop, quotes and brackets left aside: `...` is none.
    private static func endsWithPeriod(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let bytes = line.dropLast { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")") }
        return bytes.last == UInt8(ascii: ".") && bytes.dropLast().last != UInt8(ascii: ".")
    }

    /// Longer lines are looked at whole only where they do not end as sentences do.
    private static let longestShort = 120

    /// Whether `ảnh:` stands in it, in small letters or with a capital.
    private static func namesPicture(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 4
        guard let base = bytes.baseAddress else { return false }
        while index < bytes.count {
            // `:` is rare, and looked for alone.
            guard let colon = memchr(base + index, Int32(UInt8(ascii: ":")), bytes.count - index) else { return false }
            index = UnsafeRawPointer(colon) - UnsafeRawPointer(base)
            if bytes[index - 1] == UInt8(ascii: "h"),
                bytes[index - 2] == UInt8(ascii: "n"),
                bytes[index - 3] | 1 == 0xA3, bytes[index - 4] == 0xBA
            {
                return true
            }
            index += 1
        }
        return false
    }

    private static func endsSentence(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ last: UInt8) -> Bool {
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

    private func isYear(_ token: Token) -> Bool {
        token.count == 4 && (1900...2100).contains(token.symbol.digitsValue ?? 0)
    }

    /// `8/2/2018`, `08.02.2018`, `ngày 15 tháng 9`, `14:54`.
    private func hasDateOrTime(_ vocabulary: PageVocabulary) -> Bool {
        for index in tokens.indices where tokens[index].isDigits {
            if index > 0, tokens[index - 1].symbol == vocabulary.day { return true }
            guard index + 2 < tokens.count, tokens[index + 2].isDigits, !tokens[index + 1].hasSpaceBefore else {
                continue
            }
            let sign = tokens[index + 1]
            if sign.isMark(":"), tokens[index + 2].count == 2 { return true }
            guard sign.isMark("/") || sign.isMark("-") || sign.isMark("."), index + 4 < tokens.count,
                tokens[index + 3].symbol == sign.symbol, tokens[index + 4].isDigits
            else { continue }
            if isYear(tokens[index + 4]) || isYear(tokens[index]) { return true }
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
