/// What is wrong with a corpus file, or kept it from being written. What was there before is unharmed.
public struct CorpusFileProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public var path: String
    public var kind: Kind
    /// What was found, in one sentence without a stop.
    public var message: String
    /// What to do about it; nil where nothing helps.
    public var help: String?

    public enum Kind: String, Sendable, CaseIterable {
        case missing, unreadable, notACorpus, newer, older, damaged, busy, diskFull, unwritable
    }

    init(_ path: String, _ kind: Kind, _ message: String, help: String? = nil) {
        self.path = path
        self.kind = kind
        self.message = message
        self.help = help
    }

    /// `error: NEWS.chiso: what was found (what to do)`.
    public var description: String { "error: \(path): \(message)" + (help.map { " (\($0))" } ?? "") }

    static func missing(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .missing, "there is no such file", help: "make it with chiso index")
    }

    static func notACorpus(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .notACorpus, "it is not a corpus made by chiso index", help: "name another file")
    }

    static func newer(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(
            path, .newer, "it was made by a newer chiso, whose form this one does not know",
            help: "use that chiso, or index the articles again into another file")
    }

    static func older(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(
            path, .older, "it was made by an older chiso, whose form this one does not know",
            help: "index the articles again into another file")
    }

    static func damaged(_ path: String, _ what: String) -> CorpusFileProblem {
        CorpusFileProblem(
            path, .damaged, "it is damaged: \(what)", help: "index the articles again into another file")
    }

    static func busy(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .busy, "another chiso is writing it", help: "wait until that one is done")
    }
}
