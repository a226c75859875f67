import VietnameseText

/// Looks through one article's drafts for claims.
struct ClaimFinder {
    let text: ArticleText
    let drafts: [DraftFigure]
    let words: ClaimWords
    var claims: [ArticleReading.Claim] = []
    /// Figures that are already the result of a claim.
    var settled: Set<Int> = []

    init(text: ArticleText, drafts: [DraftFigure], words: ClaimWords) {
        self.text = text
        self.drafts = drafts
        self.words = words
    }

    func figure(_ index: Int) -> Figure { drafts[index].figure }

    func sentence(_ index: Int) -> Int { drafts[index].figure.sentence }

    /// Whether one of some phrases stands within a range of tokens.
    func has(_ table: PhraseTable<Bool>, in range: Range<Int>) -> Bool {
        position(of: table, in: range) != nil
    }

    func position(of table: PhraseTable<Bool>, in range: Range<Int>) -> Int? {
        guard range.lowerBound < range.upperBound else { return nil }
        return range.first { table.longest(at: $0, in: text.tokens, end: range.upperBound) != nil }
    }

    /// The tokens between two drafts.
    func between(_ first: Int, _ second: Int) -> Range<Int> {
        let start = drafts[first].mention.upperBound
        return start..<max(start, drafts[second].mention.lowerBound)
    }

    /// The first word of a figure's unit, folded; nil for none.
    func head(_ index: Int) -> String? {
        guard let unit = figure(index).unit else { return nil }
        return unit.split(separator: " ").first.map { foldKey(String($0)) }
    }

    /// Whether two figures count the same: the one's unit begins with the other's first two words.
    func sameUnit(_ a: Int, _ b: Int) -> Bool {
        guard let first = figure(a).unit, let second = figure(b).unit else { return figure(a).unit == figure(b).unit }
        let left = foldKey(first).split(separator: " ").prefix(2)
        let right = foldKey(second).split(separator: " ").prefix(2)
        return left == right || Array(left.prefix(1)) == Array(right.prefix(1)) && min(left.count, right.count) == 1
    }

    /// Whether a figure is a plain quantity: no change, no threshold, no plan unless both are.
    func isLevel(_ index: Int) -> Bool {
        let figure = figure(index)
        return figure.role == .level && (figure.kind == .count || figure.kind == .money || figure.kind == .ratio)
    }

    /// Adds a claim; where only what fits is to be told, what does not is left out.
    mutating func add(
        _ relation: ArticleReading.Claim.Relation, stated: Int, operands: [Int], sign: String, onlyIfFits: Bool = false,
        _ formula: @escaping ([PrintedInterval]) -> PrintedInterval
    ) {
        guard !settled.contains(stated) else { return }
        let result = ClaimCheck(stated: figure(stated), operands: operands.map(figure), formula: formula).result()
        if onlyIfFits, !result.verdict.isFit || !result.isNear { return }
        settled.insert(stated)
        let sides = operands.map { ClaimCheck.stated(figure($0)) }.joined(separator: sign)
        claims.append(
            ArticleReading.Claim(
                relation: relation, stated: "\(ClaimCheck.stated(figure(stated))) = \(sides)",
                computed: result.computed,
                verdict: result.verdict, reason: result.reason, line: figure(stated).line, place: figure(stated).place,
                figures: [stated] + operands))
    }

    func fits(stated: Int, operands: [Int], _ formula: @escaping ([PrintedInterval]) -> PrintedInterval) -> Bool {
        ClaimCheck(stated: figure(stated), operands: operands.map(figure), formula: formula).result().isCloseFit
    }
}

extension ArticleReading.Claim.Verdict {
    /// Whether the numbers bear it out or can.
    fileprivate var isFit: Bool { self == .consistent || self == .possible }
}

extension ClaimCheck.Result {
    /// Whether the numbers bear it out, or come so near to it that they must be meant.
    fileprivate var isCloseFit: Bool { verdict.isFit && isNear }
}
