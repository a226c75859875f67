import Messages

/// The ways of writing Vietnamese before Unicode, which are still met in old files.
///
/// They are told by how often their own bytes stand where Vietnamese has letters; text in them that was saved
/// as UTF-8 without converting (`ViÖt Nam`, `Vieät Nam`) is told as well.
enum LegacyEncoding: CaseIterable {
    case tcvn3, vni, windows1258

    var name: Message {
        switch self {
        case .tcvn3: .tcvn3
        case .vni: Message(verbatim: "VNI")
        case .windows1258: Message(verbatim: "Windows-1258")
        }
    }

    var remedy: Message {
        switch self {
        case .tcvn3: .convertTCVN3
        case .vni: .convertVNI
        case .windows1258: .convertWindows1258
        }
    }

    static func found(in bytes: ArraySlice<UInt8>) -> LegacyEncoding? {
        let text = String(decoding: bytes, as: UTF8.self)
        let broken = text.unicodeScalars.count { $0.value == 0xFFFD }
        // With more than a stray broken byte, each byte is taken for a letter of its own.
        let isBytes = broken > 3 && broken * 200 > bytes.count
        var counts = Counts()
        if isBytes {
            for byte in bytes { counts.add(UInt32(byte)) }
        } else {
            for scalar in text.unicodeScalars { counts.add(scalar.value) }
        }
        return counts.encoding(isBytes: isBytes)
    }

    private struct Counts {
        var letters = 0
        var unicodeLetters = 0
        var tcvn3 = 0
        var vni = 0
        var windows1258 = 0
        private var before: UInt32 = 0x20

        mutating func add(_ scalar: UInt32) {
            let isLetter = LegacyEncoding.isAsciiLetter(scalar)
            if isLetter { letters += 1 }
            if (0x1EA0...0x1EF9).contains(scalar) || scalar == 0x111 || scalar == 0x1B0 || scalar == 0x1A1 {
                unicodeLetters += 1
            }
            if isLetter
                ? LegacyEncoding.isTcvn3(before)
                : LegacyEncoding.isTcvn3(scalar) && LegacyEncoding.isAsciiLetter(before)
            {
                tcvn3 += 1
            }
            if LegacyEncoding.isVniMark(scalar), LegacyEncoding.isVniVowel(before) { vni += 1 }
            if LegacyEncoding.isWindowsTone(scalar), LegacyEncoding.isWindowsVowel(before) { windows1258 += 1 }
            before = scalar
        }

        func encoding(isBytes: Bool) -> LegacyEncoding? {
            guard letters > 0, unicodeLetters * 50 < letters else { return nil }
            if tcvn3 >= 4, tcvn3 * 25 > letters { return .tcvn3 }
            if vni >= 4, vni * 10 > letters { return .vni }
            if isBytes, windows1258 >= 4, windows1258 * 25 > letters { return .windows1258 }
            return nil
        }
    }

    private static func isAsciiLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    /// Codes of letters in TCVN3 that are signs, no letters, in Latin-1.
    private static func isTcvn3(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA8...0xAE, 0xB5...0xB9, 0xBB...0xBE: true
        default: false
        }
    }

    /// The letters that VNI writes after a vowel for its marks.
    private static func isVniMark(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0xF9, 0xF8, 0xFB, 0xF5, 0xEF, 0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB:
            scalar <= 0xFF
        default: false
        }
    }

    private static func isVniVowel(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0x61, 0x65, 0x6F, 0x75, 0x79, 0xF4, 0xF6: scalar <= 0xFF
        default: false
        }
    }

    private static func isWindowsTone(_ scalar: UInt32) -> Bool {
        scalar == 0xCC || scalar == 0xEC || scalar == 0xD2 || scalar == 0xDE || scalar == 0xF2
    }

    private static func isWindowsVowel(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD: scalar <= 0xFF
        default: false
        }
    }
}
