import Messages

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
