import VietnameseText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds what each line of a page is: its title, its date line, the article's own lines, and the
/// furniture around them.
///
/// A page is read from its first paragraph: what stands before it is the head (menus, dates, the
/// title), what stands after it is the article up to a line that begins other things (`Tin liên quan`).
/// Where a line can be the article's, it is.
struct PageReader {
    let text: NormalisedText
    private let vocabulary: PageVocabulary
    private var lines: [LineFacts] = []
    /// Keeps the tokens of lines.
    private let cutter: TokenCutter
    private var roles: [Article.Role] = []
    private var title: String?
    private var siteName: String?
    /// The outlet at the end of an author's line: `Theo Thành Phú/LCĐT`.
    private var bylineMark: String?

    private init(_ text: NormalisedText, _ vocabulary: PageVocabulary, _ cutter: TokenCutter) {
        self.text = text
        self.vocabulary = vocabulary
        self.cutter = cutter
    }

    struct Page {
        var lines: [Article.Line] = []
        var title: String?
        var outletMark: String?
    }

    static func read(_ text: NormalisedText, _ vocabulary: PageVocabulary) -> Page {
        vocabulary.cutters.with { cutter in
            var reader = PageReader(text, vocabulary, cutter)
            return reader.readAll()
        }
    }

    private mutating func readAll() -> Page {
        cutLines()
        roles = lines.map { $0.isBlank ? .blank : .body }
        let first = firstOfText()
        let (end, boxes) = endOfArticle(after: first)
        for box in boxes { for index in box where roles[index] != .blank { roles[index] = .furniture } }
        for index in lines.indices where index >= end && roles[index] != .blank { roles[index] = .furniture }
        markSingles(first, end)
        readHead(upTo: min(first, end))
        for block in TableFinder(lines: lines, roles: roles).cells(upTo: end) { roles[block] = .cell }
        markInside(from: first, upTo: end)

        var page = Page()
        page.title = title
        page.lines.reserveCapacity(lines.count)
        for index in lines.indices {
            page.lines.append(.init(range: lines[index].range, number: index + 1, role: roles[index]))
        }
        page.outletMark = outletMark(first) ?? bylineMark ?? siteName
        return page
    }

    private mutating func cutLines() {
        let (text, vocabulary, cutter) = (text, vocabulary, cutter)
        var lines: [LineFacts] = []
        // Lines of articles have some hundred bytes.
        lines.reserveCapacity(text.bytes.count / 128 + 8)
        var start = 0
        while start < text.bytes.count {
            let end = endOfLine(start)
            var line = LineFacts(start..<end)
            line.look(text, vocabulary, cutter)
            lines.append(line)
            start = end + 1
        }
        for index in lines.indices { lines[index].settleTokens(cutter) }
        self.lines = lines
    }

