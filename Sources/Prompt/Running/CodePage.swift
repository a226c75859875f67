import Language

/// The page of a diagnostic's code, as `chiso explain` shows it.
public enum CodePage {
    public static func text(for code: String) -> String? {
        guard let page = DiagnosticPage.named(code) else { return nil }
        return """
            \(page.code.text)  \(page.title)

            \(page.text)

            This fails with it:

            \(indented(page.failing))

            and this does not:

            \(indented(page.mended))

            """
    }

    private static func indented(_ program: String) -> String {
        program.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }
}
