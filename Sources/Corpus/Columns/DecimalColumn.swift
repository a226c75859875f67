import VietnameseText

/// Exact decimal numbers as whole numbers at one common scale, so that a sum over a block is a sum
/// of machine integers and comes out the same in any order.
///
/// A number that does not fit 64 bits at the common scale is kept beside, by row; there are next to none.
public struct DecimalColumn: Sendable {
    /// A row's number is `scaled[row] / 10^scale`, unless it is ``missing`` or ``wide``.
    ///
    /// Of a sparse column, one for each of ``knownRows``.
    public internal(set) var scaled: [Int64]
    /// The rows that have a number, ascending, where they are so few that only they are kept; else nil.
    public private(set) var knownRows: [Int32]?
    private var sparseCount = 0
    /// Whether a finer number is kept beside rather than all made finer.
    private var isScaleSettled = false
    public internal(set) var scale: Int
    /// Rows marked ``wide``.
    public internal(set) var wideValues: [Int: ExactDecimal]

    public static let missing = Int64.min
    public static let wide = Int64.min + 1

    public init() {
        scaled = []
        scale = 0
        wideValues = [:]
    }

    public init(_ values: some Sequence<ExactDecimal?>) {
        self.init()
        for value in values { append(value) }
    }

    /// Whether every number can be read from ``scaled`` alone.
    public var isNarrow: Bool { wideValues.isEmpty }

    public var rowCount: Int { knownRows == nil ? scaled.count : sparseCount }

