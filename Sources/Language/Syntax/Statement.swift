/// One entry of a program: a definition, a question, or an order.
public struct Statement: Hashable, Sendable {
    public var form: Form
    public var span: SourceSpan

    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }

    public indirect enum Form: Hashable, Sendable {
        case definition(Definition)
        case query(Query)
        /// `load "path" [as figures]`
        case load(path: Located<String>, asFigures: Bool)
        /// `use "script.chiso"`
        case use(path: Located<String>)
        /// `expect CONDITION`
        case expect(Expression)
        /// `why QUERY`
        case why(Query)
        /// `why not "phrase" in INDICATOR`
        case whyNot(phrase: Located<String>, indicator: Name)
        /// `describe NAME`
        case describe(Name)
        /// `sql QUERY`
        case sql(Query)
        /// A line that starts with `|`: goes on from the last query (at the prompt).
        case continuation([Stage])
    }
}

/// `FORM NAME [(PARAMETERS)] ["LABEL"] [in UNIT] : BODY`
public struct Definition: Hashable, Sendable {
    public var form: Located<Form>
    public var name: Name
    public var parameters: [Name]
    public var label: Located<String>?
    /// `in UNIT`, for an indicator.
    public var unit: Located<UnitName>?
    public var body: Body
    public var span: SourceSpan

    public enum Form: String, Hashable, Sendable, CaseIterable { case topic, unit, filter, indicator, `let` }

    public enum Body: Hashable, Sendable {
        /// The phrases of a topic or a unit.
        case phrases([Located<String>])
        /// The condition of a filter, or a `let` that is no query (`let base_year: 2016`).
        case expression(Expression)
        /// An indicator (its source is ``Query/Source/aggregates(_:)`` with one column and no keys), or a
        /// `let` for a query: one with stages, `by`, `where`, `from` or several columns, or a name alone,
        /// of which only the checker can tell what it names.
        case query(Query)
    }

    public init(
        form: Located<Form>, name: Name, parameters: [Name], label: Located<String>?, unit: Located<UnitName>?,
        body: Body, span: SourceSpan
    ) {
        self.form = form
        self.name = name
        self.parameters = parameters
        self.label = label
        self.unit = unit
        self.body = body
        self.span = span
    }
}

/// A unit as a program writes it.
public enum UnitName: Hashable, Sendable {
    case percent
    /// `điểm %`, the unit of the difference of two percentages.
    case percentPoints
    /// A defined family (`procedure`), a word (`ngày`, `điểm`) or a quoted text (`"lượt hồ sơ"`).
    case named(String)
    /// An ISO 4217 code; `đồng` is VND.
    case money(String)
}
