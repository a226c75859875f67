import VietnameseText

/// An expression whose names are resolved: columns by position, definitions written out.
public struct CheckedExpression: Sendable {
    public var form: Form
    public var type: ValueType
    public var level: Level
    /// In the source of the statement, also for what a definition put there.
    public var span: SourceSpan

    public init(_ form: Form, _ type: ValueType, _ level: Level, _ span: SourceSpan) {
        self.form = form
        self.type = type
        self.level = level
        self.span = span
    }

    /// For what an expression has a value.
    public enum Level: Int, Sendable, Comparable {
        /// For itself.
        case constant
        /// For each row.
        case row
        /// For each group of rows.
        case group

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    public indirect enum Form: Sendable {
        case number(ExactDecimal, UnitName?)
        case text(String)
        case symbol(String)
        case period(Period)
        case truth(Bool)
        case missing
        /// What could not be understood, or a parameter of a definition that is only being checked.
        case unknown
        /// A family of units, by its name.
        case family(String)
        /// A cell of the last result, or of an earlier one by its number; which type it has is known when it runs.
        case cell(row: Int, column: String?, result: Int?)
        /// A column of the rows that flow in, by position.
        case column(Int, name: String)
        /// A column that is only known when it runs (behind a pivot).
        case openColumn(String)
        /// A key of the group, by position.
        case key(Int, name: String)
        /// An aggregate of the group's rows.
        case aggregate(CheckedAggregate)
        /// `share`, `previous`, `change`, `growth`, `rank` of what every group has.
        case along(Builtin.Identity, CheckedExpression)
        case call(Builtin.Identity, [CheckedExpression])
        case negated(CheckedExpression)
        case arithmetic(CheckedExpression, Expression.Arithmetic, CheckedExpression)
        case comparison(CheckedExpression, Expression.Comparison, CheckedExpression)
        case not(CheckedExpression)
        case and(CheckedExpression, CheckedExpression)
        case or(CheckedExpression, CheckedExpression)
        case inList(CheckedExpression, [CheckedExpression])
        /// From the one to the other, both belonging; nil where open.
        case between(CheckedExpression, CheckedExpression?, CheckedExpression?)
        /// Within a period.
        case within(CheckedExpression, CheckedExpression)
        case has(CheckedExpression, CheckedExpression)
        case matches(CheckedExpression, String)
        case overlaps(CheckedExpression, CheckedExpression)
        case isMissing(CheckedExpression)
        case otherwise(CheckedExpression, CheckedExpression)
        /// What a definition stands for, with its name; an indicator with its label and unit.
        case named(Naming, CheckedExpression)
        /// A query of its own that gives one number.
        case query(CheckedQuery)
    }

    /// A definition that stands behind an expression.
    public struct Naming: Sendable {
        public var name: String
        /// As the statement writes them: `2022` of `since(2022)`.
        public var arguments: [String] = []
        public var label: String?
        public var form: Definition.Form
        /// `in UNIT`
        public var unit: UnitName?
        /// How the definition has it: `sum(value) / sum(of)`.
        public var text: String
    }

    /// The expression without the definitions' names around it.
    public var bare: CheckedExpression {
        if case .named(_, let inner) = form { return inner.bare }
        return self
    }
}

/// An aggregate over the rows of a group.
public struct CheckedAggregate: Sendable {
    public var function: Builtin.Identity
    /// `count(distinct x)`
    public var isDistinct: Bool
    /// Of each row; nil for `count()`.
    public var argument: CheckedExpression?
    /// Which rows of the group count, the outermost condition first.
    public var conditions: [CheckedCondition]
    /// The unit of the indicator that it stands in: `in điểm` reads `%` and no unit as points.
    public var reading: UnitName?
    /// As the source has it: `sum(value)`.
    public var text: String
    public var span: SourceSpan
}

/// A condition of rows.
public struct CheckedCondition: Sendable {
    public var expression: CheckedExpression

    public init(_ expression: CheckedExpression) { self.expression = expression }

    /// As notes and `why not` call it.
    public var text: String { expression.text }

    /// The conditions that all must hold for this one to: the parts of an `and`, also those of the
    /// filters that it names.
    public var parts: [CheckedCondition] {
        switch expression.form {
        case .and(let left, let right): CheckedCondition(left).parts + CheckedCondition(right).parts
        case .named(let naming, let inner) where naming.form == .filter: CheckedCondition(inner).parts
        default: [self]
        }
    }
}
