import Corpus
import Language

/// Has an engine filter, group and add up for a summary.
///
/// Rows are grouped as finely as anything hangs on: by the columns that keys and conditions ask, by what makes rows
/// alike, by where and when they stand where a sum must know it. For each such group the engine gives how many rows it
/// has, and exact sums and extremes of numbers; a group is a row here, and conditions, keys and the one fold are those
/// of rows. A condition that an engine knows for each row is a column too: it says what the condition comes to.
struct GroupedPlan {
    let relation: String
    let table: EngineTable
    let select: SQLSelect
    /// Columns of the relation that groups have.
    let columns: [CheckedQuery.Column]
    let typed: [String: Set<String>]
    /// Conditions that the engine tells, by ``CheckedExpression/fullText``, and the columns that say what they are.
    let told: [String: String]
    /// By slot of the summary's ``GroupPlan``: the column whose numbers the engine adds up.
    let summed: [Int: String]

    /// What stands before an engine's own name in the name of a column of the answer.
    static let prefix = "g_"

    /// Nil where rows must come over as they are.
    init?(
        _ relation: String, _ filters: [CheckedCondition], _ summary: CheckedQuery.Summary, _ context: RunContext
    ) throws(Diagnostic) {
        guard let table = EngineTables.table(relation), let shape = Schema.standard.relation(relation) else {
            return nil
        }
        self.relation = relation
        self.table = table
        let plan = GroupPlan(summary.outputs)
        let compiler = ConditionCompiler(table: table, context: context)
        let hasFigures = shape.column("role") != nil
        var grouping = Grouping(table: table)
        var typed = NeededColumns()
        for key in summary.keys {
            guard let names = key.expression.columnNames else { return nil }
            grouping.add(names)
            typed.add(key.expression)
        }

        // Conditions.
        var told: [String: String] = [:]
        var truths: [SQLSelect.Column] = []
        for part in (filters + plan.conditions.flatMap { $0 }).flatMap(\.parts) {
            let text = part.expression.fullText
            guard told[text] == nil else { continue }
            guard let names = part.expression.columnNames else { return nil }
            var own = NeededColumns()
            own.add(part.expression)
            if own.typed.isEmpty, part.expression.isQuiet, !names.isSubset(of: Self.few),
                let compiled = try compiler.compile(part.expression), compiled.isExact
            {
                let name = "t_\(truths.count)"
                told[text] = name
                truths.append(.init(name: name, term: compiled.truth.code))
            } else {
                grouping.add(names)
                typed.add(part.expression)
            }
        }

        // Aggregates.
        let passing = Passing(compiler)
        var wanted: [SQLCondition] = []
        for conditions in plan.conditions { wanted.append(try passing.condition(ofAll: conditions)) }
        var summed: [Int: String] = [:]
        for (number, slot) in plan.slots.enumerated() {
            if slot.function == .count, slot.aggregate.argument == nil { continue }
            if hasFigures { grouping.add(["kind", "unit", "status", "change", "role"]) }
            let needs = Partial.Needs(slot.function)
            if hasFigures, !needs.intersection([.standings, .perPeriod]).isEmpty {
                grouping.add(["place", "period"])
                if shape.column("part") != nil { grouping.add(["part"]) }
            }
            if hasFigures, let name = Self.summedColumn(slot, table) {
                summed[number] = name
                continue
            }
            guard let argument = slot.aggregate.argument, let names = argument.columnNames else { return nil }
            grouping.add(names, where: slot.condition.map { wanted[$0] } ?? .yes)
            typed.add(argument)
        }
        for name in Set(summed.values) where Self.upper(of: name) != nil { grouping.add(["qualifier"]) }
        // A number is one of a unit, wherever it is asked.
        if hasFigures, grouping.guards.keys.contains(where: { table.column(of: $0, .whole) != nil }) {
            grouping.add(["kind", "unit"])
        }

        columns = Runner.columns(shape).filter { grouping.guards[$0.name] != nil }
        self.typed = typed.typed
        self.told = told
        self.summed = summed
        var keys: [SQLSelect.Column] = []
        for column in columns {
            for source in FetchedColumn(column, table).sources {
                let name = Self.prefix + source
                let term = grouping.term(source, of: column.name)
                if let known = keys.firstIndex(where: { $0.name == name }) {
                    // Two columns read it: it is there wherever either wants it.
                    if keys[known].term != term { keys[known].term = .column(source) }
                } else {
                    keys.append(.init(name: name, term: term))
                }
            }
        }
        keys += truths
        var sums: [SQLSelect.Column] = [
            .init(name: "n", term: .count), .init(name: "first_row", term: .least(.column("row"))),
            .init(name: "last_row", term: .greatest(.column("row"))),
        ]
        for name in Set(summed.values).sorted() {
            let extremes = plan.slots.enumerated().contains { number, slot in
                summed[number] == name && (slot.function == .min || slot.function == .max)
            }
            guard let terms = SummedColumn(name, table).terms(withExtremes: extremes) else { return nil }
            keys.append(terms.known)
            sums += terms.sums
        }
        if Set(summed.values).contains(where: { Self.upper(of: $0) != nil }) {
            guard let words = table.column(of: "words", .value), let known = table.column(of: "words", .known) else {
                return nil
            }
            sums.append(.init(name: "s_words", term: .least(.column(words.name))))
            sums.append(.init(name: "s_words_known", term: .least(.column(known.name))))
        }
        // Where nothing parts rows, a group of all there are, and none where there are none.
        if keys.isEmpty {
            let isRow = SQLCondition.compare(.column("row"), .greaterOrEqual, .number(0))
            keys.append(
                .init(name: "k", term: .choice([.init(condition: isRow, term: .number(1))], otherwise: .number(0))))
        }
        let isEveryRow = plan.slots.isEmpty || plan.slots.contains { $0.condition == nil }
        let condition = try passing.condition(of: filters, then: isEveryRow ? .yes : .any(wanted)).condition
        select = SQLSelect(
            columns: keys + sums, table: table.name, condition: condition, groups: keys.map(\.name))
    }

