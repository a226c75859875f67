extension CheckedExpression {
    /// As a program would write it, for notes and explanations.
    public var text: String { written(0) }

    /// - Parameter binding: how tightly what stands around it binds; brackets are put where needed.
    private func written(_ binding: Int) -> String {
        func bracketed(_ text: String, _ own: Int) -> String { own < binding ? "(\(text))" : text }
        switch form {
        case .number(let number, let unit):
            return number.description + (unit.map { $0 == .percent ? "%" : " " + $0.text } ?? "")
        case .text(let text): return "\"\(text)\""
        case .symbol(let word): return word
        case .period(let period): return period.description
        case .truth(let truth): return truth ? "true" : "false"
        case .missing, .unknown: return "missing"
        case .family(let name), .column(_, let name), .openColumn(let name), .key(_, let name): return name
        case .aggregate(let aggregate):
            let inner = aggregate.argument.map { $0.text } ?? ""
            return aggregate.function.rawValue + "(" + (aggregate.isDistinct ? "distinct " : "") + inner + ")"
        case .along(let function, let inner): return "\(function.rawValue)(\(inner.text))"
        case .call(let function, let arguments):
            return function.rawValue + "(" + arguments.map(\.text).joined(separator: ", ") + ")"
        case .negated(let inner): return "-" + inner.written(9)
        case .arithmetic(let left, let operation, let right):
            let own = operation == .plus || operation == .minus ? 6 : 7
            return bracketed("\(left.written(own)) \(operation.rawValue) \(right.written(own + 1))", own)
        case .comparison(let left, let comparison, let right):
            return bracketed("\(left.written(5)) \(comparison.rawValue) \(right.written(5))", 4)
        case .not(let inner):
            switch inner.form {
            case .isMissing(let value): return bracketed("\(value.written(5)) is known", 4)
            case .inList(let subject, let members):
                return bracketed("\(subject.written(5)) not in (\(members.map(\.text).joined(separator: ", ")))", 4)
            default: return bracketed("not \(inner.written(3))", 3)
            }
        case .and(let left, let right): return bracketed("\(left.written(2)) and \(right.written(2))", 2)
        case .or(let left, let right): return bracketed("\(left.written(1)) or \(right.written(1))", 1)
        case .inList(let subject, let members):
            return bracketed("\(subject.written(5)) in (\(members.map(\.text).joined(separator: ", ")))", 4)
        case .between(let subject, let low, let high):
            return bracketed(
                "\(subject.written(5)) in \(low.map { $0.written(8) } ?? "")..\(high.map { $0.written(8) } ?? "")", 4)
        case .within(let subject, let period): return bracketed("\(subject.written(5)) in \(period.written(5))", 4)
        case .has(let subject, let phrase):
            if subject.type == .set, case .text(let topic) = phrase.form {
                return bracketed("\(subject.written(5)) has \(topic)", 4)
            }
            return bracketed("\(subject.written(5)) has \(phrase.written(5))", 4)
        case .matches(let subject, let pattern): return bracketed("\(subject.written(5)) matches \"\(pattern)\"", 4)
        case .overlaps(let left, let right): return bracketed("\(left.written(5)) overlaps \(right.written(5))", 4)
        case .isMissing(let inner): return bracketed("\(inner.written(5)) is missing", 4)
        case .otherwise(let value, let other): return bracketed("\(value.written(5)) else \(other.written(5))", 5)
        case .named(let naming, _): return naming.name
        case .query: return "(…)"
        }
    }
}

extension UnitName {
    /// As a program writes it.
    public var text: String {
        switch self {
        case .percent: "%"
        case .percentPoints: "\"điểm %\""
        case .named(let name): name
        case .money("VND"): "đồng"
        case .money(let code): code
        }
    }
}
