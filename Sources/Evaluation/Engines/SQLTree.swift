/// The little of SQL that asking needs, in words of no engine: ``Dialect`` writes it for each.
///
/// No column of ``EngineTables`` is ever NULL, and nothing here makes one, so that a condition is true or false on
/// every engine and `NOT` is its opposite.
indirect enum SQLCondition: Hashable, Sendable {
    case yes
    case no
    case compare(SQLTerm, Comparison, SQLTerm)
    /// Whether a text holds another, byte for byte.
    case holds(SQLTerm, String)
    /// Whether it is one of some constants, of which there is one at least.
    case isOneOf(SQLTerm, [SQLTerm])
    case not(SQLCondition)
    case and([SQLCondition])
    case or([SQLCondition])

    enum Comparison: String, Hashable, Sendable {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }
}

indirect enum SQLTerm: Hashable, Sendable {
    case column(String)
    case text(String)
    case number(Int64)
    case choice([Branch], otherwise: SQLTerm)
    case count
    /// Of whole numbers, exact however many rows there are.
    case sum(SQLTerm)
    case least(SQLTerm)
    case greatest(SQLTerm)
    /// A number that is kept in two columns as one whole number: `whole · 10¹⁸ + part`.
    case joined(whole: SQLTerm, part: SQLTerm)

    struct Branch: Hashable, Sendable {
        var condition: SQLCondition
        var term: SQLTerm
    }
}

/// One query of one table.
struct SQLSelect: Hashable, Sendable {
    var columns: [Column]
    var table: String
    var condition: SQLCondition
    /// Names of ``columns``.
    var groups: [String] = []
    /// Names of columns of the table, ascending.
    var order: [String] = []
    var limit: Int?

    struct Column: Hashable, Sendable {
        var name: String
        var term: SQLTerm
    }
}

extension SQLCondition {
    /// All of some conditions, without those that say nothing.
    static func all(_ conditions: [SQLCondition]) -> SQLCondition {
        var parts: [SQLCondition] = []
        for condition in conditions {
            switch condition {
            case .yes: continue
            case .no: return .no
            case .and(let inner): for part in inner where !parts.contains(part) { parts.append(part) }
            default: if !parts.contains(condition) { parts.append(condition) }
            }
        }
        return parts.isEmpty ? .yes : parts.count == 1 ? parts[0] : .and(parts)
    }

    /// Any of some conditions, without those that cannot be.
    static func any(_ conditions: [SQLCondition]) -> SQLCondition {
        var parts: [SQLCondition] = []
        for condition in conditions {
            switch condition {
            case .no: continue
            case .yes: return .yes
            case .or(let inner): for part in inner where !parts.contains(part) { parts.append(part) }
            default: if !parts.contains(condition) { parts.append(condition) }
            }
        }
        return parts.isEmpty ? .no : parts.count == 1 ? parts[0] : .or(parts)
    }

    /// The opposite; a comparison the other way round where it is one.
    var opposite: SQLCondition {
        switch self {
        case .yes: .no
        case .no: .yes
        case .compare(let left, let comparison, let right): .compare(left, comparison.opposite, right)
        case .not(let inner): inner
        case .holds, .isOneOf: .not(self)
        case .and(let parts): .any(parts.map(\.opposite))
        case .or(let parts): .all(parts.map(\.opposite))
        }
    }
}

extension SQLCondition.Comparison {
    var opposite: SQLCondition.Comparison {
        switch self {
        case .equal: .unequal
        case .unequal: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }
}

/// What a condition of the language comes to for a row, as two conditions of which an engine knows each: where
/// neither holds it is unknown.
struct SQLTruth: Hashable, Sendable {
    var isTrue: SQLCondition
    var isFalse: SQLCondition

    init(isTrue: SQLCondition, isFalse: SQLCondition) {
        self.isTrue = isTrue
        self.isFalse = isFalse
    }

    /// One that is known for every row.
    init(_ condition: SQLCondition) { self.init(isTrue: condition, isFalse: condition.opposite) }

    /// One that is known where another condition holds.
    init(_ condition: SQLCondition, where known: SQLCondition) {
        self.init(isTrue: .all([known, condition]), isFalse: .all([known, condition.opposite]))
    }

    static let unknown = SQLTruth(isTrue: .no, isFalse: .no)

    var negated: SQLTruth { SQLTruth(isTrue: isFalse, isFalse: isTrue) }
    var notFalse: SQLCondition { isFalse.opposite }

    static func all(_ truths: [SQLTruth]) -> SQLTruth {
        SQLTruth(isTrue: .all(truths.map(\.isTrue)), isFalse: .any(truths.map(\.isFalse)))
    }

    static func any(_ truths: [SQLTruth]) -> SQLTruth {
        SQLTruth(isTrue: .any(truths.map(\.isTrue)), isFalse: .all(truths.map(\.isFalse)))
    }
}
