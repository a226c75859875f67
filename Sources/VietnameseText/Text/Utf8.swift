/// Reading single scalars from UTF-8 that may be broken.
enum Utf8 {
    /// The scalar at an index and how many bytes it takes; a broken sequence is U+FFFD over the bytes
    /// that belong together (at least one), as the Unicode standard recommends.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (
        value: UInt32, length: Int, isValid: Bool
    ) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1, true) }
        let length: Int
        var value: UInt32
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF:
            (length, value) = (3, UInt32(first & 0x0F))
            if first == 0xE0 { lowest = 0xA0 } else if first == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            (length, value) = (4, UInt32(first & 0x07))
            if first == 0xF0 { lowest = 0x90 } else if first == 0xF4 { highest = 0x8F }
        default: return (0xFFFD, 1, false)
        }
        for offset in 1..<length {
            guard index + offset < end else { return (0xFFFD, offset, false) }
            let byte = bytes[index + offset]
            guard byte >= lowest, byte <= highest else { return (0xFFFD, offset, false) }
            value = value << 6 | UInt32(byte & 0x3F)
            lowest = 0x80
            highest = 0xBF
        }
        return (value, length, true)
    }

    /// Appends a scalar; a value that is none becomes U+FFFD.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        let value = Unicode.Scalar(scalar)?.value ?? 0xFFFD
        func add(_ bits: UInt32) { bytes.append(UInt8(truncatingIfNeeded: bits)) }
        func addRest(_ shift: UInt32) { add(0x80 | value >> shift & 0x3F) }
        switch value {
        case ..<0x80: return add(value)
        case ..<0x800: add(0xC0 | value >> 6)
        case ..<0x10000:
            add(0xE0 | value >> 12)
            addRest(6)
        default:
            add(0xF0 | value >> 18)
            addRest(12)
            addRest(6)
        }
        addRest(0)
    }
}
