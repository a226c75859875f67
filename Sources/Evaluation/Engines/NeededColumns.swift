import Language

/// Which columns of a relation a query asks, as far as its rows are still the relation's.
struct NeededColumns {
    /// Nil for all.
    private(set) var names: Set<String>? = []
    /// Columns that are compared with typed texts, and these: what a text matched is told.
    private(set) var typed: [String: Set<String>] = [:]

    init() {}

    /// - Parameter isWhole: Whether the rows are shown as they are where no step says which columns.
    init(_ steps: ArraySlice<CheckedQuery.Step>, isWhole: Bool = true) {
        for step in steps {
            switch step.form {
            case .filter(let condition): add(condition.expression)
            case .sort(let orders): for order in orders { add(order.expression) }
            case .take(_, by: let keys): for key in keys { add(key) }
            case .plot, .cite, .export: continue
            case .select(let outputs):
                for output in outputs { add(output.expression) }
                return
            case .distinct(let outputs) where !outputs.isEmpty:
                for output in outputs { add(output.expression) }
                return
            case .summarize(let summary):
                for output in summary.keys + summary.outputs { add(output.expression) }
                return
            case .distinct, .pivot, .join:
                names = nil
                // What follows asks the columns that these make.
                return
            }
        }
        if isWhole { names = nil }
    }

    mutating func add(column name: String) { names?.insert(name) }

    mutating func add(_ expression: CheckedExpression) {
        switch expression.form {
        case .column(_, let name): names?.insert(name)
        case .aggregate(let aggregate):
            if let argument = aggregate.argument { add(argument) }
            for condition in aggregate.conditions { add(condition.expression) }
        case .comparison(let left, _, let right):
            addTyped(left, right)
            addTyped(right, left)
        case .inList(let subject, let members):
            for member in members { addTyped(subject, member) }
        default: break
        }
        for child in expression.children { add(child) }
    }

    private mutating func addTyped(_ column: CheckedExpression, _ text: CheckedExpression) {
        guard case .column(_, let name) = column.bare.form else { return }
        switch text.bare.form {
        case .text(let text): typed[name, default: []].insert(text)
        // What a cell of the last result is, only the run tells.
        case .cell: typed[name, default: []].formUnion([])
        default: break
        }
    }
}
