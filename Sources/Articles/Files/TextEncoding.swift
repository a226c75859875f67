import Messages

/// Tells what the bytes of a file are, and gives them as UTF-8 where that can be done.
enum TextEncoding {
    struct Decoded {
        /// UTF-8, perhaps with a few broken places; nil where it is no text.
        var text: [UInt8]?
        var problems: [LoadProblem] = []
    }

    /// How much of a file is looked at to tell what it is.
    private static let sample = 1 << 15

    static func empty(_ path: String) -> LoadProblem {
        LoadProblem(path: path, kind: .empty, severity: .error, message: .isEmpty)
    }

    static func decode(_ bytes: [UInt8], path: String) -> Decoded {
        guard let wide = Utf16Text.decode(bytes) else { return decodeBytes(bytes, path) }
        guard wide.contains(where: { $0 > 0x20 }) else { return Decoded(problems: [empty(path)]) }
        let problem = LoadProblem(
            path: path, kind: .utf16, severity: .warning,
            message: .isUTF16,
            help: .saveAsUTF8)
        return Decoded(text: wide, problems: [problem])
    }

    private static func decodeBytes(_ bytes: [UInt8], _ path: String) -> Decoded {
        if let problem = binary(bytes, path) { return Decoded(problems: [problem]) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard content.contains(where: { $0 > 0x20 }) else { return Decoded(problems: [empty(path)]) }
        if let problem = legacy(bytes, path) { return Decoded(problems: [problem]) }
        return Decoded(text: bytes)
    }

    /// The problem of a text in a way of writing from before Unicode; nil for any other.
    static func legacy(_ bytes: [UInt8], _ path: String) -> LoadProblem? {
        LegacyEncoding.found(in: bytes.prefix(sample)).map { encoding in
            LoadProblem(
                path: path, kind: .legacyEncoding, severity: .error,
                message: .legacyEncoding(encoding: encoding.name), help: encoding.remedy)
        }
    }

    /// What to tell of a text that was read with bytes that are no UTF-8.
    static func problem(invalidBytes count: Int, in bytes: [UInt8], path: String) -> LoadProblem? {
        guard count > 0 else { return nil }
        if count <= 3, endsInsideCharacter(bytes, count) {
            return LoadProblem(
                path: path, kind: .cutCharacter, severity: .warning,
                message: .cutOff,
                help: .checkWhole)
        }
        return LoadProblem(
            path: path, kind: .invalidBytes, severity: .warning,
            message: .invalidBytes(count: count), help: .saveAsUTF8)
    }

    private static func endsInsideCharacter(_ bytes: [UInt8], _ count: Int) -> Bool {
        guard let first = bytes.suffix(count).first else { return false }
        return first >= 0xC2 && first <= 0xF4 && bytes.suffix(count).dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    }

    /// Files of other sorts, by how they begin.
    private static let signatures: [(start: [UInt8], name: Message)] = [
        (Array("%PDF".utf8), .aPDF), ([0x50, 0x4B, 0x03, 0x04], .aZip),
        ([0xD0, 0xCF, 0x11, 0xE0], .anOldDocument),
        ([0x89, 0x50, 0x4E, 0x47], .aPicture),
        ([0xFF, 0xD8, 0xFF], .aPicture), (Array("GIF8".utf8), .aPicture), ([0x1F, 0x8B], .aCompressedFile),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .aCompressedFile), (Array("BZh".utf8), .aCompressedFile),
        (Array("SQLite format 3".utf8), .aDatabase),
    ]

    private static func binary(_ bytes: [UInt8], _ path: String) -> LoadProblem? {
        let help = Message.articleSorts
        if let signature = signatures.first(where: { bytes.starts(with: $0.start) }) {
            return LoadProblem(
                path: path, kind: .binary, severity: .error, message: .isNoText(sort: signature.name), help: help)
        }
        let sample = bytes.prefix(sample)
        let controls = sample.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
        guard sample.contains(0) || controls * 50 > sample.count else { return nil }
        return LoadProblem(path: path, kind: .binary, severity: .error, message: .isBinary, help: help)
    }
}

/// UTF-16, with a byte-order mark or without.
enum Utf16Text {
    /// The text as UTF-8; nil where it is no UTF-16.
    static func decode(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
        if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes.dropFirst(2), littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes.dropFirst(2), littleEndian: false) }
        // Without a mark: every other byte of plain text is 0 more often than not.
        let sample = bytes.prefix(1 << 12)
        guard sample.count >= 8 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let half = sample.count / 2
        if zeros.odd * 2 > half, zeros.even * 20 < half { return decode(bytes[...], littleEndian: true) }
        if zeros.even * 2 > half, zeros.odd * 20 < half { return decode(bytes[...], littleEndian: false) }
        return nil
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
