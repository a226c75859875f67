import VietnameseText

/// Columns as bytes and back: arrays as they lie in memory, little-endian, each behind its length.
struct ColumnWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) {
        write(count: numbers.count)
        // Eight at a time, so that a reader can take numbers where they stand.
        while bytes.count % 8 != 0 { bytes.append(0) }
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ texts: [String]) {
        var ends: [Int64] = []
        ends.reserveCapacity(texts.count)
        var all: [UInt8] = []
        for text in texts {
            all.append(contentsOf: text.utf8)
            ends.append(Int64(all.count))
        }
        write(ends)
        write(all)
    }

    private mutating func write(count: Int) {
        withUnsafeBytes(of: Int64(count).littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Reads what ``ColumnWriter`` wrote; what does not fit is an error, never a trap.
struct ColumnBytes {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    struct Damage: Error {}

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func numbers<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(Damage) -> [Number] {
        let count = try self.count()
        position = (position + 7) & ~7
        let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.stride)
        guard !overflow, position <= bytes.count, size <= bytes.count - position else { throw Damage() }
        let start = position
        position += size
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)]))
            filled = count
        }
    }

    mutating func texts() throws(Damage) -> [String] {
        let ends = try numbers(Int64.self)
        let all = try numbers(UInt8.self)
        var texts: [String] = []
        texts.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            guard let end = Int(exactly: end), end >= start, end <= all.count else { throw Damage() }
            texts.append(String(decoding: all[start..<end], as: UTF8.self))
            start = end
        }
        return texts
    }

    /// Whether numbers cut that many members into rows.
    static func areStarts(_ starts: [Int32], of count: Int) -> Bool {
        starts.first == 0 && starts.last.map { Int($0) } == count
            && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }

    private mutating func count() throws(Damage) -> Int {
        guard position + 8 <= bytes.count else { throw Damage() }
        let count = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int64.self))
        position += 8
        guard let count = Int(exactly: count), count >= 0 else { throw Damage() }
        return count
    }
}

/// A column that can be kept as bytes.
protocol StorableColumn {
    init()
    func write(to writer: inout ColumnWriter)
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage)
    /// How many rows it has.
    var rowCount: Int { get }
    func gathering(_ rows: [Int32]) -> Self
    /// Rows without a value, to stand in for a column that cannot be read.
    static func blank(_ count: Int) -> Self
}

/// Goes through the columns of the base tables, each with the name by which it is kept.
protocol StoredColumnVisitor {
    mutating func visit<Values: StorableColumn & Sendable>(_ name: String, _ column: inout Loadable<Values>) throws
}

extension Array: StorableColumn where Element: FixedWidthInteger {
    func write(to writer: inout ColumnWriter) { writer.write(self) }
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) { self = try bytes.numbers(Element.self) }
    var rowCount: Int { count }
    func gathering(_ rows: [Int32]) -> [Element] { rows.map { self[Int($0)] } }
    static func blank(_ count: Int) -> [Element] { [Element](repeating: 0, count: count) }
}

extension WholeColumn: StorableColumn {
    init() { self.init([]) }
    func write(to writer: inout ColumnWriter) { writer.write(numbers) }
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) { self.init(try bytes.numbers(Int64.self)) }
    var rowCount: Int { numbers.count }
    static func blank(_ count: Int) -> WholeColumn { WholeColumn([Int64](repeating: missing, count: count)) }
}

extension DateColumn: StorableColumn {
    init() { self.init([]) }
    func write(to writer: inout ColumnWriter) { writer.write(days) }
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) { self.init(try bytes.numbers(Int32.self)) }
    var rowCount: Int { days.count }
    static func blank(_ count: Int) -> DateColumn { DateColumn([Int32](repeating: missing, count: count)) }
}

extension CodedColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        codes.write(to: &writer)
        writer.write(dictionary.texts)
    }
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        let codes = try Codes(from: &bytes)
        let texts = try bytes.texts()
        self.init(codes: try codes.checked(below: texts.count), dictionary: TextDictionary(texts))
    }
    var rowCount: Int { codes.count }
    static func blank(_ count: Int) -> CodedColumn { CodedColumn(codes: .blank(count), dictionary: TextDictionary()) }
}

extension PlaceColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        codes.write(to: &writer)
        writer.write(identities.map(\.id))
        writer.write(identities.map(\.name))
    }
    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        self.init()
        let codes = try Codes(from: &bytes)
        let ids = try bytes.texts()
        let names = try bytes.texts()
        guard ids.count == names.count else { throw ColumnBytes.Damage() }
        for (id, name) in zip(ids, names) { append(name: name, id: id) }
        self.codes = try codes.checked(below: ids.count)
    }
    var rowCount: Int { codes.count }
    static func blank(_ count: Int) -> PlaceColumn {
        var column = PlaceColumn()
        column.codes = .blank(count)
        return column
    }
}
