/// What the language offers by name, in one table: help, completion, the manual and the checker all
/// read it.
public struct Reference: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case statement, definition, stage, aggregate, along, function }

    public struct Entry: Sendable, Hashable {
        /// The word that it begins with.
        public var name: String
        public var kind: Kind
        /// How it is written: `sum(x)`, `take N [by KEYS]`.
        public var signature: String
        /// One line, without a full stop.
        public var meaning: String
        /// A query that runs on any corpus.
        public var example: String
    }

    public static let entries: [Entry] = statements + definitionForms + stages + functions

    /// The entry of that name; a name that is a stage and a function gives both.
    public static func entries(named name: String) -> [Entry] { entries.filter { $0.name == name } }

    static let statements: [Entry] = [
        entry(
            .statement, "load", "load \"PATH\" [as figures]", "reads articles, or ready-made figures",
            "load \"articles\""),
        entry(.statement, "use", "use \"SCRIPT.chiso\"", "runs a script here", "use \"mine.chiso\""),
        entry(
            .statement, "expect", "expect CONDITION", "stops with both sides shown unless it is true",
            "expect (count() from conflicts) = 0"),
        entry(
            .statement, "why", "why QUERY", "opens every cell to the sentences behind it",
            "why par_score by place, year"),
        entry(
            .statement, "why not", "why not \"PHRASE\" in INDICATOR",
            "names the first condition that each figure of a sentence failed", "why not \"một cửa\" in par_score"),
        entry(.statement, "describe", "describe NAME", "says what a name stands for", "describe facts"),
        entry(.statement, "sql", "sql QUERY", "shows a query as SQL", "sql count() by place"),
    ]

    static let definitionForms: [Entry] = [
        entry(
            .definition, "topic", "topic NAME [\"LABEL\"]: \"PHRASE\", …", "the phrases that speak of a subject",
            "topic fees \"Lệ phí\": \"lệ phí\", \"phí * hồ sơ\""),
        entry(
            .definition, "unit", "unit NAME [\"LABEL\"]: \"PHRASE\", …", "the ways a text names one unit",
            "unit school \"trường\": \"trường học\", \"trường\""),
        entry(
            .definition, "filter", "filter NAME[(PARAMETERS)] [\"LABEL\"]: CONDITION", "a condition with a name",
            "filter since(y): year >= y"),
        entry(
            .definition, "indicator", "indicator NAME[(PARAMETERS)] [\"LABEL\"] [in UNIT]: AGGREGATE [where CONDITION]",
            "an aggregate with its own condition", "indicator mean_score in điểm: mean(value) where kind = score"),
        entry(.definition, "let", "let NAME: VALUE or QUERY", "a value or a query with a name", "let base_year: 2016"),
    ]

    static let stages: [Entry] = [
        entry(.stage, "where", "| where CONDITION", "keeps the rows for which it is true", "facts | where kind = rank"),
        entry(
            .stage, "select", "| select [NAME =] EXPRESSION, …", "columns of each row",
            "figures | select place, value, stated"),
        entry(
            .stage, "summarize", "| summarize [NAME =] AGGREGATE, … [by KEYS]", "one row a group",
            "facts | summarize n = count() by place"),
        entry(.stage, "sort", "| sort EXPRESSION [asc|desc], …", "puts rows in order", "documents | sort date desc"),
        entry(.stage, "take", "| take N [by KEYS]", "the first rows, of all or of each group", "figures | take 5"),
        entry(.stage, "distinct", "| distinct [EXPRESSION, …]", "every different row once", "figures | distinct place"),
        entry(
            .stage, "pivot", "| pivot KEY", "turns the values of a key into columns",
            "par_score by place, year | pivot year"),
        entry(
            .stage, "join", "| join QUERY on KEYS", "looks up one row of another query for each row",
            "par_score by place | join (par_rank by place) on place"),
        entry(.stage, "plot", "| plot [bar|line]", "draws the result", "par_score by place | plot bar"),
        entry(.stage, "cite", "| cite", "adds numbered footnotes", "par_score by place | cite"),
        entry(
            .stage, "export", "| export \"FILE\" [replace]", "writes the result to a file",
            "par_score by place | export \"scores.csv\""),
    ]

    static let functions: [Entry] = Builtin.all.map { builtin in
        Entry(
            name: builtin.name, kind: builtin.kind, signature: builtin.signature, meaning: builtin.meaning,
            example: builtin.example)
    }

    private static func entry(
        _ kind: Kind, _ name: String, _ signature: String, _ meaning: String, _ example: String
    ) -> Entry {
        Entry(name: name, kind: kind, signature: signature, meaning: meaning, example: example)
    }
}
