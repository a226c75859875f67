import Language

/// Says how cells came to be.
enum Explanation {
    /// A cell that `select` computed of one row.
    static func ofRow(
        _ output: CheckedQuery.Output, _ value: Value, _ store: any RowStore, _ row: Int
    ) -> WhyNode {
        let expression = output.expression.bare
        if case .column(let position, _) = expression.form {
            var node = store.explain(position, row)
            node.label = output.column.name
            return node
        }
        var node = WhyNode(output.column.name, value: value)
        var columns: [Int] = []
        collect(expression, &columns)
        let parts = columns.map { store.explain($0, row) }
        node.expression =
            columns.isEmpty
            ? nil
            : Substitution { expression in
                guard case .column(let position, _) = expression.form else { return nil }
                return store.value(position, row).shown
            }.text(expression)
        // Columns of one figure all stand on the same sentence.
        if let first = parts.first, parts.allSatisfy({ $0.children.isEmpty && $0.sources == first.sources }) {
            node.sources = first.sources
        } else {
            node.children = parts
        }
        return node
    }

    private static func collect(_ expression: CheckedExpression, _ columns: inout [Int]) {
        if case .column(let position, _) = expression.form, !columns.contains(position) { columns.append(position) }
        for child in expression.children { collect(child, &columns) }
    }
}

/// Writes an expression with values in the place of its parts: `18 / 19`.
struct Substitution {
    /// The value of a part as shown; nil where the part is written out further.
    let shown: (CheckedExpression) -> String?

    func text(_ expression: CheckedExpression) -> String { text(expression, 0) }

    private func text(_ expression: CheckedExpression, _ binding: Int) -> String {
        if let value = shown(expression) { return value }
        func bracketed(_ text: String, _ own: Int) -> String { own < binding ? "(\(text))" : text }
        switch expression.form {
        case .named(_, let inner): return text(inner, binding)
        case .negated(let inner): return "-" + text(inner, 9)
        case .arithmetic(let left, let operation, let right):
            let own = operation == .plus || operation == .minus ? 6 : 7
            return bracketed("\(text(left, own)) \(operation.rawValue) \(text(right, own + 1))", own)
        case .call(let function, let arguments):
            return function.rawValue + "(" + arguments.map { text($0, 0) }.joined(separator: ", ") + ")"
        case .otherwise(let first, let second): return bracketed("\(text(first, 5)) else \(text(second, 5))", 5)
        case .comparison(let left, let comparison, let right):
            return bracketed("\(text(left, 5)) \(comparison.rawValue) \(text(right, 5))", 4)
        default: return expression.text
        }
    }
}