    private func endOfLine(_ start: Int) -> Int {
        text.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
                return bytes.count
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// The first line of running text; a title that asks or calls out, alone over the text, is none.
    private func firstOfText() -> Int {
        let first = lines.firstIndex(where: isArticleText) ?? lines.count
        guard first + 1 < lines.count, lines[first].range.count <= 400, lines[first + 1].isBlank,
            lines[first].endsAsTitle || !lines[first].endsSentence && !lines[first].endsWithColon,
            !lines[..<first].contains(where: { $0.words >= 5 && !$0.isDate && $0.sorts.isEmpty })
        else { return first }
        return lines[(first + 1)...].firstIndex(where: isArticleText) ?? first
    }

    private func isArticleText(_ line: LineFacts) -> Bool {
        line.isParagraph && !line.isDate && line.sorts.isDisjoint(with: [.end, .furniture, .motto, .recipients])
    }

    /// The first line after the first paragraph with which other things begin, and the boxes of other articles before it.
    private func endOfArticle(after first: Int) -> (end: Int, boxes: [Range<Int>]) {
        var boxes: [Range<Int>] = []
        var index = first + 1
        while index < lines.count {
            if lines[index].sorts.contains(.end), !lines[index].isParagraph {
                guard lines[index].sorts.contains(.box), let next = goesOn(after: index) else { return (index, boxes) }
                boxes.append(index..<next)
                index = next
            }
            index += 1
        }
        return (lines.count, boxes)
    }

    /// Behind a box of at most so many titles the article can go on.
    private static let longestBox = 8

    /// Where the article goes on behind a box (`Tin liên quan`): a few titles, then two paragraphs one after the other; in a
    /// list of articles with what they begin with, titles stand between. Nil where it does not.
    private func goesOn(after box: Int) -> Int? {
        var titles = 0
        var index = box + 1
        while index < lines.count, titles <= Self.longestBox {
            let line = lines[index]
            if line.isBlank {
                index += 1
                continue
            }
            if isArticleText(line) { break }
            if line.sorts.contains(.end) { return nil }
            titles += 1
            index += 1
        }
        guard titles > 0, titles <= Self.longestBox, index < lines.count,
            let next = lines[(index + 1)...].first(where: { !$0.isBlank }), isArticleText(next)
        else { return nil }
        return index
    }

    /// Lines that are furniture by their own words wherever they stand.
    private mutating func markSingles(_ first: Int, _ end: Int) {
        var isRecipients = false
        let start = lines.firstIndex { !$0.isBlank } ?? 0
        for index in lines.indices where index < end {
            let line = lines[index]
            if line.isBlank { continue }
            if line.sorts.contains(.recipients) { isRecipients = true }
            if isRecipients, !line.isParagraph || line.sorts.contains(.recipients) {
                roles[index] = .furniture
                continue
            }
            isRecipients = false
            if line.sorts.contains(.furniture), !line.isParagraph {
                roles[index] = .furniture
            } else if line.isDate {
                roles[index] = .dateLine
            } else if line.sorts.contains(.caption), line.range.count <= LineFacts.longest, index > start {
                roles[index] = .caption
            } else if !line.tokens.isEmpty, line.tokens.allSatisfy({ $0.kind == .punctuation }) {
                roles[index] = .furniture
            } else if isPageNumber(line), index < first || index == lines.count - 1 {
                roles[index] = .furniture
            }
        }
    }

    /// `123`, `- 2 -`, `2/5`.
    private func isPageNumber(_ line: LineFacts) -> Bool { line.isNumeric && line.tokens.count <= 3 }

    // MARK: The head

    private mutating func readHead(upTo first: Int) {
        var candidates = lines.indices.filter { index in
            index < first && roles[index] == .body && !lines[index].sorts.contains(.menu)
        }
        for index in lines.indices where index < first && roles[index] == .body && lines[index].sorts.contains(.menu) {
            roles[index] = .furniture
        }
        if let motto = lines.indices.first(where: { $0 < first && lines[$0].sorts.contains(.motto) }) {
            readOfficialHead(after: motto, candidates)
            return
        }
        // A page's head is short; a long list without any text has none to look for further down.
        candidates = Array(candidates.prefix(Self.longestHead))
        candidates = candidates.filter { !isPagesTitle($0, candidates) }
        // A first line that runs on as text is no title, unless nothing else of the page is one.
        guard let chosen = chooseTitle(candidates) else { return }
        let named = SiteTitle(string(chosen))
        title = named?.title ?? string(chosen)
        siteName = siteName ?? named?.site
        roles[chosen] = .title
        for index in candidates where index < chosen {
            // `Họp Ban Chỉ đạo tỉnh:` over the title belongs to it; a lone word is a menu's.
            if lines[index].endsWithColon || lines[index].words >= 5 {
                roles[index] = .heading
            } else {
                roles[index] = .furniture
            }
        }
        for index in candidates where index > chosen && !lines[index].endsSentence && lines[index].words < 8 {
            roles[index] = .heading
        }
    }

    private static let longestHead = 60

    private func chooseTitle(_ candidates: [Int]) -> Int? {
        let open = candidates.filter { !lines[$0].endsWithColon && lines[$0].range.count <= 300 }
        let full = open.filter { lines[$0].words >= 5 }
        if let first = full.first(where: { !lines[$0].endsSentence }) { return first }
        // A short title over a summary: `Gian sắc`, and a sentence under it.
        if let first = open.first, lines[first].words >= 2, !lines[first].endsSentence { return first }
        if let first = full.first(where: { !endsAsText($0) }) ?? full.first { return first }
        return open.max { lines[$0].words < lines[$1].words } ?? candidates.first
    }

    private func endsAsText(_ index: Int) -> Bool {
        let last = text.bytes[lines[index].range].last { $0 > 0x20 }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ",")
    }

