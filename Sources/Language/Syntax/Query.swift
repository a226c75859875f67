/// A relation that flows through stages, or aggregates asked for directly; the two are one:
/// `AGGREGATES [by KEYS] [where CONDITION] [from RELATION]` means
/// `RELATION | where CONDITION | summarize AGGREGATES by KEYS`.
public struct Query: Hashable, Sendable {
    public var source: Source
    public var stages: [Stage]
    public var span: SourceSpan

    public init(source: Source, stages: [Stage], span: SourceSpan) {
        self.source = source
        self.stages = stages
        self.span = span
    }

    public indirect enum Source: Hashable, Sendable {
        /// A name alone (`figures`, `figures | take 5`): a relation, a `let`, or an indicator without
        /// arguments asked for directly (`par_score`); names bind late, so only the checker can tell.
        case relation(Name)
        case aggregates(AggregateQuery)
        /// `(QUERY)` as the whole of what stands before the first `|`. In a larger expression it is
        /// ``Expression/Form/query(_:)``.
        case nested(Query)
    }
}

/// `AGGREGATES [by KEYS] [where CONDITION] [from RELATION]`; the three may stand in any order.
public struct AggregateQuery: Hashable, Sendable {
    public var columns: [NamedExpression]
    public var keys: [NamedExpression]
    public var condition: Expression?
    /// The relation named after `from`; `facts` where none is named.
    public var relation: Name?

    public init(columns: [NamedExpression], keys: [NamedExpression], condition: Expression?, relation: Name?) {
        self.columns = columns
        self.keys = keys
        self.condition = condition
        self.relation = relation
    }
}

/// `NAME = EXPRESSION`, or an expression that names its own column.
public struct NamedExpression: Hashable, Sendable {
    public var name: Name?
    public var expression: Expression

    public init(name: Name?, expression: Expression) {
        self.name = name
        self.expression = expression
    }
}

/// What stands behind a `|`.
public struct Stage: Hashable, Sendable {
    public var form: Form
    public var span: SourceSpan

    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }

    public indirect enum Form: Hashable, Sendable {
        case `where`(Expression)
        case select([NamedExpression])
        case summarize([NamedExpression], by: [NamedExpression])
        case sort([SortKey])
        case take(Located<Int>, by: [NamedExpression])
        case distinct([NamedExpression])
        case pivot(Expression)
        /// The query has stages of its own only in brackets.
        case join(Query, on: [Name])
        case plot(Plot?)
        case cite
        /// `export "file.csv" [replace]`
        case export(path: Located<String>, replace: Bool)
    }

    public enum Plot: String, Hashable, Sendable { case bar, line }
}

public struct SortKey: Hashable, Sendable {
    public var expression: Expression
    public var descending: Bool

    public init(expression: Expression, descending: Bool) {
        self.expression = expression
        self.descending = descending
    }
}
