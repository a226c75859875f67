import Articles
import VietnameseText

/// Reads the cells of tables that lie flattened in an article, one cell to a line: which row and column a
/// number stands in, and so what it counts.
struct TableReader {
    let text: ArticleText
    let words: ReaderWords
    let convention: NumberConvention

    /// The figures of a run of sentences that are cells, and the numbers of rows.
    func read(_ cells: Range<Int>) -> (drafts: [DraftFigure], rowNumbers: [Range<Int>]) {
        guard let firstNumber = cells.first(where: isNumber) else { return ([], []) }
        var header = Array(cells.lowerBound..<firstNumber)
        // Without a column of row numbers the first row's name stands before the first number.
        let hasRowNumbers = header.first.map { isOrdinalColumn($0) } ?? false
        // `Hạng`, `Đơn vị`, …: the first number of a row is its rank, before its name.
        let hasRanks = !hasRowNumbers && header.count > 2 && isRankColumn(header[0])
        if !hasRowNumbers, !hasRanks, header.count > 1 { header.removeLast() }

        var drafts: [DraftFigure] = []
        var rowNumbers: [Range<Int>] = []
        var rowName: Int? = hasRowNumbers || hasRanks ? nil : (firstNumber > cells.lowerBound ? firstNumber - 1 : nil)
        var index = firstNumber
        while index < cells.upperBound {
            guard isNumber(index) else {
                rowName = index
                index += 1
                continue
            }
            var end = index
            while end < cells.upperBound, isNumber(end) { end += 1 }
            // A run of numbers fills the last columns. One before a name is the row's number.
            if hasRowNumbers, end < cells.upperBound, end == index + 1 || end - index > header.count - 2 {
                rowNumbers.append(text.sentences[end - 1].tokens)
                let run = index..<end - 1
                appendRun(run, header, rowName, &drafts)
            } else if hasRanks, end < cells.upperBound {
                appendRun(index..<end - 1, header, rowName, &drafts)
                if let rank = draft(end - 1, row: end, column: header[0]) { drafts.append(rank) }
            } else {
                appendRun(index..<end, header, rowName, &drafts)
            }
            index = end
        }
        return (drafts, rowNumbers)
    }

    private func appendRun(_ run: Range<Int>, _ header: [Int], _ rowName: Int?, _ drafts: inout [DraftFigure]) {
        for cell in run {
            let fromEnd = run.upperBound - cell
            let column = header.count >= fromEnd ? header[header.count - fromEnd] : nil
            if let draft = draft(cell, row: rowName, column: column) { drafts.append(draft) }
        }
    }

    /// A cell that is a number, with its percent sign or unit at most.
    private func isNumber(_ sentence: Int) -> Bool {
        let tokens = text.tokens[text.sentences[sentence].tokens]
        guard let sign = tokens.first,
            let first = sign.isMark("+") || sign.isMark("-") ? tokens.dropFirst().first : sign,
            first.isDigits
        else { return false }
        return !tokens.contains { $0.isWord } || tokens.count <= 4
    }

    /// `TT`, `STT`, `Số TT`.
    private func isOrdinalColumn(_ sentence: Int) -> Bool {
        let tokens = text.tokens[text.sentences[sentence].tokens]
        guard tokens.count <= 2, let last = tokens.last else { return false }
        return words.isOrdinalColumn(last.symbol)
    }

    /// `Hạng`, `Xếp hạng`.
    private func isRankColumn(_ sentence: Int) -> Bool {
        let tokens = text.sentences[sentence].tokens
        guard tokens.count <= 3, let last = tokens.last else { return false }
        return text.tokens[last].symbol == words.symbols.rank
    }

    private func draft(_ cell: Int, row: Int?, column: Int?) -> DraftFigure? {
        let sentence = text.sentences[cell]
        // `+2`, `-4`: so many up or down.
        let sign = text.tokens[sentence.tokens.lowerBound]
        let isSigned = !sign.isDigits
        let start = sentence.tokens.lowerBound + (isSigned ? 1 : 0)
        let marked = MarkedSentence(sentence.tokens, of: text, words)
        var reader = SentenceReader(
            text: text.article.text, tokens: text.tokens, words: words, convention: convention, sentence: marked,
            number: cell, line: text.article.lines[sentence.line].number, beginsLine: false, headingIsTarget: false)
        reader.isCell = true
        guard var group = reader.group(at: start),
            let draft = reader.draft(&group, clause: sentence.tokens)
        else { return nil }
        draft.row = row
        draft.column = column
        if isSigned {
            draft.figure.change = sign.isMark("+") ? .increase : .decrease
            draft.figure.role = .change
        }
        if draft.figure.unit == nil, draft.figure.kind == .count {
            if let column { applyColumn(text.sentences[column].tokens, &draft.figure) }
            // What no head names and is no whole number is an index value.
            if draft.figure.unit == nil, draft.figure.kind == .count, !draft.figure.value.isWhole {
                draft.figure.kind = .score
            }
        }
        reader.drafts = []
        return draft
    }

    /// What a column's head says its numbers are: `Tỷ lệ (%)`, `Kinh phí (triệu đồng)`, `Số hồ sơ tiếp nhận`.
    private func applyColumn(_ tokens: Range<Int>, _ figure: inout Figure) {
        let head = MarkedSentence(tokens, of: text, words)
        if text.tokens[tokens].contains(where: { $0.isMark("%") }) {
            figure.kind = .percent
            figure.unit = "%"
        } else if let money = head.last(.currency, in: tokens), let code = words.text(money.payload) {
            figure.kind = .money
            figure.unit = code
            if let scale = head.last(.scale, in: tokens),
                let scaled = figure.value.multiplied(by: SentenceReader.power(Int(scale.payload)))
            {
                figure.value = scaled
            }
        } else if tokens.count > 1, text.tokens[tokens].contains(where: { $0.symbol == words.symbols.step }) {
            // `Tăng/giảm bậc`
            figure.unit = "bậc"
        } else if tokens.count == 1, text.tokens[tokens.lowerBound].symbol == words.symbols.rank {
            figure.kind = .rank
        } else if head.first(.rank, in: tokens) != nil || head.first(.rankGroup, in: tokens) != nil, figure.of == nil {
            figure.kind = .rank
        } else if text.tokens[tokens].contains(where: { $0.symbol == words.symbols.points }) {
            figure.kind = .score
            figure.unit = "điểm"
        } else if head.first(.score, in: tokens) != nil, !figure.value.isWhole {
            figure.kind = .score
        } else if let noun = head.first(.unit, in: tokens) {
            let reader = SentenceReader(
                text: text.article.text, tokens: text.tokens, words: words, convention: convention, sentence: head,
                number: 0, line: 0, beginsLine: false, headingIsTarget: false)
            figure.unit = reader.unitText(reader.unit(at: noun.tokens.lowerBound) ?? noun.tokens)
        }
    }
}
