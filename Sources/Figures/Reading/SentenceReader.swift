import VietnameseText

/// Reads the numbers of one sentence: each becomes a draft or is set aside.
struct SentenceReader {
    let text: NormalisedText
    let tokens: TokenList
    let words: ReaderWords
    let convention: NumberConvention
    private(set) var sentence: MarkedSentence
    /// Index among the article's sentences.
    private(set) var number: Int
    /// Line of the file, from 1.
    private(set) var line: Int
    /// Whether the sentence begins its line, so that a number there can be a list's.
    private(set) var beginsLine: Bool
    /// Whether it stands under a heading of plans (`III. NHIỆM VỤ QUÝ IV`).
    private(set) var headingIsTarget: Bool
    /// Whether it is a cell of a table.
    var isCell = false
    /// The last figure of the sentence before, in the same paragraph.
    var previous: DraftFigure?

    var drafts: [DraftFigure] = []
    var setAside: [SetAsideTokens] = []
    var clauses: [Clause] = []

    typealias SetAsideTokens = (tokens: Range<Int>, why: ArticleReading.SetAside.Reason)

    var range: Range<Int> { sentence.range }
    var symbols: CommonSymbols { words.symbols }

    init(
        text: NormalisedText, tokens: TokenList, words: ReaderWords, convention: NumberConvention,
        sentence: MarkedSentence, number: Int, line: Int, beginsLine: Bool, headingIsTarget: Bool
    ) {
        self.text = text
        self.tokens = tokens
        self.words = words
        self.convention = convention
        self.sentence = sentence
        self.number = number
        self.line = line
        self.beginsLine = beginsLine
        self.headingIsTarget = headingIsTarget
    }

    /// Goes on to another sentence of the same text, with nothing read: what it holds of the text is not counted anew for
    /// every sentence, and what numbers are put into is used again.
    mutating func move(
        to number: Int, _ tokens: Range<Int>, of text: ArticleText, line: Int, beginsLine: Bool, headingIsTarget: Bool
    ) {
        sentence.move(to: tokens, of: text)
        self.number = number
        self.line = line
        self.beginsLine = beginsLine
        self.headingIsTarget = headingIsTarget
        previous = nil
        if !drafts.isEmpty { drafts.removeAll(keepingCapacity: true) }
        if !setAside.isEmpty { setAside.removeAll(keepingCapacity: true) }
        if !clauses.isEmpty { clauses.removeAll(keepingCapacity: true) }
    }

    /// Reads all numbers from left to right.
    mutating func read() {
        cutClauses(tokens, in: range, into: &clauses)
        var clause = 0
        var index = range.lowerBound
        while let digits = tokens.first(.digits, in: index..<range.upperBound) {
            index = digits
            while clause + 1 < clauses.count, clauses[clause].tokens.upperBound <= index { clause += 1 }
            let around = clauses.indices.contains(clause) ? clauses[clause].tokens : range
            index = max(readNumber(at: index, clause: around), index + 1)
        }
        inheritUnits()
        if drafts.contains(where: \.isName) {
            for draft in drafts where draft.isName { setAside.append((draft.number, .label)) }
            drafts.removeAll(where: \.isName)
        }
        inheritSubjects()
        markThresholds()
        markStartingLevels()
    }

    /// Reads the number at a token; gives the first token after it.
    private mutating func readNumber(at index: Int, clause: Range<Int>) -> Int {
        if !isRank(at: index), let aside = aside(at: index) {
            setAside.append((index..<aside.end, aside.why))
            return aside.end
        }
        guard var group = group(at: index) else {
            setAside.append((index..<index + 1, .label))
            return index + 1
        }
        guard let draft = draft(&group, clause: clause) else {
            setAside.append((group.tokens, .label))
            return group.tokens.upperBound
        }
        let end = max(group.tokens.upperBound, draft.mention.upperBound)
        drafts.append(draft)
        return end
    }

    // MARK: - Tokens

    /// The numeral whose first run of digits is a token, and the first token after it.
    func readNumeral(at index: Int) -> (numeral: Numeral, next: Int)? {
        sentence.numeral(at: index) ?? Numeral.read(text, tokens, at: index)
    }

    func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }

    func symbol(_ index: Int) -> Symbol { range.contains(index) ? tokens[index].symbol : .unknown }

    func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { token(index)?.isMark(scalar) ?? false }

    func isDigits(_ index: Int) -> Bool { token(index)?.isDigits ?? false }

    /// Whether a token follows the one before it without a space.
    func isTight(_ index: Int) -> Bool { token(index).map { !$0.hasSpaceBefore } ?? false }

    func isDash(_ index: Int) -> Bool { isMark(index, "-") || isMark(index, "–") }

    func string(_ tokens: Range<Int>) -> String {
        guard let first = token(tokens.lowerBound), let last = token(tokens.upperBound - 1) else { return "" }
        return text.string(first.range.lowerBound..<last.range.upperBound)
    }
}

/// How an article writes its numbers.
struct NumberConvention: Sendable {
    /// A point is the decimal sign and a comma groups (`86.97%`, `1,200`).
    var isDecimalPoint = false

    init(isDecimalPoint: Bool = false) { self.isDecimalPoint = isDecimalPoint }

    /// What the numbers of an article's tokens have more of: decimal points or decimal commas.
    init(_ text: ArticleText) {
        var points = 0
        var commas = 0
        for numeral in text.numerals.lazy.map(\.numeral) {
            switch numeral.form {
            // `8.2` may be a day; a percentage or score has two places more often than not.
            case .decimalPoint: points += 1
            case .decimalComma where numeral.other == nil: commas += 1
            default: break
            }
        }
        isDecimalPoint = points > commas
    }
}
