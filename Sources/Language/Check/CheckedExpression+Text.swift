extension CheckedExpression {
    /// As a program would write it, for notes and explanations.
    public var text: String { written(0) }

    /// As ``text``, with definitions written out: two expressions that have it mean the same.
    public var fullText: String { written(0, full: true) }

    /// - Parameter binding: how tightly what stands around it binds; brackets are put where needed.
    private func written(_ binding: Int, full: Bool = false) -> String {
        func bracketed(_ text: String, _ own: Int) -> String { own < binding ? "(\(text))" : text }
        switch form {
        case .number(let number, let unit):
            return number.description + (unit.map { $0 == .percent ? "%" : " " + $0.text } ?? "")
        case .text(let text): return "\"\(text)\""
        case .symbol(let word): return word
        case .period(let period): return period.description
        case .truth(let truth): return truth ? "true" : "false"
        case .missing, .unknown: return "missing"
        case .cell(let row, let column, _): return "_[\(row)]" + (column.map { ".\($0)" } ?? "")
        case .family(let name), .column(_, let name), .openColumn(let name), .key(_, let name): return name
        case .aggregate(let aggregate):
            let inner = aggregate.argument.map { $0.written(0, full: full) } ?? ""
            let conditions = full ? aggregate.conditions.map { " where " + $0.expression.fullText }.joined() : ""
            return aggregate.function.rawValue + "(" + (aggregate.isDistinct ? "distinct " : "") + inner + conditions
                + ")"
        case .along(let function, let inner): return "\(function.rawValue)(\(inner.written(0, full: full)))"
        case .call(let function, let arguments):
            return function.rawValue + "(" + arguments.map { $0.written(0, full: full) }.joined(separator: ", ") + ")"
        case .negated(let inner): return "-" + inner.written(9, full: full)
        case .arithmetic(let left, let operation, let right):
            let own = operation == .plus || operation == .minus ? 6 : 7
            return bracketed(
                "\(left.written(own, full: full)) \(operation.rawValue) \(right.written(own + 1, full: full))", own)
        case .comparison(let left, let comparison, let right):
            return bracketed("\(left.written(5, full: full)) \(comparison.rawValue) \(right.written(5, full: full))", 4)
        case .not(let inner):
            switch inner.form {
            case .isMissing(let value): return bracketed("\(value.written(5, full: full)) is known", 4)
            case .inList(let subject, let members):
                return bracketed(
                    "\(subject.written(5, full: full)) not in (\(members.map { $0.written(0, full: full) }.joined(separator: ", ")))",
                    4)
            default: return bracketed("not \(inner.written(3, full: full))", 3)
            }
        case .and(let left, let right):
            return bracketed("\(left.written(2, full: full)) and \(right.written(2, full: full))", 2)
        case .or(let left, let right):
            return bracketed("\(left.written(1, full: full)) or \(right.written(1, full: full))", 1)
        case .inList(let subject, let members):
            return bracketed(
                "\(subject.written(5, full: full)) in (\(members.map { $0.written(0, full: full) }.joined(separator: ", ")))",
                4)
        case .between(let subject, let low, let high):
            return bracketed(
                "\(subject.written(5, full: full)) in \(low.map { $0.written(8, full: full) } ?? "")..\(high.map { $0.written(8, full: full) } ?? "")",
                4)
        case .within(let subject, let period):
            return bracketed("\(subject.written(5, full: full)) in \(period.written(5, full: full))", 4)
        case .has(let subject, let phrase):
            if subject.type == .set, case .text(let topic) = phrase.form {
                return bracketed("\(subject.written(5, full: full)) has \(topic)", 4)
            }
            return bracketed("\(subject.written(5, full: full)) has \(phrase.written(5, full: full))", 4)
        case .matches(let subject, let pattern):
            return bracketed("\(subject.written(5, full: full)) matches \"\(pattern)\"", 4)
        case .overlaps(let left, let right):
            return bracketed("\(left.written(5, full: full)) overlaps \(right.written(5, full: full))", 4)
        case .isMissing(let inner): return bracketed("\(inner.written(5, full: full)) is missing", 4)
        case .otherwise(let value, let other):
            return bracketed("\(value.written(5, full: full)) else \(other.written(5, full: full))", 5)
        case .named(let naming, let inner):
            if full { return "\(inner.written(10, full: true)) in \(naming.unit?.text ?? "")" }
            // An earlier result has a name that nobody gave it.
            let isResult = naming.name.utf8.first == UInt8(ascii: "_") && Int(naming.name.dropFirst()) != nil
            if isResult { return lastResultName }
            return naming.arguments.isEmpty
                ? naming.name : naming.name + "(\(naming.arguments.joined(separator: ", ")))"
        case .query(let query): return full ? "(query \(query.span.start))" : "(…)"
        }
    }
}

extension CheckedExpression {
    /// The expressions that it is made of, aggregates' arguments and queries apart.
    public var children: [CheckedExpression] {
        switch form {
        case .number, .text, .symbol, .period, .truth, .missing, .unknown, .family, .cell, .column, .openColumn, .key,
            .aggregate, .query:
            []
        case .along(_, let inner), .negated(let inner), .not(let inner), .isMissing(let inner),
            .matches(let inner, _), .named(_, let inner):
            [inner]
        case .call(_, let arguments): arguments
        case .arithmetic(let left, _, let right), .comparison(let left, _, let right), .and(let left, let right),
            .or(let left, let right), .within(let left, let right), .has(let left, let right),
            .overlaps(let left, let right), .otherwise(let left, let right):
            [left, right]
        case .inList(let subject, let members): [subject] + members
        case .between(let subject, let low, let high): [subject, low, high].compactMap { $0 }
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
