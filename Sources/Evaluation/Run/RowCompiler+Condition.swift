import Corpus
import Language
import Messages
import VietnameseText

extension RowCompiler {
    /// Makes of a condition a closure that tells whether it holds for a row.
    func truth(_ expression: CheckedExpression) throws(Diagnostic) -> RowTruthOf {
        let span = expression.span
        if let told = store.told(expression) { return told }
        switch expression.form {
        case .named(_, let inner): return try truth(inner)
        case .truth(let truth):
            let known = Truth(truth)
            return { _ throws(Diagnostic) in known }
        case .not(let inner):
            let inner = try truth(inner)
            return { row throws(Diagnostic) in !(try inner(row)) }
        case .and(let left, let right):
            let (left, right) = (try truth(left), try truth(right))
            return { row throws(Diagnostic) in
                let first = try left(row)
                if first == .no { return .no }
                let second = try right(row)
                return first.and(second)
            }
        case .or(let left, let right):
            let (left, right) = (try truth(left), try truth(right))
            return { row throws(Diagnostic) in
                let first = try left(row)
                if first == .yes { return .yes }
                let second = try right(row)
                return first.or(second)
            }
        case .comparison(let left, let comparison, let right): return try compare(left, comparison, right, span)
        case .inList(let subject, let members):
            var tests: [RowTruthOf] = []
            for member in members { tests.append(try compare(subject, .equal, member, span)) }
            let compiled = tests
            return { row throws(Diagnostic) in
                var result = Truth.no
                for test in compiled {
                    let next = try test(row)
                    result = result.or(next)
                    if result == .yes { break }
                }
                return result
            }
        case .between(let subject, let low, let high):
            var tests: [RowTruthOf] = []
            if let low { tests.append(try compare(subject, .greaterOrEqual, low, span)) }
            if let high { tests.append(try compare(subject, .lessOrEqual, high, span)) }
            let compiled = tests
            return { row throws(Diagnostic) in
                var result = Truth.yes
                for test in compiled {
                    let next = try test(row)
                    result = result.and(next)
                }
                return result
            }
        case .within(let subject, let period): return try periods(subject, period) { $1.contains($0) }
        case .overlaps(let left, let right): return try periods(left, right) { $0.overlaps($1) }
        case .has(let subject, let phrase): return try has(subject, phrase)
        case .matches(let subject, let pattern): return try matches(subject, pattern, span)
        case .isMissing(let inner):
            let inner = try value(inner)
            return { row throws(Diagnostic) in Truth(try inner(row).isMissing) }
        default:
            let inner = try value(expression)
            return { row throws(Diagnostic) in
                if case .truth(let truth) = try inner(row) { return truth }
                return .unknown
            }
        }
    }

    private func periods(
        _ left: CheckedExpression, _ right: CheckedExpression, _ test: @escaping (Period, Period) -> Bool
    ) throws(Diagnostic) -> RowTruthOf {
        let (left, right) = (try value(left), try value(right))
        return { row throws(Diagnostic) in
            guard let a = try left(row).span, let b = try right(row).span else { return .unknown }
            return Truth(test(a, b))
        }
    }

    // MARK: Comparisons

    private func compare(
        _ left: CheckedExpression, _ comparison: Expression.Comparison, _ right: CheckedExpression, _ span: SourceSpan
    ) throws(Diagnostic) -> RowTruthOf {
        if right.level == .constant, let test = try compareColumn(left, comparison, right) { return test }
        if left.level == .constant, let test = try compareColumn(right, comparison.swapped, left) { return test }
        if left.level == .constant, right.level == .constant {
            let (a, b) = (try ConstantValue.of(left.bare, context), try ConstantValue.of(right.bare, context))
            if !a.isMissing, !b.isMissing, let problem = Value.comparisonProblem(a, b) {
                throw RunProblem.values(problem, span)
            }
        }
        let (a, b) = (try value(left), try value(right))
        return { row throws(Diagnostic) in
            Value.compare(try a(row), comparison, try b(row))
        }
    }

    /// A column of texts, words or places against a constant: tried once for each that occurs, not for each row.
    private func compareColumn(
        _ column: CheckedExpression, _ comparison: Expression.Comparison, _ constant: CheckedExpression
    ) throws(Diagnostic) -> RowTruthOf? {
        if case .family(let name) = constant.bare.form { return try inFamily(column, comparison, name) }
        guard comparison == .equal || comparison == .unequal else { return nil }
        let isEqual = comparison == .equal
        let known = try ConstantValue.of(constant.bare, context)
        switch known {
        case .text(let text), .symbol(let text):
            let typed = TypedText(text)
            guard case .column(let position, let name) = column.bare.form, let values = store.typed(position) else {
                return try compareTexts(column, typed, isEqual)
            }
            switch values {
            case .symbol(let words):
                let truths = words.dictionary.texts.map { Truth(($0 == text) == isEqual) }
                return coded(words.codes, truths)
            case .text(let texts):
                // A bare name is known to the program, so that it does not occur here is no slip of the hand.
                if case .text = known { noteMatches(typed, texts.dictionary.texts, column: name) }
                return coded(
                    texts.codes, context.matches(typed, texts.dictionary.texts).map { Truth($0 == isEqual) })
            case .place(let places):
                noteIdentities(typed, places.identities)
                let truths = places.identities.map {
                    Truth((typed.matches($0.name) || typed.matches($0.label)) == isEqual)
                }
                return coded(places.codes, truths)
            default: return nil
            }
        default: return nil
        }
    }

