import Corpus
import Evaluation
import Language
import Messages

/// Definitions made at the prompt outlast the session: those made while a corpus file is open are kept with that
/// corpus, the others in a script of the person's own.
struct OwnDefinitions {
    static var path: String? { UserFolders.data.map { $0 + "/definitions.chiso" } }

    /// The person's own, as the script has them.
    private var personal: [String] = []
    /// Those of the corpus file, as it has them.
    private var ofCorpus: [String] = []

    /// Makes them again; what does not hold any more is told, and the rest made.
    mutating func restore(in runner: ProgramRunner) {
        if let path = Self.path, let source = SmallFile.read(path) {
            let announced = runner.isAtPrompt
            runner.isAtPrompt = false
            runner.run(source, named: path)
            runner.isAtPrompt = announced
            let holding = runner.session.ownDefinitions
            personal = Self.definitions(of: source).filter(holding.contains)
            // The corpus' own stand before what a person defines everywhere.
            if !personal.isEmpty { runner.takeDefinitionsOfCorpus() }
        }
        ofCorpus = runner.session.definitionsOfCorpus
    }

    /// After another corpus was opened: its definitions in place of those of the one before.
    mutating func changeCorpus(from before: String?, in runner: ProgramRunner) {
        guard runner.session.corpus.path != nil || before != nil else { return }
        runner.restart(with: personal)
        runner.takeDefinitionsOfCorpus()
        follow(runner.session)
    }

    /// After a program opened a corpus, definitions and all.
    mutating func follow(_ session: Session) { ofCorpus = session.definitionsOfCorpus }

    /// Keeps what is defined now, where it changed.
    mutating func keep(_ session: Session) {
        let now = session.ownDefinitions
        let language = session.messageLanguage
        guard let corpus = session.corpus.path else { return keepPersonal(now, language) }
        // One of the person's own that the corpus has otherwise is only hidden while it is open.
        let names = Set(now.compactMap(Self.name))
        keepPersonal(personal.filter { Self.name($0).map(names.contains) ?? true }, language)
        let others = now.filter { !personal.contains($0) || ofCorpus.contains($0) }
        guard others != ofCorpus else { return }
        do throws(CorpusFileProblem) {
            try CorpusFile.keep(definitions: others, in: corpus)
        } catch {
            StandardStream.error.write(
                error.text(in: language) + "\n" + Message.definitionsUnkept.text(in: language) + "\n")
        }
        ofCorpus = others
    }

    private mutating func keepPersonal(_ definitions: [String], _ language: MessageLanguage) {
        personal = definitions
        guard let path = Self.path else { return }
        let header = Message.definitionsHeader.text(in: language) + "\n\n"
        let text = definitions.isEmpty ? "" : header + definitions.joined(separator: "\n") + "\n"
        guard text != SmallFile.read(path) ?? "" else { return }
        if let slash = path.lastIndex(of: "/") { UserFolders.make(String(path[..<slash])) }
        if !SmallFile.write(text, to: path) {
            StandardStream.error.write(Message.definitionsUnwritable(path: path).text(in: language) + "\n")
        }
    }

    /// The definitions of a script, as they stand in it.
    private static func definitions(of source: String) -> [String] {
        parse(source).statements.compactMap { statement in
            guard case .definition(let made) = statement.form else { return nil }
            return sourceText(made.span, in: source)
        }
    }

    /// What tells definitions apart: a topic may be called as something else is.
    private static func name(_ text: String) -> String? {
        guard case .definition(let made)? = parse(text).statements.first?.form else { return nil }
        return (made.form.value == .topic ? "topic " : "") + made.name.value
    }
}
