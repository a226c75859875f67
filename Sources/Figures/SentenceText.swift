import VietnameseText

/// The text of a sentence: a string of its own, or, for a reading that is written out at once, a part of the article
/// that it would only have been copied from.
enum SentenceText: Sendable {
    case own(String)
    /// Bytes of the normalised text.
    case part(NormalisedText, Range<Int>)

    var text: String {
        switch self {
        case .own(let text): text
        case .part(let article, let bytes): article.string(bytes)
        }
    }
}
