import Messages

extension Parser {
    /// A query that a statement is or holds: goes on at the next stage after an error, so that each
    /// stage is reported on by itself. What could not be read is ``Expression/Form/invalid`` or left out.
    mutating func outerQuery() -> Query {
        let start = span.start
        var source: Query.Source
        do throws(ParseFailure) {
            source = try querySource()
            if kind != .pipe { leftOver() }
        } catch {
            let invalid = NamedExpression(name: nil, expression: Expression(.invalid, span(from: start)))
            source = .aggregates(AggregateQuery(columns: [invalid], keys: [], condition: nil, relation: nil))
        }
        skipToStage()
        let stages = outerStages()
        return Query(source: source, stages: stages, span: span(from: start))
    }

    /// `| STAGE …` to the end of the statement.
    mutating func outerStages() -> [Stage] {
        var stages: [Stage] = []
        while take(.pipe) {
            do throws(ParseFailure) {
                stages.append(try stage())
                if kind != .pipe { leftOver() }
            } catch {}
            skipToStage()
        }
        return stages
    }

    /// What stands before the first `|`: a name, aggregates with their `by`, `where` and `from`, or a
    /// query in brackets.
    mutating func querySource() throws(ParseFailure) -> Query.Source {
        let columns = try list { (parser) throws(ParseFailure) in try parser.expression() }
        let tail = try queryTail()
        return Self.source(columns, tail)
    }

    /// `by KEYS`, `where CONDITION`, `from RELATION`, in any order.
    struct QueryTail {
        var keys: [NamedExpression] = []
        var condition: Expression?
        var relation: Name?
        var isEmpty: Bool { keys.isEmpty && condition == nil && relation == nil }
    }

    mutating func queryTail() throws(ParseFailure) -> QueryTail {
        var tail = QueryTail()
        while kind == .reserved {
            let clause = span
            switch word {
            case .by:
                advance()
                if !tail.keys.isEmpty { throw twice("by", clause, .joinKeysWithComma) }
                tail.keys = try namedList()
            case .where:
                advance()
                if tail.condition != nil { throw twice("where", clause, .joinConditions) }
                tail.condition = try expression()
            case .from:
                advance()
                if tail.relation != nil { throw twice("from", clause, .oneRelation) }
                tail.relation = try name(.relationName)
            default: return tail
            }
        }
        return tail
    }

    private mutating func twice(_ clause: String, _ span: SourceSpan, _ help: Message) -> ParseFailure {
        fail(.clauseTwice, .clauseTwice(clause: clause), span, help: [help])
    }

    private static func source(_ columns: [Expression], _ tail: QueryTail) -> Query.Source {
        if tail.isEmpty, let only = columns.first, columns.count == 1 {
            switch only.form {
            case .name(let name): return .relation(Located(name, only.span))
            case .query(let query): return .nested(query)
            default: break
            }
        }
        return .aggregates(
            AggregateQuery(
                columns: columns.map(column), keys: tail.keys, condition: tail.condition, relation: tail.relation))
    }

    /// In a query, a column of the form `NAME = EXPRESSION` names itself.
    private static func column(_ expression: Expression) -> NamedExpression {
        if case .comparison(let left, let sign, let right) = expression.form, sign.value == .equal,
            case .name(let name) = left.form
        {
            return NamedExpression(name: Located(name, left.span), expression: right)
        }
        return NamedExpression(name: nil, expression: expression)
    }

    /// `(EXPRESSION)` or `(QUERY)`
    mutating func brackets() throws(ParseFailure) -> Expression {
        let open = span
        try enter()
        defer { nesting -= 1 }
        advance()
        guard kind != .close else {
            throw fail(.emptyBrackets, .bracketsEmpty, open.joined(with: span), help: [.bracketsEmptyHelp])
        }
        var highest = 0
        let form = try inBrackets(open) { (parser) throws(ParseFailure) in
            let start = parser.span.start
            let columns = try parser.list { (parser) throws(ParseFailure) in
                let column = try parser.expression()
                highest = max(highest, parser.height)
                return column
            }
            let tail = try parser.queryTail()
            guard tail.isEmpty, parser.kind != .pipe, let only = columns.first, columns.count == 1 else {
                let source = Self.source(columns, tail)
                let stages = try parser.innerStages()
                return Expression.Form.query(Query(source: source, stages: stages, span: parser.span(from: start)))
            }
            return .parenthesised(only)
        }
        return try raised(highest, Expression(form, span(from: open.start)))
    }

    /// `| STAGE …` within brackets.
    private mutating func innerStages() throws(ParseFailure) -> [Stage] {
        var stages: [Stage] = []
        while take(.pipe) { stages.append(try stage()) }
        return stages
    }

    // MARK: Columns with names

    /// `[NAME =] EXPRESSION, …`, where comparisons take brackets.
    mutating func namedList() throws(ParseFailure) -> [NamedExpression] {
        try list { (parser) throws(ParseFailure) in try parser.namedExpression() }
    }

    mutating func namedExpression() throws(ParseFailure) -> NamedExpression {
        var name: Name?
        if kind == .name || kind == .quotedName, kind(ahead: 1) == .equal {
            name = try self.name(.aColumnsName)
            advance()
        }
        return NamedExpression(name: name, expression: try bareExpression())
    }

    /// An expression in a place where a comparison takes brackets.
    mutating func bareExpression() throws(ParseFailure) -> Expression {
        let start = span.start
        if kind == .reserved, word == .not { try reportBareCondition(start) }
        let expression = try expression(.otherwise)
        if isComparisonAhead || word == .and && kind == .reserved || word == .or && kind == .reserved {
            try reportBareCondition(start, expression)
        }
        return expression
    }

    private mutating func reportBareCondition(_ start: Int, _ left: Expression? = nil) throws(ParseFailure) {
        let sign = span
        let signWord = word
        // Read the rest of it, so that what stands behind is looked at too.
        if left == nil {
            _ = try expression()
        } else {
            while kind == .reserved && (word == .and || word == .or) || isComparisonAhead {
                advance()
                if startsOperand || kind == .dots || (kind == .reserved && word == .not) { _ = try expression() }
            }
        }
        let condition = source.text(span(from: start))
        throw fail(
            .comparisonNeedsBrackets, .conditionTakesBrackets, sign,
            help: bareConditionHelp(condition, sign: signWord))
    }
}
