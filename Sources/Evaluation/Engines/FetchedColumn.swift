import Corpus
import Figures
import Language
import VietnameseText

/// How the values of a column of a relation are read from the columns that an engine has of it.
struct FetchedColumn {
    let column: CheckedQuery.Column
    let table: EngineTable
    private var name: String { column.name }

    init(_ column: CheckedQuery.Column, _ table: EngineTable) {
        self.column = column
        self.table = table
    }

    /// The engine's columns that it is read from.
    var sources: [String] {
        func names(_ name: String, _ parts: [EngineColumn.Part]) -> [String] {
            parts.compactMap { table.column(of: name, $0)?.name }
        }
        switch column.type {
        case .place: return names(name, [.id, .name, .value, .known])
        case .period: return names(name, [.start, .end, .known])
        case .date: return names(name, [.day, .known])
        case .set, .truth: return names(name, [.value])
        case .number:
            let own = names(name, [.whole, .part, .known])
            guard let upper else { return own }
            return own + names(upper, [.whole, .part, .known]) + names("qualifier", [.value])
                + names("words", [.value, .known]) + names("kind", [.value])
        default: return names(name, [.value, .known])
        }
    }

    /// The column that has the upper ends of its ranges.
    private var upper: String? { name == "value" ? "high" : name == "rate" ? "rate_high" : nil }

    /// What occurs in the column, where what a typed text matches is to be told.
    enum Dictionary {
        case none
        case texts([String])
        case places([PlaceColumn.Place])
    }

    func dictionary(
        _ typed: Set<String>?, _ relation: String, _ link: EngineLink, _ context: RunContext, _ span: SourceSpan
    ) throws(Diagnostic) -> Dictionary {
        guard let typed else { return .none }
        switch column.type {
        case .text: return .texts(try link.texts(name, of: relation, typed: typed, context, span))
        case .place: return .places(try link.places(name, of: relation, context, span))
        default: return .none
        }
    }

    /// The values of some rows of an answer.
    ///
    /// - Parameter prefix: What stands before the names of the engine's columns in the answer.
    func values(
        _ answer: EngineAnswer, _ rows: [Int], prefix: String, among: Dictionary
    ) throws(Diagnostic) -> FetchedTable.Values {
        func source(_ of: String, _ part: EngineColumn.Part) -> String {
            prefix + (table.column(of: of, part)?.name ?? "")
        }
        func known<Value>(
            _ of: String, _ read: (Int) throws(Diagnostic) -> Value?
        ) throws(Diagnostic) -> [Value?] {
            let flag = source(of, .known)
            var values: [Value?] = []
            values.reserveCapacity(rows.count)
            for row in rows { values.append(try answer.flag(flag, row) ? try read(row) : nil) }
            return values
        }
        func decimals(_ of: String) throws(Diagnostic) -> [ExactDecimal?] {
            let (whole, part) = (source(of, .whole), source(of, .part))
            return try known(of) { row throws(Diagnostic) in
                EngineNumber(
                    whole: Int64(try answer.number(whole, row)), part: Int64(try answer.number(part, row))
                ).decimal
            }
        }
        let value = source(name, .value)
        switch column.type {
        case .text:
            var dictionary: [String] = []
            if case .texts(let texts) = among { dictionary = texts }
            return .text(try known(name) { row throws(Diagnostic) in answer.text(value, row) }, among: dictionary)
        case .place:
            let (id, official) = (source(name, .id), source(name, .name))
            var dictionary: [PlaceColumn.Place] = []
            if case .places(let places) = among { dictionary = places }
            return .place(
                try known(name) { row throws(Diagnostic) in
                    PlaceColumn.Place(
                        id: answer.text(id, row), name: answer.text(official, row), label: answer.text(value, row))
                }, among: dictionary)
        case .period:
            let (start, end) = (source(name, .start), source(name, .end))
            return .period(
                try known(name) { row throws(Diagnostic) in
                    let (first, last) = (try answer.number(start, row), try answer.number(end, row))
                    return Period(
                        start: first == Int(EngineTables.openStart) ? nil : CalendarDay(number: Int32(clamping: first)),
                        end: last == Int(EngineTables.openEnd) ? nil : CalendarDay(number: Int32(clamping: last)))
                })
        case .date:
            let day = source(name, .day)
            return .date(
                try known(name) { row throws(Diagnostic) in
                    CalendarDay(number: Int32(clamping: try answer.number(day, row)))
                })
        case .set: return .set(rows.map { answer.text(value, $0).split(separator: " ").map(String.init) })
        case .truth:
            var truths: [Bool] = []
            for row in rows { truths.append(try answer.flag(value, row)) }
            return .truth(truths)
        case .whole:
            return .whole(try known(name) { row throws(Diagnostic) in try answer.number(value, row) })
        case .number:
            var numbers = FetchedTable.Numbers(try decimals(name))
            if name == "rate" { numbers.unit = "%" }
            guard let upper else { return .quantity(numbers) }
            numbers.upper = try decimals(upper)
            let (qualifier, kind, words) = (
                source("qualifier", .value), source("kind", .value), source("words", .value)
            )
            numbers.qualifiers = rows.map { Figure.Qualifier(rawValue: answer.text(qualifier, $0)) ?? .exact }
            numbers.words = try known("words") { row throws(Diagnostic) in
                // A ratio's rate is computed: no text has it.
                if name == "rate", answer.text(kind, row) != Figure.Kind.percent.rawValue { return nil }
                return answer.text(words, row)
            }
            return .quantity(numbers)
        default:
            return .symbol(try known(name) { row throws(Diagnostic) in answer.text(value, row) })
        }
    }
}
