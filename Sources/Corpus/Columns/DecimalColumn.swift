import VietnameseText

/// Exact decimal numbers as whole numbers at one common scale, so that a sum over a block is a sum
/// of machine integers and comes out the same in any order.
///
/// A number that does not fit 64 bits at the common scale is kept beside, by row; there are next to none.
public struct DecimalColumn: Sendable {
    /// A row's number is `scaled[row] / 10^scale`, unless it is ``missing`` or ``wide``.
    public internal(set) var scaled: [Int64]
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

    /// The number of a row; nil where missing.
    public subscript(row: Int) -> ExactDecimal? {
        guard scaled.indices.contains(row) else { return nil }
        switch scaled[row] {
        case Self.missing: return nil
        case Self.wide: return wideValues[row]
        case let number: return ExactDecimal(coefficient: Int128(number), scale: scale)
        }
    }

    public func isMissing(_ row: Int) -> Bool { !scaled.indices.contains(row) || scaled[row] == Self.missing }

    /// The finest scale that a column goes to for one more number; finer ones are kept beside.
    private static let finestScale = 12

    public mutating func append(_ value: ExactDecimal?) {
        guard let value else {
            scaled.append(Self.missing)
            return
        }
        if value.scale > scale, value.scale <= Self.finestScale { rescale(to: value.scale) }
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
        var result = DecimalColumn()
        result.scale = scale
        result.scaled.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            let number = scaled[Int(row)]
            result.scaled.append(number)
            if number == Self.wide { result.wideValues[index] = wideValues[Int(row)] }
        }
        return result
    }
}

/// `10^exponent` for 0...18, nil outside.
func powerOfTen(_ exponent: Int) -> Int64? {
    guard (0...18).contains(exponent) else { return nil }
    var power: Int64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
}
