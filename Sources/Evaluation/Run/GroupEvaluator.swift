import Corpus
import Language

/// A summary's groups with the value of every aggregate.
struct GroupResult {
    let plan: GroupPlan
    var groups: [GroupState]
    /// By group, then by slot.
    var slots: [[Folded]]
    /// By `share` and its kin, then by group.
    var alongs: [[Value]]
}

/// Gives what an expression has for a group.
struct GroupEvaluator {
    let context: RunContext
    let result: GroupResult

    func value(_ expression: CheckedExpression, _ group: Int) throws(Diagnostic) -> Value {
        let span = expression.span
        switch expression.form {
        case .key(let position, _): return result.groups[safe: group]?.keys[safe: position] ?? .missing
        case .aggregate(let aggregate):
            return value(ofSlot: result.plan.slot(aggregate), group)
        case .along: return result.alongs[safe: result.plan.along(expression)]?[safe: group] ?? .missing
        case .named(let naming, let inner):
            let value = try value(inner, group)
            guard naming.form == .indicator, let unit = naming.unit else { return value }
            do { return try value.converted(to: Unit(unit, families: context.families)) } catch {
                throw RunProblem.values(error, span)
            }
        case .negated(let inner):
            let number = try value(inner, group)
            do { return try number.negated() } catch { throw RunProblem.values(error, span) }
        case .arithmetic(let left, let operation, let right):
            let (a, b) = (try value(left, group), try value(right, group))
            do {
                let noted = try Value.arithmetic(a, operation, b)
                if case .divisionByZero? = noted.note {
                    let keys = result.groups[safe: group]?.keys ?? []
                    context.note(
                        .divisionByZero(group: keys.isEmpty ? nil : keys.map(\.shown).joined(separator: ", ")))
                } else if let note = noted.note {
                    context.note(note)
                }
                return noted.value
            } catch { throw RunProblem.values(error, span) }
        case .call(.if, let arguments):
            guard let condition = arguments.first else { return .missing }
            switch try truth(condition, group) {
            case .yes: return try arguments[safe: 1].map { e throws(Diagnostic) in try value(e, group) } ?? .missing
            case .no: return try arguments[safe: 2].map { e throws(Diagnostic) in try value(e, group) } ?? .missing
            case .unknown: return .missing
            }
        case .call(let function, let arguments):
            var given: [Value] = []
            for argument in arguments { given.append(try value(argument, group)) }
            return Functions.apply(function, given)
        case .otherwise(let first, let second):
            let found = try value(first, group)
            return found.isMissing ? try value(second, group) : found
        case .comparison, .not, .and, .or, .inList, .between, .within, .has, .matches, .overlaps, .isMissing:
            return .truth(try truth(expression, group))
        default: return try ConstantValue.of(expression, context)
        }
    }

    /// What an aggregate has for a group, by its slot.
    func value(ofSlot slot: Int, _ group: Int) -> Value {
        let value = result.slots[safe: group]?[safe: slot]?.value ?? .missing
        // A list of nothing is missing, so that `is known` asks whether there was anything.
        if case .list(let values) = value, values.isEmpty { return .missing }
        return value
    }

    func truth(_ expression: CheckedExpression, _ group: Int) throws(Diagnostic) -> Truth {
        switch expression.form {
        case .named(_, let inner): return try truth(inner, group)
        case .not(let inner): return !(try truth(inner, group))
        case .and(let left, let right):
            let (a, b) = (try truth(left, group), try truth(right, group))
            return a.and(b)
        case .or(let left, let right):
            let (a, b) = (try truth(left, group), try truth(right, group))
            return a.or(b)
        case .comparison(let left, let comparison, let right):
            return Comparing.compare(try value(left, group), comparison, try value(right, group))
        case .inList(let subject, let members):
            let value = try value(subject, group)
            var result = Truth.no
            for member in members {
                let other = try self.value(member, group)
                result = result.or(Comparing.compare(value, .equal, other))
            }
            return result
        case .between(let subject, let low, let high):
            let value = try value(subject, group)
            var result = Truth.yes
            if let low {
                let end = try self.value(low, group)
                result = result.and(Comparing.compare(value, .greaterOrEqual, end))
            }
            if let high {
                let end = try self.value(high, group)
                result = result.and(Comparing.compare(value, .lessOrEqual, end))
            }
            return result
        case .within(let subject, let period):
            guard let a = try value(subject, group).span, let b = try value(period, group).span else { return .unknown }
            return Truth(b.contains(a))
        case .overlaps(let left, let right):
            guard let a = try value(left, group).span, let b = try value(right, group).span else { return .unknown }
            return Truth(a.overlaps(b))
        case .has(let subject, let phrase):
            let wanted = try value(phrase, group)
            return wanted.isMissing ? .unknown : PhraseSearch(wanted.shown).truth(try value(subject, group))
        case .matches(let subject, let pattern):
            let value = try value(subject, group)
            do { return value.isMissing ? .unknown : Truth(try TextPattern(pattern).isFound(in: value.shown)) } catch {
                throw RunProblem.pattern(error.reason, expression.span)
            }
        case .isMissing(let inner): return Truth(try value(inner, group).isMissing)
        default:
            if case .truth(let truth) = try value(expression, group) { return truth }
            return .unknown
        }
    }
}

/// Comparisons of values where a text may have been typed.
enum Comparing {
    static func compare(_ left: Value, _ comparison: Expression.Comparison, _ right: Value) -> Truth {
        if comparison == .equal || comparison == .unequal, case .text(let a) = left, case .text(let b) = right {
            let isEqual = TypedText(b).matches(a) || TypedText(a).matches(b)
            return Truth(isEqual == (comparison == .equal))
        }
        return Value.compare(left, comparison, right)
    }
}

extension CheckedExpression {
    /// The aggregate that it is, by itself or under a name that changes nothing of it.
    var aggregateItself: CheckedAggregate? {
        switch form {
        case .aggregate(let aggregate): aggregate
        case .named(let naming, let inner) where naming.form != .indicator || naming.unit == nil: inner.aggregateItself
        default: nil
        }
    }
}