    /// Columns of which there are few different values, so that a condition of them is asked once for each.
    private static let few: Set<String> = [
        "kind", "unit", "status", "change", "role", "qualifier", "part", "cumulative", "place_level", "place",
        "place_id", "period", "year", "relation", "verdict", "why",
    ]

    /// The column of the upper ends of a column's ranges, where it has any.
    static func upper(of column: String) -> String? {
        column == "value" ? "high" : column == "rate" ? "rate_high" : nil
    }

    private static func summedColumn(_ slot: GroupPlan.Slot, _ table: EngineTable) -> String? {
        switch slot.function {
        case .sum, .mean, .min, .max: break
        default: return nil
        }
        guard case .column(_, let name)? = slot.aggregate.argument?.bare.form, table.column(of: name, .whole) != nil
        else { return nil }
        return name
    }

    /// The columns by which rows are grouped, each with the rows for which it matters.
    private struct Grouping {
        let table: EngineTable
        var guards: [String: SQLCondition] = [:]

        init(table: EngineTable) { self.table = table }

        mutating func add(_ names: Set<String>, where condition: SQLCondition = .yes) {
            for name in names { guards[name] = .any([guards[name] ?? .no, condition]) }
        }

        /// The column where it matters; else what it has where nothing is known.
        func term(_ source: String, of name: String) -> SQLTerm {
            guard let condition = guards[name], condition != .yes,
                let column = table.columns.first(where: { $0.name == source })
            else { return .column(source) }
            let nothing: SQLTerm = column.type == .text ? .text("") : .number(0)
            return .choice([.init(condition: condition, term: .column(source))], otherwise: nothing)
        }
    }
}

extension SQLTruth {
    /// As a number: 2 for true, 0 for false, 1 where it is unknown.
    var code: SQLTerm {
        .choice(
            [.init(condition: isTrue, term: .number(2)), .init(condition: isFalse, term: .number(0))],
            otherwise: .number(1))
    }
}

/// What an engine gives of a column of numbers for each group of rows.
struct SummedColumn {
    let name: String
    private let table: EngineTable

    init(_ name: String, _ table: EngineTable) {
        self.name = name
        self.table = table
    }

    /// Names of columns of the answer.
    var known: String { "k_" + name }
    var whole: String { "s_" + name + "_whole" }
    var part: String { "s_" + name + "_part" }
    var negative: String { "s_" + name + "_negative" }
    var least: String { "s_" + name + "_least" }
    var greatest: String { "s_" + name + "_greatest" }
    var upperWhole: String { "s_" + name + "_upper_whole" }
    var upperPart: String { "s_" + name + "_upper_part" }
    var upperLeast: String { "s_" + name + "_upper_least" }
    var upperGreatest: String { "s_" + name + "_upper_greatest" }

    /// Whether there is a number parts rows, so that what is added up is all there or not at all.
    func terms(withExtremes: Bool) -> (known: SQLSelect.Column, sums: [SQLSelect.Column])? {
        func column(_ name: String, _ part: EngineColumn.Part) -> SQLTerm? {
            table.column(of: name, part).map { .column($0.name) }
        }
        guard let known = column(name, .known), let whole = column(name, .whole), let part = column(name, .part) else {
            return nil
        }
        let below = SQLCondition.compare(whole, .less, .number(0))
        var sums: [SQLSelect.Column] = [
            .init(name: self.whole, term: .sum(whole)), .init(name: self.part, term: .sum(part)),
            .init(
                name: negative, term: .sum(.choice([.init(condition: below, term: .number(1))], otherwise: .number(0)))),
        ]
        if withExtremes {
            let number = SQLTerm.joined(whole: whole, part: part)
            sums.append(.init(name: least, term: .least(number)))
            sums.append(.init(name: greatest, term: .greatest(number)))
        }
        if let upper = GroupedPlan.upper(of: name) {
            guard let isThere = column(upper, .known), let above = column(upper, .whole),
                let rest = column(upper, .part)
            else { return nil }
            let has = SQLCondition.compare(isThere, .equal, .number(1))
            func end(_ upper: SQLTerm, _ own: SQLTerm) -> SQLTerm {
                .choice([.init(condition: has, term: upper)], otherwise: own)
            }
            sums.append(.init(name: upperWhole, term: .sum(end(above, whole))))
            sums.append(.init(name: upperPart, term: .sum(end(rest, part))))
            if withExtremes {
                let number = SQLTerm.joined(whole: end(above, whole), part: end(rest, part))
                sums.append(.init(name: upperLeast, term: .least(number)))
                sums.append(.init(name: upperGreatest, term: .greatest(number)))
            }
        }
        return (.init(name: self.known, term: known), sums)
    }
}
