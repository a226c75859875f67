import VietnameseText

/// Numbers that belong together as one, with their scale words and their percent sign.
struct NumberGroup: Sendable {
    enum Shape: Sendable {
        case single
        /// `63/82`, `700 trong tổng số hơn 1.200`.
        case ratio
        /// `30% - 60%`, `80 đến 100`.
        case range
    }

    var shape: Shape
    /// Everything that was read: numbers, scale words, percent signs.
    var tokens: Range<Int>
    /// The tokens of the numbers alone, scale words between them included.
    var numbers: Range<Int>
    var value: ExactDecimal
    var of: ExactDecimal?
    var high: ExactDecimal?
    /// The first number as printed.
    var numeral: Numeral
    var isPercent = false
    var hasScale: Bool { power > 0 }
    /// Of ten, as its scale words say: 9 for `tỷ`; 0 without.
    var power = 0

    /// Digits alone, without signs, scale or percent: what can be a label, a day or a year.
    var isPlain: Bool { shape == .single && numeral.form == .whole && !hasScale && !isPercent }
    /// The plain number, where it is small enough to be one.
    var plainValue: Int? { isPlain ? numeral.value.int : nil }
}
