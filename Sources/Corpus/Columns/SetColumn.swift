/// Sets of symbols, as codes of the different ones that occur; in the order in which their symbols were found.
public struct SetColumn: Sendable {
    /// The symbols that occur.
    public internal(set) var dictionary: TextDictionary
    /// One for each row; a set is never missing.
    public private(set) var codes: Codes
    /// The symbols of the set of code c are `members[starts[c]..<starts[c + 1]]`.
    private(set) var starts: [Int32]
    private(set) var members: [Int32]
    /// Made for the first set that is added.
    private var codeOfSet: [[Int32]: Int32]?

    public init() {
        dictionary = TextDictionary()
        codes = Codes()
        starts = [0]
        members = []
        codeOfSet = [:]
    }

    public var rowCount: Int { codes.count }
    /// How many different sets there are.
    public var setCount: Int { starts.count - 1 }

    /// The symbols of a row, by code.
    public func members(_ row: Int) -> ArraySlice<Int32> {
        codes.indices.contains(row) ? members(ofSet: codes[row]) : []
    }

    public func members(ofSet code: Int32) -> ArraySlice<Int32> {
        guard code >= 0, Int(code) < setCount else { return [] }
        return members[Int(starts[Int(code)])..<Int(starts[Int(code) + 1])]
    }

    /// The symbols of a row; none is an empty set, never a missing one.
    public subscript(row: Int) -> [String] { members(row).compactMap { dictionary[$0] } }

    /// The first symbol of each set by what ``Codes/raw(_:)`` gives for it; missing for an empty one.
    var firstCodes: [Int32] {
        [TextDictionary.missing]
            + (0..<setCount).map { members(ofSet: Int32(truncatingIfNeeded: $0)).first ?? TextDictionary.missing }
    }

    mutating func append(_ symbols: some Sequence<String>) { append(codes: symbols.map { dictionary.encode($0) }) }

    mutating func append(codes set: some Sequence<Int32>) {
        let set = Array(set)
        if codeOfSet == nil {
            codeOfSet = Dictionary(
                (0..<setCount).map { (Array(members(ofSet: Int32($0))), Int32(truncatingIfNeeded: $0)) },
                uniquingKeysWith: { first, _ in first })
        }
        if let code = codeOfSet?[set] { return codes.append(code) }
        let code = Int32(truncatingIfNeeded: setCount)
        members.append(contentsOf: set)
        starts.append(Int32(truncatingIfNeeded: members.count))
        codeOfSet?[set] = code
        codes.append(code)
    }

    /// A row of a column that this one took its sets from.
    mutating func append(sameAs row: Int, of other: SetColumn) { codes.append(other.codes[row]) }

    func gathering(_ rows: [Int32]) -> SetColumn {
        var result = self
        result.codes = codes.gathering(rows)
        return result
    }

    /// One row for none, which no row is, then one for each set that occurs, in the order of their codes.
    var distinct: SetColumn {
        var result = self
        result.codes = Codes(-1..<Int32(truncatingIfNeeded: setCount))
        return result
    }

    /// The first symbol of each row.
    var firsts: CodedColumn { CodedColumn(codes: codes.mapped(firstCodes), dictionary: dictionary) }
}

extension SetColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        writer.write(dictionary.texts)
        codes.write(to: &writer)
        writer.write(starts)
        writer.write(members)
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        self.init()
        dictionary = TextDictionary(try bytes.texts())
        let codes = try Codes(from: &bytes)
        starts = try bytes.numbers(Int32.self)
        members = try bytes.numbers(Int32.self)
        guard ColumnBytes.areStarts(starts, of: members.count) else { throw ColumnBytes.Damage() }
        self.codes = try codes.checked(below: setCount)
        codeOfSet = nil
    }

    static func blank(_ count: Int) -> SetColumn {
        var column = SetColumn()
        for _ in 0..<count { column.append(codes: []) }
        return column
    }
}
