import VietnameseText

/// Finds arithmetic that the text states, and what its numbers say to it.
///
/// A statement is taken for one only where words tie its numbers together (`chiếm`, `đạt`, `gồm`, `trong đó`,
/// `so với`); where the tie is looser, as across sentences, only what fits is told.
struct ClaimReader: Sendable {
    let words: ClaimWords

    init(lexicon: inout Lexicon) { words = ClaimWords(&lexicon) }

    /// The claims among an article's figures, which are in their final order.
    func claims(in text: ArticleText, drafts: [DraftFigure]) -> [ArticleReading.Claim] {
        guard drafts.count > 1 else { return [] }
        var finder = ClaimFinder(text: text, drafts: drafts, words: words)
        finder.findShares()
        finder.findSums()
        finder.findTableSums()
        finder.findChanges()
        finder.findRankChanges()
        return finder.claims.sorted { ($0.figures.first ?? 0) < ($1.figures.first ?? 0) }
    }
}

/// The words that tie numbers together.
struct ClaimWords: Sendable {
    let share: Set<Symbol>
    let including: PhraseTable<Including>
    let among, outOf, still, up, down, from, compared, times, target, exceed, late, onTime, total, ratio,
        this: PhraseTable<Bool>
    let and: Symbol

    enum Including: Sendable { case all, some, rest }

    init(_ lexicon: inout Lexicon) {
        share = Set(["chiếm", "đạt", "đương"].map { lexicon.intern($0) })
        var including = PhraseTable<Including>()
        for phrase in ["gồm", "bao gồm", "gồm có", "bao gồm có", "chia ra", "cụ thể gồm"] {
            including.insert(phrase, .all, &lexicon)
        }
        for phrase in ["trong đó", "trong đó có", "cụ thể", "cụ thể là"] { including.insert(phrase, .some, &lexicon) }
        for phrase in ["còn lại", "số còn lại", "phần còn lại"] { including.insert(phrase, .rest, &lexicon) }
        self.including = including
        func table(_ phrases: [String]) -> PhraseTable<Bool> {
            var table = PhraseTable<Bool>()
            for phrase in phrases { table.insert(phrase, true, &lexicon) }
            return table
        }
        among = table(["trong đó", "trong số đó", "trong số này", "riêng", "trong số"])
        outOf = table(["trong tổng số", "trên tổng số", "trong số", "trong tổng"])
        still = table(["còn", "còn lại", "chỉ còn"])
        up = table(["tăng", "lên", "cao hơn"])
        down = table(["giảm", "xuống", "hạ"])
        from = table(["từ"])
        compared = table(["so với", "hơn", "kém", "cao hơn", "thấp hơn"])
        times = table(["gấp"])
        target = table(["chỉ tiêu", "kế hoạch", "dự toán", "mục tiêu"])
        exceed = table(["vượt"])
        late = table(["trễ hạn", "quá hạn", "trễ hẹn", "chậm hạn", "muộn"])
        onTime = table(["đúng hạn", "trước hạn", "trước và đúng hạn", "đúng và trước hạn"])
        total = table(["tổng cộng", "cộng", "tổng số", "tổng"])
        ratio = table(["tỷ lệ này", "tỉ lệ này", "con số này"])
        this = table(["số này", "số đó", "con số đó"])
        and = lexicon.intern("và")
    }
}
