/// What names mean at a place of a program: the columns of the rows, the keys of the group, and the
/// arguments of the definition whose body it is.
struct Scope {
    var columns: ColumnIndex
    /// Whether each row stands by itself or a group of rows is asked.
    var isGroup: Bool
    /// The keys of the group.
    var keys: [CheckedQuery.Output] = []
    /// What narrows the rows of every aggregate here, the outermost first.
    var conditions: [CheckedCondition] = []
    /// The unit of the indicator around.
    var reading: UnitName?
    /// The aggregate whose argument or condition it is.
    var aggregate: String?
    var arguments: [String: Bound] = [:]

    init(_ columns: ColumnIndex, isGroup: Bool) {
        self.columns = columns
        self.isGroup = isGroup
    }

    /// The rows that an aggregate of this group takes.
    func rows(of aggregate: String) -> Scope {
        var scope = self
        scope.isGroup = false
        scope.aggregate = aggregate
        return scope
    }

    /// What a parameter stands for.
    enum Bound {
        /// The definition itself is being checked.
        case unknown
        case argument(Argument)
    }

    /// An argument in the words of its caller.
    final class Argument {
        let expression: Expression
        let scope: Scope
        let text: TextContext
        init(_ expression: Expression, _ scope: Scope, _ text: TextContext) {
            self.expression = expression
            self.scope = scope
            self.text = text
        }
    }
}

/// Columns by name.
struct ColumnIndex {
    var columns: [CheckedQuery.Column]
    /// Whether there may be more when it runs.
    var isOpen: Bool
    private var positions: [String: Int]

    init(_ columns: [CheckedQuery.Column], isOpen: Bool = false) {
        self.columns = columns
        self.isOpen = isOpen
        positions = Dictionary(
            columns.enumerated().map { (nameKey($0.element.name), $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    func position(_ name: String) -> Int? { positions[nameKey(name)] }
    var names: [String] { columns.map(\.name) }
}

/// The source that an expression stands in, and where the statement uses it.
struct TextContext {
    var source: String
    /// Set within a definition: findings then belong to the place that uses it.
    var use: SourceSpan?

    func span(_ span: SourceSpan) -> SourceSpan { use ?? span }
    func text(_ span: SourceSpan) -> String { sourceText(span, in: source) }
}
