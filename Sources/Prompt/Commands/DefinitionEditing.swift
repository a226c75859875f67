import CEditline
import Evaluation
import Language
import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `.edit NAME`: a definition in the person's own editor, defined anew when it comes back changed.
enum DefinitionEditing {
    /// What is wrong, or nil.
    static func edit(_ name: String?, in prompt: PromptLoop) -> Message? {
        guard let name else { return .editTakes }
        guard Terminal.inputIsTerminal else { return .editNeedsTerminal }
        guard let text = text(of: name, in: prompt) else {
            return .noDefinition(name: name)
        }
        guard let changed = inEditor(text + "\n") else { return .editorFailed }
        let trimmed = PromptLoop.trimmed(changed)
        guard trimmed != text, !trimmed.isEmpty else {
            prompt.say(.nothingChanged)
            return nil
        }
        return prompt.runner.run(trimmed) == .success ? nil : .definitionKept
    }

    /// The text of a definition, shipped ones included, as `describe` gives it.
    private static func text(of name: String, in prompt: PromptLoop) -> String? {
        for outcome in prompt.session.run("describe `\(name)`") {
            guard case .description(let description) = outcome else { continue }
            if Definition.Form(rawValue: description.kind) != nil { return description.text }
        }
        return nil
    }

    private static func inEditor(_ text: String) -> String? {
        let folder = Terminal.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var path = Array("\(folder)/chiso-XXXXXX.chiso".utf8CString)
        let descriptor = mkstemps(&path, 6)
        guard descriptor >= 0 else { return nil }
        close(descriptor)
        let name = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        defer { unlink(name) }
        guard SmallFile.write(text, to: name) else { return nil }
        let editor = ["VISUAL", "EDITOR"].compactMap(Terminal.environment).first { !$0.isEmpty } ?? "vi"
        // The variable is a command by custom, with options and all, so that a shell must read it.
        let quoted = "'" + name.replacing("'", with: "'\\''") + "'"
        chiso_terminal_take_keys(false)
        guard system("\(editor) \(quoted)") == 0 else { return nil }
        return SmallFile.read(name)
    }
}
