import Language

/// How many rows are enough of those that come over, since no more are taken.
struct FetchLimit {
    let rows: Int

    /// Nil where all are needed: where nothing is taken first, or behind a filter that leaves a row unknown, since a note
    /// tells how many it did, or that is not wholly the engine's.
    init?(_ steps: ArraySlice<CheckedQuery.Step>, _ compiler: ConditionCompiler) throws(Diagnostic) {
        for step in steps {
            switch step.form {
            case .filter(let condition):
                guard try Self.isTold(condition, compiler) else { return nil }
            case .take(let count, by: let keys) where keys.isEmpty:
                rows = max(0, count)
                return
            default: return nil
            }
        }
        return nil
    }

    /// Whether the engine knows of every row that the condition is true or that it is false.
    private static func isTold(
        _ condition: CheckedCondition, _ compiler: ConditionCompiler
    ) throws(Diagnostic) -> Bool {
        for part in condition.parts {
            var typed = NeededColumns()
            typed.add(part.expression)
            guard typed.typed.isEmpty, part.expression.isQuiet,
                let compiled = try compiler.compile(part.expression), compiled.isExact,
                compiled.truth.isFalse == compiled.truth.isTrue.opposite
            else { return false }
        }
        return true
    }
}
