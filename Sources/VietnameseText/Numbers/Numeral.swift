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
        let bytes = text.bytes
        let end = min(end ?? bytes.count, bytes.count)
        func isDigit(_ index: Int) -> Bool { index >= 0 && index < end && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        guard isDigit(start) else { return nil }

        // Where the groups end, and the signs between them.
        var ends: [Int] = []
        var signs: [UInt8] = []
        var index = start
        while true {
            while isDigit(index) { index += 1 }
            ends.append(index)
            guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
                isDigit(index + 1)
            else { break }
            signs.append(bytes[index])
            index += 1
            // No number has so many groups; without a bound a long row of digits and points would be read again from each.
            guard signs.count <= Self.mostSigns else { return nil }
        }
        range = start..<index
        isGluedBefore = Self.isLetter(before: start, bytes)
        isGluedAfter = Self.isLetter(at: index, bytes)
        hasLeadingZero = bytes[start] == UInt8(ascii: "0") && isDigit(start + 1)

        var coefficient: Int128 = 0
        for byte in bytes[start..<index] where byte >= 0x30 && byte <= 0x39 {
            let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = shifted.addingReportingOverflow(Int128(byte - 0x30))
            guard !overflow, !overflow2 else { return nil }
            coefficient = sum
        }

        var lengths: [Int] = []
        var from = start
        for groupEnd in ends {
            lengths.append(groupEnd - from)
            from = groupEnd + 1
        }
        let reading = Self.reading(lengths: lengths, signs: signs, firstDigit: bytes[start])
        form = reading.form
        decimals = reading.decimals
        if reading.form == .irregular {
            value = .zero
            other = nil
        } else {
            guard let value = ExactDecimal(coefficient: coefficient, scale: reading.decimals) else { return nil }
            self.value = value
            other = reading.otherDecimals.flatMap { ExactDecimal(coefficient: coefficient, scale: $0) }
        }
    }

    private static let mostSigns = 16

    /// The numeral whose first run of digits is a token, and the index of the first token after it.
    public static func read(_ text: NormalisedText, _ tokens: [Token], at index: Int) -> (numeral: Numeral, next: Int)?
    {
        guard tokens.indices.contains(index), tokens[index].isDigits,
            let numeral = Numeral(text, at: Int(tokens[index].start))
        else { return nil }
        var next = index + 1
        while next < tokens.count, Int(tokens[next].start) < numeral.range.upperBound { next += 1 }
        return (numeral, next)
    }

    /// Whether the character that ends before an index is a letter of Vietnamese.
    private static func isLetter(before index: Int, _ bytes: [UInt8]) -> Bool {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 && isLetter(at: start, bytes)
    }

    private static func isLetter(at index: Int, _ bytes: [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        return bytes.withUnsafeBufferPointer { Letters.entry(Utf8.scalar($0, index, $0.count).value) != 0 }
    }

    private static func reading(
        lengths: [Int], signs: [UInt8], firstDigit: UInt8
    ) -> (form: Form, decimals: Int, otherDecimals: Int?) {
        guard let last = lengths.last, let first = lengths.first, let lastSign = signs.last else {
            return (.whole, 0, nil)
        }
        let isPoint = lastSign == UInt8(ascii: ".")
        let canLead = first <= 3 && firstDigit != UInt8(ascii: "0")
        if signs.count == 1 {
            let canGroup = last == 3 && canLead
            switch (isPoint, canGroup) {
            case (true, true): return (.pointGroups, 0, 3)
            case (true, false): return (.decimalPoint, last, nil)
            case (false, true): return (.decimalComma, 3, 0)
            case (false, false): return (.decimalComma, last, nil)
            }
        }
        let middle = lengths.dropFirst().dropLast()
        guard canLead, middle.allSatisfy({ $0 == 3 }), signs.dropLast().allSatisfy({ $0 == signs[0] }) else {
            return (.irregular, 0, nil)
        }
        if lastSign == signs[0] {
            guard last == 3 else { return (.irregular, 0, nil) }
            return (isPoint ? .pointGroups : .commaGroups, 0, nil)
        }
        return (isPoint ? .commaGroups : .pointGroups, last, nil)
    }
}
