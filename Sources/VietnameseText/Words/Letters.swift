/// The letters of Vietnamese, each taken apart into the letter itself and its tone.
///
/// A letter has a code from 1: `a`–`z` are 1–26, then `ă â ê ô ơ ư đ`. A tone has a number from 0:
/// none, huyền, sắc, hỏi, ngã, nặng. `Ð` (eth), often typed for `Đ`, is read as it.
enum Letters {
    static let aBreve: UInt16 = 27, aHat: UInt16 = 28, eHat: UInt16 = 29, oHat: UInt16 = 30, oHorn: UInt16 = 31,
        uHorn: UInt16 = 32
    static let dStroke: UInt16 = 33

    /// What is packed into an entry of ``low`` and ``high``: the code in six bits, the tone in three, one
    /// for a capital. Zero is no letter of this alphabet.
    static func code(_ entry: UInt16) -> UInt16 { entry & 63 }
    static func tone(_ entry: UInt16) -> UInt16 { (entry >> 6) & 7 }
    static func isCapital(_ entry: UInt16) -> Bool { entry & capital != 0 }
    static let capital: UInt16 = 1 << 9

    /// Entries of the scalars below U+0250.
    static let low: [UInt16] = tables.low
    /// Entries of the scalars U+1E00 to U+1EFF.
    static let high: [UInt16] = tables.high

    /// The entry of a scalar; zero where it is no letter of this alphabet.
    static func entry(_ scalar: UInt32) -> UInt16 {
        if scalar < 0x250 { return low[Int(scalar)] }
        if (0x1E00...0x1EFF).contains(scalar) { return high[Int(scalar - 0x1E00)] }
        return 0
    }

    /// The scalar of an entry, the reverse of ``entry(_:)``; nil where there is no such letter (`b` with a tone).
    static func scalar(_ entry: UInt16) -> UInt32? {
        let scalar = scalars[Int(entry & 1023)]
        return scalar == 0 ? nil : scalar
    }

    /// The letter without its marks: `ậ` is `a`, `đ` is `d`.
    static func plain(_ code: UInt16) -> UInt8 {
        switch code {
        case 1...26: UInt8(truncatingIfNeeded: code) + 96
        case aBreve, aHat: UInt8(ascii: "a")
        case eHat: UInt8(ascii: "e")
        case oHat, oHorn: UInt8(ascii: "o")
        case uHorn: UInt8(ascii: "u")
        default: UInt8(ascii: "d")
        }
    }

    static func isVowel(_ code: UInt16) -> Bool {
        switch code {
        case 1, 5, 9, 15, 21, 25, aBreve, aHat, eHat, oHat, oHorn, uHorn: true
        default: false
        }
    }

    /// A vowel with breve, circumflex or horn.
    static func isMarkedVowel(_ code: UInt16) -> Bool { (aBreve...uHorn).contains(code) }

    /// Each vowel with its tones in their order, small and capital.
    private static let vowels: [(UInt16, String)] = [
        (1, "aàáảãạAÀÁẢÃẠ"), (aBreve, "ăằắẳẵặĂẰẮẲẴẶ"), (aHat, "âầấẩẫậÂẦẤẨẪẬ"), (5, "eèéẻẽẹEÈÉẺẼẸ"),
        (eHat, "êềếểễệÊỀẾỂỄỆ"),
        (9, "iìíỉĩịIÌÍỈĨỊ"), (15, "oòóỏõọOÒÓỎÕỌ"), (oHat, "ôồốổỗộÔỒỐỔỖỘ"), (oHorn, "ơờớởỡợƠỜỚỞỠỢ"),
        (21, "uùúủũụUÙÚỦŨỤ"),
        (uHorn, "ưừứửữựƯỪỨỬỮỰ"), (25, "yỳýỷỹỵYỲÝỶỸỴ"),
    ]

    private static let scalars: [UInt32] = tables.scalars

    private static let tables: (low: [UInt16], high: [UInt16], scalars: [UInt32]) = {
        var low = [UInt16](repeating: 0, count: 0x250)
        var high = [UInt16](repeating: 0, count: 0x100)
        var scalars = [UInt32](repeating: 0, count: 1024)
        func set(_ scalar: UInt32, _ entry: UInt16) {
            if scalar < 0x250 { low[Int(scalar)] = entry } else { high[Int(scalar - 0x1E00)] = entry }
            if scalars[Int(entry)] == 0 { scalars[Int(entry)] = scalar }
        }
        for code in UInt16(1)...26 {
            set(UInt32(code) + 96, code)
            set(UInt32(code) + 64, code | capital)
        }
        for (code, forms) in vowels {
            for (index, form) in forms.unicodeScalars.enumerated() {
                set(form.value, code | UInt16(index % 6) << 6 | (index < 6 ? 0 : capital))
            }
        }
        for (form, isCapital) in [("đ", false), ("Đ", true), ("ð", false), ("Ð", true)] {
            for scalar in form.unicodeScalars { set(scalar.value, dStroke | (isCapital ? capital : 0)) }
        }
        return (low, high, scalars)
    }()
}
