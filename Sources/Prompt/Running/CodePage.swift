import Language
import Messages

/// The page of a diagnostic's code, as `chiso explain` shows it.
public enum CodePage {
    public static func text(for code: String, _ language: MessageLanguage) -> String? {
        guard let page = DiagnosticPage.named(code) else { return nil }
        let message = Message.codePage(
            code: page.code.text, title: page.title, text: page.text, failing: indented(page.failing),
            mended: indented(page.mended))
        return message.text(in: language)
    }

    private static func indented(_ program: String) -> String {
        program.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }
}
