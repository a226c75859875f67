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
    let vượt: Symbol
    let lượng: Symbol
    let cần: Symbol
    private let ordinalColumns: Set<Symbol>
    private let groupWords: Set<Symbol>
    private let estimateWords: Set<Symbol>
    private let comparingVerbs: Set<Symbol>
    private let lessWords: Set<Symbol>
    private let accordingWords: Set<Symbol>

    init(lexicon: inout Lexicon, extending tables: [WordTable] = WordTable.shipped) {
        symbols = CommonSymbols(&lexicon)
        func set(_ words: String...) -> Set<Symbol> { Set(words.map { lexicon.intern($0) }) }
        vượt = lexicon.intern("vượt")
        lượng = lexicon.intern("lượng")
        cần = lexicon.intern("cần")
        ordinalColumns = set("tt", "stt")
        groupWords = set("nhóm", "tốp")
        estimateWords = set("ước")
        comparingVerbs = set("kém", "thua", "vượt", "chênh")
        lessWords = set("kém", "thua", "thấp", "ít")
        accordingWords = set("theo", "có", "đáp", "ứng", "các")
        for table in tables { add(table, &lexicon) }
    }

    /// The text of a payload.
    func text(_ payload: Int16) -> String? {
        texts.indices.contains(Int(payload)) ? texts[Int(payload)] : nil
    }

    /// `TT`, `STT` at the head of a table.
    func isOrdinalColumn(_ symbol: Symbol) -> Bool { ordinalColumns.contains(symbol) }
    /// `nhóm`, which is a rank or a count by what follows.
    func isGroupWord(_ symbol: Symbol) -> Bool { groupWords.contains(symbol) }
    /// `ước tính` bounds a number even from afar.
    func isEstimateWord(_ symbol: Symbol) -> Bool { estimateWords.contains(symbol) }
    /// Verbs of one syllable that compare with an object of their own: `kém Hải Phòng 4,7 điểm`.
    func isComparingVerb(_ symbol: Symbol) -> Bool { comparingVerbs.contains(symbol) }
    /// Whether a word of difference says more (`cao hơn`) or less (`kém`).
    func isMore(_ symbol: Symbol) -> Bool { !lessWords.contains(symbol) }
    /// `theo yêu cầu`, `có yêu cầu`, `đáp ứng yêu cầu` are no demand.
    func isAccording(_ symbol: Symbol) -> Bool { accordingWords.contains(symbol) }

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
    let trong: Symbol
    let tổng: Symbol
    let số: Symbol
    let trên: Symbol
    let thứ: Symbol
    let và: Symbol
    let đến: Symbol
    let tới: Symbol
    let từ: Symbol
    let còn: Symbol
    let phần: Symbol
    let trăm: Symbol
    let điểm: Symbol
    let rưỡi: Symbol
    let lần: Symbol
    let lượt: Symbol
    let hoặc: Symbol
    let tháng: Symbol
    let năm: Symbol
    let ngày: Symbol
    let giờ: Symbol
    let quý: Symbol
    let của: Symbol
    let là: Symbol
    let mỗi: Symbol
    let một: Symbol
    let hàng: Symbol
    let hằng: Symbol
    let có: Symbol
    let sẽ: Symbol
    let phải: Symbol
    let đã: Symbol
    let h: Symbol
    let xuống: Symbol
    let lên: Symbol
    let sáng: Symbol
    let chiều: Symbol
    let tối: Symbol
    let trưa: Symbol
    let đêm: Symbol
    let hôm: Symbol
    let tuổi: Symbol
    let với: Symbol
    let so: Symbol
    let bậc: Symbol
    let hạng: Symbol

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
        hàng = lexicon.intern("hàng")
        hằng = lexicon.intern("hằng")
        có = lexicon.intern("có")
        sẽ = lexicon.intern("sẽ")
        phải = lexicon.intern("phải")
        đã = lexicon.intern("đã")
        h = lexicon.intern("h")
        xuống = lexicon.intern("xuống")
        lên = lexicon.intern("lên")
        sáng = lexicon.intern("sáng")
        chiều = lexicon.intern("chiều")
        tối = lexicon.intern("tối")
        trưa = lexicon.intern("trưa")
        đêm = lexicon.intern("đêm")
        hôm = lexicon.intern("hôm")
        tuổi = lexicon.intern("tuổi")
        với = lexicon.intern("với")
        so = lexicon.intern("so")
        bậc = lexicon.intern("bậc")
        hạng = lexicon.intern("hạng")
    }
}
