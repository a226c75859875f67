import VietnameseText

extension Checker {
    mutating func comparison(
        _ left: Expression, _ comparison: Located<Expression.Comparison>, _ right: Expression, _ span: SourceSpan,
        _ scope: Scope
    ) -> CheckedExpression {
        let (a, b) = operands(left, right, scope)
        let result = CheckedExpression(.comparison(a, comparison.value, b), .truth, max(a.level, b.level), span)
        for side in [a, b] {
            if case .missing = side.bare.form {
                report(CheckProblem.comparedWithMissing(span))
                return invalid(span)
            }
        }
        guard Self.fits(a.type, b.type) else {
            report(CheckProblem.incomparable(a.type, b.type, span))
            return invalid(span)
        }
        let isEquality = comparison.value == .equal || comparison.value == .unequal
        if !isEquality, let type = [a.type, b.type].first(where: { !Self.isOrdered($0) }) {
            report(CheckProblem.typeNeeded(.aNumberDateOrPeriod, type, in: comparison.value.rawValue, span))
            return invalid(span)
        }
        return result
    }

    private static func isOrdered(_ type: ValueType) -> Bool {
        switch type {
        case .number, .whole, .date, .period, .any: true
        default: false
        }
    }

    /// Two sides that are read in each other's light: a bare name beside a column of symbols, `2017`
    /// beside a period.
    private mutating func operands(
        _ left: Expression, _ right: Expression, _ scope: Scope
    ) -> (CheckedExpression, CheckedExpression) {
        if wordsOf(left, scope) == nil, wordsOf(right, scope) != nil {
            let b = check(right, scope)
            return (checkBeside(left, b.type, columnName(b), scope), b)
        }
        let a = check(left, scope)
        let b = checkBeside(right, a, scope)
        if case .number(let number, nil) = a.form, b.type == .period || b.type == .date, let year = Self.year(number) {
            return (CheckedExpression(.period(year), .period, .constant, a.span), b)
        }
        return (a, b)
    }

    private func columnName(_ expression: CheckedExpression) -> String? {
        switch expression.bare.form {
        case .column(_, let name), .key(_, let name): name
        default: nil
        }
    }

    /// The words that a column or a function of symbols can be, without checking it.
    private func wordsOf(_ expression: Expression, _ scope: Scope) -> [String]? {
        switch expression.form {
        case .parenthesised(let inner): return wordsOf(inner, scope)
        case .call(let name, _) where name.value == "grain": return Period.Grain.allCases.map(\.rawValue)
        case .name(let name):
            guard scope.arguments[nameKey(name)] == nil, let position = scope.columns.position(name),
                case .symbol(let words) = scope.columns.columns[position].type
            else { return nil }
            return words
        default: return nil
        }
    }

    /// An expression that stands beside another. Beside one that could not be understood a bare name may be one of its
    /// words, so that nothing is said of it.
    private mutating func checkBeside(
        _ expression: Expression, _ other: CheckedExpression, _ scope: Scope
    ) -> CheckedExpression {
        if case .unknown = other.form, case .name(let name) = expression.unwrapped.form, !isKnown(name, scope) {
            return invalid(expression.span)
        }
        return checkBeside(expression, other.type, columnName(other), scope)
    }

