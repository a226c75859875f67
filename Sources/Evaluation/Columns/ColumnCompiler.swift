import Corpus
import Figures
import Language

/// Makes programs over columns of conditions and keys, as far as they can be had so.
///
/// What depends on the columns of one facet alone is worked out once for each of its combinations, by the very
/// closures that work it out row by row elsewhere: there is one meaning, and columns are only a faster way to it.
final class ColumnCompiler {
    let store: BaseStore
    let context: RunContext
    private var facets: [String: (facet: Facet, store: BaseStore)] = [:]

    init(_ store: BaseStore, _ context: RunContext) {
        self.store = store
        self.context = context
    }

    /// A condition; nil where it must be asked row by row.
    func condition(_ expression: CheckedExpression) throws(Diagnostic) -> ColumnCondition? {
        guard expression.isQuiet, let columns = expression.columnNames else { return nil }
        if columns.isEmpty {
            let truth = try RowCompiler(store: store, context: context).truth(expression)
            return .constant(try truth(0).bits)
        }
        if case .has(let subject, let phrase) = expression.bare.form, case .text(let text) = phrase.bare.form,
            case .column(_, "sentence") = subject.bare.form, let table = store.searched
        {
            let sentences = context.corpus.sentences(of: table)
            guard sentences.map({ $0.count == store.count }) ?? true else { return nil }
            return .found(context.corpus.sentences(holding: PhraseSearch(text)), sentences: sentences)
        }
        if let facet = facet(of: columns) { return try lookup(expression, facet) }
        switch expression.bare.form {
        case .not(let inner): return try condition(inner)?.negated
        case .and: return try all(CheckedCondition(expression).parts)
        case .or(let left, let right):
            guard let left = try condition(left), let right = try condition(right) else { return nil }
            return .any([left, right])
        case .comparison(let left, let comparison, let right):
            if right.level == .constant { return try number(left, comparison, right) }
            if left.level == .constant { return try number(right, comparison.swapped, left) }
            return nil
        case .between(let subject, let low, let high):
            var parts: [ColumnCondition] = []
            for (end, comparison) in [(low, Expression.Comparison.greaterOrEqual), (high, .lessOrEqual)] {
                guard let end else { continue }
                guard let part = try number(subject, comparison, end) else { return nil }
                parts.append(part)
            }
            return parts.isEmpty ? nil : .all(parts)
        default: return nil
        }
    }

    /// Several that must all hold; nil where one must be asked row by row.
    func all(_ conditions: [CheckedCondition]) throws(Diagnostic) -> ColumnCondition? {
        var parts: [ColumnCondition] = []
        for condition in conditions {
            guard let part = try self.condition(condition.expression) else { return nil }
            parts.append(part)
        }
        return parts.isEmpty ? .constant(TruthBits.yes) : .all(parts)
    }

    private func lookup(
        _ expression: CheckedExpression, _ facet: (facet: Facet, store: BaseStore)
    ) throws(Diagnostic) -> ColumnCondition? {
        let truth = try RowCompiler(store: facet.store, context: context).truth(expression)
        var table: [UInt8] = []
        table.reserveCapacity(facet.facet.codes.rawBound)
        for raw in 0..<facet.facet.codes.rawBound {
            try context.checkInterruption(raw)
            table.append(try truth(raw).bits)
        }
        return .lookup(facet.facet.codes, table)
    }

    private func number(
        _ column: CheckedExpression, _ comparison: Expression.Comparison, _ constant: CheckedExpression
    ) throws(Diagnostic) -> ColumnCondition? {
        guard case .column(let position, _) = column.bare.form, case .quantity(let numbers)? = store.typed(position),
            numbers.values.scaled.count == store.count, constant.bare.level == .constant,
            let other = try ConstantValue.of(constant.bare, context).quantity
        else { return nil }
        let (profiles, units) = units(of: numbers)
        return .number(NumberCondition(numbers, comparison, other, profiles: profiles, units: units))
    }

    // MARK: Facets

    /// The facet that all of some columns are of.
    private func facet(of columns: Set<String>) -> (facet: Facet, store: BaseStore)? {
        guard let first = columns.first, let facet = facet(first) else { return nil }
        return columns.allSatisfy { facet.facet.table.columnNames.contains($0) } ? facet : nil
    }

    func facet(_ column: String) -> (facet: Facet, store: BaseStore)? {
        // What is defined after the articles were read is no part of the column.
        if context.ownTopics != nil, column == "topics" { return nil }
        if let known = facets[column] { return known }
        guard let facet = store.table.facet(of: column), facet.codes.count == store.count else { return nil }
        let made = (facet, BaseStore(facet.table, store.columns, context))
        for name in facet.table.columnNames { facets[name] = made }
        return made
    }

    // MARK: Units and kinds

    /// Row → unit of a column of numbers: codes into the units; no codes where all rows have the one unit.
    func units(of numbers: QuantityColumn) -> (profiles: Codes?, units: [Unit]) {
        if case .constant(let text) = numbers.unit {
            return (nil, [Unit(kind: text == "%" ? .percent : .count, unit: text, families: context.families)])
        }
        guard let profiles = facet("kind") else { return (nil, [.unnamed]) }
        let unit = unitOfProfile(profiles.facet)
        return (profiles.facet.codes, (0..<profiles.facet.codes.rawBound).map(unit))
    }

    private func unitOfProfile(_ facet: Facet) -> (Int) -> Unit {
        guard case .symbol(let kinds)? = facet.table.column("kind"), case .text(let texts)? = facet.table.column("unit")
        else { return { _ in .unnamed } }
        let families = context.families
        return { row in
            Unit(kind: kinds[row].flatMap(Figure.Kind.init(rawValue:)) ?? .count, unit: texts[row], families: families)
        }
    }

    /// Gives what makes the numbers of a column alike, by the raw code of a profile; nil where there are none.
    func kind(of numbers: QuantityColumn) -> ((Int) -> AlikeKind)? {
        guard let (facet, store) = facet("kind") else { return nil }
        if case .constant = numbers.unit {
            let unit = units(of: numbers).units[0]
            return { store.kind($0, unit) }
        }
        let unit = unitOfProfile(facet)
        return { store.kind($0, unit($0)) }
    }
}

extension CheckedExpression {
    /// The names of the columns that it asks; nil where it asks what only a run tells.
    var columnNames: Set<String>? {
        switch form {
        case .column(_, let name): return [name]
        case .openColumn, .key, .aggregate, .along, .unknown: return nil
        default:
            var names: Set<String> = []
            for child in children {
                guard let found = child.columnNames else { return nil }
                names.formUnion(found)
            }
            return names
        }
    }

    /// Whether working it out can neither fail nor leave a note, so that it may be done for other rows too, or for
    /// fewer.
    var isQuiet: Bool {
        switch form {
        case .arithmetic, .negated, .query: false
        default: children.allSatisfy(\.isQuiet)
        }
    }
}
