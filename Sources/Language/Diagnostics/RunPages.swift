import Messages

extension DiagnosticPage {
    /// The pages of what running finds, 200–299, and of files and sessions, 300–399.
    static let runPages: [DiagnosticPage] = [
        page(
            200, .page200Title, .page200Text,
            failing: "n = count() by sentence from sentences", mended: "n = count() by document from sentences"),
        page(
            201, .page201Title, .page201Text,
            failing: "60 tỷ đồng + 5 ngày", mended: "60 tỷ đồng + 5 tỷ đồng"),
        page(
            202, .page202Title, .page202Text,
            failing: "sum(value)", mended: "sum(value) where unit = dossier and level"),
        page(
            203, .page203Title, .page203Text,
            failing: "sum(rate) where level", mended: "mean(rate) where level"),
        page(
            204, .page204Title, .page204Text,
            failing: "u = list(unit) by status | pivot status | summarize sum(actual)",
            mended: "n = count() by status | pivot status | summarize sum(actual)"),
        page(
            205, .page205Title, .page205Text,
            failing: "places | select x = 90000000000000000000000000000000000000 | summarize sum(x)",
            mended: "places | select x = 90000000000000000000000000000000000000 | summarize max(x)"),
        page(
            206, .page206Title, .page206Text,
            failing: "facts | where sources > (facts | select sources)",
            mended: "facts | where sources > (min(sources) from facts)"),
        page(
            207, .page207Title, .page207Text,
            failing: "n = count() by kind | join (m = count() by kind, status | select kind, m) on kind",
            mended: "n = count() by kind | join (m = count() by kind) on kind"),
        page(
            208, .page208Title, .page208Text,
            failing: "facts | select status, sources | pivot status",
            mended: "n = count() by kind, status | pivot status"),
        page(
            209, .page209Title, .page209Text,
            failing: "n = count() by kind, status | pivot status | sort expected",
            mended: "n = count() by kind, status | pivot status | sort actual"),
        page(
            210, .page210Title, .page210Text,
            failing: "expect 1 + 1 = 3", mended: "expect 1 + 1 = 2"),
        page(
            211, .page211Title, .page211Text,
            failing: "count() | export \"result.unknown\"", mended: "count()"),
        page(
            212, .page212Title, .page212Text,
            failing: "sentences | where sentence matches \"(một\"", mended: "sentences | where sentence matches \"một\""
        ),
        page(
            213, .page213Title, .page213Text,
            failing: "sql count() from definitions",
            mended: "sql count() by place"),
        page(
            214, .page214Title, .page214Text,
            failing: "filter recent: yaer >= 2022\ncount() where recent",
            mended: "filter recent: year >= 2022\ncount() where recent"),
        page(
            215, .page215Title, .page215Text,
            failing: "count() by kind; _[99].kind", mended: "count() by kind; _[1].kind"),
        page(
            216, .page216Title, .page216Text,
            failing: "count() by kind", mended: "count() by kind"),
        page(
            300, .page300Title, .page300Text,
            failing: "load \"no-such-folder\"", mended: "count() from documents"),
        page(
            301, .page301Title, .page301Text,
            failing: "load \"some-unreadable\"", mended: "load \"readable\""),
        page(
            302, .page302Title, .page302Text,
            failing: "use \"no-such-script.chiso\"", mended: "let my_place: \"Lào Cai\""),
    ]

    private static func page(
        _ number: Int, _ title: Message, _ text: Message, failing: String, mended: String
    ) -> DiagnosticPage {
        DiagnosticPage(Diagnostic.Code(number), title, text, failing: failing, mended: mended)
    }
}
