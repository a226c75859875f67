import VietnameseText

/// Finds arithmetic that the text states, and what its numbers say to it.
struct ClaimReader: Sendable {
    /// The claims among an article's figures, which are in their final order.
    func claims(in text: ArticleText, drafts: [DraftFigure]) -> [ArticleReading.Claim] { [] }
}
