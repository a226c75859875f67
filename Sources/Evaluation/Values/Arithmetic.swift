import Language

extension Value {
    /// `left + right` and its kin, with units and ends. Missing where a side is, or where a divisor is zero
    /// (with a note).
    public static func arithmetic(
        _ left: Value, _ operation: Expression.Arithmetic, _ right: Value
    ) throws(ValueProblem) -> Noted {
        Noted(.missing)
    }

    /// Unary minus.
    public func negated() throws(ValueProblem) -> Value { self }

    /// `left < right` and its kin, three-valued. Numbers of unlike units are unknown; an evaluator that sees
    /// two constants asks ``ValueProblem`` of ``comparisonProblem(_:_:)`` first.
    public static func compare(_ left: Value, _ comparison: Expression.Comparison, _ right: Value) -> Truth {
        .unknown
    }

    /// What is wrong with comparing two constants, if anything.
    public static func comparisonProblem(_ left: Value, _ right: Value) -> ValueProblem? { nil }

    /// `value in UNIT`, as an indicator's unit reads it: `in điểm` takes `%` and no unit as points, `in %`
    /// turns a quotient without unit into a percentage.
    public func converted(to unit: Unit) throws(ValueProblem) -> Value { self }
}
