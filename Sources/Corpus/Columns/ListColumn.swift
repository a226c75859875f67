/// Rows of another table, a list for each row.
struct ListColumn: Sendable {
    /// The members of row r are `members[starts[r]..<starts[r + 1]]`.
    private(set) var starts: [Int32] = [0]
    private(set) var members: [Int32] = []

    init() {}

    init(starts: [Int32], members: [Int32]) {
        self.starts = starts
        self.members = members
    }

    var rowCount: Int { starts.count - 1 }

    subscript(row: Int) -> ArraySlice<Int32> {
        row >= 0 && row < rowCount ? members[Int(starts[row])..<Int(starts[row + 1])] : []
    }

    mutating func append(_ rows: some Sequence<Int32>) {
        members.append(contentsOf: rows)
        starts.append(Int32(truncatingIfNeeded: members.count))
    }

    func gathering(_ rows: [Int32]) -> ListColumn {
        var result = ListColumn()
        for row in rows { result.append(self[Int(row)]) }
        return result
    }

    /// Every member replaced; those that have no new row are left out.
    func renumbered(_ newRows: [Int32]) -> ListColumn {
        var result = ListColumn()
        for row in 0..<rowCount {
            result.append(self[row].map { newRows[Int($0)] }.filter { $0 >= 0 })
        }
        return result
    }
}

extension ListColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        writer.write(starts)
        writer.write(members)
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        starts = try bytes.numbers(Int32.self)
        members = try bytes.numbers(Int32.self)
        guard ColumnBytes.areStarts(starts, of: members.count) else { throw ColumnBytes.Damage() }
    }

    static func blank(_ count: Int) -> ListColumn {
        var column = ListColumn()
        for _ in 0..<count { column.append([]) }
        return column
    }
}
