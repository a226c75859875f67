import VietnameseText

/// Whole numbers without unit: lines, years, counts of sources.
public struct WholeColumn: Sendable {
    /// One for each row; ``missing`` where there is none.
    public internal(set) var numbers: [Int64]
    public static let missing = Int64.min

    public init(_ numbers: [Int64] = []) { self.numbers = numbers }

    public subscript(row: Int) -> Int? {
        numbers.indices.contains(row) && numbers[row] != Self.missing ? Int(numbers[row]) : nil
    }

    mutating func append(_ number: Int?) { numbers.append(number.map { Int64($0) } ?? Self.missing) }

    func gathering(_ rows: [Int32]) -> WholeColumn { WholeColumn(rows.map { numbers[Int($0)] }) }
}

/// Days.
public struct DateColumn: Sendable {
    /// Days since 1 January 1970; ``missing`` where there is none.
    public internal(set) var days: [Int32]
    public static let missing = Int32.min

    public init(_ days: [Int32] = []) { self.days = days }

    public subscript(row: Int) -> CalendarDay? {
        days.indices.contains(row) && days[row] != Self.missing ? CalendarDay(number: days[row]) : nil
    }

    mutating func append(_ day: CalendarDay?) { days.append(day?.number ?? Self.missing) }

    func gathering(_ rows: [Int32]) -> DateColumn { DateColumn(rows.map { days[Int($0)] }) }
}

/// Spans of time, each as its first and its last day.
public struct PeriodColumn: Sendable {
    /// Days since 1 January 1970; ``openStart`` where only an end is said.
    public internal(set) var starts: [Int32]
    /// Days since 1 January 1970; ``openEnd`` where only a start is said.
    public internal(set) var ends: [Int32]

    public static let openStart = Int32.min
    public static let openEnd = Int32.max

    public init() {
        starts = []
        ends = []
    }

    init(starts: [Int32], ends: [Int32]) {
        self.starts = starts
        self.ends = ends
    }

    /// A missing period has both ends open, which no period has.
    public func isMissing(_ row: Int) -> Bool {
        !starts.indices.contains(row) || (starts[row] == Self.openStart && ends[row] == Self.openEnd)
    }

    public subscript(row: Int) -> Period? {
        guard !isMissing(row) else { return nil }
        return Period(
            start: starts[row] == Self.openStart ? nil : CalendarDay(number: starts[row]),
            end: ends[row] == Self.openEnd ? nil : CalendarDay(number: ends[row]))
    }

    mutating func append(_ period: Period?) {
        starts.append(period?.start?.number ?? Self.openStart)
        ends.append(period?.end?.number ?? Self.openEnd)
    }

    func gathering(_ rows: [Int32]) -> PeriodColumn {
        PeriodColumn(starts: rows.map { starts[Int($0)] }, ends: rows.map { ends[Int($0)] })
    }
}

/// Sets of symbols, as bits for asking and as lists for showing.
public struct SetColumn: Sendable {
    /// The symbols that occur; the code of one is the number of its bit.
    public internal(set) var dictionary: TextDictionary
    /// The members of row r, in the order that they were found, are `members[starts[r]..<starts[r + 1]]`.
    public internal(set) var starts: [Int32]
    public internal(set) var members: [Int32]
    /// Row r as bits: bit c is set where the symbol of code c is a member. Only the first 64 symbols
    /// have a bit; ``hasAllBits`` tells whether that is all.
    public internal(set) var bits: [UInt64]

    public init() {
        dictionary = TextDictionary()
        starts = [0]
        members = []
        bits = []
    }

    /// Whether ``bits`` says all that ``members`` says.
    public var hasAllBits: Bool { dictionary.count <= 64 }

    public var rowCount: Int { starts.count - 1 }

    public func codes(_ row: Int) -> ArraySlice<Int32> {
        guard row >= 0, row < rowCount else { return [] }
        return members[Int(starts[row])..<Int(starts[row + 1])]
    }

    /// The symbols of a row; none is an empty set, never a missing one.
    public subscript(row: Int) -> [String] { codes(row).compactMap { dictionary[$0] } }

    public func contains(_ code: Int32, row: Int) -> Bool { codes(row).contains(code) }

    mutating func append(_ symbols: some Sequence<String>) {
        append(codes: symbols.map { dictionary.encode($0) })
    }

    mutating func append(codes: some Sequence<Int32>) {
        var row: UInt64 = 0
        for code in codes {
            members.append(code)
            if (0..<64).contains(code) { row |= 1 << UInt64(code) }
        }
        bits.append(row)
        starts.append(Int32(truncatingIfNeeded: members.count))
    }

    func gathering(_ rows: [Int32]) -> SetColumn {
        var result = SetColumn()
        result.dictionary = dictionary
        for row in rows { result.append(codes: codes(Int(row))) }
        return result
    }
}
