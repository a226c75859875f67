import Corpus
import Language
import VietnameseText

/// Says a condition of the language in SQL, as far as an engine's columns can say it.
///
/// What comes out is sound: where it says true the condition is true, and where it says false it is false. Where it is
/// exact besides, it says neither only where the condition is unknown. A part that it cannot say, such as a function or
/// a pattern, is nil; such rows come over and are asked here, as every row is where articles are read.
struct ConditionCompiler {
    struct Compiled {
        var truth: SQLTruth
        var isExact: Bool

        init(_ truth: SQLTruth, isExact: Bool = true) {
            self.truth = truth
            self.isExact = isExact
        }
    }

    let table: EngineTable
    let context: RunContext

    func compile(_ expression: CheckedExpression) throws(Diagnostic) -> Compiled? {
        switch expression.form {
        case .named(_, let inner): return try compile(inner)
        case .truth(let truth): return Compiled(SQLTruth(truth ? .yes : .no))
        case .column(_, let name) where expression.type == .truth:
            return column(name, .value).map { Compiled(SQLTruth(.compare($0, .equal, .number(1)))) }
        case .not(let inner):
            return try compile(inner).map { Compiled($0.truth.negated, isExact: $0.isExact) }
        case .and(let left, let right): return try combined([left, right], SQLTruth.all)
        case .or(let left, let right): return try combined([left, right], SQLTruth.any)
        case .comparison(let left, let comparison, let right): return try compare(left, comparison, right)
        case .inList(let subject, let members):
            var parts: [Compiled] = []
            for member in members {
                guard let part = try compare(subject, .equal, member) else { return nil }
                parts.append(part)
            }
            return Self.combined(parts, SQLTruth.any)
        case .between(let subject, let low, let high):
            var parts: [Compiled] = []
            for (end, comparison) in [(low, Expression.Comparison.greaterOrEqual), (high, .lessOrEqual)] {
                guard let end else { continue }
                guard let part = try compare(subject, comparison, end) else { return nil }
                parts.append(part)
            }
            return Self.combined(parts, SQLTruth.all)
        case .within(let subject, let period):
            guard let span = try constant(period)?.span else { return nil }
            return spans(subject).map { Compiled($0.within(span)) }
        case .overlaps(let left, let right):
            if let span = try constant(right)?.span { return spans(left).map { Compiled($0.overlaps(span)) } }
            if let span = try constant(left)?.span { return spans(right).map { Compiled($0.overlaps(span)) } }
            return nil
        case .has(let subject, let phrase): return has(subject, phrase)
        case .isMissing(let inner): return isMissing(inner)
        default: return nil
        }
    }

    private func combined(
        _ expressions: [CheckedExpression], _ combine: ([SQLTruth]) -> SQLTruth
    ) throws(Diagnostic) -> Compiled? {
        var parts: [Compiled] = []
        for expression in expressions {
            // Nothing is known of what cannot be said, which is sound.
            parts.append(try compile(expression) ?? Compiled(.unknown, isExact: false))
        }
        return parts.contains { $0.truth != .unknown } ? Self.combined(parts, combine) : nil
    }

    private static func combined(_ parts: [Compiled], _ combine: ([SQLTruth]) -> SQLTruth) -> Compiled {
        Compiled(combine(parts.map(\.truth)), isExact: parts.allSatisfy(\.isExact))
    }

    // MARK: Columns

    func column(_ name: String, _ part: EngineColumn.Part) -> SQLTerm? {
        table.column(of: name, part).map { .column($0.name) }
    }

    func known(_ name: String) -> SQLCondition? {
        column(name, .known).map { .compare($0, .equal, .number(1)) }
    }

    private func isMissing(_ inner: CheckedExpression) -> Compiled? {
        guard case .column(_, let name) = inner.bare.form else { return nil }
        switch inner.type {
        case .set, .truth: return Compiled(SQLTruth(.no))
        default: return known(name).map { Compiled(SQLTruth($0).negated) }
        }
    }

    private func spans(_ expression: CheckedExpression) -> SpanCondition? {
        guard case .column(_, let name) = expression.bare.form else { return nil }
        return SpanCondition(name, expression.type, self)
    }

    /// The value of what stands by itself; nil for what does not, or asks rows for it.
    private func constant(_ expression: CheckedExpression) throws(Diagnostic) -> Value? {
        guard expression.level == .constant, expression.isQuiet else { return nil }
        // A family is no text: what is in it hangs on the session's definitions.
        if case .family = expression.bare.form { return nil }
        let value = try ConstantValue.of(expression.bare, context)
        return value.isMissing ? nil : value
    }

    // MARK: Comparisons

