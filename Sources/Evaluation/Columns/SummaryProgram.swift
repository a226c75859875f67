import Corpus

/// What a summary asks of the rows of a relation, for blocks of rows on any thread.
struct SummaryProgram: Sendable {
    var rowCount = 0
    /// The conditions before the summary, each for the rows that those before it keep.
    var filters: [ColumnCondition] = []
    /// Those of the summary's aggregates.
    var conditions: [Condition] = []
    /// Whether a row counts whatever the conditions say.
    var countsEveryRow = false
    var key = FineKey()
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
    }
}

/// The numbers of one fine key and one qualifier.
struct SumCell: Sendable {
    var sum: Int128 = 0
    var count: UInt32 = 0
    /// How many are below zero.
    var negative: UInt32 = 0
    /// The last of the rows.
    var row: Int32 = -1
}

/// The upper ends of the ranges of one fine key.
struct UpperCell: Sendable {
    /// At the scale of the column of upper ends.
    var sum: Int128 = 0
    /// Of those without an upper end of their own, whose number is both ends, at the scale of the numbers.
    var ownSum: Int128 = 0
}

/// The least and the greatest number of one fine key and one qualifier.
struct ExtremeCell: Sendable {
    var least = Int64.max
    var greatest = Int64.min
}

/// Rows of one stretch of the relation that were listed.
struct ListedRows: Sendable {
    /// Which stretch.
    var chunk: Int
    var rows: [Int32] = []
    /// By whoever listed them, the fine key of each.
    var keys: [Int32] = []
    /// A bit for each condition that holds.
    var bits: [UInt64] = []
}