    /// What ``scaled`` holds of a row.
    public func scaledNumber(_ row: Int) -> Int64 {
        guard let knownRows else { return scaled.indices.contains(row) ? scaled[row] : Self.missing }
        var low = 0
        var high = knownRows.count
        while low < high {
            let middle = (low + high) / 2
            if Int(knownRows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low < knownRows.count && Int(knownRows[low]) == row ? scaled[low] : Self.missing
    }

    /// The number of a row; nil where missing.
    public subscript(row: Int) -> ExactDecimal? {
        switch scaledNumber(row) {
        case Self.missing: return nil
        case Self.wide: return wideValues[row]
        case let number: return ExactDecimal(coefficient: Int128(number), scale: scale)
        }
    }

    public func isMissing(_ row: Int) -> Bool { scaledNumber(row) == Self.missing }

    /// With a number or ``missing`` for every row.
    public var dense: DecimalColumn {
        guard let knownRows else { return self }
        var result = self
        result.knownRows = nil
        result.scaled = [Int64](repeating: Self.missing, count: sparseCount)
        for (row, number) in zip(knownRows, scaled) { result.scaled[Int(row)] = number }
        return result
    }

    /// With only the rows that have a number, where these are few.
    var sparse: DecimalColumn {
        guard knownRows == nil else { return self }
        let known = scaled.indices.filter { scaled[$0] != Self.missing }
        guard known.count * 8 <= scaled.count else { return self }
        var result = self
        result.sparseCount = scaled.count
        result.knownRows = known.map { Int32(truncatingIfNeeded: $0) }
        result.scaled = known.map { scaled[$0] }
        return result
    }

    /// The finest scale that a column goes to for one more number; finer ones are kept beside.
    private static let finestScale = 12

    /// At the scale at which the fewest numbers are kept beside: a few fine ones must not put many large ones there.
    var settled: DecimalColumn {
        guard !isNarrow, !isScaleSettled else { return self }
        // By scale, how many numbers have more digits behind the decimal sign, and how many are then too large.
        var finer = [Int](repeating: 0, count: Self.finestScale + 1)
        var larger = finer
        let rows = knownRows?.map { Int($0) } ?? Array(scaled.indices)
        for row in rows {
            guard let value = self[row] else { continue }
            for scale in 0..<min(value.scale, Self.finestScale + 1) {
                finer[scale] += 1
            }
            guard var scale = Self.largestScale(of: value) else { continue }
            while scale < Self.finestScale {
                scale += 1
                larger[scale] += 1
            }
        }
        let best = (0...Self.finestScale).min { finer[$0] + larger[$0] < finer[$1] + larger[$1] } ?? scale
        guard finer[best] + larger[best] < wideValues.count else { return self }
        var result = DecimalColumn()
        result.scale = best
        result.isScaleSettled = true
        for row in 0..<rowCount { result.append(self[row]) }
        return result
    }

    /// The finest scale at which a number fits; nil where none is too fine.
    private static func largestScale(of value: ExactDecimal) -> Int? {
        var number = value.magnitude.coefficient
        var scale = value.scale
        while number <= Int128(Int64.max) {
            if scale > finestScale || number == 0 { return nil }
            number *= 10
            scale += 1
        }
        return max(scale - 1, -1)
    }

    public mutating func append(_ value: ExactDecimal?) {
        if knownRows != nil { self = dense }
        guard let value else {
            scaled.append(Self.missing)
            return
        }
        if value.scale > scale, value.scale <= Self.finestScale, !isScaleSettled { rescale(to: value.scale) }
        append(known: value, row: scaled.count)
    }

    private mutating func append(known value: ExactDecimal, row: Int) {
        if value.scale <= scale, let factor = powerOfTen(scale - value.scale),
            let coefficient = Int64(exactly: value.coefficient)
        {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
            if !overflow, product > Self.wide {
                scaled.append(product)
                return
            }
        }
        scaled.append(Self.wide)
        wideValues[row] = value
    }

    private mutating func rescale(to finer: Int) {
        guard let factor = powerOfTen(finer - scale) else { return }
        let coarser = scale
        scale = finer
        for row in scaled.indices where scaled[row] > Self.wide {
            let (product, overflow) = scaled[row].multipliedReportingOverflow(by: factor)
            if !overflow, product > Self.wide {
                scaled[row] = product
            } else {
                wideValues[row] = ExactDecimal(coefficient: Int128(scaled[row]), scale: coarser)
                scaled[row] = Self.wide
            }
        }
    }

    func gathering(_ rows: [Int32]) -> DecimalColumn {
        if knownRows != nil { return dense.gathering(rows).sparse }
        var result = DecimalColumn()
        result.scale = scale
        result.isScaleSettled = isScaleSettled
        result.scaled.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            let number = scaled[Int(row)]
            result.scaled.append(number)
            if number == Self.wide { result.wideValues[index] = wideValues[Int(row)] }
        }
        return result
    }
}

extension DecimalColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        let column = settled.sparse
        let rows = column.wideValues.keys.sorted()
        writer.write([Int64(column.scale), Int64(rowCount), column.knownRows == nil ? 0 : 1])
        writer.write(column.knownRows ?? [])
        writer.write(column.scaled)
        writer.write(rows.map { Int64($0) })
        writer.write(rows.map { column.wideValues[$0]?.description ?? "" })
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        self.init()
        let head = try bytes.numbers(Int64.self)
        guard head.count == 3, (0...18).contains(head[0]), let count = Int(exactly: head[1]) else {
            throw ColumnBytes.Damage()
        }
        scale = Int(head[0])
        isScaleSettled = true
        let known = try bytes.numbers(Int32.self)
        scaled = try bytes.numbers(Int64.self)
        if head[2] == 1 {
            let isAscending = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
            guard known.count == scaled.count, isAscending, known.first ?? 0 >= 0, Int(known.last ?? -1) < count else {
                throw ColumnBytes.Damage()
            }
            knownRows = known
            sparseCount = count
        } else if scaled.count != count {
            throw ColumnBytes.Damage()
        }
        let rows = try bytes.numbers(Int64.self)
        let numbers = try bytes.texts()
        guard rows.count == numbers.count else { throw ColumnBytes.Damage() }
        for (row, number) in zip(rows, numbers) {
            guard let value = ExactDecimal(number) else { throw ColumnBytes.Damage() }
            wideValues[Int(row)] = value
        }
    }

    static func blank(_ count: Int) -> DecimalColumn { DecimalColumn(missing: count) }
}

/// `10^exponent` for 0...18, nil outside.
func powerOfTen(_ exponent: Int) -> Int64? {
    guard (0...18).contains(exponent) else { return nil }
    var power: Int64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
}
