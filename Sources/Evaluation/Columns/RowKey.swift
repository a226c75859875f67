import Corpus

/// Rows told apart by one number that has a digit for each facet concerned.
struct RowKey: Sendable {
    /// A facet's part.
    struct Digit: Sendable {
        let codes: Codes
        /// ``Codes/raw(_:)`` → digit, times what the digits before it amount to.
        let table: [UInt64]
        /// Digit → a raw code that has it.
        let examples: [Int]
        let weight: UInt64

        /// A raw code that the rows of a key have, as far as they are told apart.
        func example(of key: UInt64) -> Int { examples[Int((key / weight) % UInt64(examples.count))] }
    }

    private(set) var digits: [Digit] = []
    /// How many keys there can be.
    private(set) var count: UInt64 = 1
    /// Whether there can be more than can be told.
    private(set) var isTooLarge = false

    /// Adds a digit.
    ///
    /// - Parameters:
    ///   - classes: Raw → what tells rows of that code apart from others; nil where each code is by itself.
    ///   - isMet: Whether rows of a code can come at all.
    mutating func add(_ codes: Codes, _ classes: [Int]?, isMet: (Int) -> Bool) {
        var digitOfClass: [Int: Int] = [:]
        var examples: [Int] = []
        let weight = count
        var table = [UInt64](repeating: 0, count: codes.rawBound)
        for raw in table.indices where isMet(raw) {
            if let classes, let digit = digitOfClass[classes[raw]] {
                table[raw] = UInt64(digit) &* weight
                continue
            }
            if let classes { digitOfClass[classes[raw]] = examples.count }
            table[raw] = UInt64(examples.count) &* weight
            examples.append(raw)
        }
        // No row comes: any code does.
        if examples.isEmpty { examples = [0] }
        digits.append(Digit(codes: codes, table: table, examples: examples, weight: weight))
        let (product, overflow) = count.multipliedReportingOverflow(by: UInt64(examples.count))
        count = product
        isTooLarge = isTooLarge || overflow
    }

    /// The digit of some codes; nil where they have no part.
    func digit(of codes: Codes) -> Digit? { digits.first { $0.codes.isSame(as: codes) } }

    /// The key of one row.
    func key(of row: Int32) -> UInt64 {
        digits.reduce(0) { $0 &+ $1.table[$1.codes.raw(Int(row))] }
    }

    /// Puts the keys of some rows into `keys`.
    func keys(of rows: UnsafeBufferPointer<Int32>, into keys: UnsafeMutableBufferPointer<UInt64>) {
        for index in 0..<rows.count { keys[index] = 0 }
        for digit in digits {
            digit.table.withUnsafeBufferPointer { table in
                switch digit.codes.width {
                case 1: digit.codes.bytes.withUnsafeBufferPointer { Self.add($0, table, rows, keys) }
                case 2: digit.codes.shorts.withUnsafeBufferPointer { Self.add($0, table, rows, keys) }
                default: digit.codes.words.withUnsafeBufferPointer { Self.add($0, table, rows, keys) }
                }
            }
        }
    }

    @inline(__always)
    private static func add<Raw: FixedWidthInteger>(
        _ codes: UnsafeBufferPointer<Raw>, _ table: UnsafeBufferPointer<UInt64>, _ rows: UnsafeBufferPointer<Int32>,
        _ keys: UnsafeMutableBufferPointer<UInt64>
    ) {
        for index in 0..<rows.count {
            keys[index] &+= table[Int(truncatingIfNeeded: codes[Int(truncatingIfNeeded: rows[index])])]
        }
    }
}
