import Corpus
import Language

/// Rows that do not change, by number; stages that filter and order keep the store and choose among its rows.
protocol RowStore: AnyObject {
    var columns: [CheckedQuery.Column] { get }
    var count: Int { get }
    func value(_ column: Int, _ row: Int) -> Value
    /// The values of all columns, where they are kept together by row; else nil.
    func values(_ row: Int) -> [Value]?
    /// The typed column behind one, where the rows are those of a corpus; nil where they were made.
    func typed(_ column: Int) -> Column?
    /// What makes a row's numbers alike with those of others, beside their unit; nil where rows were made.
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind
    func standing(_ row: Int) -> Standing
    /// How many rows of a relation it stands for.
    func weight(_ row: Int) -> Int
    /// The numbers of the first and the last row that it stands for.
    func numbers(_ row: Int) -> ClosedRange<Int>
    /// What a condition comes to for each row, where whoever gave the rows has told; nil where it is to be worked out.
    func told(_ condition: CheckedExpression) -> RowTruthOf?
    /// What the rows that it stands for come to for an aggregate, by its slot; nil where a row's value is to be taken.
    func partial(_ slot: Int, _ row: Int, _ function: Aggregate, _ standing: Standing) -> Partial?
    /// How a cell came to be.
    func explain(_ column: Int, _ row: Int) -> WhyNode
}

/// Rows in the order in which they flow from one stage to the next.
struct Rows {
    var store: any RowStore
    /// Numbers of the store's rows.
    var selection: Selection
    /// Whether they are in another order than the store's.
    var isReordered = false
    /// Rows for which a `where` was unknown, until a summary says whether any would have counted.
    var unsure: [Int] = []
    var unsureText = ""
    var plot: Stage.Plot?
    var drawsPlot = false
    var cites = false

    init(_ store: any RowStore) {
        self.store = store
        selection = Selection(all: store.count)
    }
}

extension RowStore {
    func values(_ row: Int) -> [Value]? { nil }
    func typed(_ column: Int) -> Column? { nil }
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind { AlikeKind(unit: unit) }
    func standing(_ row: Int) -> Standing { Standing() }
    func weight(_ row: Int) -> Int { 1 }
    func numbers(_ row: Int) -> ClosedRange<Int> { row...row }
    func told(_ condition: CheckedExpression) -> RowTruthOf? { nil }
    func partial(_ slot: Int, _ row: Int, _ function: Aggregate, _ standing: Standing) -> Partial? { nil }

    /// How many rows of a relation some rows stand for.
    func weight(of rows: some Sequence<Int>) -> Int { rows.reduce(0) { $0 + weight($1) } }
}
