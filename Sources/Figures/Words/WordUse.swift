/// What a phrase of the vocabulary can be to a number near it.
///
/// Each is one table of the folder Vocabulary; a phrase may stand in several.
enum WordUse: UInt8, Sendable, CaseIterable {
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
}

/// A phrase of the vocabulary found in a sentence.
struct Mark: Sendable {
    var use: WordUse
    /// What the table says of the phrase: the power of ten of a scale word, or an index into the
    /// reader's texts (a currency's code) or qualifiers.
    var payload: Int16
    /// Indices of the article's tokens.
    var tokens: Range<Int>
}
