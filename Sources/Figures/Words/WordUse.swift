/// What a phrase of the vocabulary can be to a number near it.
///
/// Each is one table of the folder Vocabulary; a phrase may stand in several.
enum WordUse: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// A row that a table has for another use.
    case unused
    case unit, unitModifier, unitEnd
    case scale, scaleException
    case qualifierBefore, qualifierAfter, qualifierException
    case currency, moneyWord
    case duration, durationWord, farDurationWord, periodBefore, periodAfter
    case label, labelException, dateWord
    case increase, decrease, level, filler, difference, comparisonTime
    case target, targetEnd, weakTarget
    case rank, rankGroup, score, threshold, cumulative, part, targetHeading, resultHeading
    case changeUp, changeDown, shortPeriod, onUnit, countNoun, leading, labelAfter, proposal
    case rankUp, rankDown, scope
}

/// A phrase of the vocabulary found in a sentence.
struct Mark: Sendable, BitwiseCopyable {
    var use: WordUse
    /// What the table says of the phrase: the power of ten of a scale word, or an index into the
    /// reader's texts (a currency's code) or qualifiers.
    var payload: Int16
    private let start: Int32
    private let end: Int32

    /// Indices of the article's tokens.
    var tokens: Range<Int> { Int(start)..<Int(end) }

    init(use: WordUse, payload: Int16, tokens: Range<Int>) {
        self.use = use
        self.payload = payload
        start = Int32(tokens.lowerBound)
        end = Int32(tokens.upperBound)
    }
}

/// Some uses, without memory of their own.
struct WordUses: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ use: WordUse) { rawValue = 1 << UInt64(use.rawValue) }
}
