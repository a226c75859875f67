import Articles
import Corpus
import Figures
import Language
import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension StatementRun {
    func load(_ path: Located<String>, _ asFigures: Bool) throws(Diagnostic) {
        guard !session.isChecking else { return }
        if let engine = session.engine?.engine { throw RunProblem.engineCannot(engine, .engineLoad, path.span) }
        let full = session.path(path.value)
        if CorpusFile.isLikely(full), !asFigures { return try open(full, path) }
        let interruption = session.interruption
        let progress = session.progress
        var reader = CorpusReader(
            reader: ArticleReader(topics: StandardScript.topics, extra: session.options.vocabulary))
        reader.isStopped = { interruption.isRequested }
        let (readings, problems) =
            asFigures
            ? ObservationTable.load(full)
            : reader.read([full]) {
                progress($0)
                return !interruption.isRequested
            }
        if interruption.isRequested { throw RunProblem.interrupted }
        guard !readings.isEmpty else {
            let problem = problems.first
            throw RunProblem.load(
                path.value,
                problem?.message ?? (asFigures ? .noFigureInIt : .noArticleInIt),
                path.span,
                help: [problem?.help].compactMap { $0 })
        }
        if !problems.isEmpty {
            give(
                .diagnostics(
                    problems.map {
                        RunProblem.loadWarning(.partNotLoaded(place: $0.place, problem: $0.message)).within(name)
                    }))
        }
        guard let corpus = session.corpus.adding(readings, unless: { interruption.isRequested }) else {
            throw RunProblem.interrupted
        }
        session.corpus = corpus
        give(
            .loaded(
                LoadReport(
                    path: path.value, documents: readings.count,
                    figures: readings.reduce(0) { $0 + $1.figures.count })))
    }

    /// Opens a corpus file in place of an empty corpus, with the definitions kept with it.
    private func open(_ full: String, _ path: Located<String>) throws(Diagnostic) {
        guard session.corpus.documentCount == 0 else {
            throw RunProblem.load(
                path.value, .otherCorpusOpen, path.span, help: [.otherCorpusOpenHelp])
        }
        do throws(CorpusFileProblem) {
            session.corpus = try CorpusFile.open(full)
        } catch {
            throw RunProblem.load(
                path.value, error.message, path.span,
                help: [error.help].compactMap { $0 })
        }
        session.takeDefinitionsOfCorpus { outcome in
            if case .diagnostics = outcome { give(outcome) }
        }
        let corpus = session.corpus
        give(.loaded(LoadReport(path: path.value, documents: corpus.documentCount, figures: corpus.figureCount)))
    }

    func use(_ path: Located<String>) throws(Diagnostic) {
        let full = session.path(path.value, besides: name)
        guard !session.scripts.contains(full), full != name else {
            throw RunProblem.script(path.value, .beingUsed, path.span)
        }
        guard let text = readFile(full) else {
            throw RunProblem.script(path.value, .unreadable, path.span)
        }
        guard let script = String(validating: text, as: UTF8.self) else {
            throw RunProblem.script(path.value, .notUTF8, path.span)
        }
        session.scripts.append(full)
        defer { session.scripts.removeLast() }
        session.run(script, named: full, give: give)
    }

    private func readFile(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
            // A script is written by hand; what is larger is something else.
            if bytes.count > 1 << 24 { return nil }
        }
        return ferror(file) == 0 ? bytes : nil
    }
}

extension Session {
    /// A path as the system takes it: relative to the script that names it, else to the session's folder.
    func path(_ path: String, besides script: String? = nil) -> String {
        if path.hasPrefix("/") { return path }
        if let script, let slash = script.lastIndex(of: "/") { return script[...slash] + path }
        guard let folder = options.folder else { return path }
        return folder + "/" + path
    }
}
