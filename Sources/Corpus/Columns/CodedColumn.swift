/// Texts or symbols as codes into a dictionary.
public struct CodedColumn: Sendable {
    /// One for each row; ``TextDictionary/missing`` where there is none.
    public internal(set) var codes: Codes
    public internal(set) var dictionary: TextDictionary

    public init() {
        codes = Codes()
        dictionary = TextDictionary()
    }

    init(codes: Codes, dictionary: TextDictionary) {
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
        CodedColumn(codes: codes.gathering(rows), dictionary: dictionary)
    }

    /// One row for a missing text, then one for each text of the dictionary, in the order of their codes.
    var distinct: CodedColumn {
        CodedColumn(codes: Codes(-1..<Int32(truncatingIfNeeded: dictionary.count)), dictionary: dictionary)
    }
}

extension CodedColumn {
    /// One code for each row, equal for texts that are equal but for case, Unicode form and tone place.
    func foldedCodes() -> Codes { codes.mapped([TextDictionary.missing] + dictionary.foldedCodes()) }
}
