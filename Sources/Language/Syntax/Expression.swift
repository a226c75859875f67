import VietnameseText

/// Something that has a value for a row, for a group of rows, or by itself.
public struct Expression: Hashable, Sendable {
    public var form: Form
    public var span: SourceSpan

    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }

    public indirect enum Form: Hashable, Sendable {
        /// `50 nghìn`, `80%`, `30 ngày`, `50 "lượt hồ sơ"`: scale words are already multiplied in.
        case number(ExactDecimal, unit: UnitName?)
        case text(String)
        case period(Period)
        case truth(Bool)
        case missing
        /// A column, a parameter, a definition, or a symbol beside a column of symbols.
        case name(String)
        /// `_[3].sentence`: a cell of the last result, its row counted from 1; without a column, the row.
        /// `result` is the number of an earlier result; no source names one, a session that keeps results does.
        case cell(row: Int, column: String?, result: Int? = nil)
        /// `f(x, …)`: a function, an aggregate, a filter or an indicator with arguments.
        case call(Name, [Argument])
        case negated(Expression)
        case arithmetic(Expression, Located<Arithmetic>, Expression)
        case comparison(Expression, Located<Comparison>, Expression)
        case not(Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
        /// `x in (a, b)`; `isNegated` for `not in`. An element may be a ``range(_:_:)`` or a period: then
        /// it is containment.
        case inList(Expression, [Expression], isNegated: Bool)
        /// `x in a..b`, and `x in PERIOD` or `x in RANGE-EXPRESSION`.
        case inRange(Expression, Expression, isNegated: Bool)
        case has(Expression, Expression)
        case matches(Expression, Located<String>)
        case overlaps(Expression, Expression)
        /// `x is missing`, `x is known` (`isKnown`), `x is not missing` (`isKnown` too).
        case isMissing(Expression, isKnown: Bool)
        /// `a..b` of numbers or expressions, one end of which may be open: `year in 2016..2024`, `2015..`.
        /// Where a period is wanted, ends that are four-digit numbers are years. A range with a hyphen in
        /// an end (`2023-01..2023-09`, `2023-01..`) is a ``period(_:)`` already.
        case range(Expression?, Expression?)
        /// `x else y`
        case otherwise(Expression, Expression)
        /// `(AGGREGATE [by …] where CONDITION [from RELATION] …)` standing as a number.
        case query(Query)
        /// Brackets, kept so that text can be given back as it was meant.
        case parenthesised(Expression)
        /// Stands where the parser could not make sense of the source; a diagnostic tells why.
        case invalid
    }

    public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
    }

    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    public enum Argument: Hashable, Sendable {
        case expression(Expression)
        /// `count(distinct x)`
        case distinct(Expression)
    }
}
