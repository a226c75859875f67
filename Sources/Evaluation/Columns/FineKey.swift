import Corpus

/// Rows told apart as finely as a summary needs, by one number that has a digit for each facet concerned.
///
/// Finer than the groups themselves: what makes rows alike, and where and when they stand, is told apart too, so
/// that exact sums for each number give all that the groups' results are made of.
struct FineKey: Sendable {
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
    ///   - classes: Raw → what tells rows of that code apart from others.
    ///   - isMet: Whether rows of a code can come at all.
    mutating func add<Class: Hashable>(_ codes: Codes, _ classes: [Class], isMet: (Int) -> Bool) {
        var digitOfClass: [Class: Int] = [:]
        var examples: [Int] = []
        var digitOfRaw = [Int](repeating: 0, count: classes.count)
        for (raw, own) in classes.enumerated() where isMet(raw) {
            if let digit = digitOfClass[own] {
                digitOfRaw[raw] = digit
            } else {
                digitOfRaw[raw] = examples.count
                digitOfClass[own] = examples.count
                examples.append(raw)
            }
        }
        // No row comes: any code does.
        if examples.isEmpty { examples = [0] }
        let weight = count
        digits.append(
            Digit(codes: codes, table: digitOfRaw.map { UInt64($0) &* weight }, examples: examples, weight: weight))
        let (product, overflow) = count.multipliedReportingOverflow(by: UInt64(examples.count))
        count = product
        isTooLarge = isTooLarge || overflow
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
