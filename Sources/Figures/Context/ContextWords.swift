import VietnameseText

/// The words that the readers of places and periods look for: those that the grammar of their rules names, and the
/// lists of the table `context-words`.
final class ContextWords: Sendable {
    let năm, tháng, quý, ngày, đầu, cuối, hết, đến, tới, từ, kể, nay, này, qua, trước, ngoái, sau, trong, cả: Symbol
    let giai, đoạn, nhiệm, kỳ, cùng, so, với, hơn, hiện, tại, thời, điểm, sáng, chiều, tối, trưa, đêm, hôm: Symbol
    let tính, mùng, rạng, và, của, học, giữa, khoảng, dịp, nửa, gần, các, thứ, vào, ở, trên, dưới, bình, quân: Symbol
    let tỉnh, thành, phố, cấp, những, nhiều, mỗi, từng, một, khác, cho, bộ, số, mức, hằng, hàng, hồi: Symbol
    let đó, thì, bị, như, về, trở, mãi, mới, nhưng, đời, ra, bắt, ảnh, biểu, để, gian, chung: Symbol
    let nghị, quyết, định, luật, công, văn, thị, tư, kế, hoạch, chương, trình, án, chỉ, thông, lệnh, chiến, lược: Symbol
    let tầm, nhìn, khoá, index, lần, lượt, tương, ứng, trung, sơ, tổng, kết, báo, cáo, quả, đánh, giá, bố: Symbol
    let q, p, h, tp, tx, đây, kia, khi, thực, đại, hành, phận, hồ, thủ, lên, xuống, đã, thuộc, được, theo, giờ,
        là, sinh, nông, hiệu, lực, đạt, có, hiến, cũng, nhất, ngành, sẽ, đang: Symbol
    /// Months and lengths in words: `mười tháng đầu năm`, `sáu tháng`.
    let numbers: [Symbol: Int]
    let romans: [Symbol: Int]
    /// Words that an expression of time can begin with.
    let starters: SymbolSet
    /// Words before a bare year: `PAR Index 2022`, `CCHC 2015`.
    let beforeYear: SymbolSet
    /// Words of a meeting or statement, whose day is not the figures'.
    let event: SymbolSet
    /// Pairs of words that name a meeting: `hội nghị`, `phiên họp`.
    let meetings: WordPairs
    /// Pairs of words of looking back over a span that is over: `tổng kết`, `chỉ số`.
    let reviews: WordPairs
    /// Pairs of words of looking back, over a span that may still run: `sơ kết`, `kết quả`.
    let reports: WordPairs
    /// Pairs of words of looking ahead: `nhiệm vụ`, `mục tiêu`.
    let plans: WordPairs
    let aheadVerbs: SymbolSet
    /// Last syllables of what stands before a person's name: `ông`, `đại biểu`, `Phó chủ nhiệm`.
    let personTitles: SymbolSet
    /// First syllables of verbs that end in `hiện`: `thực hiện`, `xuất hiện`.
    let beforeAppear: SymbolSet
    /// Words of a ranking before those that are ranked: `danh sách`, `bảng xếp hạng`, `dẫn đầu`.
    let rankings: SymbolSet
    /// What stands before `nhất`: `cao`, `thấp`.
    let extremes: SymbolSet
    /// Words of an account or rule after `theo`: `theo báo cáo của Bộ Nội vụ`.
    let accounts: SymbolSet
    /// Common nouns for places and offices: `huyện`, `xã`, `sở`.
    let placeKinds: SymbolSet
    /// What makes `huyện` a kind of district: `huyện miền núi`, `huyện nghèo`.
    let kindsOfDistrict: SymbolSet
    /// Words of saying, and pairs of them: what follows was not done on the day.
    let speech: WordPairs
    /// `thời kỳ`, `niên độ`, and what is done of such a span: `thanh tra`.
    let inspectedSpans: WordPairs
    let inspections: WordPairs
    /// `tại`, `ở`: what follows is where something is.
    let placePrepositions: SymbolSet
    /// `của`, `cho`: what follows is beside what a sentence is about.
    let obliquePrepositions: SymbolSet
    /// Words that open a sentence on a part of what the one before told: `Trong đó`.
    let partOpenings: WordPairs
    /// `vào`, `đến`, `trong`: what leads to when something is done, and not to what a thing is of.
    let timePrepositions: SymbolSet
    /// Verbs of approving what a year gets: `phê duyệt`.
    let allotments: WordPairs
    /// What is held each year: `diễn đàn`.
    let editions: WordPairs
    /// `tỷ lệ`, before a number told already.
    let shares: WordPairs
    /// Verbs of asking that something be done: `yêu cầu`.
    let demands: WordPairs
    /// Verbs of what is awaited or made ready for: `hy vọng`, `chuẩn bị`.
    let hopes: WordPairs
    /// Verbs of making a document: `ban hành`.
    let enactments: WordPairs
    /// Verbs of what begins: `ban hành`, `thành lập`.
    let beginnings: WordPairs
    /// Names of what is measured anew each year: `chỉ số`, `PCI`.
    let indices: WordPairs
    /// What makes a noun after it one of many, or a kind: `các`, `mỗi`, `hai`.
    let plurals: SymbolSet
    /// What makes an enterprise's name that of one place: `chi nhánh`.
    let branches: WordPairs
    /// Pairs of words of a price, in force whatever the months it is told with: `giá vé`, `lệ phí`.
    let prices: WordPairs
    /// Words of an example that opens a sentence: `Đơn cử`, `Chẳng hạn`.
    let examples: WordPairs
    /// Pairs of words of enterprises, before where they are from: `công ty`, `nhà thầu`.
    let enterprises: WordPairs
    /// Pairs of words of what an inspector finds: `kết luận`, `xác định`.
    let findings: WordPairs
    /// `ước đạt`: the year is not over.
    let estimates: SymbolSet
    /// `trước Tết 2020`.
    let newYears: SymbolSet
    /// `Tết`, `Xuân`, before a year's name.
    let beforeNamedYear: SymbolSet
    /// `Mậu`, `Tuất`, with their places in the cycles that years are named by.
    let stems: [Symbol: Int]
    let branchesOfCycle: [Symbol: Int]
    /// `Tết Mậu Thân`, which is that of 1968.
    let historicNewYears: WordPairs
    /// Words of a document's kind: what follows may be its number and day.
    let document: SymbolSet
    /// First syllables of those kinds.
    let documentHead: SymbolSet

