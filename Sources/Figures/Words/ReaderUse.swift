/// What a word says of the numbers near it; the uses of the table `reader-words`. Unlike the phrases of the other tables,
/// which are found wherever they stand, these are asked for at one place of a rule.
enum ReaderUse: String, Sendable, CaseIterable {
    case but, detail, elaboration, restatement, saying, because, inquiry, conjunction, determiner, according, opening,
        measure, group, estimate, comparing, less, equivalent, scheme, present, plural, part, state, burden, rule,
        level, utmost, location
    case proposalEnd = "proposal end"
    case ordinalColumn = "ordinal column"
}