    /// The page's own title with the site's name after it (`Hội nghị … - Báo Hà Giang điện tử`), another title
    /// following: no line of the article.
    private mutating func isPagesTitle(_ index: Int, _ candidates: [Int]) -> Bool {
        guard candidates.contains(where: { $0 > index && lines[$0].words >= 5 && !lines[$0].endsSentence }),
            let title = SiteTitle(string(index)) ?? repeated(index, candidates)
        else { return false }
        siteName = title.site
        roles[index] = .furniture
        return true
    }

    /// A line that says what a later one says, and after a dash a name that is the site's for that.
    private func repeated(_ index: Int, _ candidates: [Int]) -> SiteTitle? {
        let line = string(index)
        for later in candidates where later > index {
            let other = string(later)
            guard other.utf8.count >= 15, line.hasPrefix(other) else { continue }
            let rest = line.dropFirst(other.count).drop { " -|".contains($0) }
            if let title = SiteTitle(line, site: String(rest)) { return title }
        }
        return nil
    }

    /// An official document: the body that issues it, its number, the motto and the date, then the sort of document and
    /// what it is about.
    private mutating func readOfficialHead(after motto: Int, _ candidates: [Int]) {
        let sort = candidates.first { index in
            index > motto && lines[index].sorts.contains(.doctype) && lines[index].isAllCapitals
        }
        for index in candidates where index < sort ?? motto + 1 || isNumberedHeading(lines[index]) {
            roles[index] = .heading
        }
        guard let sort else { return }
        var parts: [String] = []
        for index in candidates where index >= sort {
            if index > sort, lines[(sort + 1)..<index].contains(where: \.isBlank) { break }
            roles[index] = .title
            parts.append(string(index))
        }
        title = parts.joined(separator: " ")
    }

    // MARK: Inside the article

    private static let bylineMarks = "-,().;/&".unicodeScalars

    private mutating func markInside(from first: Int, upTo end: Int) {
        var last = end - 1
        while last > first, roles[last] == .blank || roles[last] == .furniture { last -= 1 }
        for index in lines.indices where index > first && index < end && roles[index] == .body {
            let line = lines[index]
            if line.isLong || line.isParagraph { continue }
            if isNumberedHeading(line) {
                roles[index] = .heading
            } else if isByline(line), followsText(index),
                index == last || lines[index + 1].isBlank || roles[index + 1] == .caption
            {
                roles[index] = .furniture
                bylineMark = outlet(ofByline: string(index)) ?? bylineMark
            } else if isNumberedPicture(line) {
                roles[index] = .caption
                if index + 1 < end, roles[index + 1] == .body, !lines[index + 1].isLong { roles[index + 1] = .caption }
            } else if isHeading(line, index) {
                roles[index] = .heading
            }
        }
    }

    /// `NGUYỄN PHƯƠNG`, `Thanh Lê (thực hiện)`, `Theo Chinhphu.vn`: two to five words that are names.
    private func isByline(_ line: LineFacts) -> Bool {
        guard (2...6).contains(line.words), !line.endsSentence, !line.endsWithColon, line.range.count <= 60,
            !line.tokens.contains(where: \.isDigits)
        else { return false }
        var depth = 0
        for token in line.tokens {
            if token.isMark("(") { depth += 1 }
            if token.isMark(")") { depth -= 1 }
            if token.kind == .punctuation, !token.symbol.isPunctuation(in: Self.bylineMarks) { return false }
            if token.isWord, !token.isCapitalised, depth == 0, token.start > line.tokens[0].start,
                !followsStop(token, line)
            {
                return false
            }
        }
        return line.tokens[0].isCapitalised
    }

