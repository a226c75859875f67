import Evaluation
import Messages

/// Definitions made at the prompt outlive the session, in a script of the person's own.
enum OwnDefinitions {
    static var path: String? { UserFolders.data.map { $0 + "/definitions.chiso" } }

    /// Makes them again; what does not hold any more is told, and the rest made.
    static func restore(in runner: ProgramRunner) {
        guard let path, let source = SmallFile.read(path) else { return }
        let announced = runner.isAtPrompt
        runner.isAtPrompt = false
        runner.run(source, named: path)
        runner.isAtPrompt = announced
    }

    static func keep(_ session: Session) {
        let language = session.messageLanguage
        let header = Message.definitionsHeader.text(in: language) + "\n\n"
        guard let path else { return }
        let text = session.ownDefinitions.isEmpty ? "" : header + session.ownDefinitions.joined(separator: "\n") + "\n"
        guard text != SmallFile.read(path) ?? "" else { return }
        if let slash = path.lastIndex(of: "/") { UserFolders.make(String(path[..<slash])) }
        if !SmallFile.write(text, to: path) {
            StandardStream.error.write(Message.definitionsUnwritable(path: path).text(in: language) + "\n")
        }
    }
}
