/// A decimal number kept exactly as a text gave it: `75,28` is 7528 hundredths, and `0,1 + 0,2` is
/// `0,3` in any order of adding.
///
/// The value is `coefficient / 10^scale`. It is kept in lowest terms (no trailing zeros behind the
/// decimal sign), so that equal numbers have equal parts; how many digits were printed is the
/// text's business, not the number's.
public struct ExactDecimal: Hashable, Sendable {
    // In parts: a number of sixteen bytes wants a place that sixteen divides, and with it all that holds one takes up a third
    // more; figures and numerals hold several and are copied about.
    private let high: Int64
    private let low: UInt64
    private let places: UInt8

    /// The digits as a whole number, with the sign.
    public var coefficient: Int128 { Int128(high) << 64 | Int128(low) }
    /// How many of the digits stand behind the decimal sign, 0 to ``largestScale``.
    public var scale: Int { Int(places) }

    /// The most digits behind the decimal sign; a finer quotient is rounded to it, half to even.
    public static let largestScale = 18

    /// `coefficient / 10^scale`; nil where the scale is negative or above ``largestScale``.
    public init?(coefficient: Int128, scale: Int) {
        guard (0...Self.largestScale).contains(scale) else { return nil }
        self.init(reducing: coefficient, scale)
    }

    public init(_ whole: some BinaryInteger) {
        self.init(Int128(truncatingIfNeeded: whole), places: 0)
    }

    private init(_ coefficient: Int128, places: UInt8) {
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        self.places = places
    }

    private init(reducing coefficient: Int128, _ scale: Int) {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        self.init(coefficient, places: UInt8(truncatingIfNeeded: scale))
    }

    public static let zero = ExactDecimal(0)
    public static let one = ExactDecimal(1)
    public static let hundred = ExactDecimal(100)

    public var isNegative: Bool { coefficient < 0 }
    public var isZero: Bool { coefficient == 0 }
    public var isWhole: Bool { scale == 0 }
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// The nearest binary number, for drawing and for sorting where exactness does not matter.
    public var double: Double { Double(coefficient) / Self.doublePower(scale) }

    /// The whole number, where it is one and fits.
    public var int: Int? { isWhole ? Int(exactly: coefficient) : nil }

    private static func doublePower(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// `10^exponent` for 0...38, nil outside.
    static func power(_ exponent: Int) -> Int128? {
        guard (0...38).contains(exponent) else { return nil }
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// The coefficient written with `scale` digits behind the decimal sign; nil where it is too large.
    func coefficient(at scale: Int) -> Int128? {
        guard scale >= self.scale, let factor = Self.power(scale - self.scale) else { return nil }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }
}

extension ExactDecimal {
    public static prefix func - (number: ExactDecimal) -> ExactDecimal {
        ExactDecimal(reducing: 0 &- number.coefficient, number.scale)
    }

    /// The exact sum; nil where it has more than 38 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let common = max(scale, other.scale)
        guard let left = coefficient(at: common), let right = other.coefficient(at: common) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(reducing: sum, common)
    }

    /// The exact difference; nil where it has more than 38 digits.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(-other) }

    /// The product, rounded half to even at ``largestScale`` digits; nil where it is too large.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        guard !overflow else { return nil }
        let scale = self.scale + other.scale
        guard scale > Self.largestScale else { return ExactDecimal(reducing: product, scale) }
        guard let divisor = Self.power(scale - Self.largestScale) else { return nil }
        return ExactDecimal(reducing: Self.roundedQuotient(product, divisor), Self.largestScale)
    }

    /// The quotient, rounded half to even at ``largestScale`` digits or at the most that fit;
    /// nil for a division by zero or a quotient that is too large.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero else { return nil }
        // coefficient/10^s ÷ other/10^t = (coefficient · 10^(digits + t − s)) / other / 10^digits
        var digits = Self.largestScale
        while digits >= 0 {
            let shift = digits + other.scale - scale
            if shift >= 0, let factor = Self.power(shift) {
                let (numerator, overflow) = coefficient.multipliedReportingOverflow(by: factor)
                if !overflow {
                    return ExactDecimal(reducing: Self.roundedQuotient(numerator, other.coefficient), digits)
                }
            } else if shift < 0, let factor = Self.power(-shift) {
                let (denominator, overflow) = other.coefficient.multipliedReportingOverflow(by: factor)
                if !overflow {
                    return ExactDecimal(reducing: Self.roundedQuotient(coefficient, denominator), digits)
                }
            }
            digits -= 1
        }
        return nil
    }

    /// The number with at most `digits` digits behind the decimal sign.
    public func rounded(to digits: Int, _ rule: FloatingPointRoundingRule = .toNearestOrEven) -> ExactDecimal {
        guard digits < scale, let divisor = Self.power(scale - max(digits, 0)) else { return self }
        let quotient = coefficient / divisor
        let remainder = coefficient % divisor
        let exact = ExactDecimal(reducing: quotient, max(digits, 0))
        guard remainder != 0, let step = ExactDecimal(coefficient: 1, scale: max(digits, 0)) else { return exact }
        let away = isNegative ? exact.subtracting(step) : exact.adding(step)
        switch rule {
        case .towardZero: return exact
        case .awayFromZero: return away ?? exact
        case .up: return isNegative ? exact : away ?? exact
        case .down: return isNegative ? away ?? exact : exact
        case .toNearestOrAwayFromZero:
            return remainder.magnitude >= divisor.magnitude - remainder.magnitude ? away ?? exact : exact
        default: return ExactDecimal(reducing: Self.roundedQuotient(coefficient, divisor), max(digits, 0))
        }
    }

    /// `numerator / denominator` to the nearest whole number, half to even.
    private static func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder != 0 else { return quotient }
        let rest = remainder.magnitude
        let other = denominator.magnitude - rest
        let step: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
        if rest > other || (rest == other && quotient % 2 != 0) { return quotient + step }
        return quotient
    }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let common = max(left.scale, right.scale)
        if let a = left.coefficient(at: common), let b = right.coefficient(at: common) { return a < b }
        // Only numbers beyond 38 digits at a common scale come here; their sizes differ widely.
        return left.double < right.double
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The plain form: `75.28`, `-1374`, with a point and no groups.
    public var description: String {
        guard scale > 0 else { return String(coefficient) }
        var digits = String(coefficient.magnitude)
        if digits.utf8.count <= scale {
            digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
        }
        let cut = digits.index(digits.endIndex, offsetBy: -scale)
        return (isNegative ? "-" : "") + digits[..<cut] + "." + digits[cut...]
    }

    /// Reads the plain form (`75.28`, `-1374`); nil for anything else, and for more than 38 digits
    /// or more than ``largestScale`` behind the point.
    public init?(_ plain: some StringProtocol) {
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var seenPoint = false
        var negative = false
        for (index, byte) in plain.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, overflow2) = shifted.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                guard !overflow, !overflow2 else { return nil }
                coefficient = sum
                digits += 1
                if seenPoint { scale += 1 }
            default: return nil
            }
        }
        guard digits > 0, !(seenPoint && scale == 0), scale <= Self.largestScale else { return nil }
        self.init(reducing: negative ? -coefficient : coefficient, scale)
    }
}
