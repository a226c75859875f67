extension DiagnosticPage {
    /// The pages of the checker's codes, 100–199.
    static let checkPages: [DiagnosticPage] = namePages + typePages + groupPages + definitionPages + queryPages

    private static func page(
        _ number: Int, _ title: String, _ text: String, failing: String, mended: String
    ) -> DiagnosticPage {
        DiagnosticPage(Diagnostic.Code(number), title, text, failing: failing, mended: mended)
    }

    private static let namePages = [
        page(
            100, "a name that means nothing here",
            """
            A name is a column of the rows that flow in, a key of the group, a parameter, or a definition. \
            `describe facts` lists the columns, `definitions` what is defined. Behind `select` and `summarize` only \
            the columns that they made are left.
            """,
            failing: "facts | where plce = \"Lào Cai\"", mended: "facts | where place = \"Lào Cai\""),
        page(
            101, "a relation that is not there",
            """
            A query starts with a relation, or names one behind `from`: documents, sentences, figures, facts, claims, \
            conflicts, coverage, places, definitions, or a `let` that stands for a query.
            """,
            failing: "count() from fact", mended: "count() from facts"),
        page(
            102, "a function that is not there",
            "What stands before a bracket is an aggregate, a function, or a definition with parameters. `.help` lists them.",
            failing: "facts | summarize average(value) by place",
            mended: "facts | where kind = score | summarize mean(value) by place"),
        page(
            103, "a number of arguments that a function does not take",
            "The signature says what a function takes; what stands in `[ ]` may be left out.",
            failing: "facts | select round(value, 1, 2)", mended: "facts | select round(value, 1)"),
        page(
            107, "a word that a column never is",
            "Columns of words, such as `kind` and `status`, can be one of a few words only. `describe NAME` lists them.",
            failing: "facts | where kind = percentage", mended: "facts | where kind = percent"),
        page(
            129, "a topic that is not there",
            """
            Behind `has`, beside a set of topics, stands a topic. The shipped ones are listed by \
            `definitions | where form = topic`; `topic NAME: "phrase", …` makes one.
            """,
            failing: "facts | where topics has onestop", mended: "facts | where topics has one_stop"),
    ]

    private static let typePages = [
        page(
            104, "a condition is needed",
            "`where`, `and`, `or`, `not`, `if` and filters take what is true, false or unknown; a number or a text is none of these.",
            failing: "facts | where value", mended: "facts | where value is known"),
        page(
            105, "an operation on the wrong kind of value",
            "Arithmetic is for numbers, `has` for sets and texts, `<` for numbers, dates and periods.",
            failing: "figures | select line + place", mended: "figures | select line + 1"),
        page(
            106, "a comparison of different kinds of values",
            "A number is compared with a number, a text with a text; a period with a period, a date or a year.",
            failing: "facts | where value = \"nhiều\"", mended: "facts | where value = 5"),
        page(
            111, "a comparison with `missing`",
            "Whether something equals what is not known is never known, so that such a condition would hold for no row.",
            failing: "facts | where place = missing", mended: "facts | where place is missing"),
    ]

    private static let groupPages = [
        page(
            108, "an aggregate where each row stands by itself",
            """
            An aggregate or an indicator has a value for a group of rows. It is asked for directly, in `summarize`, or \
            in brackets with a relation of its own.
            """,
            failing: "facts | where sources > mean(sources)",
            mended: "facts | where sources > (mean(sources) from facts)"),
        page(
            109, "a column where a group of rows needs one value",
            "The rows of a group may differ in it. `only(x)` takes the one value that all allow; behind `by` it becomes a key.",
            failing: "value by place", mended: "only(value) by place where kind = rank and status = actual"),
        page(
            110, "an aggregate within an aggregate",
            "An aggregate takes the rows of a group, and another aggregate is no row. Summarize first, then summarize the result.",
            failing: "max(count()) by place", mended: "n = count() by place, year | summarize max(n) by place"),
        page(
            118, "a function along time without a time",
            "`previous`, `change` and `growth` go along the last key, which must be a year or a period.",
            failing: "change(par_score) by place", mended: "change(par_score) by place, year"),
        page(
            122, "a query in brackets that is not one number",
            "In an expression a query in brackets stands for one number: one column, one row.",
            failing: "facts | where value > (par_score, par_rank from facts)",
            mended: "facts | where value > (count() from conflicts)"),
    ]

    private static let definitionPages = [
        page(
            112, "a definition of another form",
            "A filter is a condition, an indicator an aggregate, a `let` a value or a query; a topic stands behind `has`.",
            failing: "par_score by place where training", mended: "par_score by place where topics has training"),
        page(
            113, "a name that cannot be defined",
            "Columns, functions, relations and words of the language keep their meaning.",
            failing: "let place: \"Lào Cai\"", mended: "let my_place: \"Lào Cai\""),
        page(
            114, "a definition that uses itself",
            "A definition stands for its body, which would never end.",
            failing: "let a: 1\nlet b: a\nlet a: b", mended: "let a: 1\nlet b: a"),
        page(
            115, "a change that would break another definition",
            """
            Names bind late: a definition replaced changes those that use it. Where one of them would no longer make \
            sense, the old one stays.
            """,
            failing: "let a: 1\nlet b: a + 1\nlet a: \"một\"", mended: "let a: 1\nlet b: a + 1\nlet a: 2"),
        page(
            116, "a parameter that cannot be",
            "Parameters have names of their own, each once, and belong to filters and indicators.",
            failing: "filter at(year): year = year", mended: "filter at(y): year = y"),
        page(
            120, "a definition that is too large when written out",
            "Definitions may stand in one another up to 200 deep and come to 100.000 parts.",
            failing: chain, mended: "let a0: 1\nlet a1: a0 + a0"),
        page(
            123, "a definition that does not fit the rows here",
            "A filter or an indicator names columns, and the rows that it is used on must have them.",
            failing: "documents | where level", mended: "facts | where level"),
        page(
            124, "a phrase in two units",
            "A phrase belongs to one unit, so that each figure's unit has one family.",
            failing: "unit paper: \"hồ sơ\"", mended: "unit paper: \"tờ giấy\""),
        page(
            128, "not an indicator",
            "`why not` asks an indicator for the conditions that a figure failed.",
            failing: "why not \"một cửa\" in level", mended: "why not \"một cửa\" in one_stop_share"),
    ]

    /// Each stands for two of the one before it: 2^15 parts.
    private static let chain =
        "let a0: 1\n" + (1...15).map { "let a\($0): a\($0 - 1) + a\($0 - 1)" }.joined(separator: "\n")

    private static let queryPages = [
        page(
            117, "two columns of one name",
            "Columns are found by name, so that each needs its own: `NAME = EXPRESSION` gives it.",
            failing: "facts | select place, place", mended: "facts | select place, again = place"),
        page(
            119, "a join with a column on both sides",
            "A column that is not joined on must be on one side only; rename it on the other.",
            failing: "par_score by place | join (par_score by place) on place",
            mended: "par_score by place | join (par_rank by place) on place"),
        page(
            125, "nothing to go on from",
            "A line that starts with `|` goes on from the last query, and there was none.",
            failing: "| take 5", mended: "facts\n| take 5"),
        page(
            126, "a join on a column that one side lacks",
            "The keys of a join are columns of both sides, by the same name.",
            failing: "par_score by place | join (par_rank by place) on year",
            mended: "par_score by place | join (par_rank by place) on place"),
    ]
}
