import Corpus
import Figures
import Language
import Messages

/// A corpus, the definitions made over it, and the programs that run on the two.
///
/// A session belongs to one thread; only ``interruption`` may be used from others.
public final class Session {
    public struct Options: Sendable {
        /// Start without `scripts/standard.chiso`.
        public var bare = false
        /// The folder that paths in `load`, `use` and `export` are relative to; nil for the working folder.
        public var folder: String?
        /// Words of the person's own, for articles that `load` reads.
        public var vocabulary = ExtraVocabulary()
        public init() {}
    }

    public var corpus: Corpus
    public let options: Options
    /// What the notes that go into a file with a result are worded in.
    public var messageLanguage = MessageLanguage.english
    /// Asked by another thread, or on Ctrl-C, to end the query that runs.
    public let interruption = Interruption()
    /// Writes a result for `export`; the format is the file's ending (`csv`, `json`, `jsonl`, `md`, `tsv`).
    /// Nil for a format that it does not know. Set by whoever writes results.
    public var writeTable: (ResultTable, _ format: String) -> String? = { _, _ in nil }

    /// Told how far reading has come while a program loads articles.
    public var progress: (CorpusReader.Progress) -> Void = { _ in }
    /// How columns are made use of; only tests have it otherwise.
    package var columns = ColumnUse()

    /// An engine that holds the articles' tables; where there is one it is asked instead of ``corpus``.
    public var engine: (any EngineConnection)? {
        didSet { engineLink = engine.map(EngineLink.init) }
    }
    /// Whose SQL `sql` writes; that of ``engine`` where there is one.
    public var sqlEngine = Engine.duckdb
    private(set) var engineLink: EngineLink?

    var definitions = DefinitionTable()
    var families = UnitFamilies()
    private var hasStandard = false
    /// What a line that starts with `|` goes on from.
    var lastQuery: (query: Query, source: String)?
    /// The last result, `_`, and the earlier ones that it stands on.
    var results = ResultHistory()
    /// The scripts that are being used, the outermost first.
    var scripts: [String] = []
    /// Whether programs are only looked at, and nothing is read, asked or written.
    private(set) var isChecking = false
    /// How many statements stand on a definition that was refused.
    var passedOver = 0

    public init(corpus: Corpus = Corpus(), options: Options = Options()) {
        self.corpus = corpus
        self.options = options
    }

    /// Runs a program, statement after statement, and gives what each gave. After an error in a
    /// statement those that follow still run; a program that does not parse does not run at all.
    ///
    /// - Parameters:
    ///   - source: the program.
    ///   - name: what diagnostics call it: a script's path, `-c`, or nil for an entry at the prompt.
    ///   - each: called with every outcome as soon as it is there.
    @discardableResult
    public func run(
        _ source: String, named name: String? = nil, each: (Outcome) -> Void = { _ in }
    ) -> [Outcome] {
        withoutActuallyEscaping(each) { each in
            var outcomes: [Outcome] = []
            run(source, named: name) { (outcome: Outcome) in
                outcomes.append(outcome)
                each(outcome)
            }
            return outcomes
        }
    }

    /// The same without keeping what was given: a program may have many results, and large ones.
    public func perform(_ source: String, named name: String? = nil, each: (Outcome) -> Void) {
        withoutActuallyEscaping(each) { run(source, named: name, give: $0) }
    }

    func run(_ source: String, named name: String?, give: @escaping (Outcome) -> Void) {
        let program = parse(source)
        if !program.diagnostics.isEmpty { give(.diagnostics(program.diagnostics.map { $0.within(name) })) }
        guard !program.diagnostics.contains(where: { $0.severity == .error }) else { return }
        if scripts.isEmpty {
            definitions.forgetRefused()
            passedOver = 0
        }
        for statement in program.statements {
            StatementRun(session: self, source: source, name: name, give: give).run(statement)
            if interruption.isRequested { break }
        }
        if scripts.isEmpty, passedOver > 0, !isChecking {
            give(.diagnostics([RunProblem.passedOver(passedOver).within(name)]))
        }
    }

    /// What is wrong with a program, as far as that is known without articles: how it is written, its names, its
    /// types, and the scripts that it uses. Its definitions are made; nothing is asked, loaded or written.
    public func check(_ source: String, named name: String? = nil) -> [Diagnostic] {
        isChecking = true
        defer { isChecking = false }
        var found: [Diagnostic] = []
        run(source, named: name) { (outcome: Outcome) in
            if case .diagnostics(let diagnostics) = outcome { found += diagnostics }
        }
        return found
    }

    /// The definitions made since the start, in the order made, as a script that makes them again.
    public var ownDefinitions: [String] {
        definitions.all.filter { !$0.isShipped }.map(\.text)
    }

    /// Those of ``ownDefinitions`` that were kept with the corpus file that is open.
    public var definitionsOfCorpus: [String] {
        guard let path = corpus.path else { return [] }
        return definitions.all.filter { $0.sourceName == path }.map(\.text)
    }

    /// Makes the definitions kept with the corpus file that is open; what does not hold any more is told.
    ///
    /// - Returns: Why they cannot be read, or nil.
    @discardableResult
    public func takeDefinitionsOfCorpus(_ each: (Outcome) -> Void = { _ in }) -> CorpusFileProblem? {
        guard let path = corpus.path else { return nil }
        do throws(CorpusFileProblem) {
            for text in try corpus.keptDefinitions() { run(text, named: path, each: each) }
            return nil
        } catch {
            return error
        }
    }

    /// Takes over what another session was at: the last query and the last result.
    public func goOn(from other: Session) {
        lastQuery = other.lastQuery
        results = other.results
        progress = other.progress
    }

    /// Reads the shipped definitions, the first time that a program uses a name.
    func readStandard() {
        guard !hasStandard else { return }
        hasStandard = true
        guard !options.bare else { return }
        let source = StandardScript.source
        for statement in parse(source).statements {
            guard case .definition(let definition) = statement.form else { continue }
            let entry = DefinitionTable.Entry(
                definition, source: source, sourceName: "standard.chiso", isShipped: true)
            definitions.set(entry)
            defineUnit(entry)
        }
    }

    /// Takes a `unit` definition into the families; the phrase that another unit has, if one does.
    @discardableResult
    func defineUnit(_ entry: DefinitionTable.Entry) -> UnitFamilies.Clash? {
        guard entry.form == .unit, case .phrases(let phrases) = entry.definition.body else { return nil }
        let family = UnitFamily(name: entry.name, label: entry.definition.label?.value)
        do {
            try families.define(family, phrases: phrases.map(\.value))
            return nil
        } catch {
            return error
        }
    }
}

extension Diagnostic {
    /// The same, found in a source of a name.
    func within(_ source: String?) -> Diagnostic {
        var copy = self
        copy.source = copy.source ?? source
        return copy
    }
}