    /// Whether the line before ends a sentence: names among cells of a table are no authors.
    private func followsText(_ index: Int) -> Bool {
        guard let before = lines[..<index].last(where: { !$0.isBlank }) else { return false }
        return before.isLong || before.endsSentence || before.sorts.contains(.caption)
    }

    /// `LCĐT` of `Theo Thành Phú/LCĐT`, `Chinhphu.vn` of `Theo Chinhphu.vn`.
    private func outlet(ofByline line: String) -> String? {
        if let slash = line.utf8.lastIndex(of: UInt8(ascii: "/")) {
            return String(line[line.utf8.index(after: slash)...])
        }
        guard line.hasPrefix("Theo ") || line.hasPrefix("theo ") || line.hasPrefix("THEO ") else { return nil }
        return String(line.drop { $0 != " " }.dropFirst())
    }

    /// `vn` of `Chinhphu.vn`.
    private func followsStop(_ token: Token, _ line: LineFacts) -> Bool {
        token.start > 0 && text.bytes[Int(token.start) - 1] == UInt8(ascii: ".")
    }

    /// `… ảnh 4`: what a page writes under its pictures in place of words.
    private func isNumberedPicture(_ line: LineFacts) -> Bool {
        guard line.tokens.count >= 3, let number = line.tokens.last, number.isDigits, number.count <= 2 else {
            return false
        }
        let word = line.tokens[line.tokens.count - 2]
        return word.isWord && foldKey(text, word.range) == "ảnh"
    }

    private func isHeading(_ line: LineFacts, _ index: Int) -> Bool {
        guard !line.endsSentence, !line.endsWithColon, line.words <= 20, !line.isNumeric else { return false }
        return line.isAllCapitals
    }

    /// `1. Công tác chỉ đạo`, `II. TỒN TẠI`.
    private func isNumberedHeading(_ line: LineFacts) -> Bool {
        guard !line.endsSentence, !line.endsWithColon, line.words <= 20 else { return false }
        guard let first = line.tokens.first, line.tokens.count > 2 else { return false }
        let isNumber = first.isDigits || text.bytes[first.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        return isNumber && line.tokens[1].isMark(".") && !line.tokens[1].hasSpaceBefore && line.tokens[2].hasSpaceBefore
    }

    // MARK: The outlet's mark

    /// What stands before the first dash of the first paragraph, where it is a mark: `LCĐT`, `Báo NA`.
    private func outletMark(_ first: Int) -> String? {
        for index in lines.indices where index >= first && index < first + 3 {
            if let mark = mark(of: lines[index].range) { return mark }
        }
        return nil
    }

    private func mark(of range: Range<Int>) -> String? {
        let start = text.bytes[range].prefix(48)
        guard start.contains(UInt8(ascii: "-")) else { return nil }
        var tokens: [Token] = []
        tokenise(
            text, range.lowerBound..<min(range.upperBound, range.lowerBound + 48),
            lexicon: vocabulary.cutters.lexicon, into: &tokens)
        guard let dash = tokens.firstIndex(where: { $0.isMark("-") }), dash > 0, dash <= 7 else { return nil }
        var mark = tokens[..<dash]
        let isBracketed = mark.first?.isMark("(") == true && mark.last?.isMark(")") == true
        if isBracketed { mark = mark.dropFirst().dropLast() }
        guard let from = mark.first, let to = mark.last, mark.contains(where: \.isWord) else { return nil }
        let isDomain = mark.contains { $0.isMark(".") }
        // `Đồng Khởi-Chiều nay`: a name stands for the outlet where the text begins with a time of day.
        let isName =
            mark.count <= 4 && dash + 1 < tokens.count && vocabulary.dateWords.contains(tokens[dash + 1].symbol)
        let isMark = mark.allSatisfy { token in
            guard token.isWord else { return token.isMark(".") || token.isDigits }
            return isBracketed || isDomain || token.isAllCapitals || isName && token.isCapitalised
        }
        return isMark ? text.string(Int(from.start)..<Int(to.end)) : nil
    }

    private func string(_ index: Int) -> String {
        let bytes = text.bytes[lines[index].range]
        return String(decoding: bytes.drop { $0 <= 0x20 }.dropLast { $0 <= 0x20 }, as: UTF8.self)
    }
}
