import Articles
import Figures
import Testing
import VietnameseText

/// What holds of reading whatever the text is.
@Suite struct RandomTextTests {
    /// Phrases of the genre, put together at random to texts that no one would write.
    private static let phrases = [
        "Năm 2022,", "tỉnh Lào Cai", "đã giải quyết", "12.345 hồ sơ", "đạt 97,6%", "63/82 dịch vụ công",
        "xếp thứ 27/63", "tăng 6 bậc", "hơn 60 tỷ đồng",
        "2 tỷ 300 triệu", "từ 15 ngày xuống còn 8 ngày", "khoảng 30% - 60%", "(giảm 2,42 điểm)",
        "lần lượt là 92%, 88,5% và 86%", "Nghị quyết số 18-NQ/TW", "ngày 30/5",
        "6 tháng đầu năm 2017", "giai đoạn 2016 - 2020", "quận 1", "mức độ 3, 4", "TP. HCM", "phấn đấu đến năm 2025",
        "top 10", "trong đó", "so với cùng kỳ",
        ".", ".", ";", ",", ":", "(", ")", "\n", "\n\n", "“", "”", "–", "%", "1.", "03", "/", "tổng số 1.972 thủ tục",
        "Tin liên quan", "TT\n1\n2\n3\n", "và", "\u{A0}",
    ]

    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    private static let reader = ArticleReader(
        topics: TopicSet([.init(id: "dossiers", phrases: ["hồ sơ"]), .init(id: "time_cut", phrases: ["giảm * ngày"])]))

    private func text(_ random: inout Random) -> String {
        (0..<60).map { _ in Self.phrases.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }

    private func check(_ bytes: [UInt8]) {
        let article = ArticleLoader.article(document: "t", text: bytes)
        let reading = Self.reader.read(article)
        for figure in reading.figures {
            #expect(figure.span.lowerBound >= 0 && figure.span.upperBound <= bytes.count && !figure.span.isEmpty)
            #expect(Array(figure.text.utf8) == Array(bytes[figure.span.clamped(to: 0..<bytes.count)]))
            #expect(reading.sentences.indices.contains(figure.sentence))
            #expect(figure.line >= 1 && figure.line <= article.lines.count)
        }
        for aside in reading.setAside { #expect(aside.span.upperBound <= bytes.count) }
        for claim in reading.claims { #expect(claim.figures.allSatisfy(reading.figures.indices.contains)) }
        for (one, next) in zip(reading.figures, reading.figures.dropFirst()) {
            #expect(one.span.upperBound <= next.span.lowerBound)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func figuresGiveBackTheirText(_ seed: UInt64) {
        var random = Random(state: seed)
        check(Array(text(&random).utf8))
    }

    /// Bytes changed, dropped and cut anywhere, also within characters.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func readsBrokenBytes(_ seed: UInt64) {
        var random = Random(state: seed &+ 1000)
        var bytes = Array(text(&random).utf8)
        for _ in 0..<25 {
            guard let place = bytes.indices.randomElement(using: &random) else { break }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            default: bytes.insert(contentsOf: bytes[place...].prefix(12), at: place)
            }
        }
        let article = ArticleLoader.article(document: "t", text: bytes)
        let reading = Self.reader.read(article)
        for figure in reading.figures {
            #expect(figure.span.lowerBound >= 0 && figure.span.upperBound <= bytes.count && !figure.span.isEmpty)
        }
    }

    /// The same text decomposed, as some systems save it, says the same.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func readsDecomposedAlike(_ seed: UInt64) {
        var random = Random(state: seed &+ 2000)
        let composed = text(&random)
        let decomposed = composed.unicodeScalars.map { Self.decomposed[$0.value] ?? String($0) }.joined()
        let readings = [composed, decomposed].map {
            Self.reader.read(ArticleLoader.article(document: "t", text: Array($0.utf8)))
        }
        let said = readings.map { reading in
            reading.figures.map { figure in
                "\(figure.text) \(figure.value) \(figure.kind) \(figure.qualifier) \(figure.unit ?? "-") \(figure.place ?? "-") "
                    + "\(figure.period?.description ?? "-") \(figure.status) \(figure.role) \(figure.topics) \(figure.line)"
            }
        }
        #expect(said[0] == said[1])
    }

    /// Letters with two marks, the tone first, which is not Unicode's order.
    private static let decomposed: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: [
            ("ấ", "a\u{301}\u{302}"), ("ầ", "a\u{302}\u{300}"), ("ậ", "a\u{323}\u{302}"), ("ắ", "a\u{306}\u{301}"),
            ("ế", "e\u{301}\u{302}"),
            ("ệ", "e\u{323}\u{302}"), ("ố", "o\u{302}\u{301}"), ("ổ", "o\u{309}\u{302}"), ("ồ", "o\u{302}\u{300}"),
            ("ợ", "o\u{31B}\u{323}"),
            ("ỷ", "y\u{309}"), ("á", "a\u{301}"), ("à", "a\u{300}"), ("ạ", "a\u{323}"), ("ô", "o\u{302}"),
            ("ơ", "o\u{31B}"), ("ư", "u\u{31B}"), ("ă", "a\u{306}"), ("ế".uppercased(), "E\u{302}\u{301}"),
            ("ì", "i\u{300}"),
        ].compactMap { letter, form in
            letter.unicodeScalars.count == 1 ? letter.unicodeScalars.first.map { ($0.value, form) } : nil
        })
}
