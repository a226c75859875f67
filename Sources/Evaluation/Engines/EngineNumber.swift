import VietnameseText

/// A number as two whole ones, which every engine adds and compares exactly: what is whole, rounded down, and what is
/// above that in parts of 10⁻¹⁸. `-1.5` is -2 and half of one.
public struct EngineNumber: Hashable, Sendable {
    public var whole: Int64
    /// 0 up to, but not, ``EngineTables/partsOfOne``.
    public var part: Int64

    public init(whole: Int64, part: Int64) {
        self.whole = whole
        self.part = part
    }

    /// Nil for a number whose whole part has no room in 64 bits.
    public init?(_ number: ExactDecimal) {
        var divisor: Int128 = 1
        for _ in 0..<number.scale { divisor *= 10 }
        var (whole, rest) = number.coefficient.quotientAndRemainder(dividingBy: divisor)
        if rest < 0 {
            whole -= 1
            rest += divisor
        }
        guard let whole = Int64(exactly: whole),
            let part = Int64(exactly: rest * (Int128(EngineTables.partsOfOne) / divisor))
        else { return nil }
        self.whole = whole
        self.part = part
    }

    /// The number; nil where the part is none.
    public var decimal: ExactDecimal? {
        guard (0..<EngineTables.partsOfOne).contains(part) else { return nil }
        let one = Int128(EngineTables.partsOfOne)
        return ExactDecimal(coefficient: Int128(whole) * one + Int128(part), scale: ExactDecimal.largestScale)
    }
}
