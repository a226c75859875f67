import Corpus

/// What a summary asks of the rows of a relation, for blocks of rows on any thread.
///
/// Rows are told apart in two ways. A *lot* is what has one sum: rows of one group and of one profile, as far as that
/// makes numbers alike. A *standing* is finer: also of one place and one period, which the warnings of sums ask for;
/// of it only the number of rows is kept.
struct SummaryProgram: Sendable {
    var rowCount = 0
    /// The conditions before the summary, each for the rows that those before it keep.
    var filters: [ColumnCondition] = []
    /// Those of the summary's aggregates.
    var conditions: [Condition] = []
    /// Whether a row counts whatever the conditions say.
    var countsEveryRow = false
    var lotKey = RowKey()
    /// Nil where standings are not asked for.
    var standingKey: RowKey?
    var sums: [Sum] = []
    /// Whether the rows that count are listed, as for lineage and for what is worked out row by row.
    var listsRows = false
    /// Whether also those that do not count are.
    var listsEveryRow = false
    /// How many different texts the parts of conditions have.
    var textCount = 0

    struct Condition: Sendable {
        var test: ColumnCondition
        /// What must all hold, each with the number of its text.
        var parts: [(text: Int, test: ColumnCondition)]
    }

    /// A column of numbers that is added up.
    struct Sum: Sendable {
        /// Which rows count, of ``conditions``; nil for all.
        var condition: Int?
        var numbers: QuantityColumn
        var needsExtremes: Bool
        var needsStandings: Bool
    }
}

/// The numbers of one lot and one qualifier.
struct SumCell: Sendable {
    var sum: Int128 = 0
    var count: UInt32 = 0
    /// How many are below zero.
    var negative: UInt32 = 0
    /// The last of the rows.
    var row: Int32 = -1
}

/// The upper ends of the ranges of one lot.
struct UpperCell: Sendable {
    /// At the scale of the column of upper ends.
    var sum: Int128 = 0
    /// Of those without an upper end of their own, whose number is both ends, at the scale of the numbers.
    var ownSum: Int128 = 0
}

/// The least and the greatest number of one lot and one qualifier.
struct ExtremeCell: Sendable {
    var least = Int64.max
    var greatest = Int64.min
}

/// Rows of one stretch of the relation that were listed.
struct ListedRows: Sendable {
    /// Which stretch.
    var chunk: Int
    var rows: [Int32] = []
    /// By whoever listed them, the lot of each.
    var lots: [Int32] = []
    /// A bit for each condition that holds.
    var bits: [UInt64] = []
}
