import Messages

/// The relations that a program can ask about, with the names and types of their columns: all that
/// checking needs to know of the data.
public struct Schema: Sendable {
    public struct Column: Hashable, Sendable {
        public var name: String
        public var type: ColumnType
        /// One line that says what it holds.
        public var meaning: Message
        public init(_ name: String, _ type: ColumnType, _ meaning: Message) {
            self.name = name
            self.type = type
            self.meaning = meaning
        }
    }

    public struct Relation: Hashable, Sendable {
        public var name: String
        public var columns: [Column]
        /// What one row is.
        public var row: Message
        public init(_ name: String, row: Message, columns: [Column]) {
            self.name = name
            self.row = row
            self.columns = columns
        }
        public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
    }

    public var relations: [Relation]
    public init(relations: [Relation]) { self.relations = relations }
    public func relation(_ name: String) -> Relation? { relations.first { $0.name == name } }
}

public enum ColumnType: Hashable, Sendable {
    /// With unit and bounds: `value`, `rate`.
    case quantity
    /// A plain whole number: `line`, `year`, `sources`.
    case whole
    case text
    /// One of a closed set of words.
    case symbol([String])
    /// A set of symbols: `topics`.
    case set
    case period
    case date
    case truth
    /// A place, compared by identity.
    case place
}