    private func compare(
        _ left: CheckedExpression, _ comparison: Expression.Comparison, _ right: CheckedExpression
    ) throws(Diagnostic) -> Compiled? {
        if case .column(_, let name) = left.bare.form, case .family(let family) = right.bare.form {
            return isIn(family, name, comparison)
        }
        if case .column(_, let name) = left.bare.form, let value = try constant(right) {
            return compare(name, left.type, comparison, value)
        }
        if case .column(_, let name) = right.bare.form, let value = try constant(left) {
            return compare(name, right.type, comparison.swapped, value)
        }
        return nil
    }

    /// `unit = service`; nil where the session has units of its own, which are in no table.
    private func isIn(_ family: String, _ name: String, _ comparison: Expression.Comparison) -> Compiled? {
        guard comparison == .equal || comparison == .unequal, context.hasShippedFamilies,
            let families = column(name, .family), let known = known(name)
        else { return nil }
        let truth = SQLTruth(.compare(families, .equal, .text(family)), where: known)
        return Compiled(comparison == .equal ? truth : truth.negated)
    }

    private func compare(
        _ name: String, _ type: ValueType, _ comparison: Expression.Comparison, _ value: Value
    ) -> Compiled? {
        switch type {
        case .text, .symbol, .place:
            let text: String
            switch value {
            case .text(let known), .symbol(let known): text = known
            default: return nil
            }
            guard comparison == .equal || comparison == .unequal, !text.utf8.contains(0),
                let isSame = self.text(name, type, is: text), let known = known(name)
            else { return nil }
            let truth = SQLTruth(isSame, where: known)
            return Compiled(comparison == .equal ? truth : truth.negated)
        case .number, .whole:
            guard let quantity = value.quantity else {
                guard let span = value.span else { return nil }
                return SpanCondition(name, type, self)?.compare(comparison, span).map { Compiled($0) }
            }
            return ComparedNumber(name, self)?.compare(comparison, quantity).map { Compiled($0) }
        case .period, .date:
            return value.span.flatMap { SpanCondition(name, type, self)?.compare(comparison, $0) }.map { Compiled($0) }
        default: return nil
        }
    }

    /// That a column's text is one that was typed; nil where there is no such column.
    func text(_ name: String, _ type: ValueType, is text: String) -> SQLCondition? {
        func same(_ part: EngineColumn.Part, _ text: String) -> SQLCondition? {
            column(name, part).map { .compare($0, .equal, .text(text)) }
        }
        if case .symbol = type { return same(.value, text) }
        let key = ComparisonText.key(text)
        let isPlain = ComparisonText.plain(text) == key
        guard let own = same(isPlain ? .plain : .key, key) else { return nil }
        guard type == .place else { return own }
        return same(isPlain ? .labelPlain : .labelKey, key).map { .any([own, $0]) }
    }

    // MARK: Words

    private func has(_ subject: CheckedExpression, _ phrase: CheckedExpression) -> Compiled? {
        guard case .column(_, let name) = subject.bare.form, case .text(let text) = phrase.bare.form,
            !text.utf8.contains(0)
        else { return nil }
        switch subject.type {
        case .set:
            // A session's own topic is in no column, nor is a shipped one that it has defined anew.
            if context.ownTopics?.names.contains(text) ?? false { return nil }
            guard let words = column(name, .value) else { return nil }
            return Compiled(SQLTruth(text.contains(" ") || text.isEmpty ? .no : .holds(words, " \(text) ")))
        case .text:
            // Where the letters are not there, the words are not; where they are, they may be parts of others.
            guard let letters = letters(name, text), let known = known(name) else { return nil }
            return Compiled(SQLTruth(isTrue: .no, isFalse: .all([known, letters.opposite])), isExact: false)
        default: return nil
        }
    }

    /// That a text has the letters of a phrase, marks or not as it was typed; nil where it has none.
    private func letters(_ name: String, _ phrase: String) -> SQLCondition? {
        let key = ComparisonText.key(phrase)
        let isPlain = ComparisonText.plain(phrase) == key
        guard !key.isEmpty, let words = column(name, isPlain ? .plain : .key) else { return nil }
        return .holds(words, key)
    }

    /// What all rows fulfil whose text holds a phrase.
    func mayHold(_ name: String, _ phrase: String) -> SQLCondition {
        guard !phrase.utf8.contains(0), let letters = letters(name, phrase) else { return .no }
        return letters
    }
}

extension EngineTable {
    /// The engine's column for a part of a relation's column. `place_id` is a part of `place` and a column of its own.
    func column(of name: String, _ part: EngineColumn.Part) -> EngineColumn? {
        columns.first { $0.source == name && $0.part == part }
            ?? (part == .value ? columns.first { $0.name == name } : nil)
    }
}
