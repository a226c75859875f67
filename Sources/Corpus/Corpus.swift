import Figures
import Synchronization

/// The articles that a session asks about, as tables: a snapshot that never changes, so that a query
/// that runs while more is loaded sees one state.
public struct Corpus: Sendable {
    let base: BaseTables
    private let file: OpenCorpus?
    private let relations: LazyRelations

    /// A corpus of these articles, in this order.
    public init(readings: [ArticleReading] = []) {
        var base = BaseTables()
        for reading in readings { base.append(reading) }
        self.init(base: base)
    }

    init(base: BaseTables, file: OpenCorpus? = nil) {
        self.base = base
        self.file = file
        relations = LazyRelations()
    }

    /// This corpus and these articles after it.
    public func adding(_ readings: [ArticleReading]) -> Corpus {
        var base = base
        for reading in readings { base.append(reading) }
        return Corpus(base: base, file: file)
    }

    /// This corpus and these articles after it; nil where it was stopped before all were taken.
    public func adding(_ readings: [ArticleReading], unless isStopped: () -> Bool) -> Corpus? {
        var base = base
        for (index, reading) in readings.enumerated() {
            if index.isMultiple(of: 256), isStopped() { return nil }
            base.append(reading)
        }
        return Corpus(base: base, file: file)
    }

    /// The file that it was opened from; nil for one that was read from articles.
    public var path: String? { file?.path }

    /// The definitions kept with the file that it was opened from, in the order in which they were made.
    public func keptDefinitions() throws(CorpusFileProblem) -> [String] {
        guard let file else { return [] }
        return try file.definitions()
    }

    /// What was met in its file after it was opened: answers that were given since may lack rows, and must not
    /// be shown as whole.
    public var problem: CorpusFileProblem? { file?.problem }

    public var documentCount: Int { base.documents.count }
    public var sentenceCount: Int { base.sentences.count }
    public var figureCount: Int { base.figures.count }

    /// The relations that there are, with their columns; `definitions` is the evaluator's own.
    public static var shapes: [RelationShape] { RelationShape.all }

    /// The table of a relation, made when it is first asked for; nil where there is no such relation.
    public func relation(_ name: String) -> ColumnTable? {
        guard let maker = Self.makers[name] else { return nil }
        return relations.table(name) { maker(self) }
    }

    /// What `facts` and `conflicts` are made from.
    var facts: Facts { relations.facts { base.keptFacts?() ?? Facts(base) } }

    private static let makers: [String: @Sendable (Corpus) -> ColumnTable] = [
        "documents": { $0.base.documentsTable() },
        "sentences": { $0.base.sentencesTable() },
        "figures": { $0.base.figuresTable() },
        "claims": { $0.base.claimsTable() },
        "coverage": { $0.base.coverageTable() },
        "facts": { $0.factsTable() },
        "conflicts": { $0.conflictsTable() },
        "places": { $0.base.placesTable() },
    ]
}

/// The tables that were made from one snapshot so far.
private final class LazyRelations: Sendable {
    private let made = Mutex<[String: ColumnTable]>([:])
    private let madeFacts = Mutex<Facts?>(nil)

    func facts(make: () -> Facts) -> Facts {
        madeFacts.withLock { known in
            if let known { return known }
            let facts = make()
            known = facts
            return facts
        }
    }

    func table(_ name: String, make: () -> ColumnTable) -> ColumnTable {
        if let table = made.withLock({ $0[name] }) { return table }
        let table = make()
        return made.withLock { tables in
            // The first that was made stays, so that its columns are shared.
            if let earlier = tables[name] { return earlier }
            tables[name] = table
            return table
        }
    }
}
