import Corpus
import Figures
import Language
import VietnameseText

/// The sentences behind an engine's rows: noted as cells are opened, asked for all rows at once, and there when the
/// cells are opened again. One for a statement.
final class EngineSources {
    private let link: EngineLink
    private var known: [String: [Int: [WhySource]]] = [:]
    private var wanted: [String: Set<Int>] = [:]

    init(_ link: EngineLink) { self.link = link }

    /// Those behind a row of a relation; none, and noted as wanted, where they have not been asked.
    func sources(of relation: String, row: Int) -> [WhySource] {
        if let sources = known[relation]?[row] { return sources }
        wanted[relation, default: []].insert(row)
        return []
    }

    /// Asks what has been wanted; whether there was anything, so that cells are to be opened again.
    func fetch(_ context: RunContext, _ span: SourceSpan) throws(Diagnostic) -> Bool {
        guard !wanted.isEmpty else { return false }
        for (relation, rows) in wanted.sorted(by: { $0.key < $1.key }) {
            for row in rows { known[relation, default: [:]][row] = [] }
            try fetch(relation, rows.sorted(), context, span)
            // Each of these stands on something: a sentence that is not there was not loaded.
            if relation != "places", rows.contains(where: { known[relation]?[$0]?.isEmpty ?? true }) {
                throw RunProblem.engine(
                    EngineProblem(.engineSourcesMissing(relation: relation), help: [.engineSourcesMissingHelp]), span)
            }
        }
        wanted = [:]
        return true
    }

    private func fetch(
        _ relation: String, _ rows: [Int], _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) {
        switch relation {
        case "figures":
            try fetchFigures("row", rows, context, span) { answer, row throws(Diagnostic) in
                known[relation, default: [:]][try answer.number("s_row", row)] = [try Self.source(answer, row)]
            }
        case "facts":
            try fetchFigures("fact", rows, context, span) { answer, row throws(Diagnostic) in
                known[relation, default: [:]][try answer.number("s_fact", row), default: []].append(
                    try Self.source(answer, row))
            }
        case "claims", "conflicts": try fetchLists(relation, rows, context, span)
        case "documents", "sentences", "coverage":
            let hasLine = relation != "documents"
            let names = ["row", "document"] + (hasLine ? ["line"] : []) + (relation == "sentences" ? ["sentence"] : [])
            try each(names, of: relation, "row", rows, context, span) { answer, row throws(Diagnostic) in
                known[relation, default: [:]][try answer.number("s_row", row)] = [
                    WhySource(
                        document: answer.text("s_document", row), line: hasLine ? try answer.number("s_line", row) : 1,
                        sentence: answer.text("s_sentence", row), highlight: nil)
                ]
            }
        // No article states a place.
        default: break
        }
    }

    /// Rows that name the figures behind them.
    private func fetchLists(
        _ relation: String, _ rows: [Int], _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) {
        var lists: [Int: [Int]] = [:]
        let names = ["row", "document", "figures_before", "figure_numbers"]
        try each(relation == "claims" ? names + ["line"] : names, of: relation, "row", rows, context, span) {
            answer, row throws(Diagnostic) in
            let number = try answer.number("s_row", row)
            let before = try answer.number("s_figures_before", row)
            let figures = answer.text("s_figure_numbers", row).split(separator: " ").compactMap { Int($0) }
            lists[number] = figures.map { $0 + before }
            guard figures.isEmpty, relation == "claims" else { return }
            known[relation, default: [:]][number] = [
                WhySource(
                    document: answer.text("s_document", row), line: try answer.number("s_line", row), sentence: "",
                    highlight: nil)
            ]
        }
        var sources: [Int: WhySource] = [:]
        try fetchFigures("row", Set(lists.values.joined()).sorted(), context, span) { answer, row throws(Diagnostic) in
            sources[try answer.number("s_row", row)] = try Self.source(answer, row)
        }
        for (number, figures) in lists where !figures.isEmpty {
            known[relation, default: [:]][number] = figures.compactMap { sources[$0] }
        }
    }

