import Articles
import VietnameseText

/// What an article as a whole is about: its day, its place, the period it reports, and the place that
/// `tỉnh ta`, `thành phố`, `huyện` mean in it.
struct ArticleContext {
    let references: BySentence<Reference>
    /// What the references say in words.
    let names: ReferenceNames
    let times: BySentence<TimeExpression>
    var date: CalendarDay?
    var outlet: OutletTable.Outlet?
    var anchor = TimeExpression.Anchor()
    /// The period of what is planned, where the article tells of plans beside its report.
    var planned: Period?
    /// What figures are about where nothing nearer says it.
    var place: Subject?
    var placeIsOutlets = false
    var home = Home()

    /// What the words for the place at hand mean.
    struct Home {
        var province: Int?
        var city: Subject?
        var district: Subject?
    }

    /// A place through its identities, with the body within it; ``ReferenceNames`` tells whether two bodies are one.
    struct Subject: BitwiseCopyable {
        /// Index of the place's group; nil where several places, or none, are meant.
        var group: Int?
        var body: ReferenceNames.Name?
    }
}

extension ArticleContext {
    init(text: ArticleText, vocabulary: ContextVocabulary, isFigure: @escaping (Int) -> Bool) {
        var references = BySentence<Reference>(capacity: text.sentences.count)
        var times = BySentence<TimeExpression>(capacity: text.sentences.count)
        var found: [Reference] = []
        var foundTimes: [TimeExpression] = []
        let names = ReferenceNames(text.memory)
        var scanner = ReferenceScanner(
            text: text.article.text, tokens: text.tokens, vocabulary: vocabulary, names: names, sentence: 0..<0)
        let reader = TimeReader(tokens: text.tokens, words: vocabulary.words, sentence: 0..<0, isFigure: isFigure)
        var (notedNames, notedTimes) = (text.noted([.name, .sought]), text.noted(.time))
        for sentence in text.sentences {
            scanner.sentence = sentence.tokens
            scanner.find(&found, among: &notedNames)
            references.append(&found)
            reader.sentence = sentence.tokens
            reader.find(&foundTimes, among: &notedTimes)
            times.append(&foundTimes)
        }
        Self.complete(&times)
        self.references = references
        self.names = names
        self.times = times
        outlet = Self.outlet(text, vocabulary)
        date = DocumentDate(text: text, times: times, vocabulary: vocabulary).find()
        findPeriods(text, vocabulary)
        findPlaces(text, vocabulary)
    }

    /// `Trong 6 tháng đầu năm` in an article that says `6 tháng đầu năm 2017` of one year alone is of that year.
    private static func complete(_ times: inout BySentence<TimeExpression>) {
        var years: [TimeExpression.Form: Set<Int>] = [:]
        for time in times.all where !time.isComparison {
            guard let part = time.part, let year = time.years.first else { continue }
            years[part, default: []].insert(year)
        }
        guard !years.isEmpty else { return }
        times.change { time in
            guard !time.isComparison, let part = time.part, let known = years[part], known.count == 1,
                let year = known.first
            else { return }
            time.complete(year)
        }
    }

    // MARK: Outlet

    private static func outlet(_ text: ArticleText, _ vocabulary: ContextVocabulary) -> OutletTable.Outlet? {
        let article = text.article
        let outlets = vocabulary.outlets
        if let mark = article.outletMark ?? article.source, let found = outlets.outlet(signed: mark) { return found }
        if let url = article.url, let found = outlets.outlet(ofAddress: url) { return found }
        var found: OutletTable.Outlet?
        // `… - Báo Hà Giang điện tử`, `LCĐT – Chiều 13/12`, `Theo Thành Phú/LCĐT`.
        for line in article.lines where line.role != .blank {
            let isShort = line.range.count < 160
            guard isShort || line.role == .body else { continue }
            if let sign = sign(ofHead: line.range, in: article.text),
                let outlet = outlets.outlet(signed: sign, of: article.text)
            {
                return outlet
            }
            guard isShort, line.role != .furniture || found == nil else { continue }
            if let sign = sign(ofTail: line.range, in: article.text),
                let outlet = outlets.outlet(signed: sign, of: article.text)
            {
                if line.role != .furniture { return outlet }
                found = outlet
            }
        }
        return found
    }

    /// What stands before the first dash, or in brackets, at a line's start: at most 32 bytes.
    private static func sign(ofHead line: Range<Int>, in text: NormalisedText) -> Range<Int>? {
        text.bytes.withUnsafeBufferPointer { bytes in
            let head = line.prefix(32)
            guard let start = head.first else { return nil }
            if bytes[start] == UInt8(ascii: "("), let end = first(UInt8(ascii: ")"), bytes, head) {
                return start + 1..<end
            }
            guard let end = first(UInt8(ascii: "-"), bytes, head), end > start else { return nil }
            return start..<end
        }
    }

    /// The first place of a byte, looked for eight bytes at a time.
    private static func first(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        var start = range.lowerBound
        while start + 8 <= range.upperBound {
            let places = EightBytes(memory, at: start).places(of: byte)
            if places != 0 { return start + EightBytes.first(places) }
            start += 8
        }
        return (start..<range.upperBound).first { bytes[$0] == byte }
    }

    /// What stands after the last `/` or dash of a line.
    private static func sign(ofTail line: Range<Int>, in text: NormalisedText) -> Range<Int>? {
        text.bytes.withUnsafeBufferPointer { bytes in
            if let start = lastSign(bytes, line) { return start + 1..<line.upperBound }
            guard line.count < 48 else { return nil }
            return bytes[line].starts(with: "Theo ".utf8) ? line.lowerBound + 5..<line.upperBound : line
        }
    }

    /// The last `/`, `-` or `|` of a line, looked for eight bytes at a time.
    private static func lastSign(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        func isSign(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|")
        }
        var end = line.upperBound
        while end - 8 >= line.lowerBound {
            let here = EightBytes(memory, at: end - 8)
            // `-` and `/` are alike but for one bit.
            let dashes = EightBytes(here.bits | EightBytes(repeating: 0x02).bits).places(of: UInt8(ascii: "/"))
            if dashes | here.places(of: UInt8(ascii: "|")) != 0 { break }
            end -= 8
        }
        while end > line.lowerBound {
            end -= 1
            if isSign(bytes[end]) { return end }
        }
        return nil
    }
}
