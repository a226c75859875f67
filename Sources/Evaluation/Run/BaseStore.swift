import Corpus
import Figures
import Language
import VietnameseText

/// The rows of a relation of the corpus.
final class BaseStore: RowStore {
    let table: ColumnTable
    let columns: [CheckedQuery.Column]
    private unowned let context: RunContext
    private var typedColumns: [Column?]
    private var isTyped: [Bool]
    private var readers: [((Int) -> Value)?]
    /// What makes rows alike: kind, unit, status, change and role, where the relation has them.
    private lazy var figureColumns = FigureColumns(table)
    private var units: [UnitKey: Unit] = [:]
    private var rowTopics: [Int: [String]] = [:]
    /// The numbers that rows have in the relation, where an engine gave some of them; empty where all are here.
    private let rowNumbers: [Int]

    /// - Parameter numbers: The numbers that rows have in the relation, where an engine gave some of them.
    init(_ table: ColumnTable, _ columns: [CheckedQuery.Column], _ context: RunContext, numbers: [Int] = []) {
        rowNumbers = numbers
        self.table = table
        self.columns = columns
        self.context = context
        typedColumns = Array(repeating: nil, count: columns.count)
        isTyped = Array(repeating: false, count: columns.count)
        readers = Array(repeating: nil, count: columns.count)
    }

    var count: Int { table.rowCount }

    /// The table, where its column `sentence` is found through the corpus's search index.
    var searched: ColumnTable? {
        switch table.lineage {
        case .sentences, .figures: table
        default: nil
        }
    }

    func typed(_ column: Int) -> Column? {
        guard columns.indices.contains(column) else { return nil }
        if isTyped[column] { return typedColumns[column] }
        // What is defined after the articles were read is no part of the column.
        if context.ownTopics != nil, columns[column].name == "topics" { return nil }
        typedColumns[column] = table.column(columns[column].name)
        if typedColumns[column] == nil { context.lacks(columns[column].name) }
        isTyped[column] = true
        return typedColumns[column]
    }

    func value(_ column: Int, _ row: Int) -> Value {
        guard columns.indices.contains(column) else { return .missing }
        if let reader = readers[column] { return reader(row) }
        let reader = reader(column)
        readers[column] = reader
        return reader(row)
    }

    /// Gives the values of a column, which it holds: to look a column up takes longer than to read a row of it.
    private func reader(_ column: Int) -> (Int) -> Value {
        guard let typed = typed(column) else {
            guard columns[column].name == "topics" else { return { _ in .missing } }
            return { [unowned self] row in .set(topics(row)) }
        }
        switch typed {
        case .quantity(let numbers): return { [unowned self] row in quantity(numbers, row) }
        case .whole(let numbers):
            return columns[column].isYear
                ? { row in numbers[row].map(Value.year) ?? .missing }
                : { row in numbers[row].map(Value.whole) ?? .missing }
        case .text(let texts): return { row in texts[row].map(Value.text) ?? .missing }
        case .symbol(let words): return { row in words[row].map(Value.symbol) ?? .missing }
        case .place(let places):
            // Each is looked up in the table of places once, when it is first met.
            var shown = [Value?](repeating: nil, count: places.identities.count)
            return { row in
                guard places.codes.indices.contains(row), let place = places[row] else { return .missing }
                let code = Int(places.codes[row])
                if let known = shown[code] { return known }
                let value = Value.place(ShownPlace(place))
                shown[code] = value
                return value
            }
        case .set(let sets): return { row in .set(sets[row]) }
        case .period(let periods): return { row in periods[row].map(Value.period) ?? .missing }
        case .date(let dates): return { row in dates[row].map(Value.date) ?? .missing }
        case .truth(let truths):
            return { row in truths.indices.contains(row) ? .truth(Truth(truths[row])) : .missing }
        }
    }

    private func quantity(_ numbers: QuantityColumn, _ row: Int) -> Value {
        guard let number = numbers.value(row) else { return .missing }
        // A number that is no text's own, such as the rate of a ratio, is shown as a computed one.
        let words = numbers.laterWords(row)
        var quantity = Quantity(
            number, unit(numbers, row), bounds: numbers.interval(row), isAmount: !number.isNegative,
            statedQualifier: words == nil ? nil : numbers.qualifier(row))
        if let words {
            quantity.setWords { [unit = quantity.unit] in
                words.value.map(Self.withoutTotal).flatMap { Quantity.tidied($0, unit) }
            }
        }
        return .quantity(quantity)
    }

    /// The words of a ratio or a rank without what it is out of, which is the column `of`: `18` of `18/19`.
    static func withoutTotal(_ words: String) -> String {
        guard let slash = words.firstIndex(of: "/") else { return words }
        let rest = words[words.index(after: slash)...].drop { $0.isNumber || $0 == "." || $0 == "," }
        return String(words[..<slash]) + rest
    }

    private func unit(_ numbers: QuantityColumn, _ row: Int) -> Unit {
        switch numbers.unit {
        case .constant(let text):
            return Unit(kind: text == "%" ? .percent : .count, unit: text, families: context.families)
        case .column(let column):
            // The unit of a row's numbers is that of its figure, where the relation has figures.
            guard let texts = figureColumns.unit else {
                return Unit(kind: .count, unit: column.value[row], families: context.families)
            }
            let key = UnitKey(kind: figureColumns.kind?.raw(row), unit: texts.raw(row))
            if let unit = units[key] { return unit }
            let kind = figureColumns.kind?[row].flatMap(Figure.Kind.init(rawValue:)) ?? .count
            let unit = Unit(kind: kind, unit: texts[row], families: context.families)
            units[key] = unit
            return unit
        }
    }

