extension Parser {
    /// `FORM NAME [(PARAMETERS)] ["LABEL"] [in UNIT] : BODY`
    mutating func definition(_ form: Definition.Form) throws(ParseFailure) -> Definition {
        let start = span
        advanceWord()
        let name = try name("the name of a \(form.rawValue)")
        let parameters = try parameters(form)
        let label = kind == .text ? try text("a label") : nil
        let unit = try definitionUnit(form)
        guard take(.colon) else {
            throw unexpected("`:`", help: kind == .equal ? ["what it stands for comes behind `:`"] : [])
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
                .emptyBrackets, "a list of parameters is empty", open.joined(with: span),
                help: ["leave the brackets out"])
        }
        let parameters = try inBrackets(open) { (parser) throws(ParseFailure) in
            try parser.list { (parser) throws(ParseFailure) in try parser.name("a parameter's name") }
        }
        if form != .filter, form != .indicator {
            report(
                .misplacedPart, "a \(form.rawValue) takes no parameters", SourceSpan(open.start, lastEnd),
                help: ["parameters belong to a `filter` or an `indicator`"])
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
                .misplacedPart, "a \(form.rawValue) takes no unit", SourceSpan(start, lastEnd),
                help: ["`in UNIT` belongs to an `indicator`"])
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
            guard kind != .end else { throw unexpected("a query or a value") }
            return Self.letBody(outerQuery())
        }
    }

    /// `"PHRASE"`; words without quotes are shown with them.
    private mutating func phrase() throws(ParseFailure) -> Located<String> {
        guard kind == .name || kind == .reserved || kind == .number else { return try text("a phrase in quotes") }
        var end = index
        while end + 1 < statementEnd, [.name, .reserved, .number].contains(tokens[end + 1].kind) { end += 1 }
        let typed = source.text(SourceSpan(span.start, tokens[end].span.end))
        throw unexpected("a phrase in quotes", help: ["write `\"\(typed)\"`"])
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
                .misplacedPart, "an indicator has no `by` of its own", key.expression.span,
                help: ["give the keys where it is asked for: `NAME by place`"])
        }
        if kind == .pipe || kind == .comma {
            report(
                .misplacedPart, "an indicator is one aggregate, without stages", span,
                help: ["to name a query, write `let`"])
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
