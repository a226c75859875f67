import Corpus
import Figures
import Language

/// What a query runs against, and what is found on the way.
final class RunContext {
    let corpus: Corpus
    let families: UnitFamilies
    let interruption: Interruption
    let definitions: DefinitionTable
    /// Topics that the session defines, or defines anew; nil where there are none.
    lazy var ownTopics = OwnTopics(definitions)
    /// Whether the session's units are the shipped ones, by which engines' tables were written.
    lazy var hasShippedFamilies = families.assign(asDo: StandardScript.families)
    /// The sentences that may speak of ``ownTopics``.
    lazy var ownTopicSentences = ownTopics.map { topics in
        var sentences = RowSet(rowCount: corpus.sentenceCount)
        for phrase in topics.phrases { sentences.formUnion(corpus.sentences(withWordsOf: phrase)) }
        return sentences
    }
    /// Whether the rows behind each cell are kept, for `why` and `cite`.
    let keepsLineage: Bool
    /// What `_[3].sentence` speaks of.
    let results: ResultHistory
    /// How columns are made use of.
    var columns = ColumnUse()
    /// Where rows come from instead of ``corpus``; nil for the corpus.
    var engine: EngineLink? {
        didSet { engineSources = engine.map { EngineSources($0) } }
    }
    /// The sentences behind an engine's rows.
    private(set) var engineSources: EngineSources?
    /// Which texts of a dictionary a typed one matches, as far as that was asked.
    private var matches: [String: [(texts: [String], matches: [Bool])]] = [:]

    /// Which of a dictionary's texts a typed one matches.
    func matches(_ typed: TypedText, _ texts: [String]) -> [Bool] {
        func isSame(_ other: [String]) -> Bool {
            other.count == texts.count
                && other.withUnsafeBufferPointer { a in
                    texts.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress }
                }
        }
        if let known = matches[typed.text]?.first(where: { isSame($0.texts) }) { return known.matches }
        let found = texts.map(typed.matches)
        matches[typed.text, default: []].append((texts, found))
        return found
    }
    private(set) var notes: [Note] = []
    private var seen = SeenNotes()
    private var stores: [String: BaseStore] = [:]

    init(
        corpus: Corpus, families: UnitFamilies, interruption: Interruption, definitions: DefinitionTable,
        keepsLineage: Bool, results: ResultHistory = ResultHistory()
    ) {
        self.corpus = corpus
        self.families = families
        self.interruption = interruption
        self.definitions = definitions
        self.keepsLineage = keepsLineage
        self.results = results
    }

    func note(_ note: Note) {
        if seen.insert(note) { notes.append(note) }
    }

    /// Puts a note before those that came since there were so many.
    func note(_ note: Note, at position: Int) {
        if seen.insert(note) { notes.insert(note, at: min(position, notes.count)) }
    }

    /// Does something that may come to nothing, and then leaves no notes.
    func attempt<Result>(_ body: () throws(Diagnostic) -> Result?) throws(Diagnostic) -> Result? {
        let (before, seenBefore) = (notes, seen)
        let result = try body()
        if result == nil { (notes, seen) = (before, seenBefore) }
        return result
    }

    /// Columns that were asked for and did not come from an engine: a fault of the plan.
    private var lacking: Set<String> = []

    func lacks(_ column: String) { lacking.insert(column) }

    /// Fails where a column was asked for that did not come: nothing may be missing for that alone.
    func checkFetched(_ span: SourceSpan) throws(Diagnostic) {
        guard engine == nil || lacking.isEmpty else {
            throw RunProblem.engine(EngineProblem(.engineLacks(names: lacking.sorted())), span)
        }
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

/// How columns are made use of; tests compare the ways.
package struct ColumnUse: Sendable {
    /// Not at all: every row is gone through by itself.
    package var goesByRows = false
    /// How many rows a thread takes at once: enough that taking them costs nothing, few enough that an
    /// interruption is soon seen and that the threads end together.
    package var rowsAtOnce = 16 * SummaryWorker.blockRows

    package init() {}
}

/// Topics that are not those that the articles were read with.
struct OwnTopics {
    let names: Set<String>
    let finder: TopicFinder
    let phrases: [String]

    init?(_ definitions: DefinitionTable) {
        let own = definitions.all.filter { $0.form == .topic && !$0.isShipped }
        guard !own.isEmpty else { return nil }
        names = Set(own.map(\.name))
        let topics = TopicSet(
            own.compactMap { entry in
                guard case .phrases(let phrases) = entry.definition.body else { return nil }
                return TopicSet.Topic(id: entry.name, phrases: phrases.map(\.value))
            })
        finder = TopicFinder(topics)
        phrases = topics.topics.flatMap(\.phrases)
    }
}

/// Notes that were left, each found by its hash: to move them in a growing set is to hash each again, all its texts.
private struct SeenNotes {
    private var notes: [Note] = []
    /// Hash → the last note that has it.
    private var last: [Int: Int] = [:]
    /// By note, the one before it that has its hash.
    private var earlier: [Int?] = []

    /// Whether it is new.
    mutating func insert(_ note: Note) -> Bool {
        let hash = note.hashValue
        var position = last[hash]
        while let known = position {
            if notes[known] == note { return false }
            position = earlier[known]
        }
        earlier.append(last[hash])
        last[hash] = notes.count
        notes.append(note)
        return true
    }
}
