import Messages

/// What the language offers by name, in one table: help, completion, the manual and the checker all
/// read it.
public struct Reference: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case statement, definition, stage, aggregate, along, function, word
    }

    public struct Entry: Sendable, Hashable {
        /// The word that it begins with.
        public var name: String
        public var kind: Kind
        /// How it is written: `sum(x)`, `take N [by KEYS]`.
        public var signature: String
        /// One line, without a full stop.
        public var meaning: Message
        /// A query that runs on any corpus.
        public var example: String
    }

    public static let entries: [Entry] = statements + definitionForms + stages + functions

    /// The entry of that name; a name that is a stage and a function gives both.
    public static func entries(named name: String) -> [Entry] { entries.filter { $0.name == name } }

    static let statements: [Entry] = [
        entry(
            .statement, "load", "load \"PATH\" [as figures]", .referenceLoad,
            "load \"articles\""),
        entry(.statement, "use", "use \"SCRIPT.chiso\"", .referenceUse, "use \"mine.chiso\""),
        entry(
            .statement, "expect", "expect CONDITION", .referenceExpect,
            "expect (count() from conflicts) = 0"),
        entry(
            .statement, "why", "why QUERY", .referenceWhy,
            "why par_score by place, year"),
        entry(
            .statement, "why not", "why not \"PHRASE\" in INDICATOR", .referenceWhyNot,
            "why not \"một cửa\" in par_score"),
        entry(.statement, "describe", "describe NAME", .referenceDescribe, "describe facts"),
        entry(.statement, "sql", "sql QUERY", .referenceSql, "sql count() by place"),
    ]

    static let definitionForms: [Entry] = [
        entry(
            .definition, "topic", "topic NAME [\"LABEL\"]: \"PHRASE\", …", .referenceTopic,
            "topic fees \"Lệ phí\": \"lệ phí\", \"phí * hồ sơ\""),
        entry(
            .definition, "unit", "unit NAME [\"LABEL\"]: \"PHRASE\", …", .referenceUnit,
            "unit school \"trường\": \"trường học\", \"trường\""),
        entry(
            .definition, "filter", "filter NAME[(PARAMETERS)] [\"LABEL\"]: CONDITION", .referenceFilter,
            "filter since(y): year >= y"),
        entry(
            .definition, "indicator", "indicator NAME[(PARAMETERS)] [\"LABEL\"] [in UNIT]: AGGREGATE [where CONDITION]",
            .referenceIndicator, "indicator mean_score in điểm: mean(value) where kind = score"),
        entry(.definition, "let", "let NAME: VALUE or QUERY", .referenceLet, "let base_year: 2016"),
    ]

    static let stages: [Entry] = [
        entry(.stage, "where", "| where CONDITION", .referenceWhere, "facts | where kind = rank"),
        entry(
            .stage, "select", "| select [NAME =] EXPRESSION, …", .referenceSelect,
            "figures | select place, value, stated"),
        entry(
            .stage, "summarize", "| summarize [NAME =] AGGREGATE, … [by KEYS]", .referenceSummarize,
            "facts | summarize n = count() by place"),
        entry(.stage, "sort", "| sort EXPRESSION [asc|desc], …", .referenceSort, "documents | sort date desc"),
        entry(.stage, "take", "| take N [by KEYS]", .referenceTake, "figures | take 5"),
        entry(.stage, "distinct", "| distinct [EXPRESSION, …]", .referenceDistinct, "figures | distinct place"),
        entry(
            .stage, "pivot", "| pivot KEY", .referencePivot,
            "par_score by place, year | pivot year"),
        entry(
            .stage, "join", "| join QUERY on KEYS", .referenceJoin,
            "par_score by place | join (par_rank by place) on place"),
        entry(.stage, "plot", "| plot [bar|line]", .referencePlot, "par_score by place | plot bar"),
        entry(.stage, "cite", "| cite", .referenceCite, "par_score by place | cite"),
        entry(
            .stage, "export", "| export \"FILE\" [replace]", .referenceExport,
            "par_score by place | export \"scores.csv\""),
    ]

    /// What stands between values; `_` among them, which is a value itself.
    public static let words: [Entry] = [
        entry(.word, "by", "AGGREGATES by KEYS", .wordBy, "count() by place, year"),
        entry(
            .word, "from", "AGGREGATES from RELATION", .wordFrom,
            "count() from documents"),
        entry(.word, "and", "a and b", .wordAnd, "facts | where kind = rank and year = 2017"),
        entry(.word, "or", "a or b", .wordOr, "facts | where kind = rank or kind = score"),
        entry(.word, "not", "not a", .wordNot, "facts | where not part"),
        entry(
            .word, "in", "x in (a, b)", .wordIn,
            "facts | where year in 2016..2020"),
        entry(
            .word, "has", "topics has TOPIC", .wordHas,
            "facts | where topics has one_stop"),
        entry(
            .word, "matches", "x matches \"PATTERN\"", .wordMatches,
            "sentences | where sentence matches \"một cửa\""),
        entry(.word, "overlaps", "p overlaps q", .wordOverlaps, "facts | where period overlaps 2017-H1"),
        entry(.word, "is", "x is missing, x is known", .wordIs, "facts | where place is known"),
        entry(
            .word, "missing", "missing", .wordMissing,
            "facts | where body is missing"),
        entry(.word, "else", "x else y", .wordElse, "figures | select rate else value"),
        entry(
            .word, "_", "_, _[3], _[3].COLUMN", .wordResult,
            "count() by kind; _[1].kind"),
    ]

    static let functions: [Entry] = Builtin.all.map { builtin in
        Entry(
            name: builtin.name, kind: builtin.kind, signature: builtin.signature, meaning: builtin.meaning,
            example: builtin.example)
    }

    private static func entry(
        _ kind: Kind, _ name: String, _ signature: String, _ meaning: Message, _ example: String
    ) -> Entry {
        Entry(name: name, kind: kind, signature: signature, meaning: meaning, example: example)
    }
}
