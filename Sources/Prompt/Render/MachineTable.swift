import Evaluation
import Figures
import VietnameseText

/// A result as machines read it: plain numbers; beside a column with bound numbers, one with their qualifiers.
struct MachineTable {
    /// One name for each field; no two are the same.
    let names: [String]
    let isNumeric: [Bool]
    private let fields: [Field]
    private let rows: [[Cell]]

    enum Scalar: Hashable {
        case missing
        /// A plain decimal: `75.28`.
        case number(String)
        case text(String)
        case truth(Bool)
        case list([Scalar])
    }

    private struct Field {
        var column: Int
        var part: Part
    }

    private enum Part: String {
        case value = ""
        /// `exact`, `about`, `over`, …
        case qualifier = "_qualifier"
        /// The other end of a range.
        case high = "_high"
        /// Where the numbers of a column have several units.
        case unit = "_unit"
        /// `document:line` of each citation.
        case sources = "_sources"
    }

    private let citations: [Citation]

    init(_ table: ResultTable) {
        rows = table.rows
        citations = table.citations
        var fields: [Field] = []
        var names: [String] = []
        var numeric: [Bool] = []
        func add(_ column: Int, _ part: Part, _ isNumeric: Bool) {
            fields.append(Field(column: column, part: part))
            var name = table.columns[column].name + part.rawValue
            while names.contains(name) { name += "_" }
            names.append(name)
            numeric.append(isNumeric)
        }
        for column in table.columns.indices {
            add(column, .value, table.isNumeric(column))
            let kinds = Kinds(column, of: table.rows)
            if kinds.hasRanges { add(column, .high, true) }
            if kinds.hasQualifiers { add(column, .qualifier, false) }
            if kinds.hasSeveralUnits, !table.columns.contains(where: { $0.name == "unit" }) {
                add(column, .unit, false)
            }
            if kinds.hasCitations { add(column, .sources, false) }
        }
        self.fields = fields
        self.names = names
        isNumeric = numeric
    }

    /// What the cells of a column call for beside their values.
    private struct Kinds {
        var hasRanges = false
        var hasQualifiers = false
        var hasSeveralUnits = false
        var hasCitations = false

        init(_ column: Int, of rows: [[Cell]]) {
            var unit: Unit?
            for row in rows where row.indices.contains(column) {
                if !row[column].citations.isEmpty { hasCitations = true }
                guard case .quantity(let quantity) = row[column].value else { continue }
                let qualifier = quantity.qualifier
                if qualifier == .between { hasRanges = true }
                if qualifier != .exact { hasQualifiers = true }
                if let unit {
                    hasSeveralUnits = hasSeveralUnits || (quantity.unit != unit && quantity.unit.name != unit.name)
                }
                unit = unit ?? quantity.unit
            }
        }
    }

    var rowCount: Int { rows.count }

    func row(_ index: Int) -> [Scalar] {
        let row = rows[index]
        return fields.map { field in
            guard row.indices.contains(field.column) else { return .missing }
            let cell = row[field.column]
            switch field.part {
            case .value: return Self.scalar(cell.value)
            case .qualifier: return Self.quantity(cell).map { .text($0.qualifier.rawValue) } ?? .missing
            case .high:
                guard let quantity = Self.quantity(cell), quantity.qualifier == .between else { return .missing }
                return quantity.bounds.high.map { .number(Self.plain($0.value, .up)) } ?? .missing
            case .unit: return Self.quantity(cell)?.unit.name.map { .text($0) } ?? .missing
            case .sources:
                let places = cell.citations.compactMap { number -> String? in
                    guard citations.indices.contains(number - 1) else { return nil }
                    return "\(citations[number - 1].document):\(citations[number - 1].line)"
                }
                return .list(places.map { .text($0) })
            }
        }
    }

    private static func quantity(_ cell: Cell) -> Quantity? {
        if case .quantity(let quantity) = cell.value { return quantity }
        return nil
    }

    static func scalar(_ value: Value) -> Scalar {
        switch value {
        case .missing: .missing
        case .quantity(let quantity): .number(plain(quantity))
        case .whole(let number), .year(let number): .number(String(number))
        case .text(let text), .symbol(let text): .text(text)
        case .set(let words): .list(words.map { .text($0) })
        case .period(let period): .text(period.description)
        case .date(let day): .text(day.description)
        case .truth(let truth): truth == .unknown ? .missing : .truth(truth == .yes)
        case .place(let place): .text(place.name)
        case .list(let values): .list(values.map(scalar))
        }
    }

    /// The number that the qualifier speaks of: an end, else what is stated.
    private static func plain(_ quantity: Quantity) -> String {
        switch quantity.qualifier {
        case .over, .atLeast, .between: plain(quantity.bounds.low?.value ?? quantity.stated, .down)
        case .under, .atMost, .nearly: plain(quantity.bounds.high?.value ?? quantity.stated, .up)
        case .exact, .about: plain(quantity.stated, .toNearestOrEven)
        }
    }

    /// Quotients have as many digits as are kept; ten behind the point are enough for any use.
    private static func plain(_ number: ExactDecimal, _ rule: FloatingPointRoundingRule) -> String {
        number.rounded(to: 10, rule).description
    }
}

extension MachineTable.Scalar {
    /// In formats without lists and types.
    var text: String {
        switch self {
        case .missing: ""
        case .number(let number): number
        case .text(let text): text
        case .truth(let truth): truth ? "true" : "false"
        case .list(let items): items.map(\.text).joined(separator: ";")
        }
    }
}
