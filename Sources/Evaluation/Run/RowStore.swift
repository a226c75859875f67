import Corpus
import Language

/// Rows that do not change, by number; stages that filter and order keep the store and choose among its rows.
protocol RowStore: AnyObject {
    var columns: [CheckedQuery.Column] { get }
    var count: Int { get }
    func value(_ column: Int, _ row: Int) -> Value
    /// The typed column behind one, where the rows are those of a corpus; nil where they were made.
    func typed(_ column: Int) -> Column?
    /// What makes a row's numbers alike with those of others, beside their unit; nil where rows were made.
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind
    func standing(_ row: Int) -> Standing
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
    func typed(_ column: Int) -> Column? { nil }
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind { AlikeKind(unit: unit) }
    func standing(_ row: Int) -> Standing { Standing() }
}
