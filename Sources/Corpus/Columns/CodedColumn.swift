/// Texts or symbols as codes into a dictionary.
public struct CodedColumn: Sendable {
    /// One for each row; ``TextDictionary/missing`` where there is none.
    public internal(set) var codes: [Int32]
    public internal(set) var dictionary: TextDictionary

    public init() {
        codes = []
        dictionary = TextDictionary()
    }

    init(codes: [Int32], dictionary: TextDictionary) {
        self.codes = codes
        self.dictionary = dictionary
    }

    init(_ texts: some Sequence<String?>) {
        self.init()
        for text in texts { append(text) }
    }

    /// The text of a row; nil where missing.
    public subscript(row: Int) -> String? { codes.indices.contains(row) ? dictionary[codes[row]] : nil }

    mutating func append(_ text: String?) { codes.append(dictionary.encode(text)) }

    func gathering(_ rows: [Int32]) -> CodedColumn {
        CodedColumn(codes: rows.map { codes[Int($0)] }, dictionary: dictionary)
    }
}
