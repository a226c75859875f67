import VietnameseText

/// The vocabulary of the reader of numbers, made once from its tables.
///
/// A class, since every rule asks it and a structure of tables is slow to hand about.
final class ReaderWords: Sendable {
    /// What a phrase stands for.
    struct Entry: Sendable {
        var use: WordUse
        var payload: Int16
    }

    let phrases: PhraseTable<Entry>
    private let starting: UsesByWord
    private let ending: UsesByWord
    /// The texts that entries point to by payload: codes of currencies, units of durations.
    let texts: [String]
    /// For a noun the families of nouns it is named together with.
    let families: PhraseTable<Int>
    private let compounds: Compounds
    let symbols: CommonSymbols
    let exceeds: Symbol
    let quantity: Symbol
    let needs: Symbol
    let table: Symbol
    let at: Symbol
    let also: Symbol
    let notYet: Symbol
    let not: Symbol
    let forbidden: Symbol
    /// `nào`, of a condition.
    let any: Symbol
    /// `mới`: so much and no more, so far.
    let justNow: Symbol
    /// `được`
    let passive: Symbol
    /// `nếu`
    let whether: Symbol
    /// `tiếp`, of `tiếp tục`
    let goesOn: Symbol
    /// `km`, before the place along a road.
    let kilometre: Symbol
    let excess: Symbol
    let but: SymbolSet
    /// What opens a sentence that spells out the one before: `Cụ thể`.
    let details: WordPairs
    /// What opens a sentence that goes on with the one before.
    let elaborations: WordPairs
    /// What opens a sentence that says the one before again: `Điều này đồng nghĩa …`.
    let restatements: WordPairs
    /// Verbs of who says that something is to be done: `cho rằng`, `đề nghị`.
    let saying: WordPairs
    /// What opens a reason, which is so already: `vì`, `bởi`.
    let because: SymbolSet
    /// Verbs of looking into what is so already: `làm rõ`, `xem xét`.
    let inquiries: WordPairs
    /// `tương đương`
    let equivalents: WordPairs
    /// `đề án`: what is proposed to be done, and to be paid for.
    let schemes: WordPairs
    /// Verbs behind `phải` that tell what something costs one: `phải nộp`, `phải chờ`.
    let burdens: SymbolSet
    /// What is told by levels: `cấp`, `mức độ`.
    let levels: SymbolSet
    private let utmost: WordPairs
    private let placePrepositions: SymbolSet
    /// `kể` of `kể từ khi`.
    let since: Symbol
    /// What names a rule in force: `quy định`.
    let rules: WordPairs
    /// `Trong đó`: parts of what the sentence before told.
    let parts: WordPairs
    /// `hiện nay`, `hiện có`
    let present: WordPairs
    private let ordinalColumns: SymbolSet
    private let conjunctions: SymbolSet
    private let plurals: SymbolSet
    private let states: SymbolSet
    private let groupWords: SymbolSet
    private let estimateWords: SymbolSet
    private let comparingVerbs: SymbolSet
    private let lessWords: SymbolSet
    private let accordingWords: SymbolSet
    private let determiners: SymbolSet
    private let proposalEnds: SymbolSet
    private let openings: SymbolSet
    private let measures: SymbolSet
    /// `Về kế hoạch …`.
    let about: Symbol

    init(lexicon: inout Lexicon, compounds: Compounds, extra: ExtraVocabulary = ExtraVocabulary()) {
        self.compounds = compounds
        symbols = CommonSymbols(&lexicon)
        exceeds = lexicon.intern("vượt")
        quantity = lexicon.intern("lượng")
        needs = lexicon.intern("cần")
        table = lexicon.intern("bảng")
        at = lexicon.intern("tại")
        also = lexicon.intern("cũng")
        notYet = lexicon.intern("chưa")
        not = lexicon.intern("không")
        any = lexicon.intern("nào")
        forbidden = lexicon.intern("cấm")
        excess = lexicon.intern("quá")
        about = lexicon.intern("về")
        justNow = lexicon.intern("mới")
        passive = lexicon.intern("được")
        whether = lexicon.intern("nếu")
        goesOn = lexicon.intern("tiếp")
        kilometre = lexicon.intern("km")
        let used = UsedWords<ReaderUse>(
            ColumnTable(EmbeddedTables.readerWords).adding(extra.rows("reader-words")), &lexicon)
        but = used.words(.but)
        details = used.pairs(.detail)
        elaborations = used.pairs(.elaboration)
        restatements = used.pairs(.restatement)
        saying = used.pairs(.saying)
        because = used.words(.because)
        inquiries = used.pairs(.inquiry)
        equivalents = used.pairs(.equivalent)
        schemes = used.pairs(.scheme)
        burdens = used.words(.burden)
        rules = used.pairs(.rule)
        levels = used.words(.level)
        utmost = used.pairs(.utmost)
        placePrepositions = used.words(.location)
        since = lexicon.intern("kể")
        present = used.pairs(.present)
        parts = used.pairs(.part)
        ordinalColumns = used.words(.ordinalColumn)
        conjunctions = used.words(.conjunction)
        plurals = used.words(.plural)
        states = used.words(.state)
        groupWords = used.words(.group)
        estimateWords = used.words(.estimate)
        comparingVerbs = used.words(.comparing)
        lessWords = used.words(.less)
        measures = used.words(.measure)
        openings = used.words(.opening)
        determiners = used.words(.determiner)
        proposalEnds = used.words(.proposalEnd)
        accordingWords = used.words(.according)
        var tables = Tables()
        for table in WordTable.shipped + extra.tables { tables.add(table, &lexicon) }
        phrases = tables.phrases
        starting = UsesByWord(tables.starting)
        ending = UsesByWord(tables.ending)
        texts = tables.texts
        families = tables.families
    }

