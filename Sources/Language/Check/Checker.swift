import VietnameseText

/// Resolves the names of statements and checks that types fit, as far as that is known without a corpus.
///
/// A checker is used for one statement; what it finds gathers in ``diagnostics``. What could not be
/// understood has the type `any`, so that one mistake is reported once.
public struct Checker {
    public let schema: Schema
    public let definitions: DefinitionTable
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether something stands on a definition that was refused: that has been told, and what stands on it has
    /// the type `any`.
    public private(set) var usesRefused = false

    var text: TextContext
    /// The definitions that are being written out.
    var expanding: [String] = []
    /// Whether the findings are thrown away, so that names that are near need not be looked for.
    var isTrying = false
    /// Expressions made so far, and how deep the present one stands.
    var parts = 0
    var depth = 0

    static let mostParts = 100_000
    static let deepest = 400
    static let mostExpanding = 200

    /// - Parameter source: the text that the statements' spans are in.
    public init(schema: Schema, definitions: DefinitionTable, source: String) {
        self.schema = schema
        self.definitions = definitions
        text = TextContext(source: source)
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Whether the definition of a name was refused; remembers that it was asked for.
    mutating func isRefused(_ name: String, asTopic: Bool = false) -> Bool {
        guard definitions.isRefused(name, asTopic: asTopic) else { return false }
        usesRefused = true
        return true
    }

    /// Runs a check and takes back what it found.
    mutating func findings<Result>(of check: (inout Checker) -> Result) -> (Result, [Diagnostic]) {
        let before = diagnostics
        diagnostics = []
        let result = check(&self)
        let found = diagnostics
        diagnostics = before
        return (result, found)
    }

    func invalid(_ span: SourceSpan) -> CheckedExpression {
        CheckedExpression(.unknown, .any, .constant, text.span(span))
    }

    // MARK: Conditions

    mutating func condition(_ expression: Expression, _ scope: Scope) -> CheckedCondition {
        let checked = check(expression, scope)
        guard checked.type == .truth || checked.type == .any else {
            report(CheckProblem.conditionNeeded(checked.type, text.span(expression.span)))
            return CheckedCondition(invalid(expression.span))
        }
        return CheckedCondition(checked)
    }

    // MARK: Expressions

    /// An expression whose names mean what the scope says.
    mutating func check(_ expression: Expression, _ scope: Scope) -> CheckedExpression {
        parts += 1
        depth += 1
        defer { depth -= 1 }
        guard parts <= Self.mostParts, depth <= Self.deepest else {
            if !diagnostics.contains(where: { $0.code == Diagnostic.Code(120) }) {
                report(CheckProblem.tooLarge(text.span(expression.span)))
            }
            return invalid(expression.span)
        }
        let span = text.span(expression.span)
        switch expression.form {
        case .number(let number, let unit):
            return CheckedExpression(.number(number, checkedUnit(unit)), .number, .constant, span)
        case .text(let words): return CheckedExpression(.text(words), .text, .constant, span)
        case .period(let period): return CheckedExpression(.period(period), .period, .constant, span)
        case .truth(let truth): return CheckedExpression(.truth(truth), .truth, .constant, span)
        case .missing: return CheckedExpression(.missing, .any, .constant, span)
        case .invalid: return invalid(expression.span)
        case .parenthesised(let inner): return check(inner, scope)
        case .cell(let row, let column, let result):
            return CheckedExpression(.cell(row: row, column: column, result: result), .any, .constant, span)
        case .name(let name): return resolve(name, expression, scope)
        case .call(let name, let arguments): return call(name, arguments, expression, scope)
        case .query(let query): return bracketed(query, expression, scope)
        case .negated(let inner):
            let number = numeric(inner, scope, operation: "-")
            return CheckedExpression(.negated(number), number.type, number.level, span)
        case .arithmetic(let left, let operation, let right):
            return arithmetic(left, operation.value, right, span, scope)
        case .comparison(let left, let comparison, let right):
            return self.comparison(left, comparison, right, span, scope)
        case .not(let inner):
            let inner = condition(inner, scope).expression
            return CheckedExpression(.not(inner), .truth, inner.level, span)
        case .and(let left, let right):
            let (left, right) = (condition(left, scope).expression, condition(right, scope).expression)
            return CheckedExpression(.and(left, right), .truth, max(left.level, right.level), span)
        case .or(let left, let right):
            let (left, right) = (condition(left, scope).expression, condition(right, scope).expression)
            return CheckedExpression(.or(left, right), .truth, max(left.level, right.level), span)
        case .inList(let subject, let members, let isNegated):
            return negating(isNegated, list(subject, members, span, scope))
        case .inRange(let subject, let range, let isNegated):
            return negating(isNegated, self.range(subject, range, span, scope))
        case .has(let subject, let phrase): return has(subject, phrase, span, scope)
        case .matches(let subject, let pattern): return matches(subject, pattern, span, scope)
        case .overlaps(let left, let right):
            let (left, right) = (periodLike(left, scope, "overlaps"), periodLike(right, scope, "overlaps"))
            return CheckedExpression(.overlaps(left, right), .truth, max(left.level, right.level), span)
        case .isMissing(let inner, let isKnown):
            let inner = check(inner, scope)
            return negating(isKnown, CheckedExpression(.isMissing(inner), .truth, inner.level, span))
        case .range: return standingRange(expression, scope)
        case .otherwise(let value, let other):
            let (value, other) = (check(value, scope), checkBeside(other, check(value, scope).type, nil, scope))
            let type = value.type == .any ? other.type : value.type
            if !Self.fits(value.type, other.type) {
                report(CheckProblem.incomparable(value.type, other.type, span))
            }
            return CheckedExpression(.otherwise(value, other), type, max(value.level, other.level), span)
        }
    }

    private func negating(_ isNegated: Bool, _ expression: CheckedExpression) -> CheckedExpression {
        isNegated ? CheckedExpression(.not(expression), .truth, expression.level, expression.span) : expression
    }

    /// A unit as a program writes it: a definition's name is kept as it is.
    func checkedUnit(_ unit: UnitName?) -> UnitName? { unit }

    mutating func numeric(_ expression: Expression, _ scope: Scope, operation: String) -> CheckedExpression {
        let checked = check(expression, scope)
        guard checked.type.isNumeric else {
            report(CheckProblem.typeNeeded(.aNumber, checked.type, in: operation, text.span(expression.span)))
            return invalid(expression.span)
        }
        return checked
    }

    private mutating func arithmetic(
        _ left: Expression, _ operation: Expression.Arithmetic, _ right: Expression, _ span: SourceSpan, _ scope: Scope
    ) -> CheckedExpression {
        let left = numeric(left, scope, operation: operation.rawValue)
        let right = numeric(right, scope, operation: operation.rawValue)
        return CheckedExpression(
            .arithmetic(left, operation, right), .number, max(left.level, right.level), span)
    }

    /// Whether values of the two types can be told apart or held equal.
    static func fits(_ left: ValueType, _ right: ValueType) -> Bool {
        switch (left, right) {
        case (.any, _), (_, .any): true
        case (.symbol, .symbol), (.symbol, .text), (.text, .symbol): true
        case (.place, .text), (.text, .place), (.text, .family): true
        case (.period, .date), (.date, .period): true
        case (.number, .whole), (.whole, .number): true
        case (.list, .list): true
        case (.set, _), (_, .set), (.list, _), (_, .list): false
        default: left == right
        }
    }
}