    private func coded(_ codes: Codes, _ truths: [Truth]) -> RowTruthOf {
        { row throws(Diagnostic) in
            guard codes.indices.contains(row) else { return .unknown }
            return truths[safe: Int(codes[row])] ?? .unknown
        }
    }

    private func compareTexts(
        _ expression: CheckedExpression, _ typed: TypedText, _ isEqual: Bool
    ) throws(Diagnostic) -> RowTruthOf {
        let inner = try value(expression)
        return { row throws(Diagnostic) in
            switch try inner(row) {
            case .text(let text), .symbol(let text): return Truth(typed.matches(text) == isEqual)
            case .place(let place):
                return Truth((typed.matches(place.officialName) || typed.matches(place.name)) == isEqual)
            default: return .unknown
            }
        }
    }

    private func inFamily(
        _ column: CheckedExpression, _ comparison: Expression.Comparison, _ name: String
    ) throws(Diagnostic) -> RowTruthOf {
        let inner = try value(column)
        let families = context.families
        let isEqual = comparison == .equal
        var known: [String: Bool] = [:]
        return { row throws(Diagnostic) in
            guard case .text(let unit) = try inner(row) else { return .unknown }
            let isIn = known[unit] ?? (families.family(of: unit)?.name == name)
            known[unit] = isIn
            return Truth(isIn == isEqual)
        }
    }

    /// Says what a text that was typed without marks matched, or that nothing is called so.
    private func noteMatches(_ typed: TypedText, _ texts: [String], column: String) {
        let matched = zip(texts, context.matches(typed, texts)).filter(\.1).map(\.0)
        if matched.isEmpty {
            noteNothing(typed, texts, column)
        } else if matched != [typed.text] {
            context.note(.matched(typed: typed.text, texts: matched.sorted()))
        }
    }

    private func noteIdentities(_ typed: TypedText, _ places: [PlaceColumn.Place]) {
        let matched = places.filter { typed.matches($0.name) || typed.matches($0.label) }
        let names = Set(matched.map(\.name)).sorted()
        if matched.isEmpty {
            noteNothing(typed, places.map(\.name), "place")
        } else if names != [typed.text], !matched.contains(where: { $0.label == typed.text }) {
            context.note(.matched(typed: typed.text, texts: names))
        }
        for name in names {
            let identities = matched.filter { $0.name == name }.map(\.label).sorted()
            if identities.count > 1 { context.note(.identities(name: name, places: identities)) }
        }
    }

    private func noteNothing(_ typed: TypedText, _ texts: [String], _ column: String) {
        let near = Spelling.nearest(to: typed.text, among: texts)
        context.note(
            .other(
                near.isEmpty
                    ? .nothingMatched(column: column, typed: typed.text)
                    : .nothingMatchedNear(column: column, typed: typed.text, near: near)))
    }

    // MARK: Words in texts

    private func has(_ subject: CheckedExpression, _ phrase: CheckedExpression) throws(Diagnostic) -> RowTruthOf {
        if case .text(let text) = phrase.bare.form {
            if case .column(_, let name) = subject.bare.form, name == "sentence",
                let sentences = store as? BaseStore, let table = sentences.searched
            {
                return found(table, context.corpus.sentences(holding: PhraseSearch(text)))
            }
            if case .column(let position, _) = subject.bare.form, let column = store.typed(position) {
                switch column {
                case .set(let sets):
                    guard let code = sets.dictionary.code(of: text) else { return { _ throws(Diagnostic) in .no } }
                    let holds = (0..<sets.setCount).map {
                        Truth(sets.members(ofSet: Int32(truncatingIfNeeded: $0)).contains(code))
                    }
                    let rows = sets.codes
                    return { row throws(Diagnostic) in holds[safe: Int(rows[safe: row] ?? -1)] ?? .no }
                case .text(let texts):
                    let search = PhraseSearch(text)
                    return coded(texts.codes, texts.dictionary.texts.map { Truth(search.isFound(in: $0)) })
                default: break
                }
            }
            let inner = try value(subject)
            let search = PhraseSearch(text)
            return { row throws(Diagnostic) in search.truth(try inner(row)) }
        }
        let (inner, phrase) = (try value(subject), try value(phrase))
        return { row throws(Diagnostic) in
            let wanted = try phrase(row)
            guard !wanted.isMissing else { return .unknown }
            return PhraseSearch(wanted.shown).truth(try inner(row))
        }
    }

    /// Whether the sentence of a row of a table is among some that were found.
    private func found(_ table: ColumnTable, _ sentences: RowSet) -> RowTruthOf {
        let corpus = context.corpus
        if case .sentences = table.lineage { return { row throws(Diagnostic) in Truth(sentences[row]) } }
        return { row throws(Diagnostic) in
            guard let sentence = corpus.sentence(of: table, row: row) else { return .unknown }
            return Truth(sentences[sentence])
        }
    }

    private func matches(
        _ subject: CheckedExpression, _ pattern: String, _ span: SourceSpan
    ) throws(Diagnostic) -> RowTruthOf {
        let compiled: TextPattern
        do { compiled = try TextPattern(pattern) } catch { throw RunProblem.pattern(error.reason, span) }
        if case .column(let position, _) = subject.bare.form, case .text(let texts)? = store.typed(position) {
            return coded(texts.codes, texts.dictionary.texts.map { Truth(compiled.isFound(in: $0)) })
        }
        let inner = try value(subject)
        return { row throws(Diagnostic) in
            switch try inner(row) {
            case .missing: return .unknown
            case let value: return Truth(compiled.isFound(in: value.shown))
            }
        }
    }
}

extension Expression.Comparison {
    /// The same with its sides exchanged.
    var swapped: Expression.Comparison {
        switch self {
        case .equal, .unequal: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
