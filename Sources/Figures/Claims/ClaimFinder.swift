import VietnameseText

/// Looks through one article's drafts for claims.
///
/// Each rule proposes what a number may be the result of; ``settle()`` then takes, for each number, what fits, or
/// else what the words leave no doubt of.
struct ClaimFinder {
    let text: ArticleText
    let drafts: [DraftFigure]
    let words: ClaimWords
    var claims: [ArticleReading.Claim] = []
    private var candidates: [Candidate] = []

    private struct Candidate {
        var stated: Int
        var operands: [Int]
        var formula: ClaimFormula
        var isFirm: Bool
    }

    init(text: ArticleText, drafts: [DraftFigure], words: ClaimWords) {
        self.text = text
        self.drafts = drafts
        self.words = words
    }

    // MARK: - Proposing and settling

    /// Proposes a claim: firm where the words leave no other reading, so that it is told whatever it comes to;
    /// else told only where it fits.
    mutating func propose(_ stated: Int, _ formula: ClaimFormula, _ operands: [Int], isFirm: Bool) {
        candidates.append(Candidate(stated: stated, operands: operands, formula: formula, isFirm: isFirm))
    }

    /// Takes of the proposals of each number the first that fits, before one that only may fit; where none does, the
    /// first firm one.
    mutating func settle() {
        let order = candidates.indices.sorted {
            (candidates[$0].stated, $0) < (candidates[$1].stated, $1)
        }
        var at = 0
        while at < order.count {
            let stated = candidates[order[at]].stated
            var chosen: (Candidate, ClaimCheck.Result)?
            while at < order.count, candidates[order[at]].stated == stated {
                let candidate = candidates[order[at]]
                at += 1
                if let chosen, chosen.1.isFit { continue }
                let result = check(candidate)
                let isBetter = chosen.map { result.isFit || !$0.1.isCloseFit } ?? true
                if result.isCloseFit && isBetter || candidate.isFirm && chosen == nil { chosen = (candidate, result) }
            }
            if let (candidate, result) = chosen { add(candidate, result) }
        }
    }

    private func check(_ candidate: Candidate) -> ClaimCheck.Result {
        ClaimCheck(
            stated: figure(candidate.stated), operands: candidate.operands.map(figure), formula: candidate.formula
        ).result()
    }

    private mutating func add(_ candidate: Candidate, _ result: ClaimCheck.Result) {
        let stated = figure(candidate.stated)
        let sides = candidate.operands.map { ClaimCheck.stated(figure($0)) }
        claims.append(
            ArticleReading.Claim(
                relation: candidate.formula.relation,
                stated: "\(ClaimCheck.stated(stated)) = \(candidate.formula.written(sides))",
                computed: result.computed, verdict: result.verdict, reason: result.reason, line: stated.line,
                place: stated.place, figures: [candidate.stated] + candidate.operands))
    }

    func fits(_ stated: Int, _ formula: ClaimFormula, _ operands: [Int]) -> Bool {
        check(Candidate(stated: stated, operands: operands, formula: formula, isFirm: false)).isCloseFit
    }

    // MARK: - Figures

    func figure(_ index: Int) -> Figure { drafts[index].figure }

    func sentence(_ index: Int) -> Int { drafts[index].figure.sentence }

    func isSameSentence(_ first: Int, _ second: Int) -> Bool {
        drafts.indices.contains(first) && drafts.indices.contains(second) && sentence(first) == sentence(second)
    }

    /// The first word of a figure's unit, folded; nil for none.
    func head(_ index: Int) -> String? {
        guard let unit = figure(index).unit else { return nil }
        return unit.split(separator: " ").first.map { foldKey(String($0)) }
    }

    /// The word of a token, folded as ``head(_:)`` is.
    func key(_ token: Int) -> String { foldKey(text.article.text, text.tokens[token].range) }

    /// Whether two figures count the same: the one's unit begins with the other's first two words.
    func sameUnit(_ a: Int, _ b: Int) -> Bool {
        guard let first = figure(a).unit, let second = figure(b).unit else { return figure(a).unit == figure(b).unit }
        let left = foldKey(first).split(separator: " ").prefix(2)
        let right = foldKey(second).split(separator: " ").prefix(2)
        return left == right || Array(left.prefix(1)) == Array(right.prefix(1)) && min(left.count, right.count) == 1
    }

    /// Whether two figures are amounts of one kind: of one currency, of one noun, both points or both percentages.
    func isAlike(_ a: Int, _ b: Int) -> Bool {
        guard figure(a).kind == figure(b).kind else { return false }
        if let one = per(a), let other = per(b), one != other { return false }
        switch figure(a).kind {
        case .percent, .score, .rank: return true
        case .count: return head(a) == head(b) && head(a) != nil
        default: return figure(a).unit == figure(b).unit
        }
    }