    /// What the phrases are that begin with a word or mark.
    @inline(__always)
    func uses(startingWith symbol: Symbol) -> WordUses { starting[symbol] }

    /// What the phrases are that begin with any of some words and marks.
    func uses(startingIn tokens: TokenList) -> WordUses { starting.of(tokens.memory) }

    /// What the phrases are that end with a word or mark.
    @inline(__always)
    func uses(endingWith symbol: Symbol) -> WordUses { ending[symbol] }

    /// The text of a payload.
    func text(_ payload: Int16) -> String? {
        texts.indices.contains(Int(payload)) ? texts[Int(payload)] : nil
    }

    /// Whether two syllables are one word: `chăn nuôi`.
    func isCompound(_ first: Symbol, _ second: Symbol) -> Bool {
        compounds.contains(first, second)
    }

    /// `TT`, `STT` at the head of a table.
    func isOrdinalColumn(_ symbol: Symbol) -> Bool { ordinalColumns.contains(symbol) }
    /// Words before a noun: behind them `đề xuất` is one.
    func isDeterminer(_ symbol: Symbol) -> Bool { determiners.contains(symbol) }
    /// What is measured and not counted, so that a comma before it is a decimal's: `9,043 m3`.
    func isMeasure(_ symbol: Symbol) -> Bool { measures.contains(symbol) }
    /// Verbs of what is so: `có`, `thiếu`.
    func tellsState(_ symbol: Symbol) -> Bool { states.contains(symbol) }
    /// `các`, `những` before a noun.
    func isPlural(_ symbol: Symbol) -> Bool { plurals.contains(symbol) }
    /// Words behind the noun `đề xuất`.
    func endsProposal(_ symbol: Symbol) -> Bool { proposalEnds.contains(symbol) }
    /// Words that open what stands before a clause's own subject: `Theo …,`, `Về …,`.
    func opensAside(_ symbol: Symbol) -> Bool { openings.contains(symbol) }
    /// Words that begin another clause.
    func isConjunction(_ symbol: Symbol) -> Bool { conjunctions.contains(symbol) }
    /// `nhóm`, which is a rank or a count by what follows.
    func isGroupWord(_ symbol: Symbol) -> Bool { groupWords.contains(symbol) }
    /// `ước tính` bounds a number even from afar.
    func isEstimateWord(_ symbol: Symbol) -> Bool { estimateWords.contains(symbol) }
    /// Verbs of one syllable that compare with an object of their own: `kém Hải Phòng 4,7 điểm`.
    func isComparingVerb(_ symbol: Symbol) -> Bool { comparingVerbs.contains(symbol) }
    /// Whether a word of difference says more (`cao hơn`) or less (`kém`).
    func isMore(_ symbol: Symbol) -> Bool { !lessWords.contains(symbol) }
    /// Whether a bound says what a rule sets at the most or the least: `tối đa`.
    func isUtmost(_ first: Symbol, _ second: Symbol) -> Bool { utmost.contains(first, second) }
    /// Whether a preposition says where: `ở`, `tại`.
    func isWhere(_ symbol: Symbol) -> Bool { placePrepositions.contains(symbol) }
    /// `theo yêu cầu`, `có yêu cầu`, `đáp ứng yêu cầu` are no demand.
    func isAccording(_ symbol: Symbol) -> Bool { accordingWords.contains(symbol) }
}

/// What is gathered of the tables of words.
private struct Tables {
    var phrases = PhraseTable<ReaderWords.Entry>()
    var starting = UsesByWord.Gathered()
    var ending = UsesByWord.Gathered()
    var texts: [String] = []
    var families = PhraseTable<Int>()
    private typealias Entry = ReaderWords.Entry

