import Articles
import Corpus
import Language
import Messages

/// Asks an engine in the words of ``SQLSelect`` and understands what comes back. One for a session.
final class EngineLink {
    private let connection: any EngineConnection
    let dialect: Dialect
    /// What occurs in columns, as far as that was asked: articles are not added to an engine while one asks it.
    private var texts: [String: [String]] = [:]
    private var places: [String: [PlaceColumn.Place]] = [:]

    init(_ connection: any EngineConnection) {
        self.connection = connection
        dialect = Dialect(connection.engine)
    }

    /// What a query gives, column by column, as texts.
    func columns(of select: SQLSelect, _ context: RunContext, _ span: SourceSpan) throws(Diagnostic) -> EngineAnswer {
        let lines: [[UInt8]]
        do {
            lines = try connection.rows(of: dialect.text(select), unless: context.interruption)
        } catch {
            throw error.isInterruption ? RunProblem.interrupted : RunProblem.engine(error, span)
        }
        return try EngineAnswer(lines, names: select.columns.map(\.name), context, span)
    }

    /// The texts that occur in a column of a relation, in the order in which they first do; of a column that has
    /// about as many as rows only those that a typed one matches.
    func texts(
        _ column: String, of relation: String, typed: Set<String>, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> [String] {
        // The nearest topic is one of the topics.
        if column == "topic" { return try topics(of: relation, context, span) }
        let home = Self.home(of: column, in: relation)
        let isNearlyUnique = Self.nearlyUnique.contains(home.column)
        let key = ([home.relation, home.column] + (isNearlyUnique ? typed.sorted() : [])).joined(separator: "\u{1f}")
        if let known = texts[key] { return known }
        guard let table = EngineTables.table(home.relation), let value = table.column(of: home.column, .value),
            let known = table.column(of: home.column, .known)
        else { return [] }
        var condition = SQLCondition.compare(.column(known.name), .equal, .number(1))
        if isNearlyUnique {
            let compiler = ConditionCompiler(table: table, context: context)
            condition = .all([condition, .any(typed.compactMap { compiler.text(home.column, .text, is: $0) })])
        }
        let select = SQLSelect(
            columns: [
                .init(name: "t", term: .column(value.name)), .init(name: "first_row", term: .least(.column("row"))),
            ],
            table: table.name, condition: condition, groups: ["t"])
        let answer = try columns(of: select, context, span)
        let found = try answer.order(by: "first_row").map { answer.text("t", $0) }
        texts[key] = found
        return found
    }

    /// Columns that have about as many different texts as rows.
    private static let nearlyUnique: Set<String> = [
        "document", "title", "url", "sentence", "stated", "text", "computed", "reason",
    ]

    private func topics(
        of relation: String, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> [String] {
        let home = Self.home(of: "topics", in: relation)
        let key = home.relation + "\u{1f}topics"
        if let known = texts[key] { return known }
        guard let table = EngineTables.table(home.relation), let value = table.column(of: "topics", .value) else {
            return []
        }
        let select = SQLSelect(
            columns: [
                .init(name: "t", term: .column(value.name)), .init(name: "first_row", term: .least(.column("row"))),
            ],
            table: table.name, condition: .yes, groups: ["t"])
        let answer = try columns(of: select, context, span)
        var found: [String] = []
        for row in try answer.order(by: "first_row") {
            for word in answer.text("t", row).split(separator: " ") where !found.contains(String(word)) {
                found.append(String(word))
            }
        }
        texts[key] = found
        return found
    }

    /// The places that occur in a column of a relation, in the order in which they first do.
    func places(
        _ column: String, of relation: String, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> [PlaceColumn.Place] {
        let home = Self.home(of: column, in: relation)
        let key = home.relation + "." + home.column
        if let known = places[key] { return known }
        guard let table = EngineTables.table(home.relation), let id = table.column(of: home.column, .id),
            let name = table.column(of: home.column, .name), let label = table.column(of: home.column, .value),
            let known = table.column(of: home.column, .known)
        else { return [] }
        let select = SQLSelect(
            columns: [
                .init(name: "i", term: .column(id.name)), .init(name: "n", term: .least(.column(name.name))),
                .init(name: "l", term: .least(.column(label.name))),
                .init(name: "first_row", term: .least(.column("row"))),
            ], table: table.name, condition: .compare(.column(known.name), .equal, .number(1)), groups: ["i"])
        let answer = try columns(of: select, context, span)
        let found = try answer.order(by: "first_row").map {
            PlaceColumn.Place(id: answer.text("i", $0), name: answer.text("n", $0), label: answer.text("l", $0))
        }
        places[key] = found
        return found
    }

    /// Where all that occurs in a column stands: what facts show are attributes of figures, whose document is one of
    /// the documents.
    private static func home(of column: String, in relation: String) -> (relation: String, column: String) {
        switch (relation, column) {
        case ("facts", _): ("figures", column)
        case ("conflicts", "document"): ("documents", "document")
        case ("conflicts", _): ("figures", column)
        case ("figures", "document"), ("sentences", "document"), ("claims", "document"), ("coverage", "document"):
            ("documents", "document")
        case ("figures", "source"), ("figures", "folder"): ("documents", column)
        default: (relation, column)
        }
    }
}

/// The rows of an answer, as texts by column.
struct EngineAnswer {
    let rowCount: Int
    private var columns: [String: [String]] = [:]
    private let span: SourceSpan

    init(_ lines: [[UInt8]], names: [String], _ context: RunContext, _ span: SourceSpan) throws(Diagnostic) {
        rowCount = lines.count
        self.span = span
        for name in names { columns[name] = [] }
        for (index, line) in lines.enumerated() {
            try context.checkInterruption(index)
            let fields: [String: [UInt8]]
            do { fields = try JsonLine(line).fields } catch { throw RunProblem.unreadableAnswer(line, span) }
            for name in names {
                guard let field = fields[name] else { throw RunProblem.unreadableAnswer(line, span) }
                columns[name, default: []].append(String(decoding: field, as: UTF8.self))
            }
        }
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    func text(_ column: String, _ row: Int) -> String { columns[column]?[safe: row] ?? "" }

    func number(_ column: String, _ row: Int) throws(Diagnostic) -> Int {
        guard let number = Int(text(column, row)) else {
            throw RunProblem.unreadableAnswer(Array(text(column, row).utf8), span)
        }
        return number
    }

    /// A whole number of any length that is kept exactly: what engines call decimal may have a point and noughts
    /// behind it, or an exponent.
    func wide(_ column: String, _ row: Int) throws(Diagnostic) -> Int128 {
        var digits = Substring(text(column, row))
        if let point = digits.firstIndex(of: "."), digits[digits.index(after: point)...].allSatisfy({ $0 == "0" }) {
            digits = digits[..<point]
        }
        guard let number = Int128(digits) else {
            throw RunProblem.unreadableAnswer(Array(text(column, row).utf8), span)
        }
        return number
    }

    func flag(_ column: String, _ row: Int) throws(Diagnostic) -> Bool { try number(column, row) != 0 }

    /// The rows in ascending order of a column of whole numbers.
    func order(by column: String) throws(Diagnostic) -> [Int] {
        var numbers: [Int] = []
        for row in 0..<rowCount { numbers.append(try number(column, row)) }
        return numbers.indices.sorted { numbers[$0] < numbers[$1] }
    }
}