    /// What an amount is counted by: `triệu đồng / tháng`; nil where nothing is said.
    private func per(_ index: Int) -> Symbol? {
        tokenOfPer(index).map { text.tokens[$0].symbol }
    }

    /// The token of what an amount is counted by.
    func tokenOfPer(_ index: Int) -> Int? {
        let range = behind(index, 2)
        guard range.count == 2, text.tokens[range.lowerBound].isMark("/") else { return nil }
        return range.lowerBound + 1
    }

    /// The figure before another that stands in the same brackets; what stands in further ones tells of something else.
    func previous(_ index: Int) -> Int? {
        let own = bracket(of: index)
        var at = index - 1
        while at >= 0, isSameSentence(at, index), index - at < 8 {
            if bracket(of: at) == own { return at }
            at -= 1
        }
        // `1.527 vụ (giảm 35 vụ)`: in a bracket of its own it tells of what stands before.
        return own != nil && isSameSentence(index - 1, index) ? index - 1 : nil
    }

    /// Whether words behind a number go on about it: nothing, or a comma or bracket and a verb of change.
    func isApposed(_ gap: Range<Int>) -> Bool {
        let gap = gap.clamped(to: 0..<text.tokens.count)
        var end = gap.upperBound
        for _ in 0..<4 where end > gap.lowerBound && text.tokens[end - 1].isWord { end -= 1 }
        if end == gap.lowerBound {
            guard let first = gap.first else { return true }
            return [ClaimUse.up, .down].contains {
                words[$0].longest(at: first, in: text.tokens, end: gap.upperBound) != nil
            }
        }
        return !text.tokens[end - 1].isWord && !text.tokens[end - 1].isMark(")")
    }

    /// Whether a figure is a plain quantity: no change, no threshold, no plan unless both are.
    func isLevel(_ index: Int) -> Bool {
        let figure = figure(index)
        return figure.role == .level && (figure.kind == .count || figure.kind == .money || figure.kind == .ratio)
    }

    func isPlainLevel(_ index: Int) -> Bool {
        figure(index).role == .level && figure(index).qualifier == .exact
    }

    // MARK: - Words

    /// Whether one of some phrases stands within a range of tokens.
    func has(_ use: ClaimUse, in range: Range<Int>) -> Bool { position(of: use, in: range) != nil }

    func position(of use: ClaimUse, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<text.tokens.count)
        let table = words[use]
        return range.first { table.longest(at: $0, in: text.tokens, end: range.upperBound) != nil }
    }

    /// Whether a phrase of a use ends right where a range does.
    func ends(_ range: Range<Int>, with use: ClaimUse) -> Bool {
        let range = range.clamped(to: 0..<text.tokens.count)
        let table = words[use]
        return range.suffix(5).contains { at in
            table.longest(at: at, in: text.tokens, end: range.upperBound)?.tokens.upperBound == range.upperBound
        }
    }

    func hasMark(_ marks: String, in range: Range<Int>) -> Bool {
        let marks = marks.unicodeScalars
        return range.clamped(to: 0..<text.tokens.count).contains { text.tokens[$0].symbol.isPunctuation(in: marks) }
    }

    /// Whether `và` stands in a range of tokens: something else begins there.
    func joins(_ range: Range<Int>) -> Bool {
        range.clamped(to: 0..<text.tokens.count).contains { text.tokens[$0].symbol == words.and }
    }

    /// The tokens between two drafts.
    func between(_ first: Int, _ second: Int) -> Range<Int> {
        let start = drafts[first].mention.upperBound
        return start..<max(start, drafts[second].mention.lowerBound)
    }

    /// At most so many tokens of its sentence before a figure.
    func before(_ index: Int, _ count: Int) -> Range<Int> {
        let start = drafts[index].mention.lowerBound
        return max(text.sentences[sentence(index)].tokens.lowerBound, start - count)..<start
    }

    /// At most so many tokens of its sentence behind a figure.
    func behind(_ index: Int, _ count: Int) -> Range<Int> {
        let end = text.sentences[sentence(index)].tokens.upperBound
        let start = min(drafts[index].mention.upperBound, end)
        return start..<min(end, start + count)
    }

    func isInBracket(_ index: Int) -> Bool { bracket(of: index) != nil }

    /// The token of the bracket that opens around a figure.
    func bracket(of index: Int) -> Int? { bracket(around: drafts[index].number.lowerBound, in: sentence(index)) }

    /// The token of the bracket that opens around a token of a sentence.
    func bracket(around token: Int, in sentence: Int) -> Int? {
        text.tokens.bracket(around: token, from: text.sentences[sentence].tokens.lowerBound)
    }
}

extension ClaimCheck.Result {
    /// Whether the numbers bear it out for certain.
    fileprivate var isFit: Bool { verdict == .consistent && isNear }

    /// Whether the numbers bear it out, or come so near to it that they must be meant.
    fileprivate var isCloseFit: Bool { (verdict == .consistent || verdict == .possible) && isNear }
}