    mutating func add(_ table: WordTable, _ lexicon: inout Lexicon) {
        var family = 0
        for row in table.rows {
            switch table.content {
            case .plain(let use):
                insert(row.phrase, Entry(use: use, payload: 0), &lexicon)
            case .number(let use):
                guard let value = Int16(row.value) else { continue }
                insert(row.phrase, Entry(use: use, payload: value), &lexicon)
            case .text(let use):
                let payload = index(of: row.value)
                insert(row.phrase, Entry(use: use, payload: payload), &lexicon)
            case .qualifier(let use):
                guard let index = Figure.Qualifier.allCases.firstIndex(where: { $0.rawValue == row.value })
                else { continue }
                insert(row.phrase, Entry(use: use, payload: Int16(index)), &lexicon)
            case .either(let first, let other, let word):
                let use = row.value == word ? first : other
                insert(row.phrase, Entry(use: use, payload: 0), &lexicon)
            case .families:
                for noun in row.phrase.split(separator: "|") {
                    families.insert(String(noun), family, &lexicon)
                }
                family += 1
            case .compounds: break
            }
        }
    }

    private mutating func insert(_ phrase: String, _ entry: Entry, _ lexicon: inout Lexicon) {
        let symbols = lexicon.intern(phrase: phrase)
        phrases.insert(symbols, entry)
        guard let first = symbols.first, let last = symbols.last else { return }
        starting.add(WordUses(entry.use), of: first)
        ending.add(WordUses(entry.use), of: last)
    }

    private mutating func index(of text: String) -> Int16 {
        if let found = texts.firstIndex(of: text) { return Int16(found) }
        texts.append(text)
        return Int16(clamping: texts.count - 1)
    }
}

/// The few words that rules of grammar name themselves.
struct CommonSymbols: Sendable {
    let inside: Symbol
    let total: Symbol
    let number: Symbol
    let on: Symbol
    let ordinal: Symbol
    let and: Symbol
    let until: Symbol
    let upTo: Symbol
    let from: Symbol
    let remaining: Symbol
    let part: Symbol
    let hundred: Symbol
    let points: Symbol
    let half: Symbol
    let times: Symbol
    let turn: Symbol
    let or: Symbol
    let month: Symbol
    let year: Symbol
    let day: Symbol
    let hour: Symbol
    let quarter: Symbol
    let of: Symbol
    let equals: Symbol
    let each: Symbol
    let one: Symbol
    let every: Symbol
    let everyEach: Symbol
    let has: Symbol
    let will: Symbol
    let must: Symbol
    let already: Symbol
    let h: Symbol
    let g: Symbol
    let down: Symbol
    let up: Symbol
    let morning: Symbol
    let afternoon: Symbol
    let evening: Symbol
    let noon: Symbol
    let night: Symbol
    let dayNamed: Symbol
    let age: Symbol
    let with: Symbol
    let compared: Symbol
    let step: Symbol
    let rank: Symbol
    let rate: Symbol

    init(_ lexicon: inout Lexicon) {
        inside = lexicon.intern("trong")
        total = lexicon.intern("tổng")
        number = lexicon.intern("số")
        on = lexicon.intern("trên")
        ordinal = lexicon.intern("thứ")
        and = lexicon.intern("và")
        until = lexicon.intern("đến")
        upTo = lexicon.intern("tới")
        from = lexicon.intern("từ")
        remaining = lexicon.intern("còn")
        part = lexicon.intern("phần")
        hundred = lexicon.intern("trăm")
        points = lexicon.intern("điểm")
        half = lexicon.intern("rưỡi")
        times = lexicon.intern("lần")
        turn = lexicon.intern("lượt")
        or = lexicon.intern("hoặc")
        month = lexicon.intern("tháng")
        year = lexicon.intern("năm")
        day = lexicon.intern("ngày")
        hour = lexicon.intern("giờ")
        quarter = lexicon.intern("quý")
        of = lexicon.intern("của")
        equals = lexicon.intern("là")
        each = lexicon.intern("mỗi")
        one = lexicon.intern("một")
        every = lexicon.intern("hàng")
        everyEach = lexicon.intern("hằng")
        has = lexicon.intern("có")
        will = lexicon.intern("sẽ")
        must = lexicon.intern("phải")
        already = lexicon.intern("đã")
        h = lexicon.intern("h")
        g = lexicon.intern("g")
        down = lexicon.intern("xuống")
        up = lexicon.intern("lên")
        morning = lexicon.intern("sáng")
        afternoon = lexicon.intern("chiều")
        evening = lexicon.intern("tối")
        noon = lexicon.intern("trưa")
        night = lexicon.intern("đêm")
        dayNamed = lexicon.intern("hôm")
        age = lexicon.intern("tuổi")
        with = lexicon.intern("với")
        compared = lexicon.intern("so")
        step = lexicon.intern("bậc")
        rank = lexicon.intern("hạng")
        rate = lexicon.intern("lệ")
    }
}
