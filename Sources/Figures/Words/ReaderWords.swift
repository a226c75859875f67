import VietnameseText

/// The vocabulary of the reader of numbers, made once from its tables.
struct ReaderWords: Sendable {
    /// What a phrase stands for.
    struct Entry: Sendable {
        var use: WordUse
        var payload: Int16
    }

    private(set) var phrases = PhraseTable<Entry>()
    /// The texts that entries point to by payload: codes of currencies, units of durations.
    private(set) var texts: [String] = []
    /// For a noun the families of nouns it is named together with, by the symbols of its words.
    private(set) var families: [[Symbol]: [Int]] = [:]
    let symbols: CommonSymbols

    init(lexicon: inout Lexicon, extending tables: [WordTable] = WordTable.shipped) {
        symbols = CommonSymbols(&lexicon)
        for table in tables { add(table, &lexicon) }
    }

    /// The text of a payload.
    func text(_ payload: Int16) -> String? {
        texts.indices.contains(Int(payload)) ? texts[Int(payload)] : nil
    }

    private mutating func add(_ table: WordTable, _ lexicon: inout Lexicon) {
        var family = 0
        for row in table.rows {
            switch table.content {
            case .plain(let use):
                phrases.insert(row.phrase, Entry(use: use, payload: 0), &lexicon)
            case .number(let use):
                guard let value = Int16(row.value) else { continue }
                phrases.insert(row.phrase, Entry(use: use, payload: value), &lexicon)
            case .text(let use):
                let payload = index(of: row.value)
                phrases.insert(row.phrase, Entry(use: use, payload: payload), &lexicon)
            case .qualifier(let use):
                guard let index = Figure.Qualifier.allCases.firstIndex(where: { $0.rawValue == row.value })
                else { continue }
                phrases.insert(row.phrase, Entry(use: use, payload: Int16(index)), &lexicon)
            case .either(let first, let other, let word):
                let use = row.value == word ? first : other
                phrases.insert(row.phrase, Entry(use: use, payload: 0), &lexicon)
            case .families:
                for noun in row.phrase.split(separator: "|") {
                    families[lexicon.intern(phrase: String(noun)), default: []].append(family)
                }
                family += 1
            }
        }
    }

    private mutating func index(of text: String) -> Int16 {
        if let found = texts.firstIndex(of: text) { return Int16(found) }
        texts.append(text)
        return Int16(clamping: texts.count - 1)
    }
}

/// The few words that rules of grammar name themselves.
struct CommonSymbols: Sendable {
    let trong, tổng, số, trên, thứ, và, đến, tới, từ, còn, phần, trăm, điểm, rưỡi, lần, lượt, hoặc, tháng, năm: Symbol
    let ngày, giờ, quý, của, là, mỗi, một, các, hàng, hằng, nửa, có, gồm, sẽ, phải, cần, đã, tỷ, h, tr, những,
        cả: Symbol
    let xuống, lên, sáng, chiều, tối, trưa, đêm, hôm, tuổi, nay, với, so, được, bậc, hạng, mức, làm, việc: Symbol

    init(_ lexicon: inout Lexicon) {
        trong = lexicon.intern("trong")
        tổng = lexicon.intern("tổng")
        số = lexicon.intern("số")
        trên = lexicon.intern("trên")
        thứ = lexicon.intern("thứ")
        và = lexicon.intern("và")
        đến = lexicon.intern("đến")
        tới = lexicon.intern("tới")
        từ = lexicon.intern("từ")
        còn = lexicon.intern("còn")
        phần = lexicon.intern("phần")
        trăm = lexicon.intern("trăm")
        điểm = lexicon.intern("điểm")
        rưỡi = lexicon.intern("rưỡi")
        lần = lexicon.intern("lần")
        lượt = lexicon.intern("lượt")
        hoặc = lexicon.intern("hoặc")
        tháng = lexicon.intern("tháng")
        năm = lexicon.intern("năm")
        ngày = lexicon.intern("ngày")
        giờ = lexicon.intern("giờ")
        quý = lexicon.intern("quý")
        của = lexicon.intern("của")
        là = lexicon.intern("là")
        mỗi = lexicon.intern("mỗi")
        một = lexicon.intern("một")
        các = lexicon.intern("các")
        hàng = lexicon.intern("hàng")
        hằng = lexicon.intern("hằng")
        nửa = lexicon.intern("nửa")
        có = lexicon.intern("có")
        gồm = lexicon.intern("gồm")
        sẽ = lexicon.intern("sẽ")
        phải = lexicon.intern("phải")
        cần = lexicon.intern("cần")
        đã = lexicon.intern("đã")
        tỷ = lexicon.intern("tỷ")
        h = lexicon.intern("h")
        tr = lexicon.intern("tr")
        những = lexicon.intern("những")
        cả = lexicon.intern("cả")
        xuống = lexicon.intern("xuống")
        lên = lexicon.intern("lên")
        sáng = lexicon.intern("sáng")
        chiều = lexicon.intern("chiều")
        tối = lexicon.intern("tối")
        trưa = lexicon.intern("trưa")
        đêm = lexicon.intern("đêm")
        hôm = lexicon.intern("hôm")
        tuổi = lexicon.intern("tuổi")
        nay = lexicon.intern("nay")
        với = lexicon.intern("với")
        so = lexicon.intern("so")
        được = lexicon.intern("được")
        bậc = lexicon.intern("bậc")
        hạng = lexicon.intern("hạng")
        mức = lexicon.intern("mức")
        làm = lexicon.intern("làm")
        việc = lexicon.intern("việc")
    }
}
