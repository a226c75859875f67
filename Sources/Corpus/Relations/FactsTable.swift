extension Corpus {
    func factsTable() -> ColumnTable {
        let rows = Array(0..<Int32(truncatingIfNeeded: base.figures.count))
        let base = base
        return base.table(
            .facts, rows: rows.count, lineage: .figureLists(starts: rows + [Int32(rows.count)], figures: rows)
        ) { name in
            let dates = base.documents.date.gathering(base.figures.document)
            return switch name {
            case "sources", "outlets": .whole(WholeColumn(rows.map { _ in 1 }))
            case "first_seen", "last_seen": .date(dates)
            case "part": .truth(rows.map { _ in false })
            default: base.stated(name, rows: rows)
            }
        }
    }

    func conflictsTable() -> ColumnTable {
        let base = base
        return base.table(.conflicts, rows: 0, lineage: .figureLists(starts: [0], figures: [])) { name in
            switch name {
            case "conflict", "sources", "outlets": .whole(WholeColumn())
            case "first_seen", "last_seen": .date(DateColumn())
            case "part": .truth([])
            case "document": .text(CodedColumn())
            default: base.stated(name, rows: [])
            }
        }
    }
}
