import Articles
import VietnameseText

/// What an article as a whole is about: its day, its place, the period it reports, and the place that
/// `tỉnh ta`, `thành phố`, `huyện` mean in it.
struct ArticleContext {
    let references: [[Reference]]
    let times: [[TimeExpression]]
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

    /// A place through its identities, with the body within it.
    struct Subject: Hashable {
        /// Index of the place's group; nil where several places, or none, are meant.
        var group: Int?
        var body: String?
    }
}

extension ArticleContext {
    init(text: ArticleText, vocabulary: ContextVocabulary, isFigure: @escaping (Int) -> Bool) {
        var references: [[Reference]] = []
        var times: [[TimeExpression]] = []
        references.reserveCapacity(text.sentences.count)
        times.reserveCapacity(text.sentences.count)
        for sentence in text.sentences {
            references.append(
                ReferenceScanner(
                    text: text.article.text, tokens: text.tokens, vocabulary: vocabulary, sentence: sentence.tokens
                ).references())
            times.append(
                TimeReader(
                    tokens: text.tokens, words: vocabulary.words, sentence: sentence.tokens, isFigure: isFigure
                ).expressions())
        }
        self.references = references
        self.times = times
        outlet = Self.outlet(text, vocabulary)
        date = DocumentDate(text: text, times: times, words: vocabulary.words).find()
        findPeriods(text, vocabulary.words)
        findPlaces(text, vocabulary)
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
            let bytes = article.text.bytes[line.range]
            if let sign = sign(ofHead: bytes, in: article.text), let outlet = outlets.outlet(signed: sign) {
                return outlet
            }
            guard isShort, line.role != .furniture || found == nil else { continue }
            if let sign = sign(ofTail: bytes, in: article.text), let outlet = outlets.outlet(signed: sign) {
                if line.role != .furniture { return outlet }
                found = outlet
            }
        }
        return found
    }

    /// What stands before the first dash, or in brackets, at a line's start: at most 24 bytes.
    private static func sign(ofHead bytes: ArraySlice<UInt8>, in text: NormalisedText) -> String? {
        let head = bytes.prefix(32)
        if head.first == UInt8(ascii: "("), let end = head.firstIndex(of: UInt8(ascii: ")")) {
            return text.string(head.startIndex + 1..<end)
        }
        guard let end = head.firstIndex(of: UInt8(ascii: "-")), end > head.startIndex else { return nil }
        return text.string(head.startIndex..<end)
    }

    /// What stands after the last `/` or dash of a line.
    private static func sign(ofTail bytes: ArraySlice<UInt8>, in text: NormalisedText) -> String? {
        let cut = bytes.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") }
        if let cut { return text.string(cut + 1..<bytes.endIndex) }
        let line = text.string(bytes.startIndex..<bytes.endIndex)
        guard line.utf8.count < 48 else { return nil }
        return line.hasPrefix("Theo ") ? String(line.dropFirst(5)) : line
    }
}
