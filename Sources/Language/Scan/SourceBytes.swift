/// The bytes of a source, read without a trap at any offset, and what the scanner asks of them.
struct SourceBytes: Sendable {
    let bytes: [UInt8]

    init(_ source: String) { bytes = Array(source.utf8) }

    var count: Int { bytes.count }

    /// The byte at an offset; 0 outside the source.
    subscript(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

    subscript(_ span: SourceSpan) -> ArraySlice<UInt8> {
        let start = min(max(span.start, 0), bytes.count)
        return bytes[start..<min(max(span.end, start), bytes.count)]
    }

    func text(_ span: SourceSpan) -> String { String(decoding: self[span], as: UTF8.self) }

    func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(self[offset]) }

    /// The scalar that starts at an offset, and its length in bytes; nil at the end.
    func scalar(_ offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let lead = self[offset]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for step in 1..<4 where step < length { value = value << 6 | UInt32(self[offset + step] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The length of the line end at an offset; 0 where there is none.
    func lineEnd(_ offset: Int) -> Int {
        switch self[offset] {
        case 0x0A: return 1
        case 0x0D: return self[offset + 1] == 0x0A ? 2 : 1
        // U+2028 and U+2029, the soft line ends of word processors.
        case 0xE2 where self[offset + 1] == 0x80 && (self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9): return 3
        default: return 0
        }
    }

    /// The length of the blank at an offset: a space or tab, or one that documents have: no-break,
    /// thin, wide and zero-width spaces, a byte-order mark. 0 where there is none.
    func blank(_ offset: Int) -> Int {
        switch self[offset] {
        case 0x20, 0x09, 0x0B, 0x0C: return 1
        case 0xC2 where self[offset + 1] == 0xA0 || self[offset + 1] == 0xAD: return 2
        case 0xE2:
            let second = self[offset + 1]
            let third = self[offset + 2]
            if second == 0x80 { return (0x80...0x8F).contains(third) || third == 0xAF ? 3 : 0 }
            return second == 0x81 && (third == 0x9F || third == 0xA0) ? 3 : 0
        case 0xE3: return self[offset + 1] == 0x80 && self[offset + 2] == 0x80 ? 3 : 0
        case 0xEF: return self[offset + 1] == 0xBB && self[offset + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// The length of the part of a name at an offset: a letter, a mark, `_`, and behind the first
    /// place a digit; 0 where there is none.
    func namePart(_ offset: Int, first: Bool) -> Int {
        switch self[offset] {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: return 1
        case 0x30...0x39: return first ? 0 : 1
        case 0..<0x80: return 0
        default:
            guard let (scalar, length) = scalar(offset) else { return 0 }
            switch scalar.value {
            case 0xD7, 0xF7: return 0
            case 0xC0...0x24F, 0x1E00...0x1EFF: return length
            case 0x300...0x36F: return first ? 0 : length
            default:
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return length
                case .nonspacingMark, .spacingMark, .decimalNumber: return first ? 0 : length
                default: return 0
                }
            }
        }
    }
}
