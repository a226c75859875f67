import Messages

/// What is wrong with a corpus file, or kept it from being written. What was there before is unharmed.
public struct CorpusFileProblem: Error, Sendable, Hashable {
    public var path: String
    public var kind: Kind
    /// What was found, in one sentence without a stop.
    public var message: Message
    /// What to do about it; nil where nothing helps.
    public var help: Message?

    public enum Kind: String, Sendable, CaseIterable {
        case missing, unreadable, notACorpus, newer, older, damaged, busy, diskFull, unwritable
    }

    init(_ path: String, _ kind: Kind, _ message: Message, help: Message? = nil) {
        self.path = path
        self.kind = kind
        self.message = message
        self.help = help
    }

    /// `error: NEWS.chiso: what was found (what to do)`.
    public func text(in language: MessageLanguage) -> String {
        guard let help else {
            return Message.fileProblem(error: Message.error, path: path, problem: message).text(in: language)
        }
        let problem = Message.fileProblemWithHelp(error: Message.error, path: path, problem: message, help: help)
        return problem.text(in: language)
    }

    static func missing(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .missing, .noSuchFile, help: .makeWithIndex)
    }

    static func notACorpus(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .notACorpus, Message.notACorpus, help: .nameAnotherFile)
    }

    static func newer(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(
            path, .newer, Message.newer,
            help: .useThatChiso)
    }

    static func older(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .older, Message.older, help: .indexAgain)
    }

    static func damaged(_ path: String, _ reason: Message) -> CorpusFileProblem {
        CorpusFileProblem(
            path, .damaged, Message.damaged(reason: reason), help: .indexAgain)
    }

    static func busy(_ path: String) -> CorpusFileProblem {
        CorpusFileProblem(path, .busy, Message.busy, help: .waitForIt)
    }
}