    /// An expression that stands beside a value of a type.
    mutating func checkBeside(
        _ expression: Expression, _ type: ValueType, _ column: String?, _ scope: Scope
    ) -> CheckedExpression {
        let span = text.span(expression.span)
        switch (expression.form, type) {
        case (.parenthesised(let inner), _): return checkBeside(inner, type, column, scope)
        case (.name(let name), _) where scope.arguments[nameKey(name)] != nil:
            guard case .argument(let argument)? = scope.arguments[nameKey(name)] else { break }
            let outer = text
            text = argument.text
            defer { text = outer }
            return checkBeside(argument.expression, type, column, argument.scope)
        case (.name(let name), .symbol(let words)):
            if words.contains(name) { return CheckedExpression(.symbol(name), type, .constant, span) }
            if !words.isEmpty, !isKnown(name, scope), !isRefused(name) {
                report(CheckProblem.unknownSymbol(name, column: column, words, span))
                return invalid(expression.span)
            }
        case (.text(let name), .symbol(let words)) where !words.isEmpty:
            if words.contains(name) { return CheckedExpression(.symbol(name), type, .constant, span) }
            report(CheckProblem.unknownSymbol(name, column: column, words, span))
            return invalid(expression.span)
        case (.name(let name), .text):
            // A topic's name stands for its id, a unit's for its family.
            if let topic = definitions.topic(name), !isKnown(name, scope) || column == "topic" {
                return CheckedExpression(.text(topic.name), .text, .constant, span)
            }
            if scope.columns.position(name) == nil, let entry = definitions[name], entry.form == .unit {
                return CheckedExpression(.family(entry.name), .family, .constant, span)
            }
        case (.number(let number, nil), .period), (.number(let number, nil), .date):
            if let year = Self.year(number) { return CheckedExpression(.period(year), .period, .constant, span) }
        default: break
        }
        return check(expression, scope)
    }

    /// Whether a name means anything here.
    func isKnown(_ name: String, _ scope: Scope) -> Bool {
        scope.arguments[nameKey(name)] != nil || scope.columns.position(name) != nil
            || scope.keys.contains { nameKey($0.column.name) == nameKey(name) } || definitions[name] != nil
    }

    static func year(_ number: ExactDecimal) -> Period? {
        guard let year = number.int, (1000...9999).contains(year) else { return nil }
        return .year(year)
    }

    // MARK: in, has, matches

    mutating func list(
        _ subject: Expression, _ members: [Expression], _ span: SourceSpan, _ scope: Scope
    ) -> CheckedExpression {
        let subject = check(subject, scope)
        var checked: [CheckedExpression] = []
        for member in members {
            let value = checkBeside(member, subject, scope)
            if Self.fits(subject.type, value.type) {
                checked.append(value)
            } else {
                report(CheckProblem.incomparable(subject.type, value.type, text.span(member.span)))
            }
        }
        let level = checked.map(\.level).max() ?? .constant
        return CheckedExpression(.inList(subject, checked), .truth, max(subject.level, level), span)
    }

    mutating func range(
        _ subject: Expression, _ range: Expression, _ span: SourceSpan, _ scope: Scope
    ) -> CheckedExpression {
        let subject = check(subject, scope)
        if case .range(let low, let high) = range.unwrapped.form, subject.type.isNumeric, subject.type != .any {
            let low = low.map { numeric($0, scope, operation: "in") }
            let high = high.map { numeric($0, scope, operation: "in") }
            let level = max(subject.level, max(low?.level ?? .constant, high?.level ?? .constant))
            return CheckedExpression(.between(subject, low, high), .truth, level, span)
        }
        let period = checkBeside(range, .period, nil, scope)
        if subject.type.isNumeric, subject.type != .any {
            return years(subject, period, span)
        }
        guard period.type == .period || period.type == .any else {
            report(CheckProblem.typeNeeded(.aRangeOrPeriod, period.type, in: "in", text.span(range.span)))
            return invalid(span)
        }
        guard [.period, .date, .any].contains(subject.type) else {
            report(CheckProblem.incomparable(subject.type, .period, span))
            return invalid(span)
        }
        return CheckedExpression(.within(subject, period), .truth, max(subject.level, period.level), span)
    }

    /// `year in 2016..2020` where the range came as a period.
    private mutating func years(
        _ subject: CheckedExpression, _ period: CheckedExpression, _ span: SourceSpan
    ) -> CheckedExpression {
        guard case .period(let period) = period.bare.form else {
            if period.type != .any { report(CheckProblem.incomparable(subject.type, period.type, span)) }
            return invalid(span)
        }
        func bound(_ day: CalendarDay?) -> CheckedExpression? {
            day.map { CheckedExpression(.number(ExactDecimal($0.year), nil), .number, .constant, span) }
        }
        return CheckedExpression(.between(subject, bound(period.start), bound(period.end)), .truth, subject.level, span)
    }

