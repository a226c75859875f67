import Evaluation

/// Definitions made at the prompt outlive the session, in a script of the person's own.
enum OwnDefinitions {
    static var path: String? { UserFolders.data.map { $0 + "/definitions.chiso" } }

    private static let header = """
        # Definitions made at chiso's prompt, which reads them when it starts. `.undo` takes the last back.


        """

    /// Makes them again; what does not hold any more is told, and the rest made.
    static func restore(in runner: ProgramRunner) {
        guard let path, let source = SmallFile.read(path) else { return }
        let announced = runner.isAtPrompt
        runner.isAtPrompt = false
        runner.run(source, named: path)
        runner.isAtPrompt = announced
    }

    static func keep(_ session: Session) {
        guard let path else { return }
        let text = session.ownDefinitions.isEmpty ? "" : header + session.ownDefinitions.joined(separator: "\n") + "\n"
        guard text != SmallFile.read(path) ?? "" else { return }
        if let slash = path.lastIndex(of: "/") { UserFolders.make(String(path[..<slash])) }
        if !SmallFile.write(text, to: path) {
            StandardStream.error.write("chiso: cannot write \(path): the definition lasts until you leave\n")
        }
    }
}