    // MARK: Figures

    private static let figureColumns = [
        "row", "fact", "fact_place", "document", "line", "sentence", "mark_start", "mark_end", "place_from",
        "place_from_known", "place", "place_known", "period_from", "period_from_known", "period", "period_known",
    ]

    /// Those of which a column has one of some numbers, a fact's in the order in which it has them.
    private func fetchFigures(
        _ column: String, _ numbers: [Int], _ context: RunContext, _ span: SourceSpan,
        _ take: (EngineAnswer, Int) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        try each(
            Self.figureColumns, of: "figures", column, numbers, order: column == "fact" ? "s_fact_place" : "s_row",
            context, span, take)
    }

    /// What `WhySource(_:_:)` has of a figure of articles.
    private static func source(_ answer: EngineAnswer, _ row: Int) throws(Diagnostic) -> WhySource {
        var inherited: [WhySource.Inherited] = []
        for attribute in ["place", "period"] {
            guard try answer.flag("s_\(attribute)_known", row), try answer.flag("s_\(attribute)_from_known", row),
                let from = Figure.Inheritance(rawValue: answer.text("s_\(attribute)_from", row)), from != .said
            else { continue }
            inherited.append(
                .init(attribute: attribute, value: answer.text("s_\(attribute)", row), from: from))
        }
        let mark = (try answer.number("s_mark_start", row), try answer.number("s_mark_end", row))
        return WhySource(
            document: answer.text("s_document", row), line: try answer.number("s_line", row),
            sentence: answer.text("s_sentence", row), highlight: mark.0 < mark.1 ? mark.0..<mark.1 : nil,
            inherited: inherited)
    }

    // MARK: Documents

    /// Where documents stand, by name.
    func documents(
        _ names: [String], _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> [String: CitedDocument] {
        var found: [String: CitedDocument] = [:]
        let columns = ["row", "document", "title", "title_known", "source", "source_known", "date_day", "date_known"]
        for part in Self.parts(names.sorted(), of: 200) {
            try each(
                columns, of: "documents", .isOneOf(.column("document"), part.map(SQLTerm.text)), order: "s_row",
                context,
                span
            ) { answer, row throws(Diagnostic) in
                func text(_ name: String) throws(Diagnostic) -> String? {
                    try answer.flag("s_\(name)_known", row) ? answer.text("s_" + name, row) : nil
                }
                let day = Int32(clamping: try answer.number("s_date_day", row))
                found[answer.text("s_document", row)] = CitedDocument(
                    outlet: try text("source"),
                    date: try answer.flag("s_date_known", row) ? CalendarDay(number: day) : nil,
                    title: try text("title"))
            }
        }
        return found
    }

    // MARK: Asking

    private static func parts<Element>(_ list: [Element], of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: list.count, by: size).map { list[$0..<min($0 + size, list.count)] }
    }

    /// How many numbers one query names: so few that its text is within the quarter of a megabyte that ClickHouse reads.
    private static let numbersAtOnce = 5000

    private func each(
        _ names: [String], of relation: String, _ column: String, _ numbers: [Int], order: String = "s_row",
        _ context: RunContext, _ span: SourceSpan, _ take: (EngineAnswer, Int) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        for part in Self.parts(numbers, of: Self.numbersAtOnce) {
            let condition = SQLCondition.isOneOf(.column(column), part.map { .number(Int64($0)) })
            try each(names, of: relation, condition, order: order, context, span, take)
        }
    }

    private func each(
        _ names: [String], of relation: String, _ condition: SQLCondition, order: String, _ context: RunContext,
        _ span: SourceSpan, _ take: (EngineAnswer, Int) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let select = SQLSelect(
            columns: names.map { .init(name: "s_" + $0, term: .column($0)) }, table: relation, condition: condition)
        let answer = try link.columns(of: select, context, span)
        for row in try answer.order(by: order) { try take(answer, row) }
    }
}

/// What a footnote says of a document.
struct CitedDocument {
    var outlet: String?
    var date: CalendarDay?
    var title: String?
}
