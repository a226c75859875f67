/// Facts in a corpus file: which figures say the same is worked out when the file is written.
extension ColumnStore {
    func store(_ facts: Facts) throws {
        try store("facts.sources", facts.sources)
        try store("facts.part", facts.isPart.map { $0 ? 1 : 0 } as [UInt8])
    }
}

extension Facts {
    /// - Returns: Nil where the file's do not fit its figures.
    init?(_ file: OpenCorpus, count: Int, figures: Int) {
        let sources = file.column("facts.sources", rows: count, ListColumn.self)
        let parts = file.column("facts.part", rows: count, [UInt8].self)
        let isWhole = zip(sources.starts, sources.starts.dropFirst()).allSatisfy { $0 < $1 }
        guard isWhole, sources.members.allSatisfy({ $0 >= 0 && Int($0) < figures }) else { return nil }
        self.init(starts: sources.starts, figures: sources.members, isPart: parts.map { $0 != 0 })
    }

    fileprivate var sources: ListColumn { ListColumn(starts: starts, members: figures) }
}
