import Articles
import VietnameseText

/// Tells, while an article's sentences go by, whether they stand under something that makes their figures
/// plans: a heading (`III. NHIỆM VỤ QUÝ IV`), or a line that leads a list (`Mục tiêu đến năm 2025:`).
struct PlanTracker {
    let text: ArticleText
    let words: ReaderWords
    private var major = false
    private var minor = false
    private var lead = false
    /// The item before in the same list was of plans throughout.
    private var sibling = false
    /// The sentence before proposed or planned something that this one spells out (`Cụ thể là …`).
    private var spellsOut = false
    /// The tokens of the sentence before that was no heading, which is looked at only where one spells out.
    private var before = 0..<0
    /// A sentence of the paragraph set out a plan (`Về kế hoạch năm 2015, tỉnh đề xuất …`), which goes on.
    private var unfolds = false
    /// The figures of the sentence before, in the same paragraph, were plans all of them, and this one goes on with them
    /// (`Mỗi năm giảm 260 người`, `Riêng trong năm 2018 …`, `Trong đó …`).
    private var elaborates = false
    private var beforeIsPlan = false
    private var paragraph = -1
    private var planParagraph = -1
    private var line = -1

    init(text: ArticleText, words: ReaderWords) {
        self.text = text
        self.words = words
    }

    var isTarget: Bool { major || minor || lead || sibling || spellsOut || unfolds || elaborates }

    /// Takes note of a sentence before its numbers are read.
    mutating func pass(_ number: Int) {
        let sentence = text.sentences[number]
        let role = text.role(number)
        if role == .heading {
            let announces = announces(sentence.tokens)
            if isMajor(sentence.tokens) {
                (major, minor) = (announces, false)
            } else {
                minor = announces
            }
            (lead, sibling) = (false, false)
            return
        }
        // A list goes on as long as its lines begin with a mark or a number.
        if sentence.line != line, lead || sibling, !beginsItem(sentence.tokens) { (lead, sibling) = (false, false) }
        line = sentence.line
        if unfolds, sentence.paragraph != paragraph || !changes(sentence.tokens) { unfolds = false }
        if text.hasDigits(sentence.tokens), setsOut(sentence.tokens) {
            (unfolds, paragraph) = (true, sentence.paragraph)
        }
        spellsOut = text.opens(sentence.tokens, with: words.details) && (spellsOut || proposes(before))
        before = sentence.tokens
        elaborates =
            beforeIsPlan
            && (planParagraph == sentence.paragraph || text.opens(sentence.tokens, with: words.parts))
            && goesOn(sentence.tokens)
        beforeIsPlan = false
        planParagraph = sentence.paragraph
        if let last = sentence.tokens.last, text.tokens[last].isMark(":"), endsLine(number) {
            lead = announces(sentence.tokens)
        }
    }

    /// Takes note of what a sentence's figures were: items of a list of plans follow one another.
    mutating func passed(_ number: Int, _ drafts: [DraftFigure]) {
        beforeIsPlan = !drafts.isEmpty && drafts.allSatisfy { $0.figure.status == .target }
        let tokens = text.sentences[number].tokens
        guard !drafts.isEmpty, beginsItem(tokens) else { return }
        // Only an item that opens with the plan's own word (`a) Phấn đấu đến năm 2025 …`) speaks for the next.
        let opening = tokens.prefix(6)
        let opens = MarkedSentence(tokens, of: text, words).first(.target, in: opening) != nil
        sibling = (opens || sibling) && drafts.allSatisfy { $0.figure.status == .target }
    }

    /// `Mỗi năm giảm …`, `Trong đó, thực hiện ghép …`, `Riêng …`: a change, and nothing that tells of it as done.
    private func goesOn(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, tokens.count > 2 else { return false }
        // `… đặt mục tiêu 86% trở lên. Tối thiểu 70% hồ sơ nộp trực tuyến.`
        let marked = MarkedSentence(tokens, of: text, words)
        if let bound = marked.starting(first, .qualifierBefore), bound.tokens.upperBound < tokens.upperBound,
            text.tokens[bound.tokens.upperBound].isDigits
        {
            return marked.first(.targetEnd, in: tokens) == nil
        }
        if text.opens(tokens, with: words.restatements) { return marked.first(.targetEnd, in: tokens) == nil }
        guard text.opens(tokens, with: words.elaborations) else { return false }
        // `phê duyệt 253.500 biên chế. Trong đó, công chức ở địa phương 142.770`, but not `Trong đó, có 468 tiến sĩ`.
        if text.opens(tokens, with: words.parts), !tokens.contains(where: { words.tellsState(text.tokens[$0].symbol) })
        {
            return marked.first(.targetEnd, in: tokens) == nil
        }
        return changes(tokens) || demandsAll(tokens) && marked.first(.targetEnd, in: tokens) == nil
    }

    /// `100% hồ sơ được cập nhật`, one more of what is demanded.
    private func demandsAll(_ tokens: Range<Int>) -> Bool {
        tokens.dropLast().contains {
            text.tokens[$0].symbol.digitsValue == 100 && text.tokens[$0 + 1].isMark("%")
        }
    }

    /// Whether a sentence without figures of its own proposes or plans, and tells of nothing done.
    private func proposes(_ tokens: Range<Int>) -> Bool {
        guard !text.hasDigits(tokens) else { return false }
        let marked = MarkedSentence(tokens, of: text, words)
        return (marked.first(.proposal, in: tokens) ?? marked.first(.target, in: tokens)) != nil
            && marked.first(.targetEnd, in: tokens) == nil
    }

    /// `Về kế hoạch sử dụng biên chế năm 2015, Hà Nội đề xuất …`: opens with what is planned, and plans.
    private func setsOut(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 6, let first = tokens.first, text.tokens[first].symbol == words.about else { return false }
        let marked = MarkedSentence(tokens, of: text, words)
        let opening = tokens.prefix(5)
        guard marked.first(.weakTarget, in: opening) ?? marked.first(.target, in: opening) != nil else { return false }
        let rest = opening.upperBound..<tokens.upperBound
        return marked.first(.targetEnd, in: rest) == nil
            && (marked.first(.proposal, in: rest) ?? marked.first(.target, in: rest)) != nil
    }

    /// Whether a sentence tells of a change, and not as done.
    private func changes(_ tokens: Range<Int>) -> Bool {
        let marked = MarkedSentence(tokens, of: text, words)
        return marked.first(.targetEnd, in: tokens) == nil
            && (marked.first(.increase, in: tokens) ?? marked.first(.decrease, in: tokens)) != nil
    }

    private func endsLine(_ number: Int) -> Bool {
        number + 1 >= text.sentences.count || text.sentences[number + 1].line != text.sentences[number].line
    }

    /// A Roman number or capitals throughout.
    private func isMajor(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first else { return false }
        return !text.tokens[first].isDigits && text.tokens[first].isAllCapitals
    }

    private func beginsItem(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, tokens.count > 1 else { return false }
        let token = text.tokens[first]
        let next = text.tokens[first + 1]
        if token.isMark("-") || token.isMark("+") || token.isMark("*") || token.isMark("•") || token.isMark("·") {
            return true
        }
        return (token.isDigits || token.count <= 2) && (next.isMark(".") || next.isMark(")"))
    }

    /// Whether a heading's words speak of plans and not of results.
    private func announces(_ tokens: Range<Int>) -> Bool {
        let marked = MarkedSentence(tokens, of: text, words)
        guard marked.first(.targetHeading, in: tokens) != nil else { return false }
        return marked.first(.resultHeading, in: tokens) == nil
    }
}
