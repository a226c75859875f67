import Corpus
import Figures
import Language

/// A corpus, the definitions made over it, and the programs that run on the two.
///
/// A session belongs to one thread; only ``interruption`` may be used from others.
public final class Session {
    public struct Options: Sendable {
        /// Start without `scripts/standard.chiso`.
        public var bare = false
        /// The folder that paths in `load`, `use` and `export` are relative to; nil for the working folder.
        public var folder: String?
        public init() {}
    }

    public var corpus: Corpus
    public let options: Options
    /// Asked by another thread, or on Ctrl-C, to end the query that runs.
    public let interruption = Interruption()

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
    public func run(_ source: String, named name: String? = nil, each: (Outcome) -> Void = { _ in }) -> [Outcome] {
        []
    }

    /// What could stand at a byte of an entry.
    public func completions(for entry: String, at offset: Int) -> Completions {
        Completions(replaces: offset..<offset, candidates: [])
    }

    /// The definitions made since the start, in the order made, as a script that makes them again.
    public var ownDefinitions: [String] { [] }
}
