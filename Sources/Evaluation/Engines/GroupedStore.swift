import Corpus
import Figures
import Language
import VietnameseText

/// Groups of alike rows that an engine counted and added up, each as one row that stands for as many.
final class GroupedStore: RowStore {
    let columns: [CheckedQuery.Column]
    let count: Int
    private let base: BaseStore
    private let families: UnitFamilies
    private let rowCounts: [Int]
    private let firstRows: [Int]
    private let lastRows: [Int]
    private let told: [String: [Truth]]
    private let summed: [Int: String]
    private var totals: [String: [GroupTotal?]] = [:]
    private let kind: Int?
    private let unit: Int?
    private let qualifier: Int?

    init(
        _ plan: GroupedPlan, _ answer: EngineAnswer, _ link: EngineLink, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) {
        // In the order in which the first row of each comes, so that what comes first is first here too.
        let order = try answer.order(by: "first_row")
        guard var fetched = FetchedTable(plan.relation, rows: order.count) else { throw RunProblem.interrupted }
        for column in plan.columns.filter({ $0.name == "unit" }) + plan.columns.filter({ $0.name != "unit" }) {
            let reader = FetchedColumn(column, plan.table)
            let among = try reader.dictionary(plan.typed[column.name], plan.relation, link, context, span)
            fetched.set(column.name, try reader.values(answer, order, prefix: GroupedPlan.prefix, among: among))
        }
        columns = Schema.standard.relation(plan.relation).map(Runner.columns) ?? []
        base = BaseStore(fetched.table, columns, context)
        count = order.count
        families = context.families
        func numbers(_ name: String) throws(Diagnostic) -> [Int] {
            var numbers: [Int] = []
            for row in order { numbers.append(try answer.number(name, row)) }
            return numbers
        }
        rowCounts = try numbers("n")
        firstRows = try numbers("first_row")
        lastRows = try numbers("last_row")
        var told: [String: [Truth]] = [:]
        for (text, name) in plan.told {
            told[text] = try numbers(name).map { $0 == 2 ? .yes : $0 == 0 ? .no : .unknown }
        }
        self.told = told
        summed = plan.summed
        kind = columns.firstIndex { $0.name == "kind" }
        unit = columns.firstIndex { $0.name == "unit" }
        qualifier = columns.firstIndex { $0.name == "qualifier" }
        for name in Set(plan.summed.values) {
            let reader = SummedColumn(name, plan.table)
            var column: [GroupTotal?] = []
            for row in order { column.append(try GroupTotal(reader, answer, row)) }
            totals[name] = column
        }
    }

    func value(_ column: Int, _ row: Int) -> Value { base.value(column, row) }
    func typed(_ column: Int) -> Column? { base.typed(column) }
    func kind(_ row: Int, _ unit: Unit) -> AlikeKind { base.kind(row, unit) }
    func standing(_ row: Int) -> Standing { base.standing(row) }
    func explain(_ column: Int, _ row: Int) -> WhyNode { base.explain(column, row) }

    func weight(_ row: Int) -> Int { rowCounts[safe: row] ?? 1 }
    func numbers(_ row: Int) -> ClosedRange<Int> {
        guard let first = firstRows[safe: row], let last = lastRows[safe: row], first <= last else { return row...row }
        return first...last
    }

    func told(_ expression: CheckedExpression) -> RowTruthOf? {
        guard !told.isEmpty, let truths = told[expression.fullText] else { return nil }
        return { row throws(Diagnostic) in truths[safe: row] ?? .unknown }
    }

    // MARK: Sums

    func partial(_ slot: Int, _ row: Int, _ function: Aggregate, _ standing: Standing) -> Partial? {
        guard let name = summed[slot], let column = totals[name] else { return nil }
        guard let total = column[safe: row] ?? nil else {
            var partial = Partial(for: function)
            partial.rows = weight(row)
            partial.missing = partial.rows
            return partial
        }
        let unit = unit(of: name, row)
        var partial = Partial(kind: base.kind(row, unit), for: function)
        let hasBounds = GroupedPlan.upper(of: name) != nil
        total.add(weight(row), hasBounds ? qualifier(row) : .exact, unit, to: &partial)
        if partial.needs.contains(.standings) { partial.standings[standing] = partial.rows }
        if partial.rows == 1,
            let single = total.single(unit, hasBounds ? qualifier(row) : nil, words(of: name, row, total))
        {
            partial.first = RowValue(row: numbers(row).lowerBound, value: .quantity(single))
            partial.last = partial.first
        }
        return partial
    }

