import VietnameseText

/// Finds arithmetic that the text states, and what its numbers say to it.
///
/// A statement is taken for one only where words tie its numbers together (`chiếm`, `đạt`, `gồm`, `trong đó`,
/// `so với`); where the tie is looser, as across sentences, only what fits is told.
struct ClaimReader: Sendable {
    let words: ClaimWords

    init(lexicon: inout Lexicon, extra: ExtraVocabulary = ExtraVocabulary()) {
        words = ClaimWords(&lexicon, extra: extra)
    }

    /// The claims among an article's figures, which are in their final order.
    func claims(in text: ArticleText, drafts: [DraftFigure]) -> [ArticleReading.Claim] {
        guard drafts.count > 1 else { return [] }
        var finder = ClaimFinder(text: text, drafts: drafts, words: words)
        finder.findShares()
        finder.findShareLists()
        finder.findRests()
        finder.findSums()
        finder.findBreakdowns()
        finder.findTableSums()
        finder.findMoves()
        finder.findAmountsWithShares()
        finder.findSharesWithAmounts()
        finder.findChanges()
        finder.findRankChanges()
        finder.findProducts()
        finder.findPricedTotals()
        finder.settle()
        finder.findRisenAndFallen()
        return finder.claims.sorted { ($0.figures.first ?? 0) < ($1.figures.first ?? 0) }
    }
}
