import VietnameseText

extension Corpus {
    func factsTable() -> ColumnTable {
        let facts = facts
        let base = base
        let shown = facts.shown
        return base.table(
            .facts, rows: facts.count, lineage: .figureLists(starts: facts.starts, figures: facts.figures)
        ) { base.factColumn($0, of: facts, rows: Array(0..<facts.count), shown: shown) }
    }

    func conflictsTable() -> ColumnTable {
        let facts = facts
        let base = base
        let conflicts = Conflicts(facts, base)
        let shown = conflicts.facts.map { facts.figures[Int(facts.starts[$0])] }
        var starts: [Int32] = [0]
        var figures: [Int32] = []
        for fact in conflicts.facts {
            figures.append(contentsOf: facts.sources(fact))
            starts.append(Int32(truncatingIfNeeded: figures.count))
        }
        return base.table(
            .conflicts, rows: shown.count, lineage: .figureLists(starts: starts, figures: figures)
        ) { name in
            switch name {
            case "conflict": .whole(WholeColumn(conflicts.numbers))
            case "document":
                .text(base.documents.document.gathering(shown.map { base.figures.document[Int($0)] }))
            default: base.factColumn(name, of: facts, rows: conflicts.facts, shown: shown)
            }
        }
    }
}

extension BaseTables {
    /// A column of some facts, of which `shown` are the figures by which they are shown.
    fileprivate func factColumn(_ name: String, of facts: Facts, rows: [Int], shown: [Int32]) -> Column? {
        switch name {
        case "topics": .set(topics(of: facts, rows))
        case "sources":
            .whole(WholeColumn(rows.map { Int64(Set(documents(of: facts, $0)).count) }))
        case "outlets": .whole(outlets(of: facts, rows))
        case "first_seen": .date(seen(facts, rows) { $0.min() })
        case "last_seen": .date(seen(facts, rows) { $0.max() })
        case "part": .truth(rows.map { facts.isPart[$0] })
        default: stated(name, rows: shown)
        }
    }

    func documents(of facts: Facts, _ fact: Int) -> [Int32] {
        facts.sources(fact).map { figures.document[Int($0)] }
    }

    /// Of all figures of a fact, those of the one that is shown first.
    private func topics(of facts: Facts, _ rows: [Int]) -> SetColumn {
        var column = SetColumn()
        column.dictionary = figures.topics.dictionary
        for fact in rows {
            var codes: [Int32] = []
            for figure in facts.sources(fact) {
                for code in figures.topics.codes(Int(figure)) where !codes.contains(code) { codes.append(code) }
            }
            column.append(codes: codes)
        }
        return column
    }

    private func outlets(of facts: Facts, _ rows: [Int]) -> WholeColumn {
        let outlets = documents.source.foldedCodes()
        return WholeColumn(
            rows.map { fact in
                let known = documents(of: facts, fact).map { outlets[Int($0)] }.filter { $0 != TextDictionary.missing }
                return Int64(Set(known).count)
            })
    }

    private func seen(_ facts: Facts, _ rows: [Int], _ choose: ([Int32]) -> Int32?) -> DateColumn {
        DateColumn(
            rows.map { fact in
                let days = documents(of: facts, fact).map { documents.date.days[Int($0)] }
                return choose(days.filter { $0 != DateColumn.missing }) ?? DateColumn.missing
            })
    }
}
