import VietnameseText

/// JSON as bytes on their way to a buffer, in memory of their own, so that each small piece costs no more than its copy.
struct JsonBytes {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 14
    private(set) var count = 0

    init() { base = .allocate(capacity: capacity) }

    func deallocate() { base.deallocate() }

    func append(to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    }

    @inline(__always)
    private mutating func makeRoom(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Text that is JSON already; inlined, so that a few bytes known beforehand are put by a move or two.
    @inline(__always)
    mutating func add(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        makeRoom(length)
        UnsafeMutableRawPointer(base + count).copyMemory(from: text.utf8Start, byteCount: length)
        count += length
    }

    /// What was written before, once more.
    mutating func again(_ range: Range<Int>) {
        makeRoom(range.count)
        (base + count).initialize(from: base + range.lowerBound, count: range.count)
        count += range.count
    }

    mutating func add(_ number: Int) {
        makeRoom(24)
        var rest = number.magnitude
        if number < 0 { add(byte: UInt8(ascii: "-")) }
        var digits = 1
        var limit: UInt = 10
        while rest >= limit, digits < 19 {
            digits += 1
            limit *= 10
        }
        if rest >= limit { digits += 1 }
        var at = count + digits
        count = at
        for _ in 0..<digits {
            at -= 1
            base[at] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// A number in its plain form, or null.
    mutating func add(_ number: ExactDecimal?) {
        guard let number else { return add("null") }
        if let whole = number.int { return add(whole) }
        var text = number.description
        text.withUTF8 { add($0[...]) }
    }

    /// A string with what JSON must escape escaped, or null.
    mutating func add(json text: String?) {
        guard let text else { return add("null") }
        let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable { add(json: $0) }
        if isAdded == nil { Array(text.utf8).withUnsafeBufferPointer { add(json: $0) } }
    }

    /// Text as UTF-8, with what JSON must escape escaped.
    mutating func add(json bytes: UnsafeBufferPointer<UInt8>) {
        let length = bytes.count
        makeRoom(length + 2 + SixteenBytes.count)
        add(byte: UInt8(ascii: "\""))
        guard let source = bytes.baseAddress else { return add(byte: UInt8(ascii: "\"")) }
        // It is copied first, and looked at where there is room behind it, so that its last bytes are asked at once too.
        (base + count).initialize(from: source, count: length)
        let plain = Self.plain(base + count, length)
        count += plain
        if plain < length { addEscaping(bytes[plain...]) }
        makeRoom(1)
        add(byte: UInt8(ascii: "\""))
    }

    /// Bytes of which the first must be escaped.
    private mutating func addEscaping(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var start = bytes.startIndex
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            add(bytes[start..<index])
            escape(byte)
            start = index + 1
        }
        add(bytes[start...])
    }

    private mutating func add(byte: UInt8) {
        base[count] = byte
        count += 1
    }

    private mutating func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let run = UnsafeBufferPointer(rebasing: bytes)
        guard let source = run.baseAddress, run.count > 0 else { return }
        makeRoom(run.count)
        (base + count).initialize(from: source, count: run.count)
        count += run.count
    }

    private mutating func escape(_ byte: UInt8) {
        makeRoom(6)
        add(byte: UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): add(byte: UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): add(byte: UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): add(byte: UInt8(ascii: "t"))
        case 0..<0x20:
            add("u00")
            add(byte: byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = byte & 15
            add(byte: low < 10 ? 0x30 + low : 0x57 + low)
        default: add(byte: byte)
        }
    }

    /// How many bytes there are before the first that must be escaped; sixteen more may be read than there are.
    private static func plain(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let memory = UnsafeRawPointer(bytes)
        var index = 0
        while index < count {
            let here = SixteenBytes(memory, at: index)
            let found =
                here.places(of: 0x00...0x1F) | here.places(of: UInt8(ascii: "\"")) | here.places(of: UInt8(ascii: "\\"))
            if found != 0 { return min(count, index + SixteenBytes.first(found)) }
            index += SixteenBytes.count
        }
        return count
    }
}
