import VietnameseText

/// Finds what a figure is about (place, body, period, topics), said in its own words or inherited
/// from its sentence, paragraph, article or outlet, and what the article as a whole is about.
struct ContextResolver: Sendable {
    /// Words are interned in the lexicon that the article's tokens are cut with.
    init(topics: TopicSet, lexicon: inout Lexicon) {}

    /// Fills the context of every draft, of every sentence, and the document's date, place, period
    /// and outlet.
    func resolve(_ drafts: inout [DraftFigure], in text: ArticleText, reading: inout ArticleReading) {}
}