    /// Whether `đã`, or the `qua` of a time that has passed, stands near an expression in its sentence.
    func isBesideDone(_ time: TimeExpression, _ sentence: Range<Int>, of tokens: TokenList) -> Bool {
        let from = max(sentence.lowerBound, time.tokens.lowerBound - 8)
        let until = min(sentence.upperBound, time.tokens.upperBound + 8)
        return (from..<until).contains {
            // `thông qua` is no time.
            tokens[$0].symbol == đã || tokens[$0].symbol == qua && !($0 > 0 && tokens[$0 - 1].symbol == thông)
        }
    }

    /// The year in which the school year of an expression begins (`năm học 2019-2020`); nil for other spans.
    func schoolYear(_ time: TimeExpression, of tokens: TokenList) -> Int? {
        guard case .years(let first, let last) = time.form, last == first + 1, time.tokens.count > 1,
            time.tokens.lowerBound + 1 < tokens.count, tokens[time.tokens.lowerBound].symbol == năm,
            tokens[time.tokens.lowerBound + 1].symbol == học
        else { return nil }
        return first
    }

    /// `Đến năm 2012 thì được tuyển`, `đến năm 2014 chỉ mới tăng 10%`: a point that was reached.
    func isReached(_ time: TimeExpression, of tokens: TokenList) -> Bool {
        let next = time.tokens.upperBound
        guard next + 1 < tokens.count else { return false }
        let (first, second) = (tokens[next].symbol, tokens[next + 1].symbol)
        return first == thì || first == mới || first == chỉ && second == mới
    }

