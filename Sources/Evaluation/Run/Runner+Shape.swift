import Language
import Messages

/// The stages that change which columns there are: pivot and join.
extension Runner {
    func pivot(_ position: Int, _ rows: Rows, _ span: SourceSpan) throws(Diagnostic) -> Rows {
        let store = rows.store
        let others = store.columns.indices.filter { $0 != position }
        let hasKeys = others.contains { store.columns[$0].isKey }
        let keys = hasKeys ? others.filter { store.columns[$0].isKey } : Array(others.dropLast())
        let values = others.filter { !keys.contains($0) }

        var spread: [String: Value] = [:]
        var order: [String] = []
        var positions: [String: Int] = [:]
        // Row of the store by pivoted row and key value.
        var cells: [[String: Int]] = []
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            let value = store.value(position, row)
            spread[value.identity] = value
            let key = keys.map { store.value($0, row).identity }.joined(separator: "\u{1f}")
            if positions[key] == nil {
                positions[key] = order.count
                order.append(key)
                cells.append([:])
            }
            guard let pivoted = positions[key] else { continue }
            if cells[pivoted][value.identity] != nil {
                let shown = (keys.map { store.value($0, row).shown } + [value.shown]).joined(separator: ", ")
                throw RunProblem.pivotCells(shown, span)
            }
            cells[pivoted][value.identity] = row
        }

        let heads = spread.values.sorted { Value.compareOrder($0, $1) < 0 }
        var columns = keys.map { store.columns[$0] }
        var origins: [(head: String, column: Int)] = []
        for head in heads {
            for value in values {
                var column = store.columns[value]
                let name = head.isMissing ? "missing" : head.shown
                column.name = values.count == 1 ? name : "\(name) \(store.columns[value].name)"
                column.label = values.count == 1 ? nil : column.label.map { "\(name) \($0)" }
                columns.append(column)
                origins.append((head.identity, value))
            }
        }
        let firsts = cells.map { $0.values.min() ?? 0 }
        let made = cells.indices.map { row in
            keys.map { store.value($0, firsts[row]) }
                + origins.map { origin in cells[row][origin.head].map { store.value(origin.column, $0) } ?? .missing }
        }
        let allCells = cells
        let names = columns.map(\.name)
        let explain = { (column: Int, row: Int) -> WhyNode in
            if let key = keys[safe: column] { return store.explain(key, firsts[safe: row] ?? 0) }
            guard let origin = origins[safe: column - keys.count], let source = allCells[safe: row]?[origin.head] else {
                return WhyNode(
                    names[safe: column] ?? "", value: .missing,
                    notes: [.other(.noRowFor(name: names[safe: column] ?? ""))])
            }
            return store.explain(origin.column, source)
        }
        return rows.replacing(MadeStore(columns, made, explanation: explain))
    }

    func join(
        _ query: CheckedQuery, _ pairs: [CheckedQuery.Pair], _ kept: [Int], _ rows: Rows, _ span: SourceSpan
    ) throws(Diagnostic) -> Rows {
        let right = try self.rows(query)
        let (store, other) = (rows.store, right.store)
        var found: [String: Int] = [:]
        for (index, row) in right.selection.enumerated() {
            try context.checkInterruption(index)
            let key = pairs.map { other.value($0.right, row).identity }.joined(separator: "\u{1f}")
            guard found[key] == nil else {
                let same = right.selection.filter { candidate in
                    pairs.allSatisfy {
                        other.value($0.right, candidate).identity == other.value($0.right, row).identity
                    }
                }
                let shown = pairs.map { other.value($0.right, row).shown }.joined(separator: ", ")
                throw RunProblem.joinKeys(shown, rows: same.count, span)
            }
            found[key] = row
        }
        var made: [[Value]] = []
        var partners: [Int?] = []
        for (index, row) in rows.selection.enumerated() {
            try context.checkInterruption(index)
            let key = pairs.map { store.value($0.left, row).identity }.joined(separator: "\u{1f}")
            let partner = found[key]
            partners.append(partner)
            let right = kept.map { column in partner.map { other.value(column, $0) } ?? .missing }
            made.append(store.columns.indices.map { store.value($0, row) } + right)
        }
        let columns =
            store.columns
            + kept.map { position in
                var column = other.columns[position]
                column.isKey = false
                return column
            }
        let selection = rows.selection
        let matched = partners
        let explain = { (column: Int, row: Int) -> WhyNode in
            if column < store.columns.count { return store.explain(column, selection[safe: row] ?? 0) }
            let position = kept[safe: column - store.columns.count] ?? 0
            guard let partner = matched[safe: row] ?? nil else {
                return WhyNode(
                    other.columns[safe: position]?.name ?? "", value: .missing,
                    notes: [.other(.noRowOnTheRight)])
            }
            return other.explain(position, partner)
        }
        return rows.replacing(MadeStore(columns, made, explanation: explain))
    }
}

extension Rows {
    /// Other rows with the same wishes for how they are shown.
    func replacing(_ store: any RowStore) -> Rows {
        var result = Rows(store)
        result.plot = plot
        result.drawsPlot = drawsPlot
        result.cites = cites
        return result
    }
}
