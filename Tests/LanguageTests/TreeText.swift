@testable import Language

/// A program's tree as text in prefix form, short enough to be written by hand in a test.
enum TreeText {
    static func of(_ source: String) -> String {
        let program = parse(source)
        return (program.statements.map(text) + program.diagnostics.map { "!" + $0.code.text }).joined(separator: "; ")
    }

    static func text(_ statement: Statement) -> String {
        switch statement.form {
        case .definition(let definition): text(definition)
        case .query(let query): text(query)
        case .load(let path, let asFigures): "(load \(path.value)\(asFigures ? " as figures" : ""))"
        case .use(let path): "(use \(path.value))"
        case .expect(let condition): "(expect \(text(condition)))"
        case .why(let query): "(why \(text(query)))"
        case .whyNot(let phrase, let indicator): "(whynot \"\(phrase.value)\" \(indicator.value))"
        case .describe(let name): "(describe \(name.value))"
        case .sql(let query): "(sql \(text(query)))"
        case .continuation(let stages): "(go on" + stages.map { " | " + text($0) }.joined() + ")"
        }
    }

    static func text(_ definition: Definition) -> String {
        var words = ["\(definition.form.value.rawValue) \(definition.name.value)"]
        if !definition.parameters.isEmpty {
            words.append("[\(definition.parameters.map(\.value).joined(separator: " "))]")
        }
        if let label = definition.label { words.append("\"\(label.value)\"") }
        if let unit = definition.unit { words.append("in \(text(unit.value))") }
        switch definition.body {
        case .phrases(let phrases): words += phrases.map { "\"\($0.value)\"" }
        case .expression(let expression): words.append(text(expression))
        case .query(let query): words.append(text(query))
        }
        return "(" + words.joined(separator: " ") + ")"
    }

    static func text(_ query: Query) -> String {
        var head: String
        switch query.source {
        case .relation(let name): head = name.value
        case .nested(let query): head = "{\(text(query))}"
        case .aggregates(let aggregates):
            head = "ask " + text(aggregates.columns)
            if !aggregates.keys.isEmpty { head += " by " + text(aggregates.keys) }
            if let condition = aggregates.condition { head += " where " + text(condition) }
            if let relation = aggregates.relation { head += " from " + relation.value }
        }
        return head + query.stages.map { " | " + text($0) }.joined()
    }

    static func text(_ columns: [NamedExpression]) -> String {
        columns.map { ($0.name.map { "\($0.value):=" } ?? "") + text($0.expression) }.joined(separator: ", ")
    }

    static func text(_ stage: Stage) -> String {
        func by(_ keys: [NamedExpression]) -> String { keys.isEmpty ? "" : " by " + text(keys) }
        return switch stage.form {
        case .where(let condition): "where \(text(condition))"
        case .select(let columns): "select \(text(columns))"
        case .summarize(let columns, let keys): "summarize \(text(columns))" + by(keys)
        case .sort(let keys):
            "sort " + keys.map { text($0.expression) + ($0.descending ? " desc" : "") }.joined(separator: ", ")
        case .take(let count, let keys): "take \(count.value)" + by(keys)
        case .distinct(let columns): "distinct" + (columns.isEmpty ? "" : " " + text(columns))
        case .pivot(let key): "pivot \(text(key))"
        case .join(let query, let keys): "join {\(text(query))} on \(keys.map(\.value).joined(separator: ", "))"
        case .plot(let plot): "plot" + (plot.map { " " + $0.rawValue } ?? "")
        case .cite: "cite"
        case .export(let path, let replace): "export \(path.value)" + (replace ? " replace" : "")
        }
    }

    static func text(_ expression: Expression) -> String {
        func many(_ expressions: [Expression]) -> String { expressions.map(text).joined(separator: " ") }
        return switch expression.form {
        case .number(let value, let unit): "\(value)" + (unit.map { "_" + text($0) } ?? "")
        case .text(let text): "\"\(text)\""
        case .period(let period): "<\(period)>"
        case .truth(let value): "\(value)"
        case .missing: "missing"
        case .name(let name): name
        case .cell(let row, let column, _): "_[\(row)]" + (column.map { "." + $0 } ?? "")
        case .call(let name, let arguments): "\(name.value)(" + arguments.map(text).joined(separator: ", ") + ")"
        case .negated(let inner): "(neg \(text(inner)))"
        case .arithmetic(let left, let sign, let right): "(\(sign.value.rawValue) \(many([left, right])))"
        case .comparison(let left, let sign, let right): "(\(sign.value.rawValue) \(many([left, right])))"
        case .not(let inner): "(not \(text(inner)))"
        case .and(let left, let right): "(and \(many([left, right])))"
        case .or(let left, let right): "(or \(many([left, right])))"
        case .inList(let left, let list, let isNegated): "(\(isNegated ? "not-" : "")in \(text(left)) [\(many(list))])"
        case .inRange(let left, let right, let isNegated): "(\(isNegated ? "not-" : "")in \(many([left, right])))"
        case .has(let left, let right): "(has \(many([left, right])))"
        case .matches(let left, let pattern): "(matches \(text(left)) \"\(pattern.value)\")"
        case .overlaps(let left, let right): "(overlaps \(many([left, right])))"
        case .isMissing(let inner, let isKnown): "(\(isKnown ? "known" : "missing") \(text(inner)))"
        case .range(let left, let right): "\(left.map(text) ?? "")..\(right.map(text) ?? "")"
        case .otherwise(let left, let right): "(else \(many([left, right])))"
        case .query(let query): "{\(text(query))}"
        case .parenthesised(let inner): "(\(text(inner)))"
        case .invalid: "?"
        }
    }

    static func text(_ argument: Expression.Argument) -> String {
        switch argument {
        case .expression(let expression): text(expression)
        case .distinct(let expression): "distinct \(text(expression))"
        }
    }

    static func text(_ unit: UnitName) -> String {
        switch unit {
        case .percent: "%"
        case .percentPoints: "điểm%"
        case .named(let name): name
        case .money(let code): code
        }
    }
}