    private struct UnitKey: Hashable {
        var kind: Int?
        var unit: Int?
    }

    /// The shipped topics of a row, and those that the session defines.
    private func topics(_ row: Int) -> [String] {
        if let known = rowTopics[row] { return known }
        var shipped: [String] = []
        if case .set(let sets)? = table.column("topics") { shipped = sets[row] }
        guard let own = context.ownTopics else { return shipped }
        var topics = shipped.filter { !own.names.contains($0) }
        let behind = context.corpus.sentences(behind: table, row: row)
        let mayBeFound = context.ownTopicSentences.map { sentences in behind.contains { sentences[$0] } } ?? true
        for source in mayBeFound ? context.corpus.sources(of: table, row: row) : [] {
            let found = own.finder.topics(of: source.sentence, around: source.highlight)
            // A clause that speaks of something speaks of that, not of what else the sentence does.
            let counted =
                source.figure == nil || (found.clause.isEmpty && shipped.isEmpty) ? found.sentence : found.clause
            for topic in counted where !topics.contains(topic) { topics.append(topic) }
        }
        rowTopics[row] = topics
        return topics
    }

    func kind(_ row: Int, _ unit: Unit) -> AlikeKind {
        let columns = figureColumns
        return AlikeKind(
            unit: unit, status: columns.status?[row].flatMap(Figure.Status.init(rawValue:)) ?? .actual,
            change: columns.change?[row].flatMap(Figure.Change.init(rawValue:)),
            role: columns.role?[row].flatMap(Figure.Role.init(rawValue:)) ?? .level)
    }

    func standing(_ row: Int) -> Standing {
        let columns = figureColumns
        return Standing(
            place: columns.place?[row].map(ShownPlace.init), period: columns.period?[row],
            isPart: columns.part?[safe: row] ?? false)
    }

    func explain(_ column: Int, _ row: Int) -> WhyNode {
        WhyNode(columns[safe: column]?.name ?? "", value: value(column, row), sources: sources(row))
    }

    private func sources(_ row: Int) -> [WhySource] {
        guard let engineSources = context.engineSources else {
            return context.corpus.sources(of: table, row: row).map { WhySource($0, context.corpus) }
        }
        return rowNumbers[safe: row].map { engineSources.sources(of: table.name, row: $0) } ?? []
    }
}

/// The columns of a relation of figures that the rules of taking rows together ask.
private struct FigureColumns {
    private(set) var kind: Words?
    private(set) var unit: Words?
    private(set) var status: Words?
    private(set) var change: Words?
    private(set) var role: Words?
    private(set) var place: PlaceColumn?
    private(set) var period: PeriodColumn?
    private(set) var part: [Bool]?

    /// A column of words, looked up by the codes of its facet: a column of its own would have to be made of all rows
    /// first, where the facet has several.
    struct Words {
        private let codes: Codes
        private let distinct: CodedColumn

        init?(_ table: ColumnTable, _ name: String) {
            guard let facet = table.facet(of: name) else { return nil }
            switch facet.table.column(name) {
            case .symbol(let words)?, .text(let words)?: distinct = words
            default: return nil
            }
            codes = facet.codes
        }

        /// What is kept of a row, by which it is looked up; nil for a row that there is not.
        func raw(_ row: Int) -> Int? { codes.indices.contains(row) ? codes.raw(row) : nil }
        subscript(row: Int) -> String? { raw(row).flatMap { distinct[$0] } }
    }

    init(_ table: ColumnTable) {
        guard table.columnNames.contains("role") else { return }
        kind = Words(table, "kind")
        unit = Words(table, "unit")
        status = Words(table, "status")
        change = Words(table, "change")
        role = Words(table, "role")
        if case .place(let places)? = table.column("place") { place = places }
        if case .period(let periods)? = table.column("period") { period = periods }
        if case .truth(let parts)? = table.column("part") { part = parts }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The element at a position; nil outside.
    subscript(safe position: Int) -> Element? { indices.contains(position) ? self[position] : nil }
}

extension ShownPlace {
    init(_ place: PlaceColumn.Place) {
        self.init(id: place.id, name: place.label, level: PlaceTable.shipped.place(place.id)?.level.rawValue)
    }
}

extension WhySource {
    init(_ source: Source, _ corpus: Corpus) {
        var inherited: [Inherited] = []
        if let figure = source.figure, let table = corpus.relation("figures") {
            if let from = source.placeFrom, from != .said, case .place(let places)? = table.column("place"),
                let place = places[figure]
            {
                inherited.append(Inherited(attribute: "place", value: place.label, from: from))
            }
            if let from = source.periodFrom, from != .said, case .period(let periods)? = table.column("period"),
                let period = periods[figure]
            {
                inherited.append(Inherited(attribute: "period", value: period.description, from: from))
            }
        }
        self.init(
            document: source.document, line: source.line, sentence: source.sentence, highlight: source.highlight,
            inherited: inherited)
    }
}
