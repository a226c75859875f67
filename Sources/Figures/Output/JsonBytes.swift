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

    private mutating func makeRoom(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Text that is JSON already.
    mutating func add(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        makeRoom(length)
        (base + count).initialize(from: text.utf8Start, count: length)
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
        makeRoom(bytes.count + 2)
        add(byte: UInt8(ascii: "\""))
        var start = 0
        var index = 0
        while index < bytes.count {
            index = Self.plain(bytes, from: index)
            guard index < bytes.count else { break }
            add(bytes[start..<index])
            escape(bytes[index])
            index += 1
            start = index
        }
        add(bytes[start...])
        makeRoom(1)
        add(byte: UInt8(ascii: "\""))
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

    /// The next byte that must be escaped, looked for eight at a time; the end where there is none.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return start }
        var index = start
        while index + 8 <= bytes.count {
            let here = EightBytes(memory, at: index)
            // Below 0x20: without its low five bits 0.
            let found =
                EightBytes(here.bits & EightBytes(repeating: 0xE0).bits).zeros
                | here.places(of: UInt8(ascii: "\"")) | here.places(of: UInt8(ascii: "\\"))
            if found != 0 { return index + EightBytes.first(found) }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            index += 1
        }
        return index
    }
}
