import Language

/// Rows that a stage made.
final class MadeStore: RowStore {
    let columns: [CheckedQuery.Column]
    private let rows: [[Value]]
    private let explanation: (Int, Int) -> WhyNode

    /// - Parameter explanation: gives how the cell of a column and a row came to be.
    init(
        _ columns: [CheckedQuery.Column], _ rows: [[Value]], explanation: ((Int, Int) -> WhyNode)? = nil
    ) {
        self.columns = columns
        self.rows = rows
        self.explanation =
            explanation ?? { column, row in
                WhyNode(columns[safe: column]?.name ?? "", value: rows[safe: row]?[safe: column] ?? .missing)
            }
    }

    var count: Int { rows.count }
    func value(_ column: Int, _ row: Int) -> Value { rows[safe: row]?[safe: column] ?? .missing }
    func values(_ row: Int) -> [Value]? {
        rows[safe: row].flatMap { $0.count == columns.count ? $0 : nil }
    }
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind { AlikeKind(unit: unit) }
    func explain(_ column: Int, _ row: Int) -> WhyNode { explanation(column, row) }
}