    private func word(_ column: Int?, _ row: Int) -> String? {
        switch column.map({ base.value($0, row) }) {
        case .symbol(let word)?, .text(let word)?: word
        default: nil
        }
    }

    private func unit(of name: String, _ row: Int) -> Unit {
        if name == "rate" { return .percent }
        let kind = word(kind, row).flatMap(Figure.Kind.init(rawValue:)) ?? .count
        return Unit(kind: kind, unit: word(unit, row), families: families)
    }

    private func qualifier(_ row: Int) -> Figure.Qualifier {
        word(qualifier, row).flatMap(Figure.Qualifier.init(rawValue:)) ?? .exact
    }

    /// The words of a text; a ratio's rate is computed and has none.
    private func words(of name: String, _ row: Int, _ total: GroupTotal) -> String? {
        if name == "rate", word(kind, row) != Figure.Kind.percent.rawValue { return nil }
        return total.words.map(BaseStore.withoutTotal)
    }
}

/// Exact sums and extremes of the numbers of a group of alike rows, which all have one qualifier.
private struct GroupTotal {
    private let sum: ExactDecimal?
    private let upper: ExactDecimal?
    private let negative: Int
    private let extremes: (least: ExactDecimal, greatest: ExactDecimal)?
    private let upperExtremes: (least: ExactDecimal, greatest: ExactDecimal)?
    /// Those of one of the rows.
    let words: String?

    /// Nil where the rows have no number.
    init?(_ column: SummedColumn, _ answer: EngineAnswer, _ row: Int) throws(Diagnostic) {
        guard try answer.flag(column.known, row) else { return nil }
        func pair(_ least: String, _ greatest: String) throws(Diagnostic) -> (ExactDecimal, ExactDecimal)? {
            guard answer.has(least),
                let low = ExactDecimal(coefficient: try answer.wide(least, row), scale: ExactDecimal.largestScale),
                let high = ExactDecimal(coefficient: try answer.wide(greatest, row), scale: ExactDecimal.largestScale)
            else { return nil }
            return (low, high)
        }
        sum = EngineNumber.total(whole: try answer.wide(column.whole, row), part: try answer.wide(column.part, row))
        negative = Int(clamping: try answer.wide(column.negative, row))
        extremes = try pair(column.least, column.greatest)
        guard answer.has(column.upperWhole) else {
            (upper, upperExtremes, words) = (nil, nil, nil)
            return
        }
        upper = EngineNumber.total(
            whole: try answer.wide(column.upperWhole, row), part: try answer.wide(column.upperPart, row))
        upperExtremes = try pair(column.upperLeast, column.upperGreatest)
        words = try answer.flag("s_words_known", row) ? answer.text("s_words", row) : nil
    }

    func add(_ count: Int, _ qualifier: Figure.Qualifier, _ unit: Unit, to partial: inout Partial) {
        partial.rows += count
        partial.forms = .quantity
        partial.signed += negative
        partial.stated.merge(ExactTotal(sum: sum))
        // What one number of the qualifier has at each end, all have.
        let ends = Interval(.zero, qualifier)
        let upperSum = qualifier == .between ? upper : sum
        for (end, path, total) in [(ends.low, \Partial.low, sum), (ends.high, \Partial.high, upperSum)] {
            if let end {
                partial[keyPath: path].total.merge(ExactTotal(sum: total))
                if end.isOpen { partial[keyPath: path].open += count }
            } else {
                partial[keyPath: path].absent += count
            }
        }
        if ends.low == nil, ends.high == nil { partial.about += count }
        guard let extremes else { return }
        for (number, high) in [
            (extremes.least, upperExtremes?.least), (extremes.greatest, upperExtremes?.greatest),
        ] {
            partial.extremes.add(Quantity(number, unit, bounds: Interval(number, qualifier, high: high)))
        }
    }

    /// The number, where it is that of one row.
    func single(_ unit: Unit, _ qualifier: Figure.Qualifier?, _ words: String?) -> Quantity? {
        guard let sum else { return nil }
        return Quantity(
            sum, unit, bounds: Interval(sum, qualifier ?? .exact, high: qualifier == .between ? upper : nil),
            isAmount: !sum.isNegative, words: words, statedQualifier: words == nil ? nil : qualifier)
    }
}