    /// Whether a time is the end of a span that begins with a term (`từ đầu nhiệm kỳ khóa XIII đến năm 2015`): it is
    /// looked back on.
    func isFromTerm(_ time: TimeExpression, _ sentence: Range<Int>, of tokens: TokenList) -> Bool {
        let before = max(sentence.lowerBound, time.tokens.lowerBound - 8)..<time.tokens.lowerBound
        return before.dropLast(2).contains {
            tokens[$0].symbol == đầu && tokens[$0 + 1].symbol == nhiệm && tokens[$0 + 2].symbol == kỳ
        }
    }

    /// `(nguyên chủ tịch tỉnh nhiệm kỳ 2006-2011)`, `(chủ tịch giai đoạn 2011-2014)`: how long a person held a post; the article
    /// may be of any time after it began.
    func isTenure(_ time: TimeExpression, of tokens: TokenList) -> Bool {
        guard let bracket = time.bracket, bracket < time.tokens.lowerBound else { return false }
        return (bracket..<time.tokens.lowerBound).contains { personTitles.contains(tokens[$0].symbol) }
    }

    /// Where a sentence says that it hands its numbers out in order: `lần lượt`, `tương ứng`; nil where it does not.
    func respective(in sentence: Range<Int>, of tokens: TokenList) -> Int? {
        sentence.dropLast().first {
            let (first, second) = (tokens[$0].symbol, tokens[$0 + 1].symbol)
            return first == lần && second == lượt || first == tương && second == ứng
        }
    }

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary = ExtraVocabulary()) {
        func word(_ text: String) -> Symbol { lexicon.intern(text) }
        (năm, tháng, quý, ngày) = (word("năm"), word("tháng"), word("quý"), word("ngày"))
        (đầu, cuối, hết, đến, tới) = (word("đầu"), word("cuối"), word("hết"), word("đến"), word("tới"))
        (từ, kể, nay, này, qua) = (word("từ"), word("kể"), word("nay"), word("này"), word("qua"))
        (trước, ngoái, sau, trong, cả) = (word("trước"), word("ngoái"), word("sau"), word("trong"), word("cả"))
        (giai, đoạn, nhiệm, kỳ, cùng) = (word("giai"), word("đoạn"), word("nhiệm"), word("kỳ"), word("cùng"))
        (so, với, hơn, hiện, tại) = (word("so"), word("với"), word("hơn"), word("hiện"), word("tại"))
        (thời, điểm, sáng, chiều) = (word("thời"), word("điểm"), word("sáng"), word("chiều"))
        (tối, trưa, đêm, hôm) = (word("tối"), word("trưa"), word("đêm"), word("hôm"))
        (tính, mùng, rạng, và, của) = (word("tính"), word("mùng"), word("rạng"), word("và"), word("của"))
        (học, giữa, khoảng, dịp) = (word("học"), word("giữa"), word("khoảng"), word("dịp"))
        (nửa, gần, các, thứ, vào) = (word("nửa"), word("gần"), word("các"), word("thứ"), word("vào"))
        (ở, trên, dưới, bình, quân) = (word("ở"), word("trên"), word("dưới"), word("bình"), word("quân"))
        (tỉnh, thành, phố, cấp) = (word("tỉnh"), word("thành"), word("phố"), word("cấp"))
        (những, nhiều, mỗi, từng, một) = (word("những"), word("nhiều"), word("mỗi"), word("từng"), word("một"))
        (khác, cho, bộ, số, mức) = (word("khác"), word("cho"), word("bộ"), word("số"), word("mức"))
        (hằng, hàng, hồi) = (word("hằng"), word("hàng"), word("hồi"))
        (đó, thì, bị, như, về) = (word("đó"), word("thì"), word("bị"), word("như"), word("về"))
        (trở, mãi, mới, nhưng) = (word("trở"), word("mãi"), word("mới"), word("nhưng"))
        (đời, ra, bắt, ảnh, biểu) = (word("đời"), word("ra"), word("bắt"), word("ảnh"), word("biểu"))
        (để, gian, chung) = (word("để"), word("gian"), word("chung"))
        (nghị, quyết, định, luật) = (word("nghị"), word("quyết"), word("định"), word("luật"))
        (công, văn, thị, tư) = (word("công"), word("văn"), word("thị"), word("tư"))
        (kế, hoạch, chương, trình, án) = (word("kế"), word("hoạch"), word("chương"), word("trình"), word("án"))
        (chỉ, thông, lệnh, chiến, lược) = (word("chỉ"), word("thông"), word("lệnh"), word("chiến"), word("lược"))
        (tầm, nhìn, khoá, index) = (word("tầm"), word("nhìn"), word("khoá"), word("index"))
        (lần, lượt, tương, ứng, trung) = (word("lần"), word("lượt"), word("tương"), word("ứng"), word("trung"))
        (sơ, tổng, kết, báo, cáo) = (word("sơ"), word("tổng"), word("kết"), word("báo"), word("cáo"))
        (quả, đánh, giá, bố) = (word("quả"), word("đánh"), word("giá"), word("bố"))
        (đạt, có, hiến) = (word("đạt"), word("có"), word("hiến"))
        (cũng, nhất, ngành, sẽ, đang) = (word("cũng"), word("nhất"), word("ngành"), word("sẽ"), word("đang"))
        (sinh, nông, hiệu, lực) = (word("sinh"), word("nông"), word("hiệu"), word("lực"))
        (đã, thuộc, được, theo, giờ, là) = (
            word("đã"), word("thuộc"), word("được"), word("theo"), word("giờ"), word("là")
        )
        (phận, hồ, thủ, lên, xuống) = (word("phận"), word("hồ"), word("thủ"), word("lên"), word("xuống"))
        (đây, kia, khi, thực, đại, hành) =
            (word("đây"), word("kia"), word("khi"), word("thực"), word("đại"), word("hành"))
        (q, p, h, tp, tx) = (word("q"), word("p"), word("h"), word("tp"), word("tx"))
        let table = UsedWords<ContextUse>(
            ColumnTable(EmbeddedTables.contextWords).adding(extra.rows("context-words")), &lexicon)
        numbers = table.values(.number)
        romans = table.values(.quarter)
        var starters = Array(numbers.keys)
        starters += [năm, tháng, quý, ngày, giai, nhiệm, sáng, chiều, tối, trưa, đêm, hôm, hiện, cùng, trong, cả]
        starters += [từ, kể, đến, tới, hết, tính, trước, đang, nay, thời]
        self.starters = SymbolSet(starters)
        beforeYear = table.words(.beforeYear)
        event = table.words(.event)
        meetings = table.pairs(.meeting)
        reviews = table.pairs(.review)
        reports = table.pairs(.report)
        plans = table.pairs(.plan)
        aheadVerbs = table.words(.ahead)
        document = table.words(.document)
        documentHead = table.words(.documentHead)
        placeKinds = table.words(.placeKind)
        kindsOfDistrict = table.words(.districtKind)
        rankings = table.words(.ranking)
        extremes = table.words(.extreme)
        accounts = table.words(.account)
        beforeAppear = table.words(.beforeAppear)
        personTitles = table.words(.title)
        speech = table.pairs(.speech)
        enterprises = table.pairs(.enterprise)
        examples = table.pairs(.example)
        placePrepositions = table.words(.placePreposition)
        obliquePrepositions = table.words(.obliquePreposition)
        plurals = SymbolSet([cấp, các, những, nhiều, mỗi, từng, một, số] + numbers.keys)
        allotments = table.pairs(.allotment)
        beginnings = table.pairs(.beginning)
        enactments = table.pairs(.enactment)
        shares = table.pairs(.share)
        editions = table.pairs(.edition)
        demands = table.pairs(.demand)
        hopes = table.pairs(.hope)
        indices = table.pairs(.index)
        timePrepositions = table.words(.timePreposition)
        branches = table.pairs(.branch)
        prices = table.pairs(.price)
        partOpenings = table.pairs(.partOpening)
        inspectedSpans = table.pairs(.inspectedSpan)
        inspections = table.pairs(.inspection)
        findings = table.pairs(.finding)
        estimates = table.words(.estimate)
        newYears = table.words(.newYear)
        beforeNamedYear = table.words(.beforeNamedYear)
        stems = table.values(.stem)
        branchesOfCycle = table.values(.branchOfCycle)
        historicNewYears = table.pairs(.historicNewYear)
    }
}
