/// Codes into a dictionary, one a row, each in as few bytes as the largest needs: most columns of a corpus take
/// one or two bytes a row, and what is scanned is mostly bound by how many bytes it has.
///
/// A row is kept as its code plus one, 0 where it is missing, so that a table of what each code comes to is looked
/// up by what is kept as it is (``rawBound`` entries, that of a missing row first).
public struct Codes: Sendable {
    /// How many bytes a row takes: 1, 2 or 4. Of the three arrays only that of the width is filled.
    public private(set) var width = 1
    public private(set) var bytes: [UInt8] = []
    public private(set) var shorts: [UInt16] = []
    public private(set) var words: [UInt32] = []
    /// Above every number that is kept.
    public private(set) var rawBound = 1

    public init() {}

    public init(_ codes: some Sequence<Int32>) {
        reserve(codes.underestimatedCount)
        for code in codes { append(code) }
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        rawBound = Self.bound(bytes)
    }

    init(shorts: [UInt16]) {
        width = 2
        self.shorts = shorts
        rawBound = Self.bound(shorts)
    }

    init(words: [UInt32]) {
        width = 4
        self.words = words
        rawBound = Self.bound(words)
    }

    /// Above every one of some numbers; a plain loop, which many are compared in at once.
    private static func bound<Raw: FixedWidthInteger & UnsignedInteger>(_ numbers: [Raw]) -> Int {
        var largest: Raw = 0
        numbers.withUnsafeBufferPointer { numbers in
            for number in numbers { largest = number > largest ? number : largest }
        }
        return Int(largest) + 1
    }

    /// What is kept of a row: its code plus one, 0 where it is missing.
    public func raw(_ row: Int) -> Int {
        switch width {
        case 1: Int(bytes[row])
        case 2: Int(shorts[row])
        default: Int(words[row])
        }
    }

    /// - Parameter code: ``TextDictionary/missing`` or above.
    mutating func append(_ code: Int32) {
        let raw = Int(code) + 1
        if raw >= rawBound {
            rawBound = raw + 1
            widen(for: raw)
        }
        switch width {
        case 1: bytes.append(UInt8(truncatingIfNeeded: raw))
        case 2: shorts.append(UInt16(truncatingIfNeeded: raw))
        default: words.append(UInt32(truncatingIfNeeded: raw))
        }
    }

    private mutating func widen(for raw: Int) {
        if width == 1, raw > Int(UInt8.max) {
            width = 2
            shorts = bytes.map { UInt16($0) }
            bytes = []
        }
        if width == 2, raw > Int(UInt16.max) {
            width = 4
            words = shorts.map { UInt32($0) }
            shorts = []
        }
    }

    private mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    func gathering(_ rows: [Int32]) -> Codes {
        var result = Codes()
        result.width = width
        result.rawBound = rawBound
        switch width {
        case 1: result.bytes = rows.map { bytes[Int($0)] }
        case 2: result.shorts = rows.map { shorts[Int($0)] }
        default: result.words = rows.map { words[Int($0)] }
        }
        return result
    }

    /// Each code through a table that has one entry more than there are codes, that of a missing one first.
    func mapped(_ codeOfRaw: [Int32]) -> Codes {
        var result = Codes()
        let largest = Int(codeOfRaw.max() ?? -1) + 1
        result.rawBound = largest + 1
        func rawOf(_ raw: Int) -> UInt32 { UInt32(truncatingIfNeeded: Int(codeOfRaw[raw]) + 1) }
        if largest <= Int(UInt8.max) {
            let table = (0..<codeOfRaw.count).map { UInt8(truncatingIfNeeded: rawOf($0)) }
            result.bytes = looked(up: table)
        } else if largest <= Int(UInt16.max) {
            result.width = 2
            let table = (0..<codeOfRaw.count).map { UInt16(truncatingIfNeeded: rawOf($0)) }
            result.shorts = looked(up: table)
        } else {
            result.width = 4
            result.words = looked(up: (0..<codeOfRaw.count).map(rawOf))
        }
        return result
    }

    private func looked<Number>(up table: [Number]) -> [Number] {
        switch width {
        case 1: bytes.map { table[Int($0)] }
        case 2: shorts.map { table[Int($0)] }
        default: words.map { table[Int($0)] }
        }
    }

    static func repeating(_ code: Int32, count: Int) -> Codes {
        var result = Codes()
        result.append(code)
        return result.gathering([Int32](repeating: 0, count: count))
    }
}

extension Codes: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int {
        switch width {
        case 1: bytes.count
        case 2: shorts.count
        default: words.count
        }
    }

    /// The code of a row; ``TextDictionary/missing`` where there is none.
    public subscript(row: Int) -> Int32 { Int32(truncatingIfNeeded: raw(row) - 1) }
}

extension Codes: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        writer.write([UInt8(width)])
        switch width {
        case 1: writer.write(bytes)
        case 2: writer.write(shorts)
        default: writer.write(words)
        }
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        switch try bytes.numbers(UInt8.self).first {
        case 1: self.init(bytes: try bytes.numbers(UInt8.self))
        case 2: self.init(shorts: try bytes.numbers(UInt16.self))
        case 4: self.init(words: try bytes.numbers(UInt32.self))
        default: throw ColumnBytes.Damage()
        }
    }

    /// Throws where a code is not below a bound, as in a file that was tampered with.
    func checked(below count: Int) throws(ColumnBytes.Damage) -> Codes {
        guard rawBound <= count + 1 else { throw ColumnBytes.Damage() }
        return self
    }

    var rowCount: Int { count }
    static func blank(_ count: Int) -> Codes { Codes(bytes: [UInt8](repeating: 0, count: count)) }
}
