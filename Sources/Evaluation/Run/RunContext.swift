import Corpus
import Language

/// What a query runs against, and what is found on the way.
final class RunContext {
    let corpus: Corpus
    let families: UnitFamilies
    let interruption: Interruption
    let definitions: DefinitionTable
    /// Whether the rows behind each cell are kept, for `why` and `cite`.
    let keepsLineage: Bool
    private(set) var notes: [Note] = []
    private var seen: Set<Note> = []
    private var stores: [String: BaseStore] = [:]

    init(
        corpus: Corpus, families: UnitFamilies, interruption: Interruption, definitions: DefinitionTable,
        keepsLineage: Bool
    ) {
        self.corpus = corpus
        self.families = families
        self.interruption = interruption
        self.definitions = definitions
        self.keepsLineage = keepsLineage
    }

    func note(_ note: Note) {
        if seen.insert(note).inserted { notes.append(note) }
    }

    /// One for each relation, so that what was worked out for a column serves the whole query.
    func store(_ relation: String, _ columns: [CheckedQuery.Column]) -> (any RowStore)? {
        if let store = stores[relation] { return store }
        guard let table = corpus.relation(relation) else { return nil }
        let store = BaseStore(table, columns, self)
        stores[relation] = store
        return store
    }

    /// How many rows go by between two looks at ``interruption``.
    static let stride = 4096

    func checkInterruption(_ index: Int) throws(Diagnostic) {
        if index % Self.stride == 0, interruption.isRequested { throw RunProblem.interrupted }
    }
}
