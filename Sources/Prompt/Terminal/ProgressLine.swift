import Corpus
import Messages

/// How far reading has come, in one line of a terminal's screen; nothing where errors go elsewhere.
public final class ProgressLine {
    private let isShown = Terminal.errorIsTerminal && !Terminal.isDumb
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var hasShown = false

    private let language: MessageLanguage

    public init(_ language: MessageLanguage) { self.language = language }

    public func show(_ progress: CorpusReader.Progress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - last > .milliseconds(200) else { return }
        last = now
        hasShown = true
        let seconds = max((now - start) / .seconds(1), 0.001)
        let megabytes = Double(progress.bytes) / 1e6
        var message = Message.progress(
            articles: progress.articles, figures: progress.figures, megabytes: Int(megabytes),
            speed: Int(megabytes / seconds))
        if progress.done > 0 {
            let left = seconds / Double(progress.done) * Double(progress.size - progress.done)
            message = .progressLeft(progress: message, seconds: Int(left.rounded(.up)))
        }
        // A line that wrapped could not be taken away again.
        let line = CompletionList.cut(message.text(in: language), to: (Terminal.size?.columns ?? 80) - 1)
        StandardStream.error.write("\r\u{1B}[K\(line)")
    }

    public func clear() {
        if hasShown { StandardStream.error.write("\r\u{1B}[K") }
        hasShown = false
    }
}
