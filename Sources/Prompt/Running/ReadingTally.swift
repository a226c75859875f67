import Articles
import Messages

/// How a reading of many articles went, and so the exit status of the command that did it.
///
/// A line or a file that is bad is told and passed over, and the rest read: that alone is no failure, so that a run
/// over millions of lines does not end at one. `--strict` makes it one.
public struct ReadingTally: Sendable {
    public private(set) var articles = 0
    public private(set) var passedOver = 0
    private var isBroken = false
    /// Whether articles come from a stream, which may be empty: of many parts of a large input, some are.
    private let isStream: Bool

    public init(isStream: Bool) { self.isStream = isStream }

    public mutating func takeArticle() { articles += 1 }

    public mutating func take(_ problem: LoadProblem) {
        passedOver += 1
        // A stream that cannot be read on has lost what would have come.
        if isStream, problem.severity == .error { isBroken = true }
    }

    /// What to say at the end; nil where there is nothing.
    public var message: Message? { isStream && passedOver > 0 ? .linesPassedOver(count: passedOver) : nil }

    public func status(isStrict: Bool) -> ExitStatus {
        if isBroken || (isStrict && passedOver > 0) { return .failed }
        return articles == 0 && !(isStream && passedOver == 0) ? .failed : .success
    }
}
