import Messages

/// Writes queries as an engine takes them.
struct Dialect: Sendable {
    let engine: Engine

    init(_ engine: Engine) { self.engine = engine }

    /// The query, a clause a line, without a semicolon.
    func text(_ select: SQLSelect) -> String {
        var lines = ["SELECT"]
        lines += select.columns.enumerated().map { number, column in
            let written = text(column.term)
            let name = name(column.name)
            let comma = number + 1 < select.columns.count ? "," : ""
            return "  " + (written == name ? written : "\(written) AS \(name)") + comma
        }
        lines.append("FROM " + name(select.table))
        switch select.condition {
        case .yes: break
        case .and(let parts):
            lines.append("WHERE " + bracketed(parts[0]))
            lines += parts.dropFirst().map { "  AND " + bracketed($0) }
        case let condition: lines.append("WHERE " + text(condition))
        }
        if !select.groups.isEmpty { lines.append("GROUP BY " + select.groups.map(name).joined(separator: ", ")) }
        if !select.order.isEmpty { lines.append("ORDER BY " + select.order.map(name).joined(separator: ", ")) }
        if let limit = select.limit { lines.append("LIMIT \(limit)") }
        return lines.joined(separator: "\n")
    }

    /// Names are those of ``EngineTables`` and what is made of them: letters, digits and `_`.
    func name(_ name: String) -> String {
        switch engine {
        case .duckdb, .postgresql: "\"\(name)\""
        case .clickhouse, .spark: "`\(name)`"
        }
    }

    // MARK: Conditions

    func text(_ condition: SQLCondition) -> String {
        switch condition {
        case .yes: "1 = 1"
        case .no: "1 = 0"
        case .compare(let left, let comparison, let right):
            "\(text(left)) \(comparison.rawValue) \(text(right))"
        case .holds(let whole, let part):
            switch engine {
            case .duckdb, .postgresql: "strpos(\(text(whole)), \(literal(part))) > 0"
            case .clickhouse: "position(\(text(whole)), \(literal(part))) > 0"
            case .spark: "instr(\(text(whole)), \(literal(part))) > 0"
            }
        case .isOneOf(let term, let among): "\(text(term)) IN (\(among.map(text).joined(separator: ", ")))"
        case .not(let inner): "NOT (\(text(inner)))"
        case .and(let parts): parts.map(bracketed).joined(separator: " AND ")
        case .or(let parts): parts.map(bracketed).joined(separator: " OR ")
        }
    }

    private func bracketed(_ condition: SQLCondition) -> String {
        switch condition {
        case .and, .or: "(\(text(condition)))"
        default: text(condition)
        }
    }

    // MARK: Terms

    func text(_ term: SQLTerm) -> String {
        switch term {
        case .column(let name): return self.name(name)
        case .text(let text): return literal(text)
        case .number(let number): return wholeNumber(number)
        case .choice(let branches, let otherwise):
            let cases = branches.map { "WHEN \(text($0.condition)) THEN \(text($0.term))" }.joined(separator: " ")
            return "CASE \(cases) ELSE \(text(otherwise)) END"
        case .count: return engine == .clickhouse ? "count()" : "count(*)"
        case .sum(let inner): return "sum(\(wide(inner)))"
        case .least(let inner): return "min(\(text(inner)))"
        case .greatest(let inner): return "max(\(text(inner)))"
        case .joined(let whole, let part):
            let one = EngineTables.partsOfOne
            switch engine {
            case .duckdb: return "\(text(whole))::HUGEINT * \(one) + \(text(part))"
            case .postgresql: return "\(text(whole))::NUMERIC * \(one) + \(text(part))"
            case .spark:
                return "CAST(\(text(whole)) AS DECIMAL(19,0)) * CAST(\(one) AS DECIMAL(19,0)) + \(text(part))"
            case .clickhouse: return "toDecimal128(\(text(whole)), 0) * toInt64(\(one)) + \(text(part))"
            }
        }
    }

    /// What is added up, so wide that no sum is cut: what an engine adds in 64 bits would turn round unseen.
    private func wide(_ term: SQLTerm) -> String {
        switch engine {
        // A sum of whole numbers is wider there than they are.
        case .duckdb, .postgresql: text(term)
        case .spark: "CAST(\(text(term)) AS DECIMAL(38,0))"
        case .clickhouse: "toDecimal128(\(text(term)), 0)"
        }
    }

    private func wholeNumber(_ number: Int64) -> String {
        // The least one is no literal: its digits alone are one too many.
        guard number == .min else { return number < 0 ? "(\(number))" : String(number) }
        return "(\(number + 1) - 1)"
    }

    // MARK: Literals

    /// A text as a literal that means that text and nothing else, whatever is in it.
    ///
    /// Letters beyond ASCII stand for themselves on every engine; of ASCII only what means nothing anywhere does,
    /// where the engine has an escape for the rest. DuckDB's plain literals have none but the doubled quote, and need
    /// none. A text with a NUL is in no engine's column: ``ConditionCompiler`` asks none for it.
    func literal(_ text: String) -> String {
        switch engine {
        case .duckdb: return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        case .postgresql:
            let escaped = escaped(text) { "\\x" + Self.hex($0, 2) }
            return (escaped == text ? "'" : "E'") + escaped + "'"
        case .clickhouse: return "'" + escaped(text) { "\\x" + Self.hex($0, 2) } + "'"
        case .spark: return "'" + escaped(text) { "\\u" + Self.hex($0, 4) } + "'"
        }
    }

    private func escaped(_ text: String, _ escape: (UInt32) -> String) -> String {
        var result = ""
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { before = scalar }
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "_", ".", ",", "(", ")", "%", "+":
                result.unicodeScalars.append(scalar)
            // Two begin a comment, for a client that looks no closer.
            case "-" where before != "-": result.unicodeScalars.append(scalar)
            case _ where scalar.value >= 0x80: result.unicodeScalars.append(scalar)
            default: result += escape(scalar.value)
            }
        }
        return result
    }

    private static func hex(_ number: UInt32, _ width: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
