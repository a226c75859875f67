import VietnameseText

extension Checker {
    mutating func call(
        _ name: Name, _ arguments: [Expression.Argument], _ expression: Expression, _ scope: Scope
    ) -> CheckedExpression {
        guard let builtin = Builtin.named(name.value) else {
            if let entry = definitions[name.value] {
                return expand(entry, arguments.map(\.expression), expression, scope)
            }
            if isRefused(name.value) { return invalid(expression.span) }
            let callable = definitions.all.filter { !$0.definition.parameters.isEmpty }.map(\.name)
            report(
                CheckProblem.unknownFunction(
                    name.value, text.span(name.span), among: Builtin.all.map(\.name) + callable))
            return invalid(expression.span)
        }
        if let column = column(writtenAs: expression, scope) { return column }
        guard builtin.arity.contains(arguments.count) else {
            report(
                CheckProblem.argumentCount(
                    builtin.name, builtin.signature, found: arguments.count, text.span(expression.span)))
            return invalid(expression.span)
        }
        switch builtin.kind {
        case .aggregate: return aggregate(builtin, arguments.first, expression, scope)
        case .along: return along(builtin, arguments.map(\.expression), expression, scope)
        default: return function(builtin, arguments.map(\.expression), expression, scope)
        }
    }

    /// The column that an earlier stage named by these very words: `count() by place | sort count() desc`.
    private func column(writtenAs expression: Expression, _ scope: Scope) -> CheckedExpression? {
        guard !scope.isGroup, let position = scope.columns.position(text.text(expression.span)) else { return nil }
        let column = scope.columns.columns[position]
        return CheckedExpression(
            .column(position, name: column.name), column.type, .row, text.span(expression.span))
    }

    // MARK: Aggregates

    private mutating func aggregate(
        _ builtin: Builtin, _ argument: Expression.Argument?, _ expression: Expression, _ scope: Scope
    ) -> CheckedExpression {
        let span = text.span(expression.span)
        guard scope.isGroup else {
            report(
                scope.aggregate == nil
                    ? CheckProblem.aggregateInRow(builtin.name + "(…)", span)
                    : CheckProblem.nestedAggregate(builtin.name + "(…)", span))
            return invalid(expression.span)
        }
        var isDistinct = false
        var inner: CheckedExpression?
        switch argument {
        case .expression(let value):
            inner = check(value, scope.rows(of: builtin.name))
        case .distinct(let value):
            isDistinct = true
            inner = check(value, scope.rows(of: builtin.name))
            if builtin.identity != .count {
                report(CheckProblem.argumentCount(builtin.name, builtin.signature, found: 1, span))
            }
        case nil: break
        }
        let type = aggregateType(builtin, inner?.type, isDistinct, span)
        let aggregate = CheckedAggregate(
            function: builtin.identity, isDistinct: isDistinct, argument: inner, conditions: scope.conditions,
            reading: scope.reading, text: text.text(expression.span), span: span)
        return CheckedExpression(.aggregate(aggregate), type, .group, span)
    }

    private mutating func aggregateType(
        _ builtin: Builtin, _ argument: ValueType?, _ isDistinct: Bool, _ span: SourceSpan
    ) -> ValueType {
        guard let argument else { return .whole }
        switch builtin.identity {
        case .count:
            if !isDistinct, argument != .any {
                report(
                    CheckProblem.argumentCount("count", "count() or count(distinct x)", found: 1, span))
            }
            return .whole
        case .sum, .mean, .median:
            if !argument.isNumeric {
                report(CheckProblem.typeNeeded(.aNumber, argument, in: builtin.name, span))
                return .any
            }
            return builtin.identity == .sum ? argument : .number
        case .min, .max:
            switch argument {
            case .number, .whole, .date, .period, .any: return argument
            default:
                report(
                    CheckProblem.typeNeeded(.aNumberDateOrPeriod, argument, in: builtin.name, span))
                return .any
            }
        case .list: return .list
        default: return argument
        }
    }

    // MARK: Along and over the groups

    private mutating func along(
        _ builtin: Builtin, _ arguments: [Expression], _ expression: Expression, _ scope: Scope
    ) -> CheckedExpression {
        let span = text.span(expression.span)
        guard scope.isGroup else {
            report(CheckProblem.aggregateInRow(builtin.name + "(…)", span))
            return invalid(expression.span)
        }
        guard let argument = arguments.first else { return invalid(expression.span) }
        let inner = check(argument, scope)
        switch builtin.identity {
        case .share, .rank: break
        default:
            let last = scope.keys.last?.column
            let type = last?.type
            if !(type == .period || type == .any || (type == .whole && last.map(Self.isYear) ?? false)) {
                report(CheckProblem.notAlong(builtin.name, span, last: last?.name))
                return invalid(expression.span)
            }
        }
        if builtin.identity != .previous, !inner.type.isNumeric {
            report(CheckProblem.typeNeeded(.aNumber, inner.type, in: builtin.name, span))
            return invalid(expression.span)
        }
        let type: ValueType = builtin.identity == .previous ? inner.type : builtin.identity == .rank ? .whole : .number
        return CheckedExpression(.along(builtin.identity, inner), type, .group, span)
    }

    /// A key of whole numbers counts as years by its name or by its expression.
    private static func isYear(_ column: CheckedQuery.Column) -> Bool { column.isYear }

    // MARK: Functions of values

    private mutating func function(
        _ builtin: Builtin, _ arguments: [Expression], _ expression: Expression, _ scope: Scope
    ) -> CheckedExpression {
        let span = text.span(expression.span)
        var checked: [CheckedExpression] = []
        var type = ValueType.any
        switch builtin.identity {
        case .if:
            guard let first = arguments.first else { return invalid(expression.span) }
            checked = [condition(first, scope).expression]
            for argument in arguments.dropFirst() {
                let value = checkBeside(argument, type, nil, scope)
                if type == .any { type = value.type }
                if !Self.fits(type, value.type) { report(CheckProblem.incomparable(type, value.type, value.span)) }
                checked.append(value)
            }
        case .start, .end, .grain:
            checked = arguments.map { periodLike($0, scope, builtin.name) }
            type = builtin.identity == .grain ? .symbol(Period.Grain.allCases.map(\.rawValue)) : .date
        case .year, .month:
            checked = arguments.map { periodLike($0, scope, builtin.name) }
            type = .whole
        case .lower, .length:
            checked = arguments.map { check($0, scope) }
            for value in checked {
                switch value.type {
                case .text, .symbol, .place, .any: break
                default: report(CheckProblem.typeNeeded(.aText, value.type, in: builtin.name, value.span))
                }
            }
            type = builtin.identity == .lower ? .text : .whole
        default:
            checked = arguments.map { numeric($0, scope, operation: builtin.name) }
            type = .number
        }
        let level = checked.map(\.level).max() ?? .constant
        return CheckedExpression(.call(builtin.identity, checked), type, level, span)
    }
}

extension Expression.Argument {
    public var expression: Expression {
        switch self {
        case .expression(let expression), .distinct(let expression): expression
        }
    }
}

extension CheckedQuery.Column {
    /// Whether its whole numbers are years, which lie one after another.
    public var isYear: Bool { type == .whole && (isYearExpression || name == "year" || name == "năm") }
}
