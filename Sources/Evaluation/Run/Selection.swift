/// Numbers of rows in the order in which they flow: all of a store, or some.
struct Selection: RandomAccessCollection {
    private var rows: [Int32]?
    private let total: Int

    /// All rows of a store, as they come.
    init(all count: Int) { total = count }

    init(chosen: [Int32]) {
        rows = chosen
        total = chosen.count
    }

    init(_ rows: some Collection<Int>) {
        let chosen = rows.map { Int32(truncatingIfNeeded: $0) }
        self.rows = chosen
        total = chosen.count
    }

    /// Whether it is all rows as they come, none left out.
    var isWhole: Bool { rows == nil }

    var startIndex: Int { 0 }
    var endIndex: Int { total }
    subscript(index: Int) -> Int { rows.map { Int($0[index]) } ?? index }
}
