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
