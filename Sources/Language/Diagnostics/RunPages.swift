extension DiagnosticPage {
    /// The pages of what running finds, 200–299, and of files and sessions, 300–399.
    static let runPages: [DiagnosticPage] = [
        page(
            200, "interrupted",
            """
            The query was stopped with Ctrl-C while it ran. Nothing was changed, and it can be asked again. One over \
            fewer rows is answered sooner.
            """,
            failing: "n = count() by sentence from sentences", mended: "n = count() by document from sentences"),
        page(
            201, "arithmetic that units do not allow",
            """
            Numbers of unlike units are not added, and a share is not taken of a rank. `printed(x)` is the number \
            alone; a `unit` definition says that two ways of naming a unit are one.
            """,
            failing: "60 tỷ đồng + 5 ngày", mended: "60 tỷ đồng + 5 tỷ đồng"),
        page(
            202, "an aggregate over unlike rows",
            """
            Rows are alike when unit (or its family), status, change and role agree. A sum over rows of several kinds \
            would add dossiers to ministries; so would a mean. Keep one kind with `where`, or ask `by` what differs.
            """,
            failing: "sum(value)", mended: "sum(value) where unit = dossier and level"),
        page(
            203, "a sum of percentages, scores or ranks",
            "Percentages, scores and ranks do not add up to anything. Sum the counts that they were made of, or take a mean.",
            failing: "sum(rate) where level", mended: "mean(rate) where level"),
        page(
            204, "an aggregate of what is no number",
            """
            Most columns are known before a query runs, and an aggregate of a text is refused then (CS0105). The columns \
            that `pivot` makes are known only when it has run.
            """,
            failing: "u = list(unit) by status | pivot status | summarize sum(actual)",
            mended: "n = count() by status | pivot status | summarize sum(actual)"),
        page(
            205, "more digits than are kept",
            """
            Numbers are kept exactly, with up to 38 digits, and never rounded on the way. A sum that needs more is an \
            error rather than a number that is nearly right.
            """,
            failing: "places | select x = 90000000000000000000000000000000000000 | summarize sum(x)",
            mended: "places | select x = 90000000000000000000000000000000000000 | summarize max(x)"),
        page(
            206, "a query in brackets that gives several rows",
            "In an expression a query in brackets stands for one number.",
            failing: "facts | where sources > (facts | select sources)",
            mended: "facts | where sources > (min(sources) from facts)"),
        page(
            207, "a join whose right side has several rows for a key",
            "A join looks up one row of the right side for each row of the left.",
            failing: "n = count() by kind | join (m = count() by kind, status | select kind, m) on kind",
            mended: "n = count() by kind | join (m = count() by kind) on kind"),
        page(
            208, "several rows for one cell of a pivot",
            "A pivot puts each row into one cell, found by the other keys and by the value of its own.",
            failing: "facts | select status, sources | pivot status",
            mended: "n = count() by kind, status | pivot status"),
        page(
            209, "a column that a pivot did not make",
            "A pivot makes a column for each value that occurs; which those are is known only when it has run.",
            failing: "n = count() by kind, status | pivot status | sort expected",
            mended: "n = count() by kind, status | pivot status | sort actual"),
        page(
            210, "an expectation that does not hold",
            "`expect` passes where its condition is true; false and unknown fail, and both sides are shown.",
            failing: "expect 1 + 1 = 3", mended: "expect 1 + 1 = 2"),
        page(
            211, "a result that cannot be written",
            "`export` does not write over a file unless `replace` stands behind it, and takes the format from the ending.",
            failing: "count() | export \"result.unknown\"", mended: "count()"),
        page(
            212, "a regular expression that cannot be read",
            "There are `.` `[…]` `\\d \\w \\s \\b` `^ $` `( )` `|` `* + ? {m,n}`; no back-references and no look-around.",
            failing: "sentences | where sentence matches \"(một\"", mended: "sentences | where sentence matches \"một\""
        ),
        page(
            213, "a part that is not there yet",
            "The language has it, and this version of chiso does not.", failing: "sql count() by place",
            mended: "count() by place"),
        page(
            214, "statements passed over",
            """
            A definition was refused, for a reason told before. What uses it is not told about one by one: it did not \
            run, and this says how much that was.
            """,
            failing: "filter recent: yaer >= 2022\ncount() where recent",
            mended: "filter recent: year >= 2022\ncount() where recent"),
        page(
            300, "articles that cannot be loaded",
            "The path is a file or a folder of articles, relative to where chiso was started.",
            failing: "load \"no-such-folder\"", mended: "count() from documents"),
        page(
            301, "a part of what was loaded that could not be read",
            """
            A file of a folder was empty, in no known encoding, or not to be opened. The message names it and says what \
            to do; the rest was loaded all the same.
            """,
            failing: "load \"some-unreadable\"", mended: "load \"readable\""),
        page(
            302, "a script that cannot be used",
            "The path is relative to the script that uses it. A script cannot use itself.",
            failing: "use \"no-such-script.chiso\"", mended: "let my_place: \"Lào Cai\""),
    ]

    private static func page(
        _ number: Int, _ title: String, _ text: String, failing: String, mended: String
    ) -> DiagnosticPage {
        DiagnosticPage(Diagnostic.Code(number), title, text, failing: failing, mended: mended)
    }
}
