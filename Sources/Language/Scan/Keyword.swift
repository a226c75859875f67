// Made from grammar/chiso.ebnf by `swift run chiso-grammar`; do not edit.

/// The words of the language. Reserved ones are never names (but in backquotes); every other is a
/// keyword only where it can be one.
public enum Keyword: String, Hashable, Sendable, CaseIterable {
    case and
    case `as`
    case asc
    case bar
    case by
    case cite
    case desc
    case describe
    case distinct
    case `else`
    case expect
    case export
    case `false`
    case figures
    case filter
    case from
    case has
    case `in`
    case indicator
    case `is`
    case join
    case known
    case `let`
    case line
    case load
    case matches
    case missing
    case not
    case on
    case or
    case overlaps
    case pivot
    case plot
    case replace
    case select
    case sort
    case sql
    case summarize
    case take
    case topic
    case `true`
    case unit
    case use
    case `where`
    case why

    /// The words that are never names.
    public static let reserved: Set<Keyword> = [
        .and, .by, .false, .from, .has, .in, .is, .matches, .missing, .not, .or, .true, .where,
    ]
}
