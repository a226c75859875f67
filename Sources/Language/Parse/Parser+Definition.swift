import Messages

extension Parser {
    /// `FORM NAME [(PARAMETERS)] ["LABEL"] [in UNIT] : BODY`
    mutating func definition(_ form: Definition.Form) throws(ParseFailure) -> Definition {
        let start = span
        advanceWord()
        let name = try name(.nameOf(form: form.asWritten))
        let parameters = try parameters(form)
        let label = kind == .text ? try text(.aLabel) : nil
        let unit = try definitionUnit(form)
        guard take(.colon) else {
            throw unexpected(.sign(text: ":"), help: kind == .equal ? [.bodyBehindColon] : [])
        }
        let body = try definitionBody(form)
        return Definition(
            form: Located(form, start), name: name, parameters: parameters, label: label, unit: unit, body: body,
            span: span(from: start.start))
    }

    private mutating func parameters(_ form: Definition.Form) throws(ParseFailure) -> [Name] {
        guard kind == .open else { return [] }
        let open = span
        advance()
        guard kind != .close else {
            throw fail(
                .emptyBrackets, .parametersEmpty, open.joined(with: span),
                help: [.leaveBracketsOut])
        }
        let parameters = try inBrackets(open) { (parser) throws(ParseFailure) in
            try parser.list { (parser) throws(ParseFailure) in try parser.name(.parameterName) }
        }
        if form != .filter, form != .indicator {
            report(
                .misplacedPart, .takesNoParameters(form: form.asWritten), SourceSpan(open.start, lastEnd),
                help: [.parametersBelong])
        }
        return parameters
    }

    private mutating func definitionUnit(_ form: Definition.Form) throws(ParseFailure) -> Located<UnitName>? {
        guard kind == .reserved, word == .in else { return nil }
        let start = span.start
        advance()
        let unit = try unit()
        if form != .indicator {
            report(
                .misplacedPart, .takesNoUnit(form: form.asWritten), SourceSpan(start, lastEnd),
                help: [.unitBelongs])
        }
        return unit
    }

    private mutating func definitionBody(_ form: Definition.Form) throws(ParseFailure) -> Definition.Body {
        switch form {
        case .topic, .unit:
            do throws(ParseFailure) {
                return .phrases(try list { (parser) throws(ParseFailure) in try parser.phrase() })
            } catch {
                skipStatement()
                return .phrases([])
            }
        case .filter:
            do throws(ParseFailure) { return .expression(try expression()) } catch {
                skipStatement()
                return .expression(Expression(.invalid, span))
            }
        case .indicator: return .query(try indicatorBody())
        case .let:
            guard kind != .end else { throw unexpected(.aQueryOrValue) }
            return Self.letBody(outerQuery())
        }
    }

    /// `"PHRASE"`; words without quotes are shown with them.
    private mutating func phrase() throws(ParseFailure) -> Located<String> {
        guard kind == .name || kind == .reserved || kind == .number else { return try text(.aQuotedPhrase) }
        var end = index
        while end + 1 < statementEnd, [.name, .reserved, .number].contains(tokens[end + 1].kind) { end += 1 }
        let typed = source.text(SourceSpan(span.start, tokens[end].span.end))
        throw unexpected(.aQuotedPhrase, help: [.write(form: "\"\(typed)\"")])
    }

    /// `AGGREGATE [where CONDITION] [from RELATION]`
    private mutating func indicatorBody() throws(ParseFailure) -> Query {
        let start = span.start
        let invalid = Expression(.invalid, SourceSpan(start, start))
        var column = invalid
        var tail = QueryTail()
        do throws(ParseFailure) {
            column = try bareExpression()
            tail = try queryTail()
        } catch { skipStatement() }
        if let key = tail.keys.first {
            report(
                .misplacedPart, .indicatorHasNoKeys, key.expression.span,
                help: [.keysWhereAsked])
        }
        if kind == .pipe || kind == .comma {
            report(
                .misplacedPart, .indicatorIsOneAggregate, span,
                help: [.nameAQuery])
            skipStatement()
        }
        let aggregate = AggregateQuery(
            columns: [NamedExpression(name: nil, expression: column)], keys: [], condition: tail.condition,
            relation: tail.relation)
        return Query(source: .aggregates(aggregate), stages: [], span: span(from: start))
    }

    /// A `let` is a value where its body is one expression without stages and clauses.
    private static func letBody(_ query: Query) -> Definition.Body {
        guard query.stages.isEmpty, case .aggregates(let aggregate) = query.source,
            aggregate.columns.count == 1, let column = aggregate.columns.first, aggregate.keys.isEmpty,
            aggregate.condition == nil, aggregate.relation == nil
        else { return .query(query) }
        guard let name = column.name else { return .expression(column.expression) }
        // `let x: a = b` names no column: it compares.
        let left = Expression(.name(name.value), name.span)
        let sign = Located(Expression.Comparison.equal, SourceSpan(name.span.end, column.expression.span.start))
        return .expression(Expression(.comparison(left, sign, column.expression), query.span))
    }
}
