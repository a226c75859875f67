/// A query whose names are resolved and whose types fit.
public struct CheckedQuery: Sendable {
    public var source: Source
    public var steps: [Step]
    /// The columns of the result; where a pivot makes them, those that are known.
    public var columns: [Column]
    /// Whether a pivot makes more columns when it runs.
    public var isOpen: Bool
    public var span: SourceSpan

    public indirect enum Source: Sendable {
        /// A relation of the corpus, or `definitions`.
        case relation(String)
        case query(CheckedQuery)
        /// No rows are asked: expressions that stand by themselves.
        case nothing
    }

    public struct Step: Sendable {
        public var form: Form
        public var span: SourceSpan
    }

    public indirect enum Form: Sendable {
        case filter(CheckedCondition)
        case select([Output])
        case summarize(Summary)
        case sort([Order])
        case take(Int, by: [CheckedExpression])
        /// By these, or by all columns where empty.
        case distinct([Output])
        case pivot(Int, name: String)
        case join(CheckedQuery, on: [Pair], kept: [Int])
        case plot(Stage.Plot?)
        case cite
        case export(path: String, replace: Bool)
    }

    /// A column of the rows after a step.
    public struct Column: Sendable {
        public var name: String
        public var label: String?
        public var unit: UnitName?
        public var type: ValueType
        public var isKey: Bool
        /// Whether `kind`, `unit`, `status`, `change` and `role` beside it say what makes rows alike.
        public var isStated: Bool
        /// Whether its expression is `year` or `year(…)`.
        public var isYearExpression = false

        public init(
            _ name: String, _ type: ValueType, label: String? = nil, unit: UnitName? = nil, isKey: Bool = false,
            isStated: Bool = false
        ) {
            self.name = name
            self.type = type
            self.label = label
            self.unit = unit
            self.isKey = isKey
            self.isStated = isStated
        }
    }

    /// A column and the expression that gives it.
    public struct Output: Sendable {
        public var column: Column
        public var expression: CheckedExpression
        /// As the source has it.
        public var text: String
    }

    public struct Summary: Sendable {
        public var keys: [Output]
        public var outputs: [Output]
    }

    public struct Order: Sendable {
        public var expression: CheckedExpression
        public var descending: Bool
    }

    /// Columns of the left and the right side that must be equal.
    public struct Pair: Sendable {
        public var left: Int
        public var right: Int
    }
}
