/// A number written in digits with its own points and commas: `5.062`, `75,28`, `86.97`, `03`.
///
/// What joins numbers (`63/82`, `30 - 60`), scale words, `%` and dates are the business of those who
/// read sentences. In Vietnamese a point groups thousands and a comma is the decimal sign; some
/// outlets use a decimal point. Three digits after a single sign can be either: ``value`` is the likelier
/// reading, ``other`` the second.
public struct Numeral: Sendable, Hashable {
    /// Bytes of the text.
    public let range: Range<Int>
    /// Zero where the form is ``Form/irregular``.
    public let value: ExactDecimal
    /// How many digits ``value`` has behind its decimal sign as printed, trailing zeros included.
    public let decimals: Int
    /// The less likely reading: `48,059` as 48059, `1.374` as 1,374.
    public let other: ExactDecimal?
    public let form: Form
    /// Written with a zero before another digit: `03`.
    public let hasLeadingZero: Bool
    /// A letter stands right before or after (`A1`, `19h`).
    public let isGluedBefore: Bool
    public let isGluedAfter: Bool

    public enum Form: UInt8, Sendable {
        /// Digits alone.
        case whole
        /// Grouped by points: `1.374`, `12.904.553`, also with a decimal comma behind.
        case pointGroups
        /// Grouped by commas: `1,234,567`, `1,234.5`.
        case commaGroups
        /// A decimal comma: `75,28`.
        case decimalComma
        /// A decimal point: `86.97`.
        case decimalPoint
        /// Signs that make no number: `15.1.2025`, `1,2,3`.
        case irregular
    }

    /// The numeral that begins at a byte that is a digit, and not within one; nil elsewhere, for a number of
    /// more than 38 digits, and for a longer row of digits and signs than any number is.
    public init?(_ text: NormalisedText, at start: Int, end: Int? = nil) {
        let numeral = text.bytes.withUnsafeBufferPointer { Numeral($0, at: start, end: end) }
        guard let numeral else { return nil }
        self = numeral
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int?) {
        let end = min(end ?? bytes.count, bytes.count)
        func isDigit(_ index: Int) -> Bool { index >= 0 && index < end && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        guard isDigit(start) else { return nil }

        var groups = Groups(firstDigit: bytes[start])
        var index = start
        while true {
            let from = index
            while isDigit(index) { index += 1 }
            let length = index - from
            guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
                isDigit(index + 1)
            else {
                groups.end(length: length)
                break
            }
            // No number has so many groups; without a bound a long row of digits and points would be read again from each.
            guard groups.add(length: length, sign: bytes[index]) else { return nil }
            index += 1
        }
        range = start..<index
        isGluedBefore = Self.isLetter(before: start, bytes)
        isGluedAfter = Self.isLetter(at: index, bytes)
        hasLeadingZero = bytes[start] == UInt8(ascii: "0") && isDigit(start + 1)
        guard let coefficient = Self.coefficient(bytes, start, index) else { return nil }
        form = groups.form
        decimals = groups.decimals
        if groups.form == .irregular {
            value = .zero
            other = nil
        } else {
            guard let value = ExactDecimal(coefficient: coefficient, scale: groups.decimals) else { return nil }
            self.value = value
            other = groups.otherDecimals.flatMap { ExactDecimal(coefficient: coefficient, scale: $0) }
        }
    }

    /// The digits between two places as one number; nil where they are too many.
    private static func coefficient(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int128? {
        if end - start <= 18 {
            var value: Int64 = 0
            for index in start..<end where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
                value = value &* 10 &+ Int64(bytes[index] &- 0x30)
            }
            return Int128(value)
        }
        var coefficient: Int128 = 0
        for index in start..<end where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
            let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = shifted.addingReportingOverflow(Int128(bytes[index] - 0x30))
            guard !overflow, !overflow2 else { return nil }
            coefficient = sum
        }
        return coefficient
    }

    /// The numeral whose first run of digits is a token, and the index of the first token after it.
    public static func read(_ text: NormalisedText, _ tokens: [Token], at index: Int) -> (numeral: Numeral, next: Int)?
    {
        tokens.withList { read(text, $0, at: index) }
    }

    /// See ``read(_:_:at:)-(_,[Token],_)``.
    public static func read(_ text: NormalisedText, _ tokens: TokenList, at index: Int) -> (
        numeral: Numeral, next: Int
    )? {
        guard tokens.indices.contains(index), tokens[index].isDigits,
            let numeral = Numeral(text, at: Int(tokens[index].start))
        else { return nil }
        var next = index + 1
        while next < tokens.count, Int(tokens[next].start) < numeral.range.upperBound { next += 1 }
        return (numeral, next)
    }

    /// Whether the character that ends before an index is a letter of Vietnamese.
    private static func isLetter(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index > 0, bytes[index - 1] > 0x20 else { return false }
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isLetter(at: start, bytes)
    }

    private static func isLetter(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] >= 0x41 else { return false }
        return Letters.entry(Utf8.scalar(bytes, index, bytes.count).value) != 0
    }
}

/// The lengths of a numeral's groups of digits and the signs between them, as far as its form depends on them.
private struct Groups {
    private static let mostSigns = 16

    private let firstDigit: UInt8
    private var signs = 0
    private var firstSign: UInt8 = 0
    private var lastSign: UInt8 = 0
    private var firstLength = 0
    private var lastLength = 0
    /// Whether all groups but the first and the last have three digits, and all signs but the last are one.
    private var middleIsEven = true

    init(firstDigit: UInt8) { self.firstDigit = firstDigit }

    /// A group and the sign after it; false where there are more than any number has.
    mutating func add(length: Int, sign: UInt8) -> Bool {
        if signs == 0 {
            firstLength = length
            firstSign = sign
        } else {
            if length != 3 || lastSign != firstSign { middleIsEven = false }
        }
        lastSign = sign
        signs += 1
        return signs <= Self.mostSigns
    }

    /// The last group.
    mutating func end(length: Int) {
        if signs == 0 { firstLength = length }
        lastLength = length
    }

    private var isPoint: Bool { lastSign == UInt8(ascii: ".") }
    private var canLead: Bool { firstLength <= 3 && firstDigit != UInt8(ascii: "0") }
    private var reading: (form: Numeral.Form, decimals: Int, otherDecimals: Int?) {
        if signs == 0 { return (.whole, 0, nil) }
        if signs == 1 {
            switch (isPoint, lastLength == 3 && canLead) {
            case (true, true): return (.pointGroups, 0, 3)
            case (true, false): return (.decimalPoint, lastLength, nil)
            case (false, true): return (.decimalComma, 3, 0)
            case (false, false): return (.decimalComma, lastLength, nil)
            }
        }
        guard canLead, middleIsEven else { return (.irregular, 0, nil) }
        if lastSign == firstSign {
            guard lastLength == 3 else { return (.irregular, 0, nil) }
            return (isPoint ? .pointGroups : .commaGroups, 0, nil)
        }
        return (isPoint ? .commaGroups : .pointGroups, lastLength, nil)
    }

    var form: Numeral.Form { reading.form }
    var decimals: Int { reading.decimals }
    var otherDecimals: Int? { reading.otherDecimals }
}
