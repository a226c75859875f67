import VietnameseText

extension Corpus {
    func factsTable() -> ColumnTable {
        let facts = facts
        let base = base
        let rows = FactRows(all: facts)
        return base.table(
            .facts, rows: facts.count, lineage: .figureLists(starts: facts.starts, figures: facts.figures),
            makeFacet: { base.factFacet($0, of: facts, rows) }
        ) { base.factColumn($0, of: facts, rows) }
    }

    func conflictsTable() -> ColumnTable {
        let facts = facts
        let base = base
        let conflicts = Conflicts(facts, base)
        let rows = FactRows(conflicts.facts, of: facts)
        var starts: [Int32] = [0]
        var figures: [Int32] = []
        for fact in conflicts.facts {
            figures.append(contentsOf: facts.sources(fact))
            starts.append(Int32(truncatingIfNeeded: figures.count))
        }
        return base.table(
            .conflicts, rows: conflicts.facts.count, lineage: .figureLists(starts: starts, figures: figures),
            makeFacet: { base.factFacet($0, of: facts, rows) }
        ) { name in
            switch name {
            case "conflict": .whole(WholeColumn(conflicts.numbers))
            case "document":
                .text(base.documents.document.gathering(rows.shown.map { base.figures.document[$0] }))
            default: base.factColumn(name, of: facts, rows)
            }
        }
    }
}

/// Which facts the rows of a table are, and the figures by which they are shown.
private struct FactRows: Sendable {
    /// Nil for all, in their order.
    var facts: [Int]?
    var shown: FigureRows

    init(all facts: Facts) {
        // Where no two figures say the same, facts are the figures as they are.
        shown = facts.count == facts.figures.count && facts.isInFigures ? .all(facts.count) : .some(facts.shown)
    }

    init(_ chosen: [Int], of facts: Facts) {
        self.facts = chosen
        shown = .some(chosen.map { facts.figures[Int(facts.starts[$0])] })
    }

    func map<Result>(_ body: (Int) -> Result) -> [Result] {
        (0..<shown.count).map { body(facts?[$0] ?? $0) }
    }
}

extension BaseTables {
    /// A column of some facts.
    fileprivate func factColumn(_ name: String, of facts: Facts, _ rows: FactRows) -> Column? {
        switch name {
        case "topics": .set(topics(of: facts, rows))
        case "sources":
            .whole(WholeColumn(rows.map { Int64(Set(documents(of: facts, $0)).count) }))
        case "outlets": .whole(outlets(of: facts, rows))
        case "first_seen": .date(seen(facts, rows) { $0.min() })
        case "last_seen": .date(seen(facts, rows) { $0.max() })
        case "part": .truth(rows.map { facts.isPart[$0] })
        default: stated(name, rows: rows.shown)
        }
    }

    fileprivate func factFacet(_ column: String, of facts: Facts, _ rows: FactRows) -> Facet? {
        // The nearest topic of a fact is that of the figure shown, the first of all its topics.
        column == "topics" || column == "topic"
            ? Facet(topics: topics(of: facts, rows)) : statedFacet(column, rows: rows.shown)
    }

    func documents(of facts: Facts, _ fact: Int) -> [Int32] {
        facts.sources(fact).map { figures.document[Int($0)] }
    }

    /// Of all figures of a fact, those of the one that is shown first.
    private func topics(of facts: Facts, _ rows: FactRows) -> SetColumn {
        let shown = rows.shown.gather(figures.topics)
        guard facts.count < facts.figures.count else { return shown }
        var column = shown.gathering([])
        let ofFigures = figures.topics
        var fact = 0
        // Most facts are stated once, and have the set that their figure has.
        for row in 0..<rows.shown.count {
            fact = rows.facts?[row] ?? row
            let sources = facts.sources(fact)
            guard sources.count > 1 else {
                column.append(sameAs: row, of: shown)
                continue
            }
            var codes: [Int32] = []
            for figure in sources {
                for code in ofFigures.members(Int(figure)) where !codes.contains(code) { codes.append(code) }
            }
            column.append(codes: codes)
        }
        return column
    }

    private func outlets(of facts: Facts, _ rows: FactRows) -> WholeColumn {
        let outlets = documents.source.foldedCodes()
        return WholeColumn(
            rows.map { fact in
                let known = documents(of: facts, fact).map { outlets[Int($0)] }.filter { $0 != TextDictionary.missing }
                return Int64(Set(known).count)
            })
    }

    private func seen(_ facts: Facts, _ rows: FactRows, _ choose: ([Int32]) -> Int32?) -> DateColumn {
        DateColumn(
            rows.map { fact in
                let days = documents(of: facts, fact).map { documents.date.days[Int($0)] }
                return choose(days.filter { $0 != DateColumn.missing }) ?? DateColumn.missing
            })
    }
}
