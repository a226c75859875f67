import Corpus

/// An engine that chiso's tables can be loaded into, and its language asked on.
public enum Engine: String, CaseIterable, Sendable {
    case duckdb, clickhouse, spark, postgresql
}

/// The tables that an engine holds: the relations of the language, one table each, their rows as the embedded
/// evaluator has them.
///
/// A column of a relation becomes one or more columns of its table, so that every condition, key and rule of the
/// language can be said without functions of an engine's own and without NULL, which no column ever is: where
/// `X_known` is 0, the other columns of `X` hold an empty text or 0, and mean nothing.
///
/// | type of X | columns |
/// | --- | --- |
/// | text | `X`, `X_key` (lower case, the tone mark at its place), `X_plain` (without marks), `X_known` |
/// | symbol | `X`, `X_known` |
/// | quantity | `X_whole` (the next whole number at or below it), `X_part` (what is above that, in 10⁻¹⁸), `X_known` |
/// | whole | `X`, `X_known` |
/// | place | `X` (the name that tells it from its namesakes), `X_id`, `X_name` (official), `X_key`, `X_plain` (of the official name), `X_label_key`, `X_label_plain` (of the telling name), `X_known` |
/// | period | `X` (as written: `2017-H1`), `X_start`, `X_end` (days since 1970; ``openStart`` and ``openEnd`` where not said), `X_known` |
/// | date | `X` (as written: `2017-05-30`), `X_day` (days since 1970), `X_known` |
/// | set | `X` (each word between two spaces: ` savings time_cut `; empty without any), never missing |
/// | truth | `X` (0 or 1), never missing |
///
/// Each table has besides `row`, the number of the row in the relation from 0, which tells first from last; and
/// figures and facts what ``figureColumns`` lists.
public struct EngineTables: Sendable {
    /// In place of the first day of a period that has no start, and of the last of one that has no end.
    public static let openStart: Int32 = .min
    public static let openEnd: Int32 = .max

    /// How many of `X_part` make one.
    public static let partsOfOne: Int64 = 1_000_000_000_000_000_000

    public static let all: [EngineTable] = Corpus.shapes.map(EngineTable.init)

    public static func table(_ name: String) -> EngineTable? { all.first { $0.name == name } }

    /// What figures and facts have beside the columns of their relations.
    ///
    /// - `words`: the number in the text's words (`hơn 50.000`), by which it is shown where it stands alone.
    /// - `rate_high`: the upper end of `rate`, as `high` is of `value`; both have the row's qualifier.
    /// - `unit_family`: the shipped `unit` definition that the unit belongs to; empty where to none.
    static let figureColumns: [EngineColumn] =
        EngineColumn.text("words") + EngineColumn.quantity("rate_high")
        + [EngineColumn("unit_family", .text, of: "unit", .family)]

    /// What figures alone have: where they stand, and of what fact they are a source.
    ///
    /// - `fact`: the row of `facts`; -1 where there is none, as while articles are read one by one.
    /// - `fact_place`: which of the fact's sources it is, from 0; the first is the one that is shown.
    /// - `mark_start`, `mark_end`: the number's bytes within `sentence`; both 0 where it cannot be told.
    static let sourceColumns: [EngineColumn] = [
        EngineColumn("fact", .number, of: nil, .value), EngineColumn("fact_place", .number, of: nil, .value),
        EngineColumn("mark_start", .number, of: nil, .value), EngineColumn("mark_end", .number, of: nil, .value),
    ]

    /// The relations whose rows stand on figures that they list: in `figure_numbers`, numbers between spaces to which
    /// `figures_before` is added, which is how many figures there are before those of the row's article where articles
    /// are written one by one, else 0.
    static let withFigureLists: Set<String> = ["claims", "conflicts"]
    static let figuresBefore = EngineColumn("figures_before", .number, of: nil, .value)
    static let figureNumbers = EngineColumn("figure_numbers", .text, of: nil, .value)
}

/// One table of an engine.
public struct EngineTable: Sendable {
    /// That of the relation.
    public let name: String
    public let columns: [EngineColumn]

