import Messages

extension DiagnosticPage {
    /// The pages of the checker's codes, 100–199.
    static let checkPages: [DiagnosticPage] = namePages + typePages + groupPages + definitionPages + queryPages

    private static func page(
        _ number: Int, _ title: Message, _ text: Message, failing: String, mended: String
    ) -> DiagnosticPage {
        DiagnosticPage(Diagnostic.Code(number), title, text, failing: failing, mended: mended)
    }

    private static let namePages = [
        page(
            100, .page100Title, .page100Text,
            failing: "facts | where plce = \"Lào Cai\"", mended: "facts | where place = \"Lào Cai\""),
        page(
            101, .page101Title, .page101Text,
            failing: "count() from fact", mended: "count() from facts"),
        page(
            102, .page102Title, .page102Text,
            failing: "facts | summarize average(value) by place",
            mended: "facts | where kind = score | summarize mean(value) by place"),
        page(
            103, .page103Title, .page103Text,
            failing: "facts | select round(value, 1, 2)", mended: "facts | select round(value, 1)"),
        page(
            107, .page107Title, .page107Text,
            failing: "facts | where kind = percentage", mended: "facts | where kind = percent"),
        page(
            129, .page129Title, .page129Text,
            failing: "facts | where topics has onestop", mended: "facts | where topics has one_stop"),
    ]

    private static let typePages = [
        page(
            104, .page104Title, .page104Text,
            failing: "facts | where value", mended: "facts | where value is known"),
        page(
            105, .page105Title, .page105Text,
            failing: "figures | select line + place", mended: "figures | select line + 1"),
        page(
            106, .page106Title, .page106Text,
            failing: "facts | where value = \"nhiều\"", mended: "facts | where value = 5"),
        page(
            111, .page111Title, .page111Text,
            failing: "facts | where place = missing", mended: "facts | where place is missing"),
    ]

    private static let groupPages = [
        page(
            108, .page108Title, .page108Text,
            failing: "facts | where sources > mean(sources)",
            mended: "facts | where sources > (mean(sources) from facts)"),
        page(
            109, .page109Title, .page109Text,
            failing: "value by place", mended: "only(value) by place where kind = rank and status = actual"),
        page(
            110, .page110Title, .page110Text,
            failing: "max(count()) by place", mended: "n = count() by place, year | summarize max(n) by place"),
        page(
            118, .page118Title, .page118Text,
            failing: "change(par_score) by place", mended: "change(par_score) by place, year"),
        page(
            122, .page122Title, .page122Text,
            failing: "facts | where value > (par_score, par_rank from facts)",
            mended: "facts | where value > (count() from conflicts)"),
    ]

    private static let definitionPages = [
        page(
            112, .page112Title, .page112Text,
            failing: "par_score by place where training", mended: "par_score by place where topics has training"),
        page(
            113, .page113Title, .page113Text,
            failing: "let place: \"Lào Cai\"", mended: "let my_place: \"Lào Cai\""),
        page(
            114, .page114Title, .page114Text,
            failing: "let a: 1\nlet b: a\nlet a: b", mended: "let a: 1\nlet b: a"),
        page(
            115, .page115Title, .page115Text,
            failing: "let a: 1\nlet b: a + 1\nlet a: \"một\"", mended: "let a: 1\nlet b: a + 1\nlet a: 2"),
        page(
            116, .page116Title, .page116Text,
            failing: "filter at(year): year = year", mended: "filter at(y): year = y"),
        page(
            120, .page120Title, .page120Text,
            failing: chain, mended: "let a0: 1\nlet a1: a0 + a0"),
        page(
            123, .page123Title, .page123Text,
            failing: "documents | where level", mended: "facts | where level"),
        page(
            124, .page124Title, .page124Text,
            failing: "unit paper: \"hồ sơ\"", mended: "unit paper: \"tờ giấy\""),
        page(
            128, .page128Title, .page128Text,
            failing: "why not \"một cửa\" in level", mended: "why not \"một cửa\" in one_stop_share"),
    ]

    /// Each stands for two of the one before it: 2^15 parts.
    private static let chain =
        "let a0: 1\n" + (1...15).map { "let a\($0): a\($0 - 1) + a\($0 - 1)" }.joined(separator: "\n")

    private static let queryPages = [
        page(
            117, .page117Title, .page117Text,
            failing: "facts | select place, place", mended: "facts | select place, again = place"),
        page(
            119, .page119Title, .page119Text,
            failing: "par_score by place | join (par_score by place) on place",
            mended: "par_score by place | join (par_rank by place) on place"),
        page(
            125, .page125Title, .page125Text,
            failing: "| take 5", mended: "facts\n| take 5"),
        page(
            126, .page126Title, .page126Text,
            failing: "par_score by place | join (par_rank by place) on year",
            mended: "par_score by place | join (par_rank by place) on place"),
        page(
            130, .page130Title, .page130Text,
            failing: "count() by kind; let kinds: _ | take 3", mended: "let kinds: count() by kind | take 3"),
        page(
            131, .page131Title, .page131Text,
            failing: "_ | take 3", mended: "count() by kind; _ | take 3"),
    ]
}