    /// `2016..2020` by itself is the period of those years.
    mutating func standingRange(_ expression: Expression, _ scope: Scope) -> CheckedExpression {
        guard case .range(let low, let high) = expression.form else { return invalid(expression.span) }
        let ends = [low, high].map { end in end.map { checkBeside($0, .period, nil, scope) } }
        func period(_ end: CheckedExpression??) -> Period? {
            guard case .period(let period)?? = end.map({ $0?.bare.form }) else { return nil }
            return period
        }
        let (first, last) = (period(ends.first), period(ends.last))
        guard (low == nil) == (first == nil), (high == nil) == (last == nil),
            let whole = Period(start: first?.start, end: last?.end)
        else {
            if ends.allSatisfy({ $0?.type != .any }) {
                report(
                    CheckProblem.typeNeeded(
                        .orderedYears, .number, in: "..", text.span(expression.span)))
            }
            return invalid(expression.span)
        }
        return CheckedExpression(.period(whole), .period, .constant, text.span(expression.span))
    }

    mutating func periodLike(_ expression: Expression, _ scope: Scope, _ operation: String) -> CheckedExpression {
        let checked = checkBeside(expression, .period, nil, scope)
        guard [.period, .date, .any].contains(checked.type) else {
            report(CheckProblem.typeNeeded(.aPeriod, checked.type, in: operation, text.span(expression.span)))
            return invalid(expression.span)
        }
        return checked
    }

    mutating func has(
        _ subject: Expression, _ phrase: Expression, _ span: SourceSpan, _ scope: Scope
    ) -> CheckedExpression {
        let subject = check(subject, scope)
        guard [.set, .text, .any, .list].contains(subject.type) || subject.type.columnType == .place else {
            report(CheckProblem.typeNeeded(.aSetOrText, subject.type, in: "has", subject.span))
            return invalid(span)
        }
        if subject.type == .set, let topic = topicName(phrase, scope) {
            guard let entry = definitions.topic(topic) else {
                if isRefused(topic, asTopic: true) { return invalid(phrase.span) }
                report(
                    CheckProblem.unknownTopic(
                        topic, text.span(phrase.span),
                        among: definitions.all.filter { $0.form == .topic }.map(\.name)))
                return invalid(span)
            }
            let word = CheckedExpression(.text(entry.name), .text, .constant, text.span(phrase.span))
            return CheckedExpression(.has(subject, word), .truth, subject.level, span)
        }
        let word = checkBeside(phrase, .text, nil, scope)
        guard word.type == .text || word.type == .any else {
            report(CheckProblem.typeNeeded(.aQuotedText, word.type, in: "has", text.span(phrase.span)))
            return invalid(span)
        }
        return CheckedExpression(.has(subject, word), .truth, max(subject.level, word.level), span)
    }

    /// The topic that is named beside `has`: a bare name or a quoted one.
    private func topicName(_ expression: Expression, _ scope: Scope) -> String? {
        switch expression.unwrapped.form {
        case .name(let name):
            switch scope.arguments[nameKey(name)] {
            case .argument(let argument): return topicName(argument.expression, argument.scope)
            case .unknown: return nil
            case nil: return definitions[name]?.form == .let ? nil : name
            }
        case .text(let name): return name
        default: return nil
        }
    }

    mutating func matches(
        _ subject: Expression, _ pattern: Located<String>, _ span: SourceSpan, _ scope: Scope
    ) -> CheckedExpression {
        let subject = check(subject, scope)
        guard [.text, .any].contains(subject.type) || subject.type.columnType == .place else {
            report(CheckProblem.typeNeeded(.aText, subject.type, in: "matches", subject.span))
            return invalid(span)
        }
        return CheckedExpression(.matches(subject, pattern.value), .truth, subject.level, span)
    }
}

extension Expression {
    /// Without the brackets around it.
    public var unwrapped: Expression {
        if case .parenthesised(let inner) = form { return inner.unwrapped }
        return self
    }
}
