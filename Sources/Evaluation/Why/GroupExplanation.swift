import Language
import Messages
import VietnameseText

/// Says how a cell of a summary came to be, through its arithmetic down to the rows of the group.
struct GroupExplanation {
    let evaluator: GroupEvaluator
    let store: any RowStore
    let group: Int

    private var plan: GroupPlan { evaluator.result.plan }

    func node(_ label: String, _ expression: CheckedExpression, _ value: Value) -> WhyNode {
        var node = WhyNode(label, value: value)
        let inner = expression.bare
        var leaves: [CheckedExpression] = []
        collect(inner, &leaves)
        if leaves.count == 1, let leaf = leaves.first, leaf.fullText == inner.fullText {
            return leafNode(label, leaf, value)
        }
        node.expression = Substitution { part in
            isLeaf(part) ? shown(part) : nil
        }.text(inner)
        let parts = leaves.map { leafNode($0.text, $0, self.value($0)) }
        if let first = parts.first, !first.sources.isEmpty,
            parts.allSatisfy({ $0.children.isEmpty && $0.notes.isEmpty && $0.sources == first.sources })
        {
            node.sources = first.sources
        } else {
            node.children = parts
        }
        return node
    }

    private func value(_ expression: CheckedExpression) -> Value {
        (try? evaluator.value(expression, group)) ?? .missing
    }

    private func shown(_ expression: CheckedExpression) -> String {
        switch value(expression) {
        case .missing: "(missing)"
        case .quantity(let quantity):
            // What is counted is said once, by the cell's own unit; money and percentages say it each time.
            switch quantity.unit {
            case .counted, .none, .unnamed, .bare, .score, .rank: quantity.combined.shownNumber
            default: quantity.shown
            }
        case let value: value.shown
        }
    }

    // MARK: Parts that stand on rows

    private func isLeaf(_ expression: CheckedExpression) -> Bool {
        switch expression.form {
        case .aggregate, .along, .query: true
        case .named(let naming, _): naming.form == .indicator || naming.form == .let
        default: false
        }
    }

    private func collect(_ expression: CheckedExpression, _ leaves: inout [CheckedExpression]) {
        if isLeaf(expression) {
            if !leaves.contains(where: { $0.fullText == expression.fullText }) { leaves.append(expression) }
        } else {
            for child in expression.children { collect(child, &leaves) }
        }
    }

    private func leafNode(_ label: String, _ leaf: CheckedExpression, _ value: Value) -> WhyNode {
        switch leaf.form {
        case .aggregate(let aggregate): return aggregateNode(label, aggregate, value)
        case .named(let naming, let inner):
            return node(label == leaf.text ? naming.name : label, inner, value)
        case .along(let function, let inner): return alongNode(label, function, inner, value)
        case .query(let query): return queryNode(label, query, value)
        default: return WhyNode(label, value: value)
        }
    }

    private func aggregateNode(_ label: String, _ aggregate: CheckedAggregate, _ value: Value) -> WhyNode {
        var node = WhyNode(label, value: value)
        let slot = plan.slot(aggregate)
        let rows = evaluator.result.groups[safe: group]?.rows[safe: slot] ?? []
        let folded = evaluator.result.slots[safe: group]?[safe: slot]
        let setAside = Set(folded?.setAside ?? [])
        let counted = rows.filter { row in store.standing(row).period.map { !setAside.contains($0) } ?? true }
        let argument: Int? = {
            guard case .column(let position, _)? = aggregate.argument?.bare.form else { return nil }
            return position
        }()
        for row in counted {
            let part = store.explain(argument ?? 0, row)
            if part.children.isEmpty, part.expression == nil {
                node.sources += part.sources.filter { !node.sources.contains($0) }
            } else {
                node.children.append(part)
            }
        }
        node.notes = folded?.notes ?? []
        if rows.isEmpty { node.notes.append(.other(emptied(by: aggregate))) }
        return node
    }

    /// The first condition after which no row of the group is left.
    private func emptied(by aggregate: CheckedAggregate) -> Message {
        var left = evaluator.result.groups[safe: group]?.all ?? []
        guard !left.isEmpty else { return .noRowCameThisFar }
        let compiler = RowCompiler(store: store, context: evaluator.context)
        for part in aggregate.conditions.flatMap(\.parts) {
            guard let test = try? compiler.truth(part.expression) else { continue }
            let before = left.count
            left = left.filter { (try? test($0)) == .yes }
            if left.isEmpty { return .noneLeftHas(rows: before, condition: part.text) }
        }
        return .noRowHasAValue
    }

    // MARK: Other groups and other queries

    private func alongNode(
        _ label: String, _ function: Builtin.Identity, _ inner: CheckedExpression, _ value: Value
    ) -> WhyNode {
        var node = WhyNode(label, value: value)
        node.children = [self.node(inner.text, inner, self.value(inner))]
        if [.previous, .change, .growth].contains(function) {
            let here = groupName(group)
            node.children[0].label = here
            if let before = previousGroup() {
                let other = GroupExplanation(evaluator: evaluator, store: store, group: before)
                let earlier = other.node(groupName(before), inner, other.value(inner))
                node.children = function == .previous ? [earlier] : node.children + [earlier]
            } else {
                if function == .previous { node.children = [] }
                node.notes.append(.other(.noGroupBefore))
            }
        }
        return node
    }

    private func groupName(_ group: Int) -> String {
        (evaluator.result.groups[safe: group]?.keys ?? []).map { $0.isMissing ? "(missing)" : $0.shown }
            .joined(separator: ", ")
    }

    private func previousGroup() -> Int? {
        guard let keys = evaluator.result.groups[safe: group]?.keys, let last = keys.last else { return nil }
        let wanted: Value
        switch last {
        case .year(let year): wanted = .year(year - 1)
        case .whole(let number): wanted = .whole(number - 1)
        case .period(let period):
            guard let previous = period.previous else { return nil }
            wanted = .period(previous)
        default: return nil
        }
        let identity = (keys.dropLast() + [wanted]).map(\.identity)
        return evaluator.result.groups.firstIndex { $0.keys.map(\.identity) == identity }
    }

    private func queryNode(_ label: String, _ query: CheckedQuery, _ value: Value) -> WhyNode {
        guard let rows = try? Runner(evaluator.context).rows(query), let row = rows.selection.first else {
            return WhyNode(label, value: value)
        }
        var node = rows.store.explain(0, row)
        node.label = label
        return node
    }
}