    init(_ shape: RelationShape) {
        name = shape.name
        var columns = [EngineColumn("row", .number, of: nil, .value)]
        let listsFigures = EngineTables.withFigureLists.contains(shape.name)
        if listsFigures { columns.append(EngineTables.figuresBefore) }
        for column in shape.columns {
            // `place` has brought `place_id` already, with the same meaning.
            let known = Set(columns.map(\.name))
            columns += EngineColumn.columns(column.name, column.type).filter { !known.contains($0.name) }
        }
        if shape.columns.contains(where: { $0.name == "role" }) { columns += EngineTables.figureColumns }
        if shape.name == "figures" { columns += EngineTables.sourceColumns }
        if listsFigures { columns.append(EngineTables.figureNumbers) }
        self.columns = columns
    }

    /// Whether ``EngineTables/withFigureLists`` has it.
    var listsFigures: Bool { EngineTables.withFigureLists.contains(name) }

    /// The engine's column for a part of a relation's column; nil where the column is not there or has no such part.
    public func column(_ name: String, _ part: EngineColumn.Part) -> String? {
        let found = columns.first { $0.source == name && $0.part == part }
        return (found ?? (part == .value ? columns.first { $0.name == name } : nil))?.name
    }
}

/// One column of an engine's table.
public struct EngineColumn: Hashable, Sendable {
    public let name: String
    public let type: Storage
    /// The column of the relation that it tells of; nil for one that is the table's own.
    public let source: String?
    public let part: Part

    public enum Storage: Hashable, Sendable {
        /// UTF-8, compared by its bytes.
        case text
        /// A whole number of 64 bits.
        case number
        /// A whole number of 32 bits: days since 1 January 1970.
        case day
        /// 0 or 1.
        case flag
    }

    /// What of the relation's column it holds.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// The value itself, or its written form.
        case value
        case known
        /// Of a text, or of a place's official name, ``ComparisonText/key(_:)`` and ``ComparisonText/plain(_:)``.
        case key, plain
        /// Of a number.
        case whole, part
        /// Of a place.
        case id, name, labelKey, labelPlain
        /// Of a period.
        case start, end
        /// Of a date.
        case day
        /// Of a unit.
        case family
    }

    init(_ name: String, _ type: Storage, of source: String?, _ part: Part) {
        self.name = name
        self.type = type
        self.source = source
        self.part = part
    }

    static func columns(_ name: String, _ type: ColumnShape) -> [EngineColumn] {
        func made(_ suffix: String, _ type: Storage, _ part: Part) -> EngineColumn {
            EngineColumn(name + suffix, type, of: name, part)
        }
        switch type {
        case .text: return text(name)
        case .quantity: return quantity(name)
        case .symbol: return [made("", .text, .value), made("_known", .flag, .known)]
        case .whole: return [made("", .number, .value), made("_known", .flag, .known)]
        case .place:
            return [
                made("", .text, .value), made("_id", .text, .id), made("_name", .text, .name),
                made("_key", .text, .key),
                made("_plain", .text, .plain), made("_label_key", .text, .labelKey),
                made("_label_plain", .text, .labelPlain), made("_known", .flag, .known),
            ]
        case .period:
            return [
                made("", .text, .value), made("_start", .day, .start), made("_end", .day, .end),
                made("_known", .flag, .known),
            ]
        case .date: return [made("", .text, .value), made("_day", .day, .day), made("_known", .flag, .known)]
        case .set: return [made("", .text, .value)]
        case .truth: return [made("", .flag, .value)]
        }
    }

    static func text(_ name: String) -> [EngineColumn] {
        [
            EngineColumn(name, .text, of: name, .value), EngineColumn(name + "_key", .text, of: name, .key),
            EngineColumn(name + "_plain", .text, of: name, .plain),
            EngineColumn(name + "_known", .flag, of: name, .known),
        ]
    }

    static func quantity(_ name: String) -> [EngineColumn] {
        [
            EngineColumn(name + "_whole", .number, of: name, .whole),
            EngineColumn(name + "_part", .number, of: name, .part),
            EngineColumn(name + "_known", .flag, of: name, .known),
        ]
    }
}
