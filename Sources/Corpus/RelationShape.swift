import Messages

/// A relation's columns with their types and meanings: what checking a program needs, without any article.
public struct RelationShape: Sendable {
    public var name: String
    /// What one row is.
    public var row: Message
    public var columns: [Column]

    public struct Column: Sendable {
        public var name: String
        public var type: ColumnShape
        /// One line that says what it holds.
        public var meaning: Message

        init(_ name: String, _ type: ColumnShape, _ meaning: Message) {
            self.name = name
            self.type = type
            self.meaning = meaning
        }
    }
}

/// The type of a column; each is a case of ``Corpus/Column`` of the same name.
public enum ColumnShape: Sendable, Hashable {
    case quantity, whole, text, place, set, period, date, truth
    /// One of these words.
    case symbol([String])
}
